// A form beside the map that is not sent yet: it survives another tab, another object, a turned phone and a
// reload.
import { use_draft } from '$kit';
import { untrack } from 'svelte';

/**
 * @param written what stands in the form, or empty when nobody has typed; read in an effect.
 * @param put what was kept, back into the form; called once, while the form is still empty.
 */
export function keep_form(name: string, written: () => string, put: (kept: string) => void) {
  const draft = use_draft(name);
  let has_begun = false;
  $effect(() => {
    const kept = draft.text;
    untrack(() => {
      if (!has_begun && kept !== '' && written() === '') put(kept);
    });
  });
  $effect(() => {
    const text = written();
    untrack(() => {
      // What was typed and taken back by hand lies there no more.
      if (text === '' && has_begun && draft.text !== '') draft.clear();
      if (text === '') return;
      has_begun = true;
      if (text !== draft.text) draft.text = text;
    });
  });
  return {
    /** Sent, or given up by a person. */
    clear: () => draft.clear(),
    handed_over: <Result extends { kind: string }>(sending: Promise<Result>) => draft.handed_over(sending),
  };
}

/** What another version of the application kept counts as nothing. */
export function read_form<Form extends object>(kept: string, first: Form): Form {
  try {
    return { ...first, ...(JSON.parse(kept) as Partial<Form>) };
  } catch {
    return first;
  }
}
