// The set of affected municipalities while a person is confirming it: what is known, proposed, new, dropped.
import { t } from './texts';

export type Mark = 'confirmed' | 'proposed' | 'new';

/** A point on the map only proposes; what somebody confirmed before stays confirmed. */
export function mark_of(code: string, confirmed: readonly string[], proposed: string): Mark {
  if (confirmed.includes(code)) return 'confirmed';
  return code === proposed ? 'proposed' : 'new';
}

/** What pressing the button does, by name: "U bevestigt: Almere, Dronten. Vervalt: Zeewolde." */
export function changes_in_words(
  confirmed: readonly string[],
  chosen: readonly string[],
  name_of: (code: string) => string,
): string {
  const names = (codes: readonly string[]) => codes.map(name_of).join(', ');
  const dropped = confirmed.filter((code) => !chosen.includes(code));
  if (chosen.length === 0) return t('municipalities_none_chosen');
  const said = t('municipalities_confirms', { names: names(chosen) });
  return dropped.length === 0 ? said : `${said} ${t('municipalities_drops', { names: names(dropped) })}`;
}
