// What travels between a browser and the server: docs/internals/wire.md, as types.

import type { components } from './api/types.gen';

/** An instant as ISO 8601 in UTC. */
export type Moment = string;
export type Uuid = string;
export type Language = 'nl' | 'en';

/** How far a reader has come, per region. */
export type Cursor = Readonly<Record<string, number>>;

/** `home`, or the identifier of an incident. */
export type Scope = string;

export interface Assignment {
  role: string;
  region: string;
  column: string;
}

export interface Session {
  account: string;
  name: string;
  organisation: string;
  assignments: Assignment[];
  /** In which regions each right is held; `""` means: only in incidents one was invited to. */
  rights: Record<string, string[]>;
  regions: string[];
  demo: boolean;
  csrf: string;
  epoch: number;
  version: string;
  now: Moment;
}

/** Whose a one-time link is. */
export type LinkOwner = components['schemas']['LinkOwner'];

/** One place where somebody is signed in. */
export type OwnSession = components['schemas']['OwnSession'];

export interface DemoPerson {
  account: string;
  name: string;
  function: string;
  organisation: string;
  column: string;
  regions: string[];
}

/** A projected row; what it holds is known to the module that declares the table. */
export type Body = Record<string, unknown>;

export interface SnapshotFrame {
  type: 'snapshot';
  epoch: number;
  scopes: Scope[];
  cursor: Cursor;
  rows: Record<string, Record<string, Body>>;
  /** Of several scopes: the keys of the rows that lie in each incident; the others are home's. */
  within?: Record<Scope, Record<string, string[]>>;
}

export interface ChangesFrame {
  type: 'changes';
  cursor: Cursor;
  /** Without a scope the row is home's. */
  put: [table: string, key: string, body: Body, scope?: Scope][];
  removed: [table: string, key: string][];
}

export interface PresentPerson {
  account: string;
  name: string;
  column: string;
  place: string;
  doing: 'looks' | 'edits';
  since: Moment;
}

export interface PresenceFrame {
  type: 'presence';
  scope: Scope;
  people: PresentPerson[];
}

export type SessionFrame = { type: 'session' } & Session;

export type ServerFrame =
  | SnapshotFrame
  | ChangesFrame
  | PresenceFrame
  | SessionFrame
  | { type: 'signed-out' }
  | { type: 'resync' }
  /** `behind`: the line lives, and not everything that was asked for or is new has come. */
  | { type: 'pong'; now: Moment; behind?: true };

export type BrowserFrame =
  | { type: 'subscribe'; scopes: Scope[]; cursor: Cursor | null; packed: boolean }
  | { type: 'presence'; scope: Scope; place: string; doing: 'looks' | 'edits' }
  | { type: 'ping' };

export interface Receipt {
  command: Uuid;
  sequence: Cursor;
  stream: Uuid;
  version: number;
  again: boolean;
}

/** RFC 9457, as the server writes it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  details?: { nl: string; en: string };
  errors?: { path: string; code: string; detail?: string; parameters?: Record<string, unknown> }[];
  instance?: string;
}

export interface Attachment {
  hash: string;
  size: number;
  media_type: string;
  name: string;
}
