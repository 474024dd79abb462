// Reference data kept on the screen: a row that ends, one that has ended, and one that somebody vouches for.
import assert from 'node:assert/strict';
import { command, pageAt, uuid, withServer } from './harness.mjs';

const keeper = 'Anouk Prins';

/** Wijdemeren goes on in Hilversum: whoever keeps the data says until when it is there. */
async function a_municipality_ends(server, browser) {
  const page = await pageAt(browser, server, '/beheer/referentie?set=municipality', { name: keeper });
  const dialog = page.getByRole('dialog');
  const change = async (name, fields) => {
    await page.getByRole('button', { name }).first().click();
    await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await dialog.getByLabel('Bron').fill('Staatsblad');
    await dialog.getByLabel('Waarom').fill('Herindeling');
    for (const [label, value] of fields) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: 'Versie vastleggen' }).click();
    await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).waitFor();
  };
  await change(/^Wijdemeren/, [['Geldt vanaf', '2026-01-01'], ['Geldig tot', '2027-01-01']]);
  await dialog.getByText('vanaf 1 januari 2026, tot 1 januari 2027').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // Weesp is gone since 2022, and is not there again because somebody puts a remark right.
  await change(/^Weesp/, [['Geldt vanaf', '2022-01-01']]);
  await dialog.getByText('vanaf 1 januari 2022, tot 24 maart 2022').waitFor();
  assert.deepEqual(page.faults, []);
}

/** The new words have come before one presses: one read the words of before. */
async function words_changed_while_reading(server, browser) {
  const session = await server.session(keeper);
  const headers = { cookie: session.cookie };
  const home = async () =>
    (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
  const general = Object.values((await home()).reference_row).find(
    ({ set, newest, confidence }) => set === 'casualty_kind' && newest && confidence === 'to_check',
  );
  const { set, code, label_en, note_nl, note_en, values } = general;
  const id = uuid();
  const words = { label_nl: 'Zwaar gewond', label_en, note_nl, note_en, values };
  const since = { valid_from: '2026-01-01', valid_to: null, source_ref: 'Bureau', reason: 'Gewone taal' };
  await command(server, session, 'reference/make-regional', {
    ...{ id, region: 'VR25', set, code, ...words, ...since },
  });
  const regional = async () =>
    Object.values((await home()).reference_row).find((row) => row.record === id && row.newest);
  const page = await pageAt(browser, server, `/beheer/referentie?set=${set}`, { name: 'Sanne Mulder' });
  await page.getByRole('button', { name: 'Zwaar gewond' }).first().click();
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabel('Hoe gecontroleerd');
  const confirm = () => dialog.getByRole('button', { name: 'Bevestigen' }).click();
  await note.fill('Gelezen in het handboek');
  const change = { id, ...words, label_nl: 'Anders gewond', ...since };
  await command(server, session, 'reference/change', change);
  await dialog.getByRole('heading', { name: 'Anders gewond' }).waitFor();
  await confirm();
  await dialog.getByText('Een collega heeft deze rij gewijzigd').waitFor();
  await dialog.getByRole('region', { name: 'Stond er toen u opende' }).getByText('Zwaar').first().waitFor();
  await dialog.getByRole('region', { name: 'Staat er nu' }).getByText('Anders').first().waitFor();
  assert.equal((await regional()).confirmed_at, null, 'nobody has vouched for these words');
  assert.equal(await note.inputValue(), 'Gelezen in het handboek');

  // Who has read the new words as well, and means it, presses again.
  await confirm();
  await dialog.getByText('Bevestigd', { exact: true }).first().waitFor();
  assert.notEqual((await regional()).confirmed_at, null);
  assert.deepEqual(page.faults, []);
}

/** A note was begun and the row is changed instead: the note is there still. */
async function a_note_that_was_begun(server, browser) {
  const page = await pageAt(browser, server, '/beheer/referentie?set=casualty_kind', { name: keeper });
  await page.getByRole('row').nth(1).getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabel('Hoe gecontroleerd');
  await note.fill('Gelezen in het handboek');
  const change = dialog.getByRole('button', { name: 'Nieuwe versie maken' });
  await change.press('Enter');
  await note.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.matches('[data-field="region"]'));
  assert.equal(await dialog.getByLabel('Gewond', { exact: true }).locator(':checked').innerText(), 'nee');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Verder invullen' }).click();
  await dialog.getByRole('button', { name: 'Terug', exact: true }).click();
  assert.equal(await note.inputValue(), 'Gelezen in het handboek');

  // What was sent was the version alone: the note is still asked about.
  await change.click();
  await dialog.getByLabel('Voor wie').selectOption('VR25');
  await dialog.getByLabel('Bron').fill('Bureau');
  await dialog.getByLabel('Waarom').fill('Gewone taal');
  await dialog.getByRole('button', { name: 'Versie vastleggen' }).click();
  await note.waitFor();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Verder invullen' }).click();
  assert.equal(await note.inputValue(), 'Gelezen in het handboek');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a note that was begun is there still after the form of a new version': () =>
    withServer(a_note_that_was_begun),
  'a municipality that ends says until when, and one that ended does not come back': () =>
    withServer(a_municipality_ends),
  'nobody vouches by name for words that a colleague changed while one was reading': () =>
    withServer(words_changed_while_reading),
};
