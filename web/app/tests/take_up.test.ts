// What was refused goes back to its module, and leaves the list only when it is kept there.
import type { Client } from '$base/client';
import type { Waiting } from '$base/outbox';
import type { TakeUp } from '$kit/page';
import { describe, expect, test, vi } from 'vitest';
import { take_up_of, taken_up } from '../take_up';

const entry = (code: string) =>
  ({ id: 'c1', name: 'picture/write-section', refusal: { code, faults: [] } }) as unknown as Waiting;
const how = (take_up: () => Promise<string>): TakeUp => ({
  command: 'picture/write-section',
  refusals: ['changed_meanwhile'],
  load: () => Promise.resolve({ take_up }),
});
const on_device = () => {
  const dismiss = vi.fn(() => Promise.resolve());
  return { dismiss, client: { commands: { dismiss } } as unknown as Client };
};

describe('a refused command', () => {
  test('is offered to its module after a refusal with which one can go on, and after no other', () => {
    expect(take_up_of(entry('changed_meanwhile'))?.command).toBe('picture/write-section');
    expect(take_up_of(entry('picture_closed'))).toBeUndefined();
  });

  test('leaves the list once its module has kept it', async () => {
    const { client, dismiss } = on_device();
    const kept_first = how(() => {
      expect(dismiss).not.toHaveBeenCalled();
      return Promise.resolve('/there');
    });
    expect(await taken_up(client, entry('changed_meanwhile'), kept_first)).toBe('/there');
    expect(dismiss).toHaveBeenCalledWith('c1');
  });

  test('stays in the list when its module could not keep it', async () => {
    const { client, dismiss } = on_device();
    const fails = how(() => Promise.reject(new Error('disk full')));
    await expect(taken_up(client, entry('changed_meanwhile'), fails)).rejects.toThrow();
    expect(dismiss).not.toHaveBeenCalled();
  });
});
