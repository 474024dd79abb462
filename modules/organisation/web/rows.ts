// What its pages make of the rows of this module: the words for their codes, and what can be chosen.
import { offered } from '$base/codes';
import { language } from '$base/i18n';
import type { CommandArgs, Row, Schema } from '$base/command_names';
import { column_tag, type LiveTable, type Option } from '$kit';
import { t } from './texts';

export type OrganisationRow = Row<'OrganisationRow'>;
export type OrganisationContactRow = Row<'OrganisationContactRow'>;
export type ContactPoint = Schema<'ContactPoint'>;
export type PersonRow = Row<'PersonRow'>;
export type PersonContactRow = Row<'PersonContactRow'>;
export type AccountRow = Row<'AccountRow'>;
export type RoleHeld = Schema<'RoleHeld'>;
export type FunctionHolderRow = Row<'FunctionHolderRow'>;
export type ReachabilityRow = Row<'ReachabilityRow'>;
/** A reference row; its values are those of its set. */
export type CodeRow = Omit<Row<'ReferenceRow'>, 'values'> & {
  values: Record<string, unknown>;
};

export const organisation_kinds = [
  'safety_region',
  'safety_bureau',
  'control_room',
  'fire_brigade',
  'police',
  'ghor',
  'municipality',
  'partner',
] as const satisfies Schema<'OrganisationKind'>[];
export type OrganisationKind = Schema<'OrganisationKind'>;

export const roles = [
  'reader',
  'editor',
  'information_manager',
  'leader',
  'planner',
  'administrator',
  'guest',
] as const satisfies Role[];
export type Role = CommandArgs<'organisation/give-role'>['role'];

const function_sets = ['legal_function', 'lcms_function', 'additional_function'];

export function label_of(row: CodeRow): string {
  return language() === 'nl' ? row.label_nl : row.label_en;
}

/**
 * What people call it for short, where its name does not say so: the code of a function, the tag of a column.
 * Other codes are for programs.
 */
function abbreviation_of(row: CodeRow): Pick<Option, 'detail'> {
  if (row.set !== 'column') return function_sets.includes(row.set) ? { detail: row.code } : {};
  const tag = column_tag(row.code);
  return label_of(row).includes(tag) ? {} : { detail: tag };
}

/** The codes that may be chosen on a day, in order of their names; `kept` is what the record has already. */
export function options_of(
  all: readonly CodeRow[],
  asked: { sets: readonly string[]; day: string; kept?: readonly string[] },
): Option[] {
  return offered(all, asked)
    .map((row) => ({ value: row.code, label: label_of(row), ...abbreviation_of(row) }))
    .sort((left, right) => left.label.localeCompare(right.label));
}

export function function_options(all: readonly CodeRow[], day: string): Option[] {
  return options_of(all, { sets: function_sets, day });
}

/** What a function is or was called; what somebody can fill keeps its name after the code has ended. */
export function function_names(all: readonly CodeRow[]): ReadonlyMap<string, string> {
  const known = all.filter((row) => function_sets.includes(row.set) && row.newest && row.region === 'NL');
  return new Map(known.map((row) => [row.code, label_of(row)]));
}

export function held_function(row: FunctionHolderRow): string {
  return language() === 'nl' ? row.function_nl : row.function_en;
}

/** As much of the table of reference rows as a name needs. */
type Codes = Pick<LiveTable<CodeRow>, 'get'>;

/** Where a function is held. */
export type Place = Pick<FunctionHolderRow, 'region' | 'team'> & { incident: string | null };

type Said = readonly (readonly [label: string, value: string])[];

/** What a form said, by label: each on a line, and nothing of what was left open. */
export function by_label(said: Said): string {
  return said
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}

/** What a form about a role said, for who has to read it back when it was refused. */
export function role_words(codes: Codes, { role, region, column }: RoleHeld, reason: string): string {
  const of_column = codes.get(`column/${column}`);
  return by_label([
    [t('role'), role_name(role)],
    [t('region'), role_region(codes, region)],
    [t('column'), of_column === undefined ? column : label_of(of_column)],
    [t('reason'), reason],
  ]);
}

/**
 * What a form about a function said, for who has to read it back when it was refused: where it is, and by
 * label what was filled in.
 */
export function function_words(
  names: { codes: Codes; incidents: Pick<LiveTable<{ title: string }>, 'get'> },
  { region, team, incident }: Place,
  said: Said,
): string {
  return by_label([
    [t('incident'), names.incidents.get(incident)?.title ?? ''],
    [t('region'), region_name(names.codes, region)],
    [t('team'), team_name(names.codes, team)],
    ...said,
  ]);
}

export function team_name(codes: Codes, code: string): string {
  const row = codes.get(`crisis_team/${code}`);
  return row === undefined ? code : label_of(row);
}

/** `Flevoland` for `VR25`; the code itself where the set does not know it. */
export function region_name(codes: Codes, code: string): string {
  const row = codes.get(`region/${code}`);
  return row === undefined ? code : label_of(row);
}

export function region_names(codes: Codes, regions: readonly string[]): string {
  return regions.map((code) => region_name(codes, code)).join(', ');
}

export function region_options(codes: Codes, regions: readonly string[]): Option[] {
  return regions.map((value) => ({ value, label: region_name(codes, value) }));
}

export function role_text(held: RoleHeld, codes: Codes): string {
  const place = [role_region(codes, held.region), column_tag(held.column)].filter(Boolean).join(' ');
  const role = role_name(held.role);
  return place === '' ? role : `${role} · ${place}`;
}

/** A row keeps what was recorded as text; the roles that can be given are a fixed list. */
function role_name(role: string): string {
  return t(`role_${role as Role}`);
}

function role_region(codes: Codes, region: string): string {
  if (region === '') return '';
  return region === 'NL' ? t('nationwide') : region_name(codes, region);
}

/** Only digits and a leading plus: what a telephone dials. */
export function dialled(telephone: string): string {
  return `tel:${telephone.replace(/(?!^\+)[^\d]/g, '')}`;
}
