// Which functions a person holds now: in the incident on the screen first, else the region's own duty.
import type { Row } from '$base/command_names';
import type { Language } from '$base/wire';

export type Holder = Pick<
  Row<'FunctionHolderRow'>,
  'person' | 'incident' | 'function_nl' | 'function_en' | 'since'
>;

/** `Leider CoPI`, or several with commas, the latest first; empty when none is held. */
export function held_functions(
  all: readonly Holder[],
  { person, incident, language }: { person: string | null; incident: string | null; language: Language },
): string {
  if (person === null) return '';
  const own = all.filter((row) => row.person === person);
  const here = own.filter((row) => row.incident !== null && row.incident === incident);
  const shown = here.length > 0 ? here : own.filter((row) => row.incident === null);
  const names = [...shown]
    .sort((left, right) => right.since.localeCompare(left.since))
    .map((row) => (language === 'nl' ? row.function_nl : row.function_en));
  return [...new Set(names)].join(', ');
}
