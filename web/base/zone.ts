// Local time in the Netherlands and back: with the hour that is skipped in March and the one that comes
// twice in October.
import type { Moment } from './wire';

export const zone = 'Europe/Amsterdam';

export interface LocalParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const parts_format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const hour_ms = 3_600_000;

export function local_parts(moment: Moment): LocalParts {
  return parts_at(Date.parse(moment));
}

/** The value of an input of type date: `2026-11-21`. */
export function local_date(moment: Moment): string {
  const { year, month, day } = local_parts(moment);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The value of an input of type time: `17:33`. */
export function local_time(moment: Moment): string {
  const { hour, minute } = local_parts(moment);
  return `${pad(hour)}:${pad(minute)}`;
}

/**
 * The moments that a Dutch clock shows as this date and time: one, none (skipped in March) or two
 * (doubled in October,
 * summer time first).
 */
export function moments_of(date: string, time: string): Moment[] {
  const written = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(written)) return [];
  return [2, 1]
    .map((hours) => written - hours * hour_ms)
    .filter((candidate) => as_if_utc(candidate) === written)
    .map((candidate) => new Date(candidate).toISOString());
}

/** True when the Dutch clock shows this time twice that night. */
export function is_double_hour(moment: Moment): boolean {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return false;
  const shown = as_if_utc(at);
  return as_if_utc(at - hour_ms) === shown || as_if_utc(at + hour_ms) === shown;
}

export function is_summer_time(moment: Moment): boolean {
  const at = Date.parse(moment);
  return as_if_utc(at) - at === 2 * hour_ms;
}

/** The local clock reading, as milliseconds as if it were UTC; whole seconds and the rest of the moment. */
function as_if_utc(at: number): number {
  const { year, month, day, hour, minute, second } = parts_at(at);
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

function parts_at(at: number): LocalParts {
  if (Number.isNaN(at)) {
    return { year: NaN, month: NaN, day: NaN, hour: NaN, minute: NaN, second: NaN };
  }
  const found = new Map(parts_format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? NaN;
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
