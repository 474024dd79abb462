// The pages of incidents, the card on the home screen, and what the command palette can start.
import type { HomeCard, Page, PaletteEntry } from '$kit/page';
import { Plus, Siren } from 'lucide';

export const pages: Page[] = [
  {
    path: '/incidenten',
    title: 'incident.page_title',
    icon: Siren,
    right: 'read_incidents',
    nav: 'main',
    order: 20,
    component: () => import('./IncidentList.svelte'),
    speaks: ['map'],
    badge: {
      table: 'incident',
      count: (rows) => rows.filter((row) => row['status'] === 'running').length,
    },
  },
  {
    path: '/incidenten/:id',
    title: 'incident.incident',
    icon: Siren,
    right: 'read_incidents',
    nav: 'none',
    order: 21,
    full: true,
    component: () => import('./IncidentScreen.svelte'),
    ahead: () => import('./ahead').then(({ fetch_parts }) => fetch_parts()),
    speaks: ['map'],
    finds: {
      table: 'incident',
      entry: ({ id, number, title, place, status }) =>
        status === 'closed'
          ? null
          : {
              text: `${String(title)} · ${String(number)}`,
              words: `grip ${String(place)}`,
              run: `/incidenten/${String(id)}`,
            },
    },
  },
];

export const home: HomeCard[] = [
  {
    order: 90,
    column: 'head',
    right: 'open_incidents',
    component: () => import('./OpenButton.svelte'),
    speaks: ['map'],
  },
  {
    order: 10,
    column: 1,
    right: 'read_incidents',
    component: () => import('./RunningIncidents.svelte'),
  },
];

export const commands: PaletteEntry[] = [
  {
    title: 'incident.open',
    icon: Plus,
    right: 'open_incidents',
    words: 'nieuw new alarm',
    run: '/incidenten?nieuw=1',
  },
];
