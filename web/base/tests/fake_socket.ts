// A socket whose other end is the test: it opens, sends, breaks and counts when told to.
import { gzipSync } from 'node:zlib';
import type { BrowserFrame, ServerFrame } from '../wire';
import type { SocketLike } from '../socket';

export class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: BrowserFrame[] = [];
  is_closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as BrowserFrame);
  }

  close(): void {
    this.is_closed = true;
  }

  open(): void {
    this.onopen?.();
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  /** As the server sends a large frame. */
  say_packed(frame: ServerFrame): void {
    this.onmessage?.({ data: new Uint8Array(gzipSync(JSON.stringify(frame))).buffer });
  }

  break(code = 1006): void {
    this.onclose?.({ code });
  }

  /** What was asked for, and from where. */
  subscribes() {
    const asked = this.sent.filter((frame) => frame.type === 'subscribe');
    return asked.map(({ type, scopes, cursor }) => ({ type, scopes, cursor }));
  }
}
