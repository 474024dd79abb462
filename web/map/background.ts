// The ground under everything: the outline that is always there, the local street map, and a tile service
// over both.
import { createEmpty, extend } from 'ol/extent';
import Feature from 'ol/Feature';
import MVT from 'ol/format/MVT';
import MultiPolygon from 'ol/geom/MultiPolygon';
import VectorLayer from 'ol/layer/Vector';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorSource from 'ol/source/Vector';
import VectorTileSource from 'ol/source/VectorTile';
import TileGrid from 'ol/tilegrid/TileGrid';
import { municipality_style, region_style, street_style } from './base_styles';
import { known_streets, outline_of, street_map, type LocalMap } from './ground';
import type { Outline, OutlineArea } from './outline';
import type { Palette } from './palette';
import { grid_extent, grid_origin, grid_resolutions, rd_code } from './rd';
import { ServiceLayer } from './tile_service';

/** A map without its ground can be worked on; over a line that says nothing it does not wait for it. */
const ground_limit_ms = 2_000;
const streets_again_after_ms = 10_000;

export class Background {
  readonly regions = new VectorLayer({ source: new VectorSource(), zIndex: 0, declutter: true });
  readonly municipalities = new VectorLayer({ source: new VectorSource(), zIndex: 3, declutter: true });
  readonly streets = new VectorTileLayer({ zIndex: 1, visible: false, declutter: true });
  readonly service: ServiceLayer;
  outline: Outline | null = null;
  local: LocalMap | null = null;

  /** The set of boundaries that is to be drawn, and the one that is. */
  private wanted_ = '';
  private drawn_: string | null = null;
  private cut_at_ = '';
  private asked_ = 0;
  /** Something of the streets could not be fetched. */
  private lacks_streets_ = false;
  private again_: ReturnType<typeof setTimeout> | undefined;
  private seen_: readonly number[] | null = null;
  private own_: readonly string[] = [];

  constructor(
    private readonly changed_: () => void,
    /** The first boundaries are drawn. */
    private readonly grounded_: () => void,
  ) {
    this.service = new ServiceLayer(changed_);
  }

  get layers() {
    return [this.regions, this.streets, this.service.layer, this.municipalities];
  }

  /** The regions whose border stands out: those that share the incident, also when one joins. */
  show_own(regions: readonly string[]): void {
    this.own_ = regions;
    this.regions.changed();
  }

  /** Whose data is on the screen now; always shown. */
  get attributions(): string[] {
    const streets = this.streets.getVisible() ? this.local?.attribution : undefined;
    return [this.outline?.attribution, streets, this.service.attribution].filter(
      (one) => one !== undefined && one !== '',
    ) as string[];
  }

  /** @param imported hash of the official boundaries that were imported, or empty. */
  async load(imported: string): Promise<void> {
    void this.fetch_streets();
    const limit = new Promise<void>((go) => setTimeout(go, ground_limit_ms));
    await Promise.race([this.show_outline(imported), limit]);
    if (this.outline === null) void this.stand_in();
  }

  /** The line is there again: what could not be fetched without it is asked for once more. */
  async complete(): Promise<void> {
    this.service.try_again();
    await Promise.all([this.show_outline(this.wanted_), this.fetch_streets(true)]);
  }

  /** @param cut_at when the newest street map was cut: another moment is another map, with its own source. */
  async follow_streets(cut_at: string): Promise<void> {
    if (cut_at === this.cut_at_) return;
    this.cut_at_ = cut_at;
    await this.fetch_streets();
  }

  private async fetch_streets(is_retry = false): Promise<void> {
    const asked = ++this.asked_;
    this.show_streets(known_streets());
    try {
      const local = await street_map();
      if (asked !== this.asked_) return;
      // Tiles that failed are asked for again by a source that never did.
      this.show_streets(local, is_retry && this.lacks_streets_);
    } catch {
      if (asked === this.asked_) this.lacks_streets_ = true;
    }
  }

  /** Also when another map has taken the place of this one, which the server then says. */
  private lack_streets(): void {
    this.lacks_streets_ = true;
    clearTimeout(this.again_);
    this.again_ = setTimeout(() => void this.fetch_streets(), streets_again_after_ms);
  }

  /** Boundaries that cannot be fetched leave those that are there, and in the end the product's own. */
  async show_outline(imported: string): Promise<void> {
    this.wanted_ = imported;
    try {
      const outline = await outline_of(imported);
      if (imported === this.wanted_) this.draw(imported, outline);
    } catch {
      await this.stand_in();
    }
  }

  private async stand_in(): Promise<void> {
    const outline = await outline_of('').catch(() => null);
    if (outline !== null && this.outline === null) this.draw('', outline);
  }

  private draw(drawn: string, outline: Outline): void {
    if (drawn === this.drawn_) return;
    const is_first = this.drawn_ === null;
    this.drawn_ = drawn;
    this.outline = outline;
    this.replace(this.regions, outline.regions);
    this.replace(this.municipalities, outline.municipalities);
    if (is_first) this.grounded_();
    this.changed_();
  }

  /** Of the regions named, or of all. */
  extent_of(codes: readonly string[]): number[] {
    const extent = createEmpty();
    for (const feature of this.regions.getSource()!.getFeatures()) {
      if (codes.length > 0 && !codes.includes(String(feature.get('code')))) continue;
      extend(extent, feature.getGeometry()!.getExtent());
    }
    return extent;
  }

  private replace(layer: VectorLayer, areas: readonly OutlineArea[]): void {
    layer.getSource()!.clear(true);
    layer.getSource()!.addFeatures(areas.map(feature_of));
  }

  restyle(palette: Palette): void {
    const seen = () => this.seen_;
    this.regions.setStyle(region_style(palette, (code) => this.own_.includes(code), seen));
    this.municipalities.setStyle(municipality_style(palette, seen));
    this.streets.setStyle(street_style(palette));
  }

  /** The map came to rest: names keep inside what it shows now. */
  look_at(seen: readonly number[]): void {
    this.seen_ = seen;
    this.regions.changed();
    this.municipalities.changed();
  }

  private show_streets(local: LocalMap | null, anew = false): void {
    if (local === null || (local.map === this.local?.map && !anew)) return;
    // Who has put the streets out keeps them out.
    const is_shown = this.local === null || this.streets.getVisible();
    this.local = local;
    const source = new VectorTileSource({
      format: new MVT(),
      projection: rd_code,
      url: `/basemap/${local.map}/{z}/{x}/{y}.mvt`,
      tileGrid: new TileGrid({
        extent: grid_extent,
        origin: grid_origin,
        resolutions: grid_resolutions(local.zoom_max),
        minZoom: local.zoom_min,
        tileSize: 256,
      }),
    });
    source.on('tileloaderror', () => this.lack_streets());
    this.streets.setSource(source);
    this.lacks_streets_ = false;
    this.streets.setVisible(is_shown);
    this.changed_();
  }

  stop(): void {
    clearTimeout(this.again_);
    this.service.stop();
  }
}

function feature_of(area: OutlineArea): Feature {
  const feature = new Feature(new MultiPolygon(area.polygons));
  feature.setProperties({ code: area.code, name: area.name });
  return feature;
}
