// As long as one person works here. What was begun for them ends with it, and is never gone on with for who
// comes next.

export class Tenure {
  /** The store of this person on the device is open, or they have left; before, nothing can be read. */
  readonly adopted: Promise<void>;
  /** One request at a time, and no other before all that follows from its answer is done. */
  is_sending = false;
  private readonly over_ = new AbortController();
  private adopt_: () => void = () => {};

  constructor() {
    this.adopted = new Promise<void>((go) => (this.adopt_ = go));
  }

  get over(): AbortSignal {
    return this.over_.signal;
  }

  get is_over(): boolean {
    return this.over_.signal.aborted;
  }

  adopt(): void {
    this.adopt_();
  }

  end(): void {
    this.over_.abort();
    this.adopt_();
  }
}
