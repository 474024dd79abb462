// Into a tunnel with an incident open: the other pages, the other panes and the map are there, and what had
// not been fetched yet comes with the line.
import assert from 'node:assert/strict';
import { come_back, cut, exercise, go_dark, pageAt, pages_are_here, withServer } from './harness.mjs';

const kampen = { place: 'Kampen', location: { lon: 5.911, lat: 52.555 } };

async function come_out(page) {
  await come_back(page);
  await page.locator('.connection.connected').waitFor();
}

const to = (page, name) => page.locator('nav').getByRole('link', { name }).first().click();
const stands = (page) => page.locator('.foot').getByText('CBS / Kadaster').waitFor();

/** Opened by its address, as from a message: nothing else has been looked at. */
async function there_and_back(server, browser) {
  const { id } = await exercise(server, 'Oefening tunnel', kampen);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Karin Postma' });
  await stands(page);
  await pages_are_here(page);
  await go_dark(page);
  await page.getByRole('tab', { name: 'Bereikbaarheid' }).click();
  await page.getByText('Nog niemand').first().waitFor();
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Logregel').waitFor();
  await to(page, 'Incidenten');
  await page.getByRole('heading', { name: 'Incidenten', level: 1 }).waitFor();
  await to(page, 'Mensen');
  await page.getByRole('heading', { name: 'Mensen en functies', level: 1 }).waitFor();
  await to(page, 'Vandaag');
  await page.getByRole('heading', { name: /Vandaag/, level: 1 }).waitFor();
  await stands(page);
  const canvas = page.getByRole('application').first();
  await canvas.evaluate((one) => (one.dataset.seen = 'before'));
  const renewed = page.waitForResponse('**/api/v1/session');
  await come_out(page);
  await renewed;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  assert.equal(await canvas.getAttribute('data-seen'), 'before', 'the cards stay as they were');
  await go_dark(page);
  await page.getByRole('link', { name: /Oefening tunnel/ }).first().click();
  await page.getByRole('heading', { name: 'Oefening tunnel', level: 1 }).waitFor();
  await stands(page);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  assert.equal(await page.getByText('kon niet worden geladen').count(), 0);
  assert.deepEqual(page.faults, []);
}

const parts_and_outline =
  /assets\/(map_pane|MapView|IncidentList|ReachabilityCard|RunningIncidents)-|reference\/outline\.json/;

/** In the tunnel before anything could be fetched ahead: nobody has to press again when the line is there. */
async function too_early(server, browser) {
  const { id } = await exercise(server, 'Oefening vroeg donker', kampen);
  const page = await pageAt(browser, server, '/incidenten', { name: 'Karin Postma' });
  const let_through = await cut(page, parts_and_outline);
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByText('Dit onderdeel kon niet worden geladen.').first().waitFor();
  await to(page, 'Incidenten');
  await page.getByText('Deze pagina kon niet worden geladen').waitFor();
  await go_dark(page);
  let_through();
  await come_out(page);
  await page.getByRole('heading', { name: 'Incidenten', level: 1 }).waitFor();
  await page.goBack();
  await stands(page);
  assert.deepEqual(page.faults, []);
}

/** Neither the ground nor the proposed municipality came: objects are placed, and both come with the line. */
async function without_ground(server, browser) {
  const location = { lon: 5.47, lat: 52.51 };
  const { id } = await exercise(server, 'Oefening zonder ondergrond', { location });
  const page = await pageAt(browser, server, '/incidenten', { name: 'Nadia Yilmaz' });
  const let_through = await cut(page, /reference\/outline\.json|incident\/propose-place/);
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByText('Grenzen nog niet opgehaald').waitFor();
  const canvas = page.getByRole('application').first();
  const ground = () => canvas.evaluate((one) => getComputedStyle(one).backgroundColor);
  const bare = await ground();
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.getByRole('combobox', { name: 'Soort', exact: true }).fill('Brand');
  await form.getByRole('option').first().click();
  await form.getByLabel('Plek').fill('160400, 502500');
  await form.locator('[type=submit]').click();
  await page.getByText(/^Objectenlijst \(1\)/).first().waitFor();
  let_through();
  await go_dark(page);
  await come_out(page);
  await stands(page);
  assert.equal(await page.getByText('Grenzen nog niet opgehaald').count(), 0);
  await page.getByText('Lelystad voorgesteld').waitFor();
  assert.notEqual(await ground(), bare, 'only now is anything called water');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'who goes into a tunnel with an incident open finds every pane, the other pages and the map': () =>
    withServer(there_and_back),
  'what could not be fetched comes by itself when the line is there again': () => withServer(too_early),
  'a map without its boundaries can be worked on, and has them when the line is there again': () =>
    withServer(without_ground),
};
