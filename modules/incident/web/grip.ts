// GRIP decisions as people read them: what holds, what was corrected and how it stood before.
import type { OverlayChange } from '$base/store';
import type { Recorded } from '$kit';
import { correction_fields, words, type Act } from './act';
import { function_field, type Around } from './incident_acts';
import type { OnItsWay } from './on_its_way';
import type { Reference } from './reference';
import type { GripDecision, GripLevel, GripRow } from './rows';
import { t } from './texts';

export interface DecisionLine {
  /** Its place: decisions are only added. */
  at: number;
  decision: GripDecision;
  /** The direction in words. */
  direction: string;
  /** Only the last decision of a region can be corrected: what came after it was built on it. */
  is_last: boolean;
}

/** The newest first. */
export function decision_lines(grip: GripRow | undefined): DecisionLine[] {
  const decisions = grip?.decisions ?? [];
  return decisions
    .map((decision, at) => ({
      at,
      decision,
      direction: decision.to > decision.before ? t('grip_up') : t('grip_down'),
      is_last: at === decisions.length - 1,
    }))
    .reverse();
}

/** What a decision says, as far as the next one is taken on top of it. */
export type Decided = Pick<GripDecision, 'to' | 'decided_by' | 'decided_by_function' | 'reason'>;

/** A decision made here that has no answer yet. */
export interface DecisionOnItsWay extends Decided, OnItsWay {
  stream: string;
}

export const decision_on_its_way_table = 'incident_grip_on_its_way';

/** Until it has its answer the next one is made on top of it, and refused when it is. */
export function decision_on_its_way(key: string, decision: DecisionOnItsWay): OverlayChange[] {
  return [{ table: decision_on_its_way_table, key, body: { ...decision } }];
}

/** "GRIP 3. Besluit van H. Vos, Burgemeester: Onrust"; nothing was decided yet: "Geen GRIP (GRIP 0)". */
export function decision_words(decided: Decided | undefined, reference: Reference): string {
  if (decided === undefined) return t('grip_none');
  const level = level_label(decided.to, reference);
  const code = decided.decided_by_function;
  const who = t('grip_who', { name: decided.decided_by, function: reference.function_label(code) });
  return `${level}. ${who}: ${decided.reason}`;
}

export function level_label(level: GripLevel, reference: Reference): string {
  return level === 'grip_0' ? t('grip_none') : reference.label('grip_level', level);
}

/** On what the next decision is taken: what waits here, a correction too, else what is recorded. */
export function decided_now(
  grip: GripRow | undefined,
  waiting: DecisionOnItsWay | undefined,
  correction: OnItsWay | undefined,
  reference: Reference,
): Recorded {
  const words = decision_words(waiting ?? grip?.decisions.at(-1), reference);
  const ahead = Math.max(waiting?.version ?? 0, correction?.version ?? 0);
  return { version: ahead || (grip?.version ?? 0), words, is_ahead: ahead > 0 };
}

/** Moment, decider and function of the last decision; the level is a decision of its own. */
export function correct_grip_act(around: Around, grip: GripRow): Act {
  const last = grip.decisions.at(-1);
  const [moment, reason] = correction_fields(last?.occurred_at ?? grip.since);
  return {
    ...words('grip_correct', 'correct'),
    command: 'incident/correct-grip',
    fixed: { id: grip.stream },
    expected_version: grip.version,
    fields: [
      moment!,
      {
        name: 'decided_by',
        label: t('decided_by'),
        kind: 'text',
        value: last?.decided_by ?? '',
      },
      function_field(around, 'decided_by_function', last?.decided_by_function),
      reason!,
    ],
  };
}
