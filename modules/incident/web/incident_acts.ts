// What a person can record about an incident as a whole: place, municipalities, T0, sharing, closing.
import type { Client } from '$base/client';
import { t as say } from '$base/shell_texts';
import type { Option } from '$kit';
import {
  changing,
  choice_field,
  correction_fields,
  listed,
  moment_field,
  reason_field,
  words,
  type Act,
  type ActField,
} from './act';
import { changes_in_words } from './municipalities';
import type { ProposedMunicipality } from './place.svelte';
import type { Reference } from './reference';
import type { AlarmingRow, GripRow, IncidentRow, IncidentTeamRow } from './rows';
import { level_number } from './rows';
import { t } from './texts';
import { team_in_words } from './view';

export interface Around {
  client: Client;
  incident: IncidentRow;
  reference: Reference;
  /** Why a form proposes the region it does. */
  region_why?: string | undefined;
}

/** Rows as they are when they are asked for: an open form hears what a colleague does meanwhile. */
export interface Live<Row> {
  readonly all: readonly Row[];
}

export function region_options({ incident, reference }: Around): Option[] {
  return incident.regions.map((code) => ({
    value: code,
    label: reference.label('region', code),
  }));
}

/** One of several, and never the first of them without a word. */
function region_choice_field(options: readonly Option[], value: string): ActField {
  const only = options.length === 1 ? options[0]!.value : '';
  return { ...choice_field('region', t('region'), options, value || only), asks: say('region_to_choose') };
}

/** Asked only where there is something to choose. */
export function region_field(around: Around): ActField[] {
  const options = region_options(around);
  const { incident, region_why: why } = around;
  if (options.length < 2) return [];
  return [{ ...region_choice_field(options, incident.region), ...(why === undefined ? {} : { why }) }];
}

export function function_field(
  { reference }: Around,
  name: string,
  value = '',
  label = t('function'),
): ActField {
  return { name, label, kind: 'search', options: reference.functions([value]), value };
}

export function start_act({ incident }: Around): Act {
  return {
    ...words('start', 'act_start_button'),
    command: 'incident/start',
    danger: true,
    fixed: { id: incident.id },
    fields: [reason_field(), moment_field()],
  };
}

export function describe_act({ incident, reference }: Around): Act {
  const types = reference.coded_options('incident_type', [incident.incident_type]);
  return {
    ...words('describe', 'save'),
    command: 'incident/describe',
    fixed: { id: incident.id },
    ...changing({ title: 'title', incident_type: 'incident_type', description: 'description' }),
    fields: [
      { name: 'title', label: t('title'), kind: 'text', value: incident.title },
      {
        name: 'incident_type',
        label: t('incident_type'),
        kind: 'search',
        value: incident.incident_type,
        options: types,
      },
      {
        name: 'description',
        label: t('description'),
        kind: 'area',
        optional: true,
        value: incident.description,
      },
    ],
    args: (values) => ({ description: (values['description'] ?? '').trim() }),
  };
}

export function relocate_act({ incident }: Around): Act {
  return {
    ...words('relocate', 'act_relocate'),
    command: 'incident/relocate',
    fixed: { id: incident.id },
    ...changing({ place: 'place' }),
    becomes: ({ place, location }) => ({ incident: { place, location } as Partial<IncidentRow> }),
    fields: [
      {
        name: 'place',
        label: t('place'),
        kind: 'place',
        value: incident.place,
      },
      reason_field('relocate_reason'),
      moment_field(),
    ],
  };
}

/** Wvr 39 turns on the set: what a colleague added is not dropped by who began with another. */
export const of_municipalities = changing({ municipalities: 'municipalities' });

/** `proposed`: the municipality of the point, which nobody has confirmed yet. */
export function municipalities_act({ incident, reference }: Around, proposed: ProposedMunicipality): Act {
  const confirmed = incident.municipalities;
  const { code: new_code, name: new_name } = proposed;
  const is_new = new_code !== '' && !confirmed.includes(new_code);
  return {
    ...words('municipalities', 'confirm'),
    consequence: (values, now) => {
      const said = changes_in_words(now.incident.municipalities, listed(values['municipalities']), (code) =>
        code === new_code ? new_name : reference.municipality(code),
      );
      return `${said} ${t('act_municipalities_consequence')}`;
    },
    command: 'incident/confirm-municipalities',
    fixed: { id: incident.id },
    ...of_municipalities,
    fields: [
      {
        name: 'municipalities',
        label: t('municipalities'),
        kind: 'municipalities',
        hint: t('municipalities_hint'),
        value: [...confirmed, ...(is_new ? [new_code] : [])].join(','),
      },
      reason_field('municipalities_reason'),
      moment_field(),
    ],
  };
}

/** Said where there is more than one region: also a region that shares the incident no more. */
export function of_region({ incident, reference }: Around, region: string): string {
  const is_only = incident.regions.length === 1 && incident.region === region;
  return is_only ? '' : ` · ${reference.label('region', region)}`;
}

/** Closed, or the region left: what is recorded of it now happened before that. */
function is_over(incident: IncidentRow, region: string): boolean {
  return incident.status === 'closed' || !incident.regions.includes(region);
}

/** T0 of one region: each board has its own criteria. */
export function t0_act(around: Around, region: string, alarming: AlarmingRow | undefined): Act {
  const { incident } = around;
  if (alarming?.t0) {
    const said = words('t0_correct', 'correct');
    return {
      ...said,
      title: said.title + of_region(around, region),
      command: 'incident/correct-t0',
      fixed: { id: incident.id, region: alarming.region },
      stands: ({ alarming: now }) => ({
        established_by: now?.established_by ?? '',
        established_by_function: now?.established_by_function ?? '',
        criterion: now?.criterion ?? '',
        occurred_at: now?.t0 ?? '',
      }),
      becomes: ({ occurred_at, ...said }) => ({
        alarming: { ...said, t0: occurred_at } as Partial<AlarmingRow>,
      }),
      fields: [
        {
          name: 'established_by',
          label: t('established_by'),
          kind: 'text',
          value: alarming.established_by,
        },
        function_field(around, 'established_by_function', alarming.established_by_function),
        { name: 'criterion', label: t('criterion'), kind: 'area', value: alarming.criterion },
        ...correction_fields(alarming.t0),
      ],
    };
  }
  const said = words('t0', 'act_t0');
  return {
    ...said,
    title: said.title + of_region(around, region),
    command: 'incident/record-t0',
    fixed: { id: incident.id, region },
    fields: [
      {
        name: 'occurred_at',
        label: t('t0_moment'),
        kind: 'moment',
        value: is_over(incident, region) ? '' : around.client.clock.now(),
      },
      { name: 'established_by', label: t('established_by'), kind: 'text' },
      function_field(around, 'established_by_function'),
      { name: 'criterion', label: t('criterion'), kind: 'area' },
    ],
  };
}

export type AlarmFact = 'alarm_begun' | 'authority_informed' | 'description_given';

export function alarm_fact_act(
  around: Around,
  fact: AlarmFact,
  region: string,
  recorded: string | null,
): Act {
  const fixed = { id: around.incident.id, region, fact };
  const name = t(`fact_${fact}`);
  if (recorded !== null) {
    return {
      ...words('t0_correct', 'correct'),
      title: t('act_fact_correct', { fact: name }) + of_region(around, region),
      done: t('act_fact_done', { fact: name }),
      command: 'incident/correct-alarm-fact',
      fixed,
      stands: ({ alarming }) => ({ occurred_at: alarming?.[`${fact}_at`] ?? '' }),
      becomes: (args) => ({ alarming: { [`${fact}_at`]: args['occurred_at'] } as Partial<AlarmingRow> }),
      fields: correction_fields(recorded),
    };
  }
  return {
    ...words('fact', 'record', { fact: name }),
    title: name + of_region(around, region),
    command: 'incident/record-alarm-fact',
    fixed: { ...fixed, person: null },
    fields: [
      moment_field(is_over(around.incident, region)),
      ...(fact === 'authority_informed'
        ? [
            {
              name: 'person',
              label: t('who_was_informed'),
              kind: 'text' as const,
              optional: true,
            },
          ]
        : []),
      { name: 'text', label: t('explanation'), kind: 'area', optional: true },
    ],
  };
}

export function share_act({ incident, reference }: Around): Act {
  const options = reference
    .coded_options('region')
    .filter((option) => !incident.regions.includes(option.value));
  return {
    ...words('share', 'act_share_button'),
    consequence: (_values, now) =>
      t(now.incident.classification === 'confidential' ? 'act_share_confidential' : 'act_share_consequence'),
    command: 'incident/share-with-region',
    fixed: { id: incident.id },
    fields: [{ name: 'region', label: t('region'), kind: 'search', options }, reason_field(), moment_field()],
  };
}

/** The leading region stays; a region in which GRIP still holds scales down first. */
export function withdraw_region_act(around: Around, grips: Live<GripRow>, region = ''): Act {
  const { incident } = around;
  const options = region_options(around).filter((option) => option.value !== incident.region);
  return {
    ...words('withdraw_region', 'act_withdraw_button'),
    command: 'incident/withdraw-region',
    danger: true,
    fixed: { id: incident.id },
    fields: [region_choice_field(options, region), reason_field(), moment_field()],
    warning: (values) => still_up(around, grips.all, [values['region'] ?? '']),
  };
}

export function hand_over_act({ incident }: Around): Act {
  return {
    ...words('hand_over', 'act_hand_over'),
    command: 'incident/hand-over',
    fixed: { id: incident.id },
    fields: [
      {
        name: 'to',
        label: t('handed_over_to'),
        kind: 'text',
        hint: t('handed_over_to_hint'),
      },
      {
        name: 'received_by',
        label: t('received_by'),
        kind: 'text',
        hint: t('received_by_hint'),
      },
      reason_field('agreements'),
      moment_field(),
    ],
  };
}

/** What is still going on is said before it is closed, not after the server refused. */
export function close_act(around: Around, grips: Live<GripRow>, teams: Live<IncidentTeamRow>): Act {
  return {
    ...words('close', 'act_close'),
    command: 'incident/close',
    danger: true,
    fixed: { id: around.incident.id },
    fields: [reason_field('close_reason'), moment_field()],
    warning: (_values, { incident }) =>
      [still_up(around, grips.all, incident.regions), teams_left({ ...around, incident }, teams.all)]
        .filter(Boolean)
        .join(' '),
  };
}

function teams_left({ incident, reference }: Around, teams: readonly IncidentTeamRow[]): string {
  const busy = teams
    .filter((team) => team.incident === incident.id)
    .filter((team) => team.status === 'alarmed' || team.status === 'started')
    .map((team) => team_in_words(team, incident, (code) => reference.label('region', code)));
  return busy.length === 0 ? '' : t('close_teams_left', { teams: busy.join(', ') });
}

/** "In Flevoland geldt nog GRIP 2": scaling down is a decision of its own. */
function still_up(
  { incident, reference }: Around,
  grips: readonly GripRow[],
  regions: readonly string[],
): string {
  return grips
    .filter((grip) => grip.incident === incident.id && regions.includes(grip.region))
    .filter((grip) => level_number(grip.level) > 0)
    .map((grip) =>
      t('grip_still_holds', {
        region: reference.label('region', grip.region),
        level: level_number(grip.level),
      }),
    )
    .join(' ');
}

export function reopen_act({ incident }: Around): Act {
  return {
    ...words('reopen', 'act_reopen'),
    command: 'incident/reopen',
    fixed: { id: incident.id },
    fields: [reason_field(), moment_field()],
  };
}

export function open_up_act({ incident }: Around): Act {
  return {
    ...words('open_up', 'act_open_up_button'),
    command: 'incident/open-up',
    danger: true,
    fixed: { id: incident.id },
    fields: [reason_field(), moment_field()],
  };
}
