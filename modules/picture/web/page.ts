// What the picture brings to the screen of an incident: the plot in the middle.
import type { Component } from 'svelte';

export const panes = [
  {
    screen: 'incident',
    slot: 'middle',
    order: 10,
    key: 'map',
    title: 'map.plot_title',
    component: (): Promise<{ default: Component<never> }> =>
      import('./map_pane.svelte') as unknown as Promise<{ default: Component<never> }>,
  },
];
