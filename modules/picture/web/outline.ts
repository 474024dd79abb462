// The outline of a picture: what the law asks of it (Bvr 2.4.1 lid 2, 2.4.2 lid 2), then the usual tabs and
// fields.
import { offered, row_on, rows_on } from '$base/codes';
import { language } from '$base/i18n';
import type { PictureName, ReferenceRow, SectionRow } from './rows';

/** One section to be written. */
export interface Prompt {
  code: string;
  title: string;
  /** What it should tell, as a question. */
  question: string;
}

export interface Group {
  code: string;
  /** Empty where the prompts stand by themselves. */
  title: string;
  prompts: Prompt[];
}

export function label_of(row: { label_nl: string; label_en: string }): string {
  return language() === 'nl' ? row.label_nl : row.label_en;
}

/** The newest general rows of a set, in their order. */
export function rows_of(reference: readonly ReferenceRow[], set: string): ReferenceRow[] {
  return reference
    .filter((row) => row.set === set && row.newest && row.region === 'NL' && !row.withdrawn_on)
    .sort(by_order);
}

/** The columns that may be chosen on a day. */
export function columns_on(reference: readonly ReferenceRow[], day: string): ReferenceRow[] {
  return offered(reference, { sets: ['column'], day }).sort(by_order);
}

function by_order(left: ReferenceRow, right: ReferenceRow): number {
  const order = (row: ReferenceRow) => Number(row.values['order'] ?? 0);
  return order(left) - order(right) || left.code.localeCompare(right.code);
}

/** The lines of the casualty table as a region has them today, in their order. */
export function casualty_kinds(
  reference: readonly ReferenceRow[],
  region: string,
  day: string,
): { code: string; label: string }[] {
  return rows_on(reference, { set: 'casualty_kind', region, day })
    .sort(by_order)
    .map((row) => ({ code: row.code, label: label_of(row) }));
}

/** After how many minutes a section is old where nothing was agreed; null where the region says nothing. */
export function usual_rhythm_min(
  reference: readonly ReferenceRow[],
  region: string,
  day: string,
): number | null {
  const row = row_on(reference, { set: 'picture_rhythm', code: 'usual', region, day });
  const minutes = row?.values['minutes'];
  return typeof minutes === 'number' && minutes > 0 ? minutes : null;
}

function prompt_of(row: ReferenceRow): Prompt {
  return {
    code: row.code,
    title: label_of(row),
    question: language() === 'nl' ? row.note_nl : row.note_en,
  };
}

/** The common picture: four headings with fifteen prompts; an own picture: four headings. */
export function law_groups(reference: readonly ReferenceRow[], picture: PictureName): Group[] {
  if (picture !== 'TOTAL') {
    const own = rows_of(reference, 'own_picture_heading').map(prompt_of);
    return own.length === 0 ? [] : [{ code: 'own', title: '', prompts: own }];
  }
  const all = rows_of(reference, 'picture_heading');
  return all
    .filter((row) => row.values['parent'] === '')
    .map((heading) => ({
      code: heading.code,
      title: label_of(heading),
      prompts: all.filter((row) => row.values['parent'] === heading.code).map(prompt_of),
    }));
}

/**
 * The usual tabs that belong with a picture: those of every team, those of its own team, and with the
 * common picture those of a team without a picture of its own. A tab in which something was written
 * is always there.
 */
export function field_groups(
  reference: readonly ReferenceRow[],
  picture: PictureName,
  sections: readonly SectionRow[],
): Group[] {
  const fields = rows_of(reference, 'picture_field');
  const written = new Set(sections.filter((row) => row.text !== '').map((row) => row.section));
  return rows_of(reference, 'picture_tab')
    .map((tab) => ({ tab, own: fields.filter((field) => field.values['tab'] === tab.code) }))
    .filter(({ tab, own }) => belongs(tab, picture) || own.some((field) => written.has(field.code)))
    .map(({ tab, own }) => ({ code: tab.code, title: label_of(tab), prompts: own.map(prompt_of) }));
}

function belongs(tab: ReferenceRow, picture: PictureName): boolean {
  const teams = (tab.values['teams'] ?? []) as string[];
  if (teams.length === 0 || teams.includes(picture)) return true;
  const has_own_picture = teams.some((team) => ['MK', 'COPI', 'TBZ', 'ROT'].includes(team));
  return picture === 'TOTAL' && !has_own_picture;
}

/** The row of a section; of two the newest text, while a save has no answer yet. */
export function section_of(
  sections: readonly SectionRow[],
  picture: PictureName,
  code: string,
): SectionRow | undefined {
  return sections
    .filter((row) => row.picture === picture && row.section === code)
    .sort((left, right) => right.text_version - left.text_version)[0];
}

/** Where somebody edits, in words of presence. */
export function place_of(picture: PictureName, code: string): string {
  return `picture_section:${picture}/${code}`;
}

/** A text that says something now and is older than the agreed rhythm. */
export function is_stale(row: SectionRow | undefined, rhythm_min: number, now_ms: number): boolean {
  return row !== undefined && row.text !== '' && now_ms - Date.parse(row.written_at) > rhythm_min * 60_000;
}
