// What was done without a connection and is refused later can be read back in the list, to do it anew: what
// it was about, where and when.
import assert from 'node:assert/strict';
import { come_back, command, exercise, go_dark, pageAt, uuid, withServer } from './harness.mjs';

/** Who looks at what waits when the line comes back sees there what becomes of each. */
async function refused_before_their_eyes(page, count) {
  await page.locator('.connection.offline').click();
  const list = page.locator('dialog[open]').last();
  await list.getByText('Wacht op verbinding', { exact: true }).nth(count - 1).waitFor();
  await come_back(page);
  await list.getByText('Niet aangenomen', { exact: true }).nth(count - 1).waitFor();
  assert.equal(await list.getByText('Wacht op verbinding', { exact: true }).count(), 0);
  return list;
}

/** The list of what was refused, once the line is there again. */
async function refused(page) {
  await come_back(page);
  await page.getByRole('button', { name: /^Conflict/ }).click();
  return page.locator('dialog[open]').last();
}

async function rows_at_home(server, session) {
  const headers = { cookie: session.cookie };
  return (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
}

async function choose(dialog, name, words) {
  await dialog.getByRole('combobox', { name, exact: true }).fill(words);
  await dialog.getByRole('listbox').getByRole('option').first().click();
}

/** Of two functions, laid down meanwhile by a colleague: who was to take over which, and when. */
async function handed_over(server, browser) {
  const name = 'Anouk Prins';
  const session = await server.session(name);
  const { function_holder, person } = await rows_at_home(server, session);
  const held = Object.values(function_holder)
    .filter((row) => row.incident === null && row.region === 'VR25')
    .slice(0, 2);
  const other = Object.values(person).find(
    (one) => one.regions.includes('VR25') && held.every((row) => row.person !== one.id),
  );
  const page = await pageAt(browser, server, '/', { name });
  const opened = (row) => page.getByRole('button', { name: row.name, exact: true }).first();
  for (const row of held) await opened(row).waitFor();
  await go_dark(page);
  const dialog = page.locator('dialog[open]').last();
  for (const row of held) {
    await opened(row).click();
    await choose(dialog, 'Aan wie', other.name);
    await dialog.getByLabel(/^Waarom/).fill('Einde dienst');
    await dialog.getByRole('button', { name: 'Nu', exact: true }).click();
    await dialog.getByRole('button', { name: 'Overdragen', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await opened(held[0]).click();
  await dialog.getByRole('button', { name: 'Functie neerleggen' }).click();
  await page.getByText('3 wijzigingen wachten').waitFor();
  for (const { id } of held) {
    await command(server, session, 'organisation/release-function', { id, occurred_at: null });
  }
  const list = await refused(page);
  for (const row of held) {
    await list.getByText(`Overdragen: ${row.function_nl}, ${row.name}`, { exact: true }).waitFor();
  }
  await list.getByText(`Functie neerleggen: ${held[0].function_nl}, ${held[0].name}`).waitFor();
  const words = list.getByRole('blockquote').first();
  for (const each of ['Regio: Flevoland', `Aan wie: ${other.name}`, 'Waarom: Einde dienst', 'Wanneer: ']) {
    await words.getByText(each).waitFor();
  }
  assert.deepEqual(page.faults, []);
}

/** The neighbour takes no part any more: who was to do what in which team. */
async function taken(server, browser) {
  const { id, session } = await exercise(server, 'Oefening zonder lijn');
  const neighbour = { id, region: 'VR14', reason: 'Rook' };
  await command(server, session, 'incident/share-with-region', neighbour);
  const at = `/incidenten/${id}?paneel=reachability`;
  const page = await pageAt(browser, server, at, { name: 'Marieke van der Laan' });
  await page.getByRole('tab', { name: 'Bereikbaarheid' }).click();
  await page.getByRole('button', { name: 'Functie vervullen' }).waitFor();
  await go_dark(page);
  await page.getByRole('button', { name: 'Functie vervullen' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByLabel('Regio', { exact: true }).selectOption('VR14');
  await dialog.getByLabel('Team', { exact: true }).selectOption('COPI');
  await choose(dialog, 'Functie', 'Leider CoPI');
  await choose(dialog, 'Persoon', 'Ruben Brandsma');
  await dialog.locator('[data-field=seat]').fill('Commandohaakarmbak');
  await dialog.locator('[data-field=telephone]').fill('06-12345678');
  await dialog.getByRole('button', { name: 'Functie vervullen' }).click();
  await page.getByText('1 wijziging wacht').waitFor();
  await command(server, session, 'incident/withdraw-region', neighbour);
  const words = (await refused(page)).getByRole('blockquote');
  for (const each of [
    'Incident: Oefening zonder lijn',
    'Regio: Gooi en Vechtstreek',
    'Team: Commando plaats incident (CoPI)',
    'Functie: Leider CoPI',
    'Persoon: Ruben Brandsma',
    'Waar: Commandohaakarmbak',
    'Telefoon van de functie: 06-12345678',
  ]) {
    await words.getByText(each).waitFor();
  }
  assert.deepEqual(page.faults, []);
}

/** Two objects on the map of one incident, and a page of who may change them. */
async function two_on_the_map(server, browser) {
  const kampen = { place: 'Kampen', location: { lon: 5.911, lat: 52.555 } };
  const { id: incident, session } = await exercise(server, 'Oefening kaart zonder lijn', kampen);
  const geometry = { type: 'Point', coordinates: [5.911, 52.555] };
  const on_map = async (label) => {
    const facts = { label, note: '', source: 'OvD', valid_from: null, valid_to: null };
    const id = uuid();
    await command(server, session, 'picture/draw', {
      ...{ id, incident, symbol: 'B16', column: 'MULTI', geometry, ...facts },
    });
    return { id, base_version: 1, ...facts };
  };
  const [hall, school] = [await on_map('Sporthal'), await on_map('Basisschool')];
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  return { page, incident, session, hall, school };
}

/** Colleagues described those that are changed, and the incident was closed before the third was drawn. */
async function placed(server, browser) {
  const { page, incident, session, hall, school } = await two_on_the_map(server, browser);
  const open = async (label) => {
    await page.getByText(/^Objectenlijst/).first().click();
    await page.getByRole('row').filter({ hasText: label }).getByRole('button').first().click();
    return page.getByRole('region', { name: label, exact: true });
  };
  const facts = await open('Basisschool');
  await facts.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await facts.getByLabel('Opmerking').fill('Plaats voor 120 mensen');
  await go_dark(page);
  await facts.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await page.getByText('1 wijziging wacht').waitFor();
  const panel = await open('Sporthal');
  await panel.getByRole('button', { name: 'Verplaatsen' }).click();
  await panel.getByLabel('Plek').fill('190700, 507700');
  await panel.getByRole('button', { name: 'Nieuwe plek vastleggen' }).click();
  await page.getByText('2 wijzigingen wachten').waitFor();
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await choose(form, 'Soort', 'Effectgebied');
  await form.getByLabel('Plek').fill('190000, 507000\n190500, 507000\n190500, 507500');
  await form.locator('[type=submit]').click();
  await page.getByText('3 wijzigingen wachten').waitFor();
  for (const one of [hall, school]) {
    await command(server, session, 'picture/describe', { ...one, note: 'Vol' });
  }
  await command(server, session, 'incident/close', { id: incident, reason: 'Klaar' });
  const list = await refused_before_their_eyes(page, 3);
  const words_of = (what) => list.getByRole('listitem').filter({ hasText: what }).getByRole('blockquote');
  await words_of('Kaart: Sporthal verplaatsen').getByText('190700, 507700').waitFor();
  await words_of('Kaart: gegevens van Basisschool wijzigen').getByText('Plaats voor 120 mensen').waitFor();
  for (const each of ['Soort: Effectgebied', 'Kolom: ', '190500, 507000', '190500, 507500']) {
    await words_of('Kaart: Effectgebied').getByText(each).waitFor();
  }
  assert.equal(await list.getByText('Polygon').count(), 0, 'nobody wrote that');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a function that could not be handed over or laid down says which, of whom, to whom and when': () =>
    withServer(handed_over),
  'a function that could not be taken says which, in which team of which incident, and by whom': () =>
    withServer(taken),
  'who looks on as an object is not placed, moved or described reads its place and remark': () =>
    withServer(placed),
};
