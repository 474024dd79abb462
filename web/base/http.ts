// Requests to our own server: session cookie, csrf, language, time limit, and problems as values instead
// of exceptions.
import type { Clock } from './clock';
import { refusal_of, type Refusal } from './refusal';
import type { Language, Problem } from './wire';

export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'refused'; refusal: Refusal }
  /**
   * Nothing came back (`is_silent`), or the server is busy: nothing was done or the outcome is unknown. The
   * same request may be sent again.
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

const answer_limit_s = 15;

export class Http {
  csrf = '';
  language: Language = 'nl';
  /** Called when the server says that there is no session any more. */
  on_signed_out: () => void = () => {};

  constructor(
    private readonly clock_: Clock,
    private readonly fetch_: typeof fetch = (...all) => fetch(...all),
  ) {}

  async send<Value>(request: Request): Promise<Answer<Value>> {
    const asked_ms = this.clock_.device_ms();
    let response: Response;
    try {
      response = await this.fetch_(request.path, this.options_of(request));
    } catch {
      return { kind: 'unreachable', retry_after_s: null, is_silent: true };
    }
    if (response.status === 503 || response.status === 502 || response.status === 504) {
      return { kind: 'unreachable', retry_after_s: seconds_of(response.headers.get('Retry-After')) };
    }
    const body = await body_of(response);
    if (response.ok) {
      this.hear_time(body, asked_ms);
      return { kind: 'ok', value: body as Value };
    }
    if (response.status === 401 && request.path !== '/api/v1/session') {
      this.on_signed_out();
    }
    const problem = body !== null && typeof body === 'object' ? (body as Problem) : null;
    return {
      kind: 'refused',
      refusal: refusal_of(
        problem,
        response.status,
        this.language,
        seconds_of(response.headers.get('Retry-After')),
      ),
    };
  }

  private options_of(request: Request): RequestInit {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': this.language };
    if (request.method !== 'GET' && this.csrf !== '') {
      headers['Paraat-Csrf'] = this.csrf;
    }
    if (request.json !== undefined) {
      headers['Content-Type'] = 'application/json';
    } else if (request.bytes !== undefined) {
      headers['Content-Type'] = request.bytes.type || 'application/octet-stream';
    }
    const limit = AbortSignal.timeout((answer_limit_s + (request.wait_s ?? 0)) * 1000);
    return {
      method: request.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      body: request.json !== undefined ? JSON.stringify(request.json) : (request.bytes ?? null),
      signal: request.signal === undefined ? limit : AbortSignal.any([limit, request.signal]),
    };
  }

  private hear_time(body: unknown, asked_ms: number): void {
    if (body !== null && typeof body === 'object' && 'now' in body && typeof body.now === 'string') {
      this.clock_.hear(body.now, asked_ms);
    }
  }
}

async function body_of(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '');
  if (text === '') {
    return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function seconds_of(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
