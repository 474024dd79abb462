// Commands and the outbox: nothing is lost, nothing is done twice, order is kept.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '../clock';
import { Commands, type Options, type Outcome } from '../commands';
import { Http } from '../http';
import { Outbox } from '../outbox';
import { Listeners } from '../signal';
import type { Phase } from '../socket';
import { Store } from '../store';
import { changes, json, snapshot } from './builders';

interface Sent {
  id: string;
  args: { n?: number };
}

/** Here the server is invented, so its commands are too; pages are held to the real names and arguments. */
type AnyCommands = Omit<Commands, 'send'> & {
  send(name: string, args: unknown, options?: Options): Promise<Outcome>;
};

let database = 0;
beforeEach(() => {
  database += 1;
});

/** A live connection that says what the test wants, and remembers what was asked of it. */
class FakeLine {
  phase: Phase = 'connected';
  readonly asked: string[] = [];
  private readonly listeners_ = new Listeners();

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  become(phase: Phase): void {
    this.phase = phase;
    this.listeners_.tell();
  }

  retry_now(): void {
    this.asked.push('retry');
  }

  check(): void {
    this.asked.push('check');
  }

  doubt(): void {
    this.asked.push('doubt');
    this.become('offline');
  }
}

/** Commands whose server is the test; the connection can be changed while it runs. */
async function office(
  answer: (sent: Sent, count: number, signal?: AbortSignal | null) => Response | Promise<Response>,
  account = 'postma',
) {
  const clock = new Clock();
  const store = new Store();
  store.apply_snapshot(snapshot({ VR25: 1 }, {}));
  const sent: Sent[] = [];
  const http = new Http(clock, async (_path, options) => {
    const body = JSON.parse(String(options?.body)) as Sent;
    sent.push(body);
    return answer(body, sent.length, options?.signal);
  });
  const connection = new FakeLine();
  const commands = new Commands({ http, store, clock, line: connection, pause: () => Promise.resolve() });
  const outbox = await Outbox.open(account, `paraat-test-${database}`);
  await commands.adopt(outbox);
  return { commands: commands as unknown as AnyCommands, store, sent, connection, outbox };
}

const receipt = (sent: Sent, sequence = 2) =>
  json({ command: sent.id, sequence: { VR25: sequence }, stream: sent.id, version: 1, again: false });

/** A network that swallows: no answer, no fault, until the request is given up. */
function swallowed(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('given up'))));
}

describe('when the network fails while someone waits', () => {
  afterEach(() => vi.useRealTimers());

  test('what could not be sent in three tries is sent by itself as soon as the server can', async () => {
    const { commands, sent } = await office((each, count) => (count <= 4 ? json({}, 503) : receipt(each)));
    await commands.send('mock/add', { n: 1 });
    await expect.poll(() => commands.queue.length).toBe(0);
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
  });

  test('a second failure in a row says that the connection is gone', async () => {
    const { commands, connection } = await office(() => Promise.reject(new TypeError('network')));
    void commands.send('mock/add', {});
    await expect.poll(() => connection.asked.slice(0, 2)).toEqual(['check', 'doubt']);
  });

  test('when nothing comes back the connection is looked at, and the form is not kept waiting', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { commands, connection, sent } = await office((each, count, signal) =>
      count === 1 ? swallowed(signal) : receipt(each),
    );
    const promise = commands.send('mock/add', { n: 1 });
    await vi.advanceTimersByTimeAsync(2600);
    expect(connection.asked).toEqual(['check']);
    connection.become('offline');
    expect((await promise).kind).toBe('waiting');
    vi.useRealTimers();
    connection.become('connected');
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 1]);
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(commands.queue).toEqual([]);
  });

  test('a text written on top of one that is refused never overwrites what another wrote', async () => {
    const { commands, connection, sent, store } = await office((each) =>
      each.args.n === 1
        ? json({ type: '/problems/changed_meanwhile', title: 'Gewijzigd', status: 409 }, 409)
        : receipt(each),
    );
    connection.phase = 'offline';
    const section = (text: string) => ({ overlay: [{ table: 'section', key: 's', body: { text } }] });
    await commands.send('mock/write', { n: 1 }, section('eerste'));
    await commands.send('mock/write', { n: 2 }, section('tweede, op de eerste'));
    await commands.send('mock/write', { n: 3 }, { overlay: [{ table: 'section', key: 't', body: {} }] });
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 3]);
    expect(commands.refused_count).toBe(2);
    expect(store.table('section').get('s')).toBeUndefined();
  });
});

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
    expect((await promise).kind).toBe('accepted');
    expect(store.table('action').is_pending('a')).toBe(true);
    store.apply_changes(changes({ VR25: 2 }, [['action', 'a', { text: 'Blussen' }]]));
    expect(store.table('action').get('a')).toEqual({ text: 'Blussen' });
    expect(store.table('action').is_pending('a')).toBe(false);
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
    connection.phase = 'connected';
    await commands.flush();
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
    const again = await Outbox.open('postma', `paraat-test-${database}`);
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
