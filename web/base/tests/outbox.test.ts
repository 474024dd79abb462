// The store on the device: a phone may end it while the page lies in the background.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { Outbox } from '../outbox';

/** What a phone does to the connection of a page that was away for long. */
function lose_connection(outbox: Outbox): void {
  (outbox as unknown as { database_: { close(): void } }).database_.close();
}

describe('a store on the device that was ended by the device', () => {
  test('is opened again: what is typed after that is kept, and what lay there is read', async () => {
    const outbox = await Outbox.open('postma', null, 'paraat-lost');
    await outbox.keep_draft('log', 'voor');
    lose_connection(outbox);
    expect(await outbox.draft('log')).toBe('voor');
    lose_connection(outbox);
    await outbox.keep_draft('log', 'na');
    expect(outbox.survives_reload).toBe(true);
    expect(await (await Outbox.open('postma', null, 'paraat-lost')).draft('log')).toBe('na');
  });

  test('stays closed once its person has left', async () => {
    const outbox = await Outbox.open('postma', null, 'paraat-left');
    outbox.close();
    await outbox.keep_draft('log', 'na');
    expect(outbox.survives_reload).toBe(false);
    expect(await (await Outbox.open('postma', null, 'paraat-left')).draft('log')).toBe('');
  });
});
