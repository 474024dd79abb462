// Where one is and whether one edits there: the word that counts, repeated before the server forgets it.
import type { BrowserFrame } from './wire';

type Word = Extract<BrowserFrame, { type: 'presence' }>;

/** The server forgets a word after 45 s; that is also how one goes away. */
const repeat_every_ms = 20_000;

/** Several parts of a screen may speak at once; the one that edits is heard. */
export class PresenceWord {
  private readonly words_ = new Set<Word>();
  private said_: Word | null = null;
  private timer_: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly send_: (word: Word) => void) {}

  /** Holds until the returned function is called. */
  say(word: Word): () => void {
    const held = { ...word };
    this.words_.add(held);
    this.tell();
    return () => {
      // Who says the same again at once - a screen that is drawn anew - never went away.
      if (this.words_.delete(held)) queueMicrotask(() => this.tell());
    };
  }

  repeat(): void {
    if (this.said_ !== null) this.send_(this.said_);
  }

  silence(): void {
    this.words_.clear();
    this.tell();
  }

  /** The last that edits, else the last that looks, else silence. */
  private tell(): void {
    const all = [...this.words_];
    const word = all.findLast((each) => each.doing === 'edits') ?? all.at(-1) ?? null;
    const { scope, place, doing } = this.said_ ?? {};
    if (word?.scope === scope && word?.place === place && word?.doing === doing) return;
    this.said_ = word;
    clearInterval(this.timer_);
    if (word === null) return;
    this.send_(word);
    this.timer_ = setInterval(() => this.repeat(), repeat_every_ms);
  }
}
