// RD New (EPSG:28992) and WGS84: the projection of the map, conversion of points, and the Dutch tile grid.
import { get as projection_named } from 'ol/proj';
import { register } from 'ol/proj/proj4';
import proj4 from 'proj4';

export const rd_code = 'EPSG:28992';

/**
 * The seven parameters of Bessel to WGS84 have their rotations in arc-seconds. The copy that is found
 * most often has
 * them in other units and lies 170 m off; without any it is 115 m. A test holds this one within half a metre.
 */
const rd_definition =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000' +
  ' +ellps=bessel' +
  ' +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725' +
  ' +units=m +no_defs';

export interface RdPoint {
  x: number;
  y: number;
}
export interface LonLat {
  lon: number;
  lat: number;
}

proj4.defs(rd_code, rd_definition);
register(proj4);
const to_rd_pair = proj4('WGS84', rd_code);

export function to_rd({ lon, lat }: LonLat): RdPoint {
  const [x, y] = to_rd_pair.forward([lon, lat]);
  return { x: x!, y: y! };
}

export function to_wgs84({ x, y }: RdPoint): LonLat {
  const [lon, lat] = to_rd_pair.inverse([x, y]);
  return { lon: lon!, lat: lat! };
}

/** The square of the Dutch tiling scheme (Nederlandse richtlijn tiling), in metres. */
export const grid_origin: [number, number] = [-285_401.92, 903_401.92];
export const grid_width_m = 880_803.84;
export const grid_extent: [number, number, number, number] = [
  grid_origin[0],
  grid_origin[1] - grid_width_m,
  grid_origin[0] + grid_width_m,
  grid_origin[1],
];
const tile_size_px = 256;

/** Metres per pixel of each zoom of the grid: 3440.64 at 0, halved each time. */
export function grid_resolutions(zoom_max: number): number[] {
  return Array.from({ length: zoom_max + 1 }, (_, zoom) => grid_width_m / tile_size_px / 2 ** zoom);
}

export function rd_projection() {
  const projection = projection_named(rd_code);
  if (projection === null) throw new Error('RD New is not registered');
  projection.setExtent(grid_extent);
  return projection;
}

/** Where RD is meaningful; a point of an incident lies inside it. */
export function is_in_rd({ x, y }: RdPoint): boolean {
  return x >= 7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
}

/** Seven decimals of a degree are about a centimetre; more would be invented. */
export function rounded({ lon, lat }: LonLat): LonLat {
  return { lon: Number(lon.toFixed(7)), lat: Number(lat.toFixed(7)) };
}
