// What was sent in one opening of a form says nothing in the next.
import type { Client } from '$base/client';
import { json } from '$base/tests/builders';
import { office, take_new_device } from '$base/tests/office';
import { beforeEach, expect, test, vi } from 'vitest';
import { Submission } from '../live.svelte';

beforeEach(take_new_device);

async function being_sent(is_seen = () => true) {
  let answer: (answer: Response) => void = () => {};
  const at = await office(() => new Promise<Response>((resolve) => (answer = resolve)));
  const submission = new Submission(at as unknown as Client, is_seen);
  const send = submission.send.bind(submission) as unknown as (
    name: string,
    args: unknown,
  ) => ReturnType<typeof submission.send>;
  const sending = send('mock/log', {});
  await expect.poll(() => at.sent.length).toBe(1);
  const refuse = () => answer(json({ code: 'no', sentence: 'Dat kan niet.' }, 422));
  return { at, submission, sending, refuse };
}

test('what is refused stands in the form that sent it', async () => {
  const { at, submission, sending, refuse } = await being_sent();
  expect(submission.is_busy).toBe(true);
  refuse();
  expect(await sending).toMatchObject({ kind: 'refused', is_there: true });
  expect(submission.refusal).not.toBeNull();
  expect(at.commands.refused_count).toBe(0);
});

test('what is refused of the opening before stands in the list, and not in this one', async () => {
  const { at, submission, sending, refuse } = await being_sent();
  submission.begin();
  expect(submission.is_busy).toBe(false);
  refuse();
  expect(await sending).toMatchObject({ kind: 'refused', is_there: false });
  expect(submission.refusal).toBeNull();
  expect(at.commands.refused_count).toBe(1);
});

test('a form that goes just after it took back what was refused is told of it', async () => {
  let is_there = true;
  const { at, sending, refuse } = await being_sent(() => is_there);
  vi.spyOn(at.outbox, 'remove').mockImplementation(async () => void (is_there = false));
  refuse();
  expect(await sending).toMatchObject({ kind: 'refused', is_there: true });
  expect(at.commands.refused_count).toBe(0);
});
