// Puts the parts of one browser together: session, live picture, commands. Made once by the shell, passed
// by context.
import { Clock } from './clock';
import { Commands } from './commands';
import { Http } from './http';
import { LongPoll } from './long_poll';
import { Outbox } from './outbox';
import { Preferences } from './preferences';
import { Queries } from './queries';
import { SessionKeeper } from './session';
import { on_connected } from './on_connected';
import { Live, type SocketLike } from './socket';
import { Store } from './store';

export interface Client {
  clock: Clock;
  http: Http;
  session: SessionKeeper;
  store: Store;
  live: Live;
  commands: Commands;
  queries: Queries;
  preferences: Preferences;
  /** Signs out and leaves nothing of this person here. The caller has warned about what still waits. */
  sign_out: () => Promise<boolean>;
}

export function create_client(): Client {
  const clock = new Clock();
  const http = new Http(clock);
  const session = new SessionKeeper(http);
  const store = new Store();
  const live = new Live({ store, session, clock, poll: new LongPoll(http, store), open_socket });
  const renew_session = () => session.load();
  const commands = new Commands({ http, store, clock, line: live, renew_session });
  const preferences = new Preferences(storage());
  http.language = preferences.choices.language;
  preferences.subscribe(() => (http.language = preferences.choices.language));
  follow_session({ session, store, live, commands });
  follow_network(live);
  return {
    clock,
    http,
    session,
    store,
    live,
    commands,
    preferences,
    queries: new Queries(http),
    sign_out: async () => {
      const answer = await session.sign_out();
      if (answer.kind !== 'ok') return false;
      await commands.clear().catch(() => undefined);
      session.forget('person');
      // How somebody wants to see it is no secret and belongs to the device.
      preferences.choose({});
      return true;
    },
  };
}

type Followed = Pick<Client, 'session' | 'store' | 'live' | 'commands'>;

/**
 * Live work belongs to one account: it starts when someone is signed in and leaves nothing when that
 * ends.
 */
function follow_session({ session, store, live, commands }: Followed): void {
  let account = '';
  session.subscribe(() => {
    const now = session.current?.account ?? '';
    if (now === account && !commands.was_thrown_away) return;
    // Also when another window of this browser has signed in as somebody else, or signed out and in again.
    if (account !== '') commands.leave();
    account = now;
    live.stop();
    live.scopes.forget();
    store.clear();
    if (now === '') return;
    commands.expect();
    const { tenure } = commands;
    void Outbox.open(now, storage()).then((outbox) => {
      if (!tenure.is_over) return commands.adopt(outbox);
      outbox.close();
      return undefined;
    });
    live.start();
  });
  on_connected(live, () => {
    void commands.flush();
    // A reconnect may be to a newer version of the server: ask once, quietly.
    if (session.is_signed_in) void session.load();
  });
}

function follow_network(live: Live): void {
  addEventListener('offline', () => live.doubt());
  addEventListener('online', () => live.begin_again());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') live.begin_again();
  });
}

function open_socket(): SocketLike {
  const address = new URL('/api/v1/live', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  return socket as unknown as SocketLike;
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
