// What comes over a socket, as text and in the order in which it came, also when some of it is packed (gzip).

export const can_unpack = 'DecompressionStream' in globalThis;

export class Messages {
  private waiting_ = 0;
  private last_ = Promise.resolve();

  /** `failed` is called when a message cannot be read: what comes after it is then of no use. */
  constructor(
    private readonly take_: (text: string) => void,
    private readonly failed_: () => void,
  ) {}

  hear(data: unknown): void {
    if (typeof data === 'string' && this.waiting_ === 0) {
      this.take_(data);
      return;
    }
    this.waiting_ += 1;
    const text = typeof data === 'string' ? data : unpacked(data as ArrayBuffer);
    this.last_ = this.last_.then(() => this.take_when_read(text));
  }

  private async take_when_read(text: string | Promise<string>): Promise<void> {
    try {
      this.take_(await text);
    } catch {
      this.failed_();
    } finally {
      this.waiting_ -= 1;
    }
  }
}

function unpacked(bytes: ArrayBuffer): Promise<string> {
  const packed = new Response(bytes).body as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
}
