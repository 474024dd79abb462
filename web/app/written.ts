// What somebody wrote in the arguments of a command: no such sentence is lost with a refusal.

/** Identifiers, moments and levels of GRIP: nobody wrote those. */
const not_written = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(T.*)?|grip_\d|)$/;
/** What a code looks like; a word in capitals looks the same. */
const code = /^([A-Z]{1,6}[\d_.]*[A-Z_\d]*|[a-z_\d]+(\.[a-z_\d]+)*)$/;
/** What is chosen from a list. */
const chosen = new Set([
  'classification',
  'column',
  'columns',
  'confidence',
  'fact',
  'for_column',
  'function',
  'functions',
  'incident_type',
  'keeper',
  'kind',
  'moment',
  'municipalities',
  'part',
  'partner_type',
  'picture',
  'region',
  'regions',
  'role',
  'section',
  'series',
  'set',
  'state',
  'symbol',
  'team',
]);

export function written_in(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return is_written(value, name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => written_in(each, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => written_in(each, key));
}

function is_written(text: string, name: string): boolean {
  const is_chosen = chosen.has(name) || name.endsWith('_function');
  return !not_written.test(text) && !(is_chosen && code.test(text));
}
