// For whom a line in the logbook is: everyone who takes part, one column, or a few; said in words.
import type { Option } from '$kit';
import type { Reference } from './reference';
import type { IncidentRow, LogEntryRow } from './rows';
import { t } from './texts';

/** `all`, `confidential`, or `column:GZ`. */
export type Audience = string;

export const everyone: Audience = 'all';
const column_prefix = 'column:';

export function audience_options(incident: IncidentRow, reference: Reference): Option[] {
  return [
    { value: everyone, label: everyone_words(incident) },
    { value: 'confidential', label: t('audience_confidential') },
    ...reference.options('column').map((column) => ({
      value: `${column_prefix}${column.value}`,
      label: t('audience_column', { column: column.label }),
    })),
  ];
}

function everyone_words(incident: IncidentRow): string {
  return incident.classification === 'confidential' ? t('audience_all_confidential') : t('audience_all');
}

/** What is said before it is sent; empty when it is for everyone. */
export function audience_sentence(audience: Audience, column_name: (code: string) => string): string {
  if (audience === 'confidential') return t('audience_confidential_means');
  const column = column_of(audience);
  return column === '' ? '' : t('audience_column_means', { column: column_name(column) });
}

export function column_of(audience: Audience): string {
  return audience.startsWith(column_prefix) ? audience.slice(column_prefix.length) : '';
}

/** The arguments of the command that say for whom the line is. */
export function audience_args(audience: Audience, reason: string) {
  if (audience === everyone)
    return {
      classification: null,
      classification_reason: null,
      for_column: null,
    };
  return {
    classification: audience === 'confidential' ? ('confidential' as const) : null,
    classification_reason: reason.trim(),
    for_column: column_of(audience) || null,
  };
}

/** The same as it will stand in the row, for a line that is on its way. */
export function audience_row(sent: ReturnType<typeof audience_args>) {
  return {
    classification: sent.classification ?? ('open' as const),
    classification_reason: sent.classification_reason ?? '',
    for_column: sent.for_column ?? '',
  };
}

/** "Alleen GHOR: reden"; what a reader sees on the line. Empty when it is for everyone. */
export function said_on_line(
  entry: Pick<LogEntryRow, 'classification' | 'classification_reason' | 'for_column'> | undefined,
  column_name: (code: string) => string,
): string {
  if (entry === undefined) return '';
  const parts: string[] = [];
  if (entry.classification === 'confidential') parts.push(t('audience_confidential'));
  if (entry.for_column !== '') {
    const words = t('audience_column', {
      column: column_name(entry.for_column),
    });
    parts.push(parts.length === 0 ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  }
  if (parts.length === 0) return '';
  const said = parts.join(', ');
  return entry.classification_reason === '' ? said : `${said}: ${entry.classification_reason}`;
}

/** Kept with the draft, so that what was begun in confidence is not sent to everyone after a reload. */
export function read_kept(text: string): {
  audience: Audience;
  reason: string;
} {
  const at = text.indexOf('\n');
  if (at < 0) return { audience: everyone, reason: '' };
  return { audience: text.slice(0, at), reason: text.slice(at + 1) };
}

export function to_keep(audience: Audience, reason: string): string {
  return audience === everyone ? '' : `${audience}\n${reason}`;
}
