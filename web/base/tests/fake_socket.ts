// A socket whose other end is the test: it opens, sends, breaks and counts when told to.
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

  break(code = 1006): void {
    this.onclose?.({ code });
  }

  subscribes(): Extract<BrowserFrame, { type: 'subscribe' }>[] {
    return this.sent.filter((frame) => frame.type === 'subscribe');
  }
}
