// How a line of the logbook reads: the codes in it are said as names, from the reference data.
import type { Schema } from '$base/command_names';
import { language } from '$base/i18n';
import type { Reference } from './reference';
import type { LogRow } from './rows';

type Names = Pick<Reference, 'label' | 'municipality'>;

const heading_sets = ['picture_heading', 'own_picture_heading', 'picture_field'];

/** The name of the first set that knows the code, or nothing. */
function name_in(names: Names, sets: readonly string[], code: string): string | null {
  for (const set of sets) {
    const name = names.label(set, code);
    if (name !== code) return name;
  }
  return null;
}

/** The heading of the section a line is about: "Actuele situatie". */
export function heading_name(names: Names, code: string): string {
  return name_in(names, heading_sets, code) ?? '';
}

/** What a code is called. Of a municipality that no set knows is at least said that it is one. */
function name_of(names: Names, { set, code }: LogCode): string {
  if (set === 'municipality') return names.municipality(code);
  return name_in(names, set.split('|'), code) ?? code;
}

type LogCode = Schema<'LogCode'>;
export type WrittenText = Pick<LogRow, 'text_nl' | 'text_en' | 'codes'>;

/**
 * The text of a line. Only what the server marked as a code is said as a name: what a person typed, in the
 * same line too, stays as it is, also where it reads like a code: "intensive care (IC)".
 */
export function line_text(line: WrittenText, names: Names, heading = ''): string {
  const in_dutch = language() === 'nl';
  const text = in_dutch ? line.text_nl : line.text_en;
  let said = '';
  let from = 0;
  for (const code of line.codes) {
    const at = in_dutch ? code.at_nl : code.at_en;
    const name = name_of(names, code);
    said += text.slice(from, at);
    from = at + code.code.length;
    const is_kind = code.set === 'map_symbol' && said.endsWith(' (') && text[from] === ')';
    // "Effectgebied (rook)" says already what it is.
    if (is_kind && said.includes(name.split(/[ /(,]/)[0]!)) {
      said = said.slice(0, -2);
      from += 1;
    } else said += name;
  }
  said += text.slice(from);
  return heading === '' ? said : said.replace(/ \(v\d+\)/, (version) => `, ${heading}${version}`);
}

interface WrittenLine {
  id: string;
  incident: string;
  text: string;
  occurred_at: string | null;
  corrects: string | null;
}

const not_recorded = Number.MAX_SAFE_INTEGER;

/** What is on its way will be recorded last: it stands above all that is, also above what came meanwhile. */
export function newest_first(left: LogRow, right: LogRow): number {
  const is_waiting = ({ sequence }: LogRow) => Number(sequence === not_recorded);
  return (
    is_waiting(right) - is_waiting(left) ||
    right.entered_at.localeCompare(left.entered_at) ||
    right.id.localeCompare(left.id)
  );
}

/** A typed line as it is shown from the keystroke on, until the stream has brought the real one. */
export function line_on_its_way(written: WrittenLine, region: string, actor: string, now: string): LogRow {
  return {
    id: written.id,
    region,
    sequence: not_recorded,
    scope: written.incident,
    stream: written.id,
    record: 'log_entry',
    event: '',
    column: '',
    kind: 'log',
    text_nl: written.text,
    text_en: written.text,
    occurred_at: written.occurred_at ?? now,
    entered_at: now,
    actor,
    corrects: written.corrects,
    codes: [],
  } as LogRow;
}
