// How the connection is, for the top bar; and what a screen reader hears when it breaks and comes back.
import type { Client } from '$base/client';
import { t } from '$base/shell_texts';
import type { Phase } from '$base/socket';
import type { Moment } from '$base/wire';
import type { Shell } from '$kit';
import { createSubscriber } from 'svelte/reactivity';

export interface Connection {
  readonly phase: Phase;
  readonly in_sync_at: Moment | null;
  readonly waiting: number;
  readonly conflicts: number;
}

/** Call while a component is being made. */
export function watch_connection({ live, commands }: Client, shell: Shell): Connection {
  const follow_live = createSubscriber((update) => live.subscribe(update));
  const follow_commands = createSubscriber((update) => commands.subscribe(update));
  let was_offline = false;
  let refused = commands.refused_count;
  $effect(() =>
    live.subscribe(() => {
      const is_offline = live.phase === 'offline';
      if (is_offline && !was_offline) shell.announcer.say(t('connection_said_offline'));
      if (live.phase === 'connected' && was_offline) shell.announcer.say(t('connection_said_back'));
      was_offline = is_offline || (was_offline && live.phase !== 'connected');
    }),
  );
  // The form in which it was written has gone: who does not look at the top bar hears it.
  $effect(() =>
    commands.subscribe(() => {
      const before = refused;
      refused = commands.refused_count;
      if (refused > before) shell.announcer.say(t('connection_said_refused', { n: refused }), 'refused');
    }),
  );
  return {
    get phase() {
      follow_live();
      return live.phase;
    },
    get in_sync_at() {
      follow_live();
      return live.in_sync_at;
    },
    get waiting() {
      follow_commands();
      return commands.waiting_count;
    },
    get conflicts() {
      follow_commands();
      return commands.refused_count;
    },
  };
}
