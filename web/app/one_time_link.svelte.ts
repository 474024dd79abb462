// The secret of a one-time link: read from behind the '#' and taken out of the address bar at once, so that
// it stands in no history, no bookmark and no log.

export class OneTimeLink {
  /** Empty when the address held none. */
  token = $state('');

  constructor() {
    this.take();
  }

  /** Follows the browser: a second link may be pasted over the first. */
  listen(): () => void {
    const take = () => this.take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }

  private take(): void {
    const token = token_of(location.hash);
    if (token === '') return;
    this.token = token;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

/** `#token=abc` gives `abc`. */
export function token_of(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';
}
