// One choice in a list: what is stored, what is shown, a quiet word beside it; and what typing finds.
import { plain_text } from '$base/search_text';

export interface Option {
  value: string;
  label: string;
  detail?: string;
}

const of_a_word = /[\p{L}\p{N}]/u;

/** How well a typed word fits: 0 as a whole word, 1 as the beginning of one, 2 within one, 3 not at all. */
function fit(text: string, word: string): number {
  let best = 3;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = !of_a_word.test(text[at - 1] ?? '');
    const ends = !of_a_word.test(text[at + word.length] ?? '');
    best = Math.min(best, begins ? (ends ? 0 : 1) : 2);
  }
  return best;
}

/**
 * The options in which every typed word occurs. What has it as a word goes before what has it somewhere
 * within: Enter takes the first, and who types `brand` does not mean Natuurbranden.
 */
export function found_options(options: readonly Option[], typed: string): readonly Option[] {
  const words = plain_text(typed).split(' ');
  if (words[0] === '') return options;
  return options
    .map((option) => {
      const text = plain_text(`${option.label} ${option.detail ?? ''}`);
      return { option, fits: Math.max(...words.map((word) => fit(text, word))) };
    })
    .filter(({ fits }) => fits < 3)
    .sort((left, right) => left.fits - right.fits)
    .map(({ option }) => option);
}
