// What is asked once has to be asked again when the line was gone meanwhile.
import type { Live } from './socket';

/** Runs each time the line comes; where it is there already, when it comes again. */
export function on_connected(live: Pick<Live, 'phase' | 'subscribe'>, run: () => void): () => void {
  let was_connected = live.phase === 'connected';
  return live.subscribe(() => {
    const is_connected = live.phase === 'connected';
    if (is_connected && !was_connected) run();
    was_connected = is_connected;
  });
}
