// Dates and times as people type them in the Netherlands: 21-11, 21/11/26, 1733, 17.33, 9:05, 9:05:30.
import { local_date } from './zone';

/** `2026-11-21`, or null when it cannot be read. Without a year: the year in which it lies nearest to now. */
export function read_date(typed: string, now_ms: number): string | null {
  const found = /^\s*(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?\s*$/.exec(typed);
  if (found === null) return null;
  const [day, month] = [Number(found[1]), Number(found[2])];
  const year = found[3] === undefined ? nearest_year(day, month, now_ms) : full_year(found[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const is_real = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return is_real ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** `17:33`, or `17:33:20` where the seconds were typed too; null when it cannot be read. */
export function read_time(typed: string): string | null {
  const found = /^\s*(\d{1,2})(?:[:. ]?(\d{2})(?:[:. ](\d{2}))?)?\s*$/.exec(typed);
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  const seconds = found[3] === undefined ? '' : `:${found[3]}`;
  return hour < 24 && minute < 60 && seconds < ':60' ? `${pad(hour)}:${pad(minute)}${seconds}` : null;
}

/** `21-11-2026` of `2026-11-21`. */
export function written_date(date: string): string {
  return date.split('-').reverse().join('-');
}

function full_year(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function nearest_year(day: number, month: number, now_ms: number): number {
  const this_year = Number(local_date(new Date(now_ms).toISOString()).slice(0, 4));
  const distance = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - now_ms);
  return [this_year, this_year - 1, this_year + 1].sort(
    (left, right) => distance(left) - distance(right),
  )[0]!;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
