// What this person may do, as the session says it. The server decides again; this only keeps dead buttons
// away.
import type { Session } from './wire';

/** True when the right is held in the region; without a region: in any region, or as an invited guest. */
export function may(session: Session | null, right: string | null, region?: string): boolean {
  if (right === null) {
    return true;
  }
  const regions = session?.rights[right];
  if (regions === undefined || regions.length === 0) {
    return false;
  }
  return region === undefined ? true : regions.includes(region) || regions.includes('');
}

export function is_signed_in(session: Session | null): boolean {
  return session !== null && session.account !== '';
}
