// The map as its users find it: drawing together, layers, a tile service that comes and goes, local streets.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FakeWmts } from './fake_wmts.mjs';
import {
  cut,
  drawn,
  exercise,
  go_dark,
  pageAs,
  pageAt,
  pages_are_here,
  paraat,
  violations,
  withServer,
} from './harness.mjs';

const [plotter, other, keeper] = ['Nadia Yilmaz', 'Yusuf Demir', 'Anouk Prins'];
const kampen = { lon: 5.911, lat: 52.555 };
const inKampen = { place: 'Kampen', location: kampen };
const fixtures = new URL('../../modules/map/tests/fixtures/', import.meta.url).pathname;

async function onMap(browser, server, name, incident, options) {
  const page = await pageAs(browser, server, name, options);
  await page.goto(`${server.url}/incidenten/${incident}`);
  await page.getByRole('application').waitFor();
  return page;
}

const map_management = (browser, server) => pageAt(browser, server, '/beheer/kaart', { name: keeper });

async function axed(page, where) {
  assert.deepEqual(await violations(page), [], where);
}

/** Through the form, with a place that was typed: what the keyboard alone can do. */
async function place(page, kind, name, rd) {
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.getByRole('combobox', { name: 'Soort' }).fill(kind);
  await page.getByRole('option', { name: kind }).first().click();
  await form.getByLabel('Plek').fill(rd);
  await form.getByLabel('Naam op de kaart').fill(name);
  await axed(page, 'placing an object');
  await form.getByRole('button', { name: 'Op de kaart zetten' }).click();
  await form.waitFor({ state: 'detached' });
}

const tab = (page, name) => page.getByText(name, { exact: false }).first().click();
const row = (page, name) => page.getByRole('row').filter({ hasText: name });

/** From the list to the object on the map, whose panel is open then. */
async function open(page, name) {
  await tab(page, 'Objectenlijst');
  await row(page, name).getByRole('button').first().click();
  const panel = page.getByRole('region', { name });
  await panel.waitFor();
  return panel;
}

async function begin_moving(page, name, rd) {
  const panel = await open(page, name);
  await panel.getByRole('button', { name: 'Verplaatsen' }).click();
  await panel.getByLabel('Plek').fill(rd);
  return panel;
}

/** Waits for a job of this title to end, as long as it gets on, and says how. */
async function ended(page, title) {
  const job = page.locator('li').filter({ hasText: title }).first();
  const at = () => job.locator('progress').getAttribute('value', { timeout: 1000 }).catch(() => null);
  for (let before, now = 'begun'; before !== now; before = now, now = await at()) {
    const over = job.getByText(/Klaar|Mislukt|Afgebroken/).waitFor({ timeout: 90_000 });
    if (await over.then(() => true, () => false)) return job;
  }
  assert.fail(`${title} stands still`);
}

async function filled_in_layer(page, file, title, source) {
  await page.getByRole('button', { name: 'Kaartlaag toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel('Titel').fill(title);
  await dialog.getByLabel('Bronvermelding').fill(source);
  await dialog.getByLabel('Regio').selectOption('VR25');
  return dialog;
}

async function add_layer(page, file, title, source) {
  const dialog = await filled_in_layer(page, file, title, source);
  await axed(page, 'adding a layer');
  await dialog.getByRole('button', { name: 'Inlezen' }).click();
  await dialog.waitFor({ state: 'detached' });
}

const credits = (page, text) => page.locator('.foot').getByText(text).first();

async function drawn_together(server, browser) {
  const { id: incident } = await exercise(server, 'Oefening samen tekenen', inKampen);
  const first = await onMap(browser, server, plotter, incident);
  const second = await onMap(browser, server, other, incident);
  await place(first, 'Opvanglocatie', 'Sporthal', '190500, 507500');
  await tab(second, 'Objectenlijst');
  await row(second, 'Sporthal').getByText('190500, 507500').waitFor();

  // Both begin from the same place; who saves second sees both and overwrites nothing unseen.
  const mine = await begin_moving(second, 'Sporthal', '190700, 507700');
  const theirs = await begin_moving(first, 'Sporthal', '190600, 507600');
  await theirs.getByRole('button', { name: 'Nieuwe plek vastleggen' }).click();
  await theirs.getByRole('button', { name: 'Verplaatsen' }).waitFor();
  await mine.getByRole('button', { name: 'Nieuwe plek vastleggen' }).click();
  await mine.getByRole('alert').waitFor();
  await mine.getByText('190600, 507600').waitFor();
  await mine.getByText('190700, 507700').waitFor();
  await axed(second, 'a conflict');
  await mine.getByRole('button', { name: 'Mijn versie vastleggen' }).click();
  await mine.getByRole('alert').waitFor({ state: 'detached' });
  await tab(first, 'Objectenlijst');
  await row(first, 'Sporthal').getByText('190700, 507700').waitFor();

  const panel = await open(first, 'Sporthal');
  await panel.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await panel.getByLabel('Opmerking').fill('plaats voor 120 mensen');
  await axed(first, 'describing an object');
  await panel.getByRole('button', { name: 'Vastleggen' }).click();
  await tab(second, 'Objectenlijst');
  await row(second, 'Sporthal').getByText('plaats voor 120 mensen').waitFor({ state: 'attached' });

  await panel.getByRole('button', { name: 'Van de kaart halen' }).click();
  const dialog = first.getByRole('dialog');
  await dialog.getByLabel('Reden').fill('gesloten');
  await axed(first, 'removing an object');
  await dialog.getByRole('button', { name: 'Van de kaart halen' }).click();
  await row(second, 'Sporthal').waitFor({ state: 'detached' });
  assert.deepEqual([...first.faults, ...second.faults], []);
}

/** Who closes the dialog while the file is on its way does not want the layer. */
async function cancelled_on_its_way(page) {
  const held = '**/api/v1/attachments?**';
  const let_through = await cut(page, held, () => {});
  const on_its_way = page.waitForRequest(held);
  const given_up = page.waitForEvent('requestfailed', (one) => one.url().includes('/api/v1/attachments?'));
  const dialog = await filled_in_layer(page, `${fixtures}three_objects.geojson`, 'Bedacht', 'Wij');
  await dialog.getByRole('button', { name: 'Inlezen' }).click();
  await on_its_way;
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await given_up;
  let_through();
}

/** Ticked and unticked again before the layer has come: it stays away. */
async function unticked_on_its_way(map) {
  let answer;
  const slow = new Promise((go) => (answer = go));
  await map.route('**/api/v1/attachments/**', async (route) => {
    await slow;
    await route.continue();
  });
  const arrived = map.waitForResponse((one) => one.url().includes('/api/v1/attachments/'));
  await map.getByLabel('Dorpskaart').check();
  await map.getByLabel('Dorpskaart').uncheck();
  answer();
  await (await arrived).finished();
  await drawn(map);
  assert.equal(await credits(map, 'Kadaster van het dorp').count(), 0);
}

/** Who may not see the background jobs hears it too, and it stays until she puts it away. */
async function told_to_who_began(map) {
  await map.getByRole('button', { name: 'Kaartlaag toevoegen' }).click();
  const dialog = map.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(`${fixtures}bad_objects.geojson`);
  await dialog.getByLabel('Titel').fill('Kapot');
  await dialog.getByLabel('Bronvermelding').fill('Wij');
  await dialog.getByRole('button', { name: 'Inlezen' }).click();
  await dialog.waitFor({ state: 'detached' });
  const notice = map.getByRole('status').getByRole('group').filter({ hasText: 'is niet gelukt' });
  await notice.getByText('korte-lijn').waitFor();
  await axed(map, 'a layer that failed');
  await notice.getByRole('button', { name: 'Sluiten' }).click();
  await notice.waitFor({ state: 'detached' });
}

async function layers(server, browser) {
  const { id: incident } = await exercise(server, 'Oefening kaartlagen', inKampen);
  const page = await map_management(browser, server);
  await cancelled_on_its_way(page);
  await add_layer(page, `${fixtures}bad_objects.geojson`, 'Kapot', 'Wij');
  const failed = await ended(page, 'Kaartlaag inlezen');
  assert.match(await failed.innerText(), /Mislukt[\s\S]*korte-lijn/);
  await add_layer(page, `${fixtures}three_objects.geojson`, 'Dorpskaart', 'Kadaster van het dorp');
  const table = page.getByRole('table');
  await table.getByText('Dorpskaart').waitFor();
  assert.equal(await table.getByText('Kapot').count(), 0);

  const map = await onMap(browser, server, plotter, incident);
  await told_to_who_began(map);
  await unticked_on_its_way(map);
  await map.getByLabel('Dorpskaart').check();
  await credits(map, 'Kadaster van het dorp').waitFor();
  await axed(map, 'the map with a layer');
  // The map opens on the incident; the sports hall of the layer lies seven pixels west of it.
  const box = await map.getByRole('application').boundingBox();
  await map.mouse.click(box.x + box.width / 2 - 7, box.y + box.height / 2);
  await map.getByRole('group', { name: 'Deze plek' }).getByText('Sporthal').waitFor();
  await page.getByRole('button', { name: 'Weghalen: Dorpskaart' }).click();
  await page.getByRole('dialog').getByLabel('Reden').fill('verouderd');
  await axed(page, 'removing a layer');
  await page.getByRole('dialog').getByRole('button', { name: 'Kaartlaag weghalen' }).click();
  await map.getByLabel('Dorpskaart').waitFor({ state: 'detached' });
  await credits(map, 'Kadaster van het dorp').waitFor({ state: 'detached' });
  assert.deepEqual([...page.faults, ...map.faults], []);
}

async function policy(server) {
  return (await fetch(server.url)).headers.get('content-security-policy');
}

/** Until the policy of the next page names this origin, or no longer does; the server looks now and then. */
async function policy_names(server, origin, wanted) {
  const until = Date.now() + 30_000;
  while ((await policy(server)).includes(origin) !== wanted) {
    assert.ok(Date.now() < until, `the policy ${wanted ? 'does not name' : 'still names'} ${origin}`);
    await new Promise((look_again) => setTimeout(look_again, 50));
  }
}

async function tile_service(server, browser) {
  const service = await new FakeWmts().start();
  const { id: incident } = await exercise(server, 'Oefening achtergrond', inKampen);
  const page = await map_management(browser, server);
  assert.ok(!(await policy(server)).includes(service.origin));
  await page.getByLabel('Titel').fill('Proefkaart');
  await page.getByLabel('Adres').fill(`${service.origin}/wmts?request=GetCapabilities`);
  await page.getByLabel('Bronvermelding').fill('Proefdienst');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByText('Proefkaart').first().waitFor();
  await policy_names(server, service.origin, true);
  assert.equal((await policy(server)).match(/http:\/\/127\.0\.0\.1:\d+/g).length, 2, 'pictures and requests');
  // Until the page is loaded again its own policy forbids the new address, and it does not try.
  await page.getByText('Een browser gebruikt een nieuw adres pas').waitFor();
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  const choice = page.getByLabel('Laag van de tegelservice');
  await choice.selectOption('Grijs');
  await page.getByText('Tegelservice vastgelegd').first().waitFor();
  await axed(page, 'managing the tile service');

  const map = await pageAs(browser, server, plotter);
  const tile = map.waitForResponse((answer) => answer.url().startsWith(`${service.origin}/grijs`));
  await map.goto(`${server.url}/incidenten/${incident}`);
  await tile;
  await credits(map, 'Proefdienst').waitFor();
  assert.ok(service.tiles.every((path) => /^\/grijs\/rd\/\d+\/\d+\/\d+\.png$/.test(path)), service.tiles[0]);
  assert.equal(await map.getByText('Achtergrond: lokaal').count(), 0);

  await service.stop();
  await map.getByRole('button', { name: 'Uitzoomen' }).click();
  await map.getByRole('button', { name: 'Uitzoomen' }).click();
  await map.getByText('Achtergrond: lokaal').waitFor();
  await credits(map, 'Proefdienst').waitFor({ state: 'detached' });
  assert.deepEqual([...page.faults, ...map.faults], []);

  await page.getByRole('button', { name: 'Weghalen', exact: true }).click();
  await page.getByText('Geen tegelservice').waitFor();
  await policy_names(server, service.origin, false);
}

/** Asked outside the screen, as somebody who may not manage maps. */
async function refused_to_others(server) {
  const session = await server.session(plotter);
  const headers = { cookie: session.cookie, origin: server.url, 'paraat-csrf': session.csrf };
  const path = `${server.url}/api/v1/import-files`;
  const piece = { method: 'PUT', headers, body: 'x' };
  assert.equal((await fetch(`${path}/dorp.osm?size=1&changed=1&offset=0`, piece)).status, 403);
  assert.equal((await fetch(path, { headers })).status, 403);
  assert.equal((await fetch(path)).status, 401);
}

/** The line breaks during the first piece; the browser goes on by itself. */
async function sent_in_pieces(server, browser) {
  await refused_to_others(server);
  const page = await map_management(browser, server);
  const pieces = '**/api/v1/import-files/*?*';
  const mended = await cut(page, pieces);
  await page.getByLabel('OpenStreetMap-bestand').setInputFiles(`${fixtures}three_objects.geojson`);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByText('Kies een bestand dat eindigt op').waitFor();
  await page.getByLabel('OpenStreetMap-bestand').setInputFiles(`${fixtures}village.osm`);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByText('Geen verbinding').waitFor();
  mended();
  await page.getByText('village.osm staat op de server').waitFor();
  await axed(page, 'a file on the server');
  await page.getByRole('button', { name: 'Weghalen: village.osm' }).click();
  await page.getByRole('button', { name: 'Weghalen: village.osm' }).waitFor({ state: 'detached' });

  // Who stops does not want it: nothing is left behind.
  await cut(page, pieces);
  await page.getByLabel('OpenStreetMap-bestand').setInputFiles(`${fixtures}village.osm`);
  await page.getByRole('button', { name: 'Versturen' }).click();
  // From here it waits four seconds and more before it tries again.
  for (let tries = 0; tries < 3; tries += 1) await page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Versturen afbreken' }).click();
  await page.getByText('Het versturen is afgebroken').waitFor();
  await page.getByRole('button', { name: 'Versturen', exact: true }).waitFor({ timeout: 3000 });
  assert.deepEqual(page.faults, []);
}

/** `paraat import boundaries`, with the server stopped. */
async function import_boundaries(server, folder) {
  await server.stop();
  const files = ['veiligheidsregio-2023.wgs84.geojson', 'gemeente-2023.wgs84.geojson',
    'gemeente-veiligheidsregio-2023.csv'].map((name) => join(folder, 'boundaries', name));
  const made = paraat('import', 'boundaries', ...files, '--data', server.data);
  assert.equal(made.status, 0, made.stderr);
  await server.start();
}

async function kampen_on_the_map(server, browser, folder) {
  await import_boundaries(server, folder);
  const { id: incident } = await exercise(server, 'Oefening Kampen', inKampen);
  const page = await map_management(browser, server);
  await page.getByText(/2023: 25 regio.s, 342 gemeenten/).waitFor();
  const early = await onMap(browser, server, other, incident);
  const streets = join(folder, 'osm-kampen/kampen-2023-01-30.osm.pbf');
  await page.getByLabel('OpenStreetMap-bestand').setInputFiles(streets);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('button', { name: 'Kaart maken: kampen-2023-01-30.osm.pbf' }).click();
  await page.getByText('Bezig').first().waitFor();
  assert.match(await (await ended(page, 'Stratenkaart maken')).innerText(), /Klaar/);
  await page.getByText(/kampen-2023-01-30: [\d.]+ tegels/).waitFor();
  // A page that was open already takes the new map, and says whose data it is.
  await credits(early, 'OpenStreetMap').waitFor();
  const real = [['medical/ziekenhuizen-nl-2019.geojson', 'Ziekenhuizen'],
    ['medical/ambulancestandplaatsen-nl-2019.geojson', 'Ambulances'],
    ['osm-kampen/kampen-poi.geojson', 'Plekken in Kampen']];
  for (const [file, title] of real) {
    await add_layer(page, join(folder, file), title, `Bron van ${title}`);
    await page.getByRole('cell', { name: title, exact: true }).waitFor({ timeout: 60_000 });
  }

  const map = await pageAs(browser, server, plotter);
  const tiles = [];
  const outlines = [];
  map.on('response', (answer) => {
    if (answer.url().includes('.mvt')) tiles.push(answer);
    if (answer.url().includes('/basemap/outline/')) outlines.push(answer.status());
  });
  await map.goto(`${server.url}/incidenten/${incident}`);
  for (const [, title] of real) await map.getByLabel(title).check();
  for (const [, title] of real) await credits(map, `Bron van ${title}`).waitFor();
  await credits(map, 'OpenStreetMap').waitFor();
  await credits(map, 'CBS / Kadaster').waitFor();
  const bytes = await Promise.all(tiles.map(async (tile) => (await tile.body()).length));
  assert.ok(bytes.some((length) => length > 1000), 'the streets of Kampen');
  assert.deepEqual(outlines, [200]);
  await axed(map, 'Kampen');
  await pages_are_here(map);
  await through_a_tunnel(map);
  if (process.env.PARAAT_PICTURES) {
    mkdirSync(process.env.PARAAT_PICTURES, { recursive: true });
    await map.screenshot({ path: join(process.env.PARAAT_PICTURES, 'kampen.png') });
  }
  assert.deepEqual([...page.faults, ...map.faults, ...early.faults], []);
}

/** In a tunnel: to the list and back, and away from the incident and back; the map stands as it stood. */
async function through_a_tunnel(page) {
  await go_dark(page);
  const scale = await page.locator('.foot .bar').innerText();
  await page.getByText(/^Objectenlijst/).first().click();
  await page.getByText('Kaart', { exact: true }).first().click();
  assert.equal(await page.locator('.foot .bar').innerText(), scale);
  await page.getByRole('link', { name: 'Incidenten' }).first().click();
  await page.getByRole('heading', { name: 'Incidenten', level: 1 }).waitFor();
  const tile = page.waitForEvent('requestfinished', (request) => request.url().includes('.mvt'));
  await page.goBack();
  await tile;
  await credits(page, 'OpenStreetMap').waitFor();
  await credits(page, 'CBS / Kadaster').waitFor();
}

export const journeys = {
  'two people draw one map; who is second sees both versions and nothing is lost': () =>
    withServer(drawn_together),
  'a layer stands on the map with its source until it is taken away; a bad file changes nothing': () =>
    withServer(layers),
  'a WMTS is the background while it answers, and the local map when it does not': () =>
    withServer(tile_service),
  'a large file is sent in pieces and goes on after a broken line': () => withServer(sent_in_pieces),
  'Shared: streets, boundaries and layers of Kampen stand on the map of an incident there': () => {
    const shared = process.env.PARAAT_SHARED ?? '';
    if (shared === '') return 'skipped';
    const folder = join(shared, 'data');
    assert.ok(existsSync(folder), `${folder} is not there`);
    return withServer((server, browser) => kampen_on_the_map(server, browser, folder));
  },
};
