// The region a form begins with.
import { expect, test } from 'vitest';
import { RegionChoice, region_in_function } from '../region_choice.svelte';

const holders = [
  { person: 'marieke', region: 'VR25' },
  { person: 'noor', region: 'VR14' },
  { person: 'ellen', region: 'VR14' },
  { person: 'ellen', region: 'VR25' },
];
const both = ['VR14', 'VR25'];

test('a form begins in the region where this person is in function, and not at the first of the list', () => {
  expect(region_in_function(holders, 'marieke', both)).toBe('VR25');
});

test('who is in function nowhere, in two regions or in another one is asked', () => {
  expect(region_in_function(holders, 'anouk', both)).toBe('');
  expect(region_in_function(holders, null, both)).toBe('');
  expect(region_in_function(holders, 'ellen', both)).toBe('');
  expect(region_in_function(holders, 'marieke', ['VR14', 'VR13'])).toBe('');
});

test('what a person chose stands, before what the place proposes and where they are in function', () => {
  const given = { offered: both, proposed: { region: 'VR14', why: 'the place' }, in_function: 'VR25' };
  const choice = new RegionChoice(() => given);
  expect([choice.region, choice.hint]).toEqual(['VR14', 'the place']);
  choice.region = 'VR25';
  expect([choice.region, choice.hint]).toEqual(['VR25', undefined]);
});

test('a form without a region says so at its field instead of being sent', () => {
  const nothing = { proposed: { region: '', why: '' }, in_function: '' };
  const asked = new RegionChoice(() => ({ ...nothing, offered: both }));
  expect([asked.region, asked.refusal?.faults[0]?.path]).toEqual(['', 'region']);
  asked.region = 'VR14';
  expect(asked.refusal).toBeNull();
  const only = new RegionChoice(() => ({ ...nothing, offered: ['VR14'] }));
  expect([only.region, only.refusal]).toEqual(['VR14', null]);
  expect(new RegionChoice(() => ({ ...nothing, offered: [] })).refusal).toBeNull();
});
