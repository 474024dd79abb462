// What a person can record about a crisis team: alarming, presence, beginning, relief, standing down,
// corrections.
import type { Option } from '$kit';
import type { Act, ActField } from './act';
import { or_null } from './act';
import { moment_field, reason_field, type Around } from './incident_acts';
import type { TeamKind, TeamRow } from './rows';
import { t } from './texts';

const policy_teams: readonly TeamKind[] = ['GBT', 'RBT'];

function team_options({ reference }: Around, kinds: readonly TeamKind[]): Option[] {
  return kinds.map((kind) => ({
    value: kind,
    label: reference.label('crisis_team', kind),
  }));
}

function region_and_team(around: Around, kinds: readonly TeamKind[]): ActField[] {
  const { incident, reference } = around;
  const regions = incident.regions.map((code) => ({
    value: code,
    label: reference.label('region', code),
  }));
  return [
    ...(regions.length > 1
      ? [
          {
            name: 'region',
            label: t('region'),
            kind: 'choice' as const,
            options: regions,
            value: incident.region,
          },
        ]
      : []),
    {
      name: 'team',
      label: t('team'),
      kind: 'choice',
      options: team_options(around, kinds),
      value: kinds[0] ?? '',
    },
    {
      name: 'part',
      label: t('part'),
      kind: 'text',
      optional: true,
      hint: t('part_hint'),
    },
  ];
}

export function alarm_team_act(around: Around): Act {
  const { client, incident } = around;
  return {
    title: t('act_alarm_team'),
    consequence: t('act_alarm_team_consequence'),
    command: 'incident/alarm-team',
    button: t('act_alarm_team_button'),
    fields: [
      ...region_and_team(around, ['COPI', 'TBZ', 'ROT', 'MK']),
      { name: 'place', label: t('team_place'), kind: 'text', optional: true },
      moment_field(),
    ],
    args: (values) => ({
      id: client.commands.new_id(),
      incident: incident.id,
      region: values['region'] || incident.region,
      team: values['team'],
      part: or_null(values['part']),
      place: or_null(values['place']),
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function leave_out_act(around: Around): Act {
  const { client, incident } = around;
  return {
    title: t('act_leave_out'),
    consequence: t('act_leave_out_consequence'),
    command: 'incident/leave-team-out',
    button: t('record'),
    fields: [...region_and_team(around, ['COPI', 'TBZ', 'ROT']), reason_field(), moment_field()],
    args: (values) => ({
      id: client.commands.new_id(),
      incident: incident.id,
      region: values['region'] || incident.region,
      team: values['team'],
      part: or_null(values['part']),
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function convene_act(around: Around): Act {
  const { client, incident, reference } = around;
  return {
    title: t('act_convene'),
    consequence: t('act_convene_consequence'),
    command: 'incident/convene-team',
    button: t('act_convene_button'),
    fields: [
      ...region_and_team(around, policy_teams),
      { name: 'convened_by', label: t('convened_by'), kind: 'text' },
      {
        name: 'convened_by_function',
        label: t('function'),
        kind: 'search',
        options: reference.functions(),
        value: 'BURG',
      },
      { name: 'place', label: t('team_place'), kind: 'text', optional: true },
      moment_field(),
    ],
    args: (values) => ({
      id: client.commands.new_id(),
      incident: incident.id,
      region: values['region'] || incident.region,
      team: values['team'],
      part: or_null(values['part']),
      convened_by: values['convened_by'],
      convened_by_function: values['convened_by_function'],
      place: or_null(values['place']),
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

function sections({ reference }: Around): Option[] {
  return reference.options('rot_section');
}

export function start_team_act(team: TeamRow): Act {
  return {
    title: t('act_start_team', { team: team.name }),
    consequence: t('act_start_team_consequence'),
    command: 'incident/start-team',
    button: t('record'),
    fields: [
      {
        name: 'place',
        label: t('team_place'),
        kind: 'text',
        optional: true,
        value: team.place,
      },
      moment_field(),
    ],
    args: (values) => ({
      id: team.stream,
      place: or_null(values['place']),
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function present_act(around: Around, team: TeamRow): Act {
  const section: ActField = {
    name: 'section',
    label: t('section'),
    kind: 'choice',
    optional: true,
    options: sections(around),
  };
  return {
    title: t('act_present', { team: team.name }),
    consequence: t('act_present_consequence'),
    command: 'incident/report-present',
    button: t('record'),
    fields: [
      { name: 'name', label: t('name'), kind: 'text' },
      {
        name: 'function',
        label: t('function'),
        kind: 'search',
        options: around.reference.functions(),
      },
      { name: 'unit', label: t('unit'), kind: 'text', optional: true },
      ...(team.team === 'ROT' ? [section] : []),
      moment_field(),
    ],
    args: (values) => ({
      id: team.stream,
      name: values['name'],
      function: values['function'],
      unit: or_null(values['unit']),
      section: or_null(values['section']),
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function function_act(around: Around, team: TeamRow): Act {
  const waiting = team.members.filter((member) => member.started_at === null && member.relieved_at === null);
  return {
    title: t('act_function', { team: team.name }),
    consequence: t('act_function_consequence'),
    command: 'incident/start-function',
    button: t('record'),
    fields: [
      {
        name: 'name',
        label: t('name'),
        kind: 'text',
        value: waiting[0]?.name ?? '',
      },
      {
        name: 'function',
        label: t('function'),
        kind: 'search',
        options: around.reference.functions(),
        value: waiting[0]?.function ?? '',
      },
      { name: 'reason', label: t('explanation'), kind: 'text', optional: true },
      moment_field(),
    ],
    args: (values) => ({
      id: team.stream,
      name: values['name'],
      function: values['function'],
      reason: or_null(values['reason']),
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function section_act(around: Around, team: TeamRow, is_left_out: boolean): Act {
  const done = team.sections.map((one) => one.section);
  const options = sections(around).filter((one) => !done.includes(one.value));
  const which: ActField = {
    name: 'section',
    label: t('section'),
    kind: 'choice',
    options,
    value: options[0]?.value ?? '',
  };
  if (is_left_out) {
    return {
      title: t('act_section_out', { team: team.name }),
      consequence: t('act_leave_out_consequence'),
      command: 'incident/leave-section-out',
      button: t('record'),
      fields: [which, reason_field()],
      args: (values) => ({
        id: team.stream,
        section: values['section'],
        reason: values['reason'],
      }),
    };
  }
  return {
    title: t('act_section', { team: team.name }),
    consequence: t('act_section_consequence'),
    command: 'incident/start-section',
    button: t('record'),
    fields: [which, moment_field()],
    args: (values) => ({
      id: team.stream,
      section: values['section'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function relieve_act(around: Around, team: TeamRow): Act {
  const serving = team.members.filter((member) => member.relieved_at === null);
  const options = serving.map((member, at) => ({
    value: String(at),
    label: `${member.name} (${around.reference.function_label(member.function)})`,
  }));
  return {
    title: t('act_relieve', { team: team.name }),
    consequence: t('act_relieve_consequence'),
    command: 'incident/relieve',
    button: t('record'),
    fields: [
      {
        name: 'from',
        label: t('relieved'),
        kind: 'choice',
        options,
        value: '0',
      },
      { name: 'to', label: t('relief'), kind: 'text' },
      { name: 'to_unit', label: t('unit'), kind: 'text', optional: true },
      {
        name: 'reason',
        label: t('reason'),
        kind: 'choice',
        options: around.reference.options('relief_reason'),
        value: 'shift_end',
      },
      { name: 'note', label: t('passed_on'), kind: 'area', optional: true },
      moment_field(),
    ],
    args: (values) => {
      const member = serving[Number(values['from'])];
      return {
        id: team.stream,
        function: member?.function ?? '',
        from: member?.name ?? '',
        to: values['to'],
        to_account: null,
        to_unit: or_null(values['to_unit']),
        reason: values['reason'],
        note: or_null(values['note']),
        occurred_at: or_null(values['occurred_at']),
      };
    },
  };
}

function reason_act(team: TeamRow, which: 'recall' | 'stand_down'): Act {
  return {
    title: t(`act_${which}`, { team: team.name }),
    consequence: t(`act_${which}_consequence`),
    command: which === 'recall' ? 'incident/recall-team' : 'incident/stand-down',
    button: t('record'),
    fields: [reason_field(), moment_field()],
    args: (values) => ({
      id: team.stream,
      reason: values['reason'],
      occurred_at: or_null(values['occurred_at']),
    }),
  };
}

export function recall_act(team: TeamRow): Act {
  return reason_act(team, 'recall');
}

export function stand_down_act(team: TeamRow): Act {
  return reason_act(team, 'stand_down');
}

/** Every moment that was recorded of the team can be corrected, with its reason. */
export function correct_act(around: Around, team: TeamRow): Act {
  const moments: Option[] = [];
  const add = (value: string, label: string, moment: string | null) => {
    if (moment !== null) moments.push({ value, label });
  };
  add('alarmed', t('moment_alarmed'), team.alarmed_at);
  add('convened', t('moment_convened'), team.convened_at);
  add('started', t('moment_started'), team.started_at);
  add('stood_down', t('moment_stood_down'), team.stood_down_at);
  for (const one of team.sections) {
    add(
      `section_started ${one.section}`,
      `${t('moment_started')}: ${around.reference.label('rot_section', one.section)}`,
      one.started_at,
    );
  }
  for (const one of team.members) {
    const who = around.reference.function_label(one.function);
    add(`function_started ${one.function}`, `${t('moment_started')}: ${who}`, one.started_at);
    add(`present ${one.function}`, `${t('moment_present')}: ${who}`, one.present_at);
  }
  const options = moments.filter((one, at) => moments.findIndex((other) => other.value === one.value) === at);
  return {
    title: t('act_correct_moment', { team: team.name }),
    consequence: t('act_t0_correct_consequence'),
    command: 'incident/correct-team-moment',
    button: t('correct'),
    fields: [
      {
        name: 'moment',
        label: t('which_moment'),
        kind: 'choice',
        options,
        value: options[0]?.value ?? '',
      },
      {
        name: 'occurred_at',
        label: t('right_moment'),
        kind: 'moment',
        value: around.client.clock.now(),
      },
      reason_field('what_was_wrong'),
    ],
    args: (values) => {
      const [moment, code] = (values['moment'] ?? '').split(' ');
      return {
        id: team.stream,
        moment,
        section: moment === 'section_started' ? code : null,
        function: moment === 'function_started' || moment === 'present' ? code : null,
        occurred_at: values['occurred_at'],
        reason: values['reason'],
      };
    },
  };
}
