// What the information manager has to look after: stale, empty, uncertain and unvalidated sections, and own
// pictures that know something newer.
import { is_stale, section_of, type Group } from './outline';
import type { PictureName, SectionRow } from './rows';

export type PointKind = 'stale' | 'newer' | 'uncertain' | 'unvalidated' | 'empty';
export const point_kinds: readonly PointKind[] = ['stale', 'newer', 'uncertain', 'unvalidated', 'empty'];

export interface Point {
  kind: PointKind;
  picture: PictureName;
  code: string;
  title: string;
}

/** `own` are the prompts of an own picture, of which the newest texts are held against the common picture. */
export function points_of(
  sections: readonly SectionRow[],
  groups: readonly Group[],
  own: readonly Group[],
  rhythm_min: number | null,
  now_ms: number,
): Point[] {
  const prompts = groups.flatMap((group) => group.prompts);
  const common = prompts.flatMap(({ code, title }): Point[] => {
    const row = section_of(sections, 'TOTAL', code);
    const made = (kind: PointKind): Point => ({ kind, picture: 'TOTAL', code, title });
    if (row === undefined || row.text === '') return [made('empty')];
    return [
      ...(rhythm_min !== null && is_stale(row, rhythm_min, now_ms) ? [made('stale')] : []),
      ...(row.certain ? [] : [made('uncertain')]),
      ...(row.validated_by === '' ? [made('unvalidated')] : []),
    ];
  });
  return [...newer_points(sections, own), ...common];
}

/** Texts of an own picture written after the last text of the common one: not taken over yet. */
function newer_points(sections: readonly SectionRow[], own: readonly Group[]): Point[] {
  const last = sections
    .filter((row) => row.picture === 'TOTAL')
    .reduce((latest, row) => (row.written_at > latest ? row.written_at : latest), '');
  return own.flatMap((group) =>
    group.prompts.flatMap(({ code, title }) =>
      sections
        .filter((row) => row.picture !== 'TOTAL' && row.section === code && row.text !== '')
        .filter((row) => row.written_at > last)
        .map((row): Point => ({ kind: 'newer', picture: row.picture, code, title })),
    ),
  );
}
