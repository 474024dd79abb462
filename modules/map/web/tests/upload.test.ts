// Sending a large file in pieces: whole in the end, once, whatever the line does.
import { describe, expect, test } from 'vitest';
import type { Answer } from '$base/http';
import { refusal_of } from '$base/refusal';
import { piece_bytes, send_in_pieces, type ImportFile, type Piece } from '../upload';

const size = piece_bytes * 2 + 100;
/** Two whole pieces and a rest. */
const file = new File([new Uint8Array(size)], 'dorp.osm.pbf', { lastModified: 7 });

/** Keeps to the rule: a piece stands behind what is there, or is refused with how much that is. */
class Kept {
  received = 0;
  asked: number[] = [];
  take = (piece: Piece): Answer<ImportFile> => {
    this.asked.push(piece.offset);
    if (piece.offset !== this.received) {
      const fault = {
        path: 'offset',
        code: 'piece_out_of_order',
        parameters: { received: String(this.received) },
      };
      const problem = { code: 'piece_out_of_order', errors: [fault] } as never;
      return { kind: 'refused', refusal: refusal_of(problem, 409, 'nl') };
    }
    this.received += piece.bytes.size;
    const { name, changed } = piece;
    const is_whole = this.received === size;
    return { kind: 'ok', value: { name, size, changed, received: this.received, is_whole } };
  };
}

function sent(put: (piece: Piece) => Answer<ImportFile>, received = 0, is_stopped = () => false) {
  const waits: number[] = [];
  const told: [number, boolean][] = [];
  const ending = send_in_pieces({
    file,
    received,
    put: (piece) => Promise.resolve(put(piece)),
    told: (now, is_waiting) => told.push([now, is_waiting]),
    is_stopped,
    wait: (seconds) => Promise.resolve(void waits.push(seconds)),
  });
  return ending.then((end) => ({ end, waits, told }));
}

describe('a large file', () => {
  test('arrives in pieces, one behind the other', async () => {
    const server = new Kept();
    const { end, told } = await sent(server.take);
    expect(end).toEqual({ kind: 'done' });
    expect(server.asked).toEqual([0, piece_bytes, 2 * piece_bytes]);
    expect(told.at(-1)).toEqual([size, false]);
  });

  test('waits longer and longer while the line is broken, says so, and goes on', async () => {
    const server = new Kept();
    let broken = 3;
    const { end, waits, told } = await sent((piece) =>
      broken-- > 0 ? { kind: 'unreachable', retry_after_s: null } : server.take(piece),
    );
    expect(end.kind).toBe('done');
    expect(waits).toEqual([1, 2, 4]);
    expect(told).toContainEqual([0, true]);
  });

  test('goes on from where the server is when an answer was lost', async () => {
    const server = new Kept();
    let lost = false;
    const { end } = await sent((piece) => {
      const answer = server.take(piece);
      if (lost) return answer;
      lost = true;
      return { kind: 'unreachable', retry_after_s: 5 };
    });
    expect(end.kind).toBe('done');
    expect(server.received).toBe(size);
    expect(server.asked).toEqual([0, 0, piece_bytes, 2 * piece_bytes]);
  });

  test('goes on with what was begun before, and stops when it is refused or stopped', async () => {
    const server = new Kept();
    server.received = piece_bytes;
    expect((await sent(server.take, piece_bytes)).end.kind).toBe('done');
    expect(server.asked[0]).toBe(piece_bytes);
    const refusal = refusal_of({ code: 'import_disk_small' } as never, 422, 'nl');
    expect((await sent(() => ({ kind: 'refused', refusal }))).end).toEqual({ kind: 'refused', refusal });
    expect((await sent(server.take, 0, () => true)).end).toEqual({ kind: 'stopped' });
  });

  test('waits as long as the server asks, and never longer than half a minute of itself', async () => {
    const server = new Kept();
    let broken = 8;
    const { waits } = await sent((piece) =>
      broken-- > 0 ? { kind: 'unreachable', retry_after_s: broken === 7 ? 9 : null } : server.take(piece),
    );
    expect(waits).toEqual([9, 2, 4, 8, 16, 30, 30, 30]);
  });

  test('says of every piece which file it is of', async () => {
    const server = new Kept();
    const pieces: Piece[] = [];
    await sent((piece) => {
      pieces.push(piece);
      return server.take(piece);
    });
    expect(pieces.map(({ name, changed }) => [name, changed])).toEqual(Array(3).fill(['dorp.osm.pbf', 7]));
    expect(pieces.every((piece) => piece.size === size)).toBe(true);
  });

  test('stops at once when it is told to while a piece is under way', async () => {
    const server = new Kept();
    let stopped = false;
    const { end, told } = await sent(
      (piece) => {
        stopped = true;
        return server.take(piece);
      },
      0,
      () => stopped,
    );
    expect(end).toEqual({ kind: 'stopped' });
    expect(told).toEqual([[0, false]]);
  });

  test('gives up when the server refuses the very place it asks for', async () => {
    const fault = { path: 'offset', code: 'piece_out_of_order', parameters: { received: '0' } };
    const refusal = refusal_of({ code: 'piece_out_of_order', errors: [fault] } as never, 409, 'nl');
    let asked = 0;
    const { end } = await sent(
      () => ({ kind: 'refused', refusal }),
      0,
      () => ++asked > 10,
    );
    expect(end.kind).toBe('refused');
  });
});
