// What one person chose on this device: theme, size and language. Kept in local storage, never on the server.
import { Listeners } from './signal';
import type { Language } from './wire';

export type Theme = 'light' | 'dark' | 'system';
/** `auto` follows the width of the screen; `large` is for a wall. */
export type Scale = 'auto' | 'normal' | 'large';

export interface Choices {
  theme: Theme;
  scale: Scale;
  language: Language;
  /** Single-letter shortcuts are off until someone asks for them (WCAG 2.1.4). */
  letter_keys: boolean;
}

const storage_key = 'paraat.preferences';
const first_choices: Choices = { theme: 'light', scale: 'auto', language: 'nl', letter_keys: false };

export class Preferences {
  private readonly listeners_ = new Listeners();
  private choices_: Choices;

  constructor(private readonly storage_: Storage | null) {
    this.choices_ = { ...first_choices, ...read(storage_) };
  }

  get choices(): Readonly<Choices> {
    return this.choices_;
  }

  choose(change: Partial<Choices>): void {
    this.choices_ = { ...this.choices_, ...change };
    try {
      this.storage_?.setItem(storage_key, JSON.stringify(this.choices_));
    } catch {
      // A full or forbidden storage costs only the memory of the choice.
    }
    this.listeners_.tell();
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }
}

function read(storage: Storage | null): Partial<Choices> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storage_key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? valid_part(kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function valid_part(kept: Record<string, unknown>): Partial<Choices> {
  const part: Partial<Choices> = {};
  if (kept.theme === 'light' || kept.theme === 'dark' || kept.theme === 'system') part.theme = kept.theme;
  if (kept.scale === 'auto' || kept.scale === 'normal' || kept.scale === 'large') part.scale = kept.scale;
  if (kept.language === 'nl' || kept.language === 'en') part.language = kept.language;
  if (typeof kept.letter_keys === 'boolean') part.letter_keys = kept.letter_keys;
  return part;
}
