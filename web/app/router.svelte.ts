// Addresses: plain Dutch paths over the History API. Links are ordinary links; this only catches their click.
import { may_leave } from '$kit/leaving';
import type { Page } from '$kit/page';

export interface Place {
  path: string;
  query: URLSearchParams;
}

export interface Found {
  page: Page;
  params: Record<string, string>;
}

export class Router {
  place = $state.raw<Place>(place_of(location.href));
  /** Rises at every move, also to the same address: the window moves the focus then. */
  moves = $state(0);
  private href_ = location.href;

  /** Follows the browser until the returned function is called. */
  listen(): () => void {
    const back = () => this.go_back();
    const click = (event: MouseEvent) => this.follow(event);
    addEventListener('popstate', back);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', click);
    };
  }

  go(address: string, options: { replace?: boolean } = {}): void {
    const target = new URL(address, location.href);
    const is_same = target.href === location.href;
    /** Another choice on the same page: whoever makes it stays where they are. */
    const stays = options.replace === true && target.pathname === location.pathname;
    if (options.replace === true || is_same) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    if (stays) {
      this.place = place_of(location.href);
      this.href_ = location.href;
      return;
    }
    this.arrive();
    scrollTo(0, 0);
  }

  /** Whoever has typed something is asked first, and stays where they are meanwhile. */
  private go_back(): void {
    if (may_leave()) this.arrive();
    else history.pushState(null, '', this.href_);
  }

  private arrive(): void {
    this.href_ = location.href;
    this.place = place_of(location.href);
    this.moves += 1;
  }

  /** Only a plain click on a link of our own; everything else is the browser's. */
  private follow(event: MouseEvent): void {
    const is_plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      !is_plain ||
      event.defaultPrevented ||
      link === null ||
      link.target !== '' ||
      link.hasAttribute('download')
    ) {
      return;
    }
    const address = new URL(link.href, location.href);
    const is_file =
      /\.[a-z0-9]+$/i.test(address.pathname) || /^\/(api|basemap|reference)\//.test(address.pathname);
    const is_jump = address.hash !== '' && address.pathname === location.pathname;
    if (address.origin !== location.origin || is_file || is_jump) return;
    event.preventDefault();
    this.go(address.pathname + address.search + address.hash);
  }
}

/** The page of a path; a literal part wins from a named one. */
export function find_page(pages: readonly Page[], path: string): Found | null {
  const parts = parts_of(path);
  const fitting = pages
    .map((page) => ({ page, params: fit(parts_of(page.path), parts) }))
    .filter((found): found is Found => found.params !== null);
  fitting.sort((left, right) => Object.keys(left.params).length - Object.keys(right.params).length);
  return fitting[0] ?? null;
}

function fit(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index]!;
    if (wanted.startsWith(':')) params[wanted.slice(1)] = part;
    else if (wanted !== part) return null;
  }
  return params;
}

function parts_of(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function place_of(href: string): Place {
  const address = new URL(href);
  return { path: address.pathname, query: address.searchParams };
}
