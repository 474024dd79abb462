// Changes made here that have no answer yet: what one person makes in a row is built on what waits before it.
// The server knows no such table: it holds overlays alone.
import type { OverlayChange } from '$base/store';
import type { AlarmingRow, IncidentRow, TeamRow } from './rows';

/** What rows will say, as far as the next form starts from it. */
export interface Becomes {
  incident?: Partial<IncidentRow>;
  /** Of the region that the act is about. */
  alarming?: Partial<AlarmingRow>;
}

export interface OnItsWay {
  /** Of the record once this is in it. */
  version: number;
  incident?: Partial<IncidentRow>;
  /** By region. */
  alarming?: Record<string, Partial<AlarmingRow>>;
}

/** What a form is made on top of: what is recorded, with what waits here already in it. */
export interface Standing {
  incident: IncidentRow;
  /** Of the region that the act is about. */
  alarming?: AlarmingRow | undefined;
  team?: TeamRow | undefined;
}

/** By record. A GRIP decision says what it decides as well, and has a table of its own (`grip.ts`). */
export const on_its_way_table = 'incident_on_its_way';

export function with_what_waits(recorded: Standing, waiting: OnItsWay | undefined): Standing {
  if (waiting === undefined) return recorded;
  const alarming = recorded.alarming && {
    ...recorded.alarming,
    ...waiting.alarming?.[recorded.alarming.region],
  };
  return { ...recorded, incident: { ...recorded.incident, ...waiting.incident }, alarming };
}

/** One more on top of what waits. */
export function one_on_its_way(
  record: string,
  version: number,
  waiting: OnItsWay | undefined,
  becomes: Becomes = {},
  region = '',
): OverlayChange[] {
  const { incident, alarming } = becomes;
  const body = {
    version,
    incident: { ...waiting?.incident, ...incident },
    alarming: {
      ...waiting?.alarming,
      ...(alarming && { [region]: { ...waiting?.alarming?.[region], ...alarming } }),
    },
  } satisfies OnItsWay;
  return [{ table: on_its_way_table, key: record, body }];
}
