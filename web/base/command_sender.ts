// One command over the network: its request, its tries while someone waits, and the pauses between them.
import type { Answer, Http } from './http';
import type { Waiting } from './outbox';
import type { Live } from './socket';
import type { Receipt } from './wire';

/** The live connection, as far as commands ask of it. */
export type Line = Pick<Live, 'phase' | 'subscribe' | 'retry_now' | 'check' | 'doubt'>;

export interface SenderParts {
  http: Http;
  line: Line;
  random?: () => number;
  pause?: (milliseconds: number) => Promise<void>;
}

const tries_while_someone_waits = 3;
const pauses_ms = [400, 1500, 4000];
/**
 * How long a form waits for a command that had to queue, before it says "wacht op verbinding"; and how long
 * an answer may stay away before the connection is looked at.
 */
export const patience_ms = 2500;
const longest_pause_ms = 30_000;

export class CommandSender {
  constructor(private readonly parts_: SenderParts) {}

  /**
   * While someone waits for the answer: a few tries with the same id, then it goes to the queue. None after
   * `over`: another person works here, and it would go out as theirs.
   */
  async attempt(entry: Waiting, over: AbortSignal): Promise<Answer<Receipt>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.post(entry, over);
      if (answer.kind !== 'unreachable' || tried >= tries_while_someone_waits || over.aborted) {
        return answer;
      }
      if (answer.is_silent === true) this.suspect_line(tried);
      if (this.parts_.line.phase === 'offline') return answer;
      await this.pause(tried, answer.retry_after_s, over);
    }
  }

  /** One failure happens; the second says that the network is gone. */
  private suspect_line(failures: number): void {
    if (failures > 1) this.parts_.line.doubt();
    else this.parts_.line.check();
  }

  /**
   * One request. When its answer stays away the connection has to prove itself; once that is known to be gone
   * the request is given up, and sent again with the same id at the reconnect.
   */
  async post(entry: Waiting, over: AbortSignal): Promise<Answer<Receipt>> {
    const { line } = this.parts_;
    if (over.aborted) return { kind: 'unreachable', retry_after_s: null };
    const given_up = new AbortController();
    const slow = setTimeout(() => line.check(), patience_ms);
    const stop = line.subscribe(() => line.phase === 'offline' && given_up.abort());
    try {
      return await this.request(entry, AbortSignal.any([given_up.signal, over]));
    } finally {
      clearTimeout(slow);
      stop();
    }
  }

  private request(entry: Waiting, signal: AbortSignal): Promise<Answer<Receipt>> {
    const json: Record<string, unknown> = { id: entry.id, args: entry.args };
    if (entry.expected_version !== null) {
      json.expected_version = entry.expected_version;
    }
    return this.parts_.http.send<Receipt>({
      method: 'POST',
      path: `/api/v1/commands/${entry.name}`,
      json,
      signal,
    });
  }

  async pause(tried: number, retry_after_s: number | null, over: AbortSignal): Promise<void> {
    const planned = pauses_ms[Math.min(tried, pauses_ms.length) - 1]!;
    const asked = Math.min((retry_after_s ?? 0) * 1000, longest_pause_ms);
    const jitter = 0.75 + (this.parts_.random ?? Math.random)() / 2;
    const wait =
      this.parts_.pause ?? ((milliseconds) => new Promise<void>((go) => setTimeout(go, milliseconds)));
    if (over.aborted) return;
    let end: () => void = () => {};
    const ended = new Promise<void>((go) => (end = go));
    over.addEventListener('abort', end);
    await Promise.race([wait(Math.max(asked, planned * jitter)), ended]);
    // Somebody works here all day, and a server may be gone for hours: nothing is to pile up.
    over.removeEventListener('abort', end);
  }
}
