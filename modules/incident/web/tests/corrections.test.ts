// Corrections of an incident as a whole: what is offered, and what a form of them sends.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '$base/client';
import { args_of, first_values } from '../act';
import * as corrections from '../correction_acts';
import { t0_act } from '../incident_acts';
import { incident_menu } from '../incident_menu';
import type { AlarmingRow, IncidentRow } from '../rows';
import { incident, nothing_proposed, reference, said_of, speak_dutch } from './examples';

beforeEach(speak_dutch);

const around = (row: IncidentRow) => ({ client: {} as Client, incident: row, reference });

function offered(row: IncidentRow, rights: readonly string[]): string[] {
  return incident_menu({
    around: around(row),
    grips: { all: [] },
    teams: { all: [] },
    organisations: [],
    proposed: nothing_proposed,
    may: (right) => rights.includes(right),
    open: () => {},
  }).map((item) => item.label);
}

const closed = incident({
  status: 'closed',
  closed_at: '2027-04-01T09:00:00Z',
  municipalities: ['GM0034'],
  handed_over_to: 'Projectteam nafase',
  received_by: 'E. Koster',
  handed_over_at: '2027-04-01T08:00:00Z',
});

describe('a correction', () => {
  it('is offered of what was recorded, also after closing, to who may', () => {
    expect(offered(closed, ['lead_incidents'])).toEqual([
      'Heropenen',
      'Overdracht corrigeren',
      'Overdracht terugnemen',
      'Moment van sluiten corrigeren',
      'Per vergissing gesloten',
    ]);
    expect(offered(closed, ['record_incident_facts'])).toEqual(['Begin corrigeren', 'Gemeenten corrigeren']);
    expect(offered(closed, [])).toEqual([]);
  });

  it('is not offered of what was never recorded', () => {
    const prepared = incident({ status: 'prepared', started_at: null });
    const both = ['lead_incidents', 'record_incident_facts'];
    expect(offered(prepared, both).filter((label) => label.includes('corrigeren'))).toEqual([]);
  });

  it('begins with what stands there, and sends the whole of it', () => {
    const act = corrections.hand_over_correction(around(closed));
    expect(args_of(act, { ...first_values(act), 'reason area': 'Verkeerde naam' })).toEqual({
      id: 'i1',
      to: 'Projectteam nafase',
      received_by: 'E. Koster',
      occurred_at: '2027-04-01T08:00:00Z',
      reason: 'Verkeerde naam',
    });
  });

  it('of T0 begins with who established it and why; taken back is said with the region', () => {
    const shared = incident({ region: 'VR25', regions: ['VR25'] });
    const row = {
      id: 'i1.VR14',
      incident: 'i1',
      region: 'VR14',
      t0: '2027-04-01T18:00:00Z',
      established_by: 'M. van der Laan',
      established_by_function: 'LMK',
      criterion: 'GRIP 2',
    } as AlarmingRow;
    const act = t0_act(around(shared), 'VR14', row);
    expect(args_of(act, { ...first_values(act), 'reason area': 'Andere dienst' })).toEqual({
      id: 'i1',
      region: 'VR14',
      occurred_at: '2027-04-01T18:00:00Z',
      established_by: 'M. van der Laan',
      established_by_function: 'LMK',
      criterion: 'GRIP 2',
      reason: 'Andere dienst',
    });
    const withdrawal = corrections.t0_withdrawal(around(shared), 'VR14');
    expect(withdrawal.title).toBe('T0 terugnemen · ' + reference.label('region', 'VR14'));
    expect(args_of(withdrawal, { 'reason area': 'Verkeerde regio' })).toEqual({
      id: 'i1',
      region: 'VR14',
      reason: 'Verkeerde regio',
    });
    expect(corrections.t0_withdrawal(around(shared), 'VR25').title).toBe('T0 terugnemen');
  });

  it('of the municipalities says that it is one, and what becomes of the set', () => {
    const act = corrections.municipalities_correction(around(closed));
    const args = args_of(act, { 'municipalities municipalities': 'GM0303', 'reason area': 'Dronten' });
    expect(args).toMatchObject({ corrects: true, municipalities: ['GM0303'], reason: 'Dronten' });
    const said = (row: IncidentRow) => said_of(act, { municipalities: 'GM0303' }, row);
    expect(said(closed)).toContain('Vervalt: Almere');
    expect(said(closed)).toContain('blijft leesbaar');
    // A colleague confirms one more while the form stands open.
    expect(said(incident({ municipalities: ['GM0034', 'GM0050'] }))).toContain('Vervalt: Almere, Zeewolde');
  });
});
