// Shapes between the wire (GeoJSON in lon, lat) and the map (RD metres).
import GeoJSON from 'ol/format/GeoJSON';
import type Geometry from 'ol/geom/Geometry';
import { grid_extent, rd_code, to_rd } from './rd';

export type ShapeKind = 'point' | 'line' | 'area';

/** GeoJSON as a plot object has it. */
export type PlotGeometry =
  | { type: 'Point'; coordinates: number[] }
  | { type: 'LineString'; coordinates: number[][] }
  | { type: 'Polygon'; coordinates: number[][][] };

function is_list(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** A place in degrees that lies on the grid of the map: elsewhere the projection gives no place, or any. */
function is_vertex(value: unknown): boolean {
  if (!is_list(value) || !value.every(Number.isFinite)) return false;
  const [lon, lat] = value as number[];
  if (lon === undefined || lat === undefined || Math.abs(lon) > 180 || Math.abs(lat) > 90) return false;
  const { x, y } = to_rd({ lon, lat });
  return x >= grid_extent[0] && x <= grid_extent[2] && y >= grid_extent[1] && y <= grid_extent[3];
}

function is_line(value: unknown, least: number): boolean {
  return is_list(value) && value.length >= least && value.every(is_vertex);
}

/** Whether the map can show it: one shape that it cannot read would take the map away from everybody. */
export function is_shape(value: unknown): value is PlotGeometry {
  if (typeof value !== 'object' || value === null || 'crs' in value) return false;
  const { type, coordinates } = value as Partial<Record<'type' | 'coordinates', unknown>>;
  if (type === 'Point') return is_vertex(coordinates);
  if (type === 'LineString') return is_line(coordinates, 2);
  if (type !== 'Polygon' || !is_list(coordinates) || coordinates.length === 0) return false;
  return coordinates.every((ring) => is_line(ring, 4));
}

const ways = { dataProjection: 'EPSG:4326', featureProjection: rd_code };
const format = new GeoJSON(ways);

export function to_map(geometry: PlotGeometry): Geometry {
  const read = format.readGeometry(geometry);
  if (read === null) throw new Error('a shape of the wire has coordinates');
  return read;
}

/** Seven decimals of a degree: about a centimetre. */
export function to_wire(geometry: Geometry): PlotGeometry {
  return format.writeGeometryObject(geometry, { ...ways, decimals: 7 }) as PlotGeometry;
}

export function features_of(collection: object) {
  return format.readFeatures(collection);
}

export function shape_kind(geometry: PlotGeometry): ShapeKind {
  switch (geometry.type) {
    case 'Point':
      return 'point';
    case 'LineString':
      return 'line';
    case 'Polygon':
      return 'area';
  }
}

/** Places as vertices of a shape; null where there are too few of them. */
export function shape_of(
  kind: ShapeKind,
  places: readonly { lon: number; lat: number }[],
): PlotGeometry | null {
  const vertices = places.map(({ lon, lat }) => [lon, lat]);
  switch (kind) {
    case 'point':
      return vertices.length === 1 ? { type: 'Point', coordinates: vertices[0]! } : null;
    case 'line':
      return vertices.length >= 2 ? { type: 'LineString', coordinates: vertices } : null;
    case 'area': {
      const last = vertices.at(-1);
      const is_closed = last !== undefined && last[0] === vertices[0]![0] && last[1] === vertices[0]![1];
      const ring = is_closed ? vertices : [...vertices, vertices[0] ?? []];
      return ring.length >= 4 ? { type: 'Polygon', coordinates: [ring] } : null;
    }
  }
}

/** The vertices one may type over; the closing one of a ring is left out, and so are holes. */
export function places_of(geometry: PlotGeometry): { lon: number; lat: number }[] {
  const vertices =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : (geometry.coordinates[0] ?? []).slice(0, -1);
  return vertices.map((vertex) => ({ lon: vertex[0]!, lat: vertex[1]! }));
}
