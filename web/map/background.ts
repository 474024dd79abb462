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
import { read_outline, type Outline, type OutlineArea } from './outline';
import type { Palette } from './palette';
import { grid_extent, grid_origin, grid_resolutions, rd_code } from './rd';
import { ServiceLayer } from './tile_service';

/** What `/basemap/info.json` says of the local street map. */
export interface LocalMap {
  name: string;
  attribution: string;
  zoom_min: number;
  zoom_max: number;
}

const own_outline = '/reference/outline.json';

export class Background {
  readonly regions = new VectorLayer({ source: new VectorSource(), zIndex: 0, declutter: true });
  readonly municipalities = new VectorLayer({ source: new VectorSource(), zIndex: 3, declutter: true });
  readonly streets = new VectorTileLayer({ zIndex: 1, visible: false, declutter: true });
  readonly service: ServiceLayer;
  outline: Outline | null = null;
  local: LocalMap | null = null;

  private outline_address_ = '';
  private cut_at_ = '';
  private asked_ = 0;
  private seen_: readonly number[] | null = null;

  constructor(
    private readonly own_regions_: ReadonlySet<string>,
    private readonly changed_: () => void,
  ) {
    this.service = new ServiceLayer(changed_);
  }

  get layers() {
    return [this.regions, this.streets, this.service.layer, this.municipalities];
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
    await Promise.all([this.fetch_streets(), this.show_outline(imported)]);
    this.changed_();
  }

  /** @param cut_at when the newest street map was cut: another moment is another map, with its own source. */
  async follow_streets(cut_at: string): Promise<void> {
    if (cut_at === this.cut_at_) return;
    this.cut_at_ = cut_at;
    await this.fetch_streets();
    this.changed_();
  }

  private async fetch_streets(): Promise<void> {
    const asked = ++this.asked_;
    const local = await fetched('/basemap/info.json').catch(() => null);
    if (local !== null && asked === this.asked_) this.show_streets(local as LocalMap);
  }

  /** Boundaries that cannot be fetched leave those that are there, and in the end the product's own. */
  async show_outline(imported: string): Promise<void> {
    const address = imported === '' ? own_outline : `/basemap/outline/${imported}.json`;
    if (address === this.outline_address_) return;
    this.outline_address_ = address;
    const outline = await fetched_outline(address).catch(() =>
      this.outline ? null : fetched_outline(own_outline),
    );
    if (outline === null || address !== this.outline_address_) return;
    this.outline = outline;
    this.replace(this.regions, outline.regions);
    this.replace(this.municipalities, outline.municipalities);
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
    this.regions.setStyle(region_style(palette, this.own_regions_, seen));
    this.municipalities.setStyle(municipality_style(palette, seen));
    this.streets.setStyle(street_style(palette));
  }

  /** The map came to rest: names keep inside what it shows now. */
  look_at(seen: readonly number[]): void {
    this.seen_ = seen;
    this.regions.changed();
    this.municipalities.changed();
  }

  private show_streets(local: LocalMap): void {
    // Who has put the streets out keeps them out.
    const is_shown = this.local === null || this.streets.getVisible();
    this.local = local;
    this.streets.setSource(
      new VectorTileSource({
        format: new MVT(),
        projection: rd_code,
        url: '/basemap/{z}/{x}/{y}.mvt',
        tileGrid: new TileGrid({
          extent: grid_extent,
          origin: grid_origin,
          resolutions: grid_resolutions(local.zoom_max),
          minZoom: local.zoom_min,
          tileSize: 256,
        }),
      }),
    );
    this.streets.setVisible(is_shown);
  }

  stop(): void {
    this.service.stop();
  }
}

function feature_of(area: OutlineArea): Feature {
  const feature = new Feature(new MultiPolygon(area.polygons));
  feature.setProperties({ code: area.code, name: area.name });
  return feature;
}

async function fetched_outline(address: string): Promise<Outline> {
  return read_outline((await fetched(address)) as Parameters<typeof read_outline>[0]);
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
