// Where the network blocks sockets but lets requests through.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, changes, json, snapshot } from './builders';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const sanne = { account: 's', name: 'Sanne', column: 'BRW', place: '', doing: 'edits', since: '' } as const;

describe('where sockets are blocked', () => {
  test('the long poll takes over with the same frames, and resumes from the cursor', async () => {
    const asked: string[] = [];
    const frames = [
      snapshot({ VR25: 7 }, { action: { a: {} } }),
      changes({ VR25: 8 }, [['action', 'b', {}]]),
    ];
    const { live, last, store } = browser((path) => {
      asked.push(path);
      const frame = frames.shift();
      return frame === undefined ? new Promise<Response>(() => {}) : json(frame);
    });
    live.start();
    last().break();
    await vi.advanceTimersByTimeAsync(600);
    last().break();
    await vi.advanceTimersByTimeAsync(100);
    expect(live.phase).toBe('connected');
    expect(store.table('action').size).toBe(2);
    expect(asked[0]).toBe('/api/v1/changes?scopes=home&waitS=0');
    expect(asked[1]).toContain('cursor=eyJWUjI1Ijo3fQ');
    expect(asked[2]).toContain('cursor=eyJWUjI1Ijo4fQ');
  });

  test('nobody is known to be there, and a socket is tried again within seconds', async () => {
    const { live, last, store, sockets } = browser(async () => {
      await new Promise((answer) => setTimeout(answer, 5_000));
      return json(snapshot({ VR25: 7 }, {}));
    });
    live.start();
    last().open();
    last().say({ type: 'presence', scope: 'home', people: [sanne] });
    for (let refused = 0; refused < 3; refused += 1) {
      last().break();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(store.people('home')).toEqual([]);
    const tried = sockets.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(tried);
  });

  test('a socket is tried as soon after an outage in which the polls failed as well', async () => {
    let is_away = true;
    const { live, last, sockets } = browser(async () => {
      if (is_away) throw new TypeError('away');
      await new Promise((answer) => setTimeout(answer, 5_000));
      return json(snapshot({ VR25: 7 }, {}));
    });
    live.start();
    for (let refused = 0; refused < 8; refused += 1) {
      last().break();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    is_away = false;
    last().break();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(live.phase).toBe('connected');
    const tried = sockets.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sockets.length).toBe(tried + 1);
  });

  test('a socket that is swallowed keeps the news away for three seconds', async () => {
    let polls = 0;
    const { live, last, sockets } = browser(async () => {
      polls += 1;
      await new Promise((answer) => setTimeout(answer, 5_000));
      return json(snapshot({ VR25: 7 }, {}));
    });
    live.start();
    for (let refused = 0; refused < 2; refused += 1) {
      last().break();
      await vi.advanceTimersByTimeAsync(600);
    }
    const tried = sockets.length;
    while (sockets.length === tried) await vi.advanceTimersByTimeAsync(500);
    const before = polls;
    await vi.advanceTimersByTimeAsync(3_500);
    expect(polls).toBe(before + 1);
  });

  test('an incident that is opened is asked for at once, as a whole snapshot', async () => {
    const asked: string[] = [];
    const { live, last } = browser((path, options) => {
      asked.push(path);
      if (asked.length === 1) return json(snapshot({ VR25: 7 }, {}));
      return new Promise<Response>((_, fail) =>
        options.signal?.addEventListener('abort', () => fail(new Error('abort'))),
      );
    });
    live.start();
    last().break();
    await vi.advanceTimersByTimeAsync(600);
    last().break();
    await vi.advanceTimersByTimeAsync(100);
    live.scopes.watch('i1');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.at(-1)).toBe('/api/v1/changes?scopes=home%2Ci1&waitS=0');
  });
});
