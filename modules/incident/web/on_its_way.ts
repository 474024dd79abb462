// Changes made here that have no answer yet: what one person makes in a row is built on what waits before it.
// The server knows no such table: it holds overlays alone.
import type { OverlayChange } from '$base/store';

export interface OnItsWay {
  /** Of the record once this is in it. */
  version: number;
}

/** By record. A GRIP decision says what it decides as well, and has a table of its own (`grip.ts`). */
export const on_its_way_table = 'incident_on_its_way';

export function one_on_its_way(record: string, version: number): OverlayChange[] {
  return [{ table: on_its_way_table, key: record, body: { version } }];
}
