// The rows this browser holds: one generic reducer over snapshots and changes. It knows tables by name only.
import { Listeners } from './signal';
import type { Body, ChangesFrame, Cursor, PresenceFrame, PresentPerson, Scope, SnapshotFrame } from './wire';

/** What a command is expected to do, shown until the server has answered. `body: null` takes the row away. */
export interface OverlayChange {
  table: string;
  key: string;
  body: Body | null;
}

interface Held {
  body: Body;
  /** The scopes of the frame that brought the row; null when it came with a change and several were open. */
  scopes: readonly Scope[] | null;
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
    for (const changes of this.overlays_.values()) {
      if (changes.some((change) => change.table === this.name && change.key === key)) {
        return true;
      }
    }
    return false;
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
        if (change.table !== this.name) continue;
        if (change.body === null) view.delete(change.key);
        else view.set(change.key, { ...view.get(change.key), ...change.body } as Row);
      }
    }
    return view;
  }
}

export class Store {
  private readonly tables_ = new Map<string, Table>();
  private readonly overlays_ = new Map<string, readonly OverlayChange[]>();
  private readonly presence_ = new Map<Scope, PresentPerson[]>();
  private readonly presence_listeners_ = new Listeners();
  private readonly cursor_listeners_ = new Listeners();
  private cursor_: Cursor | null = null;
  private covered_ = new Set<Scope>();
  private let_go_ = false;

  /** The table of that name; made empty when nothing of it has come yet, so that a page may ask early. */
  table<Row = Body>(name: string): Table<Row> {
    let table = this.tables_.get(name);
    if (table === undefined) {
      table = new Table(name, this.overlays_);
      this.tables_.set(name, table);
    }
    return table as unknown as Table<Row>;
  }

  /** Where to resume; null until a first snapshot has come, and when only a new one can help. */
  get cursor(): Cursor | null {
    return this.let_go_ ? null : this.cursor_;
  }

  /** The scopes of which everything is here, up to the cursor. */
  get covered(): ReadonlySet<Scope> {
    return this.covered_;
  }

  /**
   * Only these scopes are followed from now on. Rows of others cannot be told apart, so a whole snapshot
   * must follow.
   */
  keep_only(wanted: readonly Scope[]): boolean {
    const kept = [...this.covered_].filter((scope) => wanted.includes(scope));
    this.let_go_ ||= kept.length < this.covered_.size;
    this.covered_ = new Set(kept);
    return this.let_go_;
  }

  apply_snapshot(frame: SnapshotFrame): void {
    const whole = [...this.covered_].every((scope) => frame.scopes.includes(scope));
    const touched = new Set<Table>();
    for (const table of this.tables_.values()) {
      for (const [key, held] of table.held) {
        if (whole || held.scopes?.every((scope) => frame.scopes.includes(scope)) === true) {
          table.held.delete(key);
          touched.add(table);
        }
      }
    }
    const scopes = [...frame.scopes];
    for (const [name, rows] of Object.entries(frame.rows)) {
      const table = this.table(name);
      touched.add(table);
      for (const [key, body] of Object.entries(rows)) {
        table.held.set(key, { body, scopes });
      }
    }
    this.covered_ = new Set(whole ? frame.scopes : [...this.covered_, ...frame.scopes]);
    this.cursor_ = whole ? frame.cursor : furthest(this.cursor_, frame.cursor);
    this.let_go_ &&= !whole;
    this.finish(touched);
  }

  /** Returns false for a frame that is older than what is held: it was sent twice, and is skipped. */
  apply_changes(frame: ChangesFrame): boolean {
    if (this.cursor_ !== null && is_older(frame.cursor, this.cursor_)) {
      return false;
    }
    const touched = new Set<Table>();
    const sole_scope = this.covered_.size === 1 ? [...this.covered_] : null;
    for (const [name, key, body] of frame.put) {
      const table = this.table(name);
      table.held.set(key, { body, scopes: table.held.get(key)?.scopes ?? sole_scope });
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
    this.presence_.set(frame.scope, frame.people);
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
    if (changes !== undefined) {
      this.overlays_.delete(command);
      this.finish(this.tables_of(changes));
    }
  }

  /** The session has ended: nothing of it stays in memory. */
  clear(): void {
    this.overlays_.clear();
    this.presence_.clear();
    this.covered_ = new Set();
    this.cursor_ = null;
    this.let_go_ = false;
    for (const table of this.tables_.values()) {
      table.held.clear();
    }
    this.finish(new Set(this.tables_.values()));
    this.presence_listeners_.tell();
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
  }
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
