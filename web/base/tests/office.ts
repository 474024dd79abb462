// Commands whose server, connection and device are the test's own.
import 'fake-indexeddb/auto';
import { Clock } from '../clock';
import { Commands, type Options, type Outcome } from '../commands';
import { Http } from '../http';
import { Outbox } from '../outbox';
import { Listeners } from '../signal';
import type { Phase } from '../socket';
import { Store } from '../store';
import { json, snapshot } from './builders';

/** What arrives at the server of the test. */
export interface Sent {
  id: string;
  args: { n?: number };
}

/** Here the server is invented, so its commands are too; pages are held to the real names and arguments. */
export type AnyCommands = Omit<Commands, 'send'> & {
  send(name: string, args: unknown, options?: Options): Promise<Outcome>;
};

let database = 0;
const marks = new Map<string, string>();
const kept_marks = {
  getItem: (key: string) => marks.get(key) ?? null,
  setItem: (key: string, value: string) => void marks.set(key, value),
};

/** Another device, with nothing on it. */
export function take_new_device(): void {
  database += 1;
  marks.clear();
}

/** The outbox of an account on this device. */
export const open_outbox = (account: string) => Outbox.open(account, kept_marks, `paraat-test-${database}`);

/** A live connection that says what the test wants, and remembers what was asked of it. */
export class FakeLine {
  phase: Phase = 'connected';
  readonly asked: string[] = [];
  private readonly listeners_ = new Listeners();

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  become(phase: Phase): void {
    this.phase = phase;
    this.listeners_.tell();
  }

  retry_now(): void {
    this.asked.push('retry');
  }

  check(): void {
    this.asked.push('check');
  }

  doubt(): void {
    this.asked.push('doubt');
    this.become('offline');
  }
}

/** Commands whose server is the test; the connection can be changed while it runs. */
export async function office(
  answer: (sent: Sent, count: number, signal?: AbortSignal | null) => Response | Promise<Response>,
  account = 'postma',
  pause: () => Promise<void> = () => Promise.resolve(),
) {
  const clock = new Clock();
  const store = new Store();
  store.apply_snapshot(snapshot({ VR25: 1 }, {}));
  const sent: Sent[] = [];
  const http = new Http(clock, async (_path, options) => {
    const body = JSON.parse(String(options?.body)) as Sent;
    sent.push(body);
    return answer(body, sent.length, options?.signal);
  });
  const connection = new FakeLine();
  const commands = new Commands({ http, store, clock, line: connection, pause });
  const outbox = await open_outbox(account);
  await commands.adopt(outbox);
  return { commands: commands as unknown as AnyCommands, store, sent, connection, outbox };
}

export const receipt = (sent: Sent, sequence = 2) =>
  json({ command: sent.id, sequence: { VR25: sequence }, stream: sent.id, version: 1, again: false });

/** A network that swallows: no answer, no fault, until the request is given up. */
export function swallowed(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('given up'))));
}
