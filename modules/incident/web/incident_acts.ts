// What a person can record about an incident as a whole: municipalities, T0, sharing, hand-over, closing.
import type { Client } from '$base/client';
import type { Act, ActField } from './act';
import { listed, or_null } from './act';
import type { Reference } from './reference';
import type { AlarmingRow, IncidentRow } from './rows';
import { t, type TextKey } from './texts';

export interface Around {
  client: Client;
  incident: IncidentRow;
  reference: Reference;
}

export function reason_field(label: TextKey = 'reason'): ActField {
  return { name: 'reason', label: t(label), kind: 'area' };
}

export function moment_field(): ActField {
  return {
    name: 'occurred_at',
    label: t('occurred_at'),
    kind: 'moment',
    optional: true,
    hint: t('now_if_empty'),
  };
}

function region_field({ incident, reference }: Around): ActField[] {
  if (incident.regions.length < 2) return [];
  const options = incident.regions.map((code) => ({
    value: code,
    label: reference.label('region', code),
  }));
  return [
    {
      name: 'region',
      label: t('region'),
      kind: 'choice',
      options,
      value: incident.region,
    },
  ];
}

export function start_act({ incident }: Around): Act {
  return {
    title: t('act_start'),
    consequence: t('act_start_consequence'),
    command: 'incident/start',
    button: t('act_start_button'),
    danger: true,
    fields: [reason_field(), moment_field()],
    args: (values) => ({
      id: incident.id,
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function describe_act({ incident, reference }: Around): Act {
  return {
    title: t('act_describe'),
    consequence: t('act_describe_consequence'),
    command: 'incident/describe',
    button: t('save'),
    fields: [
      { name: 'title', label: t('title'), kind: 'text', value: incident.title },
      {
        name: 'incident_type',
        label: t('incident_type'),
        kind: 'search',
        value: incident.incident_type,
        options: reference.options('incident_type', true),
      },
      {
        name: 'description',
        label: t('description'),
        kind: 'area',
        optional: true,
        value: incident.description,
      },
    ],
    args: (values) => ({
      id: incident.id,
      title: values['title'],
      incident_type: values['incident_type'],
      description: values['description'] ?? '',
    }),
  };
}

export function municipalities_act({ incident, reference }: Around): Act {
  const known = reference
    .municipalities([])
    .map((one) => `${one.label} (${one.value})`)
    .join(', ');
  return {
    title: t('act_municipalities'),
    consequence: t('act_municipalities_consequence'),
    command: 'incident/confirm-municipalities',
    button: t('confirm'),
    fields: [
      {
        name: 'municipalities',
        label: t('municipalities'),
        kind: 'lines',
        hint: t('municipalities_hint', { known }),
        value: incident.municipalities.map((code) => reference.label('municipality', code)).join(', '),
      },
      reason_field(),
      moment_field(),
    ],
    args: (values) => ({
      id: incident.id,
      municipalities: listed(values['municipalities']).map((name) => municipality_code(reference, name)),
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

/** People type names; the code travels. What is not known travels as it is and is seen by everyone. */
function municipality_code(reference: Reference, name: string): string {
  const wanted = name.toLowerCase();
  const found = reference
    .of('municipality')
    .find((row) => row.label_nl.toLowerCase() === wanted || row.code.toLowerCase() === wanted);
  return found?.code ?? name;
}

export function t0_act(around: Around, alarming: AlarmingRow | undefined): Act {
  const { incident, reference } = around;
  if (alarming?.t0) {
    return {
      title: t('act_t0_correct'),
      consequence: t('act_t0_correct_consequence'),
      command: 'incident/correct-t0',
      button: t('correct'),
      fields: [
        {
          name: 'occurred_at',
          label: t('right_moment'),
          kind: 'moment',
          value: alarming.t0,
        },
        reason_field('what_was_wrong'),
      ],
      args: (values) => ({
        id: incident.id,
        region: alarming.region,
        occurred_at: values['occurred_at'],
        reason: values['reason'],
      }),
    };
  }
  return {
    title: t('act_t0'),
    consequence: t('act_t0_consequence'),
    command: 'incident/record-t0',
    button: t('act_t0_button'),
    fields: [
      ...region_field(around),
      {
        name: 'occurred_at',
        label: t('t0_moment'),
        kind: 'moment',
        value: around.client.clock.now(),
      },
      { name: 'established_by', label: t('established_by'), kind: 'text' },
      {
        name: 'established_by_function',
        label: t('function'),
        kind: 'search',
        options: reference.functions(),
      },
      { name: 'criterion', label: t('criterion'), kind: 'area' },
    ],
    args: (values) => ({
      id: incident.id,
      region: or_null(values['region']),
      occurred_at: values['occurred_at'],
      established_by: values['established_by'],
      established_by_function: values['established_by_function'],
      criterion: values['criterion'],
    }),
  };
}

export type AlarmFact = 'alarm_begun' | 'authority_informed' | 'description_given';

export function alarm_fact_act(
  around: Around,
  fact: AlarmFact,
  region: string,
  recorded: string | null,
): Act {
  const { incident } = around;
  if (recorded !== null) {
    return {
      title: t('act_fact_correct', { fact: t(`fact_${fact}`) }),
      consequence: t('act_t0_correct_consequence'),
      command: 'incident/correct-alarm-fact',
      button: t('correct'),
      fields: [
        {
          name: 'occurred_at',
          label: t('right_moment'),
          kind: 'moment',
          value: recorded,
        },
        reason_field('what_was_wrong'),
      ],
      args: (values) => ({
        id: incident.id,
        region,
        fact,
        occurred_at: values['occurred_at'],
        reason: values['reason'],
      }),
    };
  }
  const person: ActField = {
    name: 'person',
    label: t('who_was_informed'),
    kind: 'text',
    optional: true,
  };
  return {
    title: t(`fact_${fact}`),
    consequence: t('act_fact_consequence'),
    command: 'incident/record-alarm-fact',
    button: t('record'),
    fields: [
      moment_field(),
      ...(fact === 'authority_informed' ? [person] : []),
      { name: 'text', label: t('explanation'), kind: 'area', optional: true },
    ],
    args: (values) => ({
      id: incident.id,
      region,
      fact,
      occurred_at: or_null(values['occurred_at']),
      person: or_null(values['person']),
      text: or_null(values['text']),
    }),
  };
}

export function share_act({ incident, reference }: Around): Act {
  const options = reference
    .options('region', true)
    .filter((option) => !incident.regions.includes(option.value));
  return {
    title: t('act_share'),
    consequence: t('act_share_consequence'),
    command: 'incident/share-with-region',
    button: t('act_share_button'),
    fields: [{ name: 'region', label: t('region'), kind: 'search', options }, reason_field(), moment_field()],
    args: (values) => ({
      id: incident.id,
      region: values['region'],
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function invite_act({ incident }: Around, organisations: { value: string; label: string }[]): Act {
  return {
    title: t('act_invite'),
    consequence: t('act_invite_consequence'),
    command: 'incident/invite-partner',
    button: t('act_invite_button'),
    fields: [
      {
        name: 'organisation',
        label: t('organisation'),
        kind: 'search',
        options: organisations,
      },
      reason_field(),
    ],
    args: (values) => ({
      id: incident.id,
      organisation: values['organisation'],
      account: null,
      name: organisations.find((one) => one.value === values['organisation'])?.label ?? '',
      reason: values['reason'],
    }),
  };
}

export function withdraw_act({ incident }: Around): Act {
  const options = incident.partners.map((partner, at) => ({
    value: String(at),
    label: partner.name,
  }));
  return {
    title: t('act_withdraw'),
    consequence: t('act_withdraw_consequence'),
    command: 'incident/withdraw-partner',
    button: t('act_withdraw_button'),
    fields: [
      {
        name: 'organisation',
        label: t('partner'),
        kind: 'choice',
        options,
        value: '0',
      },
      reason_field(),
    ],
    args: (values) => {
      const partner = incident.partners[Number(values['organisation'])];
      return {
        id: incident.id,
        organisation: partner?.organisation ?? null,
        account: partner?.account ?? null,
        reason: values['reason'],
      };
    },
  };
}

export function hand_over_act({ incident }: Around): Act {
  return {
    title: t('act_hand_over'),
    consequence: t('act_hand_over_consequence'),
    command: 'incident/hand-over',
    button: t('act_hand_over_button'),
    fields: [
      { name: 'to', label: t('handed_over_to'), kind: 'text' },
      { name: 'received_by', label: t('received_by'), kind: 'text' },
      reason_field('agreements'),
      moment_field(),
    ],
    args: (values) => ({
      id: incident.id,
      to: values['to'],
      received_by: values['received_by'],
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function close_act({ incident }: Around): Act {
  return {
    title: t('act_close'),
    consequence: t('act_close_consequence'),
    command: 'incident/close',
    button: t('act_close_button'),
    danger: true,
    fields: [reason_field(), moment_field()],
    args: (values) => ({
      id: incident.id,
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function reopen_act({ incident }: Around): Act {
  return {
    title: t('act_reopen'),
    consequence: t('act_reopen_consequence'),
    command: 'incident/reopen',
    button: t('act_reopen_button'),
    fields: [reason_field()],
    args: (values) => ({ id: incident.id, reason: values['reason'] }),
  };
}

export function open_up_act({ incident }: Around): Act {
  return {
    title: t('act_open_up'),
    consequence: t('act_open_up_consequence'),
    command: 'incident/open-up',
    button: t('act_open_up_button'),
    fields: [reason_field()],
    args: (values) => ({ id: incident.id, reason: values['reason'] }),
  };
}
