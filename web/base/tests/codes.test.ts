// Codes come and go: what has ended is not offered any more, save to the record that has it.
import { describe, expect, test } from 'vitest';
import { offered, type CodeTerm } from '../codes';

const always = { set: 'column', region: 'NL', newest: true, valid_from: '2010-10-01' };
const code = (name: string, change: Partial<CodeTerm> = {}): CodeTerm => ({
  ...{ ...always, code: name, valid_to: null, withdrawn_on: null },
  ...change,
});
const day = '2027-04-01';
const names = (all: CodeTerm[], kept: string[] = [], sets = ['column']) =>
  offered(all, { sets, day, kept }).map((row) => `${row.code} ${row.valid_from}`);

describe('a choice from the reference data', () => {
  const all = [
    code('BRW'),
    code('ENDED', { valid_to: '2027-04-01' }),
    code('WITHDRAWN', { withdrawn_on: '2026-01-01' }),
    code('LATER', { valid_from: '2027-04-02' }),
    code('OTHER', { set: 'crisis_team' }),
  ];

  test('holds what is valid on the day itself, and nothing that has ended or has not begun', () => {
    expect(names(all)).toEqual(['BRW 2010-10-01']);
  });

  test('holds what the record already has, although it ended', () => {
    expect(names(all, ['ENDED'])).toEqual(['BRW 2010-10-01', 'ENDED 2010-10-01']);
  });

  test('is the version of today where a later one is known already', () => {
    const renamed = [
      code('GHOR', { newest: false, valid_to: '2028-01-01' }),
      code('GHOR', { valid_from: '2028-01-01' }),
    ];
    expect(names(renamed)).toEqual(['GHOR 2010-10-01']);
    expect(names(renamed, ['GHOR'])).toEqual(['GHOR 2010-10-01']);
  });

  test('names a code once, though two sets have it; what one region calls otherwise is not general', () => {
    const twice = [code('ROT'), code('ROT', { set: 'lcms' }), code('OWN', { region: 'VR25' })];
    expect(names(twice, [], ['lcms', 'column'])).toEqual(['ROT 2010-10-01']);
  });
});
