// What a region has decided for itself: the rhythm of the picture and the words of the casualty table.
import { speak } from '$base/i18n';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { points_of } from '../direction';
import { casualty_kinds, usual_rhythm_min } from '../outline';
import type { ReferenceRow, SectionRow } from '../rows';

const product = ['casualty_kind', 'picture_rhythm'].flatMap((set) => {
  const file = new URL(`../../../../reference/${set}.json`, import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: ReferenceRow[] };
  return rows.map((row) => ({ ...row, set, region: 'NL', newest: true, withdrawn_on: null }));
});

/** The version of one region, from a day on. */
function regional(set: string, code: string, change: Partial<ReferenceRow>): ReferenceRow {
  const general = product.find((row) => row.set === set && row.code === code)!;
  return { ...general, region: 'VR25', ...change };
}

beforeEach(() => speak('nl', []));

describe('the usual rhythm', () => {
  const own = regional('picture_rhythm', 'usual', { valid_from: '2027-05-01', values: { minutes: 20 } });

  it('is that of the reference data', () => {
    expect(usual_rhythm_min(product, 'VR25', '2027-04-01')).toBe(30);
  });

  it('is that of the region from the day it decided so, and of that region alone', () => {
    const rows = [...product, own];
    expect(usual_rhythm_min(rows, 'VR25', '2027-04-30')).toBe(30);
    expect(usual_rhythm_min(rows, 'VR25', '2027-05-01')).toBe(20);
    expect(usual_rhythm_min(rows, 'VR14', '2027-05-01')).toBe(30);
  });

  it('where nobody knows one, no section is called old', () => {
    expect(usual_rhythm_min([], 'VR25', '2027-04-01')).toBeNull();
    const old = {
      picture: 'TOTAL',
      section: 'a',
      text: 'x',
      certain: true,
      written_at: '2020-01-01T00:00:00Z',
    };
    const groups = [{ code: 'g', title: '', prompts: [{ code: 'a', title: 'A', question: '' }] }];
    const kinds = (rhythm: number | null) =>
      points_of([{ ...old, validated_at: old.written_at } as SectionRow], groups, [], rhythm, Date.now()).map(
        (point) => point.kind,
      );
    expect(kinds(30)).toContain('stale');
    expect(kinds(null)).not.toContain('stale');
  });
});

describe('the casualty table', () => {
  it('has the lines of the reference data in their order', () => {
    expect(casualty_kinds(product, 'VR25', '2027-04-01').map((one) => one.label)).toEqual([
      'Overleden',
      'Gewond T1',
      'Gewond T2',
      'Gewond T3',
      'Vermist',
      'Geëvacueerd',
      'In opvang',
    ]);
  });

  it('calls a line as the region does, and leaves out what has ended', () => {
    const rows = [
      ...product.map((row) => (row.code === 'missing' ? { ...row, valid_to: '2027-04-01' } : row)),
      regional('casualty_kind', 'T3', { label_nl: 'Licht gewond' }),
    ];
    const labels = casualty_kinds(rows, 'VR25', '2027-04-01').map((one) => one.label);
    expect(labels).toContain('Licht gewond');
    expect(labels).not.toContain('Gewond T3');
    expect(labels).not.toContain('Vermist');
  });
});
