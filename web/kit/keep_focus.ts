// A control that goes away takes the focus with it, and who works with the keys would begin again at the top
// of the page. Here the focus goes to what is nearest to where it was.

const takes_focus = 'button:not([disabled]), a[href], summary, [tabindex="0"]';

/** An element and all around it, from the inside out: where it was can be found when it is gone. */
export type Path = readonly Element[];

export function path_of(element: Element | null): Path {
  const path: Element[] = [];
  for (let at = element; at !== null && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

export function is_focus_lost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Nobody is at work beside it: what it has to say may take the focus. */
export function is_at_work_in(element: Element): boolean {
  return is_focus_lost() || element.contains(document.activeElement);
}

/** What stands here may take the focus: nobody is at work in another form or dialog. */
export function may_take_focus(element: Element): boolean {
  const part_of = (one: Element | null) => one?.closest('form, dialog') ?? null;
  return is_focus_lost() || part_of(document.activeElement) === part_of(element);
}

/** Gives the focus to what it was on, or to what is nearest to that and still there. */
export function focus_near(path: Path): void {
  for (const around of path) {
    if (!around.isConnected) continue;
    if (around.matches('[tabindex]') || around === path[0]) {
      (around as HTMLElement).focus({ preventScroll: true });
    } else {
      nearest_in(around)?.focus({ preventScroll: true });
    }
    if (!is_focus_lost()) return;
  }
}

/** A part of the screen may name what takes the focus when something beside it goes: `data-takes-focus`. */
function nearest_in(around: Element): HTMLElement | undefined {
  const first_in = (wanted: string) =>
    [...around.querySelectorAll<HTMLElement>(wanted)].find((one) => one.checkVisibility());
  return first_in('[data-takes-focus]') ?? first_in(takes_focus);
}

/** Watches the whole document; call once. What it answers ends it. */
export function keep_focus(): () => void {
  let path: Path = [];
  const came = () => (path = path_of(document.activeElement));
  /** Pressed beside everything: the focus was let go, not taken. */
  const went = () => queueMicrotask(() => path[0]?.isConnected === true && is_focus_lost() && (path = []));
  const observer = new MutationObserver(() => {
    if (path[0]?.isConnected === false && is_focus_lost()) focus_near(path);
  });
  document.addEventListener('focusin', came);
  document.addEventListener('focusout', went);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', went);
    observer.disconnect();
  };
}
