// Drawing, measuring and reshaping on the map; every step also by keyboard, with the cross in the middle
// as the pointer.
import Collection from 'ol/Collection';
import Feature from 'ol/Feature';
import type Geometry from 'ol/geom/Geometry';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import Modify from 'ol/interaction/Modify';
import Translate from 'ol/interaction/Translate';
import VectorLayer from 'ol/layer/Vector';
import type OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import type { ShapeKind } from './geometry';
import { faded, type Palette } from './palette';

const types = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;
/** A shape has at least so many points. */
const least = { point: 1, line: 2, area: 3 } as const;
type Interaction = Draw | Modify | Translate;

export class Drawing {
  readonly layer = new VectorLayer({ source: new VectorSource(), zIndex: 50 });
  /** What is being reshaped: it stays as it is dragged, whatever arrives meanwhile. */
  held: Feature | null = null;
  private interactions_: Interaction[] = [];
  private draw_: Draw | null = null;
  private kind_: ShapeKind = 'point';
  private done_: (geometry: Geometry) => void = () => undefined;
  private stopped_: (() => void) | null = null;
  private sketch_: Geometry | null = null;

  constructor(private readonly map_: OlMap) {
    map_.addLayer(this.layer);
  }

  get is_busy(): boolean {
    return this.interactions_.length > 0;
  }

  restyle(palette: Palette): void {
    this.layer.setStyle(sketch_style(palette));
    this.draw_?.getOverlay().setStyle(sketch_style(palette));
  }

  /**
   * One thing at a time: whoever began before hears by `stopped` that it ended. `changed` follows the sketch
   * while it grows, for measuring.
   */
  begin(
    kind: ShapeKind,
    palette: Palette,
    stopped: () => void,
    done: (geometry: Geometry) => void,
    changed?: (shape: Geometry) => void,
  ) {
    this.stop();
    this.stopped_ = stopped;
    this.kind_ = kind;
    this.done_ = done;
    const draw = new Draw({
      source: this.layer.getSource()!,
      type: types[kind],
      stopClick: true,
      style: sketch_style(palette),
    });
    draw.on('drawstart', ({ feature }) => {
      this.layer.getSource()!.clear();
      this.sketch_ = feature.getGeometry() ?? null;
      this.sketch_?.on('change', (event) => changed?.(event.target as Geometry));
    });
    draw.on('drawabort', () => (this.sketch_ = null));
    draw.on('drawend', ({ feature }) => {
      this.sketch_ = null;
      const geometry = feature.getGeometry()!;
      changed?.(geometry);
      this.done_(geometry);
    });
    this.draw_ = draw;
    this.add(draw);
  }

  /** The keyboard's click: the middle of the map becomes the point, or one more vertex. */
  put(coordinate: number[]): void {
    if (this.draw_ === null) return;
    if (this.kind_ === 'point') this.done_(new Point(coordinate));
    else this.draw_.appendCoordinates([coordinate]);
  }

  /** At least one point of a line or an area was put, and the shape is not finished. */
  get has_begun(): boolean {
    return points_put(this.sketch_) > 0;
  }

  /** False, and nothing done, while there are too few points for this shape. */
  finish(): boolean {
    if (points_put(this.sketch_) < least[this.kind_]) return false;
    this.draw_?.finishDrawing();
    return true;
  }

  undo(): void {
    this.draw_?.removeLastPoint();
  }

  /** Vertices by dragging, the whole by dragging inside; `changed` after each drag. */
  reshape(feature: Feature, stopped: () => void, changed: (geometry: Geometry) => void): void {
    this.stop();
    this.stopped_ = stopped;
    this.held = feature;
    const features = new Collection([feature]);
    const heard = () => changed(feature.getGeometry()!);
    const modify = new Modify({ features, pixelTolerance: 14 });
    modify.on('modifyend', heard);
    if (!(feature.getGeometry() instanceof Point)) {
      const translate = new Translate({ features });
      translate.on('translateend', heard);
      this.add(translate);
    }
    this.add(modify);
  }

  show(geometry: Geometry | null): void {
    this.layer.getSource()!.clear();
    if (geometry !== null) this.layer.getSource()!.addFeature(new Feature(geometry));
  }

  /** Whether what is going on is what was begun with this `stopped`. */
  is_of(stopped: () => void): boolean {
    return this.stopped_ === stopped;
  }

  stop(): void {
    const stopped = this.stopped_;
    this.stopped_ = null;
    for (const interaction of this.interactions_) this.map_.removeInteraction(interaction);
    this.interactions_ = [];
    this.draw_ = null;
    this.sketch_ = null;
    this.held = null;
    this.layer.getSource()!.clear();
    stopped?.();
  }

  private add(interaction: Interaction): void {
    this.interactions_.push(interaction);
    this.map_.addInteraction(interaction);
  }
}

/** The last point of a sketch follows the pointer, and a ring ends where it began: those were not put. */
function points_put(sketch: Geometry | null): number {
  if (sketch instanceof LineString) return sketch.getCoordinates().length - 1;
  if (sketch instanceof Polygon) return (sketch.getCoordinates()[0]?.length ?? 0) - 2;
  return 0;
}

/** RD is a plane within a ten-thousandth, so lengths and areas are those of the plane. */
export function measured(geometry: Geometry): { kind: 'length' | 'area'; value: number } {
  if (geometry instanceof Polygon) return { kind: 'area', value: geometry.getArea() };
  return { kind: 'length', value: geometry instanceof LineString ? geometry.getLength() : 0 };
}

function sketch_style(palette: Palette): Style[] {
  return [
    new Style({ stroke: new Stroke({ color: palette.surface, width: 6 }) }),
    new Style({
      stroke: new Stroke({ color: palette.accent, width: 3, lineDash: [8, 5] }),
      fill: new Fill({ color: faded(palette.accent, 0.15) }),
      image: new Circle({
        radius: 6,
        fill: new Fill({ color: palette.accent }),
        stroke: new Stroke({ color: palette.surface, width: 2 }),
      }),
    }),
  ];
}
