// The text somebody is writing for one section, with the version it was based on: it survives a reload.
import type { Client } from '$base/client';
import type { Tenure } from '$base/tenure';
import { joined } from './kept_draft';
import type { SectionRow } from './rows';

export interface KeptDraft {
  text: string;
  certain: boolean;
  /** Version of the text that was read when the writing began; a save names it. */
  base_version: number;
  /** That text itself: of what waits without an answer the version is only what it would become. */
  base_text?: string;
}

const pause_ms = 400;
/** A screen in another shape or language is drawn anew within seconds, also on a slow device. */
const drawn_anew_ms = 10_000;
const left_open = new Map<string, { tenure: Tenure; at_ms: number }>();

export class SectionDraft {
  private shown_ = $state.raw<KeptDraft | null>(null);
  /** The same beside the state: what is torn down is shown the state of before, and would keep that again. */
  private held_: KeptDraft | null = null;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private is_settled_ = false;
  /** What the writing began with, where it was not taken up from an earlier time. */
  private begun_: KeptDraft | null = null;
  /** What this window last wrote on the device, or took up from it. */
  private lies_ = '';
  /** What lies among the commands by now: beside it on the device it would be offered once more. */
  private sent_ = $state('');
  private openings_ = 0;
  /** Whose text it is: what is torn down when another comes is not theirs. */
  private readonly tenure_: Tenure;
  /** What was left on the device has been taken up. */
  readonly loaded: Promise<void>;

  constructor(
    private readonly client_: Client,
    private readonly name_: string,
  ) {
    this.tenure_ = client_.commands.tenure;
    this.loaded = this.load();
  }

  get kept(): KeptDraft | null {
    return this.shown_;
  }

  /** Which opening of its editor this is: what was sent in the one before ends none but that. */
  get opening(): number {
    return this.openings_;
  }

  get is_being_sent(): boolean {
    return this.sent_ !== '';
  }

  private hold(kept: KeptDraft | null): void {
    this.shown_ = this.held_ = kept;
  }

  /** The part of the screen goes while its editor stands open. */
  left_open(): void {
    left_open.set(this.name_, { tenure: this.tenure_, at_ms: performance.now() });
  }

  /** The same screen in another shape: who was writing goes on writing. Asked once. */
  was_open_just_now(): boolean {
    const left = left_open.get(this.name_);
    left_open.delete(this.name_);
    return left?.tenure === this.tenure_ && performance.now() - left.at_ms < drawn_anew_ms;
  }

  begin(row: SectionRow | undefined): KeptDraft {
    this.is_settled_ = true;
    this.openings_ += 1;
    void this.look_again();
    if (this.held_ !== null) return this.held_;
    this.begun_ = {
      text: row?.text ?? '',
      certain: row?.certain ?? false,
      base_version: row?.text_version ?? 0,
      base_text: row?.text ?? '',
    };
    this.hold(this.begun_);
    return this.begun_;
  }

  /** Another window of this person may have written here since this one looked: it is gone on with. */
  private async look_again(): Promise<void> {
    const lies = await this.read();
    const found = lies === this.lies_ ? null : read_draft(lies);
    if (found === null || this.held_ === null) return;
    this.lies_ = lies;
    this.hold(this.is_untouched() ? found : joined(this.held_, found));
    this.begun_ = null;
  }

  change(change: Partial<KeptDraft>): void {
    if (this.held_ === null) return;
    this.hold({ ...this.held_, ...change });
    this.is_settled_ = true;
    this.timer_ ??= setTimeout(() => this.keep(), pause_ms);
  }

  private is_untouched(): boolean {
    return this.begun_ !== null && this.is_same_as(this.begun_);
  }

  is_same_as(text: KeptDraft | null): boolean {
    return this.held_?.text === text?.text && this.held_?.certain === text?.certain;
  }

  /** Somebody else wrote here since: a newer version, or another text as the very version one began on. */
  is_overtaken_by(row: SectionRow | undefined): boolean {
    if (this.shown_ === null || row === undefined) return false;
    const { base_version, base_text = row.text } = this.shown_;
    if (row.text_version === base_version) return row.text !== base_text;
    return row.text_version > base_version;
  }

  /** It stays on the screen while it is sent, and lies on the device again when it is refused. */
  async handed_over<Result extends { kind: string }>(sending: Promise<Result>): Promise<Result> {
    this.rest();
    this.sent_ = JSON.stringify(this.held_);
    void this.take_away();
    const outcome = await sending;
    this.sent_ = '';
    if (outcome.kind === 'refused') this.keep();
    return outcome;
  }

  /** What was typed while this was being saved is begun on the text that was saved. */
  go_on_from(saved: KeptDraft): void {
    if (this.held_ === null) return;
    const base = { base_version: saved.base_version + 1, base_text: saved.text.trim() };
    this.begun_ = { ...saved, ...base };
    this.change(base);
  }

  /** A text that was refused later comes back, beside what is being written here already. */
  take_up(kept: KeptDraft): void {
    this.is_settled_ = true;
    this.openings_ += 1;
    this.begun_ = null;
    this.hold(this.held_ === null ? kept : joined(this.held_, kept));
    this.keep();
  }

  /** Writes at once, for a page that is being left; what was only looked at may lie there newer. */
  keep(): void {
    this.rest();
    if (this.held_ === null) return;
    // What was typed and taken back lies there no more.
    if (this.is_untouched()) return void (this.lies_ === '' || this.take_away());
    const written = JSON.stringify(this.held_);
    if (written === this.lies_ || written === this.sent_) return;
    this.lies_ = written;
    void this.client_.commands.keep_draft(this.name_, written, this.tenure_);
  }

  /** Who looked and typed nothing leaves no draft behind. */
  leave(): void {
    if (this.is_untouched()) this.clear();
    else this.keep();
  }

  clear(): void {
    this.is_settled_ = true;
    this.begun_ = null;
    this.hold(null);
    this.rest();
    void this.take_away();
  }

  /** Only what is of this window: another of this person may have written its own since. */
  private async take_away(): Promise<void> {
    const own = this.lies_;
    this.lies_ = '';
    const there = await this.read();
    // Nothing there: what could not be kept is taken back all the same.
    const is_own = there === own || there === '';
    // Begun anew meanwhile, it lies there again.
    if (is_own && this.lies_ === '') await this.client_.commands.keep_draft(this.name_, '', this.tenure_);
  }

  private read(): Promise<string> {
    return this.client_.commands.draft(this.name_, this.tenure_);
  }

  private rest(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
  }

  /** Takes up what was left on the device, unless the writing has begun anew. */
  private async load(): Promise<void> {
    const lies = await this.read();
    const found = read_draft(lies);
    if (found === null || this.is_settled_ || this.held_ !== null) return;
    this.lies_ = lies;
    this.hold(found);
  }
}

/** What another version of the application kept and this one cannot read counts as nothing. */
export function read_draft(text: string): KeptDraft | null {
  try {
    const value = JSON.parse(text) as Partial<KeptDraft> | null;
    const fits =
      typeof value?.text === 'string' &&
      typeof value.certain === 'boolean' &&
      typeof value.base_version === 'number';
    return fits ? (value as KeptDraft) : null;
  } catch {
    return null;
  }
}
