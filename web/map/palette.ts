// The colours a canvas needs, read from the tokens as they stand: a canvas knows no CSS variables.

export interface Palette {
  water: string;
  land: string;
  built: string;
  green: string;
  border: string;
  region: string;
  road: string;
  road_edge: string;
  rail: string;
  building: string;
  text: string;
  text_quiet: string;
  surface: string;
  control_border: string;
  accent: string;
  focus: string;
  column_text: string;
  column: (tag: string) => string;
  /** The plate of a GRIP level, 0 to 5. */
  grip: (level: number) => { fill: string; text: string };
  font: string;
  /** How much larger than at the desk the screen shows everything: a wall is read from a distance. */
  scale: number;
}

type Read = (token: string) => string;

export function palette_of(read: Read, scale = 1): Palette {
  const map = (name: string) => read(`--paraat-map-${name}`);
  const color = (name: string) => read(`--paraat-color-${name}`);
  return {
    water: map('water'),
    land: map('land'),
    built: map('built'),
    green: map('green'),
    border: map('border'),
    region: map('region'),
    road: map('road'),
    road_edge: map('road-edge'),
    rail: map('rail'),
    building: map('building'),
    text: color('text'),
    text_quiet: color('text-2'),
    surface: color('surface'),
    control_border: color('control-border'),
    accent: color('accent'),
    focus: color('focus'),
    column_text: read('--paraat-column-text'),
    column: (tag) => read(`--paraat-column-${tag}`) || read('--paraat-column-mk'),
    grip: (level) => ({ fill: read(`--paraat-grip-${level}`), text: read(`--paraat-grip-${level}-text`) }),
    font: "'Source Sans 3 Variable', 'Segoe UI', system-ui, sans-serif",
    scale,
  };
}

export function current_palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return palette_of((token) => style.getPropertyValue(token).trim(), current_scale());
}

const desk_font_px = 16;

export function current_scale(): number {
  return (parseFloat(getComputedStyle(document.documentElement).fontSize) || desk_font_px) / desk_font_px;
}

/** Calls when the theme changes; the answer stops listening. */
export function on_theme_change(call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-scale'] });
  return () => observer.disconnect();
}

/** `#c1121f` with an opacity of 0 to 1. */
export function faded(hex: string, opacity: number): string {
  const full = hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;
  const part = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return /^#[0-9a-f]{6}$/i.test(full) ? full + part.toString(16).padStart(2, '0') : hex;
}
