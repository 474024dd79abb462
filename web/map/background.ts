// The ground under everything: the outline that is always there, the local street map, and a tile service
// over both.
import Feature from 'ol/Feature';
import MVT from 'ol/format/MVT';
import MultiPolygon from 'ol/geom/MultiPolygon';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorSource from 'ol/source/Vector';
import VectorTileSource from 'ol/source/VectorTile';
import XYZ from 'ol/source/XYZ';
import TileGrid from 'ol/tilegrid/TileGrid';
import { municipality_style, region_style, street_style } from './base_styles';
import { read_outline, type Outline, type OutlineArea } from './outline';
import type { Palette } from './palette';
import { grid_extent, grid_origin, grid_resolutions, rd_code } from './rd';

/**
 * An RD tile service that an administrator added: `{z}`, `{x}` and `{y}` of the Dutch tile grid in its
 * address.
 */
export interface TileService {
  title: string;
  address: string;
  attribution: string;
}

/** What `/basemap/info.json` says of the local street map. */
export interface LocalMap {
  name: string;
  attribution: string;
  zoom_min: number;
  zoom_max: number;
}

const faults_before_local = 3;
const try_again_after_ms = 60_000;
const service_zoom_max = 14;

export class Background {
  readonly regions = new VectorLayer({ source: new VectorSource(), zIndex: 0 });
  readonly municipalities = new VectorLayer({ source: new VectorSource(), zIndex: 3, declutter: true });
  readonly streets = new VectorTileLayer({ zIndex: 1, visible: false, declutter: true });
  readonly service = new TileLayer({ zIndex: 2, visible: false });
  outline: Outline | null = null;
  local: LocalMap | null = null;
  /** An administrator named a service, and it does not answer: the local map took its place. */
  is_service_away = false;

  private tile_service_: TileService | null = null;
  private retry_: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly own_regions_: ReadonlySet<string>,
    private readonly changed_: () => void,
  ) {}

  get layers() {
    return [this.regions, this.streets, this.service, this.municipalities];
  }

  /** Whose data is on the screen now; always shown. */
  get attributions(): string[] {
    const streets = this.streets.getVisible() ? this.local?.attribution : undefined;
    const service = this.is_service_shown ? this.tile_service_?.attribution : undefined;
    return [this.outline?.attribution, streets, service].filter(
      (one) => one !== undefined && one !== '',
    ) as string[];
  }

  get has_service(): boolean {
    return this.tile_service_ !== null && !this.is_service_away;
  }

  get is_service_shown(): boolean {
    return this.service.getVisible() && !this.is_service_away;
  }

  async load(): Promise<void> {
    const [outline, local] = await Promise.all([
      fetched('/reference/outline.json').then((found) =>
        read_outline(found as Parameters<typeof read_outline>[0]),
      ),
      fetched('/basemap/info.json').catch(() => null),
    ]);
    this.outline = outline;
    this.regions.getSource()!.addFeatures(outline.regions.map(feature_of));
    this.municipalities.getSource()!.addFeatures(outline.municipalities.map(feature_of));
    if (local !== null) this.show_streets(local as LocalMap);
    this.changed_();
  }

  restyle(palette: Palette): void {
    this.regions.setStyle(region_style(palette, this.own_regions_));
    this.municipalities.setStyle(municipality_style(palette));
    this.streets.setStyle(street_style(palette));
  }

  private show_streets(local: LocalMap): void {
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
    this.streets.setVisible(true);
  }

  /** Null takes it away. */
  use_service(service: TileService | null): void {
    clearTimeout(this.retry_);
    this.tile_service_ = service;
    this.is_service_away = false;
    if (service === null) {
      this.service.setSource(null);
      this.service.setVisible(false);
      return;
    }
    const source = new XYZ({
      url: service.address,
      projection: rd_code,
      tileGrid: new TileGrid({
        extent: grid_extent,
        origin: grid_origin,
        resolutions: grid_resolutions(service_zoom_max),
        tileSize: 256,
      }),
    });
    let faults = 0;
    source.on('tileloadend', () => {
      faults = 0;
    });
    source.on('tileloaderror', () => {
      faults += 1;
      if (faults >= faults_before_local) this.fall_back();
    });
    this.service.setSource(source);
    this.service.setVisible(true);
  }

  /** The local map lies underneath already: taking the service off the screen is all it takes. */
  private fall_back(): void {
    if (this.is_service_away) return;
    this.is_service_away = true;
    this.service.setVisible(false);
    clearTimeout(this.retry_);
    this.retry_ = setTimeout(() => {
      this.use_service(this.tile_service_);
      this.changed_();
    }, try_again_after_ms);
    this.changed_();
  }

  stop(): void {
    clearTimeout(this.retry_);
  }
}

function feature_of(area: OutlineArea): Feature {
  const feature = new Feature(new MultiPolygon(area.polygons));
  feature.setProperties({ code: area.code, name: area.name });
  return feature;
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
