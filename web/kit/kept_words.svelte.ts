// What becomes of what is filled in when an open dialog is left: by accident it is asked about, at a reload
// or an ended session it lies on the device, and the same dialog offers to put it back.
import type { Commands } from '$base/commands';
import type { Tenure } from '$base/tenure';
import { tick } from 'svelte';
import { use_client } from './context';
import { form_fields } from './form_fields';
import { at_going, hold } from './leaving';
import { TypedWords, tells_of, type KeptField, type SentField } from './typed_words';

const pause_ms = 400;

export class KeptWords {
  /** The question stands in the dialog: go on, or give up what was filled in. */
  is_asking = $state(false);
  /** What was filled in here before, and never sent. */
  private left_ = $state('');
  /** Some dialogs show their form only after a press. */
  private has_fields_ = $state(false);
  private dialog_: HTMLElement | null = null;
  private typed_: TypedWords | null = null;
  /** Who opened the dialog. */
  private tenure_: Tenure;
  private last_field_: EventTarget | null = null;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  /** How many commands were made before the form was sent; null while it never was. */
  private made_before_: number | null = null;
  /** What was filled in before and is not put back, since a colleague has changed what stood there. */
  beside = $state.raw<readonly KeptField[]>([]);
  /** What was filled in about something that is there no longer: to be read and copied. */
  gone = $state.raw<readonly KeptField[]>([]);
  /** How many commands were made before the last field was filled in. */
  private made_before_typing_ = 0;
  private is_submitted_ = false;
  /** As somebody saw who pressed after it: what they press may take the form away. */
  private is_refused_ = false;
  /** What lies on the device was read; before that nobody knows what would be thrown away. */
  private is_read_ = false;
  /** What lies on the device is of now, and no longer what was offered. */
  private has_written_ = false;
  private sent_form_: Element | null = null;
  /** The fields of the form that was sent last. */
  private sent_: readonly SentField[] = [];
  /** A press or a key, and what follows from it at once. */
  private is_acting_ = false;

  constructor(private readonly commands_: Pick<Commands, 'draft' | 'keep_draft' | 'made_count' | 'tenure'>) {
    this.tenure_ = commands_.tenure;
  }

  /** There is something to put back, and a form to put it into. */
  get is_offered(): boolean {
    return this.left_ !== '' && this.has_fields_;
  }

  /** The dialog has opened. */
  watch(dialog: HTMLElement, about: string): void {
    const words = new TypedWords(dialog, about);
    this.dialog_ = dialog;
    this.typed_ = words;
    this.made_before_ = null;
    this.made_before_typing_ = this.commands_.made_count;
    this.is_submitted_ = this.is_refused_ = this.is_read_ = this.has_written_ = false;
    this.sent_form_ = null;
    this.sent_ = [];
    this.tenure_ = this.commands_.tenure;
    this.has_fields_ = form_fields(dialog).length > 0;
    void this.commands_.draft(words.name, this.tenure_).then((kept) => {
      if (this.typed_ !== words) return;
      this.is_read_ = true;
      this.left_ = kept;
    });
  }

  /** Somebody comes to a control. */
  meet(target: EventTarget | null): void {
    this.end_what_was_sent();
    this.typed_?.meet(target);
    this.has_fields_ ||= this.dialog_ !== null && form_fields(this.dialog_).length > 0;
  }

  /** Something was typed or chosen: one is going on, whatever was asked. */
  hear(target: EventTarget | null): void {
    this.is_asking = false;
    this.last_field_ = target;
    if (!this.is_busy()) {
      this.made_before_typing_ = this.commands_.made_count;
      this.is_submitted_ = false;
    }
    this.keep_soon();
  }

  /** A choice may be made without a word: it has been once its field is left. */
  keep_soon(): void {
    this.timer_ ??= setTimeout(() => this.keep(), pause_ms);
  }

  keep(): void {
    this.stop_timer();
    this.end_what_was_sent();
    if (this.typed_ === null || this.gone.length > 0) return;
    this.end_offer();
    if (this.is_unanswered()) return this.lay_back();
    const written = this.is_being_sent() ? '' : this.typed_.written();
    this.has_written_ ||= written !== '' || this.left_ !== '';
    this.write(written);
  }

  /** Something else was recorded in its place, and the dialog stands there still. */
  private end_offer(): void {
    if (this.left_ === '' || this.is_busy() || !this.is_replaced()) return;
    this.left_ = '';
  }

  /** What was typed over it is erased: what is offered still lies there again. */
  private lay_back(): void {
    if (!this.has_written_ || !this.is_read_) return;
    this.has_written_ = false;
    this.write(this.left_);
  }

  private write(text: string): void {
    if (this.typed_ !== null) void this.commands_.keep_draft(this.typed_.name, text, this.tenure_);
  }

  /** A form is sent; pressed once more it is still being sent. One is going on, whatever was asked. */
  submitted(form: EventTarget | null): void {
    this.is_asking = false;
    this.sent_form_ = form instanceof Element ? form : null;
    this.sent_ = form instanceof Element ? form_fields(form).map(({ name, group }) => ({ name, group })) : [];
    this.is_submitted_ = true;
    this.is_refused_ = false;
    if (!this.is_busy()) this.made_before_ = this.commands_.made_count;
  }

  /**
   * Something was sent, or has its answer. What was asked about may have gone out: nobody can throw it away
   * any more. And what lies on the device follows, whatever was written just before.
   */
  follow_sending(): void {
    if (this.is_asking && this.is_being_sent()) this.is_asking = false;
    this.keep_soon();
  }

  /** The form that was sent has gone, and the dialog stands there still: the next one begins with nothing. */
  private end_what_was_sent(): void {
    if (this.sent_form_ === null || this.sent_form_.isConnected || !this.was_sent()) return;
    this.typed_?.begin_anew(this.sent_);
    this.sent_form_ = null;
  }

  /** A control is pressed. */
  act(): void {
    this.is_refused_ = this.was_refused();
    this.is_acting_ = true;
    setTimeout(() => (this.is_acting_ = false));
  }

  /**
   * The form goes, and is there still. Where neither a person nor what they sent is the cause, the record has
   * gone from under them: what they filled in stays to be read.
   */
  let_go(): void {
    if (this.typed_ === null || this.is_by_person() || !this.typed_.are_many()) return;
    this.is_asking = false;
    this.gone = this.typed_.in_words();
  }

  private is_by_person(): boolean {
    if (this.is_acting_) return true;
    const was_sent = this.is_submitted_ || this.commands_.made_count > this.made_before_typing_;
    return was_sent && !this.was_refused();
  }

  /** The record is there again, and its form with what was filled in. */
  come_back(): void {
    this.gone = [];
  }

  private is_busy(): boolean {
    return this.dialog_?.querySelector('[aria-busy="true"]') != null;
  }

  /**
   * Then it lies among what waits, and goes out from there: put back and sent, it would be there twice. Not
   * yet while the form still looks something up, or hands in a file: until then the words are nowhere else.
   */
  private is_being_sent(): boolean {
    return this.was_sent() && this.is_busy();
  }

  private was_sent(): boolean {
    return this.made_before_ !== null && this.commands_.made_count > this.made_before_;
  }

  private was_refused(): boolean {
    return this.dialog_?.querySelector('.summary[role="alert"]') != null;
  }

  /** The form it was for went out with something else. */
  private is_replaced(): boolean {
    const is_about_it = this.left_ === '' || tells_of(this.left_, this.sent_);
    return this.was_sent() && !this.was_refused() && !this.is_refused_ && is_about_it;
  }

  /** What was offered and neither taken nor replaced stays for another time. */
  private is_unanswered(): boolean {
    const may_lie_there = this.left_ !== '' || !this.is_read_;
    return may_lie_there && !this.is_replaced() && this.typed_?.are_many() !== true;
  }

  private stop_timer(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
  }

  async put_back(): Promise<void> {
    const left = this.left_;
    this.left_ = '';
    await this.typed_?.put_back(left, tick);
    this.beside = this.typed_?.beside ?? [];
    this.keep();
  }

  /**
   * Before the dialog goes: true when there is something to lose, and the person is asked. What is being sent
   * goes on without the dialog.
   */
  ask(): boolean {
    this.end_what_was_sent();
    if (this.gone.length > 0 || this.typed_?.are_many() !== true || this.is_being_sent()) return false;
    this.keep();
    this.is_asking = true;
    return true;
  }

  /** One goes on where one was. */
  async go_on(): Promise<void> {
    this.is_asking = false;
    await tick();
    if (this.last_field_ instanceof HTMLElement) this.last_field_.focus();
  }

  /** Sent, or given up by a person: there is nothing to come back to but what was offered before that. */
  forget(): void {
    this.stop_timer();
    const is_still_offered = this.left_ !== '' && !this.is_replaced();
    if (is_still_offered) this.lay_back();
    else if (this.is_read_ || this.has_written_) this.write('');
    this.typed_ = null;
    this.dialog_ = null;
    this.left_ = '';
    this.beside = this.gone = [];
    this.is_asking = false;
  }
}

/** For one dialog; `is_held` while it is open. A reload and the way back ask what Escape asks. */
export function use_kept_words(is_held: () => boolean): KeptWords {
  const { commands } = use_client();
  const words = new KeptWords(commands);
  $effect(() => {
    if (!is_held()) return;
    const let_go = hold(() => words.ask());
    const stop = at_going(() => words.keep());
    const stop_following = commands.subscribe(() => words.follow_sending());
    return () => {
      stop_following();
      let_go();
      stop();
      words.keep();
    };
  });
  return words;
}
