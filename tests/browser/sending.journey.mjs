// A dialog that is closed while its form is being sent: what is under way goes on, once, and is not asked
// about as if it could still be thrown away; what is not under way yet can be.
import assert from 'node:assert/strict';
import { command, drafts, exercise, held, pageAt, withServer } from './harness.mjs';

const keeper = 'Anouk Prins';
const question = 'Wat u hier hebt ingevuld is nog niet vastgelegd.';

/** Sends what the dialog holds and closes it; the command waits until `go` is called. */
async function closed_while_sent(page, dialog, name, button = dialog.locator('form [type=submit]')) {
  const sent = await held(page, `**/commands/${name}`);
  await button.click();
  await sent.asked;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return sent;
}

async function fill_in(page, name = 'Rook boven de heide') {
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Oefening/ }).check();
  await dialog.getByRole('combobox', { name: 'Type incident' }).fill('Natuurbrand');
  await page.getByRole('option').first().click();
  await dialog.getByLabel('Naam', { exact: true }).fill(name);
  return dialog;
}

async function titles(server) {
  const { cookie } = await server.session('Karin Postma');
  const at = `${server.url}/api/v1/changes?scopes=home`;
  const { rows } = await (await fetch(at, { headers: { cookie } })).json();
  return Object.values(rows.incident).map((row) => row.title);
}

/** It is recorded once, and nobody is taken to it from where they are by then. */
async function under_way(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const dialog = await fill_in(page);
  await dialog.getByLabel('Plaats', { exact: true }).fill('Zeewolde');
  const sent = await held(page, '**/commands/incident/open');
  await dialog.locator('form [type=submit]').click();
  await sent.asked;
  await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().waitFor();
  assert.equal(await dialog.getByRole('button', { name: 'Annuleren' }).count(), 0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await fill_in(page, 'Rook in het dal');
  sent.go();
  await page.getByText(/Rook boven de heide.* geopend|geopend.*Rook boven de heide/).first().waitFor();
  assert.ok((await titles(server)).includes('Rook boven de heide'));
  assert.equal(new URL(page.url()).pathname, '/incidenten');
  assert.equal(sent.count, 1);
  assert.equal(await dialog.getByLabel('Naam', { exact: true }).inputValue(), 'Rook in het dal');
  const kept = (await drafts(page)).filter(({ text }) => text.includes('boven de heide'));
  assert.deepEqual(kept, []);
  assert.deepEqual(page.faults, []);
}

/** The place is still being read: what is thrown away now is recorded nowhere. */
async function not_under_way(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const dialog = await fill_in(page);
  const read = await held(page, '**/incident/propose-place*');
  await dialog.getByLabel('Plaats', { exact: true }).fill('Zeewolde');
  await dialog.locator('form').evaluate((form) => form.requestSubmit());
  await read.asked;
  await page.keyboard.press('Escape');
  await dialog.getByText(question).waitFor();
  await dialog.getByRole('button', { name: 'Weggooien' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // The next stands there when the place has been read; what was thrown away would go out before it.
  await fill_in(page, 'Rook in het dal');
  read.go();
  await dialog.getByLabel('Plaats', { exact: true }).fill('Dronten');
  await dialog.locator('form [type=submit]').click();
  await page.getByRole('heading', { name: 'Rook in het dal' }).waitFor();
  const names = await titles(server);
  assert.ok(names.includes('Rook in het dal'));
  assert.ok(!names.includes('Rook boven de heide'));
  assert.deepEqual(page.faults, []);
}

/** The question came before the command did: it goes when there is nothing left to throw away. */
async function asked_too_early(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const dialog = await fill_in(page);
  const read = await held(page, '**/incident/propose-place*');
  const sent = await held(page, '**/commands/incident/open');
  await dialog.getByLabel('Plaats', { exact: true }).fill('Zeewolde');
  await dialog.locator('form').evaluate((form) => form.requestSubmit());
  await read.asked;
  await page.keyboard.press('Escape');
  await dialog.getByText(question).waitFor();
  read.go();
  await sent.asked;
  await dialog.getByText(question).waitFor({ state: 'detached' });
  sent.go();
  await page.getByRole('heading', { name: 'Rook boven de heide' }).waitFor();
  assert.deepEqual(page.faults, []);
}

/** Refused when nobody looks at the form any more: the words stand in the list. */
async function refused_afterwards(server, browser) {
  const { id, session } = await exercise(server, 'Oefening telling');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Aantal vastleggen' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.locator('[data-field=number]').fill('12');
  await dialog.locator('[data-field=source]').fill('Officier van dienst geneeskundig');
  const sent = await closed_while_sent(page, dialog, 'picture/record-casualties');
  await command(server, session, 'incident/close', { id, reason: 'Klaar' });
  sent.go();
  await page.getByRole('button', { name: /^Conflict/ }).click();
  await dialog.getByRole('blockquote').getByText('Officier van dienst geneeskundig').waitFor();
  assert.deepEqual(page.faults, []);
}

/** The dialog is closed while it is being sent, and opened again for the next. */
async function figures(server, browser, first, second) {
  const { id } = await exercise(server, 'Oefening twee tellingen');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = page.locator('dialog[open]').last();
  const fill = async (number, source) => {
    await page.getByRole('button', { name: 'Aantal vastleggen' }).click();
    await dialog.locator('[data-field=kind]').selectOption({ index: 1 });
    await dialog.locator('[data-field=number]').fill(number);
    await dialog.locator('[data-field=source]').fill(source);
  };
  await fill(...first);
  const sent = await closed_while_sent(page, dialog, 'picture/record-casualties');
  await fill(...second);
  sent.go();
  return { page, dialog };
}

async function still_filled_in(dialog, [number, source]) {
  assert.equal(await dialog.locator('[data-field=number]').inputValue(), number);
  assert.equal(await dialog.locator('[data-field=source]').inputValue(), source);
  assert.equal(await dialog.locator('.summary').count(), 0);
  assert.equal(await dialog.locator('[aria-busy=true]').count(), 0);
}

/** The answer about the first figure leaves the form of the second as it is. */
async function opened_again(server, browser) {
  const second = ['30', 'Officier van dienst politie'];
  const { page, dialog } = await figures(server, browser, ['12', 'Meldkamer'], second);
  await page.getByText(/^Vastgelegd: .*, 12$/).first().waitFor();
  await still_filled_in(dialog, second);
  await dialog.locator('form [type=submit]').click();
  await page.getByText(/^Vastgelegd: .*, 30$/).first().waitFor();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(page.faults, []);
}

/** What is said of the first does not stand above the words of the second. */
async function refused_when_opened_again(server, browser) {
  const second = ['30', 'Officier van dienst politie'];
  const { page, dialog } = await figures(server, browser, ['twaalf', 'Meldkamer van gisteren'], second);
  const list = page.locator('button', { hasText: /Conflict/ });
  await list.first().waitFor({ state: 'attached' });
  await still_filled_in(dialog, second);
  await dialog.locator('form [type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
  await list.first().click();
  await dialog.getByRole('blockquote').getByText('Meldkamer van gisteren').waitFor();
  assert.deepEqual(page.faults, []);
}

/** The answer about one person leaves the form about another as it is. */
async function about_another(server, browser) {
  const { cookie } = await server.session(keeper);
  const at = `${server.url}/api/v1/changes?scopes=home`;
  const { rows } = await (await fetch(at, { headers: { cookie } })).json();
  const of_region = ({ incident, region }) => incident === null && region === 'VR25';
  const [one, other] = Object.values(rows.function_holder).filter(of_region);
  assert.notEqual(one.name, other.name);
  const page = await pageAt(browser, server, '/', { name: keeper });
  const dialog = page.locator('dialog[open]').last();
  const open = ({ name }) => page.getByRole('button', { name, exact: true }).first().click();
  await open(one);
  await dialog.locator('[data-field=seat]').fill('Kamer 1.12');
  const move = dialog.getByRole('button', { name: 'Plaats wijzigen' });
  const sent = await closed_while_sent(page, dialog, 'organisation/move-seat', move);
  await open(other);
  await dialog.locator('[data-field=reason]').fill('Ziek geworden');
  sent.go();
  await page.getByText('Opgeslagen.', { exact: true }).first().waitFor();
  assert.equal(await dialog.locator('[data-field=reason]').inputValue(), 'Ziek geworden');
  assert.deepEqual(page.faults, []);
}

/** While a function is being taken the fields of the next are empty, and then stay as they are filled in. */
async function another_function(server, browser) {
  const page = await pageAt(browser, server, '/', { name: keeper });
  const dialog = page.locator('dialog[open]').last();
  const seat = dialog.locator('[data-field=seat]');
  const open = () => page.locator('main').getByRole('button', { name: /vervullen/i }).first().click();
  await open();
  await dialog.locator('[data-field=region]').selectOption('VR25');
  for (const field of ['function', 'person']) {
    await dialog.locator(`[data-field=${field}]`).click();
    await dialog.getByRole('option').locator('visible=true').first().click();
  }
  await seat.fill('Kamer 1.12');
  const sent = await closed_while_sent(page, dialog, 'organisation/take-function');
  await open();
  assert.equal(await seat.inputValue(), '');
  await seat.fill('Kamer 2.08');
  sent.go();
  await page.getByText('Vastgelegd.', { exact: true }).first().waitFor();
  assert.equal(await seat.inputValue(), 'Kamer 2.08');
  assert.deepEqual(page.faults, []);
}

/** What is written after a note that is being sent is another one. */
async function another_note(server, browser) {
  const { id } = await exercise(server, 'Oefening twee notities');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = page.locator('dialog[open]').last();
  const text = dialog.locator('[data-field=text]');
  const open = () => page.getByRole('button', { name: 'Vertrouwelijke notitie' }).click();
  await open();
  await text.fill('De namen zijn bekend');
  await dialog.locator('[data-field=reason]').fill('Nabestaanden weten het nog niet');
  const sent = await held(page, '**/commands/picture/write-note');
  await dialog.locator('form [type=submit]').click();
  await sent.asked;
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await open();
  assert.equal(await text.inputValue(), '');
  await text.fill('De oorzaak is bekend');
  sent.go();
  await page.getByText('De namen zijn bekend').first().waitFor();
  await page.getByText('Notitie opgeslagen.').first().waitFor();
  assert.equal(await text.inputValue(), 'De oorzaak is bekend');
  assert.deepEqual(page.faults, []);
}

/** A role that is refused after its form was closed: the list says whose, which, where and why. */
async function a_role(server, browser) {
  const { cookie } = await server.session(keeper);
  const at = `${server.url}/api/v1/changes?scopes=home`;
  const { rows } = await (await fetch(at, { headers: { cookie } })).json();
  const { id, name } = Object.values(rows.person).find((row) => row.name === 'Karin Postma');
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  await page.getByRole('button', { name: 'Rol geven' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.locator('[data-field=region]').selectOption('VR25');
  await dialog.locator('[data-field=column]').selectOption('BRW');
  const sent = await closed_while_sent(page, dialog, 'organisation/give-role');
  sent.go();
  await page.getByRole('button', { name: /^Conflict/ }).click();
  await dialog.getByText(`Rol geven: ${name}`).waitFor();
  await dialog.getByRole('blockquote').getByText('Kolom: Brandweerzorg').waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'what is being sent goes on when its dialog is closed, once, and is not asked about': () =>
    withServer(under_way),
  'what is thrown away before it was sent is not recorded': () => withServer(not_under_way),
  'a question about what has gone out meanwhile goes away': () => withServer(asked_too_early),
  'what is refused after its dialog was closed stands in the list': () => withServer(refused_afterwards),
  'a form that was opened again stays when the one before it is recorded': () => withServer(opened_again),
  'what is refused of a form that was opened again stands in the list': () =>
    withServer(refused_when_opened_again),
  'the answer about one function leaves the form about another': () => withServer(about_another),
  'a function that is being taken leaves the form of the next': () => withServer(another_function),
  'a note that is being sent leaves the one that is written next': () => withServer(another_note),
  'a role that was refused later says whose and which it is': () => withServer(a_role),
};
