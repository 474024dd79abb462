// A tile service by WMTS, read by the browser itself: its capabilities say which layers there are in RD and
// where their tiles lie.
import WMTSCapabilities from 'ol/format/WMTSCapabilities';
import WMTS, { optionsFromCapabilities } from 'ol/source/WMTS';
import { rd_code } from './rd';

export interface WmtsLayer {
  id: string;
  title: string;
}

interface Read {
  Contents?: {
    Layer?: {
      Identifier: string;
      Title?: string;
      Format?: string[];
      TileMatrixSetLink?: { TileMatrixSet: string }[];
    }[];
    TileMatrixSet?: { Identifier: string; SupportedCRS?: string }[];
  };
}

export interface Capabilities {
  /** Layers that have a tile matrix set in EPSG:28992, in the order of the service. */
  layers: WmtsLayer[];
  read: Read;
}

const answer_limit_ms = 10_000;

/** Throws when the service does not answer, is no WMTS, or has nothing in RD. */
export async function fetch_capabilities(address: string): Promise<Capabilities> {
  const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(answer_limit_ms) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return capabilities_of(await answer.text());
}

export function capabilities_of(text: string): Capabilities {
  const read = new WMTSCapabilities().read(text) as Read | null;
  const contents = read?.Contents;
  // The same system has many names: EPSG:28992, urn:ogc:def:crs:EPSG::28992, .../EPSG/0/28992.
  for (const set of contents?.TileMatrixSet ?? []) {
    if (/EPSG.*[:/#]28992$/i.test(set.SupportedCRS ?? '')) set.SupportedCRS = rd_code;
  }
  const layers = (contents?.Layer ?? [])
    .filter((layer) => rd_set_of(read!, layer.Identifier) !== null)
    .map((layer) => ({ id: layer.Identifier, title: layer.Title ?? layer.Identifier }));
  if (layers.length === 0) throw new Error('no layer in EPSG:28992');
  return { layers, read: read! };
}

function rd_set_of(read: Read, layer: string): string | null {
  const sets = read.Contents?.TileMatrixSet ?? [];
  const in_rd = new Set(sets.filter((set) => set.SupportedCRS === rd_code).map((set) => set.Identifier));
  const links = read.Contents?.Layer?.find((one) => one.Identifier === layer)?.TileMatrixSetLink ?? [];
  return links.find((link) => in_rd.has(link.TileMatrixSet))?.TileMatrixSet ?? null;
}

/**
 * The source of one layer; the first of the service when none was chosen or it is gone. Throws when its
 * tiles lie on another server than the address that the administrator gave: the page may load from that one
 * alone.
 */
export function wmts_source(capabilities: Capabilities, chosen: string, address: string): WMTS {
  const { layers, read } = capabilities;
  const layer = (layers.find((one) => one.id === chosen) ?? layers[0]!).id;
  const matrixSet = rd_set_of(read, layer)!;
  const formats = read.Contents!.Layer!.find((one) => one.Identifier === layer)!.Format ?? [];
  const format = formats.find((one) => /png|jpe?g|webp/.test(one)) ?? 'image/png';
  const options = optionsFromCapabilities(read as object, { layer, matrixSet, format });
  if (options === null) throw new Error(`${layer} cannot be shown`);
  const origin = new URL(address).origin;
  const addresses = options.urls ?? (options.url === undefined ? [] : [options.url]);
  const here = addresses.filter((one) => new URL(one, address).origin === origin);
  if (here.length === 0) throw new Error(`the tiles of ${layer} lie on another server`);
  return new WMTS({ ...options, urls: here });
}
