// The live connection: subscribe, resume from the cursor, back off, and fall back to a long poll where
// sockets are blocked.
import type { Clock } from './clock';
import { LongPoll } from './long_poll';
import { Messages, can_unpack } from './messages';
import { PresenceWord } from './presence_word';
import { Scopes } from './scopes';
import type { SessionKeeper } from './session';
import { Listeners } from './signal';
import type { Store } from './store';
import type { BrowserFrame, Cursor, Moment, Scope, ServerFrame, Session } from './wire';

/** As much of WebSocket as is used, so that a test can play the server. */
export interface SocketLike {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export type Phase = 'stopped' | 'connecting' | 'connected' | 'offline';

export interface LiveParts {
  store: Store;
  session: SessionKeeper;
  clock: Clock;
  poll: LongPoll;
  open_socket: () => SocketLike;
  random?: () => number;
}

const ping_every_ms = 10_000;
const pong_limit_ms = 5_000;
/** Something hints that the line is dead: then the answer has less time. */
const checked_pong_limit_ms = 3_000;
/** An answer waits behind a picture that is on its way, and over a slow line that takes long. */
const loading_pong_limit_ms = 120_000;
/** Where the long poll brings the news, it waits meanwhile; a slow line opens it at a later try. */
const open_limits_ms = [10_000, 3_000, 6_000] as const;
const backoff_first_ms = 500;
const backoff_most_ms = 30_000;
const refused_opens_before_poll = 2;
/** A server that starts may refuse sockets for a moment; a network that does so goes on. */
const socket_again_first_ms = 15_000;
const socket_again_most_ms = 300_000;
const signed_out_code = 4401;

const brings_rows = ({ type }: ServerFrame) => type === 'snapshot' || type === 'changes';

export class Live {
  readonly scopes: Scopes;
  private readonly listeners_ = new Listeners();
  private readonly presence_: PresenceWord;
  private phase_: Phase = 'stopped';
  private in_sync_at_: Moment | null = null;
  private socket_: SocketLike | null = null;
  private opened_ = false;
  /** The network is probably gone: how many answers are due until one was asked for after that. */
  private doubted_ = 0;
  private refused_opens_ = 0;
  private attempts_ = 0;
  private polls_ = 0;
  /** When the ping was sent that has no answer yet; null when none is under way. */
  private asked_ms_: number | null = null;
  /** A whole picture was asked for and has not come yet. */
  private loading_ = false;
  /**
   * What was asked for and has not come. A scope that was let go and asked for again may have got the picture
   * of the first time, which nothing kept up to date in between.
   */
  private readonly asked_: Scope[][] = [];
  private pong_due_ms_ = 0;
  private timers_ = { retry: 0, ping: 0, pong: 0, open: 0 } as Record<
    'retry' | 'ping' | 'pong' | 'open',
    Timer
  >;

  constructor(private readonly parts_: LiveParts) {
    this.scopes = new Scopes(() => this.subscribe_again());
    this.presence_ = new PresenceWord((frame) => this.say_frame(frame));
  }

  get phase(): Phase {
    return this.phase_;
  }

  /** Server time at which this browser last knew that it had everything. */
  get in_sync_at(): Moment | null {
    return this.in_sync_at_;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  start(): void {
    if (this.phase_ === 'stopped') {
      this.attempts_ = this.polls_ = 0;
      this.connect();
    }
  }

  stop(): void {
    this.enter('stopped');
    this.clear_timers();
    this.parts_.poll.stop();
    this.presence_.silence();
    this.drop_socket();
  }

  /** Someone is waiting: do not sit out the pause. */
  retry_now(): void {
    const is_trying = this.socket_ !== null || this.parts_.poll.is_running;
    if (this.phase_ === 'offline' && !is_trying) {
      this.attempts_ = 0;
      this.connect();
    }
  }

  /** The network is back, or the device woke up: what still hangs from before is given up. */
  begin_again(): void {
    if (this.phase_ === 'connected') {
      this.check();
    } else if (this.phase_ !== 'stopped') {
      this.parts_.poll.stop();
      this.attempts_ = 0;
      this.refused_opens_ = this.polls_ = 0;
      this.connect();
    }
  }

  /** An answer stays away: the line has to prove that it lives, and is left soon when it does not. */
  check(): void {
    if (this.parts_.poll.is_running) this.parts_.poll.restart();
    else if (this.opened_) this.ping(checked_pong_limit_ms);
  }

  /** The network is probably gone: that is said at once, and taken back when the line still answers. */
  doubt(): void {
    if (this.phase_ !== 'connected') return;
    this.enter('offline');
    this.doubted_ = this.asked_ms_ === null ? 1 : 2;
    this.check();
  }

  /**
   * Tells the others in this scope where one is and whether one edits there, until the returned function is
   * called: `$effect(() => live.say(...))`.
   */
  say(scope: Scope, place: string, doing: 'looks' | 'edits'): () => void {
    return this.presence_.say({ type: 'presence', scope, place, doing });
  }

  private connect(): void {
    this.clear_timers();
    this.drop_socket();
    // "Geen verbinding" stays on the screen while trying: it must not flicker at every attempt.
    if (this.phase_ === 'stopped') {
      this.enter('connecting');
    }
    const socket = this.parts_.open_socket();
    this.socket_ = socket;
    this.opened_ = this.loading_ = false;
    this.doubted_ = 0;
    this.asked_ms_ = null;
    socket.onopen = () => this.opened(socket);
    const messages = new Messages(
      (text) => this.heard(socket, text),
      () => this.closed(socket, 1006),
    );
    socket.onmessage = (event) => messages.hear(event.data);
    socket.onclose = (event) => this.closed(socket, event.code);
    this.timers_.open = setTimeout(
      () => this.closed(socket, 1006),
      open_limits_ms[this.polls_] ?? open_limits_ms[0],
    );
  }

  private opened(socket: SocketLike): void {
    if (socket !== this.socket_) return;
    clearTimeout(this.timers_.open);
    this.opened_ = true;
    this.refused_opens_ = this.polls_ = 0;
    this.subscribe_first();
    this.presence_.repeat();
    this.ping();
  }

  /** A cursor speaks only of the scopes it was given for: resume those first, then ask for what is new. */
  private subscribe_first(): void {
    const { store } = this.parts_;
    const wanted = this.scopes.wanted();
    store.keep_only(wanted);
    const resumed = [...store.covered];
    if (store.cursor === null || resumed.length === 0) {
      this.ask_for(wanted, null);
      return;
    }
    this.ask_for(resumed, store.cursor);
    if (wanted.length > resumed.length) this.ask_for(wanted, store.cursor);
  }

  private subscribe_again(): void {
    if (this.parts_.poll.is_running) {
      this.parts_.poll.restart();
    } else if (this.opened_) {
      const wanted = this.scopes.wanted();
      this.parts_.store.keep_only(wanted);
      this.ask_for(wanted, this.parts_.store.cursor);
    }
  }

  private ask_for(scopes: Scope[], cursor: Cursor | null): void {
    const { covered } = this.parts_.store;
    const missing = scopes.filter((scope) => !covered.has(scope));
    if (cursor === null || missing.length > 0) {
      this.asked_.push(missing);
      this.begin_loading();
    }
    this.send({ type: 'subscribe', scopes, cursor, packed: can_unpack });
  }

  private heard(socket: SocketLike, text: string): void {
    if (socket === this.socket_) this.take(JSON.parse(text) as ServerFrame);
  }

  private take(frame: ServerFrame): void {
    this.attempts_ = 0;
    switch (frame.type) {
      case 'snapshot':
        this.parts_.store.apply_snapshot(frame);
        this.asked_.shift();
        if (!this.is_more_asked()) this.loaded();
        break;
      case 'changes':
        this.parts_.store.apply_changes(frame);
        break;
      case 'presence':
        this.parts_.store.apply_presence(frame);
        break;
      case 'session': {
        const { type: _, ...session } = frame;
        this.parts_.session.replace(session as Session);
        break;
      }
      case 'pong':
        clearTimeout(this.timers_.pong);
        if (this.asked_ms_ !== null) this.parts_.clock.hear(frame.now, this.asked_ms_);
        this.asked_ms_ = null;
        this.doubted_ = Math.max(0, this.doubted_ - 1);
        if (this.doubted_ > 0) this.ping(checked_pong_limit_ms);
        break;
      case 'signed-out':
        this.parts_.session.forget();
        return;
      case 'resync':
        this.begin_loading();
        return;
    }
    const { is_running: is_polling } = this.parts_.poll;
    const is_answer = frame.type === 'pong' ? frame.behind !== true : is_polling;
    if (is_answer && !this.loading_) this.parts_.store.hear_line();
    // A sign of life says nothing of what is still to come.
    if (!this.loading_ && (is_answer || brings_rows(frame))) this.in_sync_at_ = this.parts_.clock.now();
    // What lay here already when the network went says nothing of the line.
    if (is_polling) this.doubted_ = 0;
    if (this.doubted_ > 0) this.listeners_.tell();
    else this.enter('connected', true);
  }

  private closed(socket: SocketLike, code: number): void {
    if (socket !== this.socket_ || this.phase_ === 'stopped') return;
    this.clear_timers();
    this.drop_socket();
    if (code === signed_out_code) {
      this.parts_.session.forget();
      // Unless somebody is signing out: as long as that has not succeeded they are here, without a line.
      if (this.parts_.session.is_signed_in) this.pause();
      return;
    }
    this.refused_opens_ += this.opened_ ? 0 : 1;
    this.opened_ = false;
    if (this.refused_opens_ >= refused_opens_before_poll) {
      this.poll();
    } else {
      this.pause();
    }
  }

  private pause(): void {
    const most = Math.min(backoff_most_ms, backoff_first_ms * 2 ** this.attempts_);
    const random = (this.parts_.random ?? Math.random)();
    this.attempts_ += 1;
    // The first break is often a tunnel of a second; "Verbinden" is enough for that.
    this.enter(this.attempts_ > 1 || this.phase_ === 'offline' ? 'offline' : 'connecting');
    this.timers_.retry = setTimeout(() => this.connect(), most * (0.5 + random / 2));
  }

  /** Some networks block sockets but let requests through: the same frames, asked for. */
  private poll(): void {
    const pause_ms = Math.min(socket_again_most_ms, socket_again_first_ms * 2 ** this.polls_);
    const until_ms = this.parts_.clock.device_ms() + pause_ms;
    this.parts_.store.forget_presence();
    this.parts_.poll.start({
      wanted: () => this.scopes.wanted(),
      take: (frame) => this.take(frame),
      failed: () => this.pause(),
      may_go_on: () => this.parts_.clock.device_ms() < until_ms,
      ended: () => {
        this.polls_ += 1;
        this.refused_opens_ = refused_opens_before_poll - 1;
        this.connect();
      },
    });
  }

  private begin_loading(): void {
    this.loading_ = true;
    if (this.asked_ms_ !== null) this.await_pong(loading_pong_limit_ms);
  }

  /** An incident that was opened while the first picture was on its way. */
  private is_more_asked(): boolean {
    const { covered } = this.parts_.store;
    const wanted = this.scopes.wanted();
    return this.asked_.flat().some((scope) => wanted.includes(scope) && !covered.has(scope));
  }

  /** What was asked has come: from here the line answers within seconds again. */
  private loaded(): void {
    this.loading_ = false;
    if (this.asked_ms_ !== null) this.await_pong(pong_limit_ms);
  }

  /**
   * One at a time, so that an answer belongs to one moment; a shorter limit holds for it too. While a picture
   * is loading it is said again, or the server would think that nobody is there.
   */
  private ping(limit_ms = pong_limit_ms): void {
    const now_ms = this.parts_.clock.device_ms();
    clearTimeout(this.timers_.ping);
    this.timers_.ping = setTimeout(() => this.ping(), ping_every_ms);
    if (this.asked_ms_ === null) {
      this.asked_ms_ = now_ms;
      this.send({ type: 'ping' });
      this.await_pong(this.loading_ ? loading_pong_limit_ms : limit_ms);
    } else if (this.loading_) {
      this.send({ type: 'ping' });
    } else if (now_ms + limit_ms < this.pong_due_ms_) {
      this.await_pong(limit_ms);
    }
  }

  private await_pong(limit_ms: number): void {
    const socket = this.socket_;
    this.pong_due_ms_ = this.parts_.clock.device_ms() + limit_ms;
    clearTimeout(this.timers_.pong);
    this.timers_.pong = setTimeout(() => this.unanswered(socket), limit_ms);
  }

  /** So long without a word is no tunnel of a second: it is called what it is. */
  private unanswered(socket: SocketLike | null): void {
    if (socket === null || socket !== this.socket_) return;
    this.enter('offline');
    this.closed(socket, 1006);
  }

  private say_frame(frame: BrowserFrame): void {
    if (this.opened_) this.send(frame);
  }

  private send(frame: BrowserFrame): void {
    this.socket_?.send(JSON.stringify(frame));
  }

  private drop_socket(): void {
    const socket = this.socket_;
    this.socket_ = null;
    this.parts_.store.doubt(this.asked_.splice(0).flat());
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private clear_timers(): void {
    for (const timer of Object.values(this.timers_)) {
      clearTimeout(timer);
    }
  }

  private enter(phase: Phase, always_tell = false): void {
    const changed = phase !== this.phase_;
    this.phase_ = phase;
    if (changed || always_tell) this.listeners_.tell();
  }
}

type Timer = ReturnType<typeof setTimeout> | 0;
