// Before the page is left: whoever holds typed words may ask first, and writes down what is not yet kept.

/** Asks the person, and answers true; false when there is nothing to ask about. */
export type Asks = () => boolean;

const holders = new Set<Asks>();

/** Call in an effect; the returned function lets go. */
export function hold(asks: Asks): () => void {
  holders.add(asks);
  if (holders.size === 1) addEventListener('beforeunload', before_unload);
  return () => {
    holders.delete(asks);
    if (holders.size === 0) removeEventListener('beforeunload', before_unload);
  };
}

export function may_leave(): boolean {
  return ![...holders].some((asks) => asks());
}

function before_unload(event: BeforeUnloadEvent): void {
  if (!may_leave()) event.preventDefault();
}

const keepers = new Set<() => void>();

/** The session ends by itself: what was typed lies with its own person, to the last letter. */
export function keep_all(): void {
  for (const keep of keepers) keep();
}

/**
 * The last moment to write something down. A page in the background may be ended by the device without
 * another word, so being put there counts. Call in an effect; the returned function lets go.
 */
export function at_going(keep: () => void): () => void {
  keepers.add(keep);
  const hidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  // A reload leaves no time to write between its `pagehide` and the end of the page.
  addEventListener('beforeunload', keep);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    keepers.delete(keep);
    removeEventListener('beforeunload', keep);
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
