// Which codes of the reference data hold on a day and in a region, and which may be chosen.

/** As much of a reference row as tells when it holds. */
export interface CodeTerm {
  set: string;
  code: string;
  /** `NL`, or the region that has its own version. */
  region: string;
  newest: boolean;
  valid_from: string;
  /** The first day on which it no longer holds, or open. */
  valid_to: string | null;
  withdrawn_on: string | null;
}

/** @param day `2027-04-01`; a row holds from its first day up to, not including, its last. */
export function holds_on(row: CodeTerm, day: string): boolean {
  return (
    day >= row.valid_from &&
    (row.valid_to === null || day < row.valid_to) &&
    (row.withdrawn_on === null || day < row.withdrawn_on)
  );
}

/**
 * One general version of each code that may be chosen; of two sets with the same code the first speaks. A
 * list from this device's store may be old: the day decides, not what the server last called the newest.
 * @param kept what the record has: it stays among what is offered, also after it ended.
 */
export function offered<Code extends CodeTerm>(
  all: readonly Code[],
  { sets, day, kept = [] }: { sets: readonly string[]; day: string; kept?: readonly string[] },
): Code[] {
  const chosen = new Map<string, Code>();
  for (const set of sets) {
    const general = all.filter((row) => row.set === set && row.region === 'NL');
    const ended = general.filter((row) => row.newest && kept.includes(row.code));
    for (const row of [...general.filter((one) => holds_on(one, day)), ...ended]) {
      if (!chosen.has(row.code)) chosen.set(row.code, row);
    }
  }
  return [...chosen.values()];
}

interface Place {
  set: string;
  region: string;
  /** `2027-04-01` */
  day: string;
}

/** The row of a code on a day in a region: the region's own version goes before the general one. */
export function row_on<Code extends CodeTerm>(
  all: readonly Code[],
  { set, code, region, day }: Place & { code: string },
): Code | undefined {
  const held = all.filter((row) => row.set === set && row.code === code && holds_on(row, day));
  return held.find((row) => row.region === region) ?? held.find((row) => row.region === 'NL');
}

/** What holds of a whole set on a day in a region. */
export function rows_on<Code extends CodeTerm>(all: readonly Code[], place: Place): Code[] {
  const codes = new Set(all.filter((row) => row.set === place.set).map((row) => row.code));
  return [...codes].flatMap((code) => row_on(all, { ...place, code }) ?? []);
}
