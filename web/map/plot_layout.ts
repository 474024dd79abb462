// The layout of the plot at one zoom, kept until something that matters for it changes.
import type Feature from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import {
  laid_out,
  wrapped,
  type Box,
  type CrowdedName,
  type CrowdedPlate,
  type Layout,
  type PlacedPlate,
  type Size,
} from './labels';
import type { Palette } from './palette';
import type { PlotLook } from './plot_styles';
import { drawing_of } from './symbols';

const letters_on_plate_most = 3;
const nowhere: PlacedPlate = { dx: 0, dy: 0, side: null, shift: 0 };
const no_layout: Layout = { plates: new Map(), names: new Map() };

/** In map units, with an offset in pixels. */
interface Spot {
  x: number;
  y: number;
  offset_x: number;
  offset_y: number;
}

export class PlotLayout {
  readonly font: string;
  readonly half_px: number;
  readonly label_padding: number[];

  private layout_ = no_layout;
  private spots_ = new Map<string, Spot[]>();
  private made_for_: readonly unknown[] = [];
  private readonly sizes_ = new Map<string, Size>();
  private readonly pen_ = globalThis.document?.createElement('canvas').getContext('2d') ?? null;

  constructor(private readonly palette_: Palette) {
    const { scale } = palette_;
    this.font = `600 ${13 * scale}px ${palette_.font}`;
    this.half_px = 13 * scale;
    this.label_padding = [3 * scale, 5 * scale, 2 * scale, 5 * scale];
    if (this.pen_ !== null) this.pen_.font = this.font;
  }

  /**
   * Lays out anew when the objects, the zoom, the choice or what the map shows are others than the last time.
   * @param seen what the map shows, in map units; null while that is not known.
   */
  prepare(
    features: readonly Feature[],
    resolution: number,
    selected: string | null,
    seen: readonly number[] | null,
  ): void {
    const made_for = [features, resolution, selected, seen];
    if (made_for.every((one, at) => one === this.made_for_[at])) return;
    this.made_for_ = made_for;
    this.spots_ = new Map();
    const plates: CrowdedPlate[] = [];
    const names: CrowdedName[] = [];
    const ordered = [...features].sort((left, right) => changed(right) - changed(left));
    for (const feature of ordered) {
      const look = feature.get('look') as PlotLook;
      const geometry = feature.getGeometry();
      if (geometry instanceof Point) {
        const [x, y] = geometry.getCoordinates();
        const rank = look.id === selected ? 0 : rank_of(look);
        plates.push({
          id: look.id,
          x: x! / resolution,
          y: -y! / resolution,
          label: this.label_size(look),
          rank,
        });
        continue;
      }
      const spots = this.spots_of(geometry, look);
      this.spots_.set(look.id, spots);
      const in_pixels = spots.map((spot) => ({
        x: spot.x / resolution + spot.offset_x,
        y: -spot.y / resolution + spot.offset_y,
      }));
      names.push({ id: look.id, size: this.size(this.name(look)), spots: in_pixels });
    }
    this.layout_ = laid_out(plates, names, this.half_px, frame_of(seen, resolution));
  }

  plate(id: string): PlacedPlate {
    return this.layout_.plates.get(id) ?? nowhere;
  }

  name_spot(id: string): Spot | null {
    const at = this.layout_.names.get(id);
    return at === undefined ? null : (this.spots_.get(id)?.[at] ?? null);
  }

  /** A name that fits stands on the plate itself: M4. */
  letter(look: PlotLook): string {
    if (look.grip !== undefined) return look.grip === 0 ? '–' : String(look.grip);
    return is_on_plate(look) ? look.label : drawing_of(look.symbol).letter;
  }

  label(look: PlotLook): string {
    return wrapped(look.label);
  }

  name(look: PlotLook): string {
    return wrapped(look.label === '' ? drawing_of(look.symbol).letter : look.label);
  }

  label_size(look: PlotLook): Size | null {
    if (look.label === '' || is_on_plate(look)) return null;
    const { width, height } = this.size(this.label(look));
    const [top, right, bottom, left] = this.label_padding;
    return { width: width + left! + right! + 2, height: height + top! + bottom! + 2 };
  }

  private size(text: string): Size {
    let size = this.sizes_.get(text);
    if (size === undefined) {
      const lines = text.split('\n');
      const widths = lines.map((line) => this.pen_?.measureText(line).width ?? line.length * 7);
      size = { width: Math.max(...widths), height: lines.length * 16 * this.palette_.scale };
      this.sizes_.set(text, size);
    }
    return size;
  }

  /** Where the name of a line or an area may stand, the best first. */
  private spots_of(geometry: unknown, look: PlotLook): Spot[] {
    const { width, height } = this.size(this.name(look));
    const spot = (place: number[], offset_x: number, offset_y: number): Spot => ({
      x: place[0]!,
      y: place[1]!,
      offset_x,
      offset_y,
    });
    const aside = width / 2 + 8;
    const apart = height / 2 + 6;
    if (geometry instanceof LineString) {
      const middle = geometry.getCoordinateAt(0.5);
      const quarters = [geometry.getCoordinateAt(0.25), geometry.getCoordinateAt(0.75)];
      return [
        ...[middle, ...quarters].flatMap((place) => [
          spot(place, 0, -apart),
          spot(place, 0, apart),
          spot(place, aside, 0),
          spot(place, -aside, 0),
        ]),
      ];
    }
    if (!(geometry instanceof Polygon)) return [];
    const ring = geometry.getCoordinates()[0] ?? [];
    const most = (measure: (place: number[]) => number) =>
      ring.reduce((best, place) => (measure(place) > measure(best) ? place : best), ring[0]!);
    const inside = [geometry.getInteriorPoint().getCoordinates(), ...inner_places(geometry)];
    const [left, right] = [most(([x]) => -x!), most(([x]) => x!)];
    const [low, high] = [most(([, y]) => -y!), most(([, y]) => y!)];
    return [
      ...inside.map((place) => spot(place, 0, 0)),
      spot(low, 0, apart),
      spot(high, 0, -apart),
      spot(left, -aside, 0),
      spot(right, aside, 0),
    ];
  }
}

/** The edges of the map in the pixels that the plates are counted in. */
function frame_of(seen: readonly number[] | null, resolution: number): Box | null {
  if (seen === null) return null;
  const [left, bottom, right, top] = seen.map((each) => each / resolution);
  return { left: left!, top: -top!, right: right!, bottom: -bottom! };
}

/** Places spread over an area, those in its middle first. */
function inner_places(area: Polygon): number[][] {
  const [left, bottom, right, top] = area.getExtent();
  const parts = [0.5, 0.35, 0.65, 0.2, 0.8];
  return parts
    .flatMap((down) =>
      parts.map((across) => [left! + across * (right! - left!), top! - down * (top! - bottom!)]),
    )
    .filter((place) => area.intersectsCoordinate(place));
}

function is_on_plate(look: PlotLook): boolean {
  return look.grip === undefined && look.label !== '' && look.label.length <= letters_on_plate_most;
}

function changed(feature: Feature): number {
  return (feature.get('look') as PlotLook).changed_ms ?? 0;
}

/** Who keeps its name in a crowd: incidents and their source first, then teams and places for people. */
function rank_of(look: PlotLook): number {
  const kind =
    /^(R|A01|A02|B16)/.test(look.symbol) || look.grip !== undefined ? 1 : is_team(look.symbol) ? 2 : 3;
  return look.is_faint ? kind + 3 : kind;
}

function is_team(symbol: string): boolean {
  return ['A07', 'C04', 'E01', 'E02', 'E05'].includes(symbol);
}
