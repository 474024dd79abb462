// The outline of a picture, directing it, the picture as plain text, and drafts.
import { speak } from '$base/i18n';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { points_of } from '../direction';
import { field_groups, law_groups, section_of } from '../outline';
import { picture_text } from '../plain_text';
import type { ReferenceRow, SectionRow } from '../rows';
import { read_draft } from '../section_draft.svelte';

const now_ms = Date.parse('2027-04-01T09:00:00Z');
const reference = ['picture_heading', 'own_picture_heading', 'picture_tab', 'picture_field'].flatMap(set_of);

function set_of(set: string): ReferenceRow[] {
  const file = new URL(`../../../../reference/${set}.json`, import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: ReferenceRow[] };
  return rows.map((row) => ({ ...row, set, region: 'NL', newest: true, withdrawn_on: null }));
}

function section(change: Partial<SectionRow>): SectionRow {
  return {
    id: 's1',
    incident: 'i1',
    picture: 'TOTAL',
    section: 'incident.current_situation',
    text: 'Brand in loods',
    certain: true,
    text_version: 1,
    written_by: 'a1',
    written_by_column: 'BRW',
    written_at: '2027-04-01T08:50:00Z',
    validated_by: 'a2',
    validated_at: '2027-04-01T08:55:00Z',
    ...change,
  };
}

beforeEach(() => speak('nl', []));

describe('the outline', () => {
  it('asks fifteen things under four headings of the common picture', () => {
    const groups = law_groups(reference, 'TOTAL');
    expect(groups.map((group) => group.prompts.length)).toEqual([3, 3, 5, 4]);
    expect(groups[0]?.prompts[1]?.title).toBe('Actuele situatie');
  });

  it('asks four things of an own picture', () => {
    expect(law_groups(reference, 'COPI').flatMap((group) => group.prompts)).toHaveLength(4);
  });

  it('shows a team its own tab, and the policy team with the common picture', () => {
    const tabs = (picture: 'TOTAL' | 'COPI') =>
      field_groups(reference, picture, []).map((group) => group.code);
    expect(tabs('COPI')).toContain('team_copi');
    expect(tabs('COPI')).not.toContain('team_rot');
    expect(tabs('TOTAL')).toContain('team_policy');
    expect(tabs('TOTAL')).not.toContain('team_copi');
  });

  it('never hides a field in which something was written', () => {
    const written = section({ section: 'team_copi.bottlenecks' });
    const codes = field_groups(reference, 'TOTAL', [written]).map((group) => group.code);
    expect(codes).toContain('team_copi');
  });

  it('takes the newest text while a save has no answer yet', () => {
    const both = [section({}), section({ id: 's2', text_version: 2 })];
    expect(section_of(both, 'TOTAL', 'incident.current_situation')?.id).toBe('s2');
  });
});

describe('directing the picture', () => {
  const groups = law_groups(reference, 'TOTAL');
  const kinds = (rows: SectionRow[]) =>
    points_of(rows, groups, law_groups(reference, 'ROT'), 30, now_ms)
      .filter((point) => point.kind !== 'empty')
      .map((point) => point.kind);

  it('leaves what is fresh, certain and validated alone', () => {
    expect(kinds([section({})])).toEqual([]);
  });

  it('warns past the agreed rhythm', () => {
    expect(kinds([section({ written_at: '2027-04-01T08:29:59Z' })])).toEqual(['stale']);
  });

  it('says what is not certain and what nobody validated', () => {
    expect(kinds([section({ certain: false, validated_by: '' })])).toEqual(['uncertain', 'unvalidated']);
  });

  it('counts what is still empty', () => {
    const points = points_of([section({})], groups, [], 30, now_ms);
    expect(points.filter((point) => point.kind === 'empty')).toHaveLength(14);
  });

  it('points at an own picture that knows something newer', () => {
    const own = section({ picture: 'COPI', section: 'approach', written_at: '2027-04-01T08:51:00Z' });
    expect(kinds([section({}), own])).toEqual(['newer']);
    expect(kinds([section({}), { ...own, written_at: '2027-04-01T08:49:00Z' }])).toEqual([]);
  });
});

describe('the picture as plain text', () => {
  const text_of = (sections: SectionRow[], exercise: string) =>
    picture_text({
      title: 'Totaalbeeld',
      incident: '2027-0001 · Brand',
      exercise,
      picture: 'TOTAL',
      groups: law_groups(reference, 'TOTAL'),
      sections,
      now_ms,
      words: {
        certain: 'Zeker',
        uncertain: 'Niet zeker',
        empty: 'Nog leeg',
        name: () => 'T. Kuiper',
        tag: (column) => column,
      },
    });

  it('says author, time, version and certainty under each text', () => {
    const lines = text_of([section({})], '').split('\n');
    const at = lines.indexOf('Brand in loods');
    expect(lines[at - 1]).toBe('Actuele situatie');
    expect(lines[at + 1]).toBe('(BRW · T. Kuiper · 10:50 · v1 · Zeker)');
  });

  it('begins and ends with the word of an exercise', () => {
    const lines = text_of([section({})], 'Oefening').split('\n');
    expect(lines[0]).toContain('OEFENING');
    expect(lines.at(-1)).toContain('OEFENING');
    expect(text_of([section({})], '')).not.toContain('OEFENING');
  });

  it('says that nothing is there yet', () => {
    expect(text_of([], '')).toContain('Nog leeg');
  });
});

describe('a draft', () => {
  it('comes back with the version it was based on', () => {
    const kept = { text: 'half af', certain: true, base_version: 3 };
    expect(read_draft(JSON.stringify(kept))).toEqual(kept);
  });

  it('that cannot be read is no draft', () => {
    expect(read_draft('')).toBeNull();
    expect(read_draft('half af')).toBeNull();
    expect(read_draft('{"text":"half af","certain":true}')).toBeNull();
  });
});
