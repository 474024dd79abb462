// What the invented module brings: enough to see the shell at work.
import type { HomeCard, Page, PaletteEntry } from '$kit/page';
import { CalendarDays, FileText, Siren, Users } from 'lucide';

export const pages: Page[] = [
  {
    path: '/incidenten',
    title: 'mock.incidents',
    icon: Siren,
    right: 'mock_work',
    nav: 'main',
    order: 10,
    component: () => import('./Incidents.svelte'),
    badge: { table: 'mock_incident', count: (rows) => rows.length },
  },
  {
    path: '/incidenten/:id',
    title: 'mock.incidents',
    icon: Siren,
    right: 'mock_work',
    nav: 'none',
    order: 11,
    component: () => import('./Incident.svelte'),
    full: true,
  },
  {
    path: '/evenementen',
    title: 'mock.events',
    icon: CalendarDays,
    right: 'mock_work',
    nav: 'main',
    order: 20,
    component: () => import('./Incidents.svelte'),
  },
  {
    path: '/plannen',
    title: 'mock.plans',
    icon: FileText,
    right: 'mock_work',
    nav: 'main',
    order: 30,
    component: () => import('./Incidents.svelte'),
  },
  {
    path: '/beheer/personen',
    title: 'mock.people',
    icon: Users,
    right: 'mock_work',
    nav: 'more',
    order: 90,
    component: () => import('./Incidents.svelte'),
  },
];

export const home: HomeCard[] = [
  { order: 1, column: 'head', component: () => import('./OpenIncident.svelte') },
  { order: 10, column: 1, component: () => import('./RunningIncidents.svelte') },
  { order: 20, column: 2, component: () => import('./Actions.svelte') },
  { order: 30, column: 3, component: () => import('./DutyNow.svelte') },
];

export const commands: PaletteEntry[] = [
  { title: 'mock.new_action', right: 'mock_work', words: 'actie action taak', run: '/?nieuw=actie' },
];
