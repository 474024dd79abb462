// Two people decide about one incident at once, or one of them without a connection: nobody's decision turns
// into another one, and nobody's is lost.
import assert from 'node:assert/strict';
import { come_back, command, exercise, go_dark, pageAt, uuid, violations, withServer } from './harness.mjs';

const message = 'Iemand anders was u voor';
const colleague = 'Lotte de Graaf';
const grip = (to, decided_by, decided_by_function) => ({
  ...{ to, decided_by, decided_by_function },
  reason: 'Onrust',
  informed: [],
});
const grip_1 = grip('grip_1', 'A. Bos', 'LCOPI');
const grip_3 = grip('grip_3', 'H. Vos', 'BURG');

/** An exercise in which GRIP 1 holds, and Karin who looks at it. */
async function grip_one(server, browser, title) {
  const { id } = await exercise(server, title);
  const session = await server.session(colleague);
  const stream = uuid();
  const first = { id: stream, incident: id, region: 'VR25', ...grip_1 };
  await command(server, session, 'incident/raise-grip', first);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.locator('.grip').getByText('GRIP 1').first().waitFor();
  return { page, session, id, stream };
}

/** Fills in the next decision, with everything but the press on the button. */
async function fill_in(page, level, reason) {
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByLabel(level).check();
  await dialog.getByLabel('Besluit van').fill('K. Postma');
  await dialog.getByRole('combobox', { name: 'Functie' }).fill('Regionaal operationeel leider');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Reden', { exact: true }).fill(reason);
  return dialog;
}

const press = (dialog) => dialog.getByRole('button', { name: 'Besluit vastleggen' }).click();

async function rows_of(server, session, table) {
  const headers = { cookie: session.cookie };
  const { rows } = await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json();
  return Object.values(rows[table] ?? {});
}

async function levels(server, session, id) {
  const [row] = (await rows_of(server, session, 'incident_grip')).filter((one) => one.incident === id);
  return row.decisions.map((each) => each.to);
}

/** Karin scales up in the dark; a colleague has scaled up further by the time that she is back. */
async function in_the_dark(server, browser) {
  const { page, session, id, stream } = await grip_one(server, browser, 'Oefening in het donker');
  await go_dark(page);
  await press(await fill_in(page, 'GRIP 2', 'Effectgebied'));
  await page.getByText('1 wijziging wacht').waitFor();
  // Decided on top of what waits: it is not sent by itself when that is refused.
  const next = await fill_in(page, 'GRIP 4', 'Tweede gemeente');
  await next.getByText('wacht nog op verzending').waitFor();
  await press(next);
  await page.getByText('2 wijzigingen wachten').waitFor();
  await command(server, session, 'incident/change-grip', { id: stream, ...grip_3 });
  await come_back(page);
  await page.getByRole('button', { name: /^Conflict/ }).click();
  const list = page.locator('dialog[open]').last();
  await list.getByText('Besluit GRIP 2 in Flevoland').waitFor();
  await list.getByText('Besluit GRIP 4 in Flevoland').waitFor();
  await list.getByText(message).first().waitFor();
  await list.getByText('Effectgebied').waitFor();
  assert.equal(await list.getByText('grip_2').count(), 0, 'nobody wrote a code');
  assert.deepEqual(await levels(server, session, id), ['grip_1', 'grip_3']);
  assert.deepEqual(page.faults, []);
}

/** What one person decides in the dark one after the other goes out in that order. */
async function twice_in_the_dark(server, browser) {
  const { id } = await exercise(server, 'Oefening twee besluiten');
  const session = await server.session(colleague);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).waitFor();
  await go_dark(page);
  await press(await fill_in(page, 'GRIP 1', 'Brand'));
  await page.getByText('1 wijziging wacht').waitFor();
  await press(await fill_in(page, 'GRIP 2', 'Effectgebied'));
  await page.getByText('2 wijzigingen wachten').waitFor();
  await come_back(page);
  await page.locator('.grip').getByText('GRIP 2').first().waitFor({ timeout: 30_000 });
  assert.deepEqual(await levels(server, session, id), ['grip_1', 'grip_2']);
  assert.deepEqual(page.faults, []);
}

async function at_once(server, browser) {
  const { page, session, id, stream } = await grip_one(server, browser, 'Oefening tegelijk');
  const dialog = await fill_in(page, 'GRIP 2', 'Effectgebied');
  await command(server, session, 'incident/change-grip', { id: stream, ...grip_3 });
  await page.locator('.grip').getByText('GRIP 3').first().waitFor({ state: 'attached' });
  await press(dialog);
  await dialog.getByText(message).waitFor();
  const theirs = dialog.getByRole('region', { name: 'Staat er nu' });
  await theirs.getByText('H. Vos').waitFor();
  await theirs.getByText('GRIP 3').waitFor();
  await dialog.getByRole('region', { name: 'Uw versie' }).getByText('K. Postma').waitFor();
  await dialog.getByText('Afschalen naar GRIP 2').waitFor();
  assert.deepEqual(await violations(page, 'dialog[open]'), []);
  assert.deepEqual(await levels(server, session, id), ['grip_1', 'grip_3']);

  // Who has seen what stands there, and means it, presses again.
  await press(dialog);
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await levels(server, session, id), ['grip_1', 'grip_3', 'grip_2']);
  assert.deepEqual(page.faults, []);
}

/** Both record the first decision; the second sees that one stands there. */
async function first_at_once(server, browser) {
  const { id } = await exercise(server, 'Oefening eerste besluit');
  const session = await server.session(colleague);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = await fill_in(page, 'GRIP 2', 'Effectgebied');
  const first = { id: uuid(), incident: id, region: 'VR25', ...grip_3 };
  await command(server, session, 'incident/raise-grip', first);
  await page.locator('.grip').getByText('GRIP 3').first().waitFor({ state: 'attached' });
  await press(dialog);
  await dialog.getByRole('region', { name: 'Staat er nu' }).getByText('GRIP 3').waitFor();
  assert.deepEqual(await levels(server, session, id), ['grip_3']);
  await press(dialog);
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await levels(server, session, id), ['grip_3', 'grip_2']);
  assert.deepEqual(page.faults, []);
}

/** The form was opened on one decision, and another has become the last. */
async function a_correction(server, browser) {
  const { page, session, id, stream } = await grip_one(server, browser, 'Oefening correctie');
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByRole('button', { name: 'Besluiten (1)' }).click();
  await dialog.getByRole('button', { name: 'Laatste besluit corrigeren' }).click();
  await dialog.getByLabel('Besluit van').fill('Albert Bos');
  await dialog.getByLabel('Wat klopte er niet').fill('Naam voluit');
  await command(server, session, 'incident/change-grip', { id: stream, ...grip_3 });
  await page.locator('.grip').getByText('GRIP 3').first().waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Corrigeren' }).click();
  await dialog.getByText(message).waitFor();
  const [row] = (await rows_of(server, session, 'incident_grip')).filter((one) => one.incident === id);
  assert.deepEqual(row.decisions.map((each) => each.decided_by), ['A. Bos', 'H. Vos']);
  assert.deepEqual(page.faults, []);
}

/** Wvr 39 turns on the set: what a colleague added is not dropped by a form that was open. */
async function municipalities(server, browser) {
  const { id } = await exercise(server, 'Oefening gemeenten');
  const session = await server.session(colleague);
  const confirm = (codes) => {
    const args = { id, municipalities: codes, reason: 'Rook' };
    return command(server, session, 'incident/confirm-municipalities', args);
  };
  await confirm(['GM0995']);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Gemeenten bevestigen' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByRole('combobox', { name: 'Getroffen of bedreigde gemeenten' }).fill('dront');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Op grond waarvan').fill('Rook trekt naar het oosten');
  // What the form does not show may change while it is open.
  const words = { title: 'Oefening twee gemeenten', incident_type: 'R2.3', description: '' };
  await command(server, session, 'incident/describe', { id, ...words });
  await confirm(['GM0995', 'GM0034']);
  await page.locator('.name').getByText('Almere').waitFor({ state: 'attached' });
  const save = () => dialog.getByRole('button', { name: 'Bevestigen', exact: true }).click();
  await save();
  await dialog.getByText(message).waitFor();
  await dialog.getByRole('region', { name: 'Staat er nu' }).getByText('Almere').waitFor();
  await dialog.getByRole('region', { name: 'Uw versie' }).getByText('Dronten').waitFor();
  assert.deepEqual(await violations(page, 'dialog[open]'), []);
  const stand = async () => {
    const [row] = (await rows_of(server, session, 'incident')).filter((one) => one.id === id);
    return row.municipalities;
  };
  assert.deepEqual(await stand(), ['GM0995', 'GM0034']);
  await save();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await stand(), ['GM0995', 'GM0303']);
  assert.deepEqual(page.faults, []);
}

/** T0 and municipalities stand in one record: who does both in the dark hears of no colleague. */
async function own_acts_in_the_dark(server, browser) {
  const { id } = await exercise(server, 'Oefening alleen in het donker');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: colleague });
  await page.getByRole('button', { name: 'T0 vastleggen' }).waitFor();
  await go_dark(page);
  await page.getByRole('button', { name: 'T0 vastleggen' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByLabel('Vastgesteld door').fill('M. Hofstra');
  await dialog.getByRole('combobox', { name: 'Functie' }).fill('Leidinggevende meldkamer');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Aan welk criterium is voldaan').fill('GRIP 2');
  await dialog.getByRole('button', { name: 'T0 vastleggen' }).click();
  await page.getByText('1 wijziging wacht').waitFor();
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Gemeenten bevestigen' }).click();
  await dialog.getByRole('combobox', { name: 'Getroffen of bedreigde gemeenten' }).fill('dront');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Op grond waarvan').fill('Rook trekt naar het oosten');
  await dialog.getByRole('button', { name: 'Bevestigen', exact: true }).click();
  await page.getByText('2 wijzigingen wachten').waitFor();
  await come_back(page);
  await page.locator('.name').getByText('Dronten').waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('region', { name: /^T0/ }).getByText('M. Hofstra').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Conflict/ }).count(), 0);
  assert.deepEqual(page.faults, []);
}

/** The form that is opened over one's own waiting change begins with it: nothing of it is dropped. */
async function twice_one_form_in_the_dark(server, browser) {
  const { id } = await exercise(server, 'Oefening gemeenten in het donker');
  const session = await server.session(colleague);
  const args = { id, municipalities: ['GM0995'], reason: 'Rook' };
  await command(server, session, 'incident/confirm-municipalities', args);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = page.locator('dialog[open]').last();
  const add = async (name) => {
    await page.getByRole('button', { name: 'Meer over dit incident' }).click();
    await page.getByRole('menuitem', { name: 'Gemeenten bevestigen' }).click();
    await dialog.getByRole('combobox', { name: 'Getroffen of bedreigde gemeenten' }).fill(name);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Op grond waarvan').fill(`Rook naar ${name}`);
    await dialog.getByRole('button', { name: 'Bevestigen', exact: true }).click();
  };
  await page.locator('.name').getByText('Lelystad').waitFor();
  await go_dark(page);
  await add('Dronten');
  await page.getByText('1 wijziging wacht').waitFor();
  await add('Urk');
  await page.getByText('2 wijzigingen wachten').waitFor();
  await come_back(page);
  await page.locator('.name').getByText('Urk').waitFor({ timeout: 30_000 });
  const [row] = (await rows_of(server, session, 'incident')).filter((one) => one.id === id);
  assert.deepEqual(row.municipalities, ['GM0995', 'GM0303', 'GM0184']);
  assert.deepEqual(page.faults, []);
}

/** All clocks run from T0: what a colleague made of it is seen before it is corrected or taken back. */
async function a_t0_at_once(server, browser) {
  const { id } = await exercise(server, 'Oefening T0 tegelijk');
  const session = await server.session(colleague);
  const t0 = { id, region: 'VR25', established_by: 'M. Hofstra', established_by_function: 'LMK' };
  const at = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
  await command(server, session, 'incident/record-t0', { ...t0, criterion: 'GRIP 2', occurred_at: at(30) });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: colleague });
  await page.getByRole('tab', { name: 'Teams' }).click();
  const of_region = page.getByRole('region', { name: /^T0/ });
  const dialog = page.locator('dialog[open]').last();
  const theirs = dialog.getByRole('region', { name: 'Staat er nu' });
  await of_region.getByRole('button', { name: 'Corrigeren', exact: true }).first().click();
  await dialog.getByLabel('Vastgesteld door').fill('S. de Boer');
  await dialog.getByLabel('Wat klopte er niet').fill('Andere dienst');
  const right = { ...t0, established_by: 'K. Vos', criterion: 'Melding meldkamer', reason: 'Band' };
  await command(server, session, 'incident/correct-t0', { ...right, occurred_at: at(90) });
  await of_region.getByText('K. Vos').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Corrigeren', exact: true }).click();
  await dialog.getByText(message).waitFor();
  await theirs.getByText('K. Vos').waitFor();
  await theirs.getByText('Melding meldkamer').waitFor();
  await of_region.getByText('K. Vos').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Annuleren' }).click();

  await of_region.getByRole('button', { name: 'Terugnemen' }).click();
  await dialog.getByLabel('Wat klopte er niet').fill('Verkeerde regio');
  await command(server, session, 'incident/withdraw-t0', { id, region: 'VR25', reason: 'Oefenbericht' });
  const anew = { ...t0, established_by: 'P. Bos', criterion: 'GRIP 3', occurred_at: at(5) };
  await command(server, session, 'incident/record-t0', anew);
  await of_region.getByText('P. Bos').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Terugnemen' }).click();
  await theirs.getByText('P. Bos').waitFor();
  await of_region.getByText('P. Bos').waitFor({ state: 'attached' });
  assert.deepEqual(page.faults, []);
}

/** What was refused after an hour in the dark can be read back whole, and of which incident it is. */
async function read_back(server, browser) {
  const { id } = await exercise(server, 'Oefening teruglezen');
  const session = await server.session(colleague);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = page.locator('dialog[open]').last();
  await page.getByRole('button', { name: 'Meer over dit incident' }).waitFor();
  await go_dark(page);
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Gemeenten bevestigen' }).click();
  await dialog.getByRole('combobox', { name: 'Getroffen of bedreigde gemeenten' }).fill('Dronten');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Op grond waarvan').fill('Rook naar het oosten');
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('14-03-2026');
  await dialog.getByRole('textbox', { name: 'Tijd' }).fill('09:15');
  await dialog.getByRole('button', { name: 'Bevestigen', exact: true }).click();
  await page.getByText('1 wijziging wacht').waitFor();
  const theirs = { id, municipalities: ['GM0995'], reason: 'Rook' };
  await command(server, session, 'incident/confirm-municipalities', theirs);
  await come_back(page);
  await page.getByRole('button', { name: /^Conflict/ }).click();
  await dialog.getByText('Gemeenten bevestigen: Oefening teruglezen').waitFor();
  const words = dialog.getByRole('blockquote');
  for (const each of ['Dronten', 'Rook naar het oosten', '14 maart 2026 09:15']) {
    await words.getByText(each).waitFor();
  }
  assert.deepEqual(page.faults, []);
}

/** There is one ROT: who alarmed the second reads back where it was to come together. */
async function place_of_a_team(server, browser) {
  const { id } = await exercise(server, 'Oefening ROT');
  const session = await server.session(colleague);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: colleague });
  await page.getByRole('tab', { name: 'Teams' }).click();
  const dialog = page.locator('dialog[open]').last();
  await page.getByRole('button', { name: 'Team gealarmeerd' }).waitFor();
  await go_dark(page);
  await page.getByRole('button', { name: 'Team gealarmeerd' }).click();
  await dialog.getByLabel('Team', { exact: true }).selectOption('ROT');
  await dialog.getByLabel(/^Plaats/).fill('Kazerne Lelystad, zaal 2');
  await dialog.locator('form [type=submit]').click();
  await page.getByText('1 wijziging wacht').waitFor();
  const rot = { id: uuid(), incident: id, region: 'VR25', team: 'ROT' };
  await command(server, session, 'incident/alarm-team', rot);
  await come_back(page);
  await page.getByRole('button', { name: /^Conflict/ }).click();
  const words = dialog.getByRole('blockquote');
  await words.getByText('Kazerne Lelystad, zaal 2').waitFor();
  assert.equal(await words.getByText('Almere').count(), 0, 'the incident is elsewhere than the team');
  assert.deepEqual(page.faults, []);
}

/** Two correct the same: the second sees what the first has made of it. */
async function the_beginning(server, browser) {
  const { id, session } = await exercise(server, 'Oefening begin');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Begin corrigeren' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('14-03-2026');
  await dialog.getByLabel('Wat klopte er niet').fill('Volgens de band');
  const theirs = { id, occurred_at: '2026-03-13T09:00:00Z', reason: 'Volgens de melder' };
  await command(server, session, 'incident/correct-start', theirs);
  await page.locator('.name').getByText('13 mrt').first().waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Corrigeren', exact: true }).click();
  await dialog.getByText(message).waitFor();
  await dialog.getByRole('region', { name: 'Staat er nu' }).getByText('10:00:00').waitFor();
  assert.deepEqual(page.faults, []);
}

/** What still works is said as it is now, not as it was when the form was opened. */
async function closing(server, browser) {
  const { id, session } = await exercise(server, 'Oefening dicht');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Incident sluiten' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByLabel('Waarom het incident dicht kan').fill('Brand meester');
  const rot = { id: uuid(), incident: id, region: 'VR25', team: 'ROT' };
  await command(server, session, 'incident/alarm-team', rot);
  await dialog.getByText('Nog actief: ROT. Sluiten ontbindt ze niet.').first().waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'who is about to close an incident sees the team that a colleague alarms meanwhile': () =>
    withServer(closing),
  'a GRIP decision made in the dark does not undo what a colleague decided meanwhile': () =>
    withServer(in_the_dark),
  'two GRIP decisions of one person in the dark go out one after the other': () =>
    withServer(twice_in_the_dark),
  'of two who decide on GRIP at once the second sees the first': () => withServer(at_once),
  'of two who take the first GRIP decision the second sees the first': () => withServer(first_at_once),
  'a correction of a GRIP decision does not befall the one that came after it': () =>
    withServer(a_correction),
  'what one person records in a row in the dark is not taken for that of a colleague': () =>
    withServer(own_acts_in_the_dark),
  'a form opened over what waits begins with it, and drops nothing of it': () =>
    withServer(twice_one_form_in_the_dark),
  'a T0 that a colleague corrected or recorded anew is not corrected or taken back unseen': () =>
    withServer(a_t0_at_once),
  'what was refused can be read back whole, with the incident it belongs to': () => withServer(read_back),
  'where a team was to come together can be read back when it was refused': () =>
    withServer(place_of_a_team),
  'a beginning that a colleague corrected meanwhile is not corrected unseen': () => withServer(the_beginning),
  'municipalities that a colleague confirmed meanwhile are not dropped': () => withServer(municipalities),
};
