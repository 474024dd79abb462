// A text that was refused later comes back to its section: nothing of it is lost, nothing of others is
// overwritten.
import type { Client } from '$base/client';
import type { Waiting } from '$base/outbox';
import { Tenure } from '$base/tenure';
import { beforeEach, describe, expect, test } from 'vitest';
import { draft_name, joined } from '../kept_draft';
import { read_draft } from '../section_draft.svelte';
import { asked, take_up } from '../take_up.svelte';

const where = { incident: 'i1', picture: 'TOTAL', section: 'incident.current_situation' } as const;
const name = draft_name('i1', 'TOTAL', 'incident.current_situation');

function refused(text: string, base_version: number, version: number): Waiting {
  const faults = [{ path: 'base_version', code: 'changed_meanwhile', sentence: '', parameters: { version } }];
  const args = { ...where, text, certain: true, base_version };
  return { args, refusal: { code: 'changed_meanwhile', faults } } as unknown as Waiting;
}

function device(keeps = true): { client: Client; stored: Map<string, string>; tenure: Tenure } {
  const stored = new Map<string, string>();
  const tenure = new Tenure();
  const commands = {
    tenure,
    draft: (of: string) => Promise.resolve(stored.get(of) ?? ''),
    keep_draft: (of: string, text: string) => Promise.resolve(void (keeps && stored.set(of, text))),
  };
  return { client: { commands } as unknown as Client, stored, tenure };
}

beforeEach(() => {
  asked.now = null;
});

describe('a refused text of a section', () => {
  test('lies as the draft of its section, on the version that was read, before one goes there', async () => {
    const { client, stored } = device();
    expect(await take_up(client, refused('Dak ingestort.', 2, 3))).toBe('/incidenten/i1?paneel=beeld');
    const kept = { text: 'Dak ingestort.', certain: true, base_version: 2 };
    expect(read_draft(stored.get(name) ?? '')).toEqual(kept);
    expect(asked.now).toMatchObject({ ...where, kept, awaited: 3 });
  });

  test('stands beside what was being written there already', async () => {
    const { client, stored } = device();
    stored.set(name, JSON.stringify({ text: 'Rook naar Huizen.', certain: false, base_version: 3 }));
    await take_up(client, refused('Dak ingestort.', 2, 3));
    expect(asked.now?.kept).toEqual({
      text: 'Rook naar Huizen.\n\nDak ingestort.',
      certain: false,
      base_version: 2,
    });
    expect(read_draft(stored.get(name) ?? '')).toEqual(asked.now?.kept);
  });

  test('that was built on another refused one still compares with what the colleague wrote', async () => {
    const { client } = device();
    // Its base was the own first text, which never came to be: version 3 is the colleague's.
    await take_up(client, refused('Dak ingestort, twee hallen.', 3, 3));
    expect(asked.now?.kept.base_version).toBe(2);
  });

  test('is not gone on with by who comes next', async () => {
    const { client, tenure } = device();
    await take_up(client, refused('Dak ingestort.', 2, 3));
    tenure.end();
    expect(asked.now).toBeNull();
  });

  test('stays in the list where the device keeps nothing', async () => {
    await expect(take_up(device(false).client, refused('Dak ingestort.', 2, 3))).rejects.toThrow();
    expect(asked.now).toBeNull();
  });
});

test('of two texts of which one holds the other, the longer one stays alone', () => {
  const short = { text: 'Dak ingestort.', certain: true, base_version: 4 };
  const long = { text: 'Dak ingestort. Twee hallen.', certain: true, base_version: 2 };
  expect(joined(short, long)).toEqual({ ...long });
  expect(joined(long, short)).toEqual({ ...long });
});

test('two texts begun on different words of one version are compared with what stands there', () => {
  const one = { text: 'Dak.', certain: true, base_version: 2, base_text: 'Hal.' };
  const other = { text: 'Rook.', certain: true, base_version: 2, base_text: 'Loods.' };
  expect(joined(one, { ...other, base_text: 'Hal.' })).toMatchObject({ base_version: 2, base_text: 'Hal.' });
  expect(joined(one, other).base_version).toBe(1);
  expect(joined(one, { ...other, base_version: 1 })).toMatchObject({ base_version: 1, base_text: 'Loods.' });
});
