// Where one is and whether one edits there: the last word, repeated before the server forgets it.
import type { BrowserFrame } from './wire';

type Word = Extract<BrowserFrame, { type: 'presence' }>;

/** The server forgets a word after 45 s. */
const repeat_every_ms = 20_000;

export class PresenceWord {
  private word_: Word | null = null;
  private timer_: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly send_: (word: Word) => void) {}

  say(word: Word): void {
    this.word_ = word;
    this.send_(word);
    clearInterval(this.timer_);
    this.timer_ = setInterval(() => this.repeat(), repeat_every_ms);
  }

  repeat(): void {
    if (this.word_ !== null) {
      this.send_(this.word_);
    }
  }

  silence(): void {
    this.word_ = null;
    clearInterval(this.timer_);
  }
}
