// A line that goes dead without a word: noticed in seconds, nobody waits for a form, and nothing is lost.
import assert from 'node:assert/strict';
import { cut, exercise, pageAs, pages_are_here, withServer } from './harness.mjs';

async function logbook(server, browser, title, name = 'Karin Postma') {
  const { id } = await exercise(server, title);
  const page = await pageAs(browser, server, name);
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Logregel').waitFor();
  await page.locator('.connection.connected').waitFor();
  return { page, id };
}

/** What stands in the logbook about the tunnel. */
async function lines_of(server, id) {
  const { cookie } = await server.session('Karin Postma');
  const answer = await fetch(`${server.url}/api/v1/changes?scopes=${id}`, { headers: { cookie } });
  const lines = Object.values((await answer.json()).rows.logbook).filter((row) => row.scope === id);
  const found = lines.filter((line) => line.text_nl.includes('de tunnel'));
  assert.equal(found.length, 2, lines.map((line) => line.text_nl).join(' | '));
  return found;
}

/** A process that stands still answers nothing and closes nothing: what a tunnel does to a line. */
const freeze = (server) => server.process.kill('SIGSTOP');
const thaw = (server) => server.process.kill('SIGCONT');

async function silent_server(server, browser) {
  const { page, id } = await logbook(server, browser, 'Oefening stilte');
  freeze(server);
  let thawed = Infinity;
  try {
    const line = page.getByLabel('Logregel');
    await line.fill('Regel in de tunnel');
    await line.press('Enter');
    await page.locator('.connection.offline').waitFor({ timeout: 8000 });
    await page.getByText('1 wijziging wacht').waitFor();
    assert.equal(await line.inputValue(), '', 'the form is free for the next line');
    await page.getByText('Nog niet verzonden').first().waitFor();
    await line.fill('Tweede regel in de tunnel');
    await line.press('Enter');
    await page.getByText('2 wijzigingen wachten').waitFor({ timeout: 5000 });
  } finally {
    thawed = Date.now();
    thaw(server);
  }
  await page.locator('.connection.connected').waitFor({ timeout: 30_000 });
  await page.getByText('Nog niet verzonden').first().waitFor({ state: 'detached' });
  const texts = await page.locator('.lines .text').allInnerTexts();
  const at = (text) => texts.indexOf(text);
  assert.ok(at('Tweede regel in de tunnel') < at('Regel in de tunnel'), texts.join(' | '));
  assert.equal(texts.filter((text) => text === 'Regel in de tunnel').length, 1, 'sent once');
  for (const line of await lines_of(server, id)) {
    assert.ok(Date.parse(line.occurred_at) < thawed, `${line.text_nl} keeps its moment: ${line.occurred_at}`);
  }
  assert.deepEqual(page.faults, []);
}

async function device_says_so(server, browser) {
  const { page } = await logbook(server, browser, 'Oefening wifi');
  freeze(server);
  try {
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.locator('.connection.offline').waitFor({ timeout: 5000 });
  } finally {
    thaw(server);
  }
  await page.locator('.connection.connected').waitFor({ timeout: 30_000 });
  // A false alarm is taken back by itself: the line answers.
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await page.locator('.connection.connected').waitFor({ timeout: 3000 });
  assert.deepEqual(page.faults, []);
}

/** Requests fail while the socket lives: what waits is never shown green, and goes out by itself. */
async function requests_fail(server, browser) {
  const { page } = await logbook(server, browser, 'Oefening verzoeken');
  const let_through = await cut(page, '**/api/v1/commands/**');
  const line = page.getByLabel('Logregel');
  await line.fill('Regel die wacht');
  await line.press('Enter');
  await page.getByText('1 wijziging wacht').waitFor({ timeout: 10_000 });
  assert.equal(await page.locator('.connection.connected').count(), 0, 'not green while something waits');
  let_through();
  await page.locator('.connection.connected').waitFor({ timeout: 20_000 });
  await page.getByText('Nog niet verzonden').first().waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** The server records a line and its answer is lost: the line itself comes over the socket. */
async function answer_is_lost(server, browser) {
  const { page } = await logbook(server, browser, 'Oefening antwoord kwijt');
  const let_through = await cut(page, '**/api/v1/commands/**', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  const line = page.getByLabel('Logregel');
  await line.fill('Regel zonder antwoord');
  await line.press('Enter');
  await page.getByText('1 wijziging wacht').waitFor({ timeout: 10_000 });
  const written = page.locator('.lines li').filter({ hasText: 'Regel zonder antwoord' });
  await written.filter({ hasNotText: 'Nog niet verzonden' }).waitFor();
  assert.equal(await written.count(), 1, 'it stands there once while its answer is awaited');
  let_through();
  await page.locator('.connection.connected').waitFor({ timeout: 20_000 });
  assert.equal(await written.count(), 1, 'and was recorded once');
  assert.deepEqual(page.faults, []);
}

/** Started without a connection: one works in it at once, and it is there when the line is back. */
async function opened_in_the_dark(server, browser) {
  const page = await pageAs(browser, server, 'Karin Postma');
  await page.goto(`${server.url}/incidenten`);
  await page.locator('.connection.connected').waitFor();
  await pages_are_here(page);
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Oefening', { exact: true }).check();
  await dialog.getByLabel('Naam', { exact: true }).fill('Oefening in het donker');
  await dialog.getByRole('combobox', { name: 'Type incident' }).fill('natuurbrand');
  await page.keyboard.press('Enter');
  freeze(server);
  try {
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.locator('.connection.offline').waitFor();
    await dialog.getByLabel('Plaats', { exact: true }).fill('Oostvaardersplassen');
    // Pressed twice in doubt: it is opened once.
    const send = dialog.getByRole('button', { name: 'Oefening openen' });
    await send.click();
    await send.click({ timeout: 500 }).catch(() => {});
    await page.getByRole('heading', { name: 'Oefening in het donker' }).waitFor({ timeout: 10_000 });
    await page.getByText('nummer volgt').waitFor();
    // The ground of the map was fetched ahead too.
    await page.getByText('CBS / Kadaster, CC BY 4.0').waitFor();
    await page.getByRole('tab', { name: 'Logboek' }).click();
    await page.getByLabel('Logregel').fill('Eerste melding genoteerd');
    await page.keyboard.press('Enter');
    await page.getByText('2 wijzigingen wachten').waitFor();
  } finally {
    thaw(server);
  }
  await page.locator('.connection.connected').waitFor({ timeout: 30_000 });
  await page.getByText('nummer volgt').first().waitFor({ state: 'detached' });
  const other = await pageAs(browser, server, 'Tim van Beek');
  await other.goto(page.url());
  await other.getByRole('tab', { name: 'Logboek' }).click();
  await other.getByText('Eerste melding genoteerd').first().waitFor();
  await other.goto(`${server.url}/incidenten`);
  await other.getByRole('button', { name: /^Oefeningen \(2\)/ }).waitFor();
  assert.deepEqual([...page.faults, ...other.faults], []);
}

/** A dead line must be noticed in seconds: these run by themselves. */
export const measures_time = true;

/** The line lives and the picture is still to come: that is no quiet, and nobody is up to date. */
async function nothing_has_come(server, browser) {
  const page = await pageAs(browser, server, 'Karin Postma');
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    // As it is while a worker of the server still reads the picture: only signs of life come.
    socket.onMessage((text) => {
      const now = new Date().toISOString();
      if (JSON.parse(text).type === 'ping') socket.send(JSON.stringify({ type: 'pong', now, behind: true }));
    });
  });
  await page.goto(server.url);
  await page.locator('.connection.connected').waitFor();
  await page.getByRole('heading', { name: 'Lopende incidenten' }).waitFor();
  assert.equal(await page.locator('.connection .more').count(), 0, 'it does not have it all');
  assert.equal(await page.getByText('Er loopt geen incident').count(), 0, 'an incident is running');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'before the picture has come nobody reads that all is quiet or that they have it all': () =>
    withServer(nothing_has_come),

  'a server that falls silent is seen in seconds; what is written waits, is sent once, keeps its moment':
    () => withServer(silent_server),
  'the device says that the network is gone: amber at once, and a false alarm is taken back': () =>
    withServer(device_says_so),
  'requests that fail while the socket lives are never shown green': () => withServer(requests_fail),
  'a line whose answer is lost stands in the list once': () => withServer(answer_is_lost),
  'an incident that is opened without a connection can be worked in at once': () =>
    withServer(opened_in_the_dark),
};
