// The map of the region on the home screen, and the screen on which maps are managed.
import type { HomeCard, Page } from '$kit/page';
import { Map as MapIcon } from 'lucide';

export const pages: Page[] = [
  {
    path: '/beheer/kaart',
    title: 'map.page_title',
    icon: MapIcon,
    right: 'manage_maps',
    nav: 'more',
    order: 80,
    component: () => import('./MapManagement.svelte'),
  },
];

export const home: HomeCard[] = [
  {
    order: 10,
    column: 2,
    right: 'read_incidents',
    component: () => import('./RegionMap.svelte'),
  },
];
