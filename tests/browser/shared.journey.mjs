// One device and more than one window: a window that slept while somebody signed out, and the next who comes.
import assert from 'node:assert/strict';
import { drafts, drafts_are_read, exercise, pageAs, withServer } from './harness.mjs';

const section = 'Actuele situatie';
const half_a_section = 'Woorden van Sanne in de sectie.';
const half_a_line = 'Regel van Sanne, nog niet verstuurd';
const names = { sanne: 'Sanne Mulder', karin: 'Karin Postma' };

/** A window whose line to the server can be cut, as that of a tab that sleeps. */
class Window {
  static async beside(page) {
    const window = new Window();
    window.page = await page.context().newPage();
    window.is_cut = false;
    window.sockets = new Set();
    await window.page.routeWebSocket(/live/, (socket) => {
      if (window.is_cut) return void socket.close();
      window.sockets.add([socket, socket.connectToServer()]);
    });
    await window.page.route('**/api/v1/**', (each) => (window.is_cut ? each.abort() : each.continue()));
    return window;
  }

  async is_cut_off() {
    this.is_cut = true;
    for (const [here, there] of this.sockets) {
      await there.close();
      await here.close();
    }
    this.sockets.clear();
    await this.page.locator('.connection.offline').waitFor();
  }

  async wake() {
    this.is_cut = false;
    await this.page.bringToFront();
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }
}

async function sign_in(page, server, name) {
  await page.goto(`${server.url}/`);
  await page.getByText(name).first().click();
  await page.locator('.connection.connected').waitFor();
}

async function sign_out(page, name) {
  await page.bringToFront();
  await page.getByRole('button', { name: new RegExp(name) }).first().click();
  await page.getByRole('menuitem', { name: 'Van persoon wisselen' }).click();
  await page.getByRole('button', { name: 'Afmelden en weggooien' }).click();
  await page.getByRole('heading', { name: 'Als wie kijkt u mee?' }).waitFor();
}

/** Half a section and half a line in the logbook, written down on the device. */
async function write_half(page, server, incident) {
  await page.goto(`${server.url}/incidenten/${incident}?paneel=log`);
  await page.locator('.connection.connected').waitFor();
  await page.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) }).click();
  await page.getByRole('textbox', { name: `Tekst van ${section}` }).fill(half_a_section);
  await page.getByLabel('Logregel').fill(half_a_line);
  const is_kept = (text) => text === half_a_line || text.includes(half_a_section);
  const until = Date.now() + 10_000;
  for (let kept = []; kept.length < 2; kept = (await drafts(page)).filter(({ text }) => is_kept(text))) {
    assert.ok(Date.now() < until, 'both lie on the device');
  }
}

/** What stands in the fields of the screen. */
const typed = (page) =>
  page.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value).filter(Boolean));

async function the_next_comes(server, browser) {
  const { id } = await exercise(server, 'Oefening twee mensen');
  const page = await pageAs(browser, server, null);
  await sign_in(page, server, names.sanne);
  const other = await Window.beside(page);
  await write_half(other.page, server, id);
  await other.is_cut_off();
  await sign_out(page, names.sanne);
  await sign_in(page, server, names.karin);

  await other.wake();
  await other.page.getByRole('button', { name: new RegExp(names.karin) }).first().waitFor();
  await other.page.locator('.connection.connected').waitFor();
  await other.page.getByRole('heading', { name: section }).first().waitFor();
  await other.page.getByLabel('Logregel').waitFor();
  await drafts_are_read(other.page);
  assert.deepEqual(await typed(other.page), []);
  await other.page.reload();
  await other.page.getByLabel('Logregel').waitFor();
  await drafts_are_read(other.page);
  // Neither as Karin's nor, since Sanne threw it away, as her own.
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(await typed(other.page), []);
  assert.deepEqual(page.faults, []);
}

/** Signed out and everything thrown away, and in again; the other window of before slept through it. */
async function the_same_comes_back(server, browser) {
  const { id, session } = await exercise(server, 'Oefening weggooien');
  const page = await pageAs(browser, server, null);
  await sign_in(page, server, names.sanne);
  const other = await Window.beside(page);
  await write_half(other.page, server, id);
  await other.is_cut_off();
  await other.page.getByLabel('Logregel').fill('Regel die is weggegooid');
  await other.page.getByLabel('Logregel').press('Enter');
  await other.page.getByText('Regel die is weggegooid').first().waitFor();
  await other.page.getByLabel('Logregel').fill(half_a_line);
  await sign_out(page, names.sanne);
  await sign_in(page, server, names.sanne);

  await other.wake();
  await other.page.locator('.connection.connected').waitFor();
  await other.page.waitForFunction(
    () => [...document.querySelectorAll('form.quick textarea')].some(({ value }) => value === ''),
  );
  assert.deepEqual(await typed(other.page), []);
  assert.deepEqual(await drafts(page), []);
  // What is written from here on goes out, and what was thrown away does not go before it.
  await other.page.getByLabel('Logregel').fill('Regel van daarna');
  await other.page.getByLabel('Logregel').press('Enter');
  await page.goto(`${server.url}/incidenten/${id}?paneel=log`);
  await page.getByText('Regel van daarna').first().waitFor();
  const address = `${server.url}/api/v1/changes?scopes=${id}`;
  const { rows } = await (await fetch(address, { headers: { cookie: session.cookie } })).json();
  const lines = Object.values(rows.logbook).map((line) => line.text_nl);
  assert.ok(!lines.includes('Regel die is weggegooid'), 'it was thrown away');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'what was thrown away at sign-out is neither sent nor kept by a window that slept': () =>
    withServer(the_same_comes_back),
  'what one person was typing in a window that slept is neither shown nor kept to the next': () =>
    withServer(the_next_comes),
};
