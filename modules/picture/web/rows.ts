// The rows the text picture reads, as the server declares them in modules/picture and its neighbours.
import type { Moment, Uuid } from '$base/wire';

export type PictureName = 'TOTAL' | 'MK' | 'COPI' | 'TBZ' | 'ROT';
export const picture_names: readonly PictureName[] = ['TOTAL', 'MK', 'COPI', 'TBZ', 'ROT'];
/** Parts that have an own picture and may keep the common one (Bvr 2.4.2). */
export const keeper_names: readonly PictureName[] = ['MK', 'COPI', 'TBZ', 'ROT'];

export interface SectionRow {
  id: Uuid;
  incident: Uuid;
  picture: PictureName;
  section: string;
  text: string;
  certain: boolean;
  text_version: number;
  written_by: string;
  written_by_column: string;
  written_at: Moment;
  validated_by: string;
  validated_at: Moment | null;
}

export interface SectionText {
  text_version: number;
  text: string;
  certain: boolean;
  written_by: string;
  written_at: Moment;
}

export interface CommonPictureRow {
  id: Uuid;
  incident: Uuid;
  keeper: PictureName | '';
  kept_since: Moment | null;
  kept_reason: string;
  rhythm_min: number;
}

export interface CasualtyRow {
  id: Uuid;
  incident: Uuid;
  kind: string;
  number: number;
  source: string;
  certain: boolean;
  occurred_at: Moment;
  recorded_at: Moment;
  recorded_by: string;
}

export interface NoteRow {
  id: Uuid;
  incident: Uuid;
  text: string;
  columns: string[];
  reason: string;
  written_by: string;
  written_at: Moment;
  withdrawn: boolean;
  withdrawn_reason: string;
}

/** What the picture needs of the incident's row. */
export interface IncidentOfPicture {
  id: Uuid;
  number: string;
  title: string;
  kind: 'real' | 'exercise' | 'prepared';
  status: 'prepared' | 'running' | 'closed';
  region: string;
  regions: string[];
  location: { lon: number; lat: number } | null;
}

export interface ReferenceRow {
  id: string;
  region: string;
  set: string;
  code: string;
  label_nl: string;
  label_en: string;
  note_nl: string;
  note_en: string;
  values: Record<string, unknown>;
  newest: boolean;
  withdrawn_on: string | null;
}

export interface Colleague {
  id: string;
  name: string;
  column: string;
}
