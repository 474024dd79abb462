// A picture as plain text, for a message or a report: headings, texts, author and time, and the mark of an
// exercise.
import { date_time_text, near_time_text } from '$base/format';
import type { Group } from './outline';
import { section_of } from './outline';
import type { PictureName, SectionRow } from './rows';

export interface TextParts {
  title: string;
  /** `2026-0417 · Grote brand` */
  incident: string;
  /** The word of an exercise, or empty. */
  exercise: string;
  picture: PictureName;
  groups: readonly Group[];
  sections: readonly SectionRow[];
  now_ms: number;
  words: {
    certain: string;
    uncertain: string;
    empty: string;
    name: (account: string) => string;
    tag: (column: string) => string;
  };
}

/** What is empty is left out under a heading; a picture without any text says so. */
export function picture_text(parts: TextParts): string {
  const { groups, now_ms } = parts;
  const mark = parts.exercise === '' ? [] : [exercise_line(parts.exercise)];
  const body = groups.flatMap((group) => {
    const written = group.prompts.flatMap((prompt) => section_lines(parts, prompt.code, prompt.title));
    if (written.length === 0) return [];
    return group.title === '' ? written : [group.title.toUpperCase(), '', ...written];
  });
  return [
    ...mark,
    parts.title,
    parts.incident,
    date_time_text(new Date(now_ms).toISOString()),
    '',
    ...(body.length === 0 ? [parts.words.empty, ''] : body),
    ...mark,
  ]
    .join('\n')
    .trim();
}

function section_lines(parts: TextParts, code: string, title: string): string[] {
  const row = section_of(parts.sections, parts.picture, code);
  if (row === undefined || row.text === '') return [];
  const { words, now_ms } = parts;
  const facts = [
    row.written_by_column === '' ? '' : words.tag(row.written_by_column),
    words.name(row.written_by),
    near_time_text(row.written_at, now_ms),
    `v${row.text_version}`,
    row.certain ? words.certain : words.uncertain,
  ];
  return [title, row.text, `(${facts.filter((fact) => fact !== '').join(' · ')})`, ''];
}

function exercise_line(word: string): string {
  return Array(3).fill(word.toUpperCase()).join(' · ');
}
