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
 * Two numbers: "155000 463000", "155.000, 463.000", "52,1552 5,3872", "52.1552N 5.3872E". Null when it
 * is not a place.
 */
export function read_place(text: string): LonLat | null {
  const numbers = two_numbers(text);
  if (numbers === null) return null;
  const [first, second] = numbers;
  if (Math.abs(first) > 1000 || Math.abs(second) > 1000) {
    const point = { x: first, y: second };
    return is_in_rd(point) ? to_wgs84(point) : null;
  }
  // In the Netherlands a latitude is 50 to 54 and a longitude 3 to 8, so the order tells itself.
  const point = first > second ? { lat: first, lon: second } : { lat: second, lon: first };
  return is_in_rd(to_rd(point)) ? point : null;
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

function two_numbers(text: string): [number, number] | null {
  const plain = text.replace(/[NnEeOo°]|RD|WGS ?84|[xy]:?/gi, ' ').trim();
  // A comma with a space behind it divides; a comma inside a number is the Dutch decimal sign.
  const parts = plain.split(/\s*,\s+|\s+/).filter((part) => part !== '');
  const pair = parts.length === 1 ? parts[0]!.split(',') : parts;
  if (pair.length !== 2) return null;
  const values = pair.map(number_of);
  return values.some(Number.isNaN) ? null : [values[0]!, values[1]!];
}

function number_of(text: string): number {
  const cleaned = text.replace(/,$/, '');
  if (
    /^-?\d{1,3}(\.\d{3})+$/.test(cleaned) &&
    cleaned.replace(/\D/g, '').length >= 5 &&
    !/^\d{1,2}\./.test(cleaned)
  ) {
    return Number(cleaned.replace(/\./g, ''));
  }
  return /^-?\d+([.,]\d+)?$/.test(cleaned) ? Number(cleaned.replace(',', '.')) : Number.NaN;
}
