// Identifiers made in the browser: UUID version 7 (RFC 9562), so that they sort by the moment they were made.

const last = { milliseconds: 0, counter: 0 };

/**
 * A new identifier for a record or a command. `now_ms` is server time: the server refuses one that is
 * far off.
 */
export function new_uuid(now_ms: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const { milliseconds, counter } = next_tick(Math.floor(now_ms), ((bytes[6]! & 0x07) << 8) | bytes[7]!);
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Math.floor(milliseconds / 2 ** (8 * (5 - index))) & 0xff;
  }
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return text_of(bytes);
}

export function is_uuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** The moment an identifier was made, in milliseconds; it is only as true as the clock of its maker. */
export function made_at(uuid: string): number {
  return Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
}

/** Two identifiers of one millisecond keep their order: the twelve bits after the time count up. */
function next_tick(now: number, random_start: number): { milliseconds: number; counter: number } {
  if (now > last.milliseconds) {
    last.milliseconds = now;
    last.counter = random_start;
  } else {
    last.counter += 1;
    if (last.counter > 0xfff) {
      last.milliseconds += 1;
      last.counter = random_start;
    }
    // A clock that was set back by more than a minute is followed; less than that only keeps the order.
    if (last.milliseconds - now > 60_000) {
      last.milliseconds = now;
    }
  }
  return { ...last };
}

function text_of(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
