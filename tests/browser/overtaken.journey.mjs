// A colleague changes the same thing while a form is open: whoever saves second sees both, loses no typed
// word and overwrites nothing unseen.
import assert from 'node:assert/strict';
import { command, exercise, pageAt, uuid, violations, withServer } from './harness.mjs';

const keeper = 'Anouk Prins';
const save = (dialog) => dialog.getByRole('button', { name: 'Opslaan', exact: true }).click();
const message = 'Iemand anders was u voor';

async function row_of(server, session, table, name) {
  const headers = { cookie: session.cookie };
  const { rows } = await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json();
  return Object.values(rows[table]).find((row) => row.name === name || row.label_nl === name);
}

/** Both stand beside each other in the form, and what was typed is in its field still. */
async function both_are_shown(page, dialog, { theirs, mine }) {
  await dialog.getByText(message).waitFor();
  await dialog.getByRole('region', { name: 'Staat er nu' }).getByText(theirs).waitFor();
  await dialog.getByRole('region', { name: 'Uw versie' }).getByText(mine).waitFor();
  assert.deepEqual(await violations(page, 'dialog[open]'), []);
}

async function an_organisation(server, browser) {
  const session = await server.session(keeper);
  const before = await row_of(server, session, 'organisation', 'Waterschap Zuiderzeeland');
  const page = await pageAt(browser, server, '/beheer/organisaties', { name: keeper });
  await page.getByRole('button', { name: before.name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).first().click();
  const note = dialog.getByLabel(/^Opmerking/);
  await note.fill('Bel eerst de dijkwacht');
  const { id, kind, regions } = before;
  const change = { id, kind, regions, name: 'Waterschap Flevoland' };
  await command(server, session, 'organisation/change-organisation', change);
  await dialog.getByRole('heading', { name: 'Waterschap Flevoland' }).waitFor();
  await save(dialog);
  await both_are_shown(page, dialog, { theirs: 'Waterschap Flevoland', mine: 'Bel eerst de dijkwacht' });
  assert.equal(await note.inputValue(), 'Bel eerst de dijkwacht');

  // The name of the colleague is taken over; then it is saved on top of what stands there.
  await dialog.getByLabel('Naam', { exact: true }).fill('Waterschap Flevoland');
  await save(dialog);
  await dialog.locator('form').waitFor({ state: 'detached' });
  const after = await row_of(server, session, 'organisation', 'Waterschap Flevoland');
  assert.equal(after.note, 'Bel eerst de dijkwacht');
}

async function its_contact_points(server, browser) {
  const session = await server.session(keeper);
  const { id } = await row_of(server, session, 'organisation', 'Gemeente Almere');
  const page = await pageAt(browser, server, '/beheer/organisaties', { name: keeper });
  await page.getByRole('button', { name: 'Gemeente Almere', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bereikbaarheid wijzigen' }).click();
  await dialog.getByLabel('Wie neemt op').first().fill('Piket van de gemeente');
  const point = { title: 'Crisiscoördinator', telephone: '036-5551234', mail: '', note: '' };
  const points = [{ ...point, around_the_clock: true }];
  await command(server, session, 'organisation/set-contact-points', { id, contact_points: points });
  await save(dialog);
  await both_are_shown(page, dialog, { theirs: 'Crisiscoördinator', mine: 'Piket van de gemeente' });
  await save(dialog);
  await dialog.locator('form').waitFor({ state: 'detached' });
  await dialog.getByText('Piket van de gemeente').waitFor();
}

async function a_person(server, browser) {
  const session = await server.session(keeper);
  const { id, organisation, column, regions } = await row_of(server, session, 'person', 'Karin Postma');
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill('Karin Postma-de Boer');
  const change = { id, organisation, column, regions, name: 'Karin Postma', functions: ['LCOPI'] };
  await command(server, session, 'organisation/change-person', change);
  await page.locator('.rows').getByText('kan vervullen · LCOPI').waitFor({ state: 'attached' });
  await save(dialog);
  await both_are_shown(page, dialog, { theirs: 'Leider CoPI', mine: 'Karin Postma-de Boer' });
  assert.equal(await dialog.getByLabel('Naam', { exact: true }).inputValue(), 'Karin Postma-de Boer');
}

async function how_to_reach_a_person(server, browser) {
  const session = await server.session(keeper);
  const { id } = await row_of(server, session, 'person', 'Tim van Beek');
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  const card = page.getByRole('region', { name: 'Bereikbaarheid' });
  await card.getByRole('button', { name: 'Wijzigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^E-mail/).fill('tim@veiligheidsregio.example');
  await command(server, session, 'organisation/set-contact', { id, telephone: '06-99999999', mail: '' });
  await card.getByText('06-99999999').waitFor({ state: 'attached' });
  await save(dialog);
  await both_are_shown(page, dialog, { theirs: '06-99999999', mine: 'tim@veiligheidsregio.example' });
}

/** What does not stand in the form is no conflict: a function that somebody takes, while it is open. */
async function something_else(server, browser) {
  const session = await server.session(keeper);
  const { id } = await row_of(server, session, 'person', 'Tim van Beek');
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill('Timo van Beek');
  const contact = { id, telephone: '06-12345678', mail: '' };
  await command(server, session, 'organisation/set-contact', contact);
  await page.getByText('06-12345678').waitFor();
  await save(dialog);
  await page.getByRole('heading', { name: 'Timo van Beek' }).waitFor();
}

async function a_row_of_reference(server, browser) {
  const session = await server.session(keeper);
  const row = await row_of(server, session, 'reference_row', 'GRIP 5');
  const page = await pageAt(browser, server, `/beheer/referentie?set=${row.set}`, { name: keeper });
  await page.getByRole('button', { name: /^GRIP 5/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await dialog.getByLabel('Opmerking in het Nederlands').fill('Mijn opmerking');
  await dialog.getByLabel('Waarom').fill('Beter verwoord');
  const { label_nl, label_en, note_en, values, record: id } = row;
  const day = await dialog.getByLabel('Geldt vanaf').inputValue();
  const words = { label_nl, label_en, note_en, note_nl: 'Hun opmerking' };
  const since = { valid_from: day, valid_to: null, source_ref: 'Bureau', reason: 'Eerder' };
  const theirs = { id, values, ...words, ...since };
  await command(server, session, 'reference/change', theirs);
  await dialog.getByLabel('Bron').fill('Bureau');
  const press = () => dialog.getByRole('button', { name: 'Versie vastleggen' }).click();
  await press();
  await both_are_shown(page, dialog, { theirs: 'Hun opmerking', mine: 'Mijn opmerking' });
  await press();
  await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).waitFor();
  await dialog.getByText('Mijn opmerking').waitFor();
}

/** Two administrators block the same account: whoever is second does not let it in again. */
async function blocked_by_two(server, browser) {
  const session = await server.session(keeper);
  const { id, account } = await row_of(server, session, 'person', 'Tim van Beek');
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  await page.getByRole('button', { name: 'Blokkeren', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom').fill('Telefoon gestolen');
  await command(server, session, 'organisation/block', { id: account, reason: 'Gestolen', remaining: [] });
  await page.getByText('Gestolen', { exact: true }).waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Blokkeren', exact: true }).click();
  await dialog.getByText('Dit account is al geblokkeerd').first().waitFor();
  const headers = { cookie: session.cookie };
  const { rows } = await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json();
  assert.equal(rows.account[account].blocked, true);
  assert.deepEqual(page.faults, []);
}

/** A function is handed over while another is about to lay it down: the successor keeps it. */
async function a_function(server, browser) {
  const session = await server.session(keeper);
  const headers = { cookie: session.cookie };
  const home = async () =>
    (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
  const { function_holder, person } = await home();
  const held = Object.values(function_holder).find((row) => row.incident === null && row.region === 'VR25');
  const next = Object.values(person).find(
    (one) => !one.ended && one.id !== held.person && one.regions.includes('VR25'),
  );
  const page = await pageAt(browser, server, '/', { name: keeper });
  await page.getByRole('button', { name: held.name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(held.name).first().waitFor();
  await command(server, session, 'organisation/hand-over-function', { id: held.id, person: next.id });
  await dialog.locator('strong').getByText(next.name).waitFor();
  await dialog.getByRole('button', { name: 'Functie neerleggen' }).click();
  await dialog.getByText(message).waitFor();
  assert.equal((await home()).function_holder[held.id].person, next.id);

  // Who has seen the name of the successor, and means it, presses again.
  await dialog.getByRole('button', { name: 'Functie neerleggen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.equal((await home()).function_holder[held.id], undefined);
  assert.deepEqual(page.faults, []);
}

/** The picture passes on while somebody else is passing it on. */
async function the_keeper(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening totaalbeeld');
  const appoint = (to, from) => {
    const args = { incident, keeper: to, from, reason: 'Opgeschaald', occurred_at: null };
    return command(server, session, 'picture/appoint-keeper', args);
  };
  await appoint('MK', '');
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Joris Kuiper' });
  const line = page.locator('.keeper');
  await line.getByRole('button', { name: 'Overdragen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wordt bijgehouden door').selectOption('COPI');
  await dialog.getByLabel('Reden').fill('CoPI is begonnen');
  const before = await line.innerText();
  await appoint('ROT', 'MK');
  await page.waitForFunction((was) => document.querySelector('.keeper').innerText !== was, before);
  await dialog.getByRole('button', { name: 'Overdragen' }).click();
  await dialog.getByText('Het totaalbeeld ligt nu bij').first().waitFor();
  assert.equal(await dialog.getByLabel('Reden').inputValue(), 'CoPI is begonnen');
  await dialog.getByRole('button', { name: 'Overdragen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(page.faults, []);
}

/** How one row was checked says nothing of the next. */
async function a_note_of_one_row(server, browser) {
  const session = await server.session(keeper);
  const headers = { cookie: session.cookie };
  const { rows } = await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json();
  const [first, other] = Object.values(rows.reference_row).filter(
    ({ set, newest, confidence }) => set === 'casualty_kind' && newest && confidence === 'to_check',
  );
  const page = await pageAt(browser, server, `/beheer/referentie?set=${first.set}`, { name: keeper });
  const dialog = page.getByRole('dialog');
  const look_at = (row) => page.getByRole('button', { name: row.label_nl }).first().click();
  await look_at(first);
  await dialog.getByLabel('Hoe gecontroleerd').fill('Ter plaatse');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await look_at(other);
  await dialog.getByRole('heading', { name: other.label_nl }).waitFor();
  assert.equal(await dialog.getByLabel('Hoe gecontroleerd').inputValue(), '');
  assert.deepEqual(page.faults, []);
}

/** A colleague changes the words on the way: nobody vouches by name for what they did not read. */
async function words_one_vouches_for(server, browser) {
  const session = await server.session(keeper);
  const headers = { cookie: session.cookie };
  const home = async () =>
    (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
  const row = Object.values((await home()).reference_row).find(
    ({ set, newest, confidence }) => set === 'casualty_kind' && newest && confidence === 'to_check',
  );
  const page = await pageAt(browser, server, `/beheer/referentie?set=${row.set}`, { name: keeper });
  await page.getByRole('button', { name: row.label_nl }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hoe gecontroleerd').fill('Nagevraagd');
  const { record: id, label_en, note_nl, note_en, values } = row;
  const words = { label_nl: 'Anders gewond', label_en, note_nl, note_en, values };
  const since = { valid_from: '2026-01-01', valid_to: null, source_ref: 'Bureau', reason: 'Gewone taal' };
  const first_a_colleague = async (route) => {
    await command(server, session, 'reference/change', { id, ...words, ...since });
    await route.continue();
  };
  await page.route('**/commands/reference/confirm', first_a_colleague, { times: 1 });
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await dialog.getByText(message).waitFor();
  assert.equal((await home()).reference_row[row.id].confirmed_at, null);
  await dialog.getByRole('heading', { name: 'Anders gewond' }).waitFor();
  assert.equal(await dialog.getByLabel('Hoe gecontroleerd').inputValue(), 'Nagevraagd');
  assert.deepEqual(page.faults, []);
}

/** Half described, and then a reload; a colleague describes it meanwhile. */
async function an_object(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening kaartobject', {
    place: 'Kampen',
    location: { lon: 5.911, lat: 52.555 },
  });
  const id = uuid();
  const geometry = { type: 'Point', coordinates: [5.911, 52.555] };
  const object = { id, incident, symbol: 'B16', column: 'MULTI', geometry };
  const facts = { label: 'Sporthal', note: '', source: 'OvD', valid_from: null, valid_to: null };
  await command(server, session, 'picture/draw', { ...object, ...facts });
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  const open = async (name) => {
    await page.getByText(/^Objectenlijst/).first().click();
    await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  };
  await open('Sporthal');
  const note = page.getByLabel('Opmerking');
  await note.fill('Plaats voor 120 mensen');
  await page.reload();
  const change = { id, base_version: 1, ...facts, label: 'Sporthal De Reest', note: 'Vol' };
  await command(server, session, 'picture/describe', change);
  await open('Sporthal De Reest');
  await page.waitForFunction(() => document.querySelector('[data-field=note]')?.value.endsWith('mensen'));
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await page.getByText('Iemand anders heeft dit object intussen gewijzigd.').waitFor();
  await page.getByRole('region', { name: 'Staat er nu' }).getByText('Sporthal De Reest').waitFor();
  await page.getByRole('button', { name: 'Mijn versie vastleggen' }).click();
  await page.getByRole('region', { name: 'Sporthal', exact: true }).getByText('120 mensen').waitFor();
  assert.deepEqual(page.faults, []);
}

/** A colleague says until when it holds, while one writes a note: the moment is among what is compared. */
async function how_long_an_object_holds(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening geldigheid');
  const id = uuid();
  const geometry = { type: 'Point', coordinates: [5.911, 52.555] };
  const facts = { label: 'Sporthal', note: '', source: 'OvD', valid_from: null, valid_to: null };
  await command(server, session, 'picture/draw', {
    ...{ id, incident, symbol: 'B16', column: 'MULTI', geometry, ...facts },
  });
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  await page.getByText(/^Objectenlijst/).first().click();
  await page.getByRole('row').filter({ hasText: 'Sporthal' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await page.getByLabel('Opmerking').fill('Ingang achterzijde');
  const valid_to = '2031-05-06T10:00:00Z';
  await command(server, session, 'picture/describe', { id, base_version: 1, ...facts, valid_to });
  const conflict = page.getByText('Iemand anders heeft dit object intussen gewijzigd.');
  // Whether the change has come yet or not: in the end the two are shown.
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await conflict.waitFor();
  const theirs = page.getByRole('region', { name: 'Staat er nu' });
  await theirs.getByText('6 mei 2031').waitFor({ timeout: 10_000 });
  assert.doesNotMatch(await page.getByRole('region', { name: 'Uw versie' }).innerText(), /2031/);
  assert.deepEqual(page.faults, []);
}

/** Described without a connection, and once more on top of that, while a colleague described it as well. */
async function an_object_that_waits(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening object bovenop');
  const id = uuid();
  const geometry = { type: 'Point', coordinates: [5.911, 52.555] };
  const facts = { label: 'Sporthal', note: '', source: 'OvD', valid_from: null, valid_to: null };
  const object = { id, incident, symbol: 'B16', column: 'MULTI', geometry };
  await command(server, session, 'picture/draw', { ...object, ...facts });
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  await page.getByText(/^Objectenlijst/).first().click();
  await page.getByRole('row').filter({ hasText: 'Sporthal' }).getByRole('button').first().click();
  const region = page.getByRole('region', { name: 'Sporthal', exact: true });
  const describe = async (note) => {
    await region.getByRole('button', { name: 'Gegevens wijzigen' }).click();
    await region.getByLabel('Opmerking').fill(note);
  };
  const save_it = region.getByRole('button', { name: 'Vastleggen', exact: true });
  await region.getByRole('button', { name: 'Gegevens wijzigen' }).waitFor();
  await page.context().setOffline(true);
  await page.locator('.connection.offline').waitFor();
  await describe('Opvang voor 100');
  await save_it.click();
  await describe('Opvang voor 120');
  const theirs = { ...facts, note: 'Niet gebruiken: asbest', source: 'Bouwtoezicht' };
  await command(server, session, 'picture/describe', { id, base_version: 1, ...theirs });
  await page.context().setOffline(false);
  await page.locator('.connection.conflict').waitFor({ timeout: 60_000 });
  await save_it.click();
  await page.getByText('Iemand anders heeft dit object intussen gewijzigd.').waitFor();
  await page.getByRole('region', { name: 'Staat er nu' }).getByText('asbest').waitFor();
  const headers = { cookie: session.cookie };
  const now = await (await fetch(`${server.url}/api/v1/changes?scopes=${incident}`, { headers })).json();
  assert.equal(now.rows.plot_object[id].note, theirs.note);
  await page.getByRole('button', { name: 'Mijn versie vastleggen' }).click();
  await region.getByText('Opvang voor 120').waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'an organisation that a colleague changed meanwhile is not overwritten unseen': () =>
    withServer(an_organisation),
  'contact points that a colleague changed meanwhile are not overwritten unseen': () =>
    withServer(its_contact_points),
  'a person whom a colleague changed meanwhile is not overwritten unseen': () => withServer(a_person),
  'the telephone of a person that a colleague changed meanwhile is not overwritten unseen': () =>
    withServer(how_to_reach_a_person),
  'what a form does not show may change while it is open': () => withServer(something_else),
  'a row of reference data that a colleague changed meanwhile is not overwritten unseen': () =>
    withServer(a_row_of_reference),
  'an account that a colleague blocked meanwhile is not let in again': () => withServer(blocked_by_two),
  'a function that a colleague handed over meanwhile is not taken from the successor': () =>
    withServer(a_function),
  'the picture that was passed on meanwhile is not passed on unseen': () => withServer(the_keeper),
  'how one row of reference data was checked does not stand at the next': () => withServer(a_note_of_one_row),
  'nobody vouches by name for words that a colleague changed on the way': () =>
    withServer(words_one_vouches_for),
  'an object that a colleague described while one was away is not overwritten unseen': () =>
    withServer(an_object),
  'until when an object holds, as a colleague said meanwhile, is shown before it is overwritten': () =>
    withServer(how_long_an_object_holds),
  'an object that a colleague described is not overwritten by who goes on from what still waits': () =>
    withServer(an_object_that_waits),
};
