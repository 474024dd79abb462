// The store on the device: a phone may end it while the page lies in the background.
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { Outbox, type Waiting } from '../outbox';

const line = (id: string): Waiting => ({
  ...{ id, name: 'incident/log', args: {}, expected_version: null, title: 'Regel', overlay: [] },
  ...{ made_at: '2027-04-01T07:00:00Z', state: 'waiting', refusal: null },
});

/** A device that is full takes what makes room, and gives up at the end what needs it. */
function fill_up(): () => void {
  const { put } = IDBObjectStore.prototype;
  const { commit } = IDBTransaction.prototype;
  const needing = new WeakSet<IDBTransaction>();
  IDBObjectStore.prototype.put = function (...args) {
    needing.add(this.transaction);
    return put.apply(this, args);
  };
  IDBTransaction.prototype.commit = function () {
    if (needing.has(this)) this.abort();
    else commit.call(this);
  };
  return () => {
    IDBObjectStore.prototype.put = put;
    IDBTransaction.prototype.commit = commit;
  };
}

describe('a device that is full', () => {
  test('is told of as long as something is not kept, whatever else could be', async () => {
    const outbox = await Outbox.open('postma', null, 'paraat-full');
    await outbox.put(line('a'));
    const make_room = fill_up();
    await outbox.put(line('b'));
    expect(outbox.survives_reload).toBe(false);
    await outbox.keep_draft('log', '');
    await outbox.all();
    expect(outbox.survives_reload, 'the text that was cleared needed no room').toBe(false);
    make_room();
    await outbox.put(line('b'));
    expect(outbox.survives_reload).toBe(true);
    expect((await outbox.all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

test('a command lies there as soon as it was handed over: the page may go at once', async () => {
  const outbox = await Outbox.open('postma', null, 'paraat-going');
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  void outbox.put(line('a'));
  // A page that goes awaits nothing more: what is not committed by now is given up.
  expect(commit).toHaveBeenCalledOnce();
  commit.mockRestore();
  outbox.close();
  expect((await (await Outbox.open('postma', null, 'paraat-going')).all()).map(({ id }) => id)).toEqual([
    'a',
  ]);
});

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
