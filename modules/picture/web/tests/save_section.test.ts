// On which version a section is saved.
import type { Client } from '$base/client';
import type { Submission } from '$kit';
import { describe, expect, test } from 'vitest';
import type { Prompt } from '../outline';
import type { SectionRow } from '../rows';
import { save_section } from '../save_section';

/** What would be sent for a draft that was begun on this version, where that version stands on the screen. */
function sent(begun_on: number, stands: number | null): unknown {
  let said: unknown;
  const submission = { send: (_name: string, args: { base_version: number }) => (said = args.base_version) };
  const client = { clock: { now: () => '2027-04-01T07:00:00Z' } };
  const row = stands === null ? undefined : ({ id: 's1', text_version: stands } as SectionRow);
  const prompt = { code: 'incident.current_situation', title: 'Actuele situatie' } as Prompt;
  void save_section(
    client as unknown as Client,
    submission as unknown as Submission,
    { incident: 'i1', picture: 'TOTAL', prompt, row },
    { text: 'Rook', certain: true, base_version: begun_on },
    { account: 'a', column: 'BRW' },
  );
  return said;
}

describe('a section is saved', () => {
  test('on the version that was read', () => {
    expect(sent(2, 2)).toBe(2);
    expect(sent(0, null)).toBe(0);
  });

  test('on the old version when a colleague was first: the server refuses, and both are shown', () => {
    expect(sent(2, 3)).toBe(2);
  });

  test('never on a number that the own refused change would have had: it is that of a colleague', () => {
    expect(sent(2, 1)).toBe(1);
  });
});
