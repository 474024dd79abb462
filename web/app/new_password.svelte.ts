// A password that is being chosen, twice: the server judges it, this only sees that both are the same.
import { t } from '$base/shell_texts';

export class NewPassword {
  text = $state('');
  again = $state('');
  is_shown = $state(false);
  /** Said once somebody has sent the form, not while they are still typing. */
  is_judged = $state(false);

  /** Why the second one is not right, or null. */
  get fault(): string | null {
    return this.is_judged && this.text !== this.again ? t('password_differs') : null;
  }

  /** False when the two differ; then the second field says so. */
  judge(): boolean {
    this.is_judged = true;
    return this.text === this.again;
  }

  clear(): void {
    this.text = '';
    this.again = '';
    this.is_judged = false;
  }
}

/** Characters as the server counts them: an emoji is one. */
export function characters(text: string): number {
  return [...text].length;
}
