// Who began a job hears how it ended, once, and nothing of what is past or of others.
import { expect, test } from 'vitest';
import { OwnJobs, type OwnJob } from '../own_jobs';

const since = '2027-04-01T10:00:00Z';
const job = (change: Partial<OwnJob>): OwnJob => ({
  id: 'laag',
  account: 'bram',
  state: 'running',
  started_at: '2027-04-01T09:59:00Z',
  ...change,
});

test('a layer that fails is told to the editor who added it, once', () => {
  const jobs = new OwnJobs<OwnJob>('bram', since);
  expect(jobs.ended([job({})])).toEqual([]);
  const failed = job({ state: 'failed' });
  expect(jobs.ended([failed])).toEqual([failed]);
  expect(jobs.ended([failed])).toEqual([]);
});

test('a job that begins and ends between two looks is told too', () => {
  const quick = job({ state: 'done', started_at: '2027-04-01T10:00:05Z' });
  expect(new OwnJobs<OwnJob>('bram', since).ended([quick])).toEqual([quick]);
});

test('what had ended before, and what others began, is not told', () => {
  const jobs = new OwnJobs<OwnJob>('bram', since);
  const of_carla = job({ account: 'carla', state: 'done', started_at: '2027-04-01T10:00:05Z' });
  expect(jobs.ended([job({ state: 'failed' }), of_carla])).toEqual([]);
});
