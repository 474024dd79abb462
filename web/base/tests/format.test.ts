// Dates and times: Dutch, 24 hours, right in the two nights when the clock is moved.
import { beforeEach, describe, expect, test } from 'vitest';
import * as format from '../format';
import { fill, has_texts, learn, parameters_of, say_key, speak } from '../i18n';
import { word_diff } from '../word_diff';
import { read_date, read_time } from '../written_time';
import { is_double_hour, local_date, local_time, moments_of } from '../zone';

beforeEach(() => speak('nl', []));
const evening = '2026-11-21T16:33:04Z';

describe('as it is written', () => {
  test('dates and times are Dutch', () => {
    expect(format.date_text(evening)).toBe('21 november 2026');
    expect(format.long_date_text(evening)).toBe('zaterdag 21 november 2026');
    expect(format.time_text(evening)).toBe('17:33');
    expect(format.time_seconds_text(evening)).toBe('17:33:04');
    expect(format.date_time_text(evening)).toBe('21 november 2026 17:33');
    expect(format.week_number(evening)).toBe(47);
  });

  test('the same moment in English', () => {
    speak('en', []);
    expect(format.date_text(evening)).toBe('21 November 2026');
    expect(format.age_text(evening, Date.parse(evening) + 120_000)).toBe('2 min ago');
  });

  test('durations, ages and countdowns', () => {
    const now = Date.parse(evening);
    expect(format.duration_text(101 * 60_000)).toBe('1 u 41 min');
    expect(format.duration_text(55 * 60_000)).toBe('55 min');
    expect(format.duration_text(52 * 3_600_000)).toBe('2 d 4 u');
    expect(format.age_text(evening, now + 20_000)).toBe('zojuist');
    expect(format.age_text(evening, now + 2 * 60_000)).toBe('2 min geleden');
    expect(format.age_text(evening, now + 30 * 3_600_000)).toBe('1 dag geleden');
    expect(format.age_text(evening, now - 12 * 60_000)).toBe('over 12 min');
    expect(format.staleness_text(evening, now + 31 * 60_000)).toBe('31 min oud');
    expect(format.countdown_text(11 * 60_000 + 56_000)).toBe('11:56');
    expect(format.countdown_text(-30_000)).toBe('−0:30');
  });

  test('numbers have a point per thousand and a real minus', () => {
    expect(format.number_text(2100)).toBe('2.100');
    expect(format.number_text(-0.32, 2)).toBe('−0,32');
    expect(format.rd_text(146182.4, 487340)).toBe('146.182, 487.340');
  });

  test('a moment of another day says which, and of another year also that', () => {
    const now_ms = Date.parse('2026-11-21T16:33:00Z');
    expect(format.near_time_text('2026-11-21T07:05:00Z', now_ms)).toBe('08:05');
    expect(format.near_time_text('2026-11-20T16:33:00Z', now_ms)).toBe('20 nov 17:33');
    expect(format.near_time_text('2025-11-21T16:33:00Z', now_ms)).toBe('21 nov 2025 17:33');
  });

  test('a broken moment shows a dash instead of failing', () => {
    expect(format.date_text('niets')).toBe('–');
    expect(format.time_text('niets')).toBe('––:––');
  });
});

describe('when the clock is moved', () => {
  test('in October half past two comes twice and both can be told apart', () => {
    const both = moments_of('2026-10-25', '02:30');
    expect(both).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(both.map(format.time_text)).toEqual(['02:30 zomertijd', '02:30 wintertijd']);
    expect(both.every(is_double_hour)).toBe(true);
    expect(both.map(local_time)).toEqual(['02:30', '02:30']);
  });

  test('in March half past two does not exist', () => {
    expect(moments_of('2026-03-29', '02:30')).toEqual([]);
    expect(moments_of('2026-03-29', '03:30')).toEqual(['2026-03-29T01:30:00.000Z']);
  });

  test('any other time is one moment, and comes back the same', () => {
    const [moment] = moments_of('2026-11-21', '17:33');
    expect(moment).toBe('2026-11-21T16:33:00.000Z');
    expect([local_date(moment!), local_time(moment!)]).toEqual(['2026-11-21', '17:33']);
    expect(is_double_hour(moment!)).toBe(false);
    expect(moments_of('2026-10-25', '03:00').length).toBe(1);
    expect(moments_of('2026-10-25', '01:59').length).toBe(1);
  });

  test('the day begins at midnight in the Netherlands', () => {
    expect(local_date('2026-11-21T23:30:00Z')).toBe('2026-11-22');
  });
});

describe('as people type it', () => {
  const now = Date.parse('2026-01-03T12:00:00Z');

  test('dates in the ways they are written here', () => {
    for (const typed of ['21-11-2026', '21/11/26', '21.11.2026', ' 21 11 2026 ']) {
      expect(read_date(typed, now)).toBe('2026-11-21');
    }
    expect(read_date('31-12', now)).toBe('2025-12-31');
    expect(read_date('31-02-2026', now)).toBeNull();
    expect(read_date('morgen', now)).toBeNull();
  });

  test('times with and without a colon', () => {
    expect(['17:33', '1733', '17.33', '17 33', '933', '9'].map(read_time)).toEqual([
      '17:33',
      '17:33',
      '17:33',
      '17:33',
      '09:33',
      '09:00',
    ]);
    expect(['24:00', '17:60', 'nu'].map(read_time)).toEqual([null, null, null]);
  });

  test('a time to the second, where a norm is two minutes', () => {
    expect(['10:02:45', '10.02.45', '9:02:05'].map(read_time)).toEqual(['10:02:45', '10:02:45', '09:02:05']);
    expect(['10:02:60', '10:02:4', '100245'].map(read_time)).toEqual([null, null, null]);
  });
});

describe('texts', () => {
  test('parameters are filled in, numbers as Dutch numbers, and the plural is chosen', () => {
    const text = { one: '{n} wijziging wacht', other: '{n} wijzigingen wachten' };
    expect(fill(text, { n: 1 }, 'nl')).toBe('1 wijziging wacht');
    expect(fill(text, { n: 2100 }, 'nl')).toBe('2.100 wijzigingen wachten');
    expect(fill('Beeld van {time}', { time: '16:40' }, 'nl')).toBe('Beeld van 16:40');
    expect(parameters_of(text)).toEqual(['n']);
  });
});

describe('texts of a module', () => {
  test('its titles are there at once, the rest when it is opened, and never in the other language', () => {
    speak('nl', [['incident', { page_title: 'Incidenten' }]]);
    expect(say_key('incident.page_title')).toBe('Incidenten');
    expect(has_texts('incident')).toBe(false);
    learn('incident', { page_title: 'Incidents', open: 'Open' }, 'en');
    expect(say_key('incident.page_title')).toBe('Incidenten');
    learn('incident', { page_title: 'Incidenten', open: 'Openen' }, 'nl');
    expect(say_key('incident.open')).toBe('Openen');
    expect(has_texts('incident')).toBe(true);
  });
});

describe('two texts side by side', () => {
  test('only the words that differ are marked, and nothing is lost', () => {
    const [left, right] = ['Brandmeester niet vóór 22:00.', 'Brandmeester om 22:00 verwacht.'];
    const parts = word_diff(left, right);
    const of = (kind: string) =>
      parts
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .map((part) => part.text)
        .join('');
    expect(of('left')).toBe(left);
    expect(of('right')).toBe(right);
    expect(parts.filter((part) => part.kind === 'right').map((part) => part.text)).toEqual([
      'om',
      ' verwacht',
    ]);
  });
});
