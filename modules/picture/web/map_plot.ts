// The plot without a screen: names, validity, what the map gets, and the plot as a GeoJSON file.
import { date_time_text, near_time_text } from '$base/format';
import { language } from '$base/i18n';
import type { Moment } from '$base/wire';
import { column_tag } from '$kit';
import type { MapObject } from '$map/controller';
import { is_shape, places_of, shape_of, type PlotGeometry, type ShapeKind } from '$map/geometry';
import { lies_outside, lines_of, rd_text, read_places } from '$map/coordinate_text';
import { to_rd } from '$map/rd';
import type { PlotRow, PlottedIncident, SymbolRow } from './map_rows';
import { t } from './map_texts';

/** What a person says of an object, apart from what it is and where. */
export interface Facts {
  label: string;
  note: string;
  source: string;
  valid_from: Moment | null;
  valid_to: Moment | null;
}

export const no_facts: Facts = {
  label: '',
  note: '',
  source: '',
  valid_from: null,
  valid_to: null,
};

/** As a command carries them. */
export function said(facts: Facts): Facts {
  const { label, note, source } = facts;
  return {
    ...facts,
    label: label.trim(),
    note: note.trim(),
    source: source.trim(),
  };
}

/** What the fields of an object are called in a list of faults. */
export function field_names(): Record<string, string> {
  return {
    symbol: t('plot_symbol'),
    column: t('plot_column'),
    label: t('plot_label'),
    source: t('plot_source'),
    note: t('plot_note'),
    geometry: t('plot_place'),
    valid_from: t('plot_valid_from'),
    valid_to: t('plot_valid_to'),
    reason: t('plot_reason'),
  };
}

export type Validity = 'valid' | 'not_yet' | 'over';

export function validity_of(row: Pick<PlotRow, 'valid_from' | 'valid_to'>, now_ms: number): Validity {
  if (row.valid_from !== null && Date.parse(row.valid_from) > now_ms) return 'not_yet';
  return row.valid_to !== null && Date.parse(row.valid_to) <= now_ms ? 'over' : 'valid';
}

/** An object from a time when more was taken than a map can show has no place; it stands in the list. */
export function with_place(row: PlotRow): PlotRow {
  return is_shape(row.geometry) ? row : { ...row, geometry: null };
}

/** @return null for an object without a place. */
export function map_object_of(row: PlotRow, now_ms: number): MapObject | null {
  if (row.geometry === null) return null;
  return {
    id: row.id,
    symbol: row.symbol,
    column: column_tag(row.column).toLowerCase(),
    label: row.label,
    is_faint: validity_of(row, now_ms) !== 'valid',
    changed_ms: Date.parse(row.changed_at),
    geometry: row.geometry,
  };
}

/** All that are known, to name what was drawn; `offered` says which may be drawn today. */
export function symbols_of(rows: readonly SymbolRow[]): SymbolRow[] {
  return rows
    .filter((row) => row.set === 'map_symbol' && row.newest && row.region === 'NL')
    .sort((left, right) => left.code.localeCompare(right.code));
}

export function symbol_label(symbols: readonly SymbolRow[], code: string): string {
  const row = symbols.find((symbol) => symbol.code === code);
  if (row === undefined) return code;
  return language() === 'nl' ? row.label_nl : row.label_en;
}

export function name_of(row: Pick<PlotRow, 'label' | 'symbol'>, symbols: readonly SymbolRow[]): string {
  return row.label === '' ? symbol_label(symbols, row.symbol) : row.label;
}

/** What it is, where its name does not say so already. */
export function kind_of(row: Pick<PlotRow, 'label' | 'symbol'>, symbols: readonly SymbolRow[]): string {
  const kind = symbol_label(symbols, row.symbol);
  return kind === name_of(row, symbols) ? '' : kind;
}

export function validity_text(row: Pick<PlotRow, 'valid_from' | 'valid_to'>, now_ms: number): string {
  const parts = [
    row.valid_from === null ? '' : t('plot_from', { moment: near_time_text(row.valid_from, now_ms) }),
    row.valid_to === null ? '' : t('plot_until', { moment: near_time_text(row.valid_to, now_ms) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('plot_always') : parts.join(' ');
}

/** One vertex per line, as the form shows and reads them. */
export function places_text(geometry: PlotGeometry | null): string {
  if (geometry === null) return '';
  return places_of(geometry)
    .map((place) => rd_text(to_rd(place)))
    .join('\n');
}

export function geometry_of(kind: ShapeKind, text: string): PlotGeometry | null {
  const places = read_places(text);
  return places === null ? null : shape_of(kind, places);
}

/** Why what was typed is no place, in words; null where it is one. */
export function place_fault(kind: ShapeKind, text: string): string | null {
  if (lines_of(text).some(lies_outside)) return t('plot_place_outside');
  return geometry_of(kind, text) === null ? t('plot_place_missing') : null;
}

/** As somebody wrote it, in no language of the screen. */
function written(row: Pick<PlotRow, 'label' | 'note' | 'source' | 'geometry'>): string[] {
  return [row.label, row.source, row.note, places_text(row.geometry)].filter((part) => part !== '');
}

/** The whole object in words, for two versions side by side: all that saving one of them replaces. */
export function described(row: Facts & Pick<PlotRow, 'geometry'>): string {
  const line = (name: string, at: Moment | null) => (at === null ? [] : [`${name}: ${date_time_text(at)}`]);
  const from = line(t('plot_valid_from'), row.valid_from);
  const to = line(t('plot_valid_to'), row.valid_to);
  return [...written(row), ...from, ...to].join('\n');
}

/** What a colleague may have changed of it, to compare: one moment can be written in more ways. */
export function content_of(row: PlotRow): string {
  const moment = (at: Moment | null) => (at === null ? '' : String(Date.parse(at)));
  return JSON.stringify([written(row).join('\n'), moment(row.valid_from), moment(row.valid_to)]);
}

/** OEFENING-2027-0017-plot-2027-04-01-1033.geojson */
export function file_name(incident: Pick<PlottedIncident, 'number' | 'kind'>, at: string): string {
  const moment = at.slice(0, 16).replace('T', '-').replace(':', '');
  const mark = incident.kind === 'exercise' ? 'OEFENING-' : '';
  return `${mark}${incident.number.replace(/[^\w-]/g, '-')}-plot-${moment}.geojson`;
}

/** The plot for other systems: RFC 7946; every object names its incident and bears the exercise mark. */
export function plot_file(
  rows: readonly PlotRow[],
  incident: Pick<PlottedIncident, 'number' | 'title' | 'kind'>,
  symbols: readonly SymbolRow[],
  at: string,
): string {
  const mark = incident.kind === 'exercise' ? { oefening: 'OEFENING' } : {};
  const head = {
    incident: incident.number,
    titel: incident.title,
    stand_van: at,
    ...mark,
  };
  const features = rows.map((row) => ({
    type: 'Feature',
    id: row.id,
    geometry: row.geometry,
    properties: {
      ...head,
      soort: row.symbol,
      soort_naam: symbol_label(symbols, row.symbol),
      naam: row.label,
      kolom: column_tag(row.column),
      bron: row.source,
      opmerking: row.note,
      geldig_vanaf: row.valid_from,
      geldig_tot: row.valid_to,
      getekend_om: row.drawn_at,
      gewijzigd_om: row.changed_at,
      versie: row.version,
    },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', ...head, features }, null, 1)}\n`;
}
