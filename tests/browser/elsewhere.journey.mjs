// Who has gone on with something else is left alone by what comes late: an answer, a row, a picture that is
// fetched anew.
import assert from 'node:assert/strict';
import {
  command,
  drafts,
  drafts_are_read,
  drawn,
  exercise,
  held,
  is_kept,
  pageAs,
  pageAt,
  up_to_date,
  uuid,
  withServer,
} from './harness.mjs';

const keeper = 'Anouk Prins';
const leader = 'Karin Postma';
const section = 'Actuele situatie';

/** The first is being saved while the second is opened: its answer ends the first alone. */
async function another_organisation(server, browser) {
  const page = await pageAt(browser, server, '/beheer/organisaties', { name: keeper });
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabel('Opmerking');
  const change = async (name, words) => {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await note.fill(words);
  };
  const changed = '**/commands/organisation/change-organisation';
  const sent = await held(page, changed);
  await change('Gemeente Almere', 'Bel eerst de piketambtenaar');
  await dialog.locator('form [type=submit]').click();
  await sent.asked;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await change('Gemeente Huizen', 'Alleen bellen na negen uur');
  const answered = page.waitForResponse(changed);
  sent.go();
  await answered;
  await dialog.getByText('Opgeslagen').first().waitFor();
  assert.equal(await note.inputValue(), 'Alleen bellen na negen uur');

  // What was saved stands there; who changes it once more and looks only is asked nothing.
  await dialog.locator('form [type=submit]').click();
  await dialog.getByText('Alleen bellen na negen uur').waitFor();
  await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await note.click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(page.faults, []);
}

/** A section is being saved and a line is being written: the letters stay where they are typed. */
async function a_section_and_a_line(server, browser) {
  const { id } = await exercise(server, 'Oefening twee teksten');
  const page = await pageAt(browser, server, `/incidenten/${id}?paneel=log`, { name: leader });
  await page.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) }).click();
  const text = page.getByRole('textbox', { name: `Tekst van ${section}` });
  await text.fill('Brand in de hal.');
  const sent = await held(page, '**/commands/picture/write-section');
  await page.keyboard.press('Control+Enter');
  const line = page.getByLabel('Logregel');
  await line.click();
  await page.keyboard.type('Ploeg twee ');
  sent.go();
  await text.waitFor({ state: 'detached' });
  await drawn(page);
  await page.keyboard.type('is ter plaatse');
  assert.equal(await line.inputValue(), 'Ploeg twee is ter plaatse');
  assert.equal(await text.count(), 0, 'no editor was opened by a letter');
  assert.deepEqual(page.faults, []);
}

/** A correction was begun and left; the picture is fetched anew while a section is being written. */
async function a_correction_left(server, browser) {
  const { id } = await exercise(server, 'Oefening verbetering');
  const session = await server.session(leader);
  await command(server, session, 'incident/log', { id: uuid(), incident: id, text: 'Drie ploegen' });
  const page = await pageAs(browser, server, leader);
  let frames = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload)));
  await page.goto(`${server.url}/incidenten/${id}?paneel=log`);
  await up_to_date(page);
  await page.getByRole('button', { name: /^Corrigeren: regel/ }).first().click();
  await page.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) }).click();
  await page.keyboard.type('Brand in ');
  // The rights of everybody in the region are worked out anew, and with them the whole picture is sent.
  frames = [];
  await exercise(server, 'Oefening die erbij komt');
  const until = Date.now() + 10_000;
  const is_anew = (frame) => typeof frame !== 'string' || frame.includes('"type":"snapshot"');
  for (; !frames.some(is_anew); await drawn(page)) assert.ok(Date.now() < until, 'nothing came anew');
  // What came after it is on the screen by now, and so is the picture.
  await command(server, session, 'incident/log', { id: uuid(), incident: id, text: 'Vierde ploeg' });
  await page.getByText(/^Vierde ploeg/).first().waitFor();
  await page.keyboard.type('de hal');
  const text = page.getByRole('textbox', { name: `Tekst van ${section}` });
  assert.equal(await text.inputValue(), 'Brand in de hal');
  assert.deepEqual(page.faults, []);
}

/** What was filled in of a decision is there still after one has looked at those before it. */
async function looked_at_decisions(server, browser) {
  const { id } = await exercise(server, 'Oefening besluiten');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  const dialog = page.getByRole('dialog', { name: /^GRIP in / });
  const reason = dialog.getByLabel('Reden');
  await reason.fill('Rook over de woonwijk, uitbreiding verwacht');
  await dialog.getByText(/^Besluiten \(/).click();
  await reason.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await dialog.getByText('Wat u hier hebt ingevuld is nog niet vastgelegd.').waitFor();
  await dialog.getByRole('button', { name: 'Verder invullen' }).click();
  await dialog.getByText('Nieuw besluit').click();
  assert.equal(await reason.inputValue(), 'Rook over de woonwijk, uitbreiding verwacht');
  assert.deepEqual(page.faults, []);
}

/** A decision is recorded while the one before it is being corrected: that form stays. */
async function corrects_while_recording(server, browser) {
  const { id } = await exercise(server, 'Oefening twee besluiten');
  const session = await server.session(leader);
  const by = { decided_by: 'K. Postma', decided_by_function: 'ROL', reason: 'Rook', informed: [] };
  await command(server, session, 'incident/raise-grip', {
    ...{ id: uuid(), incident: id, region: 'VR25', to: 'grip_1', occurred_at: null },
    ...by,
  });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  await page.locator('.grip').getByText('GRIP 1').first().waitFor();
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  const decision = page.getByRole('dialog', { name: /^GRIP in / });
  await decision.getByLabel('GRIP 2').check();
  await decision.getByLabel('Besluit van').fill('K. Postma');
  await decision.getByRole('combobox', { name: 'Functie' }).fill('Regionaal operationeel leider');
  await page.getByRole('option').first().click();
  await decision.getByLabel('Reden').fill('Rook over de woonwijk');
  const sent = await held(page, '**/commands/incident/change-grip');
  await decision.locator('form [type=submit]').click();
  await sent.asked;
  await decision.getByText(/^Besluiten \(/).click();
  await decision.getByRole('button', { name: 'Laatste besluit corrigeren' }).click();
  const correction = page.locator('dialog[open]').last();
  await correction.locator('[data-field="reason"]').fill('Verkeerd');
  sent.go();
  await page.getByText('Vastgelegd: GRIP 2 voor').first().waitFor({ state: 'attached' });
  await drawn(page);
  assert.equal(await correction.locator('[data-field="reason"]').inputValue(), 'Verkeerd');

  await correction.getByRole('button', { name: 'Annuleren' }).click();
  await decision.getByText('Nieuw besluit').click();
  assert.equal(await decision.getByLabel('Reden').inputValue(), '', 'the next begins with nothing');
  assert.deepEqual(page.faults, []);
}

/** Closed and opened again while it was being saved: the answer closes nothing under the hand. */
async function a_section_opened_again(server, browser) {
  const { id } = await exercise(server, 'Oefening nog eens');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  const edit = page.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) });
  const text = page.getByRole('textbox', { name: `Tekst van ${section}` });
  await edit.click();
  await text.fill('Brand in de hal.');
  const sending = '**/commands/picture/write-section';
  const sent = await held(page, sending);
  await page.keyboard.press('Control+Enter');
  await sent.asked;
  await page.keyboard.press('Escape');
  await edit.click();
  await text.waitFor();
  await drawn(page);
  assert.equal(await page.getByText('intussen gewijzigd').count(), 0, 'it is no colleague who was first');
  sent.go();
  await page.getByText('Opgeslagen: Actuele situatie').waitFor();
  await drawn(page);
  await text.press('End');
  await page.keyboard.type(' Twee ploegen.');
  assert.equal(await text.inputValue(), 'Brand in de hal. Twee ploegen.');
  await page.keyboard.press('Control+Enter');
  await text.waitFor({ state: 'detached' });
  await page.getByText('Brand in de hal. Twee ploegen.').first().waitFor();
  assert.deepEqual(await drafts(page), []);

  // Opened again and closed again: what was saved is no draft.
  const again = await held(page, sending);
  await edit.click();
  await text.fill('Brand meester.');
  await page.keyboard.press('Control+Enter');
  await again.asked;
  for (const press of [() => page.keyboard.press('Escape'), () => edit.click()]) await press();
  await text.waitFor();
  await page.keyboard.press('Escape');
  await text.waitFor({ state: 'detached' });
  const answered = page.waitForResponse(sending);
  again.go();
  await answered;
  await page.getByText('v3', { exact: false }).first().waitFor();
  await page.getByText('Concept bewaard').waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** What was typed anew instead of put back is recorded: the dialog that stays offers nothing more. */
async function recorded_instead(server, browser) {
  const page = await pageAt(browser, server, '/beheer/organisaties', { name: keeper });
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabel('Opmerking');
  const change = async (words) => {
    await page.getByRole('button', { name: 'Gemeente Huizen', exact: true }).click();
    await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await note.fill(words);
  };
  await change('Alleen bellen na negen uur');
  await page.reload();
  await up_to_date(page);
  await change('Altijd eerst de centrale');
  const offer = dialog.getByRole('button', { name: 'Terugzetten' });
  await offer.waitFor();
  await dialog.locator('form [type=submit]').click();
  await dialog.getByText('Altijd eerst de centrale').waitFor();
  await offer.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

/** What comes to this page over its socket waits while `hold.on`. */
async function held_news(page) {
  const hold = { on: false, let_go() {} };
  await page.routeWebSocket(/\/api\/v1\/live/, (to_page) => {
    const kept = [];
    to_page.connectToServer().onMessage((frame) => (hold.on ? kept.push(frame) : to_page.send(frame)));
    hold.let_go = () => {
      hold.on = false;
      for (const frame of kept.splice(0)) to_page.send(frame);
    };
  });
  return hold;
}

/** The row of the first comes while the second is being filled in: it opens over nobody's form. */
async function the_next_organisation(server, browser) {
  const page = await pageAs(browser, server, keeper);
  const news = await held_news(page);
  await page.goto(`${server.url}/beheer/organisaties`);
  await up_to_date(page);
  const dialog = page.getByRole('dialog');
  const open = () => page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
  const name = dialog.getByLabel('Naam', { exact: true });
  await open();
  await name.fill('Loodswezen Lelystad');
  await dialog.getByLabel('Soort', { exact: true }).selectOption('fire_brigade');
  await dialog.getByLabel('Regio die de gegevens bijhoudt').selectOption('VR25');
  news.on = true;
  await dialog.locator('form [type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
  await open();
  await name.fill('Sluis');
  news.let_go();
  await page.getByRole('row', { name: /^Loodswezen Lelystad/ }).waitFor({ state: 'attached' });
  await drawn(page);
  await page.keyboard.type('wachters');
  assert.equal(await name.inputValue(), 'Sluiswachters');
  assert.equal(await dialog.count(), 1);
  assert.deepEqual(page.faults, []);
}

/** What was typed took the place of what lay there, and was sent: neither is offered at the next. */
async function typed_over_an_offer(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Naam', { exact: true });
  const open = () => page.getByRole('button', { name: 'Incident openen' }).click();
  const offer = dialog.getByRole('button', { name: 'Terugzetten' });
  const is_offered_anew = async () => {
    await page.reload();
    await up_to_date(page);
    await open();
    await offer.waitFor();
  };
  await open();
  await name.fill('Rook boven de heide');
  await is_kept(page, 'Rook boven de heide');
  await is_offered_anew();

  // What was sent with nothing in it and refused leaves the offer as it was.
  await name.press('Enter');
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await open();
  await offer.waitFor();
  await name.press('Enter');
  await dialog.getByRole('alert').waitFor();
  await is_offered_anew();

  // And so does what was typed beside it and thrown away.
  await name.fill('Rook uit de schuur');
  await is_kept(page, 'Rook uit de schuur');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Weggooien' }).click();
  await open();
  await offer.waitFor();

  // And what was typed over it and erased.
  await name.fill('Rook uit de loods');
  await is_kept(page, 'Rook uit de loods');
  await name.fill('');
  await is_kept(page, 'Rook boven de heide');
  await is_offered_anew();
  await dialog.getByRole('radio', { name: /^Oefening/ }).check();
  await dialog.getByRole('combobox', { name: 'Type incident' }).fill('Natuurbrand');
  await page.getByRole('option').first().click();
  await dialog.getByLabel('Plaats').first().fill('Zeewolde');
  await name.fill('Brand in het riet bij Zeewolde');
  await is_kept(page, 'Brand in het riet');
  await dialog.locator('form [type=submit]').click();
  await page.getByRole('heading', { name: /Brand in het riet/, level: 1 }).waitFor();
  await drawn(page);
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

/** What was sent lies on the device no more, and is not offered at the next. */
async function a_layer_that_was_added(server, browser) {
  const page = await pageAt(browser, server, '/beheer/kaart', { name: keeper });
  const dialog = page.getByRole('dialog');
  const open = () => page.getByRole('button', { name: 'Kaartlaag toevoegen' }).click();
  const fixtures = new URL('../../modules/map/tests/fixtures/', import.meta.url).pathname;
  await open();
  await dialog.locator('input[type=file]').setInputFiles(`${fixtures}three_objects.geojson`);
  await dialog.getByLabel('Titel').fill('Kaart van het hele dorp');
  await dialog.getByLabel('Bronvermelding').fill('Kadaster van het dorp');
  await dialog.getByLabel('Regio').selectOption('VR25');
  await dialog.getByRole('button', { name: 'Inlezen' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await drafts(page), []);
  await page.reload();
  await up_to_date(page);
  await open();
  await dialog.getByLabel('Titel').click();
  await drafts_are_read(page);
  assert.equal(await dialog.getByRole('button', { name: 'Terugzetten' }).count(), 0);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'who changes the next organisation keeps their form when the one before it has been saved': () =>
    withServer(another_organisation),
  'who writes a line while a section is being saved goes on writing that line': () =>
    withServer(a_section_and_a_line),
  'a correction that was begun takes nobody from what they are writing': () => withServer(a_correction_left),
  'half a decision is there still after a look at the decisions before it': () =>
    withServer(looked_at_decisions),
  'who corrects a decision keeps that form when the next one has been recorded': () =>
    withServer(corrects_while_recording),
  'a section that was opened again while it was being saved stays open': () =>
    withServer(a_section_opened_again),
  'the next organisation is filled in without the one before it opening over it': () =>
    withServer(the_next_organisation),
  'words that took the place of what was offered, and were sent, are not offered again': () =>
    withServer(typed_over_an_offer),
  'what was recorded instead of what was offered ends the offer': () => withServer(recorded_instead),
  'the words of a map layer that was added are not offered at the next': () =>
    withServer(a_layer_that_was_added),
};
