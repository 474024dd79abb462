// How a line of the logbook reads: codes that a fact recorded are said as names, from the reference data.
import type { Reference } from './reference';
import type { LogRow } from './rows';

type Names = Pick<Reference, 'label' | 'function_label' | 'municipality'>;

const heading_sets = ['picture_heading', 'own_picture_heading', 'picture_field'];

/** The name of the first set that knows the code, or nothing. */
function name_in(names: Names, sets: readonly string[], code: string): string | null {
  for (const set of sets) {
    const name = names.label(set, code);
    if (name !== code) return name;
  }
  return null;
}

function known(names: Names, code: string): string | null {
  const name = names.function_label(code);
  return name === code ? name_in(names, ['map_symbol'], code) : name;
}

/** The heading of the section a line is about: "Actuele situatie". */
export function heading_name(names: Names, code: string): string {
  return name_in(names, heading_sets, code) ?? '';
}

/**
 * The text of a line that Paraat made of a fact. What a person typed as a log line is never passed here:
 * their words stay as they are. Of a code that no set knows is at least said when it is a municipality.
 */
export function line_text(text: string, names: Names, heading = ''): string {
  return text
    .replace(/\bVR\d{2}\b/g, (code) => name_in(names, ['region'], code) ?? code)
    .replace(/\bGM\d{4}\b/g, (code) => names.municipality(code))
    .replace(/^((?:Kaart|Map): .*) \(([A-Z]\d+)\)/, (whole, object: string, code: string) => {
      const kind = known(names, code);
      if (kind === null) return whole;
      // "Effectgebied (rook)" says already what it is.
      return object.includes(kind.split(/[ /(,]/)[0]!) ? object : `${object} (${kind})`;
    })
    .replace(/\(([A-Z][A-Z0-9_]*)(?=[,)])/g, (whole, code: string) => {
      const name = known(names, code);
      return name === null ? whole : `(${name}`;
    })
    .replace(/^(Aflossing|Relief of) ([A-Z][A-Z0-9_]*)(?= in )/, (whole, word: string, code: string) => {
      const name = known(names, code);
      return name === null ? whole : `${word} ${name}`;
    })
    .replace(/^(Kaart: gegevens van|Kaart:|Map: details of|Map:) ([A-Z]\d+)(?= )/, (whole, word, code) => {
      const name = known(names, String(code));
      return name === null ? whole : `${word} ${name}`;
    })
    .replace(/ \(v\d+\)/, (version) => (heading === '' ? version : `, ${heading}${version}`));
}

interface WrittenLine {
  id: string;
  incident: string;
  text: string;
  occurred_at: string | null;
  corrects: string | null;
}

/** A typed line as it is shown from the keystroke on, until the stream has brought the real one. */
export function line_on_its_way(written: WrittenLine, region: string, actor: string, now: string): LogRow {
  return {
    id: written.id,
    region,
    sequence: Number.MAX_SAFE_INTEGER,
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
  } as LogRow;
}
