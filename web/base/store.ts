// The rows this browser holds: one generic reducer over snapshots and changes. It knows tables by name only.
import { Listeners } from './signal';
import type { Body, ChangesFrame, Cursor, PresenceFrame, PresentPerson, Scope, SnapshotFrame } from './wire';

/** What a command is expected to do, shown until the server has answered. `body: null` takes the row away. */
export interface OverlayChange {
  table: string;
  key: string;
  body: Body | null;
  /**
   * For a row whose key the server makes: the field by which it is known once it has come. It may come before
   * the answer to the command, and does not stand there twice meanwhile.
   */
  known_by?: string;
}

/**
 * An overlay bridges what a receipt speaks of and has not come yet, but never for ever: not where the line
 * still answers this long after it.
 */
const overlay_after_receipt_ms = 10_000;

/** A command that was done, and of which the rows have not come yet. */
interface Answered {
  sequence: Cursor;
  /** When the receipt came, by the clock of this page. */
  at_ms: number;
}

interface Held {
  body: Body;
  scope: Scope;
}

/** One table as components see it: what the server said, with the overlays of commands under way on top. */
export class Table<Row = Body> {
  readonly held = new Map<string, Held>();
  private readonly listeners_ = new Listeners();
  private view_: Map<string, Row> | null = null;
  private rows_: Row[] | null = null;

  constructor(
    readonly name: string,
    private readonly overlays_: ReadonlyMap<string, readonly OverlayChange[]>,
    private readonly answered_: ReadonlyMap<string, Answered>,
  ) {}

  get(key: string): Row | undefined {
    return this.view().get(key);
  }

  /** The rows in order of arrival; sort in the page. The array is the same one until something changes. */
  rows(): readonly Row[] {
    this.rows_ ??= [...this.view().values()];
    return this.rows_;
  }

  entries(): IterableIterator<[string, Row]> {
    return this.view().entries();
  }

  get size(): number {
    return this.view().size;
  }

  /** True while a command that touches this row has no answer yet: show it as "wacht op verbinding". */
  is_pending(key: string): boolean {
    return this.commands_on(key).some((command) => !this.answered_.has(command));
  }

  /** True while more is shown than the server has sent: also of what is done and has not come back yet. */
  is_ahead(key: string): boolean {
    return this.commands_on(key).length > 0;
  }

  private commands_on(key: string): string[] {
    const touches = ({ table, key: other }: OverlayChange) => table === this.name && other === key;
    return [...this.overlays_].filter(([, changes]) => changes.some(touches)).map(([command]) => command);
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  tell(): void {
    this.view_ = null;
    this.rows_ = null;
    this.listeners_.tell();
  }

  private view(): Map<string, Row> {
    this.view_ ??= this.with_overlays();
    return this.view_;
  }

  private with_overlays(): Map<string, Row> {
    const view = new Map<string, Row>();
    for (const [key, held] of this.held) {
      view.set(key, held.body as Row);
    }
    for (const changes of this.overlays_.values()) {
      for (const change of changes) {
        if (change.table !== this.name || this.has_come(change)) continue;
        if (change.body === null) view.delete(change.key);
        else view.set(change.key, { ...view.get(change.key), ...change.body } as Row);
      }
    }
    return view;
  }

  private has_come({ known_by, body }: OverlayChange): boolean {
    if (known_by === undefined || body === null) return false;
    return [...this.held.values()].some((held) => held.body[known_by] === body[known_by]);
  }
}

export class Store {
  private readonly tables_ = new Map<string, Table>();
  private readonly overlays_ = new Map<string, readonly OverlayChange[]>();
  private readonly answered_ = new Map<string, Answered>();
  private readonly presence_ = new Map<Scope, PresentPerson[]>();
  private readonly presence_listeners_ = new Listeners();
  private readonly cursor_listeners_ = new Listeners();
  private cursor_: Cursor | null = null;
  private covered_ = new Set<Scope>();
  private wanted_: ReadonlySet<Scope> | null = null;

  /** The table of that name; made empty when nothing of it has come yet, so that a page may ask early. */
  table<Row = Body>(name: string): Table<Row> {
    let table = this.tables_.get(name);
    if (table === undefined) {
      table = new Table(name, this.overlays_, this.answered_);
      this.tables_.set(name, table);
    }
    return table as unknown as Table<Row>;
  }

  /** Where to resume; null until a first snapshot has come. */
  get cursor(): Cursor | null {
    return this.cursor_;
  }

  /** The scopes of which everything is here, up to the cursor. */
  get covered(): ReadonlySet<Scope> {
    return this.covered_;
  }

  /** Only these scopes are followed from now on: what is held of others is forgotten, as the server does. */
  keep_only(wanted: readonly Scope[]): void {
    this.wanted_ = new Set(wanted);
    this.covered_ = new Set([...this.covered_].filter((scope) => wanted.includes(scope)));
    const touched = new Set<Table>();
    this.forget((held) => !wanted.includes(held.scope), touched);
    for (const scope of this.presence_.keys()) {
      if (!this.wanted_.has(scope)) this.presence_.delete(scope);
    }
    if (touched.size > 0) this.finish(touched);
  }

  /** What is held of these may be old: the cursor does not speak of them, and they are asked for anew. */
  doubt(scopes: readonly Scope[]): void {
    if (scopes.length > 0) this.covered_ = new Set([...this.covered_].filter((one) => !scopes.includes(one)));
  }

  apply_snapshot(frame: SnapshotFrame): void {
    // What was let go while the frame was on its way would not be kept up to date.
    const scopes = frame.scopes.filter((scope) => this.wanted_?.has(scope) !== false);
    const whole = [...this.covered_].every((scope) => scopes.includes(scope));
    const touched = new Set<Table>();
    this.forget((held) => whole || scopes.includes(held.scope), touched);
    const scope_of = scopes_of_rows(frame);
    for (const [name, rows] of Object.entries(frame.rows)) {
      const table = this.table(name);
      touched.add(table);
      for (const [key, body] of Object.entries(rows)) {
        const scope = scope_of(name, key);
        if (scopes.includes(scope)) table.held.set(key, { body, scope });
      }
    }
    this.covered_ = new Set(whole ? scopes : [...this.covered_, ...scopes]);
    this.cursor_ = whole ? frame.cursor : furthest(this.cursor_, frame.cursor);
    this.finish(touched);
  }

  /** Returns false for a frame that is older than what is held: it was sent twice, and is skipped. */
  apply_changes(frame: ChangesFrame): boolean {
    if (this.cursor_ !== null && is_older(frame.cursor, this.cursor_)) {
      return false;
    }
    const touched = new Set<Table>();
    for (const [name, key, body, scope = 'home'] of frame.put) {
      if (this.wanted_?.has(scope) === false) continue;
      const table = this.table(name);
      table.held.set(key, { body, scope });
      touched.add(table);
    }
    for (const [name, key] of frame.removed) {
      const table = this.table(name);
      if (table.held.delete(key)) {
        touched.add(table);
      }
    }
    this.cursor_ = furthest(this.cursor_, frame.cursor);
    this.finish(touched);
    return true;
  }

  apply_presence(frame: PresenceFrame): void {
    if (this.wanted_?.has(frame.scope) === false) return;
    this.presence_.set(frame.scope, frame.people);
    this.presence_listeners_.tell();
  }

  /** Where nobody tells any more who is there, nobody is known to be. */
  forget_presence(): void {
    this.presence_.clear();
    this.presence_listeners_.tell();
  }

  people(scope: Scope): readonly PresentPerson[] {
    return this.presence_.get(scope) ?? [];
  }

  subscribe_presence(listener: () => void): () => void {
    return this.presence_listeners_.subscribe(listener);
  }

  /** Called whenever the cursor has moved: what waits for a sequence looks again. */
  subscribe_cursor(listener: () => void): () => void {
    return this.cursor_listeners_.subscribe(listener);
  }

  /**
   * True when everything up to these sequences has arrived; a region this reader does not follow counts
   * as come.
   */
  has_reached(sequence: Cursor): boolean {
    const cursor = this.cursor_;
    return cursor !== null && Object.entries(sequence).every(([region, at]) => (cursor[region] ?? at) >= at);
  }

  put_overlay(command: string, changes: readonly OverlayChange[]): void {
    if (changes.length > 0) {
      this.overlays_.set(command, changes);
      this.finish(this.tables_of(changes));
    }
  }

  drop_overlay(command: string): void {
    const changes = this.overlays_.get(command);
    this.answered_.delete(command);
    if (changes !== undefined) {
      this.overlays_.delete(command);
      this.finish(this.tables_of(changes));
    }
  }

  /** The command was done at this sequence, which may have to come yet: until then the overlay stays. */
  drop_overlay_at(command: string, sequence: Cursor): void {
    const changes = this.overlays_.get(command);
    if (changes === undefined) return;
    this.answered_.set(command, { sequence, at_ms: performance.now() });
    this.finish(this.tables_of(changes));
  }

  /**
   * The line answers, so what was sent before has come. A line that has broken says nothing, and then what
   * was saved is not taken back from the screen.
   */
  hear_line(): void {
    const long_ago_ms = performance.now() - overlay_after_receipt_ms;
    for (const [command, { at_ms }] of [...this.answered_]) {
      if (at_ms <= long_ago_ms) this.drop_overlay(command);
    }
  }

  /** The session has ended: nothing of it stays in memory. */
  clear(): void {
    this.overlays_.clear();
    this.answered_.clear();
    this.presence_.clear();
    this.covered_ = new Set();
    this.cursor_ = null;
    this.wanted_ = null;
    for (const table of this.tables_.values()) {
      table.held.clear();
    }
    this.finish(new Set(this.tables_.values()));
    this.presence_listeners_.tell();
  }

  private forget(is_gone: (held: Held) => boolean, touched: Set<Table>): void {
    for (const table of this.tables_.values()) {
      for (const [key, held] of table.held) {
        if (is_gone(held)) {
          table.held.delete(key);
          touched.add(table);
        }
      }
    }
  }

  private tables_of(changes: readonly OverlayChange[]): Set<Table> {
    return new Set(changes.map((change) => this.table(change.table)));
  }

  /** Every listener hears once per frame, after the whole frame has been applied. */
  private finish(touched: Set<Table>): void {
    for (const table of touched) {
      table.tell();
    }
    this.cursor_listeners_.tell();
    for (const [command, { sequence }] of [...this.answered_]) {
      if (this.has_reached(sequence)) this.drop_overlay(command);
    }
  }
}

/** In which scope each row of a snapshot lies: the only one it is of, or as it says. */
function scopes_of_rows(frame: SnapshotFrame): (table: string, key: string) => Scope {
  const [first, ...others] = frame.scopes;
  if (first !== undefined && others.length === 0) return () => first;
  const places = new Map<string, Scope>();
  for (const [scope, tables] of Object.entries(frame.within ?? {})) {
    for (const [table, keys] of Object.entries(tables)) {
      for (const key of keys) places.set(`${table} ${key}`, scope);
    }
  }
  return (table, key) => places.get(`${table} ${key}`) ?? 'home';
}

function furthest(left: Cursor | null, right: Cursor): Cursor {
  const result: Record<string, number> = { ...left };
  for (const [region, at] of Object.entries(right)) {
    result[region] = Math.max(result[region] ?? 0, at);
  }
  return result;
}

/** Behind in some region and ahead in none. */
function is_older(candidate: Cursor, held: Cursor): boolean {
  const regions = [...new Set([...Object.keys(candidate), ...Object.keys(held)])];
  const ahead = regions.some((region) => (candidate[region] ?? 0) > (held[region] ?? 0));
  const behind = Object.keys(candidate).some((region) => (candidate[region] ?? 0) < (held[region] ?? 0));
  return behind && !ahead;
}
