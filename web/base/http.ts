// Requests to our own server: session cookie, csrf, language, time limit, and problems as values instead
// of exceptions.
import type { Clock } from './clock';
import { refusal_of, type Refusal } from './refusal';
import { ServerTrouble } from './server_trouble';
import type { Language, Problem } from './wire';

export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'refused'; refusal: Refusal }
  /**
   * Nothing came back (`is_silent`), the server is busy, or too much comes from this person: nothing was done
   * or the outcome is unknown. The same request may be sent again.
   */
  | { kind: 'unreachable'; retry_after_s: number | null; is_silent?: boolean };

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  json?: unknown;
  bytes?: Blob;
  wait_s?: number;
  signal?: AbortSignal;
}

/** Without a byte. */
const answer_limit_s = 15;

const busy_statuses = new Set([502, 503, 504]);
/** Of all one's windows together; those who guess at passwords are refused with another code. */
const too_often = 'requests_too_many';
/** What goes through the one writer of the journal: commands, and what is recorded of accounts. */
const recorded_paths =
  /^\/api\/v1\/(commands\/|((demo\/)?session|first-administrator|invitations|password|password-change)$)/;

const silence = { kind: 'unreachable', retry_after_s: null, is_silent: true } as const;

export class Http {
  csrf = '';
  language: Language = 'nl';
  readonly trouble = new ServerTrouble();
  /** Called when the server says that there is no session any more. */
  on_signed_out: () => void = () => {};

  constructor(
    private readonly clock_: Clock,
    private readonly fetch_: typeof fetch = (...all) => fetch(...all),
  ) {}

  async send<Value>(request: Request): Promise<Answer<Value>> {
    const asked_ms = this.clock_.device_ms();
    const asked_by = this.csrf;
    const patience = new Patience(answer_limit_s + (request.wait_s ?? 0));
    let response: Response;
    let text: string;
    try {
      response = await this.fetch_(request.path, this.options_of(request, patience.signal));
      text = await text_of(response, () => patience.renew(answer_limit_s));
    } catch {
      return silence;
    } finally {
      patience.end();
    }
    const body = response.status === 204 ? null : parsed(text);
    if (response.ok) {
      // Whoever answers something else is not our server: the sign-in page of a guest network, for one.
      if (body === undefined) return silence;
      this.hear_time(body, asked_ms);
      if (request.method === 'POST' && recorded_paths.test(request.path)) this.trouble.hear_recorded();
      return { kind: 'ok', value: body as Value };
    }
    // A late answer to who was here before says nothing of who is here now.
    if (response.status === 401 && request.path !== '/api/v1/session' && this.csrf === asked_by) {
      this.on_signed_out();
    }
    const problem = typeof body === 'object' ? (body as Problem | null) : null;
    const retry_after_s = seconds_of(response.headers.get('Retry-After'));
    const refusal = refusal_of(problem, response.status, this.language, retry_after_s);
    if (busy_statuses.has(response.status) || refusal.code === too_often) {
      this.trouble.hear_refusal(refusal);
      return { kind: 'unreachable', retry_after_s };
    }
    return { kind: 'refused', refusal };
  }

  private options_of(request: Request, patience: AbortSignal): RequestInit {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': this.language };
    if (request.method !== 'GET' && this.csrf !== '') {
      headers['Paraat-Csrf'] = this.csrf;
    }
    if (request.json !== undefined) {
      headers['Content-Type'] = 'application/json';
    } else if (request.bytes !== undefined) {
      headers['Content-Type'] = request.bytes.type || 'application/octet-stream';
    }
    return {
      method: request.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      body: request.json !== undefined ? JSON.stringify(request.json) : (request.bytes ?? null),
      redirect: 'error', // our server sends nobody elsewhere
      signal: request.signal === undefined ? patience : AbortSignal.any([patience, request.signal]),
    };
  }

  private hear_time(body: unknown, asked_ms: number): void {
    if (body !== null && typeof body === 'object' && 'now' in body && typeof body.now === 'string') {
      this.clock_.hear(body.now, asked_ms);
    }
  }
}

/** Gives up when nothing has come for so long: a large answer over a slow line may take its time. */
class Patience {
  private readonly given_up_ = new AbortController();
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor(limit_s: number) {
    this.renew(limit_s);
  }

  get signal(): AbortSignal {
    return this.given_up_.signal;
  }

  renew(limit_s: number): void {
    clearTimeout(this.timer_);
    this.timer_ = setTimeout(() => this.given_up_.abort(), limit_s * 1000);
  }

  end(): void {
    clearTimeout(this.timer_);
  }
}

/** The whole answer; throws when it breaks off. */
async function text_of(response: Response, progress: () => void): Promise<string> {
  if (response.body === null) return '';
  progress();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    progress();
    text += decoder.decode(value, { stream: true });
  }
}

/** Undefined where it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function seconds_of(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
