// What a screen reader says by itself: polite news is gathered, at most one announcement per ten seconds.
import { Signal } from './signal';

const gap_ms = 10_000;

export class Announcer {
  /** The text of the polite and of the assertive live region. */
  readonly polite = new Signal('');
  readonly assertive = new Signal('');
  private readonly waiting_ = new Map<string, string>();
  private timer_: ReturnType<typeof setTimeout> | null = null;
  private last_ms_ = Number.NEGATIVE_INFINITY;

  constructor(private readonly now_ms_: () => number = () => performance.now()) {}

  /** News that can wait: what comes together is said together, and of what is about one thing the last. */
  say(sentence: string, about = sentence): void {
    this.waiting_.set(about, sentence);
    this.timer_ ??= setTimeout(() => this.speak(), Math.max(50, this.last_ms_ + gap_ms - this.now_ms_()));
  }

  /** What was last said about it has not been spoken yet. */
  is_waiting(about: string): boolean {
    return this.waiting_.has(about);
  }

  /** Only for what changes everyone's work at once: another GRIP, an exercise that has become real. */
  say_now(sentence: string): void {
    this.last_ms_ = this.now_ms_();
    // The same sentence twice must be a change, or it is not read the second time.
    this.assertive.set(this.assertive.value === sentence ? `${sentence}\u00a0` : sentence);
  }

  private speak(): void {
    this.timer_ = null;
    this.last_ms_ = this.now_ms_();
    const text = [...this.waiting_.values()].join(' ');
    this.waiting_.clear();
    this.polite.set(this.polite.value === text ? `${text}\u00a0` : text);
  }
}
