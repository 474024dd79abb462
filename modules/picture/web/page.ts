// What the picture brings to the screen of an incident: the text picture left, the plot in the middle; and
// how one goes on with a text that was refused.
import type { TakeUp } from '$kit/page';
import type { Component } from 'svelte';

type Loaded = Promise<{ default: Component<never> }>;

export const panes = [
  {
    screen: 'incident',
    slot: 'left',
    order: 10,
    key: 'beeld',
    title: 'picture.pane_title',
    component: (): Loaded => import('./PicturePane.svelte') as unknown as Loaded,
  },
  {
    screen: 'incident',
    slot: 'middle',
    order: 10,
    key: 'map',
    title: 'map.plot_title',
    component: (): Loaded => import('./map_pane.svelte') as unknown as Loaded,
  },
];

/** Somebody else was first: one goes on in the section itself, with both texts side by side. */
export const take_ups: TakeUp[] = [
  {
    command: 'picture/write-section',
    refusals: ['changed_meanwhile'],
    load: () => import('./take_up.svelte'),
  },
];
