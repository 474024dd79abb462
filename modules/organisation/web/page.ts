// Pages of people and organisations, the functions held now, and the reachability card of an incident.
import type { HomeCard, Page, PaletteEntry } from '$kit/page';
import { Building2, Phone, Users } from 'lucide';

export const pages: Page[] = [
  {
    path: '/beheer/mensen',
    title: 'organisation.people_title',
    icon: Users,
    right: 'read_people',
    nav: 'more',
    order: 70,
    component: () => import('./PeopleList.svelte'),
  },
  {
    path: '/beheer/mensen/:id',
    title: 'organisation.person_title',
    icon: Users,
    right: 'read_people',
    nav: 'none',
    order: 71,
    component: () => import('./PersonPage.svelte'),
    finds: {
      table: 'person',
      entry: ({ id, name, organisation_name, ended }) =>
        ended === true
          ? null
          : { text: String(name), words: String(organisation_name), run: `/beheer/mensen/${String(id)}` },
    },
  },
  {
    path: '/beheer/organisaties',
    title: 'organisation.organisations_title',
    icon: Building2,
    right: 'read_people',
    nav: 'more',
    order: 75,
    component: () => import('./OrganisationList.svelte'),
  },
  {
    path: '/incidenten/:id/bereikbaarheid',
    title: 'organisation.reachability',
    icon: Phone,
    right: null,
    nav: 'none',
    order: 76,
    component: () => import('./ReachabilityPage.svelte'),
  },
];

export const home: HomeCard[] = [
  { order: 30, column: 3, right: 'read_people', component: () => import('./FunctionsNow.svelte') },
];

export const commands: PaletteEntry[] = [
  { title: 'organisation.add_person', right: 'manage_people', run: '/beheer/mensen?nieuw=1' },
  { title: 'organisation.add_organisation', right: 'manage_people', run: '/beheer/organisaties?nieuw=1' },
];

/** A pane of the screen of an incident, which belongs to another module. */
export const panes = [
  {
    screen: 'incident' as const,
    slot: 'right' as const,
    order: 40,
    key: 'bereikbaarheid',
    title: 'organisation.reachability',
    icon: Phone,
    component: () => import('./ReachabilityCard.svelte'),
  },
];
