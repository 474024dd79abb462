// The fields of a form as somebody fills them in: what stands in each, and putting something back in a way
// the form hears as if it was done by hand.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const word_types = ['text', 'search', 'tel', 'email', 'url', 'number'];
const choice_types = ['radio', 'checkbox'];
/** Carries all that was chosen where several may be, or a moment to the second. */
const many_type = 'hidden';

/** One thing a form asks; radio buttons of one name are one field. */
export class FormField {
  constructor(
    readonly name: string,
    private readonly controls_: Control[],
  ) {}

  /** Typed letter by letter, and not picked from what is offered. */
  get is_words(): boolean {
    const [control] = this.controls_;
    if (control instanceof HTMLTextAreaElement) return true;
    return control instanceof HTMLInputElement && word_types.includes(control.type) && !is_combobox(control);
  }

  get value(): string {
    const [control] = this.controls_;
    if (!(control instanceof HTMLInputElement)) return control?.value ?? '';
    if (control.type === 'radio') return this.controls_.find(is_checked)?.value ?? '';
    if (control.type === 'checkbox') return control.checked ? 'yes' : '';
    return control.value;
  }

  /** Several may be chosen; its value has commas between them. */
  get is_many(): boolean {
    return this.controls_[0]?.type === many_type && !this.is_moment;
  }

  /** The moment itself, to the second, that the day and the time beside it say. */
  get is_moment(): boolean {
    return this.controls_[0]?.dataset['moment'] !== undefined;
  }

  /** The moment at which the form was opened, proposed by it: nobody recorded or chose it. */
  get is_proposed(): boolean {
    return this.controls_[0]?.dataset['moment'] === 'proposed';
  }

  /** What is in it is a list, to which something was added and from which something was taken away. */
  get is_list(): boolean {
    return this.controls_[0]?.dataset['list'] !== undefined;
  }

  /** Together with which others it says one thing: the day and the time, all of one list of contacts. */
  get group(): string {
    const is_by_itself = this.is_list || this.controls_[0]?.type === 'checkbox';
    return is_by_itself ? this.name : this.name.split(/[. ]/)[0]!;
  }

  /** What it is called, as somebody reads it. */
  get label(): string {
    const [control] = this.controls_;
    const words = control?.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : null;
    return spoken(words ?? control?.labels?.[0]) || this.own_label();
  }

  /** Of a part without a label of its own: "Geldig tot, Tijd". */
  private own_label(): string {
    const [control] = this.controls_;
    const name = control?.getAttribute('aria-label') ?? '';
    const group = spoken(control?.closest('fieldset')?.querySelector('legend'));
    return name === '' || group === '' ? name : `${group}, ${name}`;
  }

  /** What stands in it, as somebody reads it. */
  get words(): string {
    const [control] = this.controls_;
    if (control instanceof HTMLSelectElement) return spoken(control.selectedOptions[0]);
    if (control?.type === 'radio') return spoken(this.controls_.find(is_checked)?.labels?.[0]);
    return this.value;
  }

  is_within(frame: Element): boolean {
    return this.controls_.some((control) => frame.contains(control));
  }

  /** A choice that is no longer offered is left as it is. */
  put(value: string): void {
    const control = this.controls_.find((one) => can_take(one, value));
    if (control === undefined || this.value === value) return;
    // What is put back is seen, also where it was folded away.
    for (let at = control.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
    if (choice_types.includes(control.type)) (control as HTMLInputElement).checked = value !== '';
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    // A combobox takes what was typed once it is left.
    if (is_combobox(control)) control.dispatchEvent(new FocusEvent('blur'));
  }
}

/** Passwords and files take no part: nothing of them is kept anywhere. */
export function form_fields(within: ParentNode): FormField[] {
  const fields = new Map<string, Control[]>();
  for (const control of within.querySelectorAll<Control>('form :is(input, select, textarea)[data-field]')) {
    if (!takes_part(control)) continue;
    const name = name_of(control);
    const others = control.type === 'radio' ? (fields.get(name) ?? []) : [];
    fields.set(name, [...others, control]);
  }
  return [...fields].map(([name, controls]) => new FormField(name, controls));
}

/** Of several boxes with one name each is known by its words: the list may be another one next time. */
function name_of(control: Control): string {
  const name = control.dataset['field'] ?? '';
  if (control.type !== 'checkbox') return name;
  return `${name} ${control.labels?.[0]?.textContent.trim() ?? ''}`;
}

function spoken(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function takes_part(control: Control): boolean {
  if (!(control instanceof HTMLInputElement)) return true;
  return [...word_types, ...choice_types, many_type].includes(control.type);
}

function is_combobox(control: Control): boolean {
  return control.getAttribute('role') === 'combobox';
}

function is_checked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function can_take(control: Control, value: string): boolean {
  if (control.disabled) return false;
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((option) => option.value === value && !option.disabled);
  }
  return control.type !== 'radio' || control.value === value;
}
