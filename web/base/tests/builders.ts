// Frames, sessions and answers for the tests, with only what a test is about.
import { Clock } from '../clock';
import { Http } from '../http';
import { LongPoll } from '../long_poll';
import { SessionKeeper } from '../session';
import { Live } from '../socket';
import { Store } from '../store';
import type { ChangesFrame, Cursor, Session, SnapshotFrame } from '../wire';
import { FakeSocket } from './fake_socket';

export function snapshot(cursor: Cursor, rows: SnapshotFrame['rows'], scopes = ['home']): SnapshotFrame {
  return { type: 'snapshot', epoch: 1, scopes, cursor, rows };
}

export function changes(
  cursor: Cursor,
  put: ChangesFrame['put'],
  removed: [string, string][] = [],
): ChangesFrame {
  return { type: 'changes', cursor, put, removed };
}

export function session_with(account: string, more: Partial<Session> = {}): Session {
  return {
    account,
    name: account,
    organisation: '',
    assignments: [],
    rights: {},
    regions: ['VR25'],
    demo: false,
    csrf: 'token',
    epoch: 1,
    version: '1',
    now: '2026-11-21T16:33:04Z',
    ...more,
  };
}

type Handler = (path: string, options: RequestInit) => Response | Promise<Response>;

/** A browser whose sockets and requests are answered by the test. */
export function browser(handler: Handler = () => new Response(null, { status: 404 })) {
  const clock = new Clock();
  const http = new Http(clock, async (path, options) => handler(String(path), options ?? {}));
  const store = new Store();
  const session = new SessionKeeper(http);
  const sockets: FakeSocket[] = [];
  const live = new Live({
    store,
    session,
    clock,
    random: () => 1,
    poll: new LongPoll(http, store),
    open_socket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
  });
  return { clock, http, store, session, live, sockets, last: () => sockets.at(-1)! };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers });
}
