// Rows of this module as its pages read them, with the words for their codes.
import { language } from '$base/i18n';
import type { Moment, Uuid } from '$base/wire';
import type { Option } from '$kit';
import { t } from './texts';

export interface OrganisationRow {
  id: Uuid;
  region: string;
  name: string;
  kind: (typeof organisation_kinds)[number];
  partner_type: string;
  reference_code: string;
  regions: string[];
  note: string;
  people: number;
  ended: boolean;
  ended_reason: string;
  version: number;
}

export interface ContactPoint {
  title: string;
  telephone: string;
  mail: string;
  around_the_clock: boolean;
  note: string;
}

export interface OrganisationContactRow {
  id: Uuid;
  contact_points: ContactPoint[];
}

export interface PersonRow {
  id: Uuid;
  region: string;
  name: string;
  organisation: Uuid | null;
  organisation_name: string;
  column: string;
  functions: string[];
  regions: string[];
  account: Uuid | null;
  ended: boolean;
  ended_reason: string;
  version: number;
}

export interface PersonContactRow {
  id: Uuid;
  telephone: string;
  mail: string;
}

export interface RoleHeld {
  role: Role;
  region: string;
  column: string;
}

export interface AccountRow {
  id: Uuid;
  region: string;
  person: Uuid;
  login: string;
  roles: RoleHeld[];
  blocked: boolean;
  blocked_reason: string;
  opened_at: Moment;
  version: number;
}

export interface FunctionHolderRow {
  id: Uuid;
  region: string;
  incident: Uuid | null;
  team: string;
  section: string;
  function: string;
  function_nl: string;
  function_en: string;
  person: Uuid;
  name: string;
  column: string;
  organisation: string;
  seat: string;
  since: Moment;
  version: number;
}

export interface ReachabilityRow {
  id: Uuid;
  telephone: string;
}

/** The part of a reference row that these pages need. */
export interface CodeRow {
  set: string;
  code: string;
  label_nl: string;
  label_en: string;
  newest: boolean;
  region: string;
  withdrawn_on: string | null;
  values: Record<string, unknown>;
}

export const organisation_kinds = [
  'safety_region',
  'safety_bureau',
  'control_room',
  'fire_brigade',
  'police',
  'ghor',
  'municipality',
  'partner',
] as const;

export const roles = [
  'reader',
  'editor',
  'information_manager',
  'leader',
  'planner',
  'administrator',
  'guest',
] as const;
export type Role = (typeof roles)[number];

const function_sets = ['legal_function', 'lcms_function', 'additional_function'];

export function label_of(row: CodeRow): string {
  return language() === 'nl' ? row.label_nl : row.label_en;
}

/** The codes of sets that hold now, to choose from, in order of their names. */
export function options_of(all: readonly CodeRow[], sets: readonly string[]): Option[] {
  return all
    .filter((row) => sets.includes(row.set) && row.newest && row.region === 'NL' && row.withdrawn_on === null)
    .map((row) => ({ value: row.code, label: label_of(row), detail: row.code }))
    .sort((left, right) => left.label.localeCompare(right.label));
}

export function function_options(all: readonly CodeRow[]): Option[] {
  return options_of(all, function_sets);
}

/** The name of a function's code; the code itself when it is not known. */
export function function_names(all: readonly CodeRow[]): ReadonlyMap<string, string> {
  return new Map(function_options(all).map((option) => [option.value, option.label]));
}

export function held_function(row: FunctionHolderRow): string {
  return language() === 'nl' ? row.function_nl : row.function_en;
}

export function role_text(held: RoleHeld): string {
  const place = [held.region, held.column].filter(Boolean).join(' ');
  return place === '' ? t(`role_${held.role}`) : `${t(`role_${held.role}`)} · ${place}`;
}

/** Only digits and a leading plus: what a telephone dials. */
export function dialled(telephone: string): string {
  return `tel:${telephone.replace(/(?!^\+)[^\d]/g, '')}`;
}
