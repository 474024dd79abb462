// What lists, menus and dialogs of an incident show: the list that opens, the marks, the GRIP decisions, the
// menu.
import { beforeEach, describe, expect, it } from 'vitest';
import { correct_grip_act, decision_lines } from '../grip';
import { incident_menu } from '../incident_menu';
import { changes_in_words, mark_of } from '../municipalities';
import type { IncidentRow, IncidentTeamRow } from '../rows';
import { first_shown, incident_on_its_way, team_in_words, team_names } from '../view';
import { around, decision, grip, incident, nothing_proposed, speak_dutch } from './examples';

beforeEach(speak_dutch);

describe('the list of incidents', () => {
  it('opens where something is', () => {
    const exercise = incident({ kind: 'exercise' });
    expect(first_shown([exercise])).toBe('exercises');
    expect(first_shown([exercise, incident()])).toBe('running');
    const prepared = incident({ kind: 'prepared', status: 'prepared' });
    expect(first_shown([incident({ status: 'closed' }), prepared])).toBe('prepared');
    expect(first_shown([prepared, exercise])).toBe('exercises');
    expect(first_shown([incident({ status: 'closed' })])).toBe('closed');
    expect(first_shown([])).toBe('running');
  });
});

describe('the teams of an incident', () => {
  const named = (code: string) => ({ VR25: 'Flevoland', VR14: 'Gooi en Vechtstreek' })[code] ?? code;
  const called = (region: string, team: IncidentTeamRow['team'], name: string): IncidentTeamRow => ({
    ...{ id: `i1.${region}.${team}`, incident: 'i1', status: 'alarmed' },
    ...{ region, team, name },
  });
  const both = [called('VR14', 'COPI', 'CoPI'), called('VR25', 'ROT', 'ROT'), called('VR25', 'COPI', 'CoPI')];

  it('stand under their region where several regions have teams, the leading one first', () => {
    const shared = incident({ regions: ['VR25', 'VR14'] });
    expect(team_names(both, shared, named)).toBe('Flevoland: CoPI, ROT; Gooi en Vechtstreek: CoPI');
    // What a region left behind that shares it no more is not taken for a team of the leading one.
    expect(team_names(both, incident(), named)).toBe('Flevoland: CoPI, ROT; Gooi en Vechtstreek: CoPI');
    expect(team_in_words(both[0]!, shared, named)).toBe('CoPI (Gooi en Vechtstreek)');
    expect(team_in_words(both[0]!, incident(), named)).toBe('CoPI (Gooi en Vechtstreek)');
  });

  it('are named alone where one region has it all', () => {
    expect(team_names(both.slice(1), incident(), named)).toBe('CoPI, ROT');
    expect(team_names([], incident({ regions: ['VR25', 'VR14'] }), named)).toBe('');
    expect(team_in_words(both[1]!, incident(), named)).toBe('ROT');
  });
});

describe('municipalities while they are confirmed', () => {
  it('stay proposed until a person confirmed them', () => {
    expect(mark_of('GM0034', [], 'GM0034')).toBe('proposed');
    expect(mark_of('GM0034', ['GM0034'], 'GM0034')).toBe('confirmed');
    expect(mark_of('GM0303', ['GM0034'], 'GM0995')).toBe('new');
  });

  it('are told by name before they are sent', () => {
    expect(changes_in_words(['A'], ['B'], (code) => `gemeente ${code}`)).toBe(
      'U bevestigt: gemeente B. Vervalt: gemeente A.',
    );
    expect(changes_in_words([], [], String)).toBe('Er is nog geen gemeente gekozen.');
  });
});

describe('GRIP decisions', () => {
  const up = decision();
  const down = decision({ before: 'grip_1', to: 'grip_0', decided_by: 'H. Vos' });

  it('stand with the newest first, and only that one can be corrected', () => {
    const lines = decision_lines(grip([up, down]));
    expect(lines.map((line) => [line.direction, line.is_last])).toEqual([
      ['Afschalen', true],
      ['Opschalen', false],
    ]);
    expect(decision_lines(undefined)).toEqual([]);
  });

  it('are corrected starting from what stands there', () => {
    const act = correct_grip_act(around(), grip([up, down]));
    expect(act.fixed).toEqual({ id: 'g1' });
    expect(act.fields.map((field) => field.value ?? '')).toEqual([down.occurred_at, 'H. Vos', 'BURG', '']);
  });
});

describe('an incident that waits for the connection', () => {
  const opened = {
    ...{
      id: 'i9',
      region: 'VR25',
      kind: 'real' as const,
      title: 'Brand',
      incident_type: 'R2.3',
      place: 'Urk',
    },
    ...{ location: null, description: null, occurred_at: null, classification: null },
    classification_reason: null,
  };

  it('runs from the moment it was opened, in the region that opened it', () => {
    const row = incident_on_its_way(opened, 'a1', '2027-04-01T07:00:00Z');
    expect(row).toMatchObject({ status: 'running', regions: ['VR25'], started_at: '2027-04-01T07:00:00Z' });
    expect(row.number).toBe('');
  });

  it('does not run when it was only prepared', () => {
    const row = incident_on_its_way({ ...opened, kind: 'prepared' }, 'a1', '2027-04-01T07:00:00Z');
    expect(row).toMatchObject({ status: 'prepared', started_at: null });
  });
});

describe('the menu of an incident', () => {
  function labels(row: IncidentRow, may: (right: string) => boolean = () => true): string[] {
    const parts = {
      around: around(row),
      grips: { all: [] },
      teams: { all: [] },
      organisations: [],
      proposed: nothing_proposed,
    };
    return incident_menu({ ...parts, may, open: () => undefined }).map((item) => item.label);
  }

  it('offers a running incident to move, to hand over and to close', () => {
    expect(labels(incident())).toEqual(
      expect.arrayContaining(['Plaats aanpassen', 'Gemeenten bevestigen', 'Overdragen', 'Incident sluiten']),
    );
    expect(labels(incident())).not.toContain('Delen met een regio beëindigen');
  });

  it('offers to end the sharing only where it is shared', () => {
    expect(labels(incident({ regions: ['VR25', 'VR14'] }))).toContain('Delen met een regio beëindigen');
  });

  it('leaves a closed incident with opening it again and with corrections', () => {
    expect(labels(incident({ status: 'closed' }))).toEqual([
      'Heropenen',
      'Begin corrigeren',
      'Moment van sluiten corrigeren',
      'Per vergissing gesloten',
    ]);
  });

  it('keeps away what the reader may not do', () => {
    expect(labels(incident(), (right) => right === 'record_incident_facts')).toEqual([
      'Plaats aanpassen',
      'Gemeenten bevestigen',
      'Naam en type aanpassen',
      'Begin corrigeren',
    ]);
  });
});
