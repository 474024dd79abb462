// Who is signed in: the end of a session is told when the server ends it, and not when somebody leaves.
import { describe, expect, test } from 'vitest';
import { Clock } from '../clock';
import { Http } from '../http';
import { SessionKeeper } from '../session';
import type { Session } from '../wire';

const nobody = {
  account: '',
  name: '',
  organisation: '',
  assignments: [],
  rights: {},
  regions: ['VR25'],
  demo: false,
  csrf: '',
  epoch: 1,
  version: '1',
  now: '2026-11-21T16:33:04Z',
} as unknown as Session;
const somebody: Session = { ...nobody, account: 'a', name: 'S. Postma', csrf: 'c' };

/** A server that answers with these, one after the other; `during` happens while it answers. */
function keeper(answers: (Session | number)[], during: () => void = () => undefined) {
  const http = new Http(new Clock(), () => {
    during();
    const answer = answers.shift();
    return Promise.resolve(
      typeof answer === 'number'
        ? new Response(null, { status: answer })
        : new Response(JSON.stringify(answer), { status: 200 }),
    );
  });
  return new SessionKeeper(http);
}

describe('the end of a session', () => {
  test('is told when the server knows nobody any more', async () => {
    const session = keeper([somebody, nobody]);
    await session.load();
    expect(session.was_ended).toBe(false);
    await session.load();
    expect(session.is_signed_in).toBe(false);
    expect(session.was_ended).toBe(true);
  });

  test('is no news to who had not signed in', async () => {
    const session = keeper([nobody]);
    await session.load();
    expect(session.was_ended).toBe(false);
  });

  test('is not told to who leaves, although the line says it first', async () => {
    const session: SessionKeeper = keeper([somebody, 204], () => {
      if (session.is_signed_in) session.forget();
    });
    await session.load();
    expect((await session.sign_out()).kind).toBe('ok');
    expect(session.is_signed_in).toBe(true);
    session.forget('person');
    expect(session.is_signed_in).toBe(false);
    expect(session.was_ended).toBe(false);
  });

  test('is what somebody asked for, also when the answer to signing out was lost', async () => {
    const session: SessionKeeper = keeper([somebody, 503, nobody], () => {
      if (session.is_signed_in) session.forget();
    });
    await session.load();
    // As after an answer: the caller clears this device first.
    expect((await session.sign_out()).kind).toBe('ok');
    expect(session.is_signed_in).toBe(true);
    session.forget('person');
    expect([session.is_signed_in, session.was_ended]).toEqual([false, false]);
  });

  test('is told after all when signing out failed and the server ends it later', async () => {
    const session = keeper([somebody, 503]);
    await session.load();
    expect((await session.sign_out()).kind).toBe('unreachable');
    session.forget();
    expect(session.was_ended).toBe(true);
  });
});
