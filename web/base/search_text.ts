// Searching as people type: without capitals, accents and double spaces.

export function plain_text(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when every word that was typed occurs. */
export function matches(text: string, typed: string): boolean {
  const plain = plain_text(text);
  return plain_text(typed)
    .split(' ')
    .every((word) => plain.includes(word));
}
