// What time it is on the server. Order and age follow the server; a device may be minutes wrong.
import type { Moment } from './wire';

/** Two measurements that cannot both be true by more than this: the device's clock was set. */
const slack_ms = 1_000;

export class Clock {
  private offset_ms_ = 0;
  private width_ms_ = Number.POSITIVE_INFINITY;
  private measured_ms_ = 0;

  constructor(private readonly device_now_: () => number = Date.now) {}

  /**
   * A word of the server about its time, and when it was asked; the narrowest of the last ten minutes
   * counts, unless the clock of the device was set meanwhile.
   */
  hear(server_now: Moment, asked_ms: number): void {
    const heard_ms = this.device_now_();
    const width_ms = heard_ms - asked_ms;
    const offset_ms = Date.parse(server_now) - (asked_ms + heard_ms) / 2;
    if (Number.isNaN(offset_ms) || width_ms < 0) {
      return;
    }
    const apart_ms = Math.abs(offset_ms - this.offset_ms_);
    const is_set_anew = apart_ms > (width_ms + this.width_ms_) / 2 + slack_ms;
    if (width_ms <= this.width_ms_ || is_set_anew || heard_ms - this.measured_ms_ > 600_000) {
      this.offset_ms_ = offset_ms;
      this.width_ms_ = width_ms;
      this.measured_ms_ = heard_ms;
    }
  }

  /** Server time in milliseconds since 1970. */
  now_ms(): number {
    return this.device_now_() + this.offset_ms_;
  }

  now(): Moment {
    return new Date(this.now_ms()).toISOString();
  }

  device_ms(): number {
    return this.device_now_();
  }
}

/**
 * What happened "now" happened when it was made here, however late it arrives. Said before it first goes out:
 * the same id with other arguments is another command.
 */
export function at_this_moment(args: Record<string, unknown>, now: Moment): Record<string, unknown> {
  return args['occurred_at'] === null ? { ...args, occurred_at: now } : args;
}
