// A place as people type it and read it back: RD in metres, or latitude and longitude in degrees.
import { is_in_rd, to_rd, to_wgs84, type LonLat, type RdPoint } from './rd';

export function rd_text({ x, y }: RdPoint): string {
  return `${Math.round(x)}, ${Math.round(y)}`;
}

/** Latitude first, as people say it. */
export function wgs84_text({ lon, lat }: LonLat): string {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}

/**
 * As the field of a place on the server reads it: "155000 463000", "92.500, 437.500", "155 000 463 000",
 * "RD: 155000 463000", "52,1552 5,3872", "52.1552N 5.3872E", "52°09,3' N 5°23,2' O". Null when it is not a
 * place.
 */
export function read_place(text: string): LonLat | null {
  const numbers = two_numbers(text);
  return numbers === null ? null : place_of(numbers);
}

export function lines_of(text: string): string[] {
  return text.split(/[\n;]/).filter((line) => line.trim() !== '');
}

/** Several places, one per line: the vertices of a line or an area. Null when one of them is not a place. */
export function read_places(text: string): LonLat[] | null {
  const places = lines_of(text).map(read_place);
  return places.length === 0 || places.includes(null) ? null : (places as LonLat[]);
}

/** Two numbers were typed that are a place somewhere else: a slip, or abroad. */
export function lies_outside(text: string): boolean {
  return two_numbers(text) !== null && read_place(text) === null;
}

type Pair = [number, number];

/** The reading that is a place; else what was typed as plain numbers. */
function two_numbers(text: string): Pair | null {
  const all = readings(text);
  return all.find((pair) => place_of(pair) !== null) ?? all[0] ?? null;
}

function place_of([first, second]: Pair): LonLat | null {
  if (Math.abs(first) > 1000 || Math.abs(second) > 1000) {
    // In the grid every y is larger than every x but for a strip that lies in Germany.
    const point = [
      { x: first, y: second },
      { x: second, y: first },
    ].find(is_in_rd);
    return point === undefined ? null : to_wgs84(point);
  }
  // In the Netherlands a latitude is 50 to 54 and a longitude 3 to 8, so the order tells itself.
  const point = first > second ? { lat: first, lon: second } : { lat: second, lon: first };
  return is_in_rd(to_rd(point)) ? point : null;
}

const words = /\b(?:RD|WGS ?84|lat|lon|[xy]|NB|OL)\b\s*[:=]?|(?<=[\d.,°º'′’"″”\s]|^)[NEO](?=[\d\s,;]|$)/gi;

function readings(text: string): Pair[] {
  const plain = text.replace(words, ' ').trim();
  if (/[°º]/.test(plain)) return pairs_of(marked_degrees(plain));
  // A comma with a space behind it divides; a comma inside a number is the Dutch decimal sign.
  const parts = plain.split(/\s*[,;/]\s+|[\s;/]+/).filter((part) => part !== '');
  if (parts.length === 1) return readings_of_two(parts[0]!.split(','));
  if (parts.length === 2) return readings_of_two(parts);
  return [...pairs_of(grouped_by_spaces(parts)), ...pairs_of(degrees_in_parts(parts))];
}

const pairs_of = (pair: Pair | null): Pair[] => (pair === null ? [] : [pair]);

function readings_of_two(parts: readonly string[]): Pair[] {
  if (parts.length !== 2) return [];
  const [first, second] = parts.map((part) => part.replace(/,$/, '')) as [string, string];
  const pairs: Pair[] = [
    [decimal(first), decimal(second)],
    [thousands(first) ?? decimal(first), thousands(second) ?? decimal(second)],
  ];
  return pairs.filter((pair) => !pair.some(Number.isNaN));
}

function decimal(text: string): number {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** "92.500", "155,000.5": null where it has no thousands marks. */
function thousands(text: string): number | null {
  const dutch = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const english = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  if (dutch) return Number(text.replace(/\./g, '').replace(',', '.'));
  return english ? Number(text.replace(/,/g, '')) : null;
}

/** "155 000 463 000" */
function grouped_by_spaces(parts: readonly string[]): Pair | null {
  const [a, b, c, d] = parts;
  const fits = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part));
  return fits && b!.length === 3 && d!.length === 3 ? [Number(a! + b!), Number(c! + d!)] : null;
}

/** "52 09.31 5 23.23" and "52 9 18.63 5 23 13.93" */
function degrees_in_parts(parts: readonly string[]): Pair | null {
  const half = parts.length / 2;
  if (half !== 2 && half !== 3) return null;
  return both(in_degrees(parts.slice(0, half)), in_degrees(parts.slice(half)));
}

/** "52°09,31' 5°23,23'": each degree mark begins a coordinate. */
function marked_degrees(text: string): Pair | null {
  const one = String.raw`([\d.,]+)\s*[°º]\s*(?:([\d.,]+)\s*['′’]\s*(?:([\d.,]+)\s*(?:["″”]|['′’]{2})\s*)?)?`;
  const found = new RegExp(`^${one}\\s*[,;/]?\\s*${one}$`).exec(text);
  if (found === null) return null;
  const parts = (from: number) => found.slice(from, from + 3).filter((part) => part !== undefined);
  return both(in_degrees(parts(1)), in_degrees(parts(4)));
}

function both(first: number, second: number): Pair | null {
  return Number.isNaN(first) || Number.isNaN(second) ? null : [first, second];
}

/** Degrees, minutes, seconds; only the last has decimals. */
function in_degrees(parts: readonly string[]): number {
  const numbers = parts.map((part) => decimal(part.replace(/[.,]$/, '')));
  const fits = numbers.every(
    (number, at) => (at === 0 || number < 60) && (at === parts.length - 1 || Number.isInteger(number)),
  );
  return fits ? numbers.reduce((sum, number, at) => sum + number / 60 ** at, 0) : Number.NaN;
}
