// The version a form began with. A save names it, so that what a colleague changed meanwhile is shown first
// and not overwritten unseen.
import type { Submission } from './live.svelte';

/** The record as it is now: its version, and in words what the form changes of it. */
export interface Recorded {
  version: number;
  words: string;
  /** The version is that of a change made here, once it is recorded; it may be refused still. */
  is_ahead?: boolean;
}

export class BegunForm {
  private begun_ = $state.raw<Recorded>({ version: 0, words: '' });

  constructor(
    private readonly now_: () => Recorded,
    private readonly submission_: Pick<Submission, 'refusal'>,
  ) {
    this.begun_ = now_();
  }

  /** What stood there as one began, in words. */
  get began_with(): string {
    return this.begun_.words;
  }

  /** What stands there now, in words. */
  get theirs(): string {
    return this.now_().words;
  }

  /** Refused because a colleague was first, and what they changed has come: both can be compared. */
  get is_overtaken(): boolean {
    return this.submission_.refusal?.code === 'version_conflict' && this.theirs !== this.begun_.words;
  }

  /**
   * To be asked when the form is sent. Of what the form does not show a new version may have come; and
   * whoever has seen both saves on top of what stands there.
   */
  get expected_version(): number {
    const now = this.now_();
    if (this.is_overtaken || now.words === this.begun_.words) this.begun_ = now;
    // The change it began on was refused: the number that it was to have is that of another.
    else if (this.begun_.is_ahead === true && now.is_ahead !== true) return 0;
    return this.begun_.version;
  }
}
