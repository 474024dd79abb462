// What of a refused command is shown and copied: all that somebody wrote, whatever it looks like.
import { expect, test } from 'vitest';
import { written_in } from '../written';

test('what somebody wrote in capitals or with a dot is not taken for a code', () => {
  for (const text of ['STOP', 'CBRN', 'GRIP2', 'einde.bericht', 'Rook naar het oosten']) {
    expect(written_in({ id: '0198f5a2-0000-7000-8000-000000000000', text, column: 'BRW' })).toEqual([text]);
  }
});

test('identifiers, moments and choices from a list were written by nobody', () => {
  const args = {
    incident: '0198f5a2-0000-7000-8000-000000000000',
    section: 'incident.current_situation',
    decided_by_function: 'LCOPI',
    to: 'grip_2',
    municipalities: ['GM0034'],
    occurred_at: '2026-11-21T16:33:04Z',
    reason: '',
    place: { text: 'Havenkade' },
  };
  expect(written_in(args)).toEqual(['Havenkade']);
});
