// What a page may ask of the window around it. Made by the shell; pages reach it with use_shell().
import { Announcer } from '$base/announcer';
import { copy_text } from '$base/clipboard';
import type { Outcome } from '$base/commands';
import { t } from '$base/shell_texts';
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

export interface Toast {
  id: number;
  text: string;
  undo: (() => void) | null;
  /** Until somebody puts it away. */
  stays: boolean;
}

export interface ExerciseMark {
  /** Shown in the top bar and printed on every page. */
  label: string;
}

const toast_stays_ms = 8000;

export class Shell {
  readonly announcer = new Announcer();
  toasts = $state<Toast[]>([]);
  /** The title of what is open, when it says more than the page: the name of an incident. */
  title = $state('');
  private readonly exercises_ = new SvelteMap<object, ExerciseMark>();
  /** The dialogs that are open, the one on top last: what lies behind it is neither heard nor pressed. */
  private over_ = $state.raw<readonly string[]>([]);
  private next_toast_ = 1;
  private readonly timers_ = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(
    /** Goes to an address of this application: `/incidenten/<id>`. */
    readonly go: (address: string, options?: { replace?: boolean }) => void,
  ) {}

  /** The edge round the window and the label, while a component that asked for it is on the screen. */
  get exercise(): ExerciseMark | null {
    return [...this.exercises_.values()].at(-1) ?? null;
  }

  /** Call in an effect; the returned function takes the edge away again. */
  mark_exercise(label: string): () => void {
    const holder = {};
    this.exercises_.set(holder, { label });
    return () => this.exercises_.delete(holder);
  }

  /** A dialog has opened over everything. Call in an effect; the returned function says that it closed. */
  cover(dialog: string): () => void {
    untrack(() => (this.over_ = [...this.over_, dialog]));
    return () => (this.over_ = this.over_.filter((other) => other !== dialog));
  }

  /** The dialog on top; empty while there is none. */
  get on_top(): string {
    return this.over_.at(-1) ?? '';
  }

  /** Says shortly that something was done. Never the only copy of a fault. */
  toast(text: string, undo: (() => void) | null = null): void {
    this.rest(this.show({ text, undo, stays: false }));
  }

  /** What went wrong while nobody looked: it stays until it is put away. */
  notice(text: string): void {
    this.show({ text, undo: null, stays: true });
  }

  private show(what: Omit<Toast, 'id'>): number {
    const id = this.next_toast_++;
    const passing = this.toasts.filter((toast) => !toast.stays).slice(-2);
    this.toasts = [...this.toasts.filter((toast) => toast.stays || passing.includes(toast)), { id, ...what }];
    return id;
  }

  /**
   * After a command: says that it was done, or that it waits on this device. A refusal is told by the
   * form.
   */
  tell(outcome: Outcome, done: string, undo: (() => void) | null = null): void {
    if (outcome.kind === 'accepted') this.toast(done, undo);
    else if (outcome.kind === 'waiting') this.toast(t('kept_waiting'));
  }

  /** Copies a text and says so; where the browser does not allow it, that it is to be done by hand. */
  async copy(text: string, done: string): Promise<void> {
    this.toast((await copy_text(text)) ? done : t('copy_failed'));
  }

  /** Someone looks at the toast or has focus in it: it stays. */
  hold(id: number): void {
    clearTimeout(this.timers_.get(id));
  }

  /** Nobody does any more, or its place on the screen went with the one who did. */
  rest(id: number): void {
    clearTimeout(this.timers_.get(id));
    const toast = this.toasts.find((one) => one.id === id);
    if (toast === undefined || toast.stays) return;
    this.timers_.set(
      id,
      setTimeout(() => this.drop(id), toast_stays_ms),
    );
  }

  /** Another person comes: what was told was for the one before. */
  forget(): void {
    for (const { id } of this.toasts) this.drop(id);
  }

  drop(id: number): void {
    clearTimeout(this.timers_.get(id));
    this.timers_.delete(id);
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}
