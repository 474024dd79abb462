// Reads the product's own outline of regions and municipalities (format "paraat-outline",
// server/geo/README.md).

export type Ring = [number, number][];

export interface OutlineArea {
  code: string;
  name: string;
  /** Of a municipality: the region it lies in. */
  region: string;
  /** Polygons of rings in RD metres, the outer ring first. */
  polygons: Ring[][];
}

export interface Outline {
  year: number;
  attribution: string;
  regions: OutlineArea[];
  municipalities: OutlineArea[];
}

/** What the map needs of a row of table boundary_set. */
export interface BoundarySet {
  year: number;
  imported_at: string;
  outline: string;
}

/** Hash of the outline of the newest year, or empty. The server goes by the same set for its proposals. */
export function newest_outline(sets: readonly BoundarySet[]): string {
  let newest: BoundarySet | undefined;
  for (const set of sets) {
    const is_newer = newest === undefined || order_of(set) > order_of(newest);
    if ((set.outline ?? '') !== '' && is_newer) newest = set;
  }
  return newest?.outline ?? '';
}

function order_of(set: BoundarySet): string {
  return `${set.year} ${set.imported_at}`;
}

interface WrittenArea {
  code: string;
  name: string;
  region?: string;
  polygons: number[][][];
}
interface WrittenOutline {
  format: string;
  version: number;
  year: number;
  attribution: string;
  arcs: number[][];
  regions: WrittenArea[];
  municipalities: WrittenArea[];
}

export function read_outline(written: WrittenOutline): Outline {
  if (written.format !== 'paraat-outline' || written.version !== 1) {
    throw new Error('an outline of another format or version');
  }
  const arcs = written.arcs.map(walk);
  const area = (one: WrittenArea): OutlineArea => ({
    code: one.code,
    name: one.name,
    region: one.region ?? one.code,
    polygons: one.polygons.map((rings) => rings.map((numbers) => ring_of(numbers, arcs))),
  });
  return {
    year: written.year,
    attribution: written.attribution,
    regions: written.regions.map(area),
    municipalities: written.municipalities.map(area),
  };
}

/** The first pair is a place, each further pair a step from the one before. */
function walk(numbers: readonly number[]): Ring {
  const points: Ring = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at]!;
    y += numbers[at + 1]!;
    points.push([x, y]);
  }
  return points;
}

/** Arcs joined end to start; a negative number is that arc walked backwards; the shared point is dropped. */
function ring_of(numbers: readonly number[], arcs: readonly Ring[]): Ring {
  const ring: Ring = [];
  for (const number of numbers) {
    const arc = number < 0 ? [...arcs[~number]!].reverse() : arcs[number]!;
    ring.push(...(ring.length === 0 ? arc : arc.slice(1)));
  }
  return ring;
}
