// What the ground of a map is made of, as the server gave it. It stays in memory as long as the page does: a
// map that is drawn anew in a tunnel stands on what the one before it stood on.
import { read_outline, type Outline } from './outline';

/** What `/basemap/info.json` says of the local street map. */
export interface LocalMap {
  /** Another map has another one; it stands in the address of its tiles. */
  map: string;
  name: string;
  attribution: string;
  zoom_min: number;
  zoom_max: number;
}

interface Asked {
  outline: Promise<Outline>;
  at_ms: number;
  has_come: boolean;
}

/** What was asked over a line that fell silent never comes: after this it is asked for again. */
const silent_after_ms = 3_000;
const outlines = new Map<string, Asked>();
let streets: LocalMap | null = null;

/**
 * The boundaries that were imported, or the product's own; throws when they cannot be fetched and never were.
 * @param imported hash of a set of official boundaries, or empty.
 */
export function outline_of(imported: string): Promise<Outline> {
  const address = imported === '' ? '/reference/outline.json' : `/basemap/outline/${imported}.json`;
  const known = outlines.get(address);
  const now_ms = performance.now();
  if (known !== undefined && (known.has_come || now_ms - known.at_ms < silent_after_ms)) return known.outline;
  const outline = fetched(address).then((text) => read_outline(text as Parameters<typeof read_outline>[0]));
  const asked: Asked = { outline, at_ms: now_ms, has_come: false };
  outlines.set(address, asked);
  outline.then(
    () => (asked.has_come = true),
    () => outlines.get(address) === asked && outlines.delete(address),
  );
  return outline;
}

/** The street map last heard of; null where there is none, or nothing was heard yet. */
export function known_streets(): LocalMap | null {
  return streets;
}

/** The street map of now; null where there is none; throws when the server cannot be asked. */
export async function street_map(): Promise<LocalMap | null> {
  streets = (await fetched('/basemap/info.json')) as LocalMap | null;
  return streets;
}

async function fetched(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
