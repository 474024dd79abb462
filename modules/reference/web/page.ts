// The page of reference data.
import type { Page, PaletteEntry } from '$kit/page';
import { BookOpenCheck } from 'lucide';

export const pages: Page[] = [
  {
    path: '/beheer/referentie',
    title: 'reference.page_title',
    icon: BookOpenCheck,
    right: 'read_people',
    nav: 'more',
    order: 90,
    component: () => import('./ReferencePage.svelte'),
  },
];

export const commands: PaletteEntry[] = [
  {
    title: 'reference.check_reference',
    right: 'read_people',
    words: 'referentie bron confirm',
    run: '/beheer/referentie?set=te-controleren',
  },
];
