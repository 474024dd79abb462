// The names and arguments of commands and queries, read from the generated types; any name while there are
// none.
import type { components, paths } from './api/types.gen';

type Under<Prefix extends string> = keyof paths extends infer Path
  ? Path extends `${Prefix}${infer Name}`
    ? Name
    : never
  : never;

type KnownCommand = Under<'/commands/'>;
type KnownQuery = Under<'/queries/'>;

/** `incident/open` */
export type CommandName = [KnownCommand] extends [never] ? string : KnownCommand;
export type QueryName = [KnownQuery] extends [never] ? string : KnownQuery;

type At<Object, Key> = Key extends keyof Object ? Object[Key] : never;
type Json<Holder> = At<At<Holder, 'content'>, 'application/json'>;

type KnownArgs<Name extends string> = At<
  Json<NonNullable<At<At<At<paths, `/commands/${Name}`>, 'post'>, 'requestBody'>>>,
  'args'
>;
type KnownAnswer<Name extends string> = Json<
  At<At<At<At<paths, `/queries/${Name}`>, 'get'>, 'responses'>, 200>
>;

export type CommandArgs<Name extends string> = [KnownArgs<Name>] extends [never]
  ? Record<string, unknown>
  : KnownArgs<Name>;

/**
 * `Given` without a field that `Wanted` does not know: a misspelt one fails to compile, also when
 * the arguments were put together in a variable.
 */
export type Exactly<Wanted, Given> = Given & { [Key in Exclude<keyof Given, keyof Wanted>]: never };

export type QueryAnswer<Name extends string> = [KnownAnswer<Name>] extends [never]
  ? unknown
  : KnownAnswer<Name>;

/**
 * A type declared by the server: `Schema<'IncidentRow'>`. Unknown names are loose while nothing is
 * generated.
 */
export type Schema<Name extends string> = Name extends keyof components['schemas']
  ? components['schemas'][Name]
  : Record<string, unknown>;

/** A row as the server sends it: every field is there, and one that is empty is null. */
export type Row<Name extends keyof components['schemas']> = Required<components['schemas'][Name]>;
