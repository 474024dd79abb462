// Texts in two languages: typed keys, parameters, plurals. Every key stands in both files or the check fails.
import type { Language } from './wire';

/** A sentence, or its forms per plural category: `{ "one": "{n} regel", "other": "{n} regels" }`. */
export type Text = string | { one: string; other: string };
export type Dictionary = Record<string, Text>;
export type Parameters = Record<string, string | number>;

/** A function that says one of the keys of a dictionary. `n` chooses the plural form. */
export type Say<Key extends string> = (key: Key, parameters?: Parameters) => string;

// The one piece of state at module level in this folder: texts are said in markup everywhere, and a page
// has exactly
// one language at a time. The shell draws everything anew when it changes.
const spoken = {
  language: 'nl' as Language,
  dictionaries: new Map<string, Dictionary>(),
  complete: new Set<string>(),
};

export function language(): Language {
  return spoken.language;
}

/** Replaces everything said so far; `dictionaries` by module name, `shell` for the shell's own. */
export function speak(chosen: Language, dictionaries: Iterable<readonly [string, Dictionary]>): void {
  spoken.language = chosen;
  spoken.dictionaries = new Map(dictionaries);
  spoken.complete = new Set();
}

/** Adds all texts of one module, over its titles; too late when the language has changed since. */
export function learn(module: string, dictionary: Dictionary, of_language: Language): void {
  if (of_language === spoken.language) {
    spoken.dictionaries.set(module, dictionary);
    spoken.complete.add(module);
  }
}

export function has_texts(module: string): boolean {
  return spoken.complete.has(module);
}

/**
 * The texts of a module, with keys known to the compiler:
 * `import type nl from './texts.nl.json'; export const t = texts_of<keyof typeof nl>('incident');`
 */
export function texts_of<Key extends string>(module: string): Say<Key> {
  return (key, parameters = {}) => say(module, key, parameters);
}

/** For keys that come from data, such as the title of a page: `incident.page_title`. */
export function say_key(qualified: string, parameters: Parameters = {}): string {
  const dot = qualified.indexOf('.');
  return say(qualified.slice(0, dot), qualified.slice(dot + 1), parameters);
}

/** Fills one text; separate from the dictionaries, so that it can be tested alone. */
export function fill(text: Text, parameters: Parameters, chosen: Language): string {
  const form = typeof text === 'string' ? text : text[plural_of(parameters.n, chosen)];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers(chosen).format(value) : value;
  });
}

/** The names between braces, for the check that both languages use the same. */
export function parameters_of(text: Text): string[] {
  const forms = typeof text === 'string' ? [text] : [text.one, text.other];
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
  return [...new Set(names)].sort();
}

function say(module: string, key: string, parameters: Parameters): string {
  const text = spoken.dictionaries.get(module)?.[key];
  // A missing key is a fault that the tests catch; on a screen the key itself is more use than nothing.
  return text === undefined ? `${module}.${key}` : fill(text, parameters, spoken.language);
}

function plural_of(count: string | number | undefined, chosen: Language): 'one' | 'other' {
  return new Intl.PluralRules(chosen).select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}

const number_formats = new Map<Language, Intl.NumberFormat>();

function numbers(chosen: Language): Intl.NumberFormat {
  let format = number_formats.get(chosen);
  if (format === undefined) {
    format = new Intl.NumberFormat(chosen === 'nl' ? 'nl-NL' : 'en-GB');
    number_formats.set(chosen, format);
  }
  return format;
}
