// Saving one section: compare-and-set on the version that was read, shown at once until the server has
// answered.
import type { Client } from '$base/client';
import type { Outcome } from '$base/commands';
import type { Refusal } from '$base/refusal';
import type { Sent, Submission } from '$kit';
import type { KeptDraft } from './section_draft.svelte';
import type { Prompt } from './outline';
import type { PictureName, SectionRow } from './rows';
import { t } from './texts';

/** As many characters as a section holds. */
export const text_max = 8000;

export interface SectionPlace {
  incident: string;
  picture: PictureName;
  prompt: Prompt;
  row: SectionRow | undefined;
}

export function save_section(
  client: Client,
  submission: Submission,
  place: SectionPlace,
  draft: KeptDraft,
  author: { account: string; column: string },
): Promise<Sent> {
  const { incident, picture, prompt, row } = place;
  // What was begun on top of an own change is a version ahead. When that change was refused, its number is
  // that of what a colleague wrote, which nobody here has seen.
  const base_version = Math.min(draft.base_version, row?.text_version ?? 0);
  const args = {
    incident,
    picture,
    section: prompt.code,
    base_version,
    text: draft.text.trim(),
    certain: draft.certain,
  };
  // Until the first writer's row has come from the server it stands under a key of its own.
  const key = row?.id ?? `${incident}/${picture}/${prompt.code}`;
  const body = {
    id: key,
    ...args,
    text_version: base_version + 1,
    written_by: author.account,
    written_by_column: author.column,
    written_at: client.clock.now(),
    validated_by: '',
    validated_at: null,
  };
  return submission.send('picture/write-section', args, {
    title: t('save_title', { picture: t(`name_${picture}`), section: prompt.title }),
    overlay: [{ table: 'picture_section', key, body }],
  });
}

/** On which text a draft was begun, in words. */
export function begun_on(draft: KeptDraft | null): string {
  const version = draft?.base_version ?? 0;
  return version === 0 ? t('draft_on_nothing') : t('draft_on', { version });
}

/** Somebody else was first: told by the two texts side by side, not as a fault. */
export function is_conflict(refusal: Refusal | null): boolean {
  const codes = refusal === null ? [] : [refusal.code, ...refusal.faults.map((one) => one.code)];
  return codes.includes('changed_meanwhile');
}

/** The version the server named when somebody else was first. */
export function newer_version(outcome: Outcome): number | null {
  if (outcome.kind !== 'refused' || !is_conflict(outcome.refusal)) return null;
  const fault = outcome.refusal.faults.find((one) => one.code === 'changed_meanwhile');
  return Number(fault?.parameters['version'] ?? 0);
}
