// A part of the screen that is fetched when it is drawn. What did not come is asked for again by itself when
// the line is there.
import { untrack } from 'svelte';
import { on_line_again } from './live.svelte';

export interface Late<Part> {
  /** Null until it has come. */
  readonly part: Part | null;
  readonly is_failed: boolean;
  again: () => void;
}

/** @param load what it reads is followed: another part is fetched when that changes. */
export function use_late<Part>(load: () => Promise<Part>): Late<Part> {
  let part = $state.raw<Part | null>(null);
  let is_failed = $state(false);
  let asked = 0;
  let lines = 0;

  function wait_for(loading: Promise<Part>) {
    const [mine, line] = [++asked, lines];
    is_failed = false;
    loading.then(
      (loaded) => {
        if (mine === asked) part = loaded;
      },
      () => {
        if (mine !== asked) return;
        // What was asked over the line of before may fail after the next one has come.
        if (line === lines) is_failed = true;
        else wait_for(load());
      },
    );
  }

  $effect.pre(() => {
    const loading = load();
    untrack(() => {
      part = null;
      wait_for(loading);
    });
  });
  on_line_again(() => {
    lines += 1;
    if (is_failed) wait_for(load());
  });
  return {
    get part() {
      return part;
    },
    get is_failed() {
      return is_failed;
    },
    again: () => wait_for(load()),
  };
}
