// How objects of the plot are drawn: plates with a letter and a label, lines and areas by line and hatch,
// never colour alone.
import type Feature from 'ol/Feature';
import type { FeatureLike } from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { StyleFunction } from 'ol/style/Style';
import { new_hatch } from './hatch';
import { label_offset, type PlacedPlate } from './labels';
import { faded, type Palette } from './palette';
import { PlotLayout } from './plot_layout';
import { dashes_of, drawing_of, type HatchKind } from './symbols';

/** What a feature of the plot carries besides its geometry. */
export interface PlotLook {
  id: string;
  symbol: string;
  /** The tag of the column in lower case: `brw`, `ghor`. */
  column: string;
  label: string;
  /** Its validity has not begun or is over. */
  is_faint: boolean;
  /** When it was last changed; where names have no room for all, the newer ones stay. */
  changed_ms?: number;
  /** The GRIP level on the plate of an incident, instead of symbol and column. */
  grip?: number;
}

export function look_of(feature: FeatureLike): PlotLook {
  return feature.get('look') as PlotLook;
}

export function plot_style(
  palette: Palette,
  features: () => readonly Feature[],
  selected: () => string | null,
  seen: () => readonly number[] | null = () => null,
): StyleFunction {
  const patterns = new Map<string, CanvasPattern | string>();
  const layout = new PlotLayout(palette);
  return (feature, resolution) => {
    const look = look_of(feature);
    const chosen = selected() === look.id;
    layout.prepare(features(), resolution, selected(), seen());
    if (feature.getGeometry()?.getType() === 'Point')
      return plate({ look, palette, chosen, resolution, layout }, feature);
    const is_area = feature.getGeometry()?.getType() === 'Polygon';
    const name = shape_name(look, palette, layout);
    const styles = shape(look, palette, chosen, patterns, is_area);
    return name === null ? styles : [...styles, name];
  };
}

interface Drawn {
  look: PlotLook;
  palette: Palette;
  chosen: boolean;
  resolution: number;
  layout: PlotLayout;
}

/** The square plate with its letter, the label beside it, and a line to its place where it stepped aside. */
function plate(drawn: Drawn, feature: FeatureLike): Style[] {
  const { look, palette, chosen, layout } = drawn;
  const placed = layout.plate(look.id);
  const styles = [square(drawn, placed, layout.letter(look))];
  if (placed.dx !== 0 || placed.dy !== 0) styles.unshift(...leader(drawn, placed, feature));
  if (placed.side === null) return styles;
  const size = layout.label_size(look)!;
  const offset = label_offset(placed.side, size, layout.half_px);
  styles.push(
    new Style({
      zIndex: chosen ? 39 : 19,
      text: new Text({
        text: layout.label(look),
        offsetX: placed.dx + offset.x + placed.shift,
        offsetY: placed.dy + offset.y,
        font: layout.font,
        fill: new Fill({ color: palette.text }),
        backgroundFill: new Fill({ color: palette.surface }),
        backgroundStroke: new Stroke({ color: palette.control_border, width: 1 }),
        padding: layout.label_padding,
      }),
    }),
  );
  return styles;
}

function square({ look, palette, chosen }: Drawn, { dx, dy }: PlacedPlate, letter: string): Style {
  const grip = look.grip === undefined ? null : palette.grip(look.grip);
  const color = grip?.fill ?? palette.column(look.column);
  const { scale } = palette;
  return new Style({
    zIndex: chosen ? 40 : 20,
    image: new RegularShape({
      points: 4,
      angle: Math.PI / 4,
      radius: 17 * scale,
      displacement: [dx, -dy],
      fill: new Fill({ color: faded(color, look.is_faint ? 0.55 : 1) }),
      stroke: new Stroke({ color: chosen ? palette.focus : palette.surface, width: chosen ? 4 : 2 }),
    }),
    text: new Text({
      text: letter,
      font: `750 ${(letter.length > 1 ? 12 : 14) * scale}px ${palette.font}`,
      fill: new Fill({ color: grip?.text ?? palette.column_text }),
      offsetX: dx,
      offsetY: dy + 1,
    }),
  });
}

function leader({ palette, resolution }: Drawn, { dx, dy }: PlacedPlate, feature: FeatureLike): Style[] {
  const point = feature.getGeometry();
  if (!(point instanceof Point)) return [];
  const [x, y] = point.getCoordinates();
  const geometry = new LineString([
    [x!, y!],
    [x! + dx * resolution, y! - dy * resolution],
  ]);
  return [
    new Style({ zIndex: 15, geometry, stroke: new Stroke({ color: palette.surface, width: 4 }) }),
    new Style({ zIndex: 16, geometry, stroke: new Stroke({ color: palette.text, width: 1.5 }) }),
    new Style({
      zIndex: 17,
      image: new Circle({
        radius: 4 * palette.scale,
        fill: new Fill({ color: palette.text }),
        stroke: new Stroke({ color: palette.surface, width: 1.5 }),
      }),
    }),
  ];
}

/** The name of a line or an area stands where no plate is; the legend and the list always have it. */
function shape_name(look: PlotLook, palette: Palette, layout: PlotLayout): Style | null {
  const spot = layout.name_spot(look.id);
  if (spot === null) return null;
  return new Style({
    zIndex: 18,
    geometry: new Point([spot.x, spot.y]),
    text: new Text({
      text: layout.name(look),
      offsetX: spot.offset_x,
      offsetY: spot.offset_y,
      font: layout.font,
      fill: new Fill({ color: palette.column(look.column) }),
      stroke: new Stroke({ color: palette.surface, width: 4 }),
    }),
  });
}

function shape(
  look: PlotLook,
  palette: Palette,
  chosen: boolean,
  patterns: Map<string, CanvasPattern | string>,
  is_area: boolean,
): Style[] {
  const drawing = drawing_of(look.symbol);
  const color = palette.column(look.column);
  const lineDash = dashes_of(drawing.line);
  return [
    // A light edge under the line keeps it apart from whatever lies below.
    new Style({
      zIndex: 9,
      stroke: new Stroke({ color: chosen ? palette.focus : palette.surface, width: chosen ? 8 : 6 }),
    }),
    new Style({
      zIndex: 10,
      stroke: new Stroke({ color, width: 3, ...(lineDash.length > 0 ? { lineDash } : {}) }),
      ...(is_area ? { fill: new Fill({ color: hatch(drawing.hatch, color, look.is_faint, patterns) }) } : {}),
    }),
  ];
}

function hatch(
  kind: HatchKind,
  color: string,
  is_faint: boolean,
  patterns: Map<string, CanvasPattern | string>,
): CanvasPattern | string {
  const key = `${kind} ${color} ${is_faint}`;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    pattern = new_hatch(kind, faded(color, is_faint ? 0.3 : 0.6)) ?? faded(color, 0.2);
    patterns.set(key, pattern);
  }
  return pattern;
}
