// The long poll: GET /api/v1/changes with a cursor, the same frames as the socket, for networks that block
// sockets.
import type { Http } from './http';
import type { Store } from './store';
import type { ChangesFrame, Cursor, Scope, SnapshotFrame } from './wire';

export interface PollTask {
  wanted: () => Scope[];
  take: (frame: SnapshotFrame | ChangesFrame) => void;
  failed: () => void;
  may_go_on: () => boolean;
  ended: () => void;
}

const longest_wait_s = 25;

export class LongPoll {
  private stop_: AbortController | null = null;
  private again_: AbortController | null = null;

  constructor(
    private readonly http_: Http,
    private readonly store_: Store,
  ) {}

  get is_running(): boolean {
    return this.stop_ !== null;
  }

  start(task: PollTask): void {
    this.stop();
    const stop = new AbortController();
    this.stop_ = stop;
    void this.run(task, stop);
  }

  stop(): void {
    this.stop_?.abort();
    this.again_?.abort();
    this.stop_ = null;
  }

  /** The request under way asks for the wrong scopes, or may never be answered: ask anew, without waiting. */
  restart(): void {
    this.again_?.abort();
  }

  private async run(task: PollTask, stop: AbortController): Promise<void> {
    let at_once = true;
    while (!stop.signal.aborted && task.may_go_on()) {
      const again = new AbortController();
      this.again_ = again;
      const answer = await this.ask(task.wanted(), at_once, again.signal);
      if (stop.signal.aborted) return;
      at_once = again.signal.aborted;
      if (again.signal.aborted) continue;
      if (answer.kind !== 'ok') {
        this.stop_ = null;
        task.failed();
        return;
      }
      task.take(answer.value ?? { type: 'changes', cursor: this.store_.cursor ?? {}, put: [], removed: [] });
    }
    if (!stop.signal.aborted) {
      this.stop_ = null;
      task.ended();
    }
  }

  /**
   * Each request stands alone, so other scopes than those of the cursor are asked for as a whole
   * snapshot.
   */
  private ask(wanted: Scope[], at_once: boolean, signal: AbortSignal) {
    const wait_s = at_once ? 0 : longest_wait_s;
    this.store_.keep_only(wanted);
    const { cursor, covered } = this.store_;
    const same = wanted.length === covered.size && wanted.every((scope) => covered.has(scope));
    const keys = new URLSearchParams({ scopes: wanted.join(','), waitS: String(wait_s) });
    if (cursor !== null && same) {
      keys.set('cursor', text_of(cursor));
    }
    return this.http_.send<SnapshotFrame | ChangesFrame | null>({
      method: 'GET',
      path: `/api/v1/changes?${keys.toString()}`,
      wait_s,
      signal,
    });
  }
}

/** base64url of the cursor as JSON; region codes are ASCII. */
export function text_of(cursor: Cursor): string {
  return btoa(JSON.stringify(cursor)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
