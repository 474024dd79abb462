// The one way to change anything: make an id, show it at once, send it, send it again when the network fails.
import type { Clock } from './clock';
import type { CommandArgs, CommandName, Exactly } from './command_names';
import type { Answer, Http } from './http';
import { plain_copy, type Outbox, type Waiting } from './outbox';
import type { Refusal } from './refusal';
import { Listeners } from './signal';
import type { Live } from './socket';
import type { OverlayChange, Store } from './store';
import { new_uuid } from './uuid';
import type { Receipt, Uuid } from './wire';

export type Outcome =
  | { kind: 'accepted'; receipt: Receipt }
  | { kind: 'refused'; refusal: Refusal }
  /** Kept on this device; it is sent when there is a connection. */
  | { kind: 'waiting'; id: Uuid }
  /** Only for a private command: nothing was kept, the person must try again. */
  | { kind: 'unreachable' };

export interface Options {
  expected_version?: number;
  /** What is expected to change, shown until the server has answered. */
  overlay?: OverlayChange[];
  /** The line in the list of what waits; the command's name when left out. */
  title?: string;
  /** Never written to the device and never queued: passwords and tokens. */
  is_private?: boolean;
}

/** The live connection, as far as commands ask of it. */
export type Line = Pick<Live, 'phase' | 'subscribe' | 'retry_now' | 'check' | 'doubt'>;

export interface CommandParts {
  http: Http;
  store: Store;
  clock: Clock;
  line: Line;
  random?: () => number;
  pause?: (milliseconds: number) => Promise<void>;
}

const tries_while_someone_waits = 3;
const pauses_ms = [400, 1500, 4000];
/**
 * How long a form waits for a command that had to queue, before it says "wacht op verbinding"; and how long
 * an answer may stay away before the connection is looked at.
 */
const patience_ms = 2500;
const longest_pause_ms = 30_000;
/** A receipt can arrive before the change it speaks of; the overlay bridges that, but never for ever. */
const overlay_after_receipt_ms = 10_000;

export class Commands {
  private readonly listeners_ = new Listeners();
  private queue_: Waiting[] = [];
  private outbox_: Outbox | null = null;
  private flushing_ = false;
  private readonly asking_ = new Map<Uuid, (outcome: Outcome) => void>();
  /** Nothing can be read from the device before the store of this account is open. */
  private adoption_ = gate();

  constructor(private readonly parts_: CommandParts) {}

  /** A fresh identifier for a record or a command. */
  new_id(): Uuid {
    return new_uuid(this.parts_.clock.now_ms());
  }

  /** What waits, is being sent, or was refused while nobody looked; in order. */
  get queue(): readonly Waiting[] {
    return this.queue_;
  }

  get waiting_count(): number {
    return this.queue_.filter((entry) => entry.state === 'waiting').length;
  }

  get refused_count(): number {
    return this.queue_.filter((entry) => entry.state === 'refused').length;
  }

  /** False where the browser allows no storage: then what waits is lost with the window. */
  get survives_reload(): boolean {
    return this.outbox_?.survives_reload ?? false;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  /**
   * Takes up what this account left on the device: commands without an answer are sent again with the
   * same id.
   */
  async adopt(outbox: Outbox): Promise<void> {
    const kept = await outbox.all();
    this.outbox_ = outbox;
    // Whoever was quicker than the device's store keeps what was sent meanwhile.
    const newer = this.queue_;
    const older = kept.map((entry) =>
      entry.state === 'sending' ? { ...entry, state: 'waiting' as const } : entry,
    );
    this.queue_ = [...older, ...newer];
    for (const entry of older) {
      if (entry.state === 'waiting') this.parts_.store.put_overlay(entry.id, entry.overlay);
    }
    for (const entry of newer) await outbox.put(entry);
    this.adoption_.open();
    this.listeners_.tell();
    void this.flush();
  }

  async send<Name extends CommandName, Args extends CommandArgs<Name>>(
    name: Name,
    args: Exactly<CommandArgs<Name>, Args>,
    options: Options = {},
  ): Promise<Outcome> {
    const entry: Waiting = {
      id: this.new_id(),
      name,
      args: plain_copy<unknown>(args),
      expected_version: options.expected_version ?? null,
      title: options.title ?? name,
      overlay: plain_copy(options.overlay ?? []),
      made_at: this.parts_.clock.now(),
      state: 'sending',
      refusal: null,
    };
    this.parts_.store.put_overlay(entry.id, entry.overlay);
    if (options.is_private === true) {
      return this.settle(entry, await this.attempt(entry));
    }
    this.queue_.push(entry);
    const must_wait = !this.is_connected() || this.queue_.some((other) => other.state === 'waiting');
    if (must_wait) {
      return this.send_in_turn(entry);
    }
    void this.outbox_?.put(entry);
    return this.settle(entry, await this.attempt(entry));
  }

  /** Sends what waits, one after the other in order; called at every reconnect. */
  async flush(): Promise<void> {
    if (this.flushing_) return;
    this.flushing_ = true;
    try {
      let failures = 0;
      for (let entry = this.first_waiting(); entry !== undefined; entry = this.first_waiting()) {
        if (!this.is_connected()) return;
        const answer = await this.post(entry);
        if (answer.kind === 'unreachable') {
          // While we are connected it is tried again, in the end at the longest pause.
          if (answer.is_silent === true) this.parts_.line.check();
          failures = Math.min(failures + 1, pauses_ms.length);
          await this.pause(failures, answer.retry_after_s);
        } else if (answer.kind === 'refused' && answer.refusal.status === 401) {
          return;
        } else {
          failures = 0;
          await this.take_late_answer(entry, answer);
        }
      }
    } finally {
      this.flushing_ = false;
    }
  }

  /** A refused command was read by a person and is let go. */
  async dismiss(id: Uuid): Promise<void> {
    await this.forget(id);
  }

  /** Sign-out: nothing stays. */
  async clear(): Promise<void> {
    try {
      await this.outbox_?.clear();
    } finally {
      this.leave();
    }
  }

  /** The session ended by itself: what waits stays on the device for the same account. */
  leave(): void {
    this.outbox_?.close();
    this.outbox_ = null;
    this.adoption_ = gate();
    this.queue_ = [];
    this.listeners_.tell();
  }

  async keep_draft(name: string, text: string): Promise<void> {
    await this.adoption_.opened;
    await this.outbox_?.keep_draft(name, text);
  }

  async draft(name: string): Promise<string> {
    await this.adoption_.opened;
    return (await this.outbox_?.draft(name)) ?? '';
  }

  private is_connected(): boolean {
    return this.parts_.line.phase === 'connected';
  }

  /**
   * Behind what waits already. In a break of a second the person still gets the answer in the form
   * itself.
   */
  private async send_in_turn(entry: Waiting): Promise<Outcome> {
    // Before it waits: a flush under way may take it at once, and its answer must find the form.
    const soon = this.parts_.line.phase === 'offline' ? null : this.answer_soon(entry.id);
    await this.let_wait(entry);
    this.parts_.line.retry_now();
    void this.flush();
    return (await soon) ?? { kind: 'waiting', id: entry.id };
  }

  private answer_soon(id: Uuid): Promise<Outcome | null> {
    return new Promise((resolve) => {
      this.asking_.set(id, resolve);
      setTimeout(() => {
        this.asking_.delete(id);
        resolve(null);
      }, patience_ms);
    });
  }

  private first_waiting(): Waiting | undefined {
    return this.queue_.find((entry) => entry.state === 'waiting');
  }

  /** While someone waits for the answer: a few tries with the same id, then it goes to the queue. */
  private async attempt(entry: Waiting): Promise<Answer<Receipt>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.post(entry);
      if (answer.kind !== 'unreachable' || tried >= tries_while_someone_waits) {
        return answer;
      }
      if (answer.is_silent === true) this.suspect_line(tried);
      if (this.parts_.line.phase === 'offline') return answer;
      await this.pause(tried, answer.retry_after_s);
    }
  }

  /** One failure happens; the second says that the network is gone. */
  private suspect_line(failures: number): void {
    if (failures > 1) this.parts_.line.doubt();
    else this.parts_.line.check();
  }

  private async settle(entry: Waiting, answer: Answer<Receipt>): Promise<Outcome> {
    const is_kept = this.queue_.includes(entry);
    switch (answer.kind) {
      case 'ok':
        this.drop_overlay_when_seen(entry.id, answer.value);
        await this.forget(entry.id);
        return { kind: 'accepted', receipt: answer.value };
      case 'refused':
        this.parts_.store.drop_overlay(entry.id);
        await this.forget(entry.id);
        return { kind: 'refused', refusal: answer.refusal };
      case 'unreachable':
        if (!is_kept) {
          this.parts_.store.drop_overlay(entry.id);
          return { kind: 'unreachable' };
        }
        return this.send_in_turn(entry);
    }
  }

  private async take_late_answer(entry: Waiting, answer: Answer<Receipt>): Promise<void> {
    const asking = this.asking_.get(entry.id);
    if (asking !== undefined || answer.kind === 'ok') {
      this.asking_.delete(entry.id);
      const outcome = await this.settle(entry, answer);
      asking?.(outcome);
    } else if (answer.kind === 'refused') {
      this.parts_.store.drop_overlay(entry.id);
      await this.change(entry, { state: 'refused', refusal: answer.refusal });
    }
    if (answer.kind === 'refused' && answer.refusal.status === 409) {
      await this.refuse_what_built_on(entry, answer.refusal);
    }
  }

  /**
   * A later change of the same row was made on top of this one, as it was shown here. Sent by itself it would
   * pass for a change of what somebody else has written meanwhile, and overwrite it unseen.
   */
  private async refuse_what_built_on(entry: Waiting, refusal: Refusal): Promise<void> {
    const touched = new Set(entry.overlay.map(({ table, key }) => `${table} ${key}`));
    const later = this.queue_.filter(
      (other) =>
        other !== entry &&
        other.state === 'waiting' &&
        other.overlay.some(({ table, key }) => touched.has(`${table} ${key}`)),
    );
    for (const each of later) {
      if (each.state === 'waiting') await this.take_late_answer(each, { kind: 'refused', refusal });
    }
  }

  /**
   * One request. When its answer stays away the connection has to prove itself; once that is known to be gone
   * the request is given up, and sent again with the same id at the reconnect.
   */
  private async post(entry: Waiting): Promise<Answer<Receipt>> {
    const { line } = this.parts_;
    const given_up = new AbortController();
    const slow = setTimeout(() => line.check(), patience_ms);
    const stop = line.subscribe(() => line.phase === 'offline' && given_up.abort());
    try {
      return await this.request(entry, given_up.signal);
    } finally {
      clearTimeout(slow);
      stop();
    }
  }

  private request(entry: Waiting, signal: AbortSignal): Promise<Answer<Receipt>> {
    const json: Record<string, unknown> = { id: entry.id, args: entry.args };
    if (entry.expected_version !== null) {
      json.expected_version = entry.expected_version;
    }
    return this.parts_.http.send<Receipt>({
      method: 'POST',
      path: `/api/v1/commands/${entry.name}`,
      json,
      signal,
    });
  }

  private async let_wait(entry: Waiting): Promise<void> {
    await this.change(entry, { state: 'waiting' });
  }

  private async change(entry: Waiting, change: Partial<Waiting>): Promise<void> {
    Object.assign(entry, change);
    this.listeners_.tell();
    await this.outbox_?.put(entry);
  }

  private async forget(id: Uuid): Promise<void> {
    const before = this.queue_.length;
    this.queue_ = this.queue_.filter((entry) => entry.id !== id);
    if (this.queue_.length < before) {
      this.listeners_.tell();
      await this.outbox_?.remove(id);
    }
  }

  private drop_overlay_when_seen(id: Uuid, receipt: Receipt): void {
    const { store } = this.parts_;
    if (store.has_reached(receipt.sequence)) {
      store.drop_overlay(id);
      return;
    }
    const done = () => {
      stop();
      clearTimeout(limit);
      store.drop_overlay(id);
    };
    const stop = store.subscribe_cursor(() => {
      if (store.has_reached(receipt.sequence)) done();
    });
    const limit = setTimeout(done, overlay_after_receipt_ms);
  }

  private pause(tried: number, retry_after_s: number | null): Promise<void> {
    const planned = pauses_ms[Math.min(tried, pauses_ms.length) - 1]!;
    const asked = Math.min((retry_after_s ?? 0) * 1000, longest_pause_ms);
    const jitter = 0.75 + (this.parts_.random ?? Math.random)() / 2;
    const wait =
      this.parts_.pause ?? ((milliseconds) => new Promise<void>((go) => setTimeout(go, milliseconds)));
    return wait(Math.max(asked, planned * jitter));
  }
}

interface Gate {
  opened: Promise<void>;
  open: () => void;
}

function gate(): Gate {
  let open: () => void = () => {};
  const opened = new Promise<void>((go) => (open = go));
  return { opened, open };
}
