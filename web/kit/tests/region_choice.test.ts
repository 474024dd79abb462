// The region a form begins with.
import { expect, test } from 'vitest';
import { not_chosen, type Refusal } from '$base/refusal';
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
  const asks = (choice: RegionChoice, before: Refusal | null = null) => {
    const submission = { refusal: before };
    return [choice.asks_first(submission), submission.refusal?.code, submission.refusal?.faults[0]?.path];
  };
  const choice = new RegionChoice(() => ({ ...nothing, offered: both }));
  expect(asks(choice)).toEqual([true, 'not_chosen', 'region']);
  choice.region = 'VR14';
  expect(asks(choice)[0]).toBe(false);
  const of = (offered: string[]) => new RegionChoice(() => ({ ...nothing, offered }));
  expect([of(['VR14']).region, asks(of(['VR14']))[0]]).toEqual(['VR14', false]);
  expect(asks(of([]))[0]).toBe(false);
  // Overtaken by a colleague: the form is sent on top of that, and so has to know it still.
  const overtaken = { ...not_chosen('region', ''), code: 'version_conflict' };
  expect(asks(choice, overtaken)).toEqual([false, 'version_conflict', 'region']);
});
