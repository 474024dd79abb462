// The version a form names when it is sent, whatever comes in while it is open.
import type { Refusal } from '$base/refusal';
import { describe, expect, it } from 'vitest';
import { BegunForm, type Recorded } from '../begun_form.svelte';

const conflict = { code: 'version_conflict' } as Refusal;

function begun(more: Partial<Recorded> = {}) {
  const record: Recorded = { version: 3, words: 'Naam: Haven', ...more };
  const submission: { refusal: Refusal | null } = { refusal: null };
  return { record, submission, form: new BegunForm(() => ({ ...record }), submission) };
}

describe('a form that is open while a colleague works', () => {
  it('names the version with which it was opened', () => {
    const { record, form } = begun();
    Object.assign(record, { version: 4, words: 'Naam: Bataviahaven' });
    expect(form.expected_version).toBe(3);
    expect(form.is_overtaken).toBe(false);
  });

  it('goes along with a change of what it does not show', () => {
    const { record, form } = begun();
    record.version = 4;
    expect(form.expected_version).toBe(4);
  });

  it('that began on a change of its own is refused where that was, and another has its number', () => {
    const { record, form } = begun({ is_ahead: true });
    Object.assign(record, { words: 'Naam: Bataviahaven', is_ahead: false });
    expect(form.expected_version).toBe(0);
  });

  it('is sent on top of what stands there once both were shown', () => {
    const { record, submission, form } = begun();
    submission.refusal = conflict;
    expect(form.is_overtaken).toBe(false);
    expect(form.expected_version).toBe(3);
    Object.assign(record, { version: 4, words: 'Naam: Bataviahaven' });
    expect(form.is_overtaken).toBe(true);
    expect(form.theirs).toBe('Naam: Bataviahaven');
    expect(form.expected_version).toBe(4);
  });
});
