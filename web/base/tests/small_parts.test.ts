// The small parts: identifiers, server time, rights, preferences, announcements.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { may } from '../access';
import { Announcer } from '../announcer';
import { Clock } from '../clock';
import { Preferences } from '../preferences';
import { PresenceWord } from '../presence_word';
import { session_with } from './builders';
import { is_uuid, made_at, new_uuid } from '../uuid';

afterEach(() => vi.useRealTimers());

describe('identifiers', () => {
  test('they are version 7, carry the moment and sort by it, also within one millisecond', () => {
    const now = Date.parse('2026-11-21T16:33:04Z');
    const made = Array.from({ length: 5000 }, () => new_uuid(now));
    expect(made.every((each) => is_uuid(each) && each[14] === '7' && '89ab'.includes(each[19]!))).toBe(true);
    expect(new Set(made).size).toBe(5000);
    expect([...made].sort()).toEqual(made);
    expect(made_at(made[0]!)).toBe(now);
    expect(made_at(new_uuid(now + 10_000))).toBe(now + 10_000);
  });
});

describe('server time', () => {
  test('a device that is minutes wrong shows the time of the server', () => {
    let device = 1_000_000;
    const clock = new Clock(() => device);
    clock.hear(new Date(1_600_000).toISOString(), device);
    device += 5000;
    expect(clock.now_ms()).toBe(1_605_000);
  });

  test('a slow answer does not spoil a good measurement', () => {
    let device = 0;
    const clock = new Clock(() => device);
    device = 100;
    clock.hear(new Date(500_050).toISOString(), 0);
    device = 9000;
    clock.hear(new Date(508_900).toISOString(), 1000);
    expect(clock.now_ms()).toBe(9000 + 500_000);
  });

  test('a device whose clock is set during the night follows the server at the next word', () => {
    let device = 0;
    const clock = new Clock(() => device);
    clock.hear(new Date(500_000).toISOString(), device);
    device = 400_000;
    // Ten seconds have passed; the device was set six minutes forward.
    clock.hear(new Date(510_000).toISOString(), device - 200);
    expect(Math.abs(clock.now_ms() - 510_000)).toBeLessThanOrEqual(100);
  });
});

describe('presence', () => {
  function spoken() {
    vi.useFakeTimers();
    const sent: string[] = [];
    const word = new PresenceWord(({ place, doing }) => sent.push(`${doing} ${place}`));
    const say = (place: string, doing: 'looks' | 'edits') =>
      word.say({ type: 'presence', scope: 'i1', place, doing });
    return { sent, say };
  }

  test('who left an incident is no longer repeated there', async () => {
    const { sent, say } = spoken();
    const leave = say('', 'looks');
    vi.advanceTimersByTime(20_000);
    expect(sent).toEqual(['looks ', 'looks ']);
    leave();
    await Promise.resolve();
    vi.advanceTimersByTime(600_000);
    expect(sent.length).toBe(2);
  });

  test('who edits stays seen as editing, whatever else is looked at meanwhile', async () => {
    const { sent, say } = spoken();
    say('', 'looks');
    const stop_editing = say('section', 'edits');
    say('object', 'looks');
    expect(sent).toEqual(['looks ', 'edits section']);
    stop_editing();
    await Promise.resolve();
    expect(sent.at(-1)).toBe('looks object');
  });

  test('a screen that is drawn anew says nothing, and who edits there never stopped', async () => {
    const { sent, say } = spoken();
    say('', 'looks');
    const before = say('section', 'edits');
    before();
    say('section', 'edits');
    await Promise.resolve();
    expect(sent).toEqual(['looks ', 'edits section']);
  });
});

describe('rights', () => {
  test('a right counts in its region, and everywhere as an invited guest', () => {
    const session = session_with('postma', { rights: { open: ['VR25'], look: [''], none: [] } });
    expect(may(session, 'open', 'VR25')).toBe(true);
    expect(may(session, 'open', 'VR14')).toBe(false);
    expect(may(session, 'open')).toBe(true);
    expect(may(session, 'look', 'VR14')).toBe(true);
    expect(may(session, 'none')).toBe(false);
    expect(may(session, 'unknown')).toBe(false);
    expect(may(null, 'open')).toBe(false);
    expect(may(null, null)).toBe(true);
  });
});

describe('preferences', () => {
  test('they are remembered, and nonsense on the device is ignored', () => {
    const kept = new Map([['paraat.preferences', '{"theme":"purple","language":"en"}']]);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as unknown as Storage;
    const preferences = new Preferences(storage);
    expect(preferences.choices).toMatchObject({ theme: 'light', language: 'en' });
    preferences.choose({ theme: 'dark' });
    expect(new Preferences(storage).choices).toMatchObject({ theme: 'dark', language: 'en' });
    expect(new Preferences(null).choices.language).toBe('nl');
  });
});

describe('announcements', () => {
  test('news of one moment is said together, and the next not within ten seconds', () => {
    vi.useFakeTimers();
    const announcer = new Announcer(() => Date.now());
    announcer.say('Nieuwe regel.');
    announcer.say('Nieuw besluit.');
    vi.advanceTimersByTime(100);
    expect(announcer.polite.value).toBe('Nieuwe regel. Nieuw besluit.');
    announcer.say('Nog een regel.');
    vi.advanceTimersByTime(9000);
    expect(announcer.polite.value).toBe('Nieuwe regel. Nieuw besluit.');
    vi.advanceTimersByTime(1500);
    expect(announcer.polite.value).toBe('Nog een regel.');
  });

  test('of several sentences about one thing only the last is said', () => {
    vi.useFakeTimers();
    const announcer = new Announcer(() => Date.now());
    announcer.say('1 nieuwe regel', 'new_lines');
    announcer.say('Verbonden.');
    announcer.say('2 nieuwe regels', 'new_lines');
    vi.advanceTimersByTime(60);
    expect(announcer.polite.value).toBe('2 nieuwe regels Verbonden.');
  });
});
