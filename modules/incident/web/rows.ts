// The rows this module reads, as the server declares them in modules/incident and its neighbours.
import type { Row, Schema } from '$base/command_names';

export type IncidentRow = Row<'IncidentRow'>;
export type IncidentKind = IncidentRow['kind'];
export type IncidentStatus = IncidentRow['status'];
export type Position = Schema<'Position'>;

export type GripRow = Row<'GripRow'>;
export type GripDecision = GripRow['decisions'][number];
export type GripLevel = GripRow['level'];

export type Member = Row<'Member'>;
export type TeamRow = Omit<Row<'TeamRow'>, 'members' | 'sections'> & {
  members: Member[];
  sections: Required<Row<'TeamRow'>['sections'][number]>[];
};
export type TeamKind = TeamRow['team'];
export type TeamStatus = TeamRow['status'];
export type IncidentTeamRow = Row<'IncidentTeamRow'>;

export type AlarmingRow = Row<'AlarmingRow'>;
export type ClockRow = Row<'ClockRow'>;
export type ClockResult = ClockRow['result'];

/** A line of the logbook; beside it stands the row of what somebody wrote. */
export type LogRow = Row<'LogRow'>;
export type LogEntryRow = Row<'LogEntryRow'>;

/** A municipality as it is known; once boundaries were imported those of the whole country. */
export type MunicipalityRow = Row<'MunicipalityRow'>;
export type PlaceProposal = Row<'PlaceProposal'>;
export type Colleague = Row<'ColleagueRow'>;

/** A reference row; its values are those of its set. */
export type ReferenceRow = Omit<Row<'ReferenceRow'>, 'values'> & { values: Record<string, unknown> };

export function level_number(level: GripLevel): number {
  return level === 'grip_state' ? 0 : Number(level.slice('grip_'.length));
}

/** The legal time that runs out first: its norm, what is left of it. */
export interface NextClock {
  what: string;
  left: string;
  is_overdue: boolean;
}
