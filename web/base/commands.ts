// The one way to change anything: make an id, show it at once, send it, send it again when the network fails.
import { at_this_moment, type Clock } from './clock';
import type { CommandArgs, CommandName, Exactly } from './command_names';
import type { LeftOver, Options, Outcome } from './command_options';
import { CommandSender, patience_ms, type SenderParts } from './command_sender';
import type { Answer } from './http';
import { plain_copy, type Outbox, type Waiting } from './outbox';
import { is_of_no_session, somebody_else_here, type Refusal } from './refusal';
import { Listeners } from './signal';
import type { Store } from './store';
import { Tenure } from './tenure';
import { new_uuid } from './uuid';
import type { Receipt, Uuid } from './wire';

export type { LeftOver, Options, Outcome } from './command_options';

export interface CommandParts extends SenderParts {
  store: Store;
  clock: Clock;
  /** Asks the server who is signed in: another window of this browser may have a session of its own. */
  renew_session?: () => Promise<unknown>;
}

export class Commands {
  private readonly listeners_ = new Listeners();
  private queue_: Waiting[] = [];
  private outbox_: Outbox | null = null;
  private readonly asking_ = new Map<Uuid, (outcome: Outcome) => void>();
  private readonly takers_ = new Map<Uuid, (refusal: Refusal) => boolean>();
  private tenure_ = new Tenure();
  private made_count_ = 0;
  /** As it was told last. */
  private was_all_kept_ = true;
  private readonly sender_: CommandSender;
  /** Called before somebody leaves: what is on the screen can still be kept for them. */
  on_leaving: () => void = () => {};

  constructor(private readonly parts_: CommandParts) {
    this.sender_ = new CommandSender(parts_);
  }

  /** A fresh identifier for a record or a command. */
  new_id(): Uuid {
    return new_uuid(this.parts_.clock.now_ms());
  }

  /** Who works here now. What is drawn for them keeps it, and names it with all it keeps and sends. */
  get tenure(): Tenure {
    return this.tenure_;
  }

  /**
   * What waits, is being sent, or was refused while nobody looked; in order, as it is now: a screen redraws
   * only what is another object than before.
   */
  get queue(): readonly Waiting[] {
    return this.queue_.map((entry) => ({ ...entry }));
  }

  /** How many were handed over here to be kept and sent; a form that looks something up first is not yet. */
  get made_count(): number {
    return this.made_count_;
  }

  /** A form that still waits for its answer tells that itself. */
  get waiting_count(): number {
    return this.queue_.filter((entry) => entry.state === 'waiting' && !this.asking_.has(entry.id)).length;
  }

  get refused_count(): number {
    return this.queue_.filter((entry) => entry.state === 'refused').length;
  }

  /** False where the browser keeps nothing, or not all: then what waits is lost with the window. */
  get survives_reload(): boolean {
    return this.outbox_?.survives_reload ?? false;
  }

  /** This person signed out in another window: what is here was given up there. */
  get was_thrown_away(): boolean {
    return this.outbox_?.is_thrown_away ?? false;
  }

  /** What would be lost at signing out: of other windows of this person as well. */
  async left_over(): Promise<LeftOver> {
    this.on_leaving();
    const kept = (await this.outbox_?.all()) ?? [];
    const waiting = new Set([...this.queue_, ...kept].map((entry) => entry.id)).size;
    return { waiting, has_drafts: (await this.outbox_?.has_drafts()) ?? false };
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  /**
   * Takes up what this account left on the device: commands without an answer are sent again with the
   * same id.
   */
  async adopt(outbox: Outbox): Promise<void> {
    const tenure = this.tenure_;
    const kept = await outbox.all();
    // Somebody else works here by now: none of it is theirs. Or it was opened twice, and lies here already.
    if (tenure.is_over || this.outbox_ !== null) return outbox.close();
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
    for (const entry of newer) if (this.queue_.includes(entry)) await this.keep(entry);
    tenure.adopt();
    this.listeners_.tell();
    void this.flush();
  }

  async send<Name extends CommandName, Args extends CommandArgs<Name>>(
    name: Name,
    args: Exactly<CommandArgs<Name>, Args>,
    options: Options = {},
  ): Promise<Outcome> {
    if (options.tenure?.is_over === true) return { kind: 'refused', refusal: somebody_else_here() };
    const made_at = this.parts_.clock.now();
    const entry: Waiting = {
      id: this.new_id(),
      name,
      args: at_this_moment(plain_copy<Record<string, unknown>>(args), made_at),
      expected_version: options.expected_version ?? null,
      title: options.title ?? name,
      words: options.words ?? '',
      is_independent: options.is_independent ?? false,
      overlay: plain_copy(options.overlay ?? []),
      made_at,
      state: 'sending',
      refusal: null,
    };
    this.parts_.store.put_overlay(entry.id, entry.overlay);
    if (options.is_private === true) {
      return this.settle(entry, await this.sender_.attempt(entry, this.tenure_.over));
    }
    // One at a time, in the order in which they were made: what comes later may build on what is under way.
    const must_wait = !this.is_connected() || this.tenure_.is_sending || this.first_waiting() !== undefined;
    this.queue_.push(entry);
    this.made_count_ += 1;
    this.listeners_.tell();
    if (options.take_back !== undefined) this.takers_.set(entry.id, options.take_back);
    if (must_wait) return this.send_in_turn(entry);
    void this.keep(entry);
    return this.send_first(entry);
  }

  /** Sends what waits, one after the other in order; called at every reconnect. */
  async flush(): Promise<void> {
    const tenure = this.tenure_;
    if (tenure.is_sending) return;
    tenure.is_sending = true;
    try {
      let failures = 0;
      let has_renewed = false;
      for (let entry = this.first_waiting(); entry !== undefined; entry = this.first_waiting()) {
        if (!this.is_connected()) return;
        const answer = await this.sender_.post(entry, tenure.over);
        if (tenure.is_over) return;
        if (answer.kind === 'unreachable') {
          // While we are connected it is tried again, in the end at the longest pause.
          if (answer.is_silent === true) this.parts_.line.check();
          failures += 1;
          await this.sender_.pause(failures, answer.retry_after_s, tenure.over);
          if (tenure.is_over) return;
        } else if (answer.kind === 'refused' && is_of_no_session(answer.refusal)) {
          if (has_renewed || answer.refusal.status === 401) return;
          has_renewed = true;
          await this.parts_.renew_session?.();
        } else {
          failures = 0;
          await this.take_late_answer(entry, answer);
        }
      }
    } finally {
      tenure.is_sending = false;
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
      this.end();
    }
  }

  /**
   * The session ended by itself: what waits stays on the device for the same account. What a screen that goes
   * still wants to keep or to read is nobody's.
   */
  leave(): void {
    this.on_leaving();
    this.end();
  }

  private end(): void {
    this.outbox_?.close();
    this.outbox_ = null;
    this.expect();
    this.queue_ = [];
    this.takers_.clear();
    this.asking_.clear();
    this.listeners_.tell();
  }

  /** Somebody has signed in and their store on the device is being opened: what is read now is theirs. */
  expect(): void {
    this.tenure_.end();
    this.tenure_ = new Tenure();
  }

  /** Nothing once that person has left: the screen that goes was theirs, the store here is another's. */
  async keep_draft(name: string, text: string, tenure = this.tenure_): Promise<void> {
    if (this.outbox_ === null) await tenure.adopted;
    if (!tenure.is_over) await this.on_device((outbox) => outbox.keep_draft(name, text));
  }

  async draft(name: string, tenure = this.tenure_): Promise<string> {
    await tenure.adopted;
    return tenure.is_over ? '' : ((await this.outbox_?.draft(name)) ?? '');
  }

  private is_connected(): boolean {
    return this.parts_.line.phase === 'connected';
  }

  /** Nothing is before it. What is made meanwhile waits until it has its answer, or waits itself. */
  private async send_first(entry: Waiting): Promise<Outcome> {
    const tenure = this.tenure_;
    tenure.is_sending = true;
    try {
      const answer = await this.sender_.attempt(entry, tenure.over);
      if (answer.kind !== 'unreachable') {
        const outcome = await this.settle(entry, answer);
        await this.refuse_what_built_on(entry, answer);
        return outcome;
      }
    } finally {
      if (this.queue_.includes(entry) && entry.state === 'sending') entry.state = 'waiting';
      tenure.is_sending = false;
      void this.flush();
    }
    return this.send_in_turn(entry);
  }

  /**
   * Behind what waits already. In a break of a second the person still gets the answer in the form
   * itself.
   */
  private async send_in_turn(entry: Waiting): Promise<Outcome> {
    // Made by somebody who has left meanwhile: it waits on the device for them.
    if (!this.queue_.includes(entry)) return { kind: 'waiting', id: entry.id };
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
        // Taken by an answer that came just now: the form hears that one.
        if (!this.asking_.delete(id)) return;
        this.listeners_.tell();
        resolve(null);
      }, patience_ms);
    });
  }

  private first_waiting(): Waiting | undefined {
    return this.queue_.find((entry) => entry.state === 'waiting');
  }

  private async settle(entry: Waiting, answer: Answer<Receipt>): Promise<Outcome> {
    const is_kept = this.queue_.includes(entry);
    switch (answer.kind) {
      case 'ok':
        this.parts_.store.drop_overlay_at(entry.id, answer.value.sequence);
        await this.forget(entry.id);
        return { kind: 'accepted', receipt: answer.value };
      case 'refused':
        this.parts_.store.drop_overlay(entry.id);
        await this.give_back(entry, answer.refusal);
        if (is_of_no_session(answer.refusal)) void this.parts_.renew_session?.();
        return { kind: 'refused', refusal: answer.refusal };
      case 'unreachable':
        if (!is_kept) {
          this.parts_.store.drop_overlay(entry.id);
          return { kind: 'unreachable' };
        }
        return this.send_in_turn(entry);
    }
  }

  /** To the form that asked; where that has gone on with something else, to the list of what was refused. */
  private async give_back(entry: Waiting, refusal: Refusal): Promise<void> {
    const take_back = this.takers_.get(entry.id);
    if (take_back !== undefined && is_of_no_session(refusal)) {
      // The form may go at once, for who comes next: what waits stays with its own person.
      this.parts_.store.put_overlay(entry.id, entry.overlay);
      await this.let_wait(entry);
    } else if (take_back === undefined || take_back(refusal)) {
      await this.forget(entry.id);
    } else {
      await this.change(entry, { state: 'refused', refusal });
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
    await this.refuse_what_built_on(entry, answer);
  }

  /**
   * A later change of the same row was made on top of this one, as it was shown here. Sent by itself it would
   * pass for a change of what somebody else has written meanwhile, and overwrite it unseen.
   */
  private async refuse_what_built_on(entry: Waiting, answer: Answer<Receipt>): Promise<void> {
    if (answer.kind !== 'refused' || answer.refusal.status !== 409) return;
    const touched = new Set(entry.overlay.map(({ table, key }) => `${table} ${key}`));
    const later = this.queue_.filter(
      (other) =>
        other !== entry &&
        other.state === 'waiting' &&
        other.is_independent !== true &&
        other.overlay.some(({ table, key }) => touched.has(`${table} ${key}`)),
    );
    for (const each of later) {
      if (each.state === 'waiting') await this.take_late_answer(each, answer);
    }
  }

  private async let_wait(entry: Waiting): Promise<void> {
    await this.change(entry, { state: 'waiting' });
  }

  private async change(entry: Waiting, change: Partial<Waiting>): Promise<void> {
    // Made by somebody who has left meanwhile: it lies on the device for them as it was.
    if (!this.queue_.includes(entry)) return;
    Object.assign(entry, change);
    this.listeners_.tell();
    await this.keep(entry);
  }

  private async keep(entry: Waiting): Promise<void> {
    await this.on_device((outbox) => outbox.put(entry));
  }

  /** Whether all could be kept shows as well. */
  private async on_device(work: (outbox: Outbox) => Promise<void>): Promise<void> {
    if (this.outbox_ === null) return;
    await work(this.outbox_);
    if (this.survives_reload === this.was_all_kept_) return;
    this.was_all_kept_ = this.survives_reload;
    this.listeners_.tell();
  }

  private async forget(id: Uuid): Promise<void> {
    const before = this.queue_.length;
    this.queue_ = this.queue_.filter((entry) => entry.id !== id);
    this.takers_.delete(id);
    if (this.queue_.length < before) {
      this.listeners_.tell();
      await this.on_device((outbox) => outbox.remove(id));
    }
  }
}
