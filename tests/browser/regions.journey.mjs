// Two regions share an incident, and each has its own: teams of the same name, and rules that say otherwise.
import assert from 'node:assert/strict';
import { command, exercise, pageAt, uuid, withServer } from './harness.mjs';

async function shared_exercise(server, title) {
  const { id, session } = await exercise(server, title);
  await command(server, session, 'incident/share-with-region', { id, region: 'VR14', reason: 'Rook' });
  return { id, session };
}

async function rows_at_home(server, session) {
  const headers = { cookie: session.cookie };
  return (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
}

/** Both have a CoPI: who is called on the card of the one is not in the other. */
async function reachability(server, browser) {
  const { id, session } = await shared_exercise(server, 'Oefening twee regio’s');
  const { person } = await rows_at_home(server, session);
  const ruben = Object.values(person).find((row) => row.name === 'Ruben Brandsma');
  const own = { id: uuid(), incident: id, team: 'COPI', function: 'LCOPI', person: ruben.id };
  await command(server, session, 'organisation/take-incident-function', own);
  const at = `/incidenten/${id}?paneel=reachability`;
  const page = await pageAt(browser, server, at, { name: 'Marieke van der Laan' });
  await page.getByRole('tab', { name: 'Bereikbaarheid' }).click();
  await page.getByRole('button', { name: 'Functie vervullen' }).click();
  const dialog = page.getByRole('dialog');
  const region = dialog.getByLabel('Regio', { exact: true });
  assert.equal(await region.inputValue(), 'VR25', 'the region of the incident is proposed');
  await region.selectOption('VR14');
  await dialog.getByLabel('Team', { exact: true }).selectOption('COPI');
  for (const [name, words] of [['Functie', 'Leider CoPI'], ['Persoon', 'Noor Verschoor']]) {
    await dialog.getByRole('combobox', { name, exact: true }).fill(words);
    await dialog.getByRole('listbox').getByRole('option').first().click();
  }
  await dialog.getByRole('button', { name: 'Functie vervullen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const team = (of) => page.getByRole('region', { name: `Commando plaats incident (CoPI) · ${of}` });
  await team('Gooi en Vechtstreek').getByText('Noor Verschoor').waitFor();
  await team('Flevoland').getByText('Ruben Brandsma').waitFor();
  assert.equal(await team('Flevoland').getByText('Noor Verschoor').count(), 0);
  assert.deepEqual(page.faults, []);
}

/** The time that runs out first says whose it is; that of a region that has left does not run. */
async function whose_time_runs(server, browser) {
  const { id, session } = await shared_exercise(server, 'Oefening wiens tijd');
  const minutes_ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const established = { established_by: 'M. Hofstra', established_by_function: 'LMK', criterion: 'GRIP 2' };
  const neighbour = await server.session('Marieke van der Laan');
  const t0 = (who, region, minutes) =>
    command(server, who, 'incident/record-t0', {
      ...{ id, region, occurred_at: minutes_ago(minutes) },
      ...established,
    });
  await t0(neighbour, 'VR14', 20);
  await t0(session, 'VR25', 10);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Joris Kuiper' });
  const strip = page.locator('p.next');
  await strip.getByRole('link', { name: /, Gooi en Vechtstreek$/ }).waitFor();
  const left = { id, region: 'VR14', reason: 'Rook weg' };
  await command(server, session, 'incident/withdraw-region', left);
  await strip.getByRole('link', { name: /, Flevoland$/ }).waitFor();
  const of_neighbour = page.locator('section.clocks tr', { hasText: 'Gooi en Vechtstreek' });
  await of_neighbour.getByText('Niet meetbaar').first().waitFor();
  assert.equal(await of_neighbour.getByText('Loopt', { exact: true }).count(), 0);
  assert.deepEqual(page.faults, []);
}

/** The neighbour was there a moment and nobody recorded a thing: its T0 can still come, also after that. */
async function t0_of_a_region_that_left(server, browser) {
  const { id, session } = await shared_exercise(server, 'Oefening even gedeeld');
  await command(server, session, 'incident/withdraw-region', { id, region: 'VR14', reason: 'Rook weg' });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Marieke van der Laan' });
  const line = page.getByRole('region', { name: 'T0 in Gooi en Vechtstreek' });
  await line.getByRole('button', { name: 'T0 vastleggen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vastgesteld door').fill('M. Hofstra');
  await dialog.getByRole('combobox', { name: 'Functie' }).fill('Leidinggevende meldkamer');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Aan welk criterium is voldaan').fill('Melding');
  const time = dialog.getByRole('textbox', { name: 'Tijd' });
  assert.equal(await time.inputValue(), '', 'now is not when it was');
  await dialog.getByRole('button', { name: 'Nu', exact: true }).click();
  await dialog.getByRole('button', { name: 'T0 vastleggen' }).click();
  await dialog.getByText('Vul in wanneer het daarvóór gebeurde').first().waitFor();
  await dialog.getByLabel('Datum').fill('01-01-2026');
  await time.fill('11:15');
  await dialog.getByRole('button', { name: 'T0 vastleggen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await line.getByText('M. Hofstra').waitFor();
  assert.deepEqual(page.faults, []);
}

/** Flevoland ties T0 to GRIP 3, its neighbour to GRIP 2: each sees its own rule, from its first day on. */
async function proposal_of_t0(server, browser) {
  const { id, session } = await shared_exercise(server, 'Oefening eigen regel');
  const keeper = await server.session('Anouk Prins');
  const { reference_row } = await rows_at_home(server, keeper);
  const { label_nl, label_en, note_nl, note_en, source_ref } = reference_row['t0_proposal/VR25'];
  const words = { label_nl, label_en, note_nl, note_en, source_ref, reason: 'Besluit van het bestuur' };
  const make = (set, code, region, valid_from, values) =>
    command(server, keeper, 'reference/make-regional', {
      ...{ id: uuid(), set, code, region, valid_from, valid_to: null, values, ...words },
    });
  await make('t0_proposal', 'VR25', 'VR25', '2026-01-01', { region: 'VR25', level: 'grip_3' });
  await make('t0_proposal', 'VR14', 'VR14', '2999-01-01', { region: 'VR14', level: 'grip_3' });
  const decided = { to: 'grip_2', decided_by: 'J. Kuiper', decided_by_function: 'ROL', informed: [] };
  const decision = { incident: id, reason: 'Effectgebied', occurred_at: null, ...decided };
  await command(server, session, 'incident/raise-grip', { id: uuid(), region: 'VR25', ...decision });
  const noor = await server.session('Noor Verschoor');
  await command(server, noor, 'incident/raise-grip', { id: uuid(), region: 'VR14', ...decision });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Marieke van der Laan' });
  const of = (region) => page.getByRole('region', { name: new RegExp(`T0.*${region}`) });
  await of('Gooi en Vechtstreek').getByText('hoort volgens de regio').waitFor();
  assert.equal(await of('Flevoland').getByText('hoort volgens de regio').count(), 0);
  assert.deepEqual(page.faults, []);
}

/** Who works for two regions and is in function for one of them; the other stands first by its code. */
async function proposed_region(server, browser) {
  const page = await pageAt(browser, server, '/incidenten', { name: 'Marieke van der Laan' });
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  const leading = dialog.getByLabel('Leidende regio');
  await dialog.getByText('Hier bent u nu in functie.').waitFor();
  assert.equal(await leading.inputValue(), 'VR25');
  await dialog.getByText('Iedereen in Flevoland ziet').waitFor();
  // What is known of the place goes before it, and what she chooses herself before both.
  await dialog.getByLabel('Plaats', { exact: true }).fill('140500 470500');
  await page.keyboard.press('Tab');
  await dialog.getByText('Volgens de plaats hierboven.').waitFor();
  assert.equal(await leading.inputValue(), 'VR14');
  await leading.selectOption('VR25');
  await dialog.getByText('Volgens de plaats hierboven.').waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** The place is read while the button is pressed: nobody has seen yet that it lies in the other region. */
async function region_read_at_the_last_moment(server, browser) {
  const page = await pageAt(browser, server, '/incidenten', { name: 'Marieke van der Laan' });
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Hier bent u nu in functie.').waitFor();
  await dialog.getByLabel('Oefening').check();
  await dialog.getByLabel('Naam', { exact: true }).fill('Oefening grens');
  await dialog.getByRole('combobox', { name: 'Type incident' }).fill('brand in');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Plaats', { exact: true }).fill('140500 470500');
  const sent = [];
  page.on('request', (request) => request.url().includes('/commands/') && sent.push(request.url()));
  await dialog.locator('form').evaluate((form) => form.requestSubmit());
  await dialog.locator('.fault').getByText('hoort dit bij een andere regio').waitFor();
  assert.deepEqual(sent, []);
  assert.equal(await dialog.getByLabel('Leidende regio').inputValue(), 'VR14');
  await dialog.locator('form').evaluate((form) => form.requestSubmit());
  await page.getByRole('heading', { name: 'Oefening grens' }).waitFor();
  assert.deepEqual(page.faults, []);
}

/** In function nowhere: the form asks, and whom the list leaves out is said before anybody looks in vain. */
async function asked_region(server, browser) {
  const page = await pageAt(browser, server, '/beheer/mensen', { name: 'Anouk Prins' });
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  const region = dialog.getByLabel('Regio die de gegevens bijhoudt');
  assert.equal(await region.inputValue(), '');
  await dialog.getByLabel('Naam', { exact: true }).fill('Jan Zonderland');
  const sent = [];
  page.on('request', (request) => request.url().includes('/commands/') && sent.push(request.url()));
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.locator('.fault').getByText('Kies een regio.').waitFor();
  assert.deepEqual(sent, []);
  await region.selectOption('VR25');
  await dialog.locator('.fault').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('heading', { name: 'Jan Zonderland' }).waitFor();
  assert.equal(sent.length, 1);

  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: 'Functie vervullen' }).first().click();
  await dialog.getByText('Kies eerst de regio.').waitFor();
  await dialog.getByLabel('Regio', { exact: true }).selectOption('VR14');
  await dialog.getByText('Alleen mensen van Gooi en Vechtstreek.').waitFor();
  assert.deepEqual(page.faults, []);
}

/** Led by the neighbour: a team is of where she is in function, and asked for where that says nothing. */
async function region_of_a_team(server, browser) {
  const session = await server.session('Marieke van der Laan');
  const id = uuid();
  const about = { kind: 'exercise', title: 'Oefening wiens team', incident_type: 'R2.3', place: 'Huizen' };
  await command(server, session, 'incident/open', { id, region: 'VR14', ...about });
  await command(server, session, 'incident/share-with-region', { id, region: 'VR25', reason: 'Rook' });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Marieke van der Laan' });
  await page.getByRole('tab', { name: 'Teams' }).click();
  const dialog = page.getByRole('dialog');
  const region = dialog.getByLabel('Regio', { exact: true });
  for (const name of ['Team gealarmeerd', 'Beleidsteam bijeengeroepen', 'Team niet gealarmeerd']) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.getByText('Hier bent u nu in functie.').waitFor();
    assert.equal(await region.inputValue(), 'VR25', name);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const { person } = await rows_at_home(server, session);
  const marieke = Object.values(person).find((row) => row.name === 'Marieke van der Laan');
  const held = { id: uuid(), region: 'VR14', function: 'LMK', person: marieke.id, occurred_at: null };
  const keeper = await server.session('Noor Verschoor');
  await command(server, keeper, 'organisation/take-function', held);
  // Until the page has heard of it the form proposes the other region.
  const alarm = page.getByRole('button', { name: 'Team gealarmeerd' });
  const until = Date.now() + 10_000;
  for (await alarm.click(); (await region.inputValue()) !== ''; await alarm.click()) {
    assert.ok(Date.now() < until, 'still proposed');
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const sent = [];
  page.on('request', (request) => request.url().includes('/commands/') && sent.push(request.url()));
  await dialog.locator('form [type=submit]').click();
  await dialog.locator('.fault').getByText('Kies een regio.').waitFor();
  assert.deepEqual(sent, []);
  await region.selectOption('VR14');
  await dialog.locator('form [type=submit]').click();
  await page.getByRole('button', { name: 'Vastleggen over CoPI (Gooi en Vechtstreek)' }).waitFor();
  assert.equal(sent.length, 1);
  assert.deepEqual(page.faults, []);
}

/** Who keeps the data of two regions, and not those of all: for which of them is a version made? */
async function region_of_a_version(server, browser) {
  const keeper = await server.session('Anouk Prins');
  const { account } = (await server.people()).find(({ name }) => name === 'Marieke van der Laan');
  for (const region of ['VR14', 'VR25']) {
    const role = { id: account, role: 'administrator', region, reason: 'Vervangt Anouk' };
    await command(server, keeper, 'organisation/give-role', role);
  }
  const at = '/beheer/referentie?set=casualty_kind';
  const page = await pageAt(browser, server, at, { name: 'Marieke van der Laan' });
  await page.locator('main').getByRole('button', { name: /gewond/i }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await dialog.getByText('Hier bent u nu in functie.').waitFor();
  assert.equal(await dialog.getByLabel('Voor wie', { exact: true }).inputValue(), 'VR25');
  assert.deepEqual(page.faults, []);
}

/** A neighbour reads what it may not record: what nobody recorded looks it, and each team says whose. */
async function read_by_a_neighbour(server, browser) {
  const { id, session } = await shared_exercise(server, 'Oefening meelezen');
  const noor = await server.session('Noor Verschoor');
  const established = { established_by: 'M. Hofstra', established_by_function: 'LMK', criterion: 'GRIP 2' };
  const t0 = { id, region: 'VR25', ...established, occurred_at: new Date().toISOString() };
  await command(server, session, 'incident/record-t0', t0);
  const copi = (region) => ({ id: uuid(), incident: id, region, team: 'COPI' });
  await command(server, session, 'incident/alarm-team', copi('VR25'));
  await command(server, noor, 'incident/alarm-team', copi('VR14'));
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Noor Verschoor' });
  const times = page.getByRole('region', { name: 'T0 in Flevoland' });
  await times.getByText('geïnformeerd').waitFor();
  assert.equal(await times.getByRole('button').count(), 0, 'she may not record there');
  assert.equal(await times.getByText('niet vastgelegd').count(), 3);
  await page.getByText('Flevoland: CoPI; Gooi en Vechtstreek: CoPI').waitFor();
  await page.getByText('Grote brand in bedrijf of gebouw').waitFor();
  await page.getByRole('button', { name: 'Vastleggen over CoPI (Gooi en Vechtstreek)' }).waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a form begins in the region where this person is in function, or where the place lies': () =>
    withServer(proposed_region),
  'an incident is not opened in another region than the form showed': () =>
    withServer(region_read_at_the_last_moment),
  'who is in function in no region is asked which, and nothing is recorded before that': () =>
    withServer(asked_region),
  'a team is of the region in which this person is in function, and of none before it was chosen': () =>
    withServer(region_of_a_team),
  'a version for one of two regions is for that in which this person is in function': () =>
    withServer(region_of_a_version),
  'who reads along with a neighbour sees what was not recorded, and whose team each is': () =>
    withServer(read_by_a_neighbour),
  'the reachability card tells the teams of two regions apart': () => withServer(reachability),
  'of two regions the legal time that runs out first says whose it is, and none runs of one that has left':
    () => withServer(whose_time_runs),
  'T0 of a region that shared for a moment and left is recorded afterwards': () =>
    withServer(t0_of_a_region_that_left),
  'the rule of a region for T0 holds in that region, from its first day': () => withServer(proposal_of_t0),
};
