// What a person can record about a crisis team: alarming, presence, beginning, relief, standing down.
import type { Row } from '$base/command_names';
import type { Option } from '$kit';
import {
  choice_field,
  correction_fields,
  moment_field,
  reason_field,
  words,
  type Act,
  type ActField,
  type Values,
} from './act';
import { function_field, region_field, type Around } from './incident_acts';
import type { Member, TeamKind, TeamRow } from './rows';
import { t } from './texts';

/** A civil care team and a GBT belong to a municipality; a further CoPI has a number. */
const municipal_teams: readonly string[] = ['TBZ', 'GBT'];

function team_fields(around: Around, kinds: readonly TeamKind[]): ActField[] {
  const { incident, reference } = around;
  const options = kinds.map((kind) => ({
    value: kind,
    label: reference.label('crisis_team', kind),
  }));
  const is_one_of = (teams: readonly string[]) => (values: Values) => teams.includes(values['team'] ?? '');
  return [
    ...region_field(around),
    choice_field('team', t('team'), options),
    {
      name: 'part',
      label: t('team_number'),
      kind: 'text',
      optional: true,
      hint: t('team_number_hint'),
      asked: is_one_of(['COPI']),
    },
    {
      name: 'part',
      label: t('team_municipality'),
      kind: 'search',
      optional: true,
      options: reference.municipalities(incident.regions),
      asked: is_one_of(municipal_teams),
    },
  ];
}

/** Of a team that is formed; its name follows from its kind and part. */
function forming({ client, incident }: Around): Pick<Act, 'fixed'> {
  return {
    fixed: { id: client.commands.new_id(), incident: incident.id, region: incident.region, part: null },
  };
}

const place_field = (value = ''): ActField => ({
  name: 'place',
  label: t('team_place'),
  kind: 'text',
  optional: true,
  value,
});

export function alarm_team_act(around: Around): Act {
  return {
    ...words('alarm_team'),
    ...forming(around),
    command: 'incident/alarm-team',
    fields: [...team_fields(around, ['COPI', 'TBZ', 'ROT', 'MK']), place_field(), moment_field()],
  };
}

export function leave_out_act(around: Around): Act {
  return {
    ...words('leave_out'),
    ...forming(around),
    command: 'incident/leave-team-out',
    fields: [...team_fields(around, ['COPI', 'TBZ', 'ROT']), reason_field(), moment_field()],
  };
}

function convened_by(team: string): Values {
  return { 'convened_by_function search': team === 'RBT' ? 'VZ' : 'BURG' };
}

export function convene_act(around: Around): Act {
  return {
    ...words('convene'),
    ...forming(around),
    command: 'incident/convene-team',
    fields: [
      // Wvr 39: the chair of the region convenes the regional team, a mayor that of a municipality.
      ...team_fields(around, ['GBT', 'RBT']).map((field) =>
        field.name === 'team' ? { ...field, then: convened_by } : field,
      ),
      { name: 'convened_by', label: t('convened_by'), kind: 'text' },
      function_field(around, 'convened_by_function', 'BURG'),
      place_field(),
      moment_field(),
    ],
  };
}

/** Stood down, or the incident is closed: what is recorded of the team now happened before that. */
export function is_over({ incident }: Around, team: TeamRow): boolean {
  return incident.status === 'closed' || team.status === 'stood_down';
}

export function start_team_act(around: Around, team: TeamRow): Act {
  return {
    ...words('start_team', 'record', { team: team.name }),
    command: 'incident/start-team',
    fixed: { id: team.stream },
    fields: [place_field(team.place), moment_field(is_over(around, team))],
  };
}

export function present_act(around: Around, team: TeamRow): Act {
  const sections = around.reference.options('rot_section');
  return {
    ...words('present', 'record', { team: team.name }),
    command: 'incident/report-present',
    fixed: { id: team.stream, section: null },
    fields: [
      { name: 'name', label: t('name'), kind: 'text' },
      function_field(around, 'function'),
      { name: 'unit', label: t('unit'), kind: 'text', optional: true },
      ...(team.team === 'ROT'
        ? [
            {
              ...choice_field('section', t('section'), sections, ''),
              optional: true,
            },
          ]
        : []),
      moment_field(is_over(around, team)),
    ],
  };
}

export function function_act(around: Around, team: TeamRow): Act {
  const waiting = team.members.find((member) => member.started_at === null && member.relieved_at === null);
  return {
    ...words('function', 'record', { team: team.name }),
    command: 'incident/start-function',
    fixed: { id: team.stream },
    fields: [
      {
        name: 'name',
        label: t('name'),
        kind: 'text',
        value: waiting?.name ?? '',
      },
      function_field(around, 'function', waiting?.function),
      { name: 'reason', label: t('explanation'), kind: 'text', optional: true },
      moment_field(is_over(around, team)),
    ],
  };
}

export function section_act(around: Around, team: TeamRow, is_left_out: boolean): Act {
  // What was left out may begin after all; what was recorded is not left out any more.
  const done: string[] = team.sections
    .filter((one) => is_left_out || one.started_at !== null)
    .map((one) => one.section);
  const options = around.reference.options('rot_section').filter((one) => !done.includes(one.value));
  return {
    ...words(is_left_out ? 'section_out' : 'section', 'record', {
      team: team.name,
    }),
    command: is_left_out ? 'incident/leave-section-out' : 'incident/start-section',
    fixed: { id: team.stream },
    fields: [
      choice_field('section', t('section'), options),
      ...(is_left_out ? [reason_field()] : []),
      moment_field(is_over(around, team)),
    ],
  };
}

/** Who serves in a team now; also who can be relieved. */
export function serving(team: TeamRow): Member[] {
  return team.members.filter((member) => member.relieved_at === null);
}

/** The account of a colleague by name: then the reachability card has their number too. Of two with one name
 *  nobody knows which it is. */
function account_named({ client }: Around, name: string): string | null {
  const colleagues = client.store.table<Row<'ColleagueRow'>>('colleague').rows();
  const [found, other] = colleagues.filter((one) => one.name === name.trim());
  return other === undefined ? (found?.id ?? null) : null;
}

export function relieve_act(around: Around, team: TeamRow): Act {
  const { reference } = around;
  const members = serving(team);
  /** By who it is: a place in the list is that of another once somebody was relieved. */
  const named = (member: Member) => `${member.function} ${member.name}`;
  const options = members.map((member) => ({
    value: named(member),
    label: `${member.name} (${reference.function_label(member.function)})`,
  }));
  return {
    ...words('relieve', 'record', { team: team.name }),
    command: 'incident/relieve',
    fixed: { id: team.stream },
    fields: [
      choice_field('from', t('relieved'), options),
      { name: 'to', label: t('relief'), kind: 'text', hint: t('relief_hint') },
      {
        name: 'to_unit',
        label: t('relief_unit'),
        kind: 'text',
        optional: true,
      },
      choice_field('reason', t('relief_reason'), reference.options('relief_reason'), 'shift_end'),
      { name: 'note', label: t('passed_on'), kind: 'area', optional: true },
      moment_field(),
    ],
    args: (values) => {
      const member = members.find((one) => named(one) === values['from']);
      const to_account = account_named(around, String(values['to'] ?? ''));
      return { function: member?.function ?? '', from: member?.name ?? '', to_account };
    },
  };
}

export function recall_act(team: TeamRow): Act {
  return {
    ...words('recall', 'record', { team: team.name }),
    command: 'incident/recall-team',
    fixed: { id: team.stream },
    fields: [reason_field(), moment_field()],
  };
}

export function stand_down_act(around: Around, team: TeamRow): Act {
  return {
    ...words('stand_down', 'record', { team: team.name }),
    command: 'incident/stand-down',
    fixed: { id: team.stream },
    fields: [reason_field(), moment_field(is_over(around, team))],
  };
}

/** Every moment that was recorded of the team can be corrected, with its reason. */
export function correct_act(around: Around, team: TeamRow): Act {
  const options = recorded_moments(team, labels_of(around));
  const recorded_at = (chosen: string) => moment_named(team, chosen, labels_of(around)) ?? '';
  return {
    ...words('correct_moment', 'correct', { team: team.name }),
    command: 'incident/correct-team-moment',
    fixed: { id: team.stream },
    stands: ({ team: now }, { moment }) => ({
      occurred_at: (now && moment_named(now, moment ?? '', labels_of(around))) ?? '',
    }),
    fields: [
      {
        ...choice_field('moment', t('which_moment'), options),
        then: (chosen) => ({ 'occurred_at moment': recorded_at(chosen) }),
      },
      ...correction_fields(options[0]?.moment ?? ''),
    ],
    args: (values) => {
      const [moment, code, ...name] = (values['moment'] ?? '').split(' ');
      const is_of_person = moment === 'function_started' || moment === 'present';
      return {
        moment,
        section: moment === 'section_started' ? code : null,
        function: is_of_person ? code : null,
        name: is_of_person ? name.join(' ') : null,
      };
    },
  };
}

/** One of `recorded_moments`. */
function moment_named(team: TeamRow, value: string, label_of: LabelOf): string | undefined {
  return recorded_moments(team, label_of).find((one) => one.value === value)?.moment;
}

type LabelOf = Record<'section' | 'function', (code: string) => string>;

export function labels_of({ reference }: Around): LabelOf {
  return {
    section: (code) => reference.label('rot_section', code),
    function: (code) => reference.function_label(code),
  };
}

/** `started`, `section_started GHOR`, `present LCOPI R. Brandsma`: what stands, each once, by its name. */
export function recorded_moments(team: TeamRow, label_of: LabelOf): (Option & { moment: string })[] {
  const found = new Map<string, { label: string; moment: string }>();
  const add = (value: string, label: string, moment: string | null) => {
    if (moment !== null && !found.has(value)) found.set(value, { label, moment });
  };
  add('alarmed', t('moment_alarmed'), team.alarmed_at);
  add('convened', t('moment_convened'), team.convened_at);
  add('started', t('moment_started'), team.started_at);
  add('stood_down', t('moment_stood_down'), team.stood_down_at);
  for (const { section, started_at } of team.sections) {
    add(`section_started ${section}`, `${t('moment_started')}: ${label_of.section(section)}`, started_at);
  }
  for (const member of team.members) {
    const code = `${member.function} ${member.name}`;
    const who = `${member.name} (${label_of.function(member.function)})`;
    add(`function_started ${code}`, `${t('moment_started')}: ${who}`, member.started_at);
    add(`present ${code}`, `${t('moment_present')}: ${who}`, member.present_at);
  }
  return [...found].map(([value, about]) => ({ value, ...about }));
}
