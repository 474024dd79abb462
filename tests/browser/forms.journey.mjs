// Forms under hasty hands: a key pressed in an unexpected field, a look into a list without a choice, a
// correction whose line goes away, a T0 recorded by mistake. Nothing is sent that was not meant.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { command, exercise, pageAs, pageAt, up_to_date, uuid, withServer } from './harness.mjs';

/** What the page sends to the logbook from now on. */
function lines_sent(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.url().includes('/incident/log')) sent.push(request.postDataJSON().args);
  });
  return sent;
}

const line_of = (page, text) => page.locator('.lines li').filter({ hasText: text });

async function earlier_and_then_now(server, browser) {
  const { id } = await exercise(server, 'Oefening eerder gebeurd');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const sent = lines_sent(page);
  const entry = page.getByLabel('Logregel');
  const time = page.getByLabel('Tijd', { exact: true });
  await page.getByRole('button', { name: 'Het gebeurde eerder' }).click();
  await entry.fill('Brug gesloten');
  await page.getByLabel('Datum', { exact: true }).fill('14-03-2026');
  await time.fill('06:15');
  await time.press('Enter');
  await line_of(page, 'Brug gesloten').waitFor();
  assert.equal(await time.count(), 0, 'the moment is gone with its line');
  await entry.fill('Brug weer open');
  const before = Date.now();
  const next = page.waitForRequest((request) => request.postData()?.includes('Brug weer open'));
  await entry.press('Enter');
  await next;
  const [closed, opened] = sent.map((line) => line.occurred_at);
  assert.equal(closed, '2026-03-14T05:15:00.000Z');
  assert.ok(Math.abs(Date.parse(opened) - before) < 10_000, `the next is of now: ${opened}`);
  assert.deepEqual(page.faults, []);
}

/** The server as it would be if it knew one organisation: exactly one can be chosen. */
async function one_organisation(page) {
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    socket.connectToServer().onMessage((text) => {
      const frame = JSON.parse(typeof text === 'string' ? text : gunzipSync(text));
      const all = Object.entries(frame.rows?.organisation ?? {});
      if (all.length > 0) frame.rows.organisation = Object.fromEntries(all.filter(is_liander));
      socket.send(JSON.stringify(frame));
    });
  });
}

const is_liander = ([, row]) => row.name === 'Liander';

async function a_look_into_a_list(server, browser) {
  const page = await pageAs(browser, server, 'Anouk Prins');
  await one_organisation(page);
  await page.goto(`${server.url}/beheer/mensen`);
  await up_to_date(page);
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  const organisation = dialog.getByRole('combobox', { name: 'Organisatie' });
  const options = dialog.getByRole('listbox', { name: 'Organisatie' }).getByRole('option');
  await organisation.click();
  await options.first().waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await organisation.inputValue(), '', 'Enter after a click chooses nothing');

  await organisation.click();
  assert.equal(await options.count(), 1);
  await page.keyboard.press('Tab');
  assert.equal(await organisation.inputValue(), '', 'who only looks has chosen nothing');

  // Typed, with the arrows, by a press: each of them is a choice. Who empties the field takes it back.
  for (const choose of [
    () => organisation.fill('lian').then(() => page.keyboard.press('Tab')),
    () => organisation.fill('lian').then(() => page.keyboard.press('Enter')),
    () => organisation.press('ArrowDown').then(() => page.keyboard.press('Enter')),
    () => organisation.click().then(() => options.first().click()),
  ]) {
    await choose();
    assert.equal(await organisation.inputValue(), 'Liander');
    await organisation.click();
    await page.keyboard.press('Tab');
    assert.equal(await organisation.inputValue(), 'Liander', 'what was chosen stays');
    await organisation.fill('');
    await page.keyboard.press('Tab');
    assert.equal(await organisation.inputValue(), '');
  }
  assert.deepEqual(page.faults, []);
}

/** As assistive technology is told: what is said in the dialog, and whether the field still asks for more. */
async function several_choices(server, browser) {
  const location = { lon: 5.47, lat: 52.51 };
  const { id } = await exercise(server, 'Oefening gehoorde gemeenten', { location });
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Gemeenten bevestigen' }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox');
  const is_required = () => field.evaluate((input) => input.required);
  await dialog.getByRole('button', { name: 'Lelystad weghalen' }).click();
  assert.ok(await is_required());

  // Upwards one begins at the last.
  await field.press('ArrowUp');
  const last = await dialog.getByRole('option').last().getAttribute('id');
  assert.equal(await field.getAttribute('aria-activedescendant'), last);
  await field.fill('dront');
  await page.keyboard.press('Enter');
  await dialog.getByRole('status').filter({ hasText: 'Dronten gekozen' }).waitFor();
  assert.equal(await is_required(), false, 'something is chosen');
  await dialog.getByRole('button', { name: 'Dronten weghalen' }).click();
  await dialog.getByRole('status').filter({ hasText: 'Dronten weggehaald' }).waitFor();
  assert.ok(await is_required());
  assert.deepEqual(page.faults, []);
}

const why = 'Wisseling van kolom';

/** Their column is another from now on: what is for the fire brigade alone is no longer theirs to read. */
async function leaves_the_fire_brigade(server, account) {
  const keeper = await server.session('Anouk Prins');
  const role = { id: account, role: 'editor', region: 'VR25', reason: why };
  await command(server, keeper, 'organisation/give-role', { ...role, column: 'MULTI' });
  await command(server, keeper, 'organisation/withdraw-role', { ...role, column: 'BRW' });
}

async function a_line_that_goes(server, browser) {
  const { id, session } = await exercise(server, 'Oefening regel weg');
  const { account } = (await server.people()).find(({ name }) => name === 'Tim van Beek');
  const line = { incident: id, text: 'Alleen voor de brandweer', for_column: 'BRW' };
  await command(server, session, 'incident/log', { id: uuid(), ...line, classification_reason: why });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Tim van Beek' });
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const sent = lines_sent(page);
  const entry = page.getByLabel('Logregel');
  await line_of(page, 'Alleen voor de brandweer').getByRole('button', { name: /^Corrigeren/ }).click();
  await entry.fill('Dit mag niet iedereen lezen');
  await leaves_the_fire_brigade(server, account);
  await line_of(page, 'Alleen voor de brandweer').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.getByText('De regel die u corrigeert, staat niet meer in het logboek dat u ziet.').waitFor();
  assert.deepEqual(sent, [], 'it is not sent as a line for everyone');

  // What was typed is there still, once the person has said that it is a line of its own.
  await page.getByRole('button', { name: 'Verder als eigen regel' }).click();
  await page.waitForFunction(() => document.querySelector('form.quick textarea')?.value);
  assert.equal(await entry.inputValue(), 'Dit mag niet iedereen lezen');
  assert.deepEqual(page.faults, []);
}

/** A fault is about what was sent: it goes when something else stands there. */
async function mended(server, browser) {
  const page = await pageAt(browser, server, '/incidenten', { name: 'Joris Kuiper' });
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('form [type=submit]').click();
  const name = dialog.getByLabel('Naam', { exact: true });
  await dialog.locator('.fault').getByText('Naam').waitFor();
  assert.equal(await name.getAttribute('aria-invalid'), 'true');
  await name.fill('Aanvaring Ketelbrug');
  await dialog.locator('.fault').getByText('Naam').waitFor({ state: 'detached' });
  assert.equal(await name.getAttribute('aria-invalid'), null);
  assert.deepEqual(page.faults, []);
}

/** Under a correction stands which line it is about, and one goes there. */
async function what_it_corrects(server, browser) {
  const { id, session } = await exercise(server, 'Oefening welke regel');
  const first = uuid();
  await command(server, session, 'incident/log', { id: first, incident: id, text: 'Gasbedrijf ter plaatse' });
  const better = { id: uuid(), incident: id, text: 'Gasbedrijf aanrijdend', corrects: first };
  await command(server, session, 'incident/log', better);
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const line = line_of(page, 'Gasbedrijf aanrijdend');
  await line.getByRole('button', { name: /^Verbetert de regel van .*: Gasbedrijf ter plaatse$/ }).click();
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  assert.match(focused, /Gecorrigeerd[\s\S]*Gasbedrijf ter plaatse/);
  assert.deepEqual(page.faults, []);
}

async function t0_corrected_and_taken_back(server, browser) {
  const { id, session } = await exercise(server, 'Oefening T0 terug');
  const t0 = { established_by: 'M. van der Laan', established_by_function: 'LMK', criterion: 'GRIP 2' };
  await command(server, session, 'incident/record-t0', { id, ...t0, occurred_at: new Date().toISOString() });
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Teams' }).click();
  const of_region = page.getByRole('region', { name: /^T0/ });
  const dialog = page.getByRole('dialog');
  await of_region.getByText('M. van der Laan').waitFor();
  await of_region.getByRole('button', { name: 'Corrigeren' }).first().click();
  await dialog.getByLabel('Vastgesteld door').fill('S. de Boer');
  await dialog.getByLabel('Wat klopte er niet').fill('Andere dienst');
  await dialog.getByRole('button', { name: 'Corrigeren' }).click();
  await of_region.getByText('S. de Boer').waitFor();

  await of_region.getByRole('button', { name: 'Terugnemen' }).click();
  await dialog.getByText('lopen er geen klokken van T0', { exact: false }).waitFor();
  await dialog.getByLabel('Wat klopte er niet').fill('Verkeerde regio');
  await dialog.getByRole('button', { name: 'Terugnemen' }).click();
  await of_region.getByText('S. de Boer').waitFor({ state: 'detached' });
  await of_region.getByRole('button', { name: 'T0 vastleggen' }).waitFor();
  assert.deepEqual(page.faults, []);
}

/** "It happened earlier" without a time is not "now". */
async function earlier_without_a_time(server, browser) {
  const { id } = await exercise(server, 'Oefening eerder');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByRole('button', { name: 'Het gebeurde eerder' }).click();
  await page.getByRole('textbox', { name: 'Logregel' }).fill('Eerste melding van de buren');
  await page.keyboard.press('Enter');
  await page.getByText('Vul in wanneer het gebeurde').waitFor();
  const date = page.getByRole('textbox', { name: 'Datum' });
  assert.equal(await date.evaluate((field) => field === document.activeElement), true);
  const line = page.getByRole('textbox', { name: 'Logregel' });
  assert.equal(await line.inputValue(), 'Eerste melding van de buren');
  await page.keyboard.type('14-03-2026');
  await page.getByRole('textbox', { name: 'Tijd' }).fill('09:15');
  await page.keyboard.press('Enter');
  await page.locator('.log, main').getByText('Eerste melding van de buren').first().waitFor();
  await page.getByText('Vul in wanneer het gebeurde').waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** Leaving the field makes a row of what was typed, and the button moves from under the pointer. */
async function a_press_that_moves(server, browser) {
  const page = await pageAt(browser, server, '/beheer/mensen', { name: 'Anouk Prins' });
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill('Tessa de Wit');
  await dialog.getByLabel('Regio die de gegevens bijhoudt').selectOption('VR25');
  const button = dialog.locator('form [type=submit]');
  await button.scrollIntoViewIfNeeded();
  await dialog.locator('[data-field="functions"]').fill('Officier van dienst brandweer');
  const box = await button.boundingBox();
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, middle);
  const sent = page.waitForRequest('**/commands/organisation/add-person', { timeout: 10_000 });
  await page.mouse.down();
  const has_moved = (y) => document.querySelector('dialog form [type=submit]').getBoundingClientRect().y > y;
  await page.waitForFunction(has_moved, middle);
  await page.mouse.up();
  assert.deepEqual((await sent).postDataJSON().args.functions, ['OVDB']);
  assert.deepEqual(page.faults, []);
}

/** Who presses, thinks better of it and lets go beside the button has pressed nothing. */
async function a_press_let_go_beside(server, browser) {
  const page = await pageAt(browser, server, '/beheer/mensen', { name: 'Anouk Prins' });
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Naam', { exact: true });
  await name.fill('Tessa de Wit-van Oosterhout');
  await page.keyboard.press('Escape');
  const away = dialog.getByRole('button', { name: 'Weggooien' });
  const { x, y, width, height } = await away.boundingBox();
  const on = await dialog.getByRole('button', { name: 'Verder invullen' }).boundingBox();
  const middle = y + height / 2;
  const beside = {
    under: [[x + width / 2, y + height - 1], [x + width / 2, y + height + 4]],
    'on the next': [[x + 1, middle], [on.x + on.width - 1, middle]],
  };
  for (const [where, [from, to]] of Object.entries(beside)) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to);
    await page.mouse.up();
    assert.equal(await name.inputValue(), 'Tessa de Wit-van Oosterhout', where);
    assert.ok(await away.isVisible(), where);
  }
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a press that is let go beside its button is none': () => withServer(a_press_let_go_beside),
  'a press is heard also when what was left moves the button': () => withServer(a_press_that_moves),
  'a line that happened earlier is not recorded as now while nobody has said when': () =>
    withServer(earlier_without_a_time),
  'T0 is corrected in who established it, and taken back': () => withServer(t0_corrected_and_taken_back),
  'a line entered with Enter in its time field leaves no moment behind for the next': () =>
    withServer(earlier_and_then_now),
  'a fault goes from its field when something else is filled in': () => withServer(mended),
  'a correction in the logbook says which line it corrects': () => withServer(what_it_corrects),
  'who looks into a list and goes on has chosen nothing': () => withServer(a_look_into_a_list),
  'a choice among several is heard, and the field then wants nothing more': () =>
    withServer(several_choices),
  'a correction whose line goes away is not sent as a line for everyone': () => withServer(a_line_that_goes),
};
