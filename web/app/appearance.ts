// Puts the chosen theme, size and language on the document.
import type { Preferences } from '$base/preferences';

/** Follows the choices, and the device where someone chose that, until the returned function is called. */
export function follow_appearance(preferences: Preferences): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, scale, language } = preferences.choices;
    const root = document.documentElement;
    root.dataset.theme = theme === 'system' ? (device.matches ? 'dark' : 'light') : theme;
    root.dataset.scale = scale;
    root.lang = language;
  };
  apply();
  device.addEventListener('change', apply);
  const stop = preferences.subscribe(apply);
  return () => {
    device.removeEventListener('change', apply);
    stop();
  };
}

export function is_dark(): boolean {
  return document.documentElement.dataset.theme === 'dark';
}
