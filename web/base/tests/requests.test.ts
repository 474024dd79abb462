// Requests over a line that is slow, breaks off, or belongs to somebody else.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../clock';
import { Http } from '../http';

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
