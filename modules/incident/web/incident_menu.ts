// What can be done with an incident as a whole, in order, for who may; the menu in its head.
import type { MenuItem, Option } from '$kit';
import type { Act } from './act';
import * as corrections from './correction_acts';
import * as acts from './incident_acts';
import * as partners from './partner_acts';
import type { Around, Live } from './incident_acts';
import type { ProposedMunicipality } from './place.svelte';
import type { GripRow, IncidentTeamRow } from './rows';
import { t, type TextKey } from './texts';

export interface MenuParts {
  around: Around;
  grips: Live<GripRow>;
  teams: Live<IncidentTeamRow>;
  organisations: readonly Option[];
  /** The municipality of the point that nobody has confirmed yet. */
  proposed: ProposedMunicipality;
  may: (right: string) => boolean;
  open: (act: Act) => void;
}

type Entry = [label: TextKey, right: string, holds: boolean, make: () => Act, begins_group?: boolean];

export function incident_menu(parts: MenuParts): MenuItem[] {
  const { around, grips, teams, organisations, proposed, may, open } = parts;
  const { incident } = around;
  const is_open = incident.status !== 'closed';
  const is_running = incident.status === 'running';
  const is_shared = incident.regions.length > 1;
  const entries: Entry[] = [
    ['act_start', 'start_incidents', incident.status === 'prepared', () => acts.start_act(around)],
    ['act_relocate', 'record_incident_facts', is_open, () => acts.relocate_act(around)],
    ['act_municipalities', 'record_incident_facts', is_open, () => acts.municipalities_act(around, proposed)],
    ['act_describe', 'record_incident_facts', is_open, () => acts.describe_act(around)],
    ['act_share', 'lead_incidents', is_open, () => acts.share_act(around), true],
    [
      'act_withdraw_region',
      'lead_incidents',
      is_open && is_shared,
      () => acts.withdraw_region_act(around, grips),
    ],
    ['act_invite', 'invite_partners', is_open, () => partners.invite_act(around, organisations)],
    ['act_withdraw', 'invite_partners', incident.partners.length > 0, () => partners.withdraw_act(around)],
    [
      'act_open_up',
      'lead_incidents',
      incident.classification === 'confidential',
      () => acts.open_up_act(around),
    ],
    [
      'act_hand_over',
      'lead_incidents',
      is_running && incident.handed_over_at === null,
      () => acts.hand_over_act(around),
      true,
    ],
    ['act_close', 'lead_incidents', is_open, () => acts.close_act(around, grips, teams)],
    ['act_reopen', 'lead_incidents', !is_open, () => acts.reopen_act(around)],
    ...correcting(around),
  ];
  return entries
    .filter(([, right, holds]) => holds && may(right))
    .map(([label, , , make, begins_group = false]) => ({
      label: t(label),
      run: () => open(make()),
      ...(begins_group ? { begins_group } : {}),
    }));
}

/** What was recorded wrongly, of what was recorded: also after closing. */
function correcting(around: Around): Entry[] {
  const { incident } = around;
  const is_closed = incident.status === 'closed';
  const is_handed_over = incident.handed_over_at !== null;
  const entries: Entry[] = [
    [
      'act_start_correct',
      'record_incident_facts',
      incident.started_at !== null,
      () => corrections.start_correction(around),
    ],
    [
      'act_municipalities_correct',
      'record_incident_facts',
      incident.municipalities.length > 0,
      () => corrections.municipalities_correction(around),
    ],
    [
      'act_hand_over_correct',
      'lead_incidents',
      is_handed_over,
      () => corrections.hand_over_correction(around),
    ],
    [
      'act_hand_over_withdraw',
      'lead_incidents',
      is_handed_over,
      () => corrections.hand_over_withdrawal(around),
    ],
    ['act_close_correct', 'lead_incidents', is_closed, () => corrections.closing_correction(around)],
    ['act_close_withdraw', 'lead_incidents', is_closed, () => corrections.closing_withdrawal(around)],
  ];
  const first = entries.find(([, , holds]) => holds);
  return entries.map((entry) => (entry === first ? [entry[0], entry[1], entry[2], entry[3], true] : entry));
}
