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

/**
 * The last moment to write something down. A page in the background may be ended by the device without
 * another word, so being put there counts. Call in an effect; the returned function lets go.
 */
export function at_going(keep: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
