// The real server on a free port of this machine, and browsers with a role each.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const binary = join(process.env.PARAAT_BUILD ?? '../../build/release', 'paraat');

/** One command at a terminal. */
export function paraat(...words) {
  return spawnSync(binary, words, { encoding: 'utf8' });
}

let last_port = 20_000 + (process.pid % 10_000);

/** Below those that the system gives to connections that go out: none of them takes it meanwhile. */
async function freePort() {
  for (;;) {
    last_port = last_port < 32_000 ? last_port + 1 : 20_000;
    const port = last_port;
    const is_free = await new Promise((resolve) => {
      const server = createServer().once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (is_free) return port;
  }
}

/** Paraat over a data directory of its own: the demo, or `serve`. Stopped with SIGKILL it keeps its data. */
export class Server {
  constructor(mode = 'demo') {
    this.mode = mode;
    this.data = mkdtempSync(join(tmpdir(), 'paraat-browser-'));
  }

  async start() {
    this.port ??= await freePort();
    this.process = spawn(binary, [this.mode, '--data', this.data, '--listen', `127.0.0.1:${this.port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.output = '';
    this.process.stdout.on('data', (part) => (this.output += part));
    this.errors = '';
    this.process.stderr.on('data', (part) => (this.errors += part));
    const until = Date.now() + 60_000;
    while (Date.now() < until) {
      if (this.process.exitCode !== null) throw new Error(`the server ended: ${this.errors}`);
      const answer = await fetch(`${this.url}/health`).catch(() => null);
      if (answer?.ok) return this;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the server did not answer in 60 s');
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(signal = 'SIGTERM') {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  async end() {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  async people() {
    return (await fetch(`${this.url}/api/v1/demo/people`)).json();
  }

  async incident() {
    const session = await this.session('Marieke van der Laan');
    const headers = { cookie: session.cookie };
    const frame = await (await fetch(`${this.url}/api/v1/changes?scopes=home`, { headers })).json();
    return Object.values(frame.rows.incident).find((row) => row.kind === 'exercise');
  }

  /** Signs in as a person of the demo; for requests outside a browser. */
  async session(name) {
    const person = (await this.people()).find((one) => one.name === name);
    if (!person) throw new Error(`no ${name} in the demo`);
    const answer = await fetch(`${this.url}/api/v1/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ account: person.account }),
    });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    return { cookie, ...(await answer.json()) };
  }
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.PARAAT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
      '--disable-background-networking', '--disable-component-update'],
  });
}

/** A page of its own context, signed in as this person. Faults of scripts end the test. */
export async function pageAs(browser, server, name, options = {}) {
  const { width = 1440, height = 900, theme = 'light', language = 'nl', touch = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: theme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  if (name !== null) {
    const session = await server.session(name);
    const [key, value] = session.cookie.split('=');
    await context.addCookies([{ name: key, value, url: server.url }]);
  }
  // Theme and language are choices kept on the device, not taken from the browser.
  const choices = JSON.stringify({ theme, language });
  await context.addInitScript((kept) => localStorage.setItem('paraat.preferences', kept), choices);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    const ours = /Content Security Policy|TypeError|ReferenceError/.test(message.text());
    if (message.type() === 'error' && ours) page.faults.push(message.text());
  });
  return page;
}

/** What axe finds in the whole page, or within what the selector names; with the places. */
export async function violations(page, within = 'html') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    (selector) => window.axe.run(selector, { resultTypes: ['violations'] }),
    within,
  );
  const places = (one) => one.nodes.map((node) => node.target.join(' ')).join(', ');
  return found.violations.map((one) => `${one.id}: ${places(one)}`);
}

/** The same in both themes; the page stays as it is, in its own. */
export async function violations_in_both(page, within) {
  const root = page.locator('html');
  const put_on = (theme) => root.evaluate((html, chosen) => (html.dataset.theme = chosen), theme);
  const own = await root.getAttribute('data-theme');
  const found = [];
  for (const theme of ['light', 'dark']) {
    await put_on(theme);
    for (const one of await violations(page, within)) found.push(`${theme}: ${one}`);
  }
  await put_on(own);
  return found;
}

/** A version 7 identifier of now. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let i = 5; i >= 0; i -= 1, now = Math.floor(now / 256)) bytes[i] = now % 256;
  bytes[6] = (bytes[6] & 15) | 112;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Sends a command as somebody's session; throws the problem document when it is refused. */
export async function command(server, session, path, args) {
  const answer = await fetch(`${server.url}/api/v1/commands/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: session.cookie,
      origin: server.url,
      'paraat-csrf': session.csrf,
    },
    body: JSON.stringify({ id: uuid(), args }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** An exercise of one journey alone, in which the script of the demo writes nothing. */
export async function exercise(server, title, more = {}) {
  const session = await server.session('Joris Kuiper');
  const id = uuid();
  const about = { region: 'VR25', kind: 'exercise', title, incident_type: 'R2.3', place: 'Lelystad' };
  await command(server, session, 'incident/open', { id, ...about, ...more });
  return { id, session };
}

/** The line is there, and so is everything that came over it. */
export async function up_to_date(page) {
  await page.locator('.connection.connected .more').waitFor({ state: 'attached' });
}

/** A page of somebody at this path; what is about the whole region has come. */
export async function pageAt(browser, server, path, { name = 'Karin Postma', ...options } = {}) {
  const page = await pageAs(browser, server, name, options);
  await page.goto(server.url + path);
  await up_to_date(page);
  return page;
}

/** Into a tunnel, until the page says so. */
export async function go_dark(page) {
  await page.context().setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await page.locator('.connection.offline').waitFor();
}

/** Out of it; the page finds out by itself. */
export async function come_back(page) {
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Whatever is under way in the window has come onto the screen. */
export function drawn(page) {
  return page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
}

/** What lies on the device has been read by who opened a form just now, and stands there if it comes back. */
export async function drafts_are_read(page) {
  await drafts(page);
  await drawn(page);
}

/**
 * Requests like this one fail, until the returned function is called. A route that is taken away instead lets
 * go what still hangs in it, and may lose what is on its way.
 */
export async function cut(page, pattern, fail = (route) => route.abort('connectionreset')) {
  let is_cut = true;
  await page.route(pattern, (route) => (is_cut ? fail(route) : route.continue()));
  return () => (is_cut = false);
}

/** Requests to this address wait until `go` is called; `asked` tells that one has come, `count` how many. */
export async function held(page, address) {
  const all = { count: 0 };
  const let_go = new Promise((go) => (all.go = go));
  let come;
  all.asked = new Promise((asked) => (come = asked));
  await page.route(address, async (route) => {
    all.count += 1;
    come();
    await let_go;
    await route.continue().catch(() => {});
  });
  return all;
}

/** Every page has been fetched, a moment after the start: from now on a tunnel may come. */
export async function pages_are_here(page) {
  await page.waitForFunction(() => performance.getEntriesByName('pages are here').length > 0);
}

/** What was typed and not sent, as it lies on the device: `{ account, name, text }` each. */
export function drafts(page) {
  return page.evaluate(
    () =>
      new Promise((answer) => {
        const opened = indexedDB.open('paraat');
        opened.onsuccess = () => {
          const all = opened.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opened.result.close();
            answer(all.result);
          };
        };
      }),
  );
}

/** What was typed lies on the device by now. */
export async function is_kept(page, words) {
  const until = Date.now() + 30_000;
  const lies = async () => (await drafts(page)).some(({ text }) => text.includes(words));
  while (!(await lies())) assert.ok(Date.now() < until, `on the device there is no "${words}"`);
}

/** The page goes while the server has not answered: the command goes out by itself after that. */
export async function gone_while_sending(page, sent, press) {
  const let_through = await cut(page, sent, () => {});
  const on_its_way = page.waitForRequest(sent);
  await press();
  await on_its_way;
  const until = Date.now() + 5000;
  while ((await drafts(page)).length > 0) assert.ok(Date.now() < until, 'it lies on the device twice');
  let_through();
  await page.reload();
  await up_to_date(page);
}

/** Starting a browser takes a second; one that has been emptied serves the next journey as well. */
const emptied = [];

async function empty(browser) {
  for (const context of browser.contexts()) await context.close();
  if (browser.isConnected()) emptied.push(browser);
}

/** Runs `body` with a server of its own and a browser in which nothing is left of an earlier one. */
export async function withServer(body, mode = 'demo') {
  const server = await new Server(mode).start();
  const browser = emptied.pop() ?? (await openBrowser());
  try {
    await body(server, browser);
  } finally {
    await empty(browser);
    await server.end();
  }
}
