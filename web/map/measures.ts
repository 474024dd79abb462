// Lengths and areas as people read them, and the length of the scale bar.
import { language } from '$base/i18n';
import { t } from './texts';

export function length_text(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} ${t('m')}`;
  return `${rounded(metres / 1000)} ${t('km')}`;
}

export function area_text(square_metres: number): string {
  if (square_metres < 10_000) return `${Math.round(square_metres)} ${t('m2')}`;
  if (square_metres < 1_000_000) return `${rounded(square_metres / 10_000)} ${t('ha')}`;
  return `${rounded(square_metres / 1_000_000)} ${t('km2')}`;
}

function rounded(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const text = value.toFixed(digits);
  return language() === 'nl' ? text.replace('.', ',') : text;
}

/** The scale bar is always a round number: no decimals. */
export function scale_text(metres: number): string {
  return metres < 1000 ? `${metres} ${t('m')}` : `${metres / 1000} ${t('km')}`;
}

/** The largest of 1, 2, 5 times a power of ten that is at most `width_px` wide. */
export function scale_bar(resolution_m: number, width_px: number): { metres: number; px: number } {
  const most = resolution_m * width_px;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((candidate) => candidate <= most) ?? power;
  return { metres, px: metres / resolution_m };
}
