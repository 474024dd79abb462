// A form and a draft belong to the person for whom they were drawn, also when another comes while they stand.
import type { Client } from '$base/client';
import { office, open_outbox, receipt, take_new_device } from '$base/tests/office';
import { beforeEach, expect, test } from 'vitest';
import { Draft, Submission } from '../live.svelte';

beforeEach(take_new_device);

async function mulder_comes({ commands }: Awaited<ReturnType<typeof office>>): Promise<void> {
  commands.leave();
  commands.expect();
  await commands.adopt(await open_outbox('mulder'));
}

test('a text that was being typed lies with nobody else', async () => {
  const at = await office(receipt, 'postma');
  const draft = new Draft(at as unknown as Client, 'log');
  draft.text = 'Van Postma';
  const gone = mulder_comes(at);
  draft.keep();
  await gone;
  draft.keep();
  expect(await at.commands.draft('log')).toBe('');
  expect(await (await open_outbox('mulder')).draft('log')).toBe('');
});

test('a form that asks something first is refused when somebody else works here by then', async () => {
  const at = await office(receipt, 'postma');
  const submission = new Submission(at as unknown as Client);
  await mulder_comes(at);
  const send = submission.send.bind(submission) as unknown as (name: string, args: unknown) => unknown;
  await send('mock/log', {});
  expect(submission.refusal?.sentence).not.toBe('');
  expect(submission.refusal?.code).toBe('somebody_else_here');
  expect(at.sent).toEqual([]);
});
