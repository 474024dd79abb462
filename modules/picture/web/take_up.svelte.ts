// A text that was refused later, because somebody else was first: it becomes the draft of its section again,
// and the section opens with both texts side by side.
import type { Client } from '$base/client';
import type { Waiting } from '$base/outbox';
import { draft_name, joined } from './kept_draft';
import type { PictureName } from './rows';
import { is_conflict } from './save_section';
import { read_draft, type KeptDraft } from './section_draft.svelte';

export interface TakenUp {
  incident: string;
  picture: PictureName;
  section: string;
  kept: KeptDraft;
  /** The version of the other text, as the server named it. */
  awaited: number;
}

/** What is to be gone on with; the section takes it up when it is drawn, and then it is gone. */
class Asked {
  now = $state.raw<TakenUp | null>(null);
}
export const asked = new Asked();

/** Answers where one goes on. Throws when the device did not keep the text: then the entry stays. */
export async function take_up({ commands }: Client, entry: Waiting): Promise<string> {
  const taken = taken_of(entry);
  const { tenure } = commands;
  const name = draft_name(taken.incident, taken.picture, taken.section);
  const before = read_draft(await commands.draft(name, tenure));
  const kept = before === null ? taken.kept : joined(before, taken.kept);
  const written = JSON.stringify(kept);
  await commands.keep_draft(name, written, tenure);
  const lies = await commands.draft(name, tenure);
  if (lies !== written || tenure.is_over) throw new Error('the device keeps no drafts');
  asked.now = { ...taken, kept };
  tenure.over.addEventListener('abort', () => (asked.now = null), { once: true });
  return `/incidenten/${taken.incident}?paneel=beeld`;
}

interface Written {
  incident: string;
  picture: PictureName;
  section: string;
  text: string;
  certain: boolean;
  base_version: number;
}

/**
 * A text that was built on another refused one names a version that was never its own: what was read lies
 * before the version that the server told of.
 */
function taken_of({ args, refusal }: Waiting): TakenUp {
  const { incident, picture, section, text, certain, base_version } = args as Written;
  const fault = is_conflict(refusal)
    ? refusal?.faults.find((one) => one.code === 'changed_meanwhile')
    : undefined;
  const awaited = Number(fault?.parameters['version'] ?? 0);
  const read = awaited > 0 ? Math.min(base_version, awaited - 1) : base_version;
  return { incident, picture, section, awaited, kept: { text, certain, base_version: read } };
}
