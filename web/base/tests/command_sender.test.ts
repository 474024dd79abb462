// The pauses between the tries of one command.
import { expect, test, vi } from 'vitest';
import { CommandSender, type SenderParts } from '../command_sender';

test('a pause that is over leaves nothing behind, however often it is tried again', async () => {
  const sender = new CommandSender({ pause: () => Promise.resolve() } as unknown as SenderParts);
  const over = new AbortController().signal;
  const added = vi.spyOn(over, 'addEventListener');
  const removed = vi.spyOn(over, 'removeEventListener');
  for (let tried = 1; tried <= 3; tried += 1) await sender.pause(tried, null, over);
  expect(added).toHaveBeenCalledTimes(3);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
    added.mock.calls.map(([, listener]) => listener),
  );
});
