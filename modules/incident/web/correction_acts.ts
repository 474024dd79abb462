// Correcting what was recorded of an incident as a whole: its beginning, municipalities, hand-over, closing;
// and taking back a T0.
import { changing, correction_fields, listed, reason_field, said_field, words, type Act } from './act';
import { of_municipalities, of_region, type Around } from './incident_acts';
import { changes_in_words } from './municipalities';
import { t } from './texts';

export function start_correction({ incident }: Around): Act {
  return {
    ...words('start_correct', 'correct'),
    command: 'incident/correct-start',
    fixed: { id: incident.id },
    ...changing({ occurred_at: 'started_at' }),
    fields: correction_fields(incident.started_at ?? ''),
  };
}

/** What was confirmed was wrong from the beginning; an area that grows is confirmed anew. */
export function municipalities_correction({ incident, reference }: Around): Act {
  return {
    ...words('municipalities_correct', 'correct'),
    consequence: (values, now) => {
      const said = changes_in_words(now.incident.municipalities, listed(values['municipalities']), (code) =>
        reference.municipality(code),
      );
      return `${said} ${t('act_municipalities_correct_consequence')}`;
    },
    command: 'incident/confirm-municipalities',
    fixed: { id: incident.id, corrects: true, occurred_at: null },
    ...of_municipalities,
    fields: [
      {
        name: 'municipalities',
        label: t('municipalities'),
        kind: 'municipalities',
        hint: t('municipalities_hint'),
        value: incident.municipalities.join(','),
      },
      reason_field('what_was_wrong'),
    ],
  };
}

const of_hand_over = changing({
  to: 'handed_over_to',
  received_by: 'received_by',
  occurred_at: 'handed_over_at',
});
const of_closing = changing({ occurred_at: 'closed_at' });

export function hand_over_correction({ incident }: Around): Act {
  return {
    ...words('hand_over_correct', 'correct'),
    command: 'incident/correct-hand-over',
    fixed: { id: incident.id },
    ...of_hand_over,
    fields: [
      {
        name: 'to',
        label: t('handed_over_to'),
        kind: 'text',
        value: incident.handed_over_to,
      },
      {
        name: 'received_by',
        label: t('received_by'),
        kind: 'text',
        value: incident.received_by,
      },
      ...correction_fields(incident.handed_over_at ?? ''),
    ],
  };
}

export function hand_over_withdrawal({ incident }: Around): Act {
  return {
    ...words('hand_over_withdraw', 'act_withdraw_fact'),
    command: 'incident/withdraw-hand-over',
    danger: true,
    fixed: { id: incident.id },
    stands: of_hand_over.stands,
    fields: [
      said_field('to', t('handed_over_to'), 'text'),
      said_field('received_by', t('received_by'), 'text'),
      said_field('occurred_at', t('occurred_at'), 'moment'),
      reason_field('what_was_wrong'),
    ],
  };
}

export function closing_correction({ incident }: Around): Act {
  return {
    ...words('close_correct', 'correct'),
    command: 'incident/correct-closing',
    fixed: { id: incident.id },
    ...of_closing,
    fields: correction_fields(incident.closed_at ?? ''),
  };
}

export function closing_withdrawal({ incident }: Around): Act {
  return {
    ...words('close_withdraw', 'act_withdraw_fact'),
    command: 'incident/withdraw-closing',
    danger: true,
    fixed: { id: incident.id },
    stands: of_closing.stands,
    fields: [said_field('occurred_at', t('occurred_at'), 'moment'), reason_field('what_was_wrong')],
  };
}

export function t0_withdrawal(around: Around, region: string): Act {
  const said = words('t0_withdraw', 'act_withdraw_fact');
  return {
    ...said,
    title: said.title + of_region(around, region),
    command: 'incident/withdraw-t0',
    danger: true,
    fixed: { id: around.incident.id, region },
    stands: ({ alarming }) => ({
      established_by: alarming?.established_by ?? '',
      occurred_at: alarming?.t0 ?? '',
    }),
    fields: [
      said_field('established_by', t('established_by'), 'text'),
      said_field('occurred_at', t('t0_moment'), 'moment'),
      reason_field('what_was_wrong'),
    ],
  };
}
