// Sends a large file in pieces: goes on where the server stopped receiving, waits when the line is broken,
// and stops when it is told to.
import type { Answer } from '$base/http';
import type { Refusal } from '$base/refusal';
import type { Schema } from '$base/command_names';

export type ImportFile = Schema<'ImportFile'>;

export interface Piece {
  name: string;
  size: number;
  changed: number;
  offset: number;
  bytes: Blob;
}

export interface Sending {
  file: File;
  /** How much the server has already, when it was begun before. */
  received: number;
  put: (piece: Piece) => Promise<Answer<ImportFile>>;
  told: (received: number, is_waiting: boolean) => void;
  is_stopped: () => boolean;
  wait: (seconds: number) => Promise<void>;
}

export type Ending = { kind: 'done' } | { kind: 'stopped' } | { kind: 'refused'; refusal: Refusal };

/** Small enough that little is lost with a broken line, large enough that the line is used. */
export const piece_bytes = 8 * 1024 * 1024;
const longest_wait_s = 30;

export async function send_in_pieces(sending: Sending): Promise<Ending> {
  const { file, put, told, is_stopped, wait } = sending;
  let offset = sending.received;
  let wait_s = 1;
  while (!is_stopped()) {
    told(offset, false);
    const bytes = file.slice(offset, offset + piece_bytes);
    const answer = await put({
      name: file.name,
      size: file.size,
      changed: file.lastModified,
      offset,
      bytes,
    });
    if (is_stopped()) break;
    if (answer.kind === 'unreachable') {
      told(offset, true);
      await wait(answer.retry_after_s ?? wait_s);
      wait_s = Math.min(longest_wait_s, wait_s * 2);
      continue;
    }
    wait_s = 1;
    if (answer.kind === 'ok') {
      offset = answer.value.received;
      told(offset, false);
      if (answer.value.is_whole) return { kind: 'done' };
      continue;
    }
    // A piece whose answer was lost stands there already: the server says from where to go on.
    const here = received_in(answer.refusal);
    if (here === null || here === offset) return { kind: 'refused', refusal: answer.refusal };
    offset = here;
  }
  return { kind: 'stopped' };
}

function received_in(refusal: Refusal): number | null {
  if (refusal.code !== 'piece_out_of_order') return null;
  const told = Number(
    refusal.faults.find((fault) => fault.code === 'piece_out_of_order')?.parameters?.['received'],
  );
  return Number.isFinite(told) ? told : null;
}
