// Where the map begins: on all that is drawn and the place it is about; it follows its room until somebody
// lays a hand on it.
import { createEmpty, extend, extendCoordinate, isEmpty } from 'ol/extent';
import type OlMap from 'ol/Map';
import { to_rd, type LonLat } from './rd';

export interface OpenOn {
  /** The place all is about, such as that of the incident: shown with the objects, or alone. */
  place: LonLat | null;
  /** Shown where there is neither, or first. */
  regions: readonly string[];
  first: 'objects' | 'regions';
}

/** How much lies over the map at its edges, in pixels. */
export interface Covered {
  top: number;
  bottom: number;
}

export interface Extents {
  objects: () => number[] | null;
  regions: (codes: readonly string[]) => number[];
}

/** So near it opens on objects, on one place and on regions. */
const finest_m_per_px = { objects: 4, place: 10, regions: 20 };

export class Opening {
  private on_: OpenOn | null = null;
  private is_touched_ = false;

  constructor(
    private readonly map_: OlMap,
    private readonly extents_: Extents,
    private readonly covered_: () => Covered,
  ) {}

  begin(on: OpenOn): void {
    this.on_ = on;
    this.look();
  }

  /** Somebody moved the map, or chose something on it: once it has begun it stays as they left it. */
  touched(): void {
    this.is_touched_ = this.on_ !== null;
  }

  /** The room has changed, or the first objects have come. False where the view is somebody's own already. */
  look(): boolean {
    if (this.on_ === null || this.is_touched_) return false;
    const { place, regions, first } = this.on_;
    const objects = first === 'objects' ? this.extents_.objects() : null;
    const point = place === null || first === 'regions' ? null : to_rd(place);
    if (objects !== null && !isEmpty(objects)) {
      const all = extend(createEmpty(), objects);
      if (point !== null) extendCoordinate(all, [point.x, point.y]);
      this.fit(all, finest_m_per_px.objects);
    } else if (point !== null) {
      this.map_.getView().setCenter([point.x, point.y]);
      this.map_.getView().setResolution(finest_m_per_px.place);
    } else {
      this.fit(this.extents_.regions(regions), finest_m_per_px.regions);
    }
    return true;
  }

  /** All of it in sight, and never nearer than `finest` metres in a pixel. */
  fit(extent: number[], finest: number, duration = 0): void {
    if (isEmpty(extent)) return;
    const [width, height] = this.map_.getSize() ?? [0, 0];
    // Names stand to the right of their plates, where the tools are too; the legend at the top left, the
    // credits at the bottom.
    const covered = this.covered_();
    const least = Math.min(64, height! * 0.2);
    const top = Math.max(least, Math.min(covered.top + 44, height! * 0.4));
    const bottom = Math.max(least, Math.min(covered.bottom + 44, height! * 0.35));
    const [left, right] = [Math.min(56, width! * 0.14), Math.max(72, Math.min(96, width! * 0.14))];
    const padding = [top, right, bottom, left];
    // Any duration, also none, makes it an animation, which a change of the room would interrupt.
    const way = duration === 0 ? {} : { duration };
    this.map_.getView().fit(extent, { padding, minResolution: finest, ...way });
  }
}
