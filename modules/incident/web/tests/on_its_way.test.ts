// What one person makes in a row: the next form starts from what waits; a correction says what it replaces.
import { beforeEach, describe, expect, it } from 'vitest';
import { describe_act, relocate_act, t0_act } from '../incident_acts';
import { on_its_way_table, one_on_its_way, with_what_waits, type OnItsWay } from '../on_its_way';
import type { AlarmingRow } from '../rows';
import { withdraw_act } from '../partner_acts';
import { correct_act, relieve_act } from '../team_acts';
import { args_of, first_values } from '../act';
import { around, incident, member, speak_dutch, team } from './examples';

beforeEach(speak_dutch);

const alarming = {
  region: 'VR25',
  t0: '2027-04-01T07:20:00Z',
  established_by: 'M. Hofstra',
  established_by_function: 'LMK',
  criterion: 'GRIP 2',
} as AlarmingRow;

function put(
  waiting: OnItsWay | undefined,
  version: number,
  ...change: Parameters<typeof one_on_its_way> extends [string, number, unknown, ...infer Rest] ? Rest : never
): OnItsWay {
  const [made] = one_on_its_way('i1', version, waiting, ...change);
  expect(made).toMatchObject({ table: on_its_way_table, key: 'i1' });
  return made!.body as unknown as OnItsWay;
}

describe('what waits', () => {
  it('stands in what the next form starts from, each change on top of the one before', () => {
    const first = put(undefined, 4, { incident: { title: 'Brand hal 3' } });
    const second = put(first, 5, { alarming: { t0: '2027-04-01T07:10:00Z' } }, 'VR25');
    const standing = with_what_waits({ incident: incident(), alarming }, second);
    expect(second.version).toBe(5);
    expect(standing.incident.title).toBe('Brand hal 3');
    expect(standing.incident.place).toBe(incident().place);
    expect(standing.alarming).toEqual({ ...alarming, t0: '2027-04-01T07:10:00Z' });
  });

  it('of one region is not that of another', () => {
    const waiting = put(undefined, 4, { alarming: { t0: '2027-04-01T07:10:00Z' } }, 'VR14');
    expect(with_what_waits({ incident: incident(), alarming }, waiting).alarming).toEqual(alarming);
  });

  it('is what the form filled in', () => {
    const described = describe_act(around());
    const filled = { title: 'Brand', incident_type: 'R2.3', description: '' };
    expect(described.becomes!(filled)).toEqual({ incident: filled });
    const moved = { place: 'Kade 2', location: { lon: 5.2, lat: 52.3 }, reason: 'Wind' };
    expect(relocate_act(around()).becomes!(moved)).toEqual({
      incident: { place: 'Kade 2', location: moved.location },
    });
  });
});

describe('a correction of a legal moment', () => {
  it('says of T0 all that it replaces', () => {
    const { stands } = t0_act(around(), 'VR25', alarming);
    expect(stands!({ incident: incident(), alarming }, {})).toEqual({
      established_by: 'M. Hofstra',
      established_by_function: 'LMK',
      criterion: 'GRIP 2',
      occurred_at: '2027-04-01T07:20:00Z',
    });
    // Taken back meanwhile: nothing stands there.
    expect(Object.values(stands!({ incident: incident() }, {}))).toEqual(['', '', '', '']);
  });

  it('says of a team only the moment that was chosen', () => {
    const began = team({ started_at: '2027-04-01T07:30:00Z', alarmed_at: '2027-04-01T07:00:00Z' });
    const { stands } = correct_act(around(), began);
    const later = team({ started_at: '2027-04-01T07:31:00Z', alarmed_at: '2027-04-01T07:00:00Z' });
    const said = (moment: string) => stands!({ incident: incident(), team: later }, { moment });
    expect(said('started')).toEqual({ occurred_at: '2027-04-01T07:31:00Z' });
    expect(said('alarmed')).toEqual({ occurred_at: '2027-04-01T07:00:00Z' });
  });
});

describe('who is chosen', () => {
  it('stays the same person when somebody before them in the list has gone', () => {
    const people = [member('A. Jansen', 'LCOPI'), member('B. Bos', 'OVDB'), member('C. Vos', 'OVDG')];
    const chosen = relieve_act(around(), team({ members: people })).fields[0]!.options![1]!.value;
    const act = relieve_act(around(), team({ members: people.slice(1) }));
    expect(args_of(act, { ...first_values(act), 'from choice': chosen, 'to text': 'D. Smit' })).toMatchObject(
      {
        from: 'B. Bos',
        function: 'OVDB',
      },
    );
  });

  it('stays the same partner when another was withdrawn', () => {
    const partner = (organisation: string, name: string) => ({ organisation, account: null, name });
    const partners = [partner('o1', 'Waterschap'), partner('o2', 'Netbeheerder')];
    const of = (invited: typeof partners) => withdraw_act(around(incident({ partners: invited } as never)));
    const chosen = of(partners).fields[0]!.options![1]!.value;
    const act = of(partners.slice(1));
    expect(args_of(act, { ...first_values(act), 'organisation choice': chosen })).toMatchObject({
      organisation: 'o2',
    });
  });
});
