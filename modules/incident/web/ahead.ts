// The screen of an incident is fetched ahead: whoever opens one in a tunnel must be able to work in it.
import { incident_panes } from './panes';

const after_ms = 2_000;
let is_asked = false;

/** Once, after what the page itself needs. What does not come now is asked for again when it is shown. */
export function fetch_screen_ahead(): void {
  if (is_asked) return;
  is_asked = true;
  setTimeout(() => {
    const parts: Promise<unknown>[] = [
      import('./IncidentScreen.svelte'),
      import('$map/MapView.svelte'),
      ...incident_panes.map((pane) => pane.component()),
    ];
    void Promise.allSettled(parts).then((done) => {
      is_asked = done.every((part) => part.status === 'fulfilled');
    });
  }, after_ms);
}
