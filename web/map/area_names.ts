// The names of regions and municipalities: whole within the map, or not there at all.
import type { FeatureLike } from 'ol/Feature';
import MultiPolygon from 'ol/geom/MultiPolygon';
import type Point from 'ol/geom/Point';
import { Fill, Stroke, Style, Text } from 'ol/style';
import type { Size } from './labels';
import type { Palette } from './palette';

/** What the map shows, in map units: left, bottom, right, top; null while that is not known. */
export type Seen = () => readonly number[] | null;

const edge_px = 4;

export function area_name(feature: FeatureLike, palette: Palette, size_px: number, at: View): Style[] {
  const text = String(feature.get('name'));
  const font = `600 ${size_px * palette.scale}px ${palette.font}`;
  const place = inner_point(feature);
  if (place === undefined) return [];
  const size = { width: width_of(text, font), height: size_px * palette.scale * 1.3 };
  const offset = inward(place.getCoordinates(), size, at);
  if (offset === null) return [];
  return [
    new Style({
      // Above the ground of the own regions, which is drawn last.
      zIndex: 2,
      geometry: place,
      text: new Text({
        text,
        font,
        offsetX: offset.x,
        offsetY: offset.y,
        fill: new Fill({ color: palette.text }),
        stroke: new Stroke({ color: palette.land, width: 3 }),
      }),
    }),
  ];
}

export interface View {
  seen: readonly number[] | null;
  resolution: number;
}

/** How far a name moves in pixels to stay whole; null where its place itself is beyond the edge. */
export function inward(place: readonly number[], size: Size, { seen, resolution }: View) {
  if (seen === null) return { x: 0, y: 0 };
  const [left, bottom, right, top] = seen;
  const [x, y] = place;
  const is_inside = x! >= left! && x! <= right! && y! >= bottom! && y! <= top!;
  if (!is_inside) return null;
  return {
    x: pushed((x! - left!) / resolution, (right! - x!) / resolution, size.width / 2 + edge_px),
    y: pushed((top! - y!) / resolution, (y! - bottom!) / resolution, size.height / 2 + edge_px),
  };
}

/** Towards the far side by what lacks at the near one. */
function pushed(before: number, after: number, half: number): number {
  return Math.max(0, half - before) - Math.max(0, half - after);
}

/** Where the name stands: inside the largest polygon, which comes first in the outline. */
function inner_point(feature: FeatureLike): Point | undefined {
  const geometry = feature.getGeometry();
  return geometry instanceof MultiPolygon ? geometry.getPolygon(0)?.getInteriorPoint() : undefined;
}

const pen = globalThis.document?.createElement('canvas').getContext('2d') ?? null;
const widths = new Map<string, number>();

function width_of(text: string, font: string): number {
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (pen !== null) pen.font = font;
    width = pen?.measureText(text).width ?? text.length * 7;
    widths.set(key, width);
  }
  return width;
}
