// What several views of an incident say in the same words: its GRIP, its teams, how long it runs.
import type { GripRow, IncidentRow, IncidentTeamRow } from './rows';
import { level_number } from './rows';

/** The regions of an incident: the leading one, and all that share it. */
type Shared = Pick<IncidentRow, 'region' | 'regions'>;

/** The highest level that holds in any region: what a list shows. */
export function highest_grip(grips: readonly GripRow[], incident: string): number {
  return Math.max(
    0,
    ...grips.filter((grip) => grip.incident === incident).map((grip) => level_number(grip.level)),
  );
}

/** Several regions share it, or left something behind in it: each has a CoPI and a ROT of its own. */
function is_of_several(incident: Shared, region: string): boolean {
  return incident.regions.length > 1 || region !== incident.region;
}

/** `CoPI`, or `CoPI (Flevoland)` where another region may have one too. */
export function team_in_words(
  team: { name: string; region: string },
  incident: Shared,
  region_name: (code: string) => string,
): string {
  return is_of_several(incident, team.region) ? `${team.name} (${region_name(team.region)})` : team.name;
}

/** `CoPI, ROT`: the teams that were called and have not been stood down; with several regions those of each,
    the leading one first. */
export function team_names(
  teams: readonly IncidentTeamRow[],
  incident: Shared & { id: string },
  region_name: (code: string) => string,
): string {
  const order = ['COPI', 'ROT', 'TBZ', 'GBT', 'RBT'];
  const called = teams
    .filter((team) => team.incident === incident.id && order.includes(team.team))
    .filter((team) => team.status === 'alarmed' || team.status === 'started')
    .sort((left, right) => order.indexOf(left.team) - order.indexOf(right.team));
  const regions = [...new Set([...incident.regions, ...called.map((team) => team.region)])];
  return regions
    .map((region) => ({
      region,
      own: called.filter((team) => team.region === region),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ region, own }) => {
      const names = own.map((team) => team.name).join(', ');
      return regions.length > 1 ? `${region_name(region)}: ${names}` : names;
    })
    .join('; ');
}

type Opened = Pick<
  IncidentRow,
  'id' | 'region' | 'kind' | 'title' | 'incident_type' | 'place' | 'location'
> & {
  description: string | null;
  occurred_at: string | null;
  classification: 'confidential' | null;
  classification_reason: string | null;
};

/**
 * An incident as it is shown from the moment it was opened, also without a connection: one can work in it at
 * once. Its number comes from the server.
 */
export function incident_on_its_way(opened: Opened, actor: string, now: string): IncidentRow {
  const { id, region, kind, title, incident_type, place, location } = opened;
  const is_prepared = kind === 'prepared';
  return {
    ...{ id, region, kind, title, incident_type, place, location },
    number: '',
    status: is_prepared ? 'prepared' : 'running',
    regions: [region],
    municipalities: [],
    description: opened.description ?? '',
    classification: opened.classification ?? 'open',
    classification_reason: opened.classification_reason ?? '',
    partners: [],
    started_at: is_prepared ? null : (opened.occurred_at ?? now),
    handed_over_to: '',
    handed_over_at: null,
    closed_at: null,
    closed_reason: '',
    opened_at: now,
    opened_by: actor,
    changed_at: now,
    version: 1,
    received_by: '',
    replaced: [],
    regions_left: [],
  };
}

/** From the beginning to the end, or to now; null while prepared. */
export function running_ms(incident: IncidentRow, now_ms: number): number | null {
  if (incident.started_at === null) return null;
  const end = incident.closed_at === null ? now_ms : Date.parse(incident.closed_at);
  return end - Date.parse(incident.started_at);
}

/** The most urgent first: highest GRIP, then the youngest. */
export function by_urgency(grips: readonly GripRow[]) {
  return (left: IncidentRow, right: IncidentRow) =>
    highest_grip(grips, right.id) - highest_grip(grips, left.id) ||
    (right.started_at ?? right.opened_at).localeCompare(left.started_at ?? left.opened_at);
}

export const filter_names = ['running', 'exercises', 'prepared', 'closed'] as const;
export type FilterName = (typeof filter_names)[number];

/** The lists of incidents: what runs for real, what is an exercise, what is prepared, what is over. */
export const list_filters: Record<FilterName, (incident: IncidentRow) => boolean> = {
  running: (incident) => incident.status === 'running' && incident.kind !== 'exercise',
  exercises: (incident) => incident.kind === 'exercise' && incident.status === 'running',
  prepared: (incident) => incident.status === 'prepared',
  closed: (incident) => incident.status === 'closed',
};

/** The first list in which something stands: what runs, then what is prepared, then the past. */
export function first_shown(incidents: readonly IncidentRow[]): FilterName {
  return filter_names.find((name) => incidents.some(list_filters[name])) ?? 'running';
}

/** Somebody who sees only the incidents that their organisation was invited to. */
export function is_guest(session: { assignments: readonly { role: string }[] } | null): boolean {
  return session !== null && session.assignments.every(({ role }) => role === 'guest');
}
