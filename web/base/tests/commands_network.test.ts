// Commands while the network fails, and while an answer is still on its way.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { json } from './builders';
import { office, receipt, swallowed, take_new_device } from './office';

beforeEach(take_new_device);

describe('when the network fails while someone waits', () => {
  afterEach(() => vi.useRealTimers());

  test('what could not be sent in three tries is sent by itself as soon as the server can', async () => {
    const { commands, sent } = await office((each, count) => (count <= 4 ? json({}, 503) : receipt(each)));
    await commands.send('mock/add', { n: 1 });
    await expect.poll(() => commands.queue.length).toBe(0);
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
  });

  test('a second failure in a row says that the connection is gone', async () => {
    const { commands, connection } = await office(() => Promise.reject(new TypeError('network')));
    void commands.send('mock/add', {});
    await expect.poll(() => connection.asked.slice(0, 2)).toEqual(['check', 'doubt']);
  });

  test('when nothing comes back the connection is looked at, and the form is not kept waiting', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { commands, connection, sent } = await office((each, count, signal) =>
      count === 1 ? swallowed(signal) : receipt(each),
    );
    const promise = commands.send('mock/add', { n: 1 });
    await vi.advanceTimersByTimeAsync(2600);
    expect(connection.asked).toEqual(['check']);
    connection.become('offline');
    expect((await promise).kind).toBe('waiting');
    vi.useRealTimers();
    connection.become('connected');
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 1]);
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(commands.queue).toEqual([]);
  });

  test('a refusal that comes as the patience ends is told in the form, which has the words', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let answer: (response: Response) => void = () => {};
    const { commands, connection, outbox } = await office(() => new Promise((go) => (answer = go)));
    let removed: () => void = () => {};
    const removing = new Promise<void>((go) => (removed = go));
    outbox.remove = () => removing;
    connection.phase = 'connecting';
    const sent = commands.send('mock/log', { text: 'Lange tekst' });
    connection.phase = 'connected';
    void commands.flush();
    await vi.advanceTimersByTimeAsync(2400);
    answer(json({ type: '/problems/no', title: 'Nee', status: 422 }, 422));
    await vi.advanceTimersByTimeAsync(200);
    removed();
    expect((await sent).kind).toBe('refused');
  });

  test('what holds by itself is sent also when what was made before it is refused', async () => {
    const { commands, connection, sent } = await office((each) =>
      each.args.n === 1
        ? json({ type: '/problems/version_conflict', title: 'Gewijzigd', status: 409 }, 409)
        : receipt(each),
    );
    connection.phase = 'offline';
    const overlay = [{ table: 'on_its_way', key: 'i', body: {} }];
    await commands.send('mock/write', { n: 1 }, { overlay, expected_version: 4 });
    await commands.send('mock/write', { n: 2 }, { overlay, is_independent: true });
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 2]);
    expect(commands.refused_count).toBe(1);
  });

  test('a text written on top of one that is refused never overwrites what another wrote', async () => {
    const { commands, connection, sent, store } = await office((each) =>
      each.args.n === 1
        ? json({ type: '/problems/changed_meanwhile', title: 'Gewijzigd', status: 409 }, 409)
        : receipt(each),
    );
    connection.phase = 'offline';
    const section = (text: string) => ({ overlay: [{ table: 'section', key: 's', body: { text } }] });
    await commands.send('mock/write', { n: 1 }, section('eerste'));
    await commands.send('mock/write', { n: 2 }, section('tweede, op de eerste'));
    await commands.send('mock/write', { n: 3 }, { overlay: [{ table: 'section', key: 't', body: {} }] });
    connection.phase = 'connected';
    await commands.flush();
    expect(sent.map((each) => each.args.n)).toEqual([1, 3]);
    expect(commands.refused_count).toBe(2);
    expect(store.table('section').get('s')).toBeUndefined();
  });
});

describe('while an answer is still on its way', () => {
  const held = () => {
    const gates: (() => void)[] = [];
    const wait = () => new Promise<void>((go) => gates.push(go));
    return { wait, let_go: () => gates.shift()?.() };
  };
  const refused = (status: number) => json({ type: '/problems/no', title: 'Nee', status }, status);

  test('what is sent next keeps its place, and no form is told that it waits', async () => {
    const { wait, let_go } = held();
    const { commands, sent } = await office(async (each) => (await wait(), receipt(each)));
    const first = commands.send('mock/add', { n: 1 });
    const second = commands.send('mock/add', { n: 2 });
    await expect.poll(() => sent.length).toBe(1);
    expect(commands.waiting_count).toBe(0);
    let_go();
    expect((await first).kind).toBe('accepted');
    await expect.poll(() => sent.length).toBe(2);
    let_go();
    expect((await second).kind).toBe('accepted');
    expect(sent.map((each) => each.args.n)).toEqual([1, 2]);
  });

  test('what was built on it is not sent once it is refused for another’s change', async () => {
    const { wait, let_go } = held();
    const { commands, sent } = await office(async () => (await wait(), refused(409)));
    const overlay = [{ table: 'section', key: 's', body: {} }];
    const both = [1, 2].map((n) => commands.send('mock/write', { n }, { overlay }));
    await expect.poll(() => sent.length).toBe(1);
    let_go();
    expect((await Promise.all(both)).map((each) => each.kind)).toEqual(['refused', 'refused']);
    expect(sent.length).toBe(1);
  });

  test('a refused line goes back into its form, or is kept where that form has gone on', async () => {
    const { commands, outbox } = await office(() => refused(422));
    const given: string[] = [];
    const take_back = (refusal: { sentence: string }) => (given.push(refusal.sentence), given.length === 1);
    await commands.send('mock/log', { n: 1 }, { take_back });
    expect(commands.queue).toEqual([]);
    await commands.send('mock/log', { n: 2 }, { title: 'Tweede regel', take_back });
    expect(given.length).toBe(2);
    expect(commands.queue).toMatchObject([{ title: 'Tweede regel', state: 'refused' }]);
    expect(await outbox.all()).toMatchObject([{ title: 'Tweede regel', state: 'refused' }]);
  });

  test('a line that the end of the session refused is kept for who signs in again', async () => {
    const { commands, outbox, store } = await office(() => refused(401));
    const overlay = [{ table: 'logbook', key: 'l', body: { text: 'Pomp uitgevallen' } }];
    await commands.send('mock/log', { n: 1 }, { overlay, take_back: () => false });
    expect(store.table('logbook').get('l')).toEqual({ text: 'Pomp uitgevallen' });
    expect(await outbox.all()).toMatchObject([{ state: 'waiting' }]);
  });
});
