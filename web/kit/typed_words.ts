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
  private readonly before_: ReadonlyMap<string, string>;
  /** Under which they are kept: the same form on the same page finds them again. */
  readonly name: string;

  constructor(
    private readonly within_: ParentNode,
    title: string,
  ) {
    const fields = text_fields(within_);
    this.before_ = new Map(fields.map((field) => [name_of(field), field.value]));
    this.name = `words ${location.pathname} ${title}`;
  }

  private changed(): TextField[] {
    return text_fields(this.within_).filter(
      (field) => changed_characters(this.before_.get(name_of(field)) ?? '', field.value) > 0,
    );
  }

  are_many(): boolean {
    const characters = this.changed().map((field) =>
      changed_characters(this.before_.get(name_of(field)) ?? '', field.value),
    );
    return characters.reduce((sum, one) => sum + one, 0) >= many_characters;
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
