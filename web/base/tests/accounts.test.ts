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

  test('what is read before the store of the new account is open waits for that one', async () => {
    const { commands } = await office(receipt, 'postma');
    await commands.keep_draft('log', 'Van Postma');
    commands.leave();
    commands.expect();
    const read = commands.draft('log');
    await commands.adopt(await open_outbox('mulder'));
    expect(await read).toBe('');
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
