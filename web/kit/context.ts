// Hands the parts of the browser to every component below the shell, without a global.
import type { Client } from '$base/client';
import { getContext, setContext } from 'svelte';
import { keep_all } from './leaving';
import type { Shell } from './shell.svelte';

const client_key = Symbol('client');
const shell_key = Symbol('shell');

export function provide_client(client: Client): Client {
  client.commands.on_leaving = keep_all;
  return setContext(client_key, client);
}

/** Call it while a component is being made: `const { commands } = use_client();` */
export function use_client(): Client {
  return getContext<Client>(client_key);
}

export function provide_shell(shell: Shell): Shell {
  return setContext(shell_key, shell);
}

/**
 * What a page may ask of the window around it: title, exercise edge, announcements, toasts, going
 * somewhere.
 */
export function use_shell(): Shell {
  return getContext<Shell>(shell_key);
}
