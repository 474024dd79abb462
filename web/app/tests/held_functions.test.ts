// The top bar says which function somebody holds now, and nothing when none.
import { expect, test } from 'vitest';
import { held_functions, type Holder } from '../held_functions';

const holder = (change: Partial<Holder>): Holder => ({
  person: 'vos',
  incident: null,
  function_nl: 'Officier van dienst',
  function_en: 'Duty officer',
  since: '2026-11-21T08:00:00Z',
  ...change,
});
const asked = { person: 'vos', incident: null, language: 'nl' } as const;

test('who holds no function has none beside the name', () => {
  expect(held_functions([holder({ person: 'smit' })], asked)).toBe('');
  expect(held_functions([holder({})], { ...asked, person: null })).toBe('');
});

test('the duty of the region is shown in the language of the reader', () => {
  expect(held_functions([holder({})], asked)).toBe('Officier van dienst');
  expect(held_functions([holder({})], { ...asked, language: 'en' })).toBe('Duty officer');
});

test('on the screen of an incident the function held there goes first, elsewhere it is not shown', () => {
  const all = [holder({}), holder({ incident: 'i1', function_nl: 'Leider CoPI' })];
  expect(held_functions(all, { ...asked, incident: 'i1' })).toBe('Leider CoPI');
  expect(held_functions(all, { ...asked, incident: 'i2' })).toBe('Officier van dienst');
});

test('of several the latest goes first', () => {
  const all = [
    holder({}),
    holder({ function_nl: 'Regionaal operationeel leider', since: '2026-11-21T09:00:00Z' }),
  ];
  expect(held_functions(all, asked)).toBe('Regionaal operationeel leider, Officier van dienst');
});
