// Whether the server can record anything now, as its own answers tell: a full disk, a failing one, damage.
import type { Refusal } from './refusal';
import { Listeners } from './signal';

/** What a person must know of, because nothing they do is recorded; being busy passes by itself. */
const told = new Set(['store_full', 'writing_stopped', 'store_damaged', 'outcome_unknown']);

export class ServerTrouble {
  private readonly listeners_ = new Listeners();
  private current_: Refusal | null = null;

  /** Why nothing is recorded; null while all is well, as far as is known here. */
  get current(): Refusal | null {
    return this.current_;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  /** An answer of the server that says it cannot do something. */
  hear_refusal(refusal: Refusal): void {
    if (told.has(refusal.code)) this.become(refusal);
  }

  /** Something was recorded: all is well again. */
  hear_recorded(): void {
    this.become(null);
  }

  private become(now: Refusal | null): void {
    const is_same = this.current_?.code === now?.code;
    this.current_ = now;
    if (!is_same) this.listeners_.tell();
  }
}
