// What somebody has typed into a form and has not sent: enough to ask about before it closes, and kept on the
// device meanwhile, so that a reload or an ended session loses no words.

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Fewer are typed again sooner than a question about them is read. */
const many_characters = 16;
const text_types = ['text', 'search', 'tel', 'email', 'url', 'number'];

/** The fields of a form in which words are typed; a search field chooses, and a password is never kept. */
export function text_fields(within: ParentNode): TextField[] {
  return [...within.querySelectorAll<TextField>('form :is(input, textarea)[data-field]')].filter(is_text);
}

function is_text(field: Element): field is TextField {
  if (field.getAttribute('role') === 'combobox') return false;
  return (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && text_types.includes(field.type))
  );
}

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

/** The words typed since a dialog opened, by the name of their field. */
export class TypedWords {
  private readonly before_ = new Map<string, string>();
  /** Under which they are kept: the same form on the same page finds them again. */
  readonly name: string;

  constructor(
    private readonly within_: ParentNode,
    title: string,
  ) {
    this.name = `words ${location.pathname} ${title}`;
  }

  /** Somebody comes to a field: what stands there was not typed by them. */
  meet(target: EventTarget | null): void {
    if (!(target instanceof Element) || !is_text(target)) return;
    const name = name_of(target);
    if (!this.before_.has(name)) this.before_.set(name, target.value);
  }

  are_many(): boolean {
    return this.changed().reduce((sum, field) => sum + this.typed_in(field), 0) >= many_characters;
  }

  private changed(): TextField[] {
    return text_fields(this.within_).filter((field) => this.typed_in(field) > 0);
  }

  /** Nothing in a field where nobody has been. */
  private typed_in(field: TextField): number {
    const before = this.before_.get(name_of(field));
    return before === undefined ? 0 : changed_characters(before, field.value);
  }

  /** To be kept on the device; empty when nothing is worth it. */
  written(): string {
    if (!this.are_many()) return '';
    return JSON.stringify(Object.fromEntries(this.changed().map((field) => [name_of(field), field.value])));
  }

  /** What was kept, back into the fields that are there; the form hears it as if it was typed. */
  put_back(written: string): void {
    const kept = read(written);
    for (const field of text_fields(this.within_)) {
      const text = kept[name_of(field)];
      if (text === undefined) continue;
      this.meet(field);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

function name_of(field: TextField): string {
  return field.dataset['field'] ?? '';
}

function read(written: string): Record<string, string> {
  try {
    return JSON.parse(written) as Record<string, string>;
  } catch {
    return {};
  }
}
