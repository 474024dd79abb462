// What stands beside a name in a list of choices.
import { readFileSync } from 'node:fs';
import { speak } from '$base/i18n';
import { beforeAll, expect, test } from 'vitest';
import { function_options, options_of, role_words, type CodeRow } from '../rows';

interface Written {
  code: string;
  label_nl: string;
  label_en: string;
}

/** A set of the reference data, as rows that hold. */
function rows_of(set: string): CodeRow[] {
  const file = new URL(`../../../../reference/${set}.json`, import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Written[] };
  const term = { set, region: 'NL', newest: true, valid_from: '2000-01-01', valid_to: null };
  return rows.map((row) => ({ ...term, ...row, withdrawn_on: null }) as unknown as CodeRow);
}

function details(set: string): string[] {
  const options = options_of(rows_of(set), { sets: [set], day: '2027-04-01' });
  return options.map(({ label, detail }) => (detail === undefined ? label : `${label} – ${detail}`));
}

beforeAll(() => speak('nl', []));

test('a kind of partner or of team is called by its name alone, and not by the code of a program', () => {
  expect(details('partner_type')).toContain('Drinkwaterbedrijf');
  expect(details('crisis_team')).toContain('Commando plaats incident (CoPI)');
});

test('a column has the tag it bears everywhere, where its name is another', () => {
  const columns = details('column');
  expect(columns).toContain('GHOR');
  expect(columns).toContain('Crisiscommunicatie – COM');
  expect(columns).toContain('Brandweerzorg – BRW');
});

test('a function keeps the code by which people look for it', () => {
  const [first] = function_options(rows_of('legal_function'), '2027-04-01');
  expect(first?.detail).toMatch(/^[A-Z]/);
});

test('a role that was refused later says which, where, of which column and why', () => {
  const codes = new Map(
    [...rows_of('column'), ...rows_of('region')].map((row) => [`${row.set}/${row.code}`, row]),
  );
  const names = { get: (key: string | null | undefined) => codes.get(key ?? '') };
  const held = { role: 'editor', region: 'VR25', column: 'BRW' } as const;
  expect(role_words(names, held, 'Vervangt Jan').split('\n')).toEqual([
    'organisation.role: organisation.role_editor',
    'organisation.region: Flevoland',
    'organisation.column: Brandweerzorg',
    'organisation.reason: Vervangt Jan',
  ]);
  const guest = { role: 'guest', region: '', column: '' } as const;
  expect(role_words(names, guest, '')).toBe('organisation.role: organisation.role_guest');
});
