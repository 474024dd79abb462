// What changed between two texts, word by word: a longest common subsequence over words and spaces.

export interface DiffPart {
  kind: 'same' | 'left' | 'right';
  text: string;
}

/** Past this many steps the middle is shown as replaced whole: still true, only less fine. */
const most_cells = 4_000_000;

export function word_diff(left: string, right: string): DiffPart[] {
  const [one, two] = [words(left), words(right)];
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end))
    end += 1;
  const middle = middle_of(one.slice(start, one.length - end), two.slice(start, two.length - end));
  return joined([
    ...one.slice(0, start).map((text): DiffPart => ({ kind: 'same', text })),
    ...middle,
    ...one.slice(one.length - end).map((text): DiffPart => ({ kind: 'same', text })),
  ]);
}

function middle_of(one: string[], two: string[]): DiffPart[] {
  const left = one.map((text): DiffPart => ({ kind: 'left', text }));
  const right = two.map((text): DiffPart => ({ kind: 'right', text }));
  if (one.length === 0 || two.length === 0 || one.length * two.length > most_cells) {
    return [...left, ...right];
  }
  const lengths = common_lengths(one, two);
  const width = two.length + 1;
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < two.length) {
    if (one[row] === two[column]) {
      parts.push({ kind: 'same', text: one[row]! });
      row += 1;
      column += 1;
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) {
      parts.push(left[row]!);
      row += 1;
    } else {
      parts.push(right[column]!);
      column += 1;
    }
  }
  return [...parts, ...left.slice(row), ...right.slice(column)];
}

/** How many words two ends have in common, for every pair of places. */
function common_lengths(one: string[], two: string[]): Uint32Array {
  const width = two.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = two.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        one[row] === two[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  return lengths;
}

/** Words, spaces and marks each by themselves, so that nothing is lost when they are put together again. */
function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before?.kind === part.kind) before.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
