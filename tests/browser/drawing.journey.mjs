// Drawing on the map beside measuring and beside a colleague: one begins, the other hears that it ended.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { command, exercise, pageAs, pageAt, uuid, withServer } from './harness.mjs';

const kampen = { place: 'Kampen', location: { lon: 5.911, lat: 52.555 } };
const how_to_draw = 'Klik op de kaart, of druk op Enter';
const how_to_measure = 'Klik punten op de kaart';

async function on_map(browser, server, title) {
  const { id, session } = await exercise(server, title, kampen);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Nadia Yilmaz' });
  const map = page.getByRole('application');
  await map.waitFor();
  return { id, session, page, map };
}

async function begin_placing(page) {
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.getByRole('combobox', { name: 'Soort' }).fill('Opvanglocatie');
  await page.getByRole('option', { name: 'Opvanglocatie' }).first().click();
  await form.getByText(how_to_draw).waitFor();
  return form;
}

/** The middle of the map, as the keyboard points at it. */
async function put(map) {
  await map.focus();
  await map.press('Enter');
}

async function measured_while_placing(server, browser) {
  const { page, map } = await on_map(browser, server, 'Oefening meten');
  const form = await begin_placing(page);
  const place = form.getByLabel('Plek');
  await page.getByRole('button', { name: 'Meten', exact: true }).click();
  await page.getByText(how_to_measure).waitFor();
  await form.getByText(how_to_draw).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Stoppen met meten' }).click();
  await form.getByRole('button', { name: /^(Teken op de kaart|Opnieuw tekenen)$/ }).click();
  await put(map);
  await form.getByText(how_to_draw).waitFor({ state: 'detached' });
  assert.match(await place.inputValue(), /^\d+, \d+$/);

  // The other way round: who goes on pointing has stopped measuring.
  await page.getByRole('button', { name: 'Meten', exact: true }).click();
  await page.getByText(how_to_measure).waitFor();
  await form.getByRole('button', { name: 'Opnieuw tekenen' }).click();
  await page.getByText(how_to_measure).waitFor({ state: 'detached' });
  await form.getByText(how_to_draw).waitFor();
  await put(map);
  await form.getByText(how_to_draw).waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

async function drawn(server, { id: incident, session }, label) {
  const id = uuid();
  const geometry = { type: 'Point', coordinates: [5.911, 52.555] };
  const object = { id, incident, symbol: 'B16', column: 'MULTI', geometry, label };
  const facts = { note: '', source: 'OvD', valid_from: null, valid_to: null };
  await command(server, session, 'picture/draw', { ...object, ...facts });
  return id;
}

async function open(page, name) {
  await page.getByText(/^Objectenlijst/).first().click();
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
  const panel = page.getByRole('region', { name, exact: true });
  await panel.waitFor();
  return panel;
}

/** The answer to a move comes when one is placing the next object already. */
async function saved_while_placing(server, browser) {
  const it = await on_map(browser, server, 'Oefening trage lijn');
  const { page, map } = it;
  await drawn(server, it, 'Sporthal');
  const panel = await open(page, 'Sporthal');
  await panel.getByRole('button', { name: 'Verplaatsen' }).click();
  await panel.getByLabel('Plek').fill('190700, 507700');
  let answer;
  const slow = new Promise((go) => (answer = go));
  await page.route('**/api/v1/commands/**', async (route) => {
    await slow;
    await route.continue();
  });
  await panel.getByRole('button', { name: 'Nieuwe plek vastleggen' }).click();
  await panel.getByRole('button', { name: 'Sluiten', exact: true }).click();
  const form = await begin_placing(page);
  const told = page.waitForResponse((one) => one.url().includes('/picture/move'));
  answer();
  await told;
  await page.getByText('Nieuwe plek vastgelegd').first().waitFor();
  await form.getByText(how_to_draw).waitFor();
  await put(map);
  await form.getByText(how_to_draw).waitFor({ state: 'detached' });
  assert.match(await form.getByLabel('Plek').inputValue(), /^\d+, \d+$/);
  assert.deepEqual(page.faults, []);
}

/** A colleague takes the object away while its remark is being typed. */
async function removed_under_the_hand(server, browser) {
  const it = await on_map(browser, server, 'Oefening weggehaald');
  const { page } = it;
  const id = await drawn(server, it, 'Sporthal');
  const panel = await open(page, 'Sporthal');
  await panel.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await panel.getByLabel('Opmerking').fill('Plaats voor 120 mensen');
  await command(server, it.session, 'picture/remove', { id, reason: 'gesloten' });
  await panel.getByText('Sporthal is intussen van de kaart gehaald.').waitFor();
  await panel.getByText('Plaats voor 120 mensen').waitFor();
  assert.equal(await panel.getByRole('button', { name: 'Vastleggen' }).count(), 0);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await panel.getByRole('button', { name: 'Concept kopiëren' }).click();
  await page.getByText('Het concept is gekopieerd.').waitFor();
  await panel.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** Places as they may lie in a journal of the time when more was taken than a map can show. */
async function as_recorded_before(page, id) {
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    socket.connectToServer().onMessage((text) => {
      const frame = JSON.parse(typeof text === 'string' ? text : gunzipSync(text));
      const row = frame.rows?.plot_object?.[id];
      if (row) row.geometry = { type: 'Feature', properties: {}, geometry: row.geometry };
      socket.send(JSON.stringify(frame));
    });
  });
}

async function an_unreadable_object(server, browser) {
  const it = await exercise(server, 'Oefening oude kaart', kampen);
  await drawn(server, it, 'Brug');
  const id = await drawn(server, it, 'Sporthal');
  const page = await pageAs(browser, server, 'Nadia Yilmaz');
  await as_recorded_before(page, id);
  await page.goto(`${server.url}/incidenten/${it.id}`);
  await page.getByRole('application').waitFor();
  await page.getByText('1 symbool').waitFor();
  assert.equal(await page.getByText('De kaart kon niet worden geladen').count(), 0);
  await page.getByText(/^Objectenlijst/).first().click();
  await page.getByRole('row').filter({ hasText: 'plek onleesbaar' }).waitFor();
  const panel = await open(page, 'Sporthal');
  await panel.getByText('De plek van dit object is niet te lezen').waitFor();
  await panel.getByRole('button', { name: 'Van de kaart halen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').fill('plek onleesbaar');
  await dialog.getByRole('button', { name: 'Van de kaart halen' }).click();
  await page.getByText('Van de kaart gehaald').first().waitFor();
  await page.getByText('Objectenlijst (1)').waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'an object whose place cannot be read leaves the map to the others and can be taken away': () =>
    withServer(an_unreadable_object),
  'who measures while placing an object goes on placing, and the other way round': () =>
    withServer(measured_while_placing),
  'a slow answer does not end the drawing of the next object': () => withServer(saved_while_placing),
  'what was typed of an object that is taken away can be read and copied': () =>
    withServer(removed_under_the_hand),
};
