// What regions are called in the shell.
import { language } from '$base/i18n';

/** The 25 safety regions by code; names are the same in both languages. */
const regions: Record<string, string> = {
  VR01: 'Groningen',
  VR02: 'Fryslân',
  VR03: 'Drenthe',
  VR04: 'IJsselland',
  VR05: 'Twente',
  VR06: 'Noord- en Oost-Gelderland',
  VR07: 'Gelderland-Midden',
  VR08: 'Gelderland-Zuid',
  VR09: 'Utrecht',
  VR10: 'Noord-Holland Noord',
  VR11: 'Zaanstreek-Waterland',
  VR12: 'Kennemerland',
  VR13: 'Amsterdam-Amstelland',
  VR14: 'Gooi en Vechtstreek',
  VR15: 'Haaglanden',
  VR16: 'Hollands Midden',
  VR17: 'Rotterdam-Rijnmond',
  VR18: 'Zuid-Holland Zuid',
  VR19: 'Zeeland',
  VR20: 'Midden- en West-Brabant',
  VR21: 'Brabant-Noord',
  VR22: 'Brabant-Zuidoost',
  VR23: 'Limburg-Noord',
  VR24: 'Zuid-Limburg',
  VR25: 'Flevoland',
};

/** `Flevoland en Gooi en Vechtstreek`; more than three are counted. */
export function region_label(codes: readonly string[]): string {
  const own = codes.filter((code) => code !== 'NL');
  const names = own.map((code) => regions[code] ?? code).sort((left, right) => left.localeCompare(right));
  if (names.length > 3) return language() === 'nl' ? `${names.length} regio’s` : `${names.length} regions`;
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
}
