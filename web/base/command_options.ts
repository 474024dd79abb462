// How a command is sent, and what becomes of it.
import type { Refusal } from './refusal';
import type { OverlayChange } from './store';
import type { Tenure } from './tenure';
import type { Receipt, Uuid } from './wire';

export type Outcome =
  | { kind: 'accepted'; receipt: Receipt }
  | { kind: 'refused'; refusal: Refusal }
  /** Kept on this device; it is sent when there is a connection. */
  | { kind: 'waiting'; id: Uuid }
  /** Only for a private command: nothing was kept, the person must try again. */
  | { kind: 'unreachable' };

export interface Options {
  expected_version?: number;
  /** What is expected to change, shown until the server has answered. */
  overlay?: OverlayChange[];
  /** The line in the list of what waits; the command's name when left out. */
  title?: string;
  /** It holds whatever becomes of what was made here before it: not refused along with that. */
  is_independent?: boolean;
  /** What was filled in, as its form says it, for who has to read it back; else what the arguments say. */
  words?: string;
  /** Never written to the device and never queued: passwords and tokens. */
  is_private?: boolean;
  /**
   * For a form that was freed before the answer: takes the words back when they are refused. False where
   * something else stands there by now; then they stay in the list of what was refused.
   */
  take_back?: (refusal: Refusal) => boolean;
  /** For whom the form was drawn: refused where somebody else works here by now. */
  tenure?: Tenure;
}

/** What lies on the device and nowhere else. */
export interface LeftOver {
  waiting: number;
  /** Words that were typed and not sent. */
  has_drafts: boolean;
}
