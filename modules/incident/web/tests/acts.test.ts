// What a form sends: identifiers nobody is asked for, what was left empty, and questions that depend on
// another answer.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  args_of,
  asked_fields,
  first_values,
  hint_of,
  listed,
  not_yet_chosen,
  type Act,
  type Values,
} from '../act';
import * as acts from '../incident_acts';
import * as team_acts from '../team_acts';
import { around, decision, grip, incident, member, said_of, speak_dutch, team } from './examples';

beforeEach(speak_dutch);

/** Fills a form by the labels a person sees. */
function fill(act: Act, answers: Record<string, string>): Values {
  const filled = first_values(act);
  for (const [label, value] of Object.entries(answers)) {
    const field = act.fields.find((one) => one.label === label)!;
    filled[`${field.name} ${field.kind}`] = value;
  }
  return filled;
}

describe('what a form sends', () => {
  it('adds the identifiers and leaves out what was left empty', () => {
    const act = acts.hand_over_act(around());
    const filled = fill(act, {
      'Aan welke organisatie of welk project': ' Projectgroep nafase ',
      'Wie neemt het over': 'F. Smit',
      'Welke afspraken zijn gemaakt': 'Nazorg',
    });
    expect(args_of(act, filled)).toEqual({
      id: 'i1',
      to: 'Projectgroep nafase',
      received_by: 'F. Smit',
      reason: 'Nazorg',
      occurred_at: null,
    });
  });

  it('asks a CoPI for a number and a civil care team for its municipality', () => {
    const act = team_acts.alarm_team_act(around());
    const labels = (chosen: string) =>
      asked_fields(act, fill(act, { Team: chosen })).map((field) => field.label);
    expect(labels('COPI')).toContain('Nummer van het CoPI');
    expect(labels('COPI')).not.toContain('Van welke gemeente');
    expect(labels('TBZ')).toContain('Van welke gemeente');
    expect(labels('ROT')).not.toContain('Nummer van het CoPI');
  });

  it('sends only the answer that was asked for', () => {
    const act = team_acts.alarm_team_act(around());
    const both = { 'Nummer van het CoPI': '2', 'Van welke gemeente': 'GM0034' };
    expect(args_of(act, fill(act, { ...both, Team: 'COPI' }))).toMatchObject({ team: 'COPI', part: '2' });
    expect(args_of(act, fill(act, { ...both, Team: 'TBZ' }))).toMatchObject({
      team: 'TBZ',
      part: 'GM0034',
    });
    expect(args_of(act, fill(act, { ...both, Team: 'ROT' }))).toMatchObject({ team: 'ROT', part: null });
  });

  it('reads names from a line', () => {
    expect(listed(' CaCo, burgemeester;\n DPG ,')).toEqual(['CaCo', 'burgemeester', 'DPG']);
  });
});

describe('an incident', () => {
  it('that closes while GRIP holds and a team works says so before the server does', () => {
    const teams = [
      { id: 't', incident: 'i1', region: 'VR25', team: 'COPI', name: 'CoPI', status: 'started' },
    ];
    const [grips, working] = [{ all: [grip([decision({ to: 'grip_2' })])] }, { all: teams as never[] }];
    const act = acts.close_act(around(), grips, working);
    const warning = () => act.warning!({}, { incident: incident() });
    expect(warning()).toBe(
      'In Flevoland geldt nog GRIP 2; leg daar eerst het besluit tot afschalen vast. ' +
        'Nog actief: CoPI. Sluiten ontbindt ze niet.',
    );
    // A colleague is quicker, while the form stands open.
    grips.all = [grip([decision({ to: 'grip_0' })])];
    expect(warning()).toBe('Nog actief: CoPI. Sluiten ontbindt ze niet.');
    working.all = [];
    expect(warning()).toBe('');
  });

  it('shared with more than one region asks which of them sees it no more', () => {
    const shared = around(incident({ regions: ['VR25', 'VR14', 'VR13'] }));
    const act = acts.withdraw_region_act(shared, { all: [] });
    expect(not_yet_chosen(act, first_values(act))?.asks).toBe('Kies een regio.');
    expect(not_yet_chosen(act, fill(act, { Regio: 'VR13' }))).toBeUndefined();
    const named = acts.withdraw_region_act(shared, { all: [] }, 'VR13');
    expect(args_of(named, first_values(named))).toMatchObject({ region: 'VR13' });
  });

  it('can be taken from a region that shares it, never from the region that leads it', () => {
    const shared = around(incident({ regions: ['VR25', 'VR14'] }));
    const act = acts.withdraw_region_act(shared, { all: [grip([decision()], 'VR14')] });
    expect(act.fields[0]!.options!.map((option) => option.value)).toEqual(['VR14']);
    expect(not_yet_chosen(act, first_values(act))).toBeUndefined();
    expect(act.warning!({ region: 'VR14' }, { incident: shared.incident })).toContain(
      'In Gooi en Vechtstreek geldt nog GRIP 1',
    );
  });

  it('of two regions says of which the control room alarmed', () => {
    const shared = around(incident({ regions: ['VR25', 'VR14'] }));
    const title = (here: typeof shared, recorded: string | null = null) =>
      acts.alarm_fact_act(here, 'alarm_begun', 'VR14', recorded).title;
    expect(title(shared)).toBe('Alarmering begonnen · Gooi en Vechtstreek');
    expect(title(shared, '2027-04-01T07:10:00Z')).toMatch(/ · Gooi en Vechtstreek$/);
    const alone = around(incident({ region: 'VR14', regions: ['VR14'] }));
    expect(title(alone)).toBe('Alarmering begonnen');
  });

  it('offers the proposed municipality beside the confirmed ones and says what pressing does', () => {
    const act = acts.municipalities_act(around(incident({ municipalities: ['GM0303'] })), {
      code: 'GM0034',
      name: 'Almere',
    });
    const filled = first_values(act);
    expect(args_of(act, filled)['municipalities']).toEqual(['GM0303', 'GM0034']);
    const said = said_of(act, { municipalities: 'GM0034' }, incident({ municipalities: ['GM0303'] }));
    expect(said).toContain('U bevestigt: Almere. Vervalt: Dronten.');
  });

  it('that is confidential says who sees it where it is shared', () => {
    const said = (row = incident()) => said_of(acts.share_act(around(row)), {}, row);
    expect(said()).toContain('De hele hoofdstructuur van die regio ziet dit incident');
    const few = incident({ classification: 'confidential' });
    expect(said(few)).toContain('alleen leiders en informatiemanagers');
  });

  it('calls a municipality outside the own regions by its name, and never by a bare code', () => {
    const kampen = { code: 'GM0166', name: 'Kampen' };
    const act = acts.municipalities_act(around(incident({ municipalities: ['GM0193'] })), kampen);
    const said = said_of(act, { municipalities: 'GM0166' }, incident({ municipalities: ['GM0193'] }));
    expect(said).toContain('U bevestigt: Kampen. Vervalt: gemeente 0193.');
  });
});

describe('a team', () => {
  it('is of the region that was proposed with its reason, and of none before it was chosen', () => {
    const regions = ['VR14', 'VR25'];
    const forming = (region: string, region_why?: string) => ({
      ...around(incident({ region, regions })),
      region_why,
    });
    for (const make of [team_acts.alarm_team_act, team_acts.convene_act, team_acts.leave_out_act]) {
      const open = make(forming(''));
      expect(not_yet_chosen(open, first_values(open))?.name).toBe('region');
      const act = make(forming('VR25', 'Hier bent u nu in functie.'));
      const field = act.fields[0]!;
      expect(hint_of(field, 'VR25')).toBe('Hier bent u nu in functie.');
      expect(hint_of(field, 'VR14')).toBeUndefined();
      expect(args_of(act, first_values(act))).toMatchObject({ region: 'VR25' });
    }
  });

  it('relieves only who still serves', () => {
    const crew = team({
      members: [member('R. Brandsma', 'LCOPI', '2027-04-01T08:00:00Z'), member('M. Hofstra', 'LCOPI')],
    });
    const act = team_acts.relieve_act(around(), crew);
    expect(act.fields[0]!.options).toHaveLength(1);
    expect(args_of(act, fill(act, { 'Wie komt': 'L. de Graaf' }))).toMatchObject({
      function: 'LCOPI',
      from: 'M. Hofstra',
      to: 'L. de Graaf',
      to_account: 'a2',
      note: null,
    });
  });

  it('takes for the relief the account of a colleague, unless two have that name', () => {
    const crew = team({ members: [member('M. Hofstra', 'LCOPI')] });
    const here = around();
    const colleagues = (ids: string[]) => ids.map((id) => ({ id, name: 'L. de Graaf' }));
    const account = (ids: string[]) => {
      const client = { ...here.client, store: { table: () => ({ rows: () => colleagues(ids) }) } };
      const act = team_acts.relieve_act({ ...here, client } as never, crew);
      return args_of(act, fill(act, { 'Wie komt': 'L. de Graaf ' }))['to_account'];
    };
    expect(account(['a2'])).toBe('a2');
    expect(account(['a2', 'a3'])).toBeNull();
    expect(account([])).toBeNull();
  });

  it('of a region is convened by its chair, that of a municipality by the mayor', () => {
    const act = team_acts.convene_act(around());
    const by = 'convened_by_function search';
    expect(first_values(act)[by]).toBe('BURG');
    const choice = act.fields.find((field) => field.name === 'team')!;
    expect(choice.then!('RBT')).toEqual({ [by]: 'VZ' });
    expect(choice.then!('GBT')).toEqual({ [by]: 'BURG' });
  });

  it('is corrected from the moment that stands there, and not from now', () => {
    const act = team_acts.correct_act(around(), team());
    expect(first_values(act)['occurred_at moment']).toBe('2027-04-01T07:05:00Z');
    const choice = act.fields.find((field) => field.name === 'moment')!;
    expect(choice.then!('started')).toEqual({ 'occurred_at moment': '2027-04-01T07:25:00Z' });
  });

  it('offers a section that was left out to begin after all, and none that has begun', () => {
    const sections = ['IM', 'BRW', 'POL'].map((code) => ({ value: code, label: code }));
    const here = { ...around(), reference: { ...around().reference, options: () => sections } } as never;
    const rot = team({
      team: 'ROT',
      sections: [
        { section: 'IM', started_at: '2027-04-01T07:30:00Z', left_out_reason: '' },
        { section: 'POL', started_at: null, left_out_reason: 'Geen taak' },
      ],
    });
    const codes = (is_left_out: boolean) =>
      team_acts.section_act(here, rot, is_left_out).fields[0]!.options!.map((one) => one.value);
    expect(codes(false)).toEqual(['BRW', 'POL']);
    expect(codes(true)).toEqual(['BRW']);
  });

  it('lists each recorded moment once, of each person', () => {
    const crew = team({ members: [member('A', 'IM'), member('B. de Wit', 'IM')] });
    const labels = { section: (code: string) => code, function: (code: string) => code };
    expect(team_acts.recorded_moments(crew, labels).map((option) => option.value)).toEqual([
      'alarmed',
      'started',
      'present IM A',
      'present IM B. de Wit',
    ]);
  });

  it('corrects the moment of the person who was chosen, not of another in that function', () => {
    const crew = team({ members: [member('A', 'IM'), member('B. de Wit', 'IM')] });
    const act = team_acts.correct_act(around(), crew);
    expect(args_of(act, fill(act, { 'Welk moment': 'present IM B. de Wit' }))).toMatchObject({
      moment: 'present',
      function: 'IM',
      name: 'B. de Wit',
      section: null,
    });
  });
});
