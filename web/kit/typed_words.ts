// What somebody has filled in and has not sent: how much it is, and in which form it lies on the device, so
// that a reload or an ended session loses nothing; and what of it is put back over what stands there by then.
import { form_fields, type FormField } from './form_fields';

/** Fewer are typed again sooner than a question about them is read. */
const many_characters = 16;
/** Finding something in a list once more takes about as long as a short word. */
const characters_of_a_choice = 6;

/**
 * What is being saved is what stands there: a word typed meanwhile would go with the form. For `beforeinput`
 * of a form that goes away once it is saved.
 */
export function hold_while_saving(event: Event): void {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  if (form?.querySelector('[aria-busy="true"]')) event.preventDefault();
}

/** How much of a text is other than what stood there. */
export function changed_characters(before: string, now: string): number {
  if (before === now) return 0;
  const most = Math.min(before.length, now.length);
  let ahead = 0;
  while (ahead < most && before[ahead] === now[ahead]) ahead += 1;
  let behind = 0;
  while (behind < most - ahead && before.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  return now.length - ahead - behind;
}

/** How many were added or taken away, whichever is more. */
export function changed_choices(before: string, now: string): number {
  const [then, current] = [before, now].map((all) => all.split(',').filter(Boolean)) as [string[], string[]];
  const added = current.filter((one) => !then.includes(one));
  const gone = then.filter((one) => !current.includes(one));
  return Math.max(added.length, gone.length);
}

/** What was chosen here, added to and taken from a list that somebody else may have changed meanwhile. */
export function with_choices(before: string, mine: string, now: string): string {
  const [had, have, stands] = [before, mine, now].map((all) => all.split(',').filter(Boolean)) as [
    string[],
    string[],
    string[],
  ];
  const added = have.filter((one) => !had.includes(one) && !stands.includes(one));
  const stay = stands.filter((one) => !had.includes(one) || have.includes(one));
  return [...stay, ...added].join(',');
}

/** What was done in a field, as it lies on the device. */
export interface KeptField {
  group: string;
  before: string;
  now: string;
  /** The same in words, for where it cannot be put back. */
  label: string;
  words: string;
}

export type SentField = Pick<FormField, 'name' | 'group'>;

/** What was done in one of these lies there. */
export function tells_of(written: string, sent: readonly SentField[]): boolean {
  const kept = read(written);
  return sent.some(({ name }) => kept.has(name));
}

/** The words typed and the choices made since a dialog opened, by the name of their field. */
export class TypedWords {
  private readonly before_ = new Map<string, string>();
  private readonly beside_ = new Map<string, KeptField>();
  /** Under which they are kept: the same form about the same record on the same page finds them again. */
  readonly name: string;

  constructor(
    private readonly within_: ParentNode,
    about: string,
  ) {
    this.name = `words ${location.pathname} ${about}`;
  }

  /**
   * Somebody comes to a field, or to a button that fills it: what stands there was not done by them. Nor what
   * stands in the fields that belong to it, which say what it is about.
   */
  meet(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const frame = target.closest('[data-fields]') ?? target.closest('.choice, .field') ?? target;
    const fields = form_fields(this.within_);
    const groups = fields.filter((field) => field.is_within(frame)).map((field) => field.group);
    for (const field of fields) if (groups.includes(field.group)) this.remember(field);
  }

  private remember(field: FormField): void {
    if (!this.before_.has(field.name)) this.before_.set(field.name, field.is_proposed ? '' : field.value);
  }

  /**
   * What was filled in of these has gone out: what stands in the next form nobody typed. What of it could not
   * be put back was read by who sent the rest.
   */
  begin_anew(sent: readonly SentField[]): void {
    for (const { name } of sent) this.before_.delete(name);
    const groups = new Set(sent.map(({ group }) => group));
    for (const [name, { group }] of this.beside_) if (groups.has(group)) this.beside_.delete(name);
  }

  are_many(): boolean {
    const sum = form_fields(this.within_).reduce((total, field) => total + this.done_in(field), 0);
    return this.beside_.size > 0 || sum >= many_characters;
  }

  /** What could not be put back: it is shown, and stays on the device with what is typed on. */
  get beside(): KeptField[] {
    return [...this.beside_.values()].filter(({ before, now }) => before !== now);
  }

  /** Nothing in a field where nobody has been. */
  private done_in(field: FormField): number {
    const before = this.before_.get(field.name);
    // A moment counts by the day and the time that say it.
    if (before === undefined || before === field.value || field.is_moment) return 0;
    if (field.is_words) return changed_characters(before, field.value);
    return characters_of_a_choice * (field.is_many ? changed_choices(before, field.value) : 1);
  }

  /** To be kept on the device; empty when nothing is worth it. */
  written(): string {
    return this.are_many() ? JSON.stringify(Object.fromEntries(this.done())) : '';
  }

  /** As somebody reads it, for where there is no form any more. */
  in_words(): KeptField[] {
    return [...this.done()].filter(([name, it]) => is_told(name, it)).map(([, it]) => it);
  }

  private done(): Map<string, KeptField> {
    const fields = form_fields(this.within_);
    const groups = new Set(fields.filter((field) => this.done_in(field) > 0).map((field) => field.group));
    const kept = new Map(this.beside_);
    for (const field of fields) {
      // What the form proposed stood there when the rest was filled in: later it would propose another.
      const before = field.is_proposed ? '' : this.before_.get(field.name);
      if (before === undefined || !(groups.has(field.group) || field.is_moment)) continue;
      if (kept.has(field.name) && this.done_in(field) === 0) continue;
      const { group, value: now, label, words } = field;
      kept.set(field.name, { group, before, now, label, words });
    }
    return kept;
  }

  /**
   * What was kept, back into the fields that are there, in their order: one choice may bring the field of the
   * next, so after each the form is given time to hear of it. Not where something else stands by now: that
   * would go unseen, and be overwritten by the next save.
   */
  async put_back(written: string, settled: () => Promise<void>): Promise<void> {
    const kept = read(written);
    const left = new Map(kept);
    const moved = new Map<string, boolean>();
    for (;;) {
      const fields = form_fields(this.within_);
      const field = fields.find(({ name }) => left.has(name));
      if (field === undefined) break;
      // Not before its turn: what a choice proposes for it stands there once that choice is back.
      if (!moved.has(field.group)) moved.set(field.group, has_moved(field.group, fields, kept));
      const it = left.get(field.name)!;
      left.delete(field.name);
      if (moved.get(field.group) !== true) await this.put(field, it, settled);
      else if (!field.is_moment) this.beside_.set(field.name, it);
      const is_put = field.is_moment && it.now !== '' && moved.get(field.group) !== true;
      if (is_put) for (const name of said_by(field.name)) left.delete(name);
    }
    for (const [name, it] of left) if (is_told(name, it)) this.beside_.set(name, it);
  }

  private async put(field: FormField, it: KeptField, settled: () => Promise<void>): Promise<void> {
    if (it.before === it.now) return;
    const wanted = field.is_list ? with_choices(it.before, it.now, field.value) : it.now;
    for (const other of form_fields(this.within_)) if (other.group === field.group) this.remember(other);
    field.put(wanted);
    await settled();
    const stands = form_fields(this.within_).find(({ name }) => name === field.name)?.value;
    if (stands !== undefined && stands !== wanted && !field.is_many) this.beside_.set(field.name, it);
  }
}

const of_moment = '.moment';

/** What a moment says already, and to the second. */
function said_by(moment: string): string[] {
  const day = moment.slice(0, -of_moment.length);
  return [day, `${day}.time`, `${day}.season`];
}

/** Somebody reads the day and the time, not the moment they say. */
function is_told(name: string, { before, now }: KeptField): boolean {
  return before !== now && !name.endsWith(of_moment);
}

/** Something else stands in one of these than when it was filled in, and than what was filled in. */
function has_moved(group: string, fields: FormField[], kept: Map<string, KeptField>): boolean {
  const members = fields.filter((field) => field.group === group);
  if (members.some((field) => field.is_list || field.is_proposed)) return false;
  const is_other = ({ name, value }: { name: string; value: string }) => {
    const it = kept.get(name);
    return it !== undefined && value !== it.before && value !== it.now;
  };
  const is_away = ([name, it]: [string, KeptField]) =>
    it.group === group && it.before !== '' && !members.some((field) => field.name === name);
  return members.some(is_other) || [...kept].some(is_away);
}

/** An older version kept the words alone: those go back where nothing stands. */
function read(written: string): Map<string, KeptField> {
  try {
    const all = Object.entries(JSON.parse(written) as Record<string, KeptField | string>);
    const alone = { group: '', before: '', label: '' };
    return new Map(
      all.map(([name, it]) => [name, typeof it === 'string' ? { ...alone, now: it, words: it } : it]),
    );
  } catch {
    return new Map();
  }
}
