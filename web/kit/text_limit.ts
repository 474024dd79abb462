// Text that is longer than may be recorded is told, never cut: what was typed or pasted stays whole.
import { t } from '$base/shell_texts';

/** What is to be said of this text, or null when it fits; `max` in characters as the server counts them. */
export function too_long(text: string, max: number | null | undefined): string | null {
  if (max === null || max === undefined || text.length <= max) return null;
  const over = [...text].length - max;
  return over > 0 ? t('text_too_long', { over, max }) : null;
}
