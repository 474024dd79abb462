// Two people on one device, one after the other: neither sends, keeps or reads what the other was writing.
import { beforeEach, describe, expect, test } from 'vitest';
import { json } from './builders';
import { office, open_outbox, receipt, take_new_device, type Sent } from './office';

beforeEach(take_new_device);

describe('when another person comes after this one', () => {
  test('what was being typed while the session ended does not lie with the next', async () => {
    const { commands } = await office(receipt, 'postma');
    commands.leave();
    // The screen goes a moment later, and keeps its last words.
    void commands.keep_draft('log', 'Van Postma');
    commands.expect();
    await commands.adopt(await open_outbox('mulder'));
    expect(await commands.draft('log')).toBe('');
    commands.leave();
    commands.expect();
    await commands.adopt(await open_outbox('postma'));
    expect(await commands.draft('log')).toBe('');
  });

  test('what the screen of the one before keeps as it goes does not lie with the next', async () => {
    const { commands } = await office(receipt, 'postma');
    const { tenure } = commands;
    await commands.keep_draft('log', 'Van Postma', tenure);
    // In another window Mulder has signed in: here one follows upon the other, and only then the screen goes.
    commands.leave();
    commands.expect();
    const kept = commands.keep_draft('log', 'Van Postma, tot hier', tenure);
    await commands.adopt(await open_outbox('mulder'));
    await kept;
    expect(await commands.draft('log')).toBe('');
    // Nor is what Mulder writes shown to a screen of before.
    await commands.keep_draft('log', 'Van Mulder');
    expect(await commands.draft('log', tenure)).toBe('');
    expect(await (await open_outbox('postma')).draft('log')).toBe('Van Postma');
  });

  test('a form that waited for something else does not go out as the next, and says so', async () => {
    const { commands, sent } = await office(receipt, 'postma');
    const { tenure } = commands;
    commands.leave();
    commands.expect();
    const next = await open_outbox('mulder');
    await commands.adopt(next);
    const outcome = await commands.send('mock/log', {}, { title: 'Regel van Postma', tenure });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'somebody_else_here' } });
    expect([sent, commands.queue, await next.all()]).toEqual([[], [], []]);
  });

  test('what is read before the store of the new account is open waits for that one', async () => {
    const { commands } = await office(receipt, 'postma');
    await commands.keep_draft('log', 'Van Postma');
    commands.leave();
    commands.expect();
    const read = commands.draft('log');
    await commands.adopt(await open_outbox('mulder'));
    expect(await read).toBe('');
  });

  test('what is tried again goes out as nobody else, however long it was asked to wait', async () => {
    let go_on: () => void = () => {};
    const pause = () => new Promise<void>((go) => (go_on = go));
    const { commands, sent } = await office(
      (each, count) => (count === 1 ? json({}, 503) : receipt(each)),
      'postma',
      pause,
    );
    const first = commands.send('mock/log', {}, { title: 'Regel van Postma' });
    await expect.poll(() => sent.length).toBe(1);
    commands.leave();
    commands.expect();
    await commands.adopt(await open_outbox('mulder'));
    go_on();
    await first;
    expect(sent.length).toBe(1);
    await commands.send('mock/log', {}, { title: 'Regel van Mulder' });
    expect(sent.length).toBe(2);
    expect((await (await open_outbox('postma')).all()).map((entry) => entry.title)).toEqual([
      'Regel van Postma',
    ]);
  });

  test('who leaves before the device has answered leaves nothing to the next', async () => {
    const before = await office(receipt, 'postma');
    before.connection.phase = 'offline';
    await before.commands.send('mock/log', {}, { title: 'Regel van Postma' });
    const { commands, sent, connection } = await office(receipt, 'nobody');
    connection.phase = 'connecting';
    const adopting = commands.adopt(await open_outbox('postma'));
    commands.leave();
    commands.expect();
    await adopting;
    connection.phase = 'connected';
    const next = await open_outbox('mulder');
    await commands.adopt(next);
    await commands.flush();
    expect([sent, await next.all()]).toEqual([[], []]);
  });

  test('whose store on the device is opened twice has what waits once', async () => {
    const before = await office(receipt, 'postma');
    before.connection.phase = 'offline';
    await before.commands.send('mock/log', {}, { title: 'Regel van Postma' });
    const { commands, connection } = await office(receipt, 'nobody');
    commands.leave();
    connection.phase = 'offline';
    const stores = await Promise.all([open_outbox('postma'), open_outbox('postma')]);
    await Promise.all(stores.map((store) => commands.adopt(store)));
    expect(commands.queue.map((entry) => entry.title)).toEqual(['Regel van Postma']);
  });

  test('what was typed until the session ended lies with its own person, to the last letter', async () => {
    const { commands } = await office(receipt, 'postma');
    commands.on_leaving = () => void commands.keep_draft('log', 'Tot hier');
    commands.leave();
    commands.on_leaving = () => {};
    commands.expect();
    await commands.adopt(await open_outbox('mulder'));
    expect(await commands.draft('log')).toBe('');
    commands.leave();
    commands.expect();
    await commands.adopt(await open_outbox('postma'));
    expect(await commands.draft('log')).toBe('Tot hier');
  });

  test('signing out leaves nothing of oneself and all of the other', async () => {
    const other = await office(receipt, 'mulder');
    other.connection.phase = 'offline';
    await other.commands.send('mock/log', {}, { title: 'Regel van Mulder' });
    const { commands, connection } = await office(receipt, 'postma');
    expect(await commands.left_over()).toEqual({ waiting: 0, has_drafts: false });
    connection.phase = 'offline';
    // In another window of the same person, and half a text here.
    await (await office(receipt, 'postma')).outbox.put({ ...other.commands.queue[0]!, id: 'elsewhere' });
    commands.on_leaving = () => void commands.keep_draft('log', 'Half');
    expect(await commands.left_over()).toEqual({ waiting: 1, has_drafts: true });
    await commands.clear();
    const left = await Promise.all(['postma', 'mulder'].map(async (name) => (await open_outbox(name)).all()));
    expect(left.map((each) => each.map((entry) => entry.title))).toEqual([[], ['Regel van Mulder']]);
    expect(await (await open_outbox('postma')).draft('log')).toBe('');
  });

  test('what was thrown away at sign-out does not come back from a window that slept', async () => {
    const asleep = await office(receipt, 'postma');
    const other = await office(receipt, 'mulder');
    expect(asleep.commands.was_thrown_away).toBe(false);
    await (await office(receipt, 'postma')).commands.clear();
    expect([asleep.commands.was_thrown_away, other.commands.was_thrown_away]).toEqual([true, false]);
    await asleep.commands.keep_draft('log', 'Half');
    asleep.connection.phase = 'offline';
    await asleep.commands.send('mock/log', {}, { title: 'Regel van Postma' });
    const again = await open_outbox('postma');
    expect([await again.draft('log'), await again.all()]).toEqual(['', []]);
    // Who signs in again begins anew, and what they write is kept.
    await again.keep_draft('log', 'Nieuw');
    expect(await (await open_outbox('postma')).draft('log')).toBe('Nieuw');
  });

  test('an answer to the one before is not written with the next', async () => {
    let answer: (response: Response) => void = () => {};
    const slow = new Promise<Response>((go) => (answer = go));
    const { commands, sent, connection } = await office(() => slow, 'postma');
    connection.phase = 'offline';
    await commands.send('mock/log', {}, { title: 'Regel van Postma' });
    connection.phase = 'connected';
    void commands.flush();
    await expect.poll(() => sent.length).toBe(1);
    commands.leave();
    commands.expect();
    const next = await open_outbox('mulder');
    await commands.adopt(next);
    answer(json({ type: '/problems/no', title: 'Nee', status: 422 }, 422));
    await new Promise((go) => setTimeout(go, 20));
    expect(commands.queue).toEqual([]);
    expect(await next.all()).toEqual([]);
    // Whoever wrote it finds it again.
    expect((await (await open_outbox('postma')).all()).map((entry) => entry.title)).toEqual([
      'Regel van Postma',
    ]);
  });
});

test('what meets the session of another window is not refused: it waits for its own', async () => {
  const stranger = () => json({ type: '/problems/token_missing', title: 'Nee', status: 403 }, 403);
  let is_own = false;
  const { commands, connection } = await office((each: Sent) => (is_own ? receipt(each) : stranger()));
  connection.phase = 'offline';
  await commands.send('mock/log', {}, { title: 'Regel' });
  connection.phase = 'connected';
  await commands.flush();
  expect(commands.queue.map((entry) => entry.state)).toEqual(['waiting']);
  is_own = true;
  await commands.flush();
  expect(commands.queue).toEqual([]);
});

test('a quick line that meets the session of another window waits on the device', async () => {
  const stranger = () => json({ type: '/problems/token_missing', title: 'Nee', status: 403 }, 403);
  const { commands, outbox } = await office(stranger);
  const given: unknown[] = [];
  await commands.send('mock/log', {}, { title: 'Regel', take_back: (why) => given.push(why) > 0 });
  expect(given).toEqual([]);
  expect((await outbox.all()).map((entry) => [entry.title, entry.state])).toEqual([['Regel', 'waiting']]);
});
