// The tile service of an administrator over the local map, and the local map again when it does not answer.
import TileLayer from 'ol/layer/Tile';
import type TileSource from 'ol/source/Tile';
import UrlTile from 'ol/source/UrlTile';
import XYZ from 'ol/source/XYZ';
import TileGrid from 'ol/tilegrid/TileGrid';
import { grid_extent, grid_origin, grid_resolutions, rd_code } from './rd';

/**
 * An address of WMTS capabilities, or one with `{z}`, `{x}` and `{y}` of the Dutch tile grid; `layer` is of
 * the WMTS, empty for its first.
 */
export interface TileService {
  title: string;
  address: string;
  attribution: string;
  layer: string;
}

const faults_before_local = 3;
const try_again_after_ms = 60_000;
const zoom_max = 14;

export class ServiceLayer {
  readonly layer = new TileLayer({ zIndex: 2, visible: false });
  /** It was named and does not answer: the local map took its place. */
  is_away = false;

  private service_: TileService | null = null;
  private is_wanted_ = true;
  private lacks_tiles_ = false;
  private retry_: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed_: () => void) {}

  get attribution(): string | undefined {
    return this.is_shown ? this.service_?.attribution : undefined;
  }

  get is_there(): boolean {
    return this.service_ !== null && !this.is_away;
  }

  get is_shown(): boolean {
    return this.layer.getVisible() && !this.is_away;
  }

  show(wanted: boolean): void {
    this.is_wanted_ = wanted;
    this.layer.setVisible(wanted && this.is_there);
  }

  /** Null takes it away; the same service again changes nothing. */
  use(service: TileService | null): void {
    const is_same = ['address', 'layer', 'attribution'].every(
      (key) => service?.[key as keyof TileService] === this.service_?.[key as keyof TileService],
    );
    if (!is_same) void this.begin(service);
  }

  /** Sooner than by itself, where it did not answer or lacks a tile. */
  try_again(): void {
    if (this.is_away || this.lacks_tiles_) void this.begin(this.service_);
  }

  stop(): void {
    clearTimeout(this.retry_);
    this.service_ = null;
  }

  private async begin(service: TileService | null): Promise<void> {
    clearTimeout(this.retry_);
    this.service_ = service;
    this.is_away = false;
    if (service === null) {
      this.layer.setSource(null);
      this.layer.setVisible(false);
      this.changed_();
      return;
    }
    try {
      const source = await source_of(service);
      if (this.service_ !== service) return;
      this.watch(source);
      this.layer.setSource(source);
      this.layer.setVisible(this.is_wanted_);
      this.changed_();
    } catch {
      if (this.service_ === service) this.fall_back();
    }
  }

  private watch(source: TileSource): void {
    let faults = 0;
    this.lacks_tiles_ = false;
    if (!(source instanceof UrlTile)) return;
    source.on('tileloadend', () => {
      faults = 0;
    });
    source.on('tileloaderror', () => {
      faults += 1;
      this.lacks_tiles_ = true;
      if (faults >= faults_before_local && this.layer.getSource() === source) this.fall_back();
    });
  }

  /** The local map lies underneath already: taking the service off the screen is all it takes. */
  private fall_back(): void {
    if (this.is_away) return;
    this.is_away = true;
    this.layer.setVisible(false);
    clearTimeout(this.retry_);
    this.retry_ = setTimeout(() => void this.begin(this.service_), try_again_after_ms);
    this.changed_();
  }
}

async function source_of(service: TileService): Promise<TileSource> {
  if (!service.address.includes('{')) {
    const { fetch_capabilities, wmts_source } = await import('./wmts');
    return wmts_source(await fetch_capabilities(service.address), service.layer, service.address);
  }
  return new XYZ({
    url: service.address,
    projection: rd_code,
    tileGrid: new TileGrid({
      extent: grid_extent,
      origin: grid_origin,
      resolutions: grid_resolutions(zoom_max),
      tileSize: 256,
    }),
  });
}
