// An act: one thing a person records, as a small form that says its consequence in words.
import type { CommandName } from '$base/command_names';
import type { Option } from '$kit';
import type { Becomes, Standing } from './on_its_way';
import type { IncidentRow } from './rows';
import { t, type TextKey } from './texts';

export type FieldKind =
  'text' | 'area' | 'moment' | 'choice' | 'search' | 'names' | 'place' | 'municipalities';

export type Values = Record<string, string>;

export interface ActField {
  /** The argument of the command it fills. */
  name: string;
  label: string;
  kind: FieldKind;
  options?: readonly Option[];
  optional?: boolean;
  value?: string;
  hint?: string;
  /** Why its value stands there already; said while it does. */
  why?: string;
  /** What is said where nothing was chosen: asked before anything is sent. */
  asks?: string;
  /** What else is filled in once this is chosen, by `key_of` the field. */
  then?: (chosen: string) => Values;
  /** Asked only while this holds; what is not asked is not sent, and may be said of what stands. */
  asked?: (values: Values) => boolean;
}

export interface Act {
  title: string;
  /** What follows from it, in words: no "are you sure"; given what stands there now. */
  consequence: string | ((values: Values, now: Standing) => string);
  /** Said when it is done. */
  done: string;
  command: CommandName;
  button: string;
  danger?: boolean;
  fields: ActField[];
  /** What the command needs and nobody is asked: identifiers. */
  fixed: Record<string, unknown>;
  /**
   * Of the record as it was when the form was made, where every change of it matters: what has become
   * something else meanwhile is not corrected unseen.
   */
  expected_version?: number;
  /**
   * By field what the form changes or takes back, given what is filled in: what a colleague has made of it
   * meanwhile is shown first, and not overwritten unseen.
   */
  stands?: (now: Standing, values: Values) => Values;
  /** Given the arguments: a form that is made before this has its answer starts from it. */
  becomes?: (args: Record<string, unknown>) => Becomes;
  /** Only where what travels is not what was filled in. */
  args?: (values: Values) => Record<string, unknown>;
  /** Warnings that follow from what was filled in and what is now; shown, never blocking. */
  warning?: (values: Values, now: Standing) => string;
}

type ActKey = TextKey extends infer Key
  ? Key extends `act_${infer Name}_consequence`
    ? Name
    : never
  : never;

/** The words of an act; `record` stands on the button where no word of its own does. */
export function words(
  key: ActKey,
  button: TextKey = 'record',
  parameters: Record<string, string> = {},
): Pick<Act, 'title' | 'consequence' | 'done' | 'button'> {
  return {
    title: t(`act_${key}` as TextKey, parameters),
    consequence: t(`act_${key}_consequence`, parameters),
    done: t(`act_${key}_done`, parameters),
    button: t(button),
  };
}

/** By argument the field of the incident that it changes: what stands there, and what will. */
export function changing(
  fields: Record<string, keyof IncidentRow>,
): Required<Pick<Act, 'stands' | 'becomes'>> {
  const pairs = Object.entries(fields);
  return {
    stands: ({ incident }) =>
      Object.fromEntries(pairs.map(([name, field]) => [name, as_filled_in(incident[field])])),
    becomes: (args) => ({ incident: Object.fromEntries(pairs.map(([name, field]) => [field, args[name]])) }),
  };
}

function as_filled_in(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}

/** What is taken back is said, not asked. */
export function said_field(name: string, label: string, kind: FieldKind): ActField {
  return { name, label, kind, asked: () => false };
}

export function reason_field(label: TextKey = 'reason'): ActField {
  return { name: 'reason', label: t(label), kind: 'area' };
}

/** When it happened: now, unless told otherwise. Of what is over only a person knows when it was. */
export function moment_field(is_over = false): ActField {
  const field = { name: 'occurred_at', label: t('occurred_at'), kind: 'moment' as const };
  return is_over ? field : { ...field, optional: true, hint: t('now_if_empty') };
}

/** The two fields of every correction: the first line stays, this one is added. */
export function correction_fields(recorded: string): ActField[] {
  return [
    {
      name: 'occurred_at',
      label: t('right_moment'),
      kind: 'moment',
      value: recorded,
    },
    reason_field('what_was_wrong'),
  ];
}

/** One of a few, the first of them unless told otherwise. */
export function choice_field(
  name: string,
  label: string,
  options: readonly Option[],
  value = options[0]?.value ?? '',
): ActField {
  return { name, label, kind: 'choice', options, value };
}

/** A field belongs to its name and its kind: two fields may fill one argument, each in its own case. */
export function key_of(field: ActField): string {
  return `${field.name} ${field.kind}`;
}

/** What the form is filled with when it opens. */
export function first_values(act: Act): Values {
  return Object.fromEntries(act.fields.map((field) => [key_of(field), field.value ?? '']));
}

export function asked_fields(act: Act, filled: Values): ActField[] {
  const values = named_values(act, filled);
  return act.fields.filter((field) => field.asked?.(values) ?? true);
}

/** What is to be chosen first; without a connection a server would say it much later. */
export function not_yet_chosen(act: Act, filled: Values): ActField | undefined {
  return asked_fields(act, filled).find(
    (field) => field.asks !== undefined && (filled[key_of(field)] ?? '') === '',
  );
}

/** What is said under a field, given what is filled in there. */
export function hint_of(field: ActField, filled: string): string | undefined {
  return field.why !== undefined && filled !== '' && filled === field.value ? field.why : field.hint;
}

/** What was filled in by the name of the argument; of two fields for one argument the one that is asked. */
export function named_values(act: Act, filled: Values): Values {
  const all: Values = {};
  for (const field of act.fields) {
    if (field.asked === undefined) all[field.name] = filled[key_of(field)] ?? '';
  }
  for (const field of act.fields) {
    if (field.asked?.(all) === true) all[field.name] = filled[key_of(field)] ?? '';
  }
  return all;
}

/** The arguments of the command. What may be left out and was left empty is null. */
export function args_of(act: Act, filled: Values): Record<string, unknown> {
  const values = named_values(act, filled);
  const asked = asked_fields(act, filled).map((field) => [field.name, sent(field, values[field.name] ?? '')]);
  return { ...act.fixed, ...Object.fromEntries(asked), ...act.args?.(values) };
}

function sent(field: ActField, value: string): unknown {
  if (field.kind === 'names' || field.kind === 'municipalities') return listed(value);
  return field.optional === true ? or_null(value) : value.trim();
}

/** Empty becomes null: left out. */
export function or_null(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** One thing per line, comma or semicolon: names, codes. */
export function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
