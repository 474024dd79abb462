// Pages are fetched ahead, a moment after the one that was asked for: whoever goes into a tunnel must be able
// to open an incident there and to find the way back.
import type { Session } from '$base/wire';
import { load_with_texts } from './module_texts';
import { all_pages, home_cards } from './pages';

/** True when all of it has come; what has not is asked for again by the next call, or when it is shown. */
export async function fetch_pages_ahead(session: Session): Promise<boolean> {
  // All that is reached by pressing something on a page.
  const pages = all_pages(session).filter((page) => page.nav !== 'none' || page.path.includes(':'));
  const done = await Promise.allSettled([
    ...[...pages, ...home_cards(session)].map((part) => load_with_texts(part)),
    ...pages.map((page) => page.ahead?.()),
  ]);
  return done.every((part) => part.status === 'fulfilled');
}
