// Invented sample words in the two languages; the gallery has no text file because nothing else uses them.
import { language } from '$base/i18n';

export function say(dutch: string, english: string): string {
  return language() === 'nl' ? dutch : english;
}
