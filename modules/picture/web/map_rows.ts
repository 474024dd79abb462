// The rows the plot reads, as the server declares them in modules/picture, modules/reference and modules/map.
import type { PlotGeometry } from '$map/geometry';
import type { CodeTerm } from '$base/codes';
import type { Moment, Uuid } from '$base/wire';

export interface PlotRow {
  id: Uuid;
  incident: Uuid;
  symbol: string;
  label: string;
  note: string;
  column: string;
  source: string;
  /** Null where what was recorded is no shape that a map can show (`with_place`). */
  geometry: PlotGeometry | null;
  valid_from: Moment | null;
  valid_to: Moment | null;
  drawn_by: string;
  drawn_at: Moment;
  changed_by: string;
  changed_at: Moment;
  version: number;
}

/** What the plot needs of the incident's row. */
export interface PlottedIncident {
  id: Uuid;
  number: string;
  title: string;
  kind: 'real' | 'exercise' | 'prepared';
  status: 'prepared' | 'running' | 'closed';
  region: string;
  regions: string[];
  location: { lon: number; lat: number } | null;
}

export interface SymbolRow extends CodeTerm {
  id: string;
  label_nl: string;
  label_en: string;
  values: { geometry?: 'point' | 'line' | 'area'; column?: string };
}

export interface LayerRow {
  id: Uuid;
  region: string;
  incident: Uuid | null;
  title: string;
  attribution: string;
  file: string;
}

export interface ColleagueRow {
  id: string;
  name: string;
}
