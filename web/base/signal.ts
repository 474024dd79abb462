// The smallest thing that can be listened to: a value, and a call when it changes.

export type Listener = () => void;

/** Listeners are called after a change, in the order in which they came. */
export class Listeners {
  private readonly held_ = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.held_.add(listener);
    return () => this.held_.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.held_]) {
      listener();
    }
  }
}

export class Signal<Value> {
  private readonly listeners_ = new Listeners();

  constructor(private value_: Value) {}

  get value(): Value {
    return this.value_;
  }

  set(value: Value): void {
    if (!Object.is(value, this.value_)) {
      this.value_ = value;
      this.listeners_.tell();
    }
  }

  subscribe(listener: Listener): () => void {
    return this.listeners_.subscribe(listener);
  }
}
