// Inviting a partner to an incident, and ending that.
import type { Option } from '$kit';
import { choice_field, moment_field, or_null, reason_field, words, type Act } from './act';
import type { Around } from './incident_acts';
import type { IncidentRow } from './rows';
import { t } from './texts';

type Partner = IncidentRow['partners'][number];

export function invite_act({ incident }: Around, organisations: readonly Option[]): Act {
  return {
    ...words('invite', 'act_invite_button'),
    command: 'incident/invite-partner',
    fixed: { id: incident.id, account: null },
    fields: [
      {
        name: 'organisation',
        label: t('organisation'),
        kind: 'search',
        options: organisations,
      },
      reason_field(),
      moment_field(),
    ],
    args: (values) => ({
      organisation: or_null(values['organisation']),
      name: organisations.find((one) => one.value === values['organisation'])?.label ?? '',
    }),
  };
}

export function withdraw_act({ incident }: Around): Act {
  /** By who it is: a place in the list is that of another once somebody has gone. */
  const named = (partner: Partner) => partner.organisation ?? partner.account ?? partner.name;
  const options = incident.partners.map((partner) => ({ value: named(partner), label: partner.name }));
  return {
    ...words('withdraw', 'act_withdraw_button'),
    command: 'incident/withdraw-partner',
    fixed: { id: incident.id },
    fields: [choice_field('organisation', t('partner'), options), reason_field(), moment_field()],
    args: (values) => {
      const partner = incident.partners.find((one) => named(one) === values['organisation']);
      return {
        organisation: partner?.organisation ?? null,
        account: partner?.account ?? null,
      };
    },
  };
}
