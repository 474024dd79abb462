// What somebody has filled in and has not sent: how much it is, and in which form it lies on the device, so
// that a reload or an ended session loses nothing.
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

/** The words typed and the choices made since a dialog opened, by the name of their field. */
export class TypedWords {
  private readonly before_ = new Map<string, string>();
  /** Under which they are kept: the same form about the same record on the same page finds them again. */
  readonly name: string;

  constructor(
    private readonly within_: ParentNode,
    about: string,
  ) {
    this.name = `words ${location.pathname} ${about}`;
  }

  /** Somebody comes to a field, or to a button that fills it: what stands there was not done by them. */
  meet(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const frame = target.closest('[data-fields]') ?? target.closest('.choice, .field') ?? target;
    for (const field of form_fields(this.within_)) if (field.is_within(frame)) this.remember(field);
  }

  private remember(field: FormField): void {
    if (!this.before_.has(field.name)) this.before_.set(field.name, field.value);
  }

  are_many(): boolean {
    const sum = form_fields(this.within_).reduce((total, field) => total + this.done_in(field), 0);
    return sum >= many_characters;
  }

  /** Nothing in a field where nobody has been. */
  private done_in(field: FormField): number {
    const before = this.before_.get(field.name);
    if (before === undefined || before === field.value) return 0;
    if (field.is_words) return changed_characters(before, field.value);
    return characters_of_a_choice * (field.is_many ? changed_choices(before, field.value) : 1);
  }

  /** To be kept on the device; empty when nothing is worth it. */
  written(): string {
    if (!this.are_many()) return '';
    const done = form_fields(this.within_).filter((field) => this.done_in(field) > 0);
    return JSON.stringify(Object.fromEntries(done.map((field) => [field.name, field.value])));
  }

  /**
   * What was kept, back into the fields that are there, in their order: one choice may bring the field of the
   * next, so after each the form is given time to hear of it.
   */
  async put_back(written: string, settled: () => Promise<void>): Promise<void> {
    const kept = read(written);
    for (;;) {
      const field = form_fields(this.within_).find(({ name }) => kept.has(name));
      if (field === undefined) return;
      this.remember(field);
      field.put(kept.get(field.name) ?? '');
      kept.delete(field.name);
      await settled();
    }
  }
}

function read(written: string): Map<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(written) as Record<string, string>));
  } catch {
    return new Map();
  }
}
