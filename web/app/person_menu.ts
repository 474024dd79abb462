// The menu under one's own name: appearance, size, language, help, signing out.
import type { Preferences, Theme } from '$base/preferences';
import { t } from '$base/shell_texts';
import type { MenuItem } from '$kit';
import {
  Keyboard,
  KeyRound,
  Languages,
  LogOut,
  Monitor,
  MonitorSmartphone,
  Moon,
  Sun,
  UserRoundCog,
  ZoomIn,
} from 'lucide';

export interface PersonMenu {
  preferences: Preferences;
  is_demo: boolean;
  go: (address: string) => void;
  help: () => void;
  sign_out: () => void;
}

export function person_menu({ preferences, is_demo, go, help, sign_out }: PersonMenu): MenuItem[] {
  const { theme, scale, language } = preferences.choices;
  const themes: [Theme, string, typeof Sun][] = [
    ['light', t('theme_light'), Sun],
    ['dark', t('theme_dark'), Moon],
    ['system', t('theme_system'), Monitor],
  ];
  const items: MenuItem[] = themes.map(([value, label, icon]) => ({
    label,
    icon,
    chosen: theme === value,
    run: () => preferences.choose({ theme: value }),
  }));
  items.push({
    label: t('scale_large'),
    icon: ZoomIn,
    begins_group: true,
    chosen: scale === 'large',
    run: () => preferences.choose({ scale: scale === 'large' ? 'auto' : 'large' }),
  });
  items.push({
    label: language === 'nl' ? t('language_en') : t('language_nl'),
    icon: Languages,
    begins_group: true,
    run: () => preferences.choose({ language: language === 'nl' ? 'en' : 'nl' }),
  });
  items.push({ label: t('keyboard_help'), icon: Keyboard, run: help });
  if (!is_demo) {
    items.push({ label: t('sessions_title'), icon: MonitorSmartphone, run: () => go('/sessies') });
    items.push({ label: t('password_title'), icon: KeyRound, run: () => go('/wachtwoord') });
  }
  items.push({
    label: is_demo ? t('demo_switch') : t('sign_out'),
    icon: is_demo ? UserRoundCog : LogOut,
    begins_group: true,
    run: sign_out,
  });
  return items;
}
