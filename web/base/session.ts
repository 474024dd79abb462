// Who is signed in here: sign in and out, the demo's role picker, passwords, the
// first administrator.
import { is_signed_in } from './access';
import type { Answer, Http } from './http';
import { Listeners } from './signal';
import type { DemoPerson, LinkOwner, OwnSession, Session } from './wire';

export class SessionKeeper {
  private readonly listeners_ = new Listeners();
  private session_: Session | null = null;
  private first_version_ = '';
  private was_ended_ = false;
  /** Somebody is signing out: that the server then knows nobody any more is no news. */
  private is_leaving_ = false;

  constructor(private readonly http_: Http) {
    http_.on_signed_out = () => this.forget();
  }

  /** Null until the server has answered once; without an account nobody is signed in. */
  get current(): Session | null {
    return this.session_;
  }

  get is_signed_in(): boolean {
    return is_signed_in(this.session_);
  }

  /** True when the server runs another version than the one this page was loaded from. */
  get has_new_version(): boolean {
    return (
      this.session_ !== null && this.first_version_ !== '' && this.session_.version !== this.first_version_
    );
  }

  /** The server ended the session (blocked, too old, another password); cleared by the next one. */
  get was_ended(): boolean {
    return this.was_ended_;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners_.subscribe(listener);
  }

  async load(): Promise<Answer<Session>> {
    return this.keep(await this.http_.send<Session>({ method: 'GET', path: '/api/v1/session' }));
  }

  async sign_in(login: string, password: string): Promise<Answer<Session>> {
    const json = { login, password };
    return this.keep(await this.http_.send<Session>({ method: 'POST', path: '/api/v1/session', json }));
  }

  async demo_people(): Promise<Answer<DemoPerson[]>> {
    return this.http_.send<DemoPerson[]>({ method: 'GET', path: '/api/v1/demo/people' });
  }

  async demo_sign_in(account: string): Promise<Answer<Session>> {
    const json = { account };
    return this.keep(await this.http_.send<Session>({ method: 'POST', path: '/api/v1/demo/session', json }));
  }

  async make_first_administrator(person: {
    token: string;
    name: string;
    login: string;
    password: string;
  }): Promise<Answer<Session>> {
    const path = '/api/v1/first-administrator';
    return this.keep(await this.http_.send<Session>({ method: 'POST', path, json: person }));
  }

  /** Whose a one-time link is; the token travels in the body, never in an address. */
  async look_up_link(token: string): Promise<Answer<LinkOwner>> {
    return this.http_.send({ method: 'POST', path: '/api/v1/invitation-look-up', json: { token } });
  }

  async choose_password(token: string, password: string): Promise<Answer<unknown>> {
    return this.http_.send({ method: 'POST', path: '/api/v1/password', json: { token, password } });
  }

  async change_password(password: string, new_password: string): Promise<Answer<unknown>> {
    const json = { password, new_password };
    return this.http_.send({ method: 'POST', path: '/api/v1/password-change', json });
  }

  /** Where this person is signed in, the last used first. */
  async own_sessions(): Promise<Answer<OwnSession[]>> {
    return this.http_.send({ method: 'GET', path: '/api/v1/sessions' });
  }

  async end_session(id: string): Promise<Answer<unknown>> {
    return this.http_.send({ method: 'DELETE', path: `/api/v1/sessions/${encodeURIComponent(id)}` });
  }

  async end_other_sessions(): Promise<Answer<unknown>> {
    return this.http_.send({ method: 'DELETE', path: '/api/v1/sessions' });
  }

  /**
   * Ends the session on the server; the caller clears this device and then calls `forget`. Without an answer
   * it may have ended all the same: that is asked, and then it was done.
   */
  async sign_out(): Promise<Answer<unknown>> {
    this.is_leaving_ = true;
    const answer = await this.http_.send({ method: 'DELETE', path: '/api/v1/session' });
    if (answer.kind === 'ok') return answer;
    const now = await this.http_.send<Session>({ method: 'GET', path: '/api/v1/session' });
    if (now.kind === 'ok' && now.value.account === '') return now;
    this.is_leaving_ = false;
    this.keep(now);
    return answer;
  }

  /** The rights have changed while working: the socket says so. */
  replace(session: Session): void {
    // The server knows nobody any more, and nobody here signed out: it ended the session.
    this.was_ended_ = session.account === '' && (this.is_signed_in || this.was_ended_);
    this.session_ = session;
    this.http_.csrf = session.csrf;
    this.first_version_ ||= session.version;
    this.listeners_.tell();
  }

  /** Nobody is signed in any more: the person wished it, or the server says so. */
  forget(by: 'person' | 'server' = 'server'): void {
    if (by === 'server' && this.is_leaving_) return;
    this.is_leaving_ = false;
    if (this.session_ !== null && this.session_.account !== '') {
      this.was_ended_ = by === 'server';
      this.http_.csrf = '';
      this.session_ = { ...this.session_, account: '', name: '', assignments: [], rights: {}, csrf: '' };
      this.listeners_.tell();
    }
  }

  private keep(answer: Answer<Session>): Answer<Session> {
    if (answer.kind === 'ok') {
      this.replace(answer.value);
    }
    return answer;
  }
}
