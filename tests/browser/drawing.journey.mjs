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
  // The map stands where it begins; before that a press asks of another place.
  await page.locator('.foot').getByText('CBS / Kadaster').waitFor();
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

/** Puts a point of a line or an area so far from the middle of the map. */
async function press(map, dx, dy) {
  const box = await map.boundingBox();
  await map.click({ position: { x: box.width / 2 + dx, y: box.height / 2 + dy } });
}

async function begin_area(page) {
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.getByRole('combobox', { name: 'Soort' }).fill('Brongebied');
  await page.getByRole('option', { name: 'Brongebied' }).first().click();
  await form.getByRole('button', { name: 'Vorm afmaken' }).waitFor();
  return form;
}

/** What was drawn stands on the map; that a button was not pressed is no reason to draw it again. */
async function unfinished(server, browser) {
  const { page, map } = await on_map(browser, server, 'Oefening vorm');
  const form = await begin_area(page);
  const save = form.getByRole('button', { name: 'Op de kaart zetten' });
  assert.ok(await is_in_sight(save), 'the button is in sight from the beginning');
  await press(map, -60, -30);
  await press(map, 60, -30);
  await form.getByText('Meer gegevens').click();
  await form.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await save.click();
  const fault = form.locator('.fault').getByText('Een vlak heeft ten minste drie hoekpunten.');
  await fault.waitFor();
  assert.ok(await is_in_sight(fault), 'what it lacks comes into sight');
  await press(map, 60, 30);
  await save.click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('Objectenlijst (1)').waitFor();
  assert.deepEqual(page.faults, []);
}

/** Of a sketch that nobody finished and coordinates typed after it, what was typed last is meant. */
async function typed_after_a_sketch(server, browser) {
  const { id, session, page, map } = await on_map(browser, server, 'Oefening getypt');
  const form = await begin_area(page);
  for (const [dx, dy] of [[-60, -30], [60, -30], [60, 30]]) await press(map, dx, dy);
  await form.getByLabel('Plek').fill('190000, 507000\n190500, 507000\n190500, 507500');
  await form.getByRole('button', { name: 'Op de kaart zetten' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('Objectenlijst (1)').waitFor();
  const headers = { cookie: session.cookie };
  const frame = await (await fetch(`${server.url}/api/v1/changes?scopes=${id}`, { headers })).json();
  const [object] = Object.values(frame.rows.plot_object);
  const [[lon, lat]] = object.geometry.coordinates[0];
  assert.ok(Math.abs(lon - 5.906) < 0.01 && Math.abs(lat - 52.549) < 0.01, `${lon} ${lat}`);
  assert.deepEqual(page.faults, []);
}

/** Wholly within what its form shows of itself, and under nothing else. */
function is_in_sight(locator) {
  return locator.evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const at = (y) => button.contains(document.elementFromPoint((left + right) / 2, y));
    return at(top + 2) && at(bottom - 2);
  });
}

/** The list is looked into for a moment: the object on its way waits, and the button says so. */
async function list_while_placing(server, browser) {
  const { page } = await on_map(browser, server, 'Oefening lijst');
  const form = await begin_placing(page);
  await form.getByLabel('Naam op de kaart').fill('Sporthal');
  await page.getByText(/^Objectenlijst/).first().click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Verder met plaatsen' }).click();
  await form.waitFor();
  await page.waitForFunction(() => document.querySelector('[data-field="label"]')?.value === 'Sporthal');
  assert.deepEqual(page.faults, []);
}

/** What is pressed is seen, and so is the place all is about. */
async function marked(server, browser) {
  const { page, map } = await on_map(browser, server, 'Oefening gemarkeerd');
  await page.getByText('Plaats van het incident').waitFor();
  await press(map, 0, 0);
  const panel = page.getByRole('group', { name: 'Deze plek' });
  await panel.getByText('Plaats van het incident').waitFor();
  const status = page.getByRole('status').filter({ hasText: 'Gemarkeerd op de kaart' });
  await status.waitFor({ state: 'attached' });
  await panel.getByRole('button', { name: 'Sluiten' }).click();
  await status.waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a shape that stands on the map whole is recorded, also when nobody said it was finished': () =>
    withServer(unfinished),
  'coordinates that are typed after a sketch nobody finished are what is recorded': () =>
    withServer(typed_after_a_sketch),
  'who looks into the list while placing an object goes on where they were': () =>
    withServer(list_while_placing),
  'the place of the incident and the spot that was pressed are marked on the map': () =>
    withServer(marked),
  'an object whose place cannot be read leaves the map to the others and can be taken away': () =>
    withServer(an_unreadable_object),
  'who measures while placing an object goes on placing, and the other way round': () =>
    withServer(measured_while_placing),
  'a slow answer does not end the drawing of the next object': () => withServer(saved_while_placing),
  'what was typed of an object that is taken away can be read and copied': () =>
    withServer(removed_under_the_hand),
};
