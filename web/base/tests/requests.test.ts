// Requests over a line that is slow, breaks off, or belongs to somebody else.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../clock';
import { Http } from '../http';
import { Queries } from '../queries';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const get = { method: 'GET', path: '/api/v1/changes' } as const;

function answered_by(answer: (signal: AbortSignal) => Response | Promise<Response>) {
  return new Http(new Clock(), async (_, options) => answer(options!.signal!));
}

/** A body that comes in pieces, each so long after the one before; the last one never when it breaks off. */
function in_pieces(pieces: string[], every_ms: number, signal: AbortSignal, ends = true) {
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      signal.addEventListener('abort', () => stream.error(new Error('aborted')));
      for (const piece of pieces) {
        await new Promise((go) => setTimeout(go, every_ms));
        stream.enqueue(new TextEncoder().encode(piece));
      }
      if (ends) stream.close();
    },
  });
  return new Response(body, { status: 200 });
}

test('an answer that takes a minute to arrive is whole, as long as something comes', async () => {
  const http = answered_by((signal) => in_pieces(['{"a"', ':', '1', '}'], 14_000, signal));
  const answer = http.send(get);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toEqual({ kind: 'ok', value: { a: 1 } });
});

test('an answer that breaks off halfway was no answer', async () => {
  const http = answered_by((signal) => in_pieces(['{"a":'], 100, signal, false));
  const answer = http.send(get);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await answer).toMatchObject({ kind: 'unreachable', is_silent: true });
});

test('the page of a guest network is not taken for a receipt', async () => {
  const http = answered_by(() => new Response('<html>Meld u aan</html>', { status: 200 }));
  expect(await http.send({ ...get, method: 'POST' })).toMatchObject({ kind: 'unreachable' });
  const empty = answered_by(() => new Response(null, { status: 200 }));
  expect(await empty.send({ ...get, method: 'POST' })).toMatchObject({ kind: 'unreachable' });
});

test('an answer that says that there is nothing to say is one', async () => {
  const http = answered_by(() => new Response(null, { status: 204 }));
  expect(await http.send(get)).toEqual({ kind: 'ok', value: null });
});

function problem(status: number, code: string, seconds: string) {
  const body = JSON.stringify({ code, details: { nl: 'Nee.', en: 'No.' } });
  return new Response(body, { status, headers: { 'Retry-After': seconds } });
}

test('whose share is used up waits and asks again; who guesses at passwords is refused', async () => {
  const wild = answered_by(() => problem(429, 'requests_too_many', '3'));
  expect(await wild.send(get)).toEqual({ kind: 'unreachable', retry_after_s: 3 });
  const guessing = answered_by(() => problem(429, 'attempts_too_many', '60'));
  expect(await guessing.send({ ...get, method: 'POST' })).toMatchObject({ kind: 'refused' });
});

test('a question comes again when the server said it may, and not for ever', async () => {
  let asked = 0;
  const pauses: number[] = [];
  const answers = [problem(429, 'requests_too_many', '3'), problem(503, 'server_busy', '60')];
  const http = answered_by(() => answers[asked++] ?? new Response('[]', { status: 200 }));
  const queries = new Queries(http, async (milliseconds) => void pauses.push(milliseconds));
  expect(await queries.ask('reference/find')).toEqual({ kind: 'ok', value: [] });
  expect(pauses).toEqual([3000, 10_000]);
  const busy = new Queries(
    answered_by(() => problem(503, 'server_busy', '1')),
    async (milliseconds) => void pauses.push(milliseconds),
  );
  expect(await busy.ask('reference/find')).toEqual({ kind: 'unreachable', retry_after_s: 1 });
  expect(pauses).toHaveLength(4);
});

test('that nothing is recorded is known until something is again; being busy is no such thing', async () => {
  let answer = problem(503, 'server_busy', '1');
  const http = answered_by(() => answer);
  const send = () => http.send({ method: 'POST', path: '/api/v1/commands/example/put-up' });
  const heard: (string | undefined)[] = [];
  http.trouble.subscribe(() => heard.push(http.trouble.current?.sentence));
  await send();
  expect(http.trouble.current).toBeNull();
  answer = problem(503, 'store_damaged', '1');
  await send();
  answer = problem(503, 'store_damaged', '1');
  await send();
  answer = new Response('{}', { status: 200 });
  await http.send(get);
  expect(heard).toEqual(['Nee.']);
  answer = new Response('{}', { status: 200 });
  await send();
  expect(heard).toEqual(['Nee.', undefined]);
});

test('who could not sign in for a full disk and then could hears no more of it', async () => {
  let answer = problem(503, 'store_full', '1');
  const http = answered_by(() => answer);
  const sign_in = () => http.send({ method: 'POST', path: '/api/v1/session', json: {} });
  await sign_in();
  expect(http.trouble.current?.code).toBe('store_full');
  answer = new Response('{}', { status: 200 });
  await http.send({ method: 'GET', path: '/api/v1/session' });
  expect(http.trouble.current?.code, 'who only looks records nothing').toBe('store_full');
  answer = new Response('{}', { status: 200 });
  await sign_in();
  expect(http.trouble.current).toBeNull();
});

test('a late answer to who was here before signs nobody out who came after', async () => {
  let ended = 0;
  let answer: (response: Response) => void = () => {};
  const http = answered_by(() => new Promise<Response>((go) => (answer = go)));
  http.on_signed_out = () => (ended += 1);
  http.csrf = 'postma';
  const asked = http.send(get);
  http.csrf = 'mulder';
  answer(new Response(null, { status: 401 }));
  await asked;
  expect(ended).toBe(0);
  const own = http.send(get);
  answer(new Response(null, { status: 401 }));
  await own;
  expect(ended).toBe(1);
});
