// The columns of the crisis organisation: the stored code and the tag that is shown. Colours are tokens.

/** Codes as stored (left) and the tag as shown; what is not here is shown as it comes. */
const tags: Record<string, string> = {
  BRW: 'BRW',
  GZ: 'GHOR',
  GHOR: 'GHOR',
  POL: 'POL',
  BZ: 'BZ',
  CCOM: 'COM',
  COM: 'COM',
  DEF: 'DEF',
  MULTI: 'MULTI',
  WTR: 'WTR',
  MK: 'MK',
};

export function column_tag(code: string): string {
  return tags[code.toUpperCase()] ?? code;
}

/** The class that carries the column's colour in styles/columns.css. */
export function column_class(code: string): string {
  return `column-${column_tag(code)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`;
}
