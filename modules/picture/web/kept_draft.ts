// Where the draft of a section lies on the device, and how two drafts of one person become one.
import type { PictureName } from './rows';
import type { KeptDraft } from './section_draft.svelte';

export function draft_name(incident: string, picture: PictureName, section: string): string {
  return `picture.section.${incident}.${picture}.${section}`;
}

/**
 * Two texts of one person for one section: neither is lost, and one that contains the other stands alone.
 * The older base counts, so that what others wrote since is compared.
 */
export function joined(one: KeptDraft, other: KeptDraft): KeptDraft {
  return {
    text: text_of_both(one.text, other.text),
    certain: one.certain && other.certain,
    base_version: Math.min(one.base_version, other.base_version),
  };
}

function text_of_both(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one.trimEnd()}\n\n${other}`;
}
