// The rows this module reads, as the server declares them.
import type { Moment, Uuid } from '$base/wire';

export interface LayerRow {
  id: Uuid;
  region: string;
  incident: Uuid | null;
  title: string;
  attribution: string;
  features: number;
  added_at: Moment;
}

export interface BasemapRow {
  id: Uuid;
  name: string;
  attribution: string;
  tiles: number;
  zoom_min: number;
  zoom_max: number;
  cut_at: Moment;
}

export interface BoundarySetRow {
  id: Uuid;
  year: number;
  source: string;
  regions: number;
  municipalities: number;
  imported_at: Moment;
}

export interface TileServiceRow {
  id: Uuid;
  region: string;
  title: string;
  address: string;
  attribution: string;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

export interface JobRow {
  id: Uuid;
  title_nl: string;
  title_en: string;
  state: JobState;
  progress: number;
  note_nl: string;
  note_en: string;
  cancel_asked: boolean;
  started_at: Moment;
}

/** What the map of the region needs of an incident. */
export interface PlacedIncident {
  id: Uuid;
  number: string;
  title: string;
  place: string;
  kind: 'real' | 'exercise' | 'prepared';
  status: 'prepared' | 'running' | 'closed';
  location: { lon: number; lat: number } | null;
}

export interface GripRow {
  id: string;
  incident: Uuid;
  level: string;
}
