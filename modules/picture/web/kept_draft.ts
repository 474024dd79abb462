// Where the draft of a section lies on the device, and how two drafts of one person become one.
import type { PictureName } from './rows';
import type { KeptDraft } from './section_draft.svelte';

export function draft_name(incident: string, picture: PictureName, section: string): string {
  return `picture.section.${incident}.${picture}.${section}`;
}

/**
 * Two texts of one person for one section: neither is lost, and one that contains the other stands alone.
 * The older base counts, so that what others wrote since is compared; of two texts that were read as one
 * version neither is sure to be what was recorded.
 */
export function joined(one: KeptDraft, other: KeptDraft): KeptDraft {
  return {
    text: text_of_both(one.text, other.text),
    certain: one.certain && other.certain,
    ...older_base(one, other),
  };
}

function older_base(one: KeptDraft, other: KeptDraft): Pick<KeptDraft, 'base_version' | 'base_text'> {
  const { base_version, base_text } = one.base_version <= other.base_version ? one : other;
  if (one.base_version !== other.base_version) return { base_version, base_text };
  const known = one.base_text ?? other.base_text;
  const is_doubtful =
    one.base_text !== undefined && other.base_text !== undefined && one.base_text !== other.base_text;
  return is_doubtful ? { base_version: Math.max(0, base_version - 1) } : { base_version, base_text: known };
}

function text_of_both(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one.trimEnd()}\n\n${other}`;
}
