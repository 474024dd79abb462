// The reducer: what arrives is what is shown, whatever arrives twice, late or through an overlay.
import { describe, expect, test, vi } from 'vitest';
import { Store } from '../store';
import { changes, snapshot } from './builders';

describe('store', () => {
  test('a snapshot replaces everything that was held', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 1 }, { incident: { a: { name: 'oud' }, b: { name: 'weg' } } }));
    store.apply_snapshot(snapshot({ VR25: 9 }, { incident: { a: { name: 'nieuw' } } }));
    expect(store.table('incident').rows()).toEqual([{ name: 'nieuw' }]);
    expect(store.cursor).toEqual({ VR25: 9 });
  });

  test('changes are applied in order and a removed row is gone', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 1 }, { action: { a: { text: 'een' } } }));
    store.apply_changes(
      changes(
        { VR25: 3 },
        [
          ['action', 'b', { text: 'twee' }],
          ['action', 'b', { text: 'drie' }],
        ],
        [['action', 'a']],
      ),
    );
    expect([...store.table('action').entries()]).toEqual([['b', { text: 'drie' }]]);
  });

  test('a frame that was sent twice changes nothing', () => {
    const store = new Store();
    const late = changes({ VR25: 2 }, [['action', 'a', { text: 'oud' }]]);
    store.apply_snapshot(snapshot({ VR25: 1, VR14: 4 }, {}));
    store.apply_changes(late);
    store.apply_changes(changes({ VR25: 3 }, [['action', 'a', { text: 'nieuw' }]]));
    expect(store.apply_changes(late)).toBe(false);
    expect(store.table('action').get('a')).toEqual({ text: 'nieuw' });
    expect(store.cursor).toEqual({ VR25: 3, VR14: 4 });
  });

  test('two regions move on their own', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 5, VR14: 5 }, {}));
    expect(store.apply_changes(changes({ VR14: 6 }, [['action', 'a', {}]]))).toBe(true);
    expect(store.cursor).toEqual({ VR25: 5, VR14: 6 });
  });

  test('a component hears once per frame, after the whole frame', () => {
    const store = new Store();
    const seen: number[] = [];
    store.table('action').subscribe(() => seen.push(store.table('action').size));
    store.apply_changes(
      changes({ VR25: 1 }, [
        ['action', 'a', {}],
        ['action', 'b', {}],
        ['action', 'c', {}],
      ]),
    );
    expect(seen).toEqual([3]);
  });

  test('a table of which nothing changed keeps the same rows', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 1 }, { action: { a: {} }, incident: { i: {} } }));
    const before = store.table('incident').rows();
    store.apply_changes(changes({ VR25: 2 }, [['action', 'b', {}]]));
    expect(store.table('incident').rows()).toBe(before);
  });

  test('an overlay lies on top until it is dropped, and the row below it goes on', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 1 }, { action: { a: { text: 'server', who: 'BRW' } } }));
    store.put_overlay('c1', [{ table: 'action', key: 'a', body: { text: 'ik' } }]);
    expect(store.table('action').get('a')).toEqual({ text: 'ik', who: 'BRW' });
    expect(store.table('action').is_pending('a')).toBe(true);
    store.apply_changes(changes({ VR25: 2 }, [['action', 'a', { text: 'server', who: 'POL' }]]));
    expect(store.table('action').get('a')).toEqual({ text: 'ik', who: 'POL' });
    store.drop_overlay('c1');
    expect(store.table('action').get('a')).toEqual({ text: 'server', who: 'POL' });
    expect(store.table('action').is_pending('a')).toBe(false);
  });

  test('a saved text stays as it was saved while the line is silent, and does not wait any more', () => {
    vi.useFakeTimers();
    const store = new Store();
    const table = store.table('section');
    store.apply_snapshot(snapshot({ VR25: 1 }, { section: { s: { text: 'oud' } } }));
    store.put_overlay('c1', [{ table: 'section', key: 's', body: { text: 'nieuw' } }]);
    let told = 0;
    table.subscribe(() => (told += 1));
    store.drop_overlay_at('c1', { VR25: 2 });
    expect([table.is_pending('s'), table.is_ahead('s'), told]).toEqual([false, true, 1]);
    vi.advanceTimersByTime(60_000);
    expect(table.get('s')).toEqual({ text: 'nieuw' });
    store.apply_changes(changes({ VR25: 2 }, [['section', 's', { text: 'nieuw', by: 'ik' }]]));
    expect([table.get('s'), table.is_ahead('s')]).toEqual([{ text: 'nieuw', by: 'ik' }, false]);
    vi.useRealTimers();
  });

  test('what was saved and does not come although the line answers is not shown for ever', () => {
    vi.useFakeTimers();
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 1 }, { section: { s: { text: 'oud' } } }));
    store.put_overlay('c1', [{ table: 'section', key: 's', body: { text: 'nieuw' } }]);
    store.drop_overlay_at('c1', { VR25: 2 });
    store.hear_line();
    expect(store.table('section').get('s')).toEqual({ text: 'nieuw' });
    vi.advanceTimersByTime(10_000);
    store.hear_line();
    expect(store.table('section').get('s')).toEqual({ text: 'oud' });
    vi.useRealTimers();
  });

  test('a row whose key the server makes stands once, also when it comes before the answer', () => {
    const store = new Store();
    const line = { table: 'log', key: 'mine', body: { record: 'r', text: 'ik' }, known_by: 'record' };
    store.apply_snapshot(snapshot({ VR25: 1 }, { log: { VR25_1: { record: 'q', text: 'ander' } } }));
    store.put_overlay('c1', [line]);
    expect(store.table('log').size).toBe(2);
    store.apply_changes(changes({ VR25: 2 }, [['log', 'VR25_2', { record: 'r', text: 'ik' }]]));
    expect([...store.table('log').entries()].map(([key]) => key)).toEqual(['VR25_1', 'VR25_2']);
  });

  test('a snapshot of an added incident leaves home as it was', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 4 }, { incident: { i: {} } }));
    store.apply_snapshot(snapshot({ VR25: 4 }, { section: { s: {} } }, ['i']));
    expect([...store.covered]).toEqual(['home', 'i']);
    expect(store.table('incident').size + store.table('section').size).toBe(2);
  });

  test('a changed row belongs to the incident it says, and goes with a new snapshot of it', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 4 }, { incident: { i: {} } }));
    store.apply_snapshot(snapshot({ VR25: 4 }, { section: { s: { text: 'a' } } }, ['i']));
    store.apply_changes(
      changes({ VR25: 5 }, [
        ['section', 's', { text: 'b' }, 'i'],
        ['section', 't', { text: 'new' }, 'i'],
        ['incident', 'j', {}],
      ]),
    );
    store.apply_snapshot(snapshot({ VR25: 6 }, {}, ['i']));
    expect(store.table('section').size).toBe(0);
    expect(store.table('incident').size).toBe(2);
  });

  test('an incident that is let go takes its rows along, and home goes on from the cursor', () => {
    const store = new Store();
    store.apply_snapshot({
      ...snapshot({ VR25: 4 }, { incident: { i: {} }, section: { s: {}, t: {}, u: {} } }, ['home', 'i', 'k']),
      within: { i: { section: ['s', 't'] }, k: { section: ['u'] } },
    });
    store.keep_only(['home', 'k']);
    expect([...store.table('section').entries()]).toEqual([['u', {}]]);
    expect(store.table('incident').size).toBe(1);
    expect(store.cursor).toEqual({ VR25: 4 });
    expect([...store.covered]).toEqual(['home', 'k']);
  });

  test('what is removed while its incident is closed is not there when it is opened again', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 4 }, {}));
    store.apply_snapshot(snapshot({ VR25: 4 }, {}, ['i']));
    store.apply_changes(changes({ VR25: 5 }, [['confidential_note', 'n', {}, 'i']]));
    store.keep_only(['home']);
    store.keep_only(['home', 'i']);
    store.apply_snapshot(snapshot({ VR25: 9 }, { section: { s: {} } }, ['i']));
    expect(store.table('confidential_note').size).toBe(0);
    expect(store.table('section').size).toBe(1);
  });

  test('who was present in an incident that is let go is not there when it is opened again', () => {
    const store = new Store();
    const where = { place: '', doing: 'looks', since: '' } as const;
    const sanne = { account: 's', name: 'Sanne', column: 'BRW', ...where };
    store.apply_snapshot(snapshot({ VR25: 4 }, {}, ['home', 'i']));
    store.apply_presence({ type: 'presence', scope: 'i', people: [sanne] });
    expect(store.people('i')).toEqual([sanne]);
    store.keep_only(['home']);
    store.apply_presence({ type: 'presence', scope: 'i', people: [sanne] });
    store.keep_only(['home', 'i']);
    expect(store.people('i')).toEqual([]);
  });

  test('a frame that was on its way when its incident was let go is not kept', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 4 }, {}));
    store.keep_only(['home']);
    store.apply_changes(changes({ VR25: 5 }, [['section', 's', {}, 'i']]));
    store.apply_snapshot(snapshot({ VR25: 5 }, { section: { t: {} } }, ['i']));
    expect(store.table('section').size).toBe(0);
    expect([...store.covered]).toEqual(['home']);
  });

  test('nothing of a session stays in memory', () => {
    const store = new Store();
    store.apply_snapshot(snapshot({ VR25: 4 }, { incident: { i: {} } }));
    store.put_overlay('c', [{ table: 'incident', key: 'j', body: {} }]);
    store.clear();
    expect(store.table('incident').size).toBe(0);
    expect(store.cursor).toBeNull();
  });
});
