// Commands that have no answer yet, and drafts that were not sent: kept on the device, per account, gone
// at sign-out.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Refusal } from './refusal';
import type { OverlayChange } from './store';
import type { Moment, Uuid } from './wire';

export interface Waiting {
  id: Uuid;
  /** `incident/open` */
  name: string;
  args: unknown;
  expected_version: number | null;
  /** What a person sees in the list of what waits. */
  title: string;
  /** What was filled in, as its form says it; empty where the arguments speak for themselves. */
  words?: string;
  /** Not refused along with what was made before it. */
  is_independent?: boolean;
  overlay: OverlayChange[];
  made_at: Moment;
  /** `sending` while this page waits for the answer; after a crash it is sent again with the same id. */
  state: 'sending' | 'waiting' | 'refused';
  refusal: Refusal | null;
}

interface Kept extends Waiting {
  account: string;
  order: number;
}

interface Shape extends DBSchema {
  commands: { key: string; value: Kept; indexes: { account: string } };
  drafts: { key: [account: string, name: string]; value: { account: string; name: string; text: string } };
}

/**
 * What is kept must be plain: the state of a form is a proxy, which a browser cannot store, and it goes on
 * changing after it was sent.
 */
export function plain_copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function open_database(name: string): Promise<IDBPDatabase<Shape>> {
  return openDB<Shape>(name, 1, {
    upgrade(made) {
      made.createObjectStore('commands', { keyPath: 'id' }).createIndex('account', 'account');
      made.createObjectStore('drafts', { keyPath: ['account', 'name'] });
    },
  });
}

/** What a browser says when the device has ended the connection, as a phone does in the background. */
const lost_connection = ['InvalidStateError', 'UnknownError'];

/** A mark per account, set when its things are thrown away; every window of this browser sees it at once. */
export type Marks = Pick<Storage, 'getItem' | 'setItem'>;

/** Where entries are kept. Memory serves where the browser allows no storage; then a reload loses them. */
export class Outbox {
  private order_ = 0;
  private readonly orders_ = new Map<Uuid, number>();
  /** What is not kept: the device is full, or its store has gone. Said, and no reason not to send. */
  private readonly failed_ = new Set<string>();
  private is_closed_ = false;
  private reopening_: Promise<void> | null = null;

  private constructor(
    readonly account: string,
    private readonly marks_: Marks | null,
    private readonly mark_: string | null,
    private readonly factory_name_: string,
    private database_: IDBPDatabase<Shape> | null,
  ) {}

  static async open(account: string, marks: Marks | null, factory_name = 'paraat'): Promise<Outbox> {
    const mark = mark_of(account, marks);
    const database = await open_database(factory_name).catch(() => null);
    return new Outbox(account, marks, mark, factory_name, database);
  }

  get survives_reload(): boolean {
    return this.database_ !== null && this.failed_.size === 0;
  }

  /** This person signed out since, in another window: nothing of before comes back on the device. */
  get is_thrown_away(): boolean {
    return mark_of(this.account, this.marks_) !== this.mark_;
  }

  /** In the order in which they were made. */
  async all(): Promise<Waiting[]> {
    const read = async () => this.database_?.getAllFromIndex('commands', 'account', this.account);
    const kept = (await this.with_connection(read).catch(() => undefined)) ?? [];
    kept.sort((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1));
    this.order_ = Math.max(this.order_, kept.at(-1)?.order ?? 0);
    for (const { id, order } of kept) this.orders_.set(id, order);
    return kept.map(({ account: _account, order: _order, ...waiting }) => waiting);
  }

  async put(waiting: Waiting): Promise<void> {
    if (!this.is_thrown_away) await this.try_to(waiting.id, () => this.keep(waiting));
  }

  async remove(id: Uuid): Promise<void> {
    await this.let_go(id, async () => this.database_?.delete('commands', id));
  }

  /** What stays there although it is over is not lost: at most it is sent or offered once more. */
  private async let_go(what: string, work: () => Promise<void>): Promise<void> {
    await this.with_connection(work).catch(() => {});
    this.failed_.delete(what);
  }

  /** @param what one thing that is kept here: another that succeeds says nothing of it */
  private async try_to(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.with_connection(work);
      this.failed_.delete(what);
    } catch {
      this.failed_.add(what);
    }
  }

  /** A connection that was lost is opened again, once. */
  private async with_connection<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const is_lost = error instanceof Error && lost_connection.includes(error.name);
      if (!is_lost || this.is_closed_) throw error;
    }
    this.reopening_ ??= this.reopen();
    await this.reopening_;
    return work();
  }

  private async reopen(): Promise<void> {
    try {
      const opened = await open_database(this.factory_name_);
      if (this.is_closed_) opened.close();
      else this.database_ = opened;
    } finally {
      this.reopening_ = null;
    }
  }

  /** At once, as a draft is: what was sent leaves its draft at this very moment, and the page may go. */
  private async keep(waiting: Waiting): Promise<void> {
    const change = this.database_?.transaction('commands', 'readwrite');
    if (change === undefined) return;
    const { account } = this;
    const order = this.orders_.get(waiting.id) ?? (this.order_ += 1);
    this.orders_.set(waiting.id, order);
    const written = change.store.put({ ...waiting, account, order });
    change.commit();
    await Promise.all([written, change.done]);
  }

  /**
   * Committed at once: the page may be going, and a transaction that still waits for it to say that nothing
   * more comes would be given up.
   */
  async keep_draft(name: string, text: string): Promise<void> {
    if (this.is_thrown_away) return;
    const write = () => this.write_draft(name, text);
    await (text === '' ? this.let_go(`draft ${name}`, write) : this.try_to(`draft ${name}`, write));
  }

  private async write_draft(name: string, text: string): Promise<void> {
    const change = this.database_?.transaction('drafts', 'readwrite');
    if (change === undefined) return;
    const { account } = this;
    const kept =
      text === '' ? change.store.delete([account, name]) : change.store.put({ account, name, text });
    change.commit();
    await Promise.all([kept, change.done]);
  }

  async draft(name: string): Promise<string> {
    const read = async () => this.database_?.get('drafts', [this.account, name]);
    return (await this.with_connection(read))?.text ?? '';
  }

  async has_drafts(): Promise<boolean> {
    const read = async () => this.database_?.getAllKeys('drafts');
    const keys = (await this.with_connection(read).catch(() => undefined)) ?? [];
    return keys.some(([account]) => account === this.account);
  }

  /** At sign-out: nothing of this account stays on the device. */
  async clear(): Promise<void> {
    this.mark_thrown_away();
    for (const waiting of await this.all()) {
      await this.remove(waiting.id);
    }
    const keys = (await this.database_?.getAllKeys('drafts')) ?? [];
    for (const key of keys.filter(([account]) => account === this.account)) {
      await this.database_?.delete('drafts', key);
    }
  }

  private mark_thrown_away(): void {
    try {
      this.marks_?.setItem(mark_name(this.account), new Date().toISOString());
    } catch {
      // A full or forbidden storage: then only a window that sleeps does not hear of it.
    }
  }

  close(): void {
    this.is_closed_ = true;
    this.database_?.close();
  }
}

const mark_name = (account: string) => `paraat.thrown_away.${account}`;

function mark_of(account: string, marks: Marks | null): string | null {
  try {
    return marks?.getItem(mark_name(account)) ?? null;
  } catch {
    return null;
  }
}
