// Rows of reference data as this page reads them, and what follows from their marks.
import { language } from '$base/i18n';
import type { Row, Schema } from '$base/command_names';
import type { Tone } from '$kit';
import { t, type TextKey } from './texts';

export type Confidence = Schema<'Confidence'>;
export type ReferenceSet = Row<'ReferenceSetRow'>;
export type Colleague = Row<'ColleagueRow'>;
/** A reference row; its values are those of its set. */
export type ReferenceRow = Omit<Row<'ReferenceRow'>, 'values'> & {
  values: Record<string, unknown>;
};

/** The list of everything that nobody has vouched for yet. */
export const to_check_set = 'te-controleren';

export function label_of(row: ReferenceRow): string {
  return language() === 'nl' ? row.label_nl : row.label_en;
}

/** As much of the table as a name needs. */
type Rows = { get: (key: string) => ReferenceRow | undefined };

/** `Flevoland` for `VR25`; the code itself where the set does not know it. */
export function region_name(rows: Rows, code: string): string {
  const row = rows.get(`region/${code}`);
  return row === undefined ? code : label_of(row);
}

export function note_of(row: ReferenceRow): string {
  return language() === 'nl' ? row.note_nl : row.note_en;
}

export function title_of(set: ReferenceSet): string {
  return language() === 'nl' ? set.title_nl : set.title_en;
}

export function about_of(set: ReferenceSet): string {
  return language() === 'nl' ? set.about_nl : set.about_en;
}

/** Likely right, not read in a source, and not vouched for by a person. */
export function needs_checking(row: ReferenceRow): boolean {
  const is_marked = row.confidence === 'to_check' || row.confidence === 'to_check_low';
  return row.newest && is_marked && row.confirmed_at === null && row.withdrawn_on === null;
}

export function mark_text(row: ReferenceRow): string {
  if (row.withdrawn_on !== null) return t('mark_withdrawn');
  if (row.confirmed_at !== null) return t('mark_confirmed');
  return t(`mark_${row.confidence}`);
}

export function mark_tone(row: ReferenceRow): Tone {
  if (row.withdrawn_on !== null) return 'neutral';
  if (row.confirmed_at !== null) return 'ok';
  const tones = {
    verified: 'ok',
    to_check: 'warning',
    to_check_low: 'critical',
    local: 'information',
  } as const;
  return tones[row.confidence];
}

/** `1 oktober 2010`, or `tot 24 maart 2022` for the end. */
export function day_text(day: string): string {
  const style = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', style).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}

export function validity_text(row: ReferenceRow): string {
  const from = t('valid_from_day', { day: day_text(row.valid_from) });
  return row.valid_to === null ? from : `${from}, ${t('valid_to_day', { day: day_text(row.valid_to) })}`;
}

/** The fields of the set, as words a person can compare with the source. */
export function value_text(value: unknown): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(value_text).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${value_text(inner)}`)
      .join('; ');
  }
  return String(value);
}

type FieldKey = Extract<TextKey, `field_${string}`>;

/** What a field of a set is called; a field that has no words yet is shown as it is. */
export function field_text(name: string): string {
  const key = `field_${name.replace(/_(nl|en)$/, '')}` as FieldKey;
  const text = t(key);
  return text === `reference.${key}` ? name : text;
}

/** Where both languages stand, each says which it is. */
export function field_label(name: string): string {
  const language = /_(nl|en)$/.exec(name)?.[1];
  return language === undefined ? field_text(name) : `${field_text(name)} (${language})`;
}

/** The fields as texts that can be changed, with what stood there. */
export function texts_of(it: ReferenceRow): { name: string; before: unknown; text: string }[] {
  const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.entries(it.values ?? {}).map(([name, before]) => ({ name, before, text: written(before) }));
}

/** As it is compared when a colleague has changed it meanwhile. */
export function in_words(
  it: Pick<ReferenceRow, 'label_nl' | 'label_en' | 'note_nl' | 'note_en' | 'valid_to'>,
  fields: readonly { name: string; before: unknown; text: string }[],
): string {
  return [
    `${t('label_nl')}: ${it.label_nl}`,
    `${t('label_en')}: ${it.label_en}`,
    `${t('note_nl')}: ${it.note_nl}`,
    `${t('note_en')}: ${it.note_en}`,
    ...fields.map(({ name, before, text }) => {
      const said = typeof before === 'boolean' ? value_text(text === 'true') : text;
      return `${field_label(name)}: ${said}`;
    }),
    ...(it.valid_to ? [`${t('valid_to')}: ${it.valid_to}`] : []),
  ].join('\n');
}

/** All that somebody vouches for who confirms it. */
export function vouched_words(row: ReferenceRow): string {
  const [source, from] = [`${t('source')}: ${row.source_ref}`, `${t('valid_from')}: ${row.valid_from}`];
  return [in_words(row, texts_of(row)), source, from].join('\n');
}

/** The fields in the reader's own language: of a pair in two languages one is shown. */
export function fields_of(row: ReferenceRow): [name: string, value: unknown][] {
  const other = language() === 'nl' ? '_en' : '_nl';
  return Object.entries(row.values ?? {}).filter(([name]) => !name.endsWith(other));
}
