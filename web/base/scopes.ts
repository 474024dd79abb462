// Which scopes this browser follows: home always, an incident while it is open and a little after.
import type { Scope } from './wire';

/** Incidents that were open last stay subscribed, so that going back to one shows it at once. */
const kept_after_closing = 2;

export class Scopes {
  private readonly counts_ = new Map<Scope, number>();
  private closed_: Scope[] = [];

  constructor(private readonly changed_: () => void) {}

  wanted(): Scope[] {
    return ['home', ...this.counts_.keys(), ...this.closed_];
  }

  /** Follow a scope until the returned function is called. */
  watch(scope: Scope): () => void {
    const count = this.counts_.get(scope) ?? 0;
    const was_followed = count > 0 || this.closed_.includes(scope);
    this.counts_.set(scope, count + 1);
    this.closed_ = this.closed_.filter((closed) => closed !== scope);
    if (!was_followed) {
      this.changed_();
    }
    let is_watched = true;
    return () => {
      if (is_watched) {
        is_watched = false;
        this.close(scope);
      }
    };
  }

  forget(): void {
    this.counts_.clear();
    this.closed_ = [];
  }

  private close(scope: Scope): void {
    const count = (this.counts_.get(scope) ?? 1) - 1;
    if (count > 0) {
      this.counts_.set(scope, count);
      return;
    }
    this.counts_.delete(scope);
    this.closed_.unshift(scope);
    if (this.closed_.length > kept_after_closing) {
      this.closed_.length = kept_after_closing;
      this.changed_();
    }
  }
}
