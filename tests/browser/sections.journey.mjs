// The words of one section after they were sent, thrown away, merged, overtaken or left: what is done is
// done, and what is not can be read.
import assert from 'node:assert/strict';
import { command, drafts, exercise, pageAt, withServer } from './harness.mjs';

const section = 'Actuele situatie';
const code = 'incident.current_situation';
const edit = (page) => page.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) }).click();
const text_of = (page) => page.getByRole('textbox', { name: `Tekst van ${section}` });
const saved = (page) => page.getByText(`Opgeslagen: ${section}`).last().waitFor();

const at_incident = (browser, server, id) =>
  pageAt(browser, server, `/incidenten/${id}`, { name: 'Sanne Mulder' });

/** A colleague writes the section, outside a browser. */
function write(server, { id, session }, base_version, text) {
  const args = { incident: id, picture: 'TOTAL', section: code, certain: true, base_version, text };
  return command(server, session, 'picture/write-section', args);
}

/** What is being written for a section lies on the device under its name. */
async function drafts_kept(page) {
  const sections = (await drafts(page)).filter(({ name }) => name.startsWith('picture.section'));
  return sections.map(({ text }) => text).filter((text) => text !== '');
}

async function nothing_is_kept(page, after) {
  assert.deepEqual(await drafts_kept(page), [], after);
  await page.reload();
  await page.locator('.connection.connected').waitFor();
  await page.getByRole('heading', { name: section }).first().waitFor();
  assert.deepEqual(await drafts_kept(page), [], `${after}, reloaded`);
  assert.equal(await page.getByText('Concept bewaard').count(), 0, after);
}

async function done_is_done(server, browser) {
  const incident = await exercise(server, 'Oefening klaar is klaar');
  const page = await at_incident(browser, server, incident.id);
  await edit(page);
  await text_of(page).fill('Brand in de hal.');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  await nothing_is_kept(page, 'saved with the keys');

  await edit(page);
  await text_of(page).fill('Brand in de hal en het dak.');
  await page.getByRole('button', { name: 'Concept weggooien' }).click();
  await page.getByText('Concept weggegooid.').waitFor();
  await nothing_is_kept(page, 'thrown away');

  await edit(page);
  await text_of(page).fill('Brand in de hal en de loods.');
  await write(server, incident, 1, 'Rook naar het oosten.');
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await page.getByRole('button', { name: 'Samengevoegde tekst opslaan' }).click();
  await saved(page);
  await nothing_is_kept(page, 'merged');
  assert.deepEqual(page.faults, []);
}

/** A third text comes in while two are being made one. */
async function a_third_text(server, browser) {
  const incident = await exercise(server, 'Oefening derde tekst');
  const page = await at_incident(browser, server, incident.id);
  await edit(page);
  await text_of(page).fill('Brand in de loods.');
  await write(server, incident, 0, 'Brand in de hal.');
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  const dialog = page.getByRole('dialog', { name: `Twee teksten: ${section}` });
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  const merged = dialog.getByLabel('Samengevoegde tekst');
  await merged.fill('Brand in de hal en de loods.');
  await write(server, incident, 1, 'Brand in de hal. Iedereen is buiten.');
  await dialog.getByText('Iedereen is buiten').waitFor();
  await dialog.getByText('Er is nog een nieuwere tekst bij gekomen.').waitFor();
  assert.equal(await merged.inputValue(), 'Brand in de hal en de loods.');
  await dialog.getByRole('button', { name: 'Samengevoegde tekst opslaan' }).click();
  await dialog.getByText('Nog niet opgeslagen').waitFor();
  assert.ok(await dialog.isVisible(), 'nothing is saved over a text that was not in the merge');

  await merged.fill('Brand in de hal en de loods. Iedereen is buiten.');
  await dialog.getByRole('button', { name: 'Samengevoegde tekst opslaan' }).click();
  await saved(page);
  await page.getByText('Brand in de hal en de loods. Iedereen is buiten.').first().waitFor();
  assert.deepEqual(page.faults, []);
}

/** Written without a connection, and once more on top of that, while a colleague wrote as well. */
async function on_top_of_what_waits(server, browser) {
  const incident = await exercise(server, 'Oefening bovenop');
  await write(server, incident, 0, 'Brand in de hal.');
  const page = await at_incident(browser, server, incident.id);
  await page.getByText('Brand in de hal.').first().waitFor();
  await page.context().setOffline(true);
  await page.locator('.connection.offline').waitFor();
  await edit(page);
  await text_of(page).fill('Brand in de loods.');
  await page.keyboard.press('Control+Enter');
  await text_of(page).waitFor({ state: 'detached' });
  await edit(page);
  await text_of(page).fill('Brand in de loods, dak ingestort.');
  await write(server, incident, 1, 'Asbest in het dak, iedereen weg!');
  await page.context().setOffline(false);
  await page.locator('.connection.conflict').waitFor({ timeout: 60_000 });

  await page.getByText(/Joris Kuiper heeft/).waitFor();
  await text_of(page).focus();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: `Twee teksten: ${section}` });
  await dialog.getByText('Asbest in het dak, iedereen weg!').first().waitFor();
  const headers = { cookie: incident.session.cookie };
  const address = `${server.url}/api/v1/changes?scopes=${incident.id}`;
  const { rows } = await (await fetch(address, { headers })).json();
  assert.deepEqual(
    Object.values(rows.picture_section).map((row) => row.text),
    ['Asbest in het dak, iedereen weg!'],
  );
  assert.deepEqual(page.faults, []);
}

/** Half merged, and then the page goes without another word. */
async function half_merged(server, browser) {
  const incident = await exercise(server, 'Oefening half samengevoegd');
  const page = await at_incident(browser, server, incident.id);
  await edit(page);
  await text_of(page).fill('Brand in de loods.');
  await write(server, incident, 0, 'Brand in de hal.');
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await page.getByLabel('Samengevoegde tekst').fill('Brand in de hal en de loods.');
  await page.reload();
  await page.getByRole('button', { name: 'Verder met concept' }).click();
  assert.equal(await text_of(page).inputValue(), 'Brand in de hal en de loods.');
  assert.deepEqual(page.faults, []);
}

/** The incident is closed with a text half written: nobody may save it, its writer may read and copy it. */
async function after_the_end(server, browser) {
  const { id, session } = await exercise(server, 'Oefening gesloten');
  const page = await at_incident(browser, server, id);
  await edit(page);
  await text_of(page).fill('Half geschreven verslag van het verloop.');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await command(server, session, 'incident/close', { id, reason: 'Oefening voorbij' });
  await page.getByRole('button', { name: 'Verder met concept' }).waitFor({ state: 'detached' });
  await page.getByText('Half geschreven verslag van het verloop.').waitFor();
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Concept kopiëren' }).click();
  await page.getByText('Het concept is gekopieerd.').waitFor();
  assert.deepEqual(page.faults, []);
}

/** On paper stands what is recorded, also while somebody writes the next. */
async function printed_while_written(server, browser) {
  const incident = await exercise(server, 'Oefening afdruk tijdens schrijven');
  await write(server, incident, 0, 'Brand in de hal.');
  const page = await at_incident(browser, server, incident.id);
  await page.getByText('Brand in de hal.').first().waitFor();
  await edit(page);
  await text_of(page).fill('Nog niet vastgelegd');
  assert.equal(await page.locator('p').getByText('Brand in de hal.').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  await page.locator('p').getByText('Brand in de hal.').waitFor();
  assert.equal(await text_of(page).isVisible(), false);
  assert.deepEqual(page.faults, []);
}

/** What is pasted stands there whole; how much of it is too much is said beside it. */
async function too_long(server, browser) {
  const incident = await exercise(server, 'Oefening lange tekst');
  const page = await at_incident(browser, server, incident.id);
  await edit(page);
  await text_of(page).focus();
  await page.keyboard.insertText(`${'Lang bericht. '.repeat(600)}Einde.`);
  await page.getByText('406 tekens te lang; hoogstens 8.000').waitFor();
  assert.match(await text_of(page).inputValue(), /Einde\.$/, 'the end stands there still');
  await page.keyboard.press('Control+Enter');
  await page.getByText('mag hoogstens 8000 tekens hebben').first().waitFor();
  await text_of(page).fill('Kort bericht.');
  await page.keyboard.press('Control+Enter');
  await saved(page);

  await page.getByRole('tab', { name: 'Logboek' }).click();
  const line = page.getByLabel('Logregel');
  await line.focus();
  await page.keyboard.insertText(`${'Lange regel. '.repeat(160)}Einde.`);
  await page.getByText('86 tekens te lang; hoogstens 2.000').waitFor();
  await page.keyboard.press('Enter');
  assert.match(await line.inputValue(), /Einde\.$/, 'what does not fit is not sent');
  assert.deepEqual(page.faults, []);
}

/** Two windows of one person: in one half a report, in the other somebody only looks. */
async function another_window_looks(server, browser) {
  const { id } = await exercise(server, 'Oefening twee vensters van een sectie');
  const page = await at_incident(browser, server, id);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: new RegExp(`ewerken: ${section}$`) }).waitFor();
  await page.bringToFront();
  await edit(page);
  await text_of(page).fill('Een verslag dat nog niet af is.');
  await text_of(page).press('Escape');
  await page.getByText('Concept bewaard').waitFor();

  await other.bringToFront();
  await edit(other);
  const words = 'Een verslag dat nog niet af is.';
  await other.waitForFunction((all) => document.querySelector('form.editor textarea').value === all, words);
  await text_of(other).press('Escape');
  await text_of(other).waitFor({ state: 'detached' });
  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: 'Verder met concept' }).click();
  assert.equal(await text_of(page).inputValue(), words);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'half a text is not lost when its writer looks at it in another window': () =>
    withServer(another_window_looks),
  'a text that was saved, merged or thrown away does not come back as a draft': () =>
    withServer(done_is_done),
  'a text that comes in during a merge is not overwritten unseen': () => withServer(a_third_text),
  'what a colleague wrote is not overwritten by who writes on top of a text that still waits': () =>
    withServer(on_top_of_what_waits),
  'a half merged text is there again after a reload': () => withServer(half_merged),
  'after an incident is closed one reads and copies what was half written': () =>
    withServer(after_the_end),
  'a text that is too long is told to be so, and never cut': () => withServer(too_long),
  'a section that is being written stands on paper as it is recorded': () =>
    withServer(printed_while_written),
};
