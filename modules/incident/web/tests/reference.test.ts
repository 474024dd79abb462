// A municipality is called by its name, also one of another region.
import { beforeAll, describe, expect, test } from 'vitest';
import { line_text } from '../log_words';
import { Reference } from '../reference';
import type { MunicipalityRow, ReferenceRow } from '../rows';
import { line, speak_dutch } from './examples';

function table<Row extends { id: string }>(rows: Row[]) {
  return { all: rows, get: (key: string | null | undefined) => rows.find((row) => row.id === key) };
}

const almere = {
  ...{ id: 'municipality/GM0034', set: 'municipality', code: 'GM0034', label_nl: 'Almere' },
  ...{ label_en: 'Almere', newest: true, region: 'NL', values: { region: 'VR25' } },
  ...{ valid_from: '2010-10-01', valid_to: null, withdrawn_on: null },
} as unknown as ReferenceRow;
const place = (id: string, name: string, valid_to: string | null = null) =>
  ({ id, name, region: 'VR09', valid_to }) as MunicipalityRow;
const imported = [place('GM0034', 'Almere'), place('GM0307', 'Amersfoort'), place('GM0457', 'Weesp', '2022')];
const today = () => '2027-04-01';
const known = new Reference(table([almere]), table(imported), today);
const not_imported = new Reference(table([almere]), table<MunicipalityRow>([]), today);

beforeAll(speak_dutch);

describe('a municipality outside the own regions', () => {
  test('has its name in the logbook and in the head once boundaries were imported', () => {
    const text = 'Getroffen of bedreigde gemeenten bevestigd: GM0034, GM0307. Rook';
    expect(line_text(line(text, ['municipality', 'GM0034'], ['municipality', 'GM0307']), known)).toBe(
      'Getroffen of bedreigde gemeenten bevestigd: Almere, Amersfoort. Rook',
    );
    expect(known.municipality('GM0307')).toBe('Amersfoort');
  });

  test('can be chosen when it is affected; one that is there no longer cannot', () => {
    expect(known.all_municipalities().map((option) => option.label)).toEqual(['Almere', 'Amersfoort']);
  });

  test('is called a municipality, with its number, while nobody imported boundaries', () => {
    expect(not_imported.municipality('GM0307')).toBe('gemeente 0307');
    const text = 'Getroffen of bedreigde gemeenten bevestigd: GM0034, GM0307.';
    expect(line_text(line(text, ['municipality', 'GM0034'], ['municipality', 'GM0307']), not_imported)).toBe(
      'Getroffen of bedreigde gemeenten bevestigd: Almere, gemeente 0307.',
    );
    expect(not_imported.municipality('GM0034')).toBe('Almere');
  });
});

describe('a code that has ended', () => {
  const type = (code: string, change: Partial<ReferenceRow>) =>
    ({
      ...{
        id: `incident_type/${code}`,
        set: 'incident_type',
        code,
        label_nl: `Soort ${code}`,
        label_en: code,
      },
      ...{ newest: true, region: 'NL', valid_from: '2010-10-01', valid_to: null, withdrawn_on: null },
      ...{ earlier: [], values: {}, ...change },
    }) as unknown as ReferenceRow;
  const reference = new Reference(
    table([type('A', {}), type('B', { valid_to: '2020-01-01' }), type('C', { withdrawn_on: '2020-01-01' })]),
    table<MunicipalityRow>([]),
    today,
  );

  test('is offered to nobody, and what was recorded under it keeps its name', () => {
    expect(reference.options('incident_type').map((option) => option.value)).toEqual(['A']);
    expect(reference.label('incident_type', 'B')).toBe('Soort B');
    expect(reference.coded_options('incident_type', ['B']).map((option) => option.label)).toEqual([
      'Soort A',
      'Soort B',
    ]);
  });
});

describe('a rule of a region', () => {
  const row = (id: string, region: string, level: string, change: Partial<ReferenceRow> = {}) =>
    ({
      ...{ id, set: 't0_proposal', code: 'VR25', region, label_nl: `vanaf ${level}`, label_en: level },
      ...{ newest: true, earlier: [], valid_from: '2010-10-01', valid_to: null, withdrawn_on: null },
      ...{ values: { level }, ...change },
    }) as unknown as ReferenceRow;
  const over = (rows: ReferenceRow[]) => new Reference(table(rows), table<MunicipalityRow>([]), today);
  const general = row('t0_proposal/VR25', 'NL', 'grip_2');
  const own = (valid_from: string) => row('t0_proposal/VR25@VR25', 'VR25', 'grip_3', { valid_from });
  const level = (reference: Reference, region: string) =>
    reference.rule_of(region, 't0_proposal', 'VR25')?.values['level'];

  test('is what the region itself said, and only there', () => {
    const reference = over([general, own('2027-01-01')]);
    expect(level(reference, 'VR25')).toBe('grip_3');
    expect(level(reference, 'VR14')).toBe('grip_2');
    expect(reference.rules_of('VR25', 't0_proposal').map((rule) => rule.region)).toEqual(['VR25']);
  });

  test('holds from its first day, not before', () => {
    expect(level(over([general, own('2027-06-01')]), 'VR25')).toBe('grip_2');
  });

  test('that changes later is called today what it is today', () => {
    const id = 't0_proposal/VR25';
    const now = row(`${id}/2010-10-01`, 'NL', 'grip_2', { newest: false, valid_to: '2027-06-01' });
    const later = row(id, 'NL', 'grip_3', { valid_from: '2027-06-01', earlier: [now.id] });
    expect(over([now, later]).label('t0_proposal', 'VR25')).toBe('vanaf grip_2');
    expect(level(over([now, later]), 'VR25')).toBe('grip_2');
  });
});
