// A draft is what somebody wrote, not that somebody looked.
import type { Client } from '$base/client';
import { Tenure } from '$base/tenure';
import { describe, expect, test } from 'vitest';
import type { SectionRow } from '../rows';
import { SectionDraft } from '../section_draft.svelte';

const row = { text: 'Hal verloren.', certain: true, text_version: 2 } as SectionRow;

/** The device of the test answers at once. */
const settled = () => new Promise((go) => setTimeout(go, 0));

function on_a_device() {
  const stored = new Map<string, string>();
  const commands = {
    tenure: new Tenure(),
    draft: (name: string) => Promise.resolve(stored.get(name) ?? ''),
    keep_draft: (name: string, text: string) => Promise.resolve(void stored.set(name, text)),
  };
  const another = () => new SectionDraft({ commands } as unknown as Client, 'name');
  return { draft: another(), another, commands, stored };
}

describe('a draft of a section', () => {
  test('is not left by who opened the text and changed nothing', async () => {
    const { draft, stored } = on_a_device();
    draft.begin(row);
    draft.keep();
    draft.leave();
    expect(draft.kept).toBeNull();
    await settled();
    expect(stored.get('name') ?? '').toBe('');
  });

  test('is not lost when another window of its writer only looks', async () => {
    const { draft, another, stored } = on_a_device();
    const other = another();
    await other.loaded;
    draft.begin(row);
    draft.change({ text: 'Hal verloren, dak ingestort.' });
    draft.keep();
    other.begin(row);
    // Looked and left before the device could answer.
    other.leave();
    await settled();
    expect(stored.get('name')).toContain('dak ingestort');
    other.begin(row);
    await settled();
    expect(other.kept?.text).toBe('Hal verloren, dak ingestort.');
    draft.change({ text: 'Hal verloren, dak ingestort, geen slachtoffers.' });
    draft.keep();
    other.keep();
    other.leave();
    await settled();
    expect(stored.get('name')).toContain('geen slachtoffers');
  });

  test('that was typed at once stands with what another window of its writer left', async () => {
    const { draft, another, stored } = on_a_device();
    const other = another();
    await other.loaded;
    draft.begin(row);
    draft.change({ text: 'Dak ingestort.' });
    draft.leave();
    other.begin(row);
    other.change({ text: 'Rook naar Huizen.' });
    await settled();
    expect(other.kept?.text).toBe('Rook naar Huizen.\n\nDak ingestort.');
    other.clear();
    await settled();
    expect(stored.get('name')).toBe('');
  });

  test('is not thrown away with the text that another window sent', async () => {
    const { draft, another, stored } = on_a_device();
    const other = another();
    other.begin(row);
    other.change({ text: 'Rook naar Huizen.' });
    await settled();
    draft.begin(row);
    await settled();
    draft.change({ text: 'Dak ingestort.' });
    draft.keep();
    other.clear();
    await settled();
    expect(stored.get('name')).toContain('Dak ingestort.');
  });

  test('is kept with what was typed, and taken up again', () => {
    const { draft, stored } = on_a_device();
    draft.begin(row);
    draft.change({ text: 'Hal verloren, dak ingestort.' });
    draft.leave();
    expect(draft.kept?.text).toBe('Hal verloren, dak ingestort.');
    expect(stored.get('name')).toContain('"base_version":2');
    draft.begin(row);
    expect(draft.kept?.text).toBe('Hal verloren, dak ingestort.');
    draft.clear();
    expect(draft.kept).toBeNull();
  });

  test('goes on from what was saved when somebody typed during the saving', () => {
    const { draft, stored } = on_a_device();
    const sent = draft.begin(row);
    draft.change({ text: 'Hal verloren. Dak' });
    expect(draft.is_same_as(sent)).toBe(false);
    draft.go_on_from(sent);
    expect(draft.kept).toMatchObject({ text: 'Hal verloren. Dak', certain: true, base_version: 3 });
    draft.leave();
    expect(stored.get('name')).toContain('"base_version":3');
  });

  test('is not offered once more while it is being saved, and is there when that is refused', async () => {
    const { draft, stored } = on_a_device();
    draft.begin(row);
    draft.change({ text: 'Hal verloren, dak ingestort.' });
    draft.keep();
    await settled();
    let answer = (_: { kind: string }) => {};
    const sending = draft.handed_over(new Promise<{ kind: string }>((go) => (answer = go)));
    await settled();
    draft.keep();
    expect(stored.get('name')).toBe('');
    expect(draft.kept?.text).toBe('Hal verloren, dak ingestort.');
    answer({ kind: 'refused' });
    await sending;
    expect(stored.get('name')).toContain('dak ingestort');
  });

  test('is overtaken by another text that is recorded as the version that still waited', () => {
    const { draft } = on_a_device();
    expect(draft.is_overtaken_by(row)).toBe(false);
    draft.begin(row);
    draft.change({ text: 'Hal verloren, dak ingestort.' });
    expect(draft.is_overtaken_by(row)).toBe(false);
    expect(draft.is_overtaken_by({ ...row, text: 'Asbest in het dak.' })).toBe(true);
    expect(draft.is_overtaken_by({ ...row, text_version: 3 })).toBe(true);
    // The first save was refused: the version of before is no news.
    expect(draft.is_overtaken_by({ ...row, text: 'Brand in de hal.', text_version: 1 })).toBe(false);
  });

  test('that went on while it was saved is begun on what was saved', () => {
    const { draft } = on_a_device();
    draft.begin(row);
    draft.change({ text: 'Hal verloren. ' });
    const sent = draft.kept!;
    draft.change({ text: 'Hal verloren. Dak' });
    draft.go_on_from(sent);
    expect(draft.is_overtaken_by({ ...row, text: 'Hal verloren.', text_version: 3 })).toBe(false);
    expect(draft.is_overtaken_by({ ...row, text: 'Hal gered.', text_version: 3 })).toBe(true);
  });

  test('that stood open a moment ago is not opened for who comes next', () => {
    const { draft, another, commands } = on_a_device();
    draft.left_open();
    expect(another().was_open_just_now()).toBe(true);
    draft.left_open();
    commands.tenure.end();
    commands.tenure = new Tenure();
    expect(another().was_open_just_now()).toBe(false);
  });

  test('is kept when only the certainty changed', () => {
    const { draft } = on_a_device();
    draft.begin(row);
    draft.change({ certain: false });
    draft.leave();
    expect(draft.kept?.certain).toBe(false);
  });
});
