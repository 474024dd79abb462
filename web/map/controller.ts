// The map in RD New without a view framework: what it shows, where it looks, what a click means.
import Feature from 'ol/Feature';
import { getCenter, intersects } from 'ol/extent';
import type Geometry from 'ol/geom/Geometry';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import View from 'ol/View';
import { Background } from './background';
import { Drawing } from './drawing';
import { features_of, to_map, to_wire, type PlotGeometry, type ShapeKind } from './geometry';
import { hands_on, interactions } from './hands';
import { Marks } from './marks';
import { Opening, type Covered, type OpenOn } from './opening';
import { current_palette, current_scale, faded, on_theme_change, type Palette } from './palette';
import { look_of, plot_style, type PlotLook } from './plot_styles';
import {
  grid_extent,
  grid_resolutions,
  rd_projection,
  rounded,
  to_wgs84,
  type LonLat,
  type RdPoint,
} from './rd';
import type { TileService } from './tile_service';

/** Something with a place: an object of the plot, an incident. */
export interface MapObject extends PlotLook {
  geometry: PlotGeometry;
}

/** An imported layer: GeoJSON in WGS84 that lies over the ground and under the plot. */
export interface MapOverlay {
  id: string;
  title: string;
  attribution: string;
  collection: object;
}

export interface Place extends LonLat {
  rd: RdPoint;
  /** What a layer says of it, with its title, and the name of its object or of what is marked here. */
  about?: { layer: string; name: string };
}

export interface MapListener {
  /** A click beside every object, and Enter on the canvas. */
  onplace: (place: Place) => void;
  onselect: (id: string | null) => void;
  /** The view moved, or whose data it shows changed. */
  onchange: () => void;
}

const move_ms = 250;
const finest_m_per_px = 0.1;

export class MapController {
  readonly map: OlMap;
  readonly background: Background;
  readonly drawing: Drawing;
  readonly marks: Marks;
  selected: string | null = null;
  private readonly opening_: Opening;
  private readonly stop_hands_: () => void;

  private palette_: Palette = current_palette();
  private size_: number[] | undefined;
  private readonly objects_ = new VectorLayer({ source: new VectorSource(), zIndex: 20 });
  private shown_: readonly MapObject[] = [];
  private features_: readonly Feature[] = [];
  /** What the map shows since it came to rest: names keep inside it. */
  private seen_: readonly number[] | null = null;
  private readonly overlays_ = new Map<string, VectorLayer>();
  private readonly stop_theme_: () => void;

  constructor(
    target: HTMLElement,
    private readonly listener_: MapListener,
    options: { on_page?: boolean; covered?: () => Covered } = {},
  ) {
    const on_page = options.on_page ?? false;
    this.background = new Background(
      () => listener_.onchange(),
      // The regions it may open on can come after it.
      () => this.opening_.look(),
    );
    this.map = new OlMap({
      target,
      controls: [],
      interactions: interactions(on_page),
      layers: [...this.background.layers, this.objects_],
      view: new View({
        projection: rd_projection(),
        extent: grid_extent,
        resolutions: grid_resolutions(15),
        minResolution: finest_m_per_px,
        constrainResolution: false,
        enableRotation: false,
        showFullExtent: true,
        center: [155_000, 463_000],
        resolution: 300,
      }),
    });
    this.drawing = new Drawing(this.map);
    this.marks = new Marks(this.map);
    this.map.on('moveend', () => this.came_to_rest());
    this.map.on('change:size', () => this.resized());
    this.map.on('singleclick', ({ pixel, coordinate }) => this.clicked(pixel, coordinate));
    this.stop_theme_ = on_theme_change(() => this.restyle());
    this.opening_ = new Opening(
      this.map,
      {
        objects: () => this.objects_.getSource()!.getExtent(),
        regions: (codes) => this.background.extent_of(codes),
      },
      options.covered ?? (() => ({ top: 0, bottom: 0 })),
    );
    this.stop_hands_ = hands_on(target, on_page, () => this.opening_.touched());
    this.restyle();
  }

  /** @param imported hash of the official boundaries that were imported, or empty. */
  load(imported: string): Promise<void> {
    return this.background.load(imported);
  }

  stop(): void {
    this.stop_theme_();
    this.stop_hands_();
    this.background.stop();
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  get palette(): Palette {
    return this.palette_;
  }

  get resolution(): number {
    return this.map.getView().getResolution() ?? 1;
  }

  get centre(): Place {
    const [x, y] = this.map.getView().getCenter() ?? [155_000, 463_000];
    return place_at([x!, y!]);
  }

  /**
   * What stands on the map is replaced by these; a sketch and the view stay. Only the first that come move a
   * map that nobody has touched yet.
   */
  show_objects(objects: readonly MapObject[]): void {
    const source = this.objects_.getSource()!;
    const are_first = this.shown_.length === 0 && objects.length > 0;
    this.shown_ = objects;
    this.features_ = objects.map((object) => {
      const { held } = this.drawing;
      if (held?.getId() === object.id) return held;
      const feature = new Feature(to_map(object.geometry));
      const { geometry: _, ...look } = object;
      feature.set('look', look, true);
      feature.setId(object.id);
      return feature;
    });
    source.clear(true);
    source.addFeatures([...this.features_]);
    source.changed();
    // A frame later the legend, which comes with the first objects, has its size.
    if (are_first) requestAnimationFrame(() => this.opening_.look());
  }

  get are_objects_visible(): boolean {
    return this.objects_.getVisible();
  }

  set_objects_visible(visible: boolean): void {
    this.objects_.setVisible(visible);
  }

  select(id: string | null): void {
    this.selected = id;
    this.objects_.changed();
    if (id === null) return;
    this.opening_.touched();
    requestAnimationFrame(() => this.bring_into_view(id));
  }

  /** Only when it is not on the screen already; the zoom stays. */
  private bring_into_view(id: string): void {
    const geometry = this.objects_.getSource()!.getFeatureById(id)?.getGeometry();
    const size = this.map.getSize();
    if (geometry === undefined || size === undefined || this.drawing.is_busy) return;
    const extent = geometry.getExtent();
    const seen = this.map.getView().calculateExtent(size);
    if (intersects(extent, seen)) return;
    this.map.getView().animate({ center: getCenter(extent), duration: duration_ms() });
  }

  show_overlays(overlays: readonly MapOverlay[]): void {
    for (const [id, layer] of this.overlays_) {
      if (overlays.some((overlay) => overlay.id === id)) continue;
      this.map.removeLayer(layer);
      this.overlays_.delete(id);
    }
    for (const overlay of overlays) {
      if (this.overlays_.has(overlay.id)) continue;
      const source = new VectorSource({ features: features_of(overlay.collection) });
      const layer = new VectorLayer({ source, zIndex: 10, style: overlay_style(this.palette_) });
      layer.setProperties({ id: overlay.id, title: overlay.title });
      this.overlays_.set(overlay.id, layer);
      this.map.addLayer(layer);
    }
  }

  use_service(service: TileService | null): void {
    this.background.service.use(service);
  }

  zoom_by(steps: number): void {
    this.opening_.touched();
    this.map
      .getView()
      .animate({ zoom: (this.map.getView().getZoom() ?? 0) + steps, duration: duration_ms() });
  }

  /** Looks at one object, also when the map comes into sight with it. */
  fit_object(id: string): void {
    this.map.updateSize();
    const geometry = this.objects_.getSource()!.getFeatureById(id)?.getGeometry();
    this.opening_.touched();
    if (geometry !== undefined) this.opening_.fit(geometry.getExtent(), 2, duration_ms());
  }

  /** Where the map begins; it follows its room until somebody touches it. */
  open_on(on: OpenOn): void {
    this.opening_.begin(on);
  }

  /** As measuring and reshaping: `stopped` tells that it ended, and what is answered ends this one alone. */
  draw(kind: ShapeKind, stopped: () => void, done: (geometry: PlotGeometry) => void): () => void {
    this.opening_.touched();
    this.stop_drawing();
    this.drawing.begin(kind, this.palette_, stopped, (geometry) => done(to_wire(geometry)));
    return () => this.stop_own(stopped);
  }

  measure(kind: 'line' | 'area', stopped: () => void, changed: (geometry: Geometry) => void): () => void {
    this.stop_drawing();
    this.drawing.begin(kind, this.palette_, stopped, () => undefined, changed);
    return () => this.stop_own(stopped);
  }

  reshape(id: string, stopped: () => void, changed: (geometry: PlotGeometry) => void): () => void {
    this.opening_.touched();
    this.stop_drawing();
    const feature = this.objects_.getSource()!.getFeatureById(id);
    if (feature !== null && !Array.isArray(feature)) {
      this.drawing.reshape(feature, stopped, (geometry) => changed(to_wire(geometry)));
    }
    return () => this.stop_own(stopped);
  }

  private stop_own(stopped: () => void): void {
    if (this.drawing.is_of(stopped)) this.stop_drawing();
  }

  /** Takes a sketch or a half-done reshaping away; what stands on the map is drawn as it is. */
  private stop_drawing(): void {
    const was_reshaping = this.drawing.held !== null;
    this.drawing.stop();
    if (was_reshaping) this.show_objects(this.shown_);
  }

  /** A shape on its way: typed by coordinates, not yet recorded. */
  preview(geometry: PlotGeometry | null): void {
    this.drawing.show(geometry === null ? null : to_map(geometry));
  }

  /** Enter on the canvas: the place under the cross, as a click would give it. */
  press_centre(): void {
    const centre = this.map.getView().getCenter();
    if (centre === undefined) return;
    if (this.drawing.is_busy) this.drawing.put(centre);
    else this.clicked(this.map.getPixelFromCoordinate(centre), centre);
  }

  private came_to_rest(): void {
    this.seen_ = this.map.getView().calculateExtent(this.map.getSize());
    this.background.look_at(this.seen_);
    this.objects_.changed();
    this.listener_.onchange();
  }

  private clicked(pixel: number[], coordinate: number[]): void {
    if (this.drawing.is_busy) return;
    const hit = this.map.forEachFeatureAtPixel(pixel, (feature) => look_of(feature)?.id, {
      layerFilter: (layer) => layer === this.objects_,
      hitTolerance: 6,
    });
    if (hit !== undefined) this.listener_.onselect(hit);
    else {
      const about = this.overlay_at(pixel) ?? this.mark_at(pixel);
      this.listener_.onplace({ ...place_at(coordinate), ...(about === undefined ? {} : { about }) });
    }
  }

  private mark_at(pixel: number[]): Place['about'] {
    const name = this.marks.name_at(this.map, pixel);
    return name === undefined ? undefined : { layer: '', name };
  }

  private overlay_at(pixel: number[]): Place['about'] {
    return this.map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => ({ layer: String(layer.get('title')), name: name_in(feature.getProperties()) }),
      { layerFilter: (layer) => this.overlays_.has(String(layer.get('id'))), hitTolerance: 6 },
    );
  }

  /** What somebody looks at stays where it is when a form takes room below; a wall gets larger plates. */
  private resized(): void {
    const size = this.map.getSize();
    const before = this.size_;
    // Out of sight it has no size, and comes back as it was left.
    if (size === undefined || size[0] === 0 || size[1] === 0) return;
    this.size_ = size;
    if (current_scale() !== this.palette_.scale) this.restyle();
    if (this.opening_.look()) return;
    const view = this.map.getView();
    const centre = view.getCenter();
    const resolution = view.getResolution();
    if (before === undefined || centre === undefined || resolution === undefined || view.getAnimating())
      return;
    view.setCenter([
      centre[0]! + ((size[0]! - before[0]!) / 2) * resolution,
      centre[1]! - ((size[1]! - before[1]!) / 2) * resolution,
    ]);
  }

  private restyle(): void {
    this.palette_ = current_palette();
    this.background.restyle(this.palette_);
    this.drawing.restyle(this.palette_);
    this.marks.restyle(this.palette_);
    this.objects_.setStyle(
      plot_style(
        this.palette_,
        () => this.features_,
        () => this.selected,
        () => this.seen_,
      ),
    );
    for (const layer of this.overlays_.values()) layer.setStyle(overlay_style(this.palette_));
  }
}

const name_keys = ['naam', 'name', 'titel', 'title', 'label', 'locatie', 'organisatie', 'omschrijving'];

/** Under whichever word the maker of the layer put it. */
function name_in(properties: Record<string, unknown>): string {
  const found = Object.entries(properties).filter(
    ([key, value]) => name_keys.includes(key.toLowerCase()) && typeof value === 'string' && value !== '',
  );
  const order = ([key]: [string, unknown]) => name_keys.indexOf(key.toLowerCase());
  return String(found.sort((left, right) => order(left) - order(right))[0]?.[1] ?? '');
}

function place_at([x, y]: number[]): Place {
  const rd = { x: x!, y: y! };
  return { rd, ...rounded(to_wgs84(rd)) };
}

function duration_ms(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : move_ms;
}

/**
 * Imported layers stay in the background: thin lines, hollow rounds; the plot itself is filled and
 * square.
 */
function overlay_style(palette: Palette): Style {
  const stroke = new Stroke({ color: palette.text_quiet, width: 2, lineDash: [3, 4] });
  return new Style({
    stroke,
    fill: new Fill({ color: faded(palette.accent, 0.12) }),
    image: new Circle({
      radius: 6,
      fill: new Fill({ color: palette.surface }),
      stroke: new Stroke({ color: palette.accent, width: 3 }),
    }),
  });
}
