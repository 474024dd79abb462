// GRIP decisions as people read them: what holds, what was corrected and how it stood before.
import { correction_fields, words, type Act } from './act';
import { function_field, type Around } from './incident_acts';
import type { GripDecision, GripRow } from './rows';
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

/** Moment, decider and function of the last decision; the level is a decision of its own. */
export function correct_grip_act(around: Around, grip: GripRow): Act {
  const last = grip.decisions.at(-1);
  const [moment, reason] = correction_fields(last?.occurred_at ?? grip.since);
  return {
    ...words('grip_correct', 'correct'),
    command: 'incident/correct-grip',
    fixed: { id: grip.stream },
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
