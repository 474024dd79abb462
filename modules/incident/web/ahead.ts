// What the screen of an incident draws with after its first moment: the other panes, and the map with its
// ground.
import { outline_of } from '$map/ground';
import { incident_panes } from './panes';

export function fetch_parts(): Promise<unknown> {
  return Promise.all([
    import('$map/MapView.svelte'),
    outline_of(''),
    ...incident_panes.map((pane) => pane.component()),
  ]);
}
