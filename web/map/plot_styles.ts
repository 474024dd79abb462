// How objects of the plot are drawn: plates with a letter and a label, lines and areas by line and hatch,
// never colour alone.
import type { FeatureLike } from 'ol/Feature';
import { Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { StyleFunction } from 'ol/style/Style';
import { faded, type Palette } from './palette';
import { dashes_of, drawing_of, type HatchKind } from './symbols';

const plate_radius_px = 17;
const hatch_size_px = 12;

/** What a feature of the plot carries besides its geometry. */
export interface PlotLook {
  id: string;
  symbol: string;
  /** The tag of the column in lower case: `brw`, `ghor`. */
  column: string;
  label: string;
  /** Its validity has not begun or is over. */
  is_faint: boolean;
  /** The GRIP level on the plate of an incident, instead of symbol and column. */
  grip?: number;
}

export function look_of(feature: FeatureLike): PlotLook {
  return feature.get('look') as PlotLook;
}

export function plot_style(palette: Palette, is_selected: (id: string) => boolean): StyleFunction {
  const patterns = new Map<string, CanvasPattern | string>();
  return (feature) => {
    const look = look_of(feature);
    const chosen = is_selected(look.id);
    const geometry = feature.getGeometry()?.getType();
    if (geometry === 'Point') return plate(look, palette, chosen);
    return shape(look, palette, chosen, patterns, geometry === 'Polygon');
  };
}

/** The square plate with its letter, and the label beside it. */
function plate(look: PlotLook, palette: Palette, chosen: boolean): Style[] {
  const grip = look.grip === undefined ? null : palette.grip(look.grip);
  const color = grip?.fill ?? palette.column(look.column);
  const letter = look.grip === undefined ? drawing_of(look.symbol).letter : grip_letter(look.grip);
  const opacity = look.is_faint ? 0.55 : 1;
  const square = new Style({
    zIndex: chosen ? 40 : 20,
    image: new RegularShape({
      points: 4,
      // Every plate is always drawn; the labels beside them give way to each other.
      declutterMode: 'none',
      angle: Math.PI / 4,
      radius: plate_radius_px,
      fill: new Fill({ color: faded(color, opacity) }),
      stroke: new Stroke({ color: chosen ? palette.focus : palette.surface, width: chosen ? 4 : 2 }),
    }),
    text: new Text({
      text: letter,
      font: `750 ${letter.length > 1 ? 12 : 14}px ${palette.font}`,
      fill: new Fill({ color: grip?.text ?? palette.column_text }),
      declutterMode: 'none',
      offsetY: 1,
    }),
  });
  return look.label === '' ? [square] : [square, label_beside(look.label, palette, chosen)];
}

export function grip_letter(level: number): string {
  return level === 0 ? '–' : String(level);
}

function label_beside(text: string, palette: Palette, chosen: boolean): Style {
  return new Style({
    zIndex: chosen ? 39 : 19,
    text: new Text({
      text,
      textAlign: 'left',
      declutterMode: chosen ? 'none' : 'declutter',
      offsetX: plate_radius_px + 5,
      offsetY: 1,
      font: `600 13px ${palette.font}`,
      fill: new Fill({ color: palette.text }),
      backgroundFill: new Fill({ color: palette.surface }),
      backgroundStroke: new Stroke({ color: palette.control_border, width: 1 }),
      padding: [3, 5, 2, 5],
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
  const styles = [
    // A light edge under the line keeps it apart from whatever lies below.
    new Style({
      zIndex: 9,
      stroke: new Stroke({ color: chosen ? palette.focus : palette.surface, width: chosen ? 8 : 6 }),
    }),
    new Style({
      zIndex: 10,
      stroke: new Stroke({ color, width: 3, ...(lineDash.length > 0 ? { lineDash } : {}) }),
      ...(is_area ? { fill: new Fill({ color: hatch(drawing.hatch, color, look.is_faint, patterns) }) } : {}),
      text: new Text({
        text: look.label === '' ? drawing.letter : look.label,
        font: `600 13px ${palette.font}`,
        fill: new Fill({ color }),
        stroke: new Stroke({ color: palette.surface, width: 4 }),
        overflow: true,
        ...(is_area ? {} : { placement: 'line' as const, offsetY: -12 }),
      }),
    }),
  ];
  return styles;
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

/** A repeating square; lines run over its corners so that the squares join. */
function new_hatch(kind: HatchKind, color: string): CanvasPattern | null {
  const size = kind === 'wide' ? hatch_size_px * 2 : hatch_size_px;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = pen.fillStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const [from, to] of strokes_of(kind, size)) {
    pen.moveTo(...from);
    pen.lineTo(...to);
  }
  pen.stroke();
  if (kind === 'dots') {
    pen.arc(size / 2, size / 2, 1.6, 0, 2 * Math.PI);
    pen.fill();
  }
  return pen.createPattern(canvas, 'repeat');
}

type Spot = [number, number];

export function strokes_of(kind: HatchKind, size: number): [Spot, Spot][] {
  const rising: [Spot, Spot][] = [
    [
      [0, size],
      [size, 0],
    ],
    [
      [-2, 2],
      [2, -2],
    ],
    [
      [size - 2, size + 2],
      [size + 2, size - 2],
    ],
  ];
  const falling = rising.map(([from, to]): [Spot, Spot] => [
    [size - from[0], from[1]],
    [size - to[0], to[1]],
  ]);
  switch (kind) {
    case 'rising':
    case 'wide':
      return rising;
    case 'falling':
      return falling;
    case 'cross':
      return [...rising, ...falling];
    case 'dots':
      return [];
  }
}
