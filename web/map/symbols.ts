// How each code of the reference set map_symbol is drawn: a letter on a plate, a line, or a hatched area.
// Our own drawings.

export type LineKind = 'solid' | 'dashed' | 'dotted' | 'dash_dot' | 'long_dash';
export type HatchKind = 'rising' | 'falling' | 'cross' | 'dots' | 'wide';

export interface Drawing {
  /** One or two letters on the plate; for lines and areas in the legend. */
  letter: string;
  line: LineKind;
  hatch: HatchKind;
  /** A prognosis, not what is so now. */
  is_forecast?: boolean;
}

const letters: Record<string, string> = {
  R01: 'VV',
  R02: 'GS',
  R03: 'VG',
  R04: 'IS',
  R05: 'BV',
  R06: 'NA',
  A01: '!',
  A02: 'AA',
  A03: 'VA',
  A04: 'VZ',
  A05: '×',
  A06: 'NU',
  A07: 'C',
  A09: 'SI',
  A10: '#',
  A11: 'H',
  A12: 'WI',
  A13: 'ZI',
  A14: 'CA',
  A15: 'MN',
  A16: 'EN',
  A17: 'OG',
  A18: 'SK',
  B01: 'B',
  B03: 'U',
  B04: 'BB',
  B05: 'M',
  B06: 'W',
  B10: 'VL',
  B11: 'TL',
  B12: 'OV',
  B13: 'DP',
  B14: 'BR',
  B15: 'BK',
  B16: 'VB',
  C01: 'G',
  C03: 'A',
  C04: 'BC',
  D01: 'P',
  D04: 'PV',
  D05: 'D',
  D06: 'PD',
  D08: 'SP',
  E01: 'AC',
  E02: 'O',
  E03: 'GV',
  E04: 'MO',
  E05: 'VD',
  E06: 'RO',
  F01: 'SW',
  F02: 'DF',
  F03: 'WS',
  F04: 'PR',
};

// Told apart without colour: every code has its own pair of line and hatch.
const shapes: Record<string, Drawing> = {
  G01: { letter: 'BG', line: 'solid', hatch: 'rising' },
  G02: { letter: 'EG', line: 'long_dash', hatch: 'wide' },
  G03: { letter: 'EP', line: 'dashed', hatch: 'falling', is_forecast: true },
  G04: { letter: 'EV', line: 'dash_dot', hatch: 'cross' },
  L01: { letter: 'ER', line: 'dashed', hatch: 'dots' },
  L02: { letter: 'AR', line: 'solid', hatch: 'dots' },
};

/** What a code of a region's own set is not listed for: its first two characters. */
export function drawing_of(code: string): Drawing {
  return shapes[code] ?? { letter: letters[code] ?? code.slice(0, 2), line: 'dotted', hatch: 'dots' };
}

/** Lengths of strokes and gaps in pixels; empty for a closed line. */
export function dashes_of(kind: LineKind): number[] {
  switch (kind) {
    case 'solid':
      return [];
    case 'dashed':
      return [10, 7];
    case 'dotted':
      return [2, 6];
    case 'dash_dot':
      return [14, 6, 2, 6];
    case 'long_dash':
      return [22, 6];
  }
}
