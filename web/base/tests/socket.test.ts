// The live connection against a socket played by the test: resume, duplicates, gaps, backing off.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, changes, json, session_with, snapshot } from './builders';
import type { FakeSocket } from './fake_socket';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pings = (socket: FakeSocket) => socket.sent.filter((frame) => frame.type === 'ping').length;

/** A browser whose line is there and has answered its first ping. */
function connected() {
  const made = browser();
  made.live.start();
  made.last().open();
  made.last().say(snapshot({ VR25: 7 }, {}));
  made.last().say({ type: 'pong', now: '2026-11-21T16:33:04Z' });
  return made;
}

test('an incident that was left and opened again while loading is asked for whole after a break', () => {
  const { live, last } = connected();
  const close = live.scopes.watch('i');
  close();
  for (const other of ['j', 'k']) live.scopes.watch(other)();
  live.scopes.watch('i');
  // The picture that was asked for first; what came between it and the second asking is not in it.
  last().say(snapshot({ VR25: 8 }, {}, ['i']));
  last().say(changes({ VR25: 12 }, []));
  last().break();
  vi.advanceTimersByTime(10_000);
  last().open();
  const [resumed, whole] = last().subscribes();
  expect(resumed?.scopes).not.toContain('i');
  expect(whole?.scopes).toContain('i');
});

test('an incident that was opened while the first picture was loading is waited for as well', () => {
  const { live, last, sockets } = browser();
  live.start();
  last().open();
  live.scopes.watch('i');
  last().say(snapshot({ VR25: 7 }, {}));
  expect(live.in_sync_at).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(sockets.length, 'the line is not left while it comes').toBe(1);
  last().say(snapshot({ VR25: 8 }, {}, ['i']));
  expect(live.in_sync_at).not.toBeNull();
});

describe('over a slow line', () => {
  test('a picture that takes a minute is waited for, and the server hears that someone is there', () => {
    const { live, last, sockets } = browser();
    live.start();
    last().open();
    vi.advanceTimersByTime(60_000);
    expect(sockets.length).toBe(1);
    expect(live.phase).toBe('connecting');
    expect(pings(last())).toBeGreaterThanOrEqual(6);
    last().say(snapshot({ VR25: 7 }, {}));
    last().say({ type: 'pong', now: '2026-11-21T16:33:04Z' });
    expect(live.phase).toBe('connected');
  });

  test('also that of an incident which is opened while a ping is under way', () => {
    const { live, sockets } = connected();
    live.check();
    live.scopes.watch('incident-1');
    vi.advanceTimersByTime(30_000);
    expect(sockets.length).toBe(1);
  });

  test('once it has come a dead line is noticed in seconds again', () => {
    const { live, last, sockets } = browser();
    live.start();
    last().open();
    vi.advanceTimersByTime(25_000);
    last().say(snapshot({ VR25: 7 }, {}));
    vi.advanceTimersByTime(5_100);
    expect(live.phase).toBe('offline');
    expect(sockets.length).toBe(1);
  });

  test('a picture that never comes is given up in the end', () => {
    const { live, last } = browser();
    live.start();
    last().open();
    vi.advanceTimersByTime(121_000);
    expect(live.phase).toBe('offline');
  });
});

describe('a large picture', () => {
  beforeEach(() => vi.useRealTimers());

  test('comes packed, and what follows it is applied after it', async () => {
    const { live, last, store } = browser();
    live.start();
    last().open();
    expect(last().sent[0]).toMatchObject({ type: 'subscribe', packed: true });
    last().say_packed(snapshot({ VR25: 7 }, { action: { a: { n: 1 }, b: { n: 1 } } }));
    last().say(changes({ VR25: 8 }, [['action', 'a', { n: 2 }]]));
    last().say_packed(changes({ VR25: 9 }, [['action', 'b', { n: 3 }]]));
    last().say(changes({ VR25: 10 }, [], [['action', 'b']]));
    expect(store.cursor, 'nothing before the picture').toBeNull();
    await vi.waitFor(() => expect(store.cursor).toEqual({ VR25: 10 }));
    expect(store.table('action').rows()).toEqual([{ n: 2 }]);
    // The line is free again: what comes now is read at once.
    last().say(changes({ VR25: 11 }, [], [['action', 'a']]));
    expect(store.table('action').size).toBe(0);
    live.stop();
  });

  test('that cannot be unpacked is asked for again', async () => {
    const { live, last, sockets } = browser();
    live.start();
    last().open();
    last().onmessage?.({ data: new Uint8Array([1, 2, 3]).buffer });
    await vi.waitFor(() => expect(sockets.length).toBe(2), { timeout: 3000 });
    live.stop();
  });

  test('of a line that was left meanwhile is not believed', async () => {
    const { live, last, store, sockets } = browser();
    live.start();
    last().open();
    const unpacked = vi.spyOn(Response.prototype, 'text');
    last().say_packed(snapshot({ VR25: 7 }, { action: { a: { n: 1 } } }));
    live.stop();
    await vi.waitFor(() => expect(unpacked).toHaveResolved());
    expect(store.table('action').size).toBe(0);
    expect(sockets.length).toBe(1);
  });
});

describe('the live connection', () => {
  test('a first visit asks for a snapshot and is connected when it has come', () => {
    const { live, last } = browser();
    live.start();
    expect(live.phase).toBe('connecting');
    last().open();
    expect(last().subscribes()).toEqual([{ type: 'subscribe', scopes: ['home'], cursor: null }]);
    last().say(snapshot({ VR25: 7 }, {}));
    expect(live.phase).toBe('connected');
    expect(live.in_sync_at).not.toBeNull();
  });

  test('a sign of life before everything has come is no word that it has', () => {
    const { live, last } = browser();
    const now = '2026-11-21T16:33:04Z';
    live.start();
    last().open();
    last().say({ type: 'pong', now, behind: true });
    expect([live.phase, live.in_sync_at]).toEqual(['connected', null]);
    last().say(snapshot({ VR25: 7 }, {}));
    const first = live.in_sync_at;
    expect(first).not.toBeNull();
    last().break();
    vi.advanceTimersByTime(2_000);
    last().open();
    last().say({ type: 'pong', now: '2026-11-21T16:33:06Z', behind: true });
    expect(live.in_sync_at, 'what was missed is still to come').toBe(first);
    last().say({ type: 'pong', now: '2026-11-21T16:33:06Z' });
    expect(live.in_sync_at).not.toBe(first);
  });

  test('after a tunnel it resumes where it was and misses nothing', () => {
    const { live, last, store, sockets } = browser();
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, { action: { a: { n: 1 } } }));
    last().break();
    vi.advanceTimersByTime(600);
    expect(sockets.length).toBe(2);
    last().open();
    expect(last().subscribes()).toEqual([{ type: 'subscribe', scopes: ['home'], cursor: { VR25: 7 } }]);
    // What was lost in the tunnel comes in one frame, together with what the first socket had sent last.
    last().say(
      changes({ VR25: 10 }, [
        ['action', 'a', { n: 4 }],
        ['action', 'b', { n: 2 }],
      ]),
    );
    expect(store.table('action').rows()).toEqual([{ n: 4 }, { n: 2 }]);
  });

  test('what the broken socket still says is not believed', () => {
    const { live, last, sockets, store } = browser();
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, {}));
    const old = sockets[0]!;
    const listener = old.onmessage;
    old.break();
    vi.advanceTimersByTime(600);
    last().open();
    listener?.({ data: JSON.stringify(changes({ VR25: 99 }, [['action', 'x', {}]])) });
    expect(store.table('action').size).toBe(0);
    expect(old.is_closed).toBe(true);
  });

  test('an incident opened in the tunnel is asked for after home was resumed', () => {
    const { live, last } = browser();
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, {}));
    last().break();
    live.scopes.watch('incident-1');
    vi.advanceTimersByTime(600);
    last().open();
    expect(last().subscribes()).toEqual([
      { type: 'subscribe', scopes: ['home'], cursor: { VR25: 7 } },
      { type: 'subscribe', scopes: ['home', 'incident-1'], cursor: { VR25: 7 } },
    ]);
  });

  test('the last closed incidents stay subscribed; an older one goes with its rows', () => {
    const { live, last, store } = browser();
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, {}));
    for (const name of ['i1', 'i2', 'i3']) {
      const close = live.scopes.watch(name);
      last().say(snapshot({ VR25: 7 }, { section: { [name]: {} } }, [name]));
      close();
    }
    expect([...store.table('section').entries()].map(([key]) => key)).toEqual(['i2', 'i3']);
    expect(live.scopes.wanted()).toEqual(['home', 'i3', 'i2']);
    expect(last().subscribes().at(-1)).toEqual({
      type: 'subscribe',
      scopes: ['home', 'i3', 'i2'],
      cursor: { VR25: 7 },
    });
  });

  test('the pauses grow to half a minute and a short break is not called offline', () => {
    const { live, last, sockets } = browser(() => json({}, 503));
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, {}));
    last().break();
    expect(live.phase).toBe('connecting');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const before = sockets.length;
      let waited = 0;
      while (sockets.length === before) {
        vi.advanceTimersByTime(100);
        waited += 100;
      }
      waits.push(waited);
      last().open();
      last().break();
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
    expect(live.phase).toBe('offline');
  });

  test('a server that no longer answers pings is left', () => {
    const { live, last, sockets } = browser();
    live.start();
    last().open();
    last().say(snapshot({ VR25: 7 }, {}));
    last().say({ type: 'pong', now: '2026-11-21T16:33:04Z' });
    vi.advanceTimersByTime(10_000);
    expect(pings(last())).toBe(2);
    vi.advanceTimersByTime(4_900);
    expect(live.phase).toBe('connected');
    vi.advanceTimersByTime(200);
    expect(live.phase).toBe('offline');
    vi.advanceTimersByTime(600);
    expect(sockets.length).toBe(2);
  });

  test('when the device says that the network is gone, that is shown at once', () => {
    const { live, last, sockets } = connected();
    live.doubt();
    expect(live.phase).toBe('offline');
    vi.advanceTimersByTime(3_700);
    expect(sockets.length).toBe(2);
    expect(last()).not.toBe(sockets[0]);
  });

  test('a doubt is taken back by the answer of the line', () => {
    const { live, last, sockets } = connected();
    live.doubt();
    last().say({ type: 'pong', now: '2026-11-21T16:33:05Z' });
    expect(live.phase).toBe('connected');
    vi.advanceTimersByTime(9_000);
    expect(sockets.length).toBe(1);
  });

  test('what lay here already when the network went does not take a doubt back', () => {
    const { live, last, store } = connected();
    live.check();
    live.doubt();
    last().say(changes({ VR25: 8 }, [['action', 'a', {}]]));
    expect(store.table('action').size).toBe(1);
    expect(live.phase).toBe('offline');
    // The answer to what was asked before it; only the next was asked for after it.
    last().say({ type: 'pong', now: '2026-11-21T16:33:05Z' });
    expect(live.phase).toBe('offline');
    last().say({ type: 'pong', now: '2026-11-21T16:33:06Z' });
    expect(live.phase).toBe('connected');
  });

  test('a check that is answered is never seen; checks in a row do not stretch the patience', () => {
    const { live, last, sockets } = connected();
    const before = pings(last());
    live.check();
    expect(live.phase).toBe('connected');
    for (let second = 0; second < 3; second += 1) {
      vi.advanceTimersByTime(990);
      live.check();
    }
    expect(pings(last())).toBe(before + 1);
    vi.advanceTimersByTime(40);
    expect(live.phase).toBe('offline');
    expect(sockets.length).toBe(1);
  });

  test('a device that wakes up does not wait for what hangs from before', () => {
    const { live, last, sockets } = connected();
    last().break();
    vi.advanceTimersByTime(600);
    expect(sockets.length).toBe(2);
    live.begin_again();
    expect(sockets.length).toBe(3);
    expect(sockets[1]!.is_closed).toBe(true);
  });

  test('someone who waits does not sit out the pause', () => {
    const { live, last, sockets } = browser();
    live.start();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      last().open();
      last().break();
      if (attempt < 2) vi.advanceTimersByTime(500 * 2 ** attempt);
    }
    expect(live.phase).toBe('offline');
    const before = sockets.length;
    live.retry_now();
    expect(sockets.length).toBe(before + 1);
  });

  test('the end of the session ends the connection and is not retried', () => {
    const { live, last, session, sockets } = browser();
    session.replace(session_with('postma'));
    live.start();
    last().open();
    last().break(4401);
    vi.advanceTimersByTime(60_000);
    expect(session.is_signed_in).toBe(false);
    expect(sockets.length).toBe(1);
  });

  test('a line that the server ended and nobody took for the end is not called connected', () => {
    const { live, last, session, sockets } = browser(() => Promise.reject(new TypeError('lost')));
    session.replace(session_with('postma'));
    live.start();
    last().open();
    last().say(snapshot({ VR25: 1 }, {}));
    expect(live.phase).toBe('connected');
    // Signing out is under way, and its answer will be lost.
    void session.sign_out();
    last().say({ type: 'signed-out', reason: 'signed_out' } as never);
    last().break(4401);
    expect(live.phase).not.toBe('connected');
    vi.advanceTimersByTime(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  test('changed rights arrive while working', () => {
    const { live, last, session } = browser();
    session.replace(session_with('postma'));
    live.start();
    last().open();
    last().say({ type: 'session', ...session_with('postma', { rights: { open_incident: ['VR25'] } }) });
    expect(session.current?.rights).toEqual({ open_incident: ['VR25'] });
  });
});
