// Where plates and their labels go when many stand close together. Every plate is always there: one that
// would lie under another steps aside with a line to its place; a label without room leaves the bare plate.

export interface Size {
  width: number;
  height: number;
}

/** A square plate in pixels from any origin, x to the right and y down. */
export interface CrowdedPlate {
  id: string;
  x: number;
  y: number;
  label: Size | null;
  /** Lower goes first; 0 is what somebody chose: it stays where it is and always has its label. */
  rank: number;
}

/** The name of a line or an area, with the spots where it may stand, the best first: its middle. */
export interface CrowdedName {
  id: string;
  size: Size;
  spots: readonly { x: number; y: number }[];
}

export type Side = 'right' | 'left' | 'above' | 'below';

export interface PlacedPlate {
  /** How far the plate stepped aside. */
  dx: number;
  dy: number;
  side: Side | null;
  /** How far a label above or below its plate moved aside, to stay on the map. */
  shift: number;
}

export interface Layout {
  plates: Map<string, PlacedPlate>;
  /** Which of its spots a name took; absent where it has none. */
  names: Map<string, number>;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** So much of a plate may lie under others, taken together, before one of them steps aside. */
const hidden_most = 0.3;
const gap_px = 2;
const sides: readonly Side[] = ['right', 'left', 'above', 'below'];

export function laid_out(
  plates: readonly CrowdedPlate[],
  names: readonly CrowdedName[],
  half_px: number,
  frame: Box | null = null,
): Layout {
  const layout: Layout = { plates: new Map(), names: new Map() };
  const taken = new Taken(half_px * 4);
  const ordered = [...plates].sort((left, right) => left.rank - right.rank);
  for (const plate of ordered) {
    const [dx, dy] = plate.rank === 0 ? [0, 0] : step_aside(plate, half_px, taken);
    taken.add(square(plate.x + dx, plate.y + dy, half_px));
    layout.plates.set(plate.id, { dx, dy, side: null, shift: 0 });
  }
  for (const plate of ordered) {
    if (plate.label === null) continue;
    const placed = layout.plates.get(plate.id)!;
    // A plate beyond the edge is not seen; its name need not be either.
    const edge = frame !== null && overlap(plate_box(plate, placed, half_px), frame) ? frame : null;
    const spots = sides.map((side) => spot_beside(plate, placed, { side, half: half_px, edge }));
    const found = spots.find((spot) => spot.is_whole && taken.is_free(spot.box));
    const chosen = plate.rank === 0 ? (spots.find((spot) => spot.is_whole) ?? spots[0]) : undefined;
    const spot = found ?? chosen;
    if (spot === undefined) continue;
    taken.add(spot.box);
    placed.side = spot.side;
    placed.shift = spot.shift;
  }
  for (const name of names) {
    const boxes = name.spots.map((spot) => around(spot, name.size));
    const at = boxes.findIndex((box) => taken.is_free(box) && (frame === null || lies_in(box, frame)));
    if (at < 0) continue;
    taken.add(boxes[at]!);
    layout.names.set(name.id, at);
  }
  return layout;
}

/** The nearest place round its own where no other plate lies over it; its own place when there is none. */
function step_aside(plate: CrowdedPlate, half: number, taken: Taken): [number, number] {
  if (taken.most_hidden_with(square(plate.x, plate.y, half)) <= hidden_most) return [0, 0];
  for (const ring of [1, 2, 3]) {
    const distance = ring * (2 * half + gap_px);
    const ways = 8 * ring;
    for (let way = 0; way < ways; way += 1) {
      const angle = (2 * Math.PI * way) / ways - Math.PI / 2;
      const dx = Math.round(distance * Math.cos(angle));
      const dy = Math.round(distance * Math.sin(angle));
      if (taken.is_free(square(plate.x + dx, plate.y + dy, half))) return [dx, dy];
    }
  }
  return [0, 0];
}

function square(x: number, y: number, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function around({ x, y }: { x: number; y: number }, { width, height }: Size): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The middle of a label on this side of its plate. */
export function label_offset(side: Side, size: Size, half: number): { x: number; y: number } {
  switch (side) {
    case 'right':
      return { x: half + gap_px + size.width / 2, y: 0 };
    case 'left':
      return { x: -half - gap_px - size.width / 2, y: 0 };
    case 'above':
      return { x: 0, y: -half - gap_px - size.height / 2 };
    case 'below':
      return { x: 0, y: half + gap_px + size.height / 2 };
  }
}

function plate_box(plate: CrowdedPlate, { dx, dy }: PlacedPlate, half: number): Box {
  return square(plate.x + dx, plate.y + dy, half);
}

interface Spot {
  side: Side;
  box: Box;
  shift: number;
  /** Nothing of it lies beyond the edge of the map. */
  is_whole: boolean;
}

interface Beside {
  side: Side;
  half: number;
  edge: Box | null;
}

/** Above and below its plate a label may move aside to stay on the map. */
function spot_beside(plate: CrowdedPlate, { dx, dy }: PlacedPlate, { side, half, edge }: Beside): Spot {
  const size = plate.label!;
  const offset = label_offset(side, size, half);
  const box = around({ x: plate.x + dx + offset.x, y: plate.y + dy + offset.y }, size);
  if (edge === null) return { side, box, shift: 0, is_whole: true };
  const may_shift = side === 'above' || side === 'below';
  const shift = may_shift ? Math.round(inward(box, edge)) : 0;
  const moved = { ...box, left: box.left + shift, right: box.right + shift };
  return { side, box: moved, shift, is_whole: lies_in(moved, edge) };
}

/** How far a box goes to the right (or left, below zero) to lie between the sides of the map. */
function inward(box: Box, edge: Box): number {
  if (box.left < edge.left) return edge.left - box.left + 1;
  return Math.min(0, edge.right - box.right - 1);
}

function lies_in(box: Box, frame: Box): boolean {
  const is_beside = box.left >= frame.left && box.right <= frame.right;
  return is_beside && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return shared(one, other) > 0;
}

/** A box, and how much of it the others hide or share with it, taken together. */
interface TakenBox {
  box: Box;
  hidden: number;
}

/** Boxes in a grid of cells, so that only near ones are compared. */
class Taken {
  private readonly cells_ = new Map<string, TakenBox[]>();

  constructor(private readonly cell_px_: number) {}

  add(box: Box): void {
    const taken: TakenBox = { box, hidden: 0 };
    for (const other of this.over(box)) {
      taken.hidden += shared(box, other.box);
      other.hidden += shared(other.box, box);
    }
    for (const key of this.keys(box)) {
      const list = this.cells_.get(key);
      if (list === undefined) this.cells_.set(key, [taken]);
      else list.push(taken);
    }
  }

  is_free(box: Box): boolean {
    return this.over(box).size === 0;
  }

  /** With this box among them: what is hidden, 0 to 1, of the one of which most is hidden. */
  most_hidden_with(box: Box): number {
    let [of_this, most] = [0, 0];
    for (const other of this.over(box)) {
      of_this += shared(box, other.box);
      most = Math.max(most, other.hidden + shared(other.box, box));
    }
    return Math.max(of_this, most);
  }

  private over(box: Box): Set<TakenBox> {
    const found = new Set<TakenBox>();
    for (const key of this.keys(box)) {
      for (const other of this.cells_.get(key) ?? []) if (overlap(box, other.box)) found.add(other);
    }
    return found;
  }

  private *keys(box: Box): Generator<string> {
    const cell = (value: number) => Math.floor(value / this.cell_px_);
    for (let column = cell(box.left); column <= cell(box.right); column += 1) {
      for (let row = cell(box.top); row <= cell(box.bottom); row += 1) yield `${column} ${row}`;
    }
  }
}

function shared(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / ((box.right - box.left) * (box.bottom - box.top));
}

const line_characters_most = 22;

/** A long name in two lines, broken at the space nearest to its middle; the rest stands in the list. */
export function wrapped(text: string): string {
  if (text.length <= line_characters_most) return text;
  const short =
    text.length > 2 * line_characters_most ? `${text.slice(0, 2 * line_characters_most - 1)}…` : text;
  const spaces = [...short.matchAll(/ /g)].map((match) => match.index);
  if (spaces.length === 0) return short;
  const middle = short.length / 2;
  const at = spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best));
  return `${short.slice(0, at)}\n${short.slice(at + 1)}`;
}
