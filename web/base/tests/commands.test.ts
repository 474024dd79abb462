// Commands and the outbox: nothing is lost, nothing is done twice, order is kept.
import { beforeEach, describe, expect, test } from 'vitest';
import { Clock } from '../clock';
import { Commands } from '../commands';
import { Http } from '../http';
import { Store } from '../store';
import { changes, json } from './builders';
import { FakeLine, office, open_outbox, receipt, take_new_device, type AnyCommands } from './office';

beforeEach(take_new_device);

describe('before the store of the device is open', () => {
  test('what was sent is not lost, and a draft is waited for', async () => {
    const { outbox } = await office((each) => receipt(each));
    await outbox.keep_draft('log', 'half een zin');
    const store = new Store();
    const line = new FakeLine();
    line.phase = 'offline';
    const http = new Http(new Clock(), () => Promise.reject(new TypeError('network')));
    const commands = new Commands({ http, store, clock: new Clock(), line }) as unknown as AnyCommands;
    const draft = commands.draft('log');
    await commands.send('mock/add', { n: 1 });
    await commands.adopt(outbox);
    expect(await draft).toBe('half een zin');
    expect(commands.waiting_count).toBe(1);
    expect((await outbox.all()).length).toBe(1);
  });
});

describe('commands', () => {
  test('an accepted command is shown at once and stays until the stream has brought it', async () => {
    const { commands, store } = await office((sent) => receipt(sent));
    const overlay = [{ table: 'action', key: 'a', body: { text: 'blussen' } }];
    const promise = commands.send('mock/add', { n: 1 }, { overlay });
    expect(store.table('action').get('a')).toEqual({ text: 'blussen' });
    expect(store.table('action').is_pending('a')).toBe(true);
    expect((await promise).kind).toBe('accepted');
    expect(store.table('action').is_ahead('a')).toBe(true);
    store.apply_changes(changes({ VR25: 2 }, [['action', 'a', { text: 'Blussen' }]]));
    expect(store.table('action').get('a')).toEqual({ text: 'Blussen' });
    expect(store.table('action').is_ahead('a')).toBe(false);
  });

  test('a refused command takes its overlay away and says why, per field', async () => {
    const { commands, store } = await office(() =>
      json(
        {
          type: '/problems/invalid',
          title: 'Fout',
          status: 422,
          details: { nl: 'Niet goed.', en: 'Wrong.' },
          errors: [{ path: '/args/location/lon', code: 'out_of_range', detail: 'Ligt buiten Nederland.' }],
        },
        422,
      ),
    );
    const outcome = await commands.send(
      'mock/add',
      {},
      { overlay: [{ table: 'action', key: 'a', body: {} }] },
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'invalid',
        sentence: 'Niet goed.',
        faults: [{ path: 'location.lon', sentence: 'Ligt buiten Nederland.' }],
      },
    });
    expect(store.table('action').size).toBe(0);
    expect(commands.queue).toEqual([]);
  });

  test('a lost answer is asked for again with the same id', async () => {
    const { commands, sent } = await office((each, count) => {
      if (count === 1) throw new TypeError('network');
      return count === 2 ? json({}, 503, { 'Retry-After': '1' }) : receipt(each);
    });
    expect((await commands.send('mock/add', {})).kind).toBe('accepted');
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(sent.length).toBe(3);
  });

  test('without a connection commands wait and go out in order at the reconnect', async () => {
    const { commands, sent, connection, store } = await office((each) => receipt(each));
    connection.phase = 'offline';
    for (const n of [1, 2, 3]) {
      const overlay = [{ table: 'action', key: String(n), body: { n } }];
      expect((await commands.send('mock/add', { n }, { overlay })).kind).toBe('waiting');
    }
    expect(commands.waiting_count).toBe(3);
    expect(store.table('action').size).toBe(3);
    expect(sent).toEqual([]);
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 2, 3]);
    expect(commands.queue).toEqual([]);
  });

  test('what happened now, without a connection, happened when it was made', async () => {
    const { commands, sent, connection } = await office((each) => receipt(each));
    connection.phase = 'offline';
    const before = new Date().toISOString();
    await commands.send('mock/log', { text: 'Pomp uitgevallen', occurred_at: null });
    const after = new Date().toISOString();
    await commands.send('mock/log', { text: 'Al gezegd', occurred_at: '2026-11-21T16:33:04Z' });
    await commands.send('mock/log', { text: 'Zonder moment' });
    const kept = JSON.parse(JSON.stringify(commands.queue.map((entry) => entry.args))) as unknown;
    await expect.poll(() => new Date().toISOString() > after).toBe(true);
    connection.phase = 'connected';
    await commands.flush();
    const [first, second, third] = sent.map((each) => each.args as Record<string, unknown>);
    expect(String(first!['occurred_at']) >= before && String(first!['occurred_at']) <= after).toBe(true);
    expect(second).toEqual({ text: 'Al gezegd', occurred_at: '2026-11-21T16:33:04Z' });
    expect(third).toEqual({ text: 'Zonder moment' });
    // Not a word of it changes under way: the same id with other arguments is another command.
    expect(sent.map((each) => each.args)).toEqual(kept);
  });

  test('a command made while others wait does not overtake them', async () => {
    const { commands, sent, connection } = await office((each) => receipt(each));
    connection.phase = 'offline';
    await commands.send('mock/add', { n: 1 });
    connection.phase = 'connected';
    const [outcome] = await Promise.all([commands.send('mock/add', { n: 2 }), commands.flush()]);
    expect(outcome.kind).toBe('accepted');
    expect(sent.map((each) => each.args.n)).toEqual([1, 2]);
  });

  test('what waits survives a reload, in order and with its overlay', async () => {
    const before = await office(() => Promise.reject(new TypeError('network')));
    before.connection.phase = 'offline';
    await before.commands.send('mock/add', { n: 1 }, { overlay: [{ table: 'action', key: 'a', body: {} }] });
    await before.commands.send('mock/add', { n: 2 });
    const after = await office((each) => receipt(each));
    expect(after.sent.length + after.commands.queue.length).toBeGreaterThanOrEqual(2);
    await after.commands.flush();
    await expect.poll(() => after.sent.map((each) => each.args.n)).toEqual([1, 2]);
    await expect.poll(() => after.commands.queue.length).toBe(0);
    expect(await after.outbox.all()).toEqual([]);
  });

  test('a command under way at a crash is sent again with the same id', async () => {
    const before = await office(() => new Promise<Response>(() => {}));
    void before.commands.send('mock/add', { n: 1 });
    await expect.poll(async () => (await before.outbox.all()).length).toBe(1);
    const after = await office((each) => receipt(each));
    await expect.poll(() => after.sent.map((each) => each.id)).toEqual(before.sent.map((each) => each.id));
  });

  test('what is refused while nobody looks stays as a conflict until a person lets it go', async () => {
    const { commands, connection, sent } = await office((each) =>
      each.args.n === 1
        ? json({ type: '/problems/not_open', title: 'Al dicht', status: 409 }, 409)
        : receipt(each),
    );
    connection.phase = 'offline';
    await commands.send('mock/add', { n: 1 });
    await commands.send('mock/add', { n: 2 });
    const seen = commands.queue;
    connection.phase = 'connected';
    await commands.flush();
    expect(
      seen.map((entry) => entry.state),
      'a list on the screen',
    ).toEqual(['waiting', 'waiting']);
    expect(commands.refused_count).toBe(1);
    expect(commands.waiting_count).toBe(0);
    expect(sent.length).toBe(2);
    await commands.dismiss(commands.queue[0]!.id);
    expect(commands.queue).toEqual([]);
  });

  test('the order is that of making, also when the clock of the device was set back', async () => {
    const { outbox } = await office((each) => receipt(each));
    for (const id of ['c', 'a', 'b']) {
      await outbox.put({
        id,
        name: 'mock/add',
        args: {},
        expected_version: null,
        title: id,
        overlay: [],
        made_at: '2026-11-21T16:33:04Z',
        state: 'waiting',
        refusal: null,
      });
    }
    expect((await outbox.all()).map((entry) => entry.id)).toEqual(['c', 'a', 'b']);
  });

  test('the state of a form is kept as it was sent: no proxy, and no later change of mind', async () => {
    const { commands, connection, outbox, sent } = await office((each) => receipt(each));
    connection.phase = 'offline';
    // What `$state([])` of a component is: a browser cannot clone a proxy.
    const chosen = new Proxy(['GM0050'], {});
    const outcome = await commands.send(
      'mock/confirm',
      { municipalities: chosen },
      { overlay: [{ table: 'incident', key: 'a', body: { municipalities: chosen } }] },
    );
    expect(outcome.kind).toBe('waiting');
    chosen.push('GM0995');
    expect((await outbox.all()).map((entry) => entry.args)).toEqual([{ municipalities: ['GM0050'] }]);
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args)).toEqual([{ municipalities: ['GM0050'] }]);
  });

  test('a device that can keep nothing more still sends, and says that it keeps nothing', async () => {
    const { commands, connection, outbox, sent } = await office((each) => receipt(each));
    outbox.close();
    connection.phase = 'offline';
    expect((await commands.send('mock/add', { n: 1 })).kind).toBe('waiting');
    expect(commands.survives_reload).toBe(false);
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1]);
  });

  test('another account does not see what waits', async () => {
    const one = await office(() => Promise.reject(new TypeError('network')));
    one.connection.phase = 'offline';
    await one.commands.send('mock/add', { n: 1 });
    const other = await office((each) => receipt(each), 'kuiper');
    expect(other.commands.queue).toEqual([]);
    expect(other.sent).toEqual([]);
  });

  test('signing out leaves nothing on the device', async () => {
    const { commands, connection, outbox } = await office((each) => receipt(each));
    connection.phase = 'offline';
    await commands.send('mock/add', { n: 1 });
    await commands.keep_draft('log', 'half een zin');
    expect((await outbox.all()).length).toBe(1);
    await commands.clear();
    const again = await open_outbox('postma');
    expect(await again.all()).toEqual([]);
    expect(await again.draft('log')).toBe('');
  });

  test('a private command is never kept and never waits', async () => {
    const { commands, outbox } = await office(() => Promise.reject(new TypeError('network')));
    expect((await commands.send('mock/password', {}, { is_private: true })).kind).toBe('unreachable');
    expect(await outbox.all()).toEqual([]);
    expect(commands.queue).toEqual([]);
  });

  test('a draft survives a reload and is gone once it is cleared', async () => {
    const { commands } = await office((each) => receipt(each));
    await commands.keep_draft('section', 'Rook trekt naar het oosten');
    const after = await office((each) => receipt(each));
    expect(await after.commands.draft('section')).toBe('Rook trekt naar het oosten');
    await after.commands.keep_draft('section', '');
    expect(await after.commands.draft('section')).toBe('');
  });
});
