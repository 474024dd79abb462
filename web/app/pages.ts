// What this person can reach: the pages, home cards and commands of all modules, by right and in order.
import { may } from '$base/access';
import { say_key } from '$base/i18n';
import type { Session } from '$base/wire';
import { page_modules } from '$collected';
import type { HomeCard, Page, PageModule, PaletteEntry } from '$kit/page';
import { House, KeyRound, LayoutGrid, MonitorSmartphone } from 'lucide';

const home: Page = {
  path: '/',
  title: 'shell.home_title',
  icon: House,
  right: null,
  nav: 'main',
  order: 0,
  component: () => import('./Home.svelte'),
};

/** For who builds pages: in no menu and no list, and reached by its address. */
const gallery: Page = {
  path: '/galerij',
  title: 'shell.gallery',
  icon: LayoutGrid,
  right: null,
  nav: 'none',
  order: 999,
  component: () => import('./gallery/Gallery.svelte'),
};

const password: Page = {
  path: '/wachtwoord',
  title: 'shell.password_title',
  icon: KeyRound,
  right: null,
  nav: 'none',
  order: 998,
  component: () => import('./PasswordPage.svelte'),
};

const sessions: Page = {
  path: '/sessies',
  title: 'shell.sessions_title',
  icon: MonitorSmartphone,
  right: null,
  nav: 'none',
  order: 997,
  component: () => import('./SessionsPage.svelte'),
};

const modules: PageModule[] = Object.values(page_modules);

/** Their records are found by name, by who may open them. */
export const finding_pages = modules
  .flatMap((module) => module.pages ?? [])
  .filter((page) => page.finds !== undefined);

export function all_pages(session: Session | null): Page[] {
  const is_demo = session?.demo === true;
  const shell = [home];
  if (is_demo || import.meta.env.DEV) shell.push(gallery);
  // In the demo a role is taken without a password, by several people at once.
  if (!is_demo) shell.push(password, sessions);
  return [...shell, ...modules.flatMap((module) => module.pages ?? [])]
    .filter((page) => may(session, page.right))
    .sort((left, right) => left.order - right.order);
}

export function home_cards(session: Session | null): HomeCard[] {
  return modules
    .flatMap((module) => module.home ?? [])
    .filter((card) => may(session, card.right ?? null))
    .sort((left, right) => left.order - right.order);
}

export interface PaletteChoice extends PaletteEntry {
  kind: 'go' | 'do';
  text: string;
}

/** Every page one can go to without knowing an identifier, and every command. */
export function palette_choices(session: Session | null): PaletteChoice[] {
  const places = all_pages(session)
    .filter((page) => page !== gallery && !page.path.includes(':'))
    .map((page): PaletteChoice => ({
      kind: 'go',
      title: page.title,
      text: say_key(page.title),
      icon: page.icon,
      right: page.right,
      run: page.path,
    }));
  const commands = modules
    .flatMap((module) => module.commands ?? [])
    .filter((entry) => may(session, entry.right))
    .map((entry): PaletteChoice => ({ ...entry, kind: 'do', text: say_key(entry.title) }));
  return [...commands, ...places];
}
