// Dates, times, ages and numbers as they are shown: Dutch order, 24 hours, Europe/Amsterdam whatever the
// device says.
import { language } from './i18n';
import { is_double_hour, is_summer_time, local_date, local_parts, zone } from './zone';
import type { Moment } from './wire';

type DateStyle = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `21 november 2026` */
export function date_text(moment: Moment): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric' }, moment);
}

/** `zaterdag 21 november 2026` */
export function long_date_text(moment: Moment): string {
  return `${weekday_text(moment)} ${date_text(moment)}`;
}

/** `zaterdag` */
export function weekday_text(moment: Moment): string {
  return format({ weekday: 'long' }, moment);
}

/** `21 nov` */
export function short_date_text(moment: Moment): string {
  return format({ day: 'numeric', month: 'short' }, moment).replace('.', '');
}

/** `17:33`; in the hour that comes twice in autumn: `02:30 zomertijd` or `02:30 wintertijd`. */
export function time_text(moment: Moment): string {
  const { hour, minute } = local_parts(moment);
  return `${two(hour)}:${two(minute)}${double_hour_mark(moment)}`;
}

/** `17:33:04` */
export function time_seconds_text(moment: Moment): string {
  const { hour, minute, second } = local_parts(moment);
  return `${two(hour)}:${two(minute)}:${two(second)}${double_hour_mark(moment)}`;
}

/** `21 november 2026 17:33` */
export function date_time_text(moment: Moment): string {
  return `${date_text(moment)} ${time_text(moment)}`;
}

/** `21 november 2026 17:33:04` */
export function date_time_seconds_text(moment: Moment): string {
  return `${date_text(moment)} ${time_seconds_text(moment)}`;
}

/**
 * The time alone for today, with the day before it for any other day, and the year where it is another one:
 * `17:33`, `20 nov 17:33`, `20 nov 2025 17:33`.
 */
export function near_time_text(moment: Moment, now_ms: number): string {
  const now = new Date(now_ms).toISOString();
  if (local_date(moment) === local_date(now)) return time_text(moment);
  const { year } = local_parts(moment);
  const is_this_year = year === local_parts(now).year || Number.isNaN(year);
  return `${short_date_text(moment)}${is_this_year ? '' : ` ${year}`} ${time_text(moment)}`;
}

/** The ISO week, as on every Dutch calendar. */
export function week_number(moment: Moment): number {
  const { year, month, day } = local_parts(moment);
  const date = new Date(Date.UTC(year, month - 1, day));
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const year_start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - year_start) / 604_800_000) + 1;
}

/** `1 u 41 min`, `55 min`, `3 d 4 u`; under a minute `0 min`. */
export function duration_text(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const [day, hour] = language() === 'nl' ? ['d', 'u'] : ['d', 'h'];
  if (days >= 2) return `${days} ${day} ${hours % 24} ${hour}`;
  if (hours >= 1) return `${hours} ${hour} ${minutes % 60} min`;
  return `${minutes} min`;
}

/** A running clock: `11:56`, past an hour `1:11:56`, past its moment `−0:30`. */
export function countdown_text(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const sign = milliseconds <= -1000 ? '−' : '';
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${sign}${hours}:${two(minutes)}:${rest}` : `${sign}${minutes}:${rest}`;
}

/**
 * `zojuist`, `2 min geleden`, `3 u geleden`, `over 12 min`. Always beside the time itself, never instead
 * of it.
 */
export function age_text(moment: Moment, now_ms: number): string {
  const distance_ms = now_ms - Date.parse(moment);
  const is_dutch = language() === 'nl';
  if (Math.abs(distance_ms) < 60_000) return is_dutch ? 'zojuist' : 'just now';
  const length = coarse(Math.abs(distance_ms), is_dutch);
  if (distance_ms < 0) return is_dutch ? `over ${length}` : `in ${length}`;
  return is_dutch ? `${length} geleden` : `${length} ago`;
}

/** `31 min oud`: how stale a part of the picture is. */
export function staleness_text(moment: Moment, now_ms: number): string {
  const is_dutch = language() === 'nl';
  const length = coarse(Math.max(0, now_ms - Date.parse(moment)), is_dutch);
  return is_dutch ? `${length} oud` : `${length} old`;
}

/** `2.100`, `0,32`; a real minus sign. */
export function number_text(value: number, fraction_digits = 0): string {
  const locale = language() === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: fraction_digits,
    maximumFractionDigits: fraction_digits,
  })
    .format(value)
    .replace('-', '−');
}

/** `3,4 MB` */
export function size_text(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${number_text(bytes / 1000)} kB` : `${number_text(bytes / 1_000_000, 1)} MB`;
}

/** Rijksdriehoek in whole metres: `146.182, 487.340`. */
export function rd_text(x: number, y: number): string {
  return `${number_text(Math.round(x))}, ${number_text(Math.round(y))}`;
}

function coarse(milliseconds: number, is_dutch: boolean): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} ${is_dutch ? 'u' : 'h'}`;
  const days = Math.floor(hours / 24);
  if (is_dutch) return days === 1 ? '1 dag' : `${days} dagen`;
  return days === 1 ? '1 day' : `${days} days`;
}

function format(style: DateStyle, moment: Moment): string {
  const key = `${language()} ${JSON.stringify(style)}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', { ...style, timeZone: zone });
    formats.set(key, made);
  }
  const milliseconds = Date.parse(moment);
  return Number.isNaN(milliseconds) ? '–' : made.format(milliseconds);
}

function double_hour_mark(moment: Moment): string {
  if (!is_double_hour(moment)) return '';
  const summer = is_summer_time(moment);
  if (language() === 'nl') return summer ? ' zomertijd' : ' wintertijd';
  return summer ? ' summer time' : ' winter time';
}

function two(value: number): string {
  return Number.isNaN(value) ? '––' : String(value).padStart(2, '0');
}
