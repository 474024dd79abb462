// The rows this module reads, as the server declares them in modules/incident and modules/reference.
import type { Moment, Uuid } from '$base/wire';

export type IncidentKind = 'real' | 'exercise' | 'prepared';
export type IncidentStatus = 'prepared' | 'running' | 'closed';

export interface Position {
  lon: number;
  lat: number;
}

export interface Partner {
  organisation: Uuid | null;
  account: Uuid | null;
  name: string;
  reason: string;
}

export interface IncidentRow {
  id: Uuid;
  number: string;
  kind: IncidentKind;
  status: IncidentStatus;
  title: string;
  incident_type: string;
  region: string;
  regions: string[];
  municipalities: string[];
  location: Position | null;
  place: string;
  description: string;
  classification: 'open' | 'confidential';
  classification_reason: string;
  partners: Partner[];
  started_at: Moment | null;
  handed_over_to: string;
  handed_over_at: Moment | null;
  closed_at: Moment | null;
  closed_reason: string;
  opened_at: Moment;
  changed_at: Moment;
  version: number;
}

export type GripLevel = 'grip_0' | 'grip_1' | 'grip_2' | 'grip_3' | 'grip_4' | 'grip_5' | 'grip_state';

export interface GripDecision {
  before: GripLevel;
  to: GripLevel;
  occurred_at: Moment;
  decided_by: string;
  decided_by_function: string;
  reason: string;
  informed: string[];
  correction: string;
}

export interface GripRow {
  id: string;
  stream: Uuid;
  incident: Uuid;
  region: string;
  level: GripLevel;
  since: Moment;
  decisions: GripDecision[];
  version: number;
}

export type TeamKind = 'MK' | 'COPI' | 'TBZ' | 'ROT' | 'GBT' | 'RBT';
export type TeamStatus = 'left_out' | 'alarmed' | 'started' | 'stood_down';

export interface Member {
  name: string;
  account: Uuid | null;
  function: string;
  unit: string;
  section: string | null;
  present_at: Moment | null;
  started_at: Moment | null;
  relieved_at: Moment | null;
  relieved_by: string;
}

export interface SectionOfTeam {
  section: string;
  started_at: Moment | null;
  left_out_reason: string;
}

export interface TeamRow {
  id: string;
  stream: Uuid;
  incident: Uuid;
  region: string;
  team: TeamKind;
  part: string;
  name: string;
  status: TeamStatus;
  place: string;
  alarmed_at: Moment | null;
  convened_at: Moment | null;
  convened_by: string;
  left_out_reason: string;
  started_at: Moment | null;
  stood_down_at: Moment | null;
  members: Member[];
  sections: SectionOfTeam[];
  corrections: string[];
}

export interface IncidentTeamRow {
  id: string;
  incident: Uuid;
  region: string;
  team: TeamKind;
  name: string;
  status: TeamStatus;
}

export interface AlarmingRow {
  id: string;
  incident: Uuid;
  region: string;
  t0: Moment | null;
  established_by: string;
  established_by_function: string;
  criterion: string;
  t0_correction: string;
  alarm_begun_at: Moment | null;
  authority_informed_at: Moment | null;
  authority: string;
  description_given_at: Moment | null;
}

export type ClockResult = 'not_applicable' | 'running' | 'met' | 'not_met' | 'not_measurable' | 'not_alarmed';

export interface ClockRow {
  id: string;
  norm: string;
  result: ClockResult;
  article: string;
  label_nl: string;
  label_en: string;
  region: string;
  subject: string;
  subject_code: string;
  subject_name: string;
  limit_nl: string;
  limit_en: string;
  due_at: Moment | null;
  reached_at: Moment | null;
  elapsed_s: number | null;
  before_t0: boolean;
  reason: string;
  note_nl: string;
  note_en: string;
}

export interface LogRow {
  id: string;
  stream: Uuid;
  scope: Uuid | null;
  record: string;
  column: string;
  kind: string;
  text_nl: string;
  text_en: string;
  occurred_at: Moment;
  entered_at: Moment;
  actor: string;
  corrects: Uuid | null;
}

export interface PlaceProposal {
  location: Position | null;
  region: string;
  region_name: string;
  municipality: string;
  municipality_name: string;
  other_region: string;
  other_region_name: string;
  how: string;
}

export interface ReferenceRow {
  id: string;
  region: string;
  set: string;
  code: string;
  label_nl: string;
  label_en: string;
  values: Record<string, unknown>;
  newest: boolean;
}

export interface Colleague {
  id: string;
  name: string;
  function: string;
  column: string;
}

export function level_number(level: GripLevel): number {
  return level === 'grip_state' ? 0 : Number(level.slice('grip_'.length));
}
