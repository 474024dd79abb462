// Bridges from the plain parts in web/base to components: reading them in markup follows their changes.
import { may } from '$base/access';
import type { Client } from '$base/client';
import type { CommandArgs, CommandName, Exactly } from '$base/command_names';
import type { Options, Outcome } from '$base/commands';
import type { Refusal } from '$base/refusal';
import { fault_of } from '$base/refusal';
import { on_connected } from '$base/on_connected';
import type { Table } from '$base/store';
import type { Tenure } from '$base/tenure';
import type { Moment, PresentPerson, Scope, Session } from '$base/wire';
import { local_date } from '$base/zone';
import { onDestroy } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { use_client } from './context';
import { at_going } from './leaving';

/** A table of the live picture; every read in markup, `$derived` or `$effect` follows its changes. */
export class LiveTable<Row> {
  private readonly follow_: () => void;

  constructor(private readonly table_: Table<Row>) {
    this.follow_ = createSubscriber((update) => table_.subscribe(update));
  }

  get all(): readonly Row[] {
    this.follow_();
    return this.table_.rows();
  }

  get size(): number {
    this.follow_();
    return this.table_.size;
  }

  get(key: string | null | undefined): Row | undefined {
    this.follow_();
    return key === null || key === undefined ? undefined : this.table_.get(key);
  }

  entries(): [string, Row][] {
    this.follow_();
    return [...this.table_.entries()];
  }

  /** A command that touches this row has no answer yet. */
  is_pending(key: string): boolean {
    this.follow_();
    return this.table_.is_pending(key);
  }

  /** What is shown of this row has not all come from the server yet. */
  is_ahead(key: string): boolean {
    this.follow_();
    return this.table_.is_ahead(key);
  }
}

/** `const incidents = rows<IncidentRow>('incident');` while a component is being made. */
export function rows<Row>(name: string): LiveTable<Row> {
  return new LiveTable(use_client().store.table<Row>(name));
}

/** Follows the rows of an incident as long as the component is on the screen. */
export function follow_scope(scope: () => Scope | null): void {
  const { live } = use_client();
  $effect(() => {
    const wanted = scope();
    return wanted === null ? undefined : live.scopes.watch(wanted);
  });
}

/** True once everything of the scope has arrived; until then an empty list means "not here yet". */
export function has_arrived(scope: () => Scope): { readonly value: boolean } {
  const { store } = use_client();
  const follow = createSubscriber((update) => store.subscribe_cursor(update));
  return {
    get value() {
      follow();
      return store.covered.has(scope());
    },
  };
}

/** Runs each time the line is there again, as long as the component is on the screen. */
export function on_line_again(run: () => void): void {
  const { live } = use_client();
  $effect(() => on_connected(live, run));
}

/** Who is in a scope now; nobody is known to be as long as there is no connection. */
export function people_in(scope: () => Scope): { readonly all: readonly PresentPerson[] } {
  const { live, store } = use_client();
  const follow = createSubscriber((update) => store.subscribe_presence(update));
  const follow_line = createSubscriber((update) => live.subscribe(update));
  return {
    get all() {
      follow();
      follow_line();
      return live.phase === 'offline' ? [] : store.people(scope());
    },
  };
}

/** `2027-04-01` in the Netherlands; a form that stays open past midnight follows. */
export function use_today(): { readonly day: string } {
  const now = use_now(60);
  return {
    get day() {
      return local_date(new Date(now.ms).toISOString());
    },
  };
}

/** Server time that moves: every second for a clock, every 30 seconds for ages. */
export function use_now(every_s = 30): { readonly ms: number } {
  const { clock } = use_client();
  const follow = createSubscriber((update) => {
    const timer = setInterval(update, every_s * 1000);
    return () => clearInterval(timer);
  });
  return {
    get ms() {
      follow();
      return clock.now_ms();
    },
  };
}

/** Of what is on the screen: when this browser last had everything; before that came, now. */
export function use_moment_of_picture(): { readonly value: Moment } {
  const { clock, live } = use_client();
  const now = use_now();
  const follow_line = createSubscriber((update) => live.subscribe(update));
  return {
    get value() {
      void now.ms;
      follow_line();
      return live.in_sync_at ?? clock.now();
    },
  };
}

export interface LiveSession {
  readonly current: Session | null;
  readonly has_new_version: boolean;
  may(right: string | null, region?: string): boolean;
}

export function use_session(): LiveSession {
  return session_of(use_client());
}

export function session_of({ session }: Client): LiveSession {
  const follow = createSubscriber((update) => session.subscribe(update));
  return {
    get current() {
      follow();
      return session.current;
    },
    get has_new_version() {
      follow();
      return session.has_new_version;
    },
    may(right, region) {
      follow();
      return may(session.current, right, region);
    },
  };
}

/** What became of a command; `is_there`: its form still stands open as it did when this was sent. */
export type Sent = Outcome & { readonly is_there: boolean };

/**
 * One form being sent: busy while it is, refused when the server said no. A dialog that was closed and opened
 * again is another opening: what was sent in the one before says nothing there.
 */
export class Submission {
  is_busy = $state(false);
  refusal = $state<Refusal | null>(null);
  /** No answer and nothing kept: only for private commands. */
  is_unreachable = $state(false);

  private readonly tenure_: Tenure;
  private opening_ = 0;

  /** @param is_seen false once nobody would see in the form what was refused: then it stays in the list. */
  constructor(
    private readonly client_: Client,
    private readonly is_seen: () => boolean = () => true,
  ) {
    this.tenure_ = client_.commands.tenure;
  }

  /** The form opens anew. */
  begin(): void {
    this.opening_ += 1;
    this.is_busy = this.is_unreachable = false;
    this.refusal = null;
  }

  /** For a form that looks something up first: whether it still stands open as it does now. */
  opening(): () => boolean {
    const opening = this.opening_;
    return () => opening === this.opening_ && this.is_seen();
  }

  async send<Name extends CommandName, Args extends CommandArgs<Name>>(
    name: Name,
    args: Exactly<CommandArgs<Name>, Args>,
    options: Options = {},
  ): Promise<Sent> {
    const is_there = this.opening();
    /** What was refused was given back to it, and stands nowhere else. */
    let has_taken_back = false;
    const take_back = () => (has_taken_back = is_there());
    const whose = { tenure: this.tenure_, take_back };
    const outcome = await this.run(() => this.client_.commands.send(name, args, { ...whose, ...options }));
    return { ...outcome, is_there: has_taken_back || is_there() };
  }

  /** For forms that are not a command, such as signing in: anything that may come back refused. */
  async run<Result extends { kind: string; refusal?: Refusal }>(
    work: () => Promise<Result>,
  ): Promise<Result> {
    const opening = this.opening_;
    this.is_busy = true;
    this.refusal = null;
    this.is_unreachable = false;
    try {
      const result = await work();
      if (opening !== this.opening_) return result;
      this.refusal = result.kind === 'refused' ? (result.refusal ?? null) : null;
      this.is_unreachable = result.kind === 'unreachable';
      return result;
    } finally {
      if (opening === this.opening_) this.is_busy = false;
    }
  }

  error_of(path: string): string | null {
    return fault_of(this.refusal, path)?.sentence ?? null;
  }
}

/** `about`: what the form stands open about, or that it does; `false`, `null` or `undefined` when closed. */
export function use_submission(about: () => unknown = () => true): Submission {
  let is_gone = false;
  onDestroy(() => (is_gone = true));
  const is_open = () => (about() ?? false) !== false;
  const submission = new Submission(use_client(), () => !is_gone && is_open());
  let before: unknown;
  $effect(() => {
    const now = about();
    if (before !== undefined && is_open() && now !== before) submission.begin();
    before = now ?? null;
  });
  return submission;
}

const draft_pause_ms = 400;

/** What stands there now takes the place of what lay there, where something stands there. */
export const the_typed = (_kept: string, typed: string) => typed;

/** A text that survives a reload until it is sent: `draft.text` to bind, `draft.clear()` once it is sent. */
export class Draft {
  text_ = $state('');
  /** The same beside the state: what is torn down is shown the state of before, and would write that. */
  private written_ = '';
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private is_touched_ = false;
  /** Whose text it is: what is torn down when another comes is not theirs. */
  private readonly tenure_: Tenure;

  /** @param both what lay on the device, beside what was typed before it had been read */
  constructor(
    private readonly client_: Client,
    private readonly name_: string,
    both?: (kept: string, typed: string) => string,
  ) {
    this.tenure_ = client_.commands.tenure;
    void client_.commands.draft(name_, this.tenure_).then((kept) => {
      if (kept === '' || kept === this.text_) return;
      if (!this.is_touched_) this.text_ = kept;
      // Sent or emptied before it was known: what lay there is taken up all the same.
      else if (both !== undefined) this.text = this.text_ === '' ? kept : both(kept, this.text_);
    });
  }

  get text(): string {
    return this.text_;
  }

  set text(text: string) {
    this.is_touched_ = true;
    this.text_ = this.written_ = text;
    this.timer_ ??= setTimeout(() => this.keep(), draft_pause_ms);
  }

  /**
   * The page or the component goes: at once what waits to be written, and again what was, since another
   * window of this person may have sent a text of the same name and cleared it.
   */
  keep(): void {
    if (this.timer_ !== undefined || this.written_ !== '') this.write();
  }

  clear(): void {
    this.is_touched_ = true;
    this.text_ = this.written_ = '';
    this.write();
  }

  /**
   * The command made of it lies on the device from now on, and the text beside it would be offered twice; it
   * stays on the screen, and lies there again when the command is refused.
   */
  async handed_over<Result extends { kind: string; is_there?: boolean }>(
    sending: Promise<Result>,
  ): Promise<Result> {
    this.written_ = '';
    this.write();
    const outcome = await sending;
    // Of a form that has gone it stands in the list of what was refused.
    if (outcome.kind === 'refused' && outcome.is_there !== false) this.text = this.text_;
    return outcome;
  }

  private write(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
    void this.client_.commands.keep_draft(this.name_, this.written_, this.tenure_);
  }
}

export function use_draft(name: string, both?: (kept: string, typed: string) => string): Draft {
  const draft = new Draft(use_client(), name, both);
  $effect(() => {
    const stop = at_going(() => draft.keep());
    return () => {
      stop();
      draft.keep();
    };
  });
  return draft;
}
