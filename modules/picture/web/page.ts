// What the picture brings to the screen of an incident: the text picture left, the plot in the middle.
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
