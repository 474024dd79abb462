// What is half filled in when a page goes at once, the language changes or somebody presses beside a dialog:
// words and choices are there again, and the form knows of them.
import assert from 'node:assert/strict';
import {
  command,
  drafts,
  exercise,
  gone_while_sending,
  is_kept,
  pageAs,
  pageAt,
  up_to_date,
  uuid,
  withServer,
} from './harness.mjs';

/** The dialog in which an incident is opened, filled in but not sent. */
class OpenForm {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.name = this.dialog.getByLabel('Naam', { exact: true });
    this.kind = this.dialog.getByRole('radio', { name: /^Oefening/ });
    this.type = this.dialog.getByRole('combobox', { name: 'Type incident' });
    this.time = this.dialog.getByLabel('Tijd');
  }

  open() {
    return this.page.getByRole('button', { name: 'Incident openen' }).click();
  }

  async fill() {
    await this.kind.check();
    await this.type.fill('Natuurbrand');
    await this.page.getByRole('option').first().click();
    await this.dialog.locator('summary').click();
    await this.dialog.getByRole('button', { name: 'Nu', exact: true }).click();
    this.chosen = await this.type.inputValue();
    this.moment = await this.time.inputValue();
    await this.name.focus();
    await this.page.keyboard.type('Rook boven de heide');
  }

  async is_put_back() {
    await this.dialog.getByRole('button', { name: 'Terugzetten' }).click();
    await this.page.waitForFunction(() => document.querySelector('dialog details')?.open);
    await this.time.waitFor();
    const stands = [await this.name.inputValue(), await this.type.inputValue(), await this.time.inputValue()];
    assert.deepEqual(stands, ['Rook boven de heide', this.chosen, this.moment]);
    assert.ok(await this.kind.isChecked());
  }
}

/** Chromium ends the tab as a phone does: put in the background, and then nothing more runs. */
async function ended_by_the_device(page) {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // Behind what was written at that moment.
  await drafts(page);
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  client.send('Page.crash').catch(() => {});
  await crashed;
}

async function at_once(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const form = new OpenForm(page);
  await form.open();
  await form.fill();
  page.once('dialog', (native) => void native.accept());
  await page.reload();
  await up_to_date(page);
  await form.open();
  await form.is_put_back();

  // The last letters, and the device ends the page before any pause is over.
  await form.name.press('End');
  await page.keyboard.type('!');
  await ended_by_the_device(page);
  const again = await page.context().newPage();
  await again.goto(`${server.url}/incidenten`);
  await up_to_date(again);
  const after = new OpenForm(again);
  await after.open();
  await after.dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await again.waitForFunction(() => document.querySelector('[data-field="title"]')?.value.endsWith('!'));

  // The form has heard of all of it: what is sent is what stands there.
  await after.dialog.getByLabel('Plaats').first().fill('Zeewolde');
  const sent = again.waitForRequest((request) => request.url().includes('/incident/open'));
  await after.dialog.locator('form [type=submit]').click();
  const { args } = (await sent).postDataJSON();
  assert.equal(args.kind, 'exercise');
  assert.equal(args.title, 'Rook boven de heide!');
  assert.ok(form.chosen !== '' && args.incident_type !== '');
  assert.ok(args.occurred_at, 'the moment that was chosen');
  assert.deepEqual(page.faults, []);
}

async function switch_language(page, to) {
  await page.getByRole('button', { name: /Karin Postma/ }).first().click();
  await page.getByRole('menuitem', { name: to }).click();
}

async function another_language(server, browser) {
  const { id, session } = await exercise(server, 'Oefening taal');
  const line = { incident: id, text: 'Eerste regel van Joris', column: null, occurred_at: null };
  await command(server, session, 'incident/log', { id: uuid(), ...line, corrects: null, reason: null });
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByRole('button', { name: /^Corrigeren: regel van .*Joris Kuiper/ }).click();
  await page.getByLabel('Logregel').fill('Dit was de tweede');
  await page.getByRole('button', { name: 'Bewerken: Actuele situatie' }).click();
  await page.getByRole('textbox', { name: 'Actuele situatie' }).fill('Half geschreven beeld');

  await switch_language(page, 'English');
  await page.getByRole('textbox', { name: 'Current situation' }).waitFor();
  const section = page.getByRole('textbox', { name: 'Current situation' });
  assert.equal(await section.inputValue(), 'Half geschreven beeld');
  await page.getByRole('tab', { name: 'Logbook' }).click();
  const entry = page.getByLabel('Log line', { exact: true });
  await page.waitForFunction(() => document.querySelector('form.quick textarea')?.value);
  assert.equal(await entry.inputValue(), 'Dit was de tweede');
  // It is a correction still: sent as a line of its own it would say something else.
  const sent = page.waitForRequest((request) => request.url().includes('/incident/log'));
  await entry.press('Enter');
  assert.notEqual((await sent).postDataJSON().args.corrects, null);
  assert.deepEqual(page.faults, []);
}

/** A dialog lies over everything: nothing changes behind it, and its words wait for who comes back. */
async function a_dialog_in_between(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const form = new OpenForm(page);
  await form.open();
  await form.fill();
  await page.keyboard.press('Control+k');
  assert.equal(await page.locator('dialog[open]').count(), 1, 'the palette stays away');
  assert.equal(await form.name.inputValue(), 'Rook boven de heide');
  await page.reload();
  await switch_language(page, 'English');
  await page.getByRole('heading', { name: 'Incidents' }).waitFor();
  await switch_language(page, 'Nederlands');
  await page.getByRole('heading', { name: 'Incidenten' }).waitFor();
  await form.open();
  await form.is_put_back();
  assert.deepEqual(page.faults, []);
}

/** Chosen one by one: three municipalities, of which one is taken away again. */
async function chips(server, browser) {
  const { id } = await exercise(server, 'Oefening gemeenten', { location: { lon: 5.47, lat: 52.51 } });
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByRole('list', { name: 'Gekozen gemeenten' });
  const open = () => page.getByRole('button', { name: 'Gemeenten bevestigen' }).click();
  const choose = async (text) => {
    await dialog.getByRole('combobox').fill(text);
    await page.keyboard.press('Enter');
  };
  await open();
  for (const name of ['dront', 'zeewol', 'urk', 'almere']) await choose(name);
  await dialog.getByRole('button', { name: 'Urk weghalen' }).click();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  assert.equal(focused, 'Almere weghalen', 'the focus goes to the next');
  page.once('dialog', (native) => void native.accept());
  await page.reload();
  await up_to_date(page);
  await open();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await chosen.getByText('Almere').waitFor();
  await dialog.getByText('U bevestigt: Lelystad, Dronten, Zeewolde, Almere.').waitFor();
  await dialog.getByLabel('Op grond waarvan').fill('Rook trekt naar het oosten');
  const sent = page.waitForRequest((request) => request.url().includes('/incident/confirm-municipalities'));
  await dialog.getByRole('button', { name: 'Bevestigen', exact: true }).click();
  const { args } = (await sent).postDataJSON();
  assert.deepEqual(args.municipalities, ['GM0995', 'GM0303', 'GM0050', 'GM0034']);
  assert.deepEqual(page.faults, []);
}

/** Two windows of one person: what is sent in one does not take along what is being typed in the other. */
async function two_windows(server, browser) {
  const { id } = await exercise(server, 'Oefening twee vensters');
  const one = await pageAt(browser, server, `/incidenten/${id}`);
  const other = await one.context().newPage();
  await other.goto(one.url());
  for (const page of [one, other]) await page.getByRole('tab', { name: 'Logboek' }).click();
  await other.getByLabel('Logregel').fill('Half in het andere venster');
  await other.evaluate(() => dispatchEvent(new Event('pagehide')));
  await one.getByLabel('Logregel').fill('Heel in het ene');
  await one.getByLabel('Logregel').press('Enter');
  await other.locator('.lines li').filter({ hasText: 'Heel in het ene' }).waitFor();
  assert.deepEqual(await drafts(one), [], 'sent, and cleared on the device');
  await other.reload();
  await other.getByRole('tab', { name: 'Logboek' }).click();
  await other.waitForFunction(() => document.querySelector('form.quick textarea')?.value);
  assert.equal(await other.getByLabel('Logregel').inputValue(), 'Half in het andere venster');
  assert.deepEqual(one.faults, []);
}

/** Reloaded while it was being sent: it goes out by itself, and is not offered once more. */
async function while_sending(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const form = new OpenForm(page);
  await form.open();
  await form.fill();
  await form.dialog.getByLabel('Plaats').first().fill('Zeewolde');
  page.on('dialog', (native) => void native.accept());
  // What was typed last is written between the pointer going down and coming up.
  const press = async () => {
    await form.dialog.locator('form [type=submit]').hover();
    await form.name.press('End');
    await page.keyboard.type('!');
    await page.mouse.down();
    await is_kept(page, 'heide!');
    await page.mouse.up();
  };
  await gone_while_sending(page, '**/commands/incident/open', press);
  await page.getByRole('link', { name: /Rook boven de heide/ }).first().waitFor();
  assert.deepEqual(await drafts(page), [], 'nothing is left to be offered');
  assert.deepEqual(page.faults, []);
}

async function leaving(server, browser) {
  const { id } = await exercise(server, 'Oefening weg');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const line = page.getByLabel('Logregel');
  await line.fill('Half geschreven');
  const leave = async () => {
    await page.getByRole('button', { name: /Karin Postma/ }).first().click();
    await page.getByRole('menuitem', { name: 'Van persoon wisselen' }).click();
    await page.getByRole('dialog', { name: 'Niet alles is vastgelegd' }).waitFor();
  };
  await leave();
  await page.getByRole('button', { name: 'Aangemeld blijven' }).click();
  assert.equal(await line.inputValue(), 'Half geschreven');
  await leave();
  await page.getByRole('button', { name: 'Afmelden en weggooien' }).click();
  await line.waitFor({ state: 'detached' });
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

/** Nothing asks beside the map: the page goes at once, before any pause is over. */
async function a_word_before_a_reload(server, browser) {
  const { id } = await exercise(server, 'Oefening herladen');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const name = page.getByRole('form', { name: 'Object plaatsen' }).getByLabel('Naam op de kaart');
  const place = () => page.getByRole('button', { name: 'Object plaatsen' }).click();
  await place();
  for (let turn = 1; turn <= 12; turn += 1) {
    await name.fill(`Opvang ${turn}`);
    await page.reload();
    await place();
    const is_there = (text) => document.querySelector('[data-field=label]')?.value === text;
    await page.waitForFunction(is_there, `Opvang ${turn}`);
  }
  assert.deepEqual(page.faults, []);
}

/** A point chosen on the map goes with the words that stood there. */
async function a_point_beside_words(server, browser) {
  const page = await pageAt(browser, server, '/incidenten');
  const form = new OpenForm(page);
  const place = form.dialog.getByLabel('Plaats').first();
  const point = form.dialog.getByText(/^Punt: /);
  await form.open();
  await form.name.fill('Rook boven de heide');
  await place.fill('Bij de uitkijktoren');
  await form.dialog.getByRole('button', { name: 'Kies op de kaart' }).click();
  await form.dialog.getByText('CBS / Kadaster').waitFor();
  await form.dialog.getByRole('application').focus();
  await page.keyboard.press('Enter');
  await form.dialog.getByRole('button', { name: /^Neem / }).click();
  await point.getByText('Voorstel').waitFor();
  const chosen = await point.textContent();
  page.once('dialog', (native) => void native.accept());
  await page.reload();
  await up_to_date(page);
  await form.open();
  await form.dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await point.getByText('Voorstel').waitFor();
  assert.equal(await place.inputValue(), 'Bij de uitkijktoren');
  assert.equal(await point.textContent(), chosen);
  assert.deepEqual(page.faults, []);
}

/** A press on a control that lies beside an open side dialog: it closes the dialog and does nothing else. */
async function beside(server, browser) {
  const page = await pageAs(browser, server, 'Anouk Prins');
  await page.goto(`${server.url}/beheer/organisaties`);
  await page.getByRole('button', { name: 'Waterschap Zuiderzeeland', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Waterschap Zuiderzeeland' }).waitFor();
  const add = await page.getByRole('button', { name: 'Organisatie toevoegen' }).boundingBox();
  const side = await dialog.boundingBox();
  const press = { x: Math.min(add.x + 8, side.x - 8), y: add.y + add.height / 2 };

  // Half-filled: one press asks, and the words stay.
  await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).first().click();
  const note = dialog.getByLabel(/^Toelichting|^Opmerking|^Notitie/);
  await note.fill('Bel eerst de dijkwacht van het gebied');
  await page.mouse.click(press.x, press.y);
  await dialog.getByText('Wat u hier hebt ingevuld is nog niet vastgelegd.').waitFor();
  await dialog.getByRole('button', { name: 'Verder invullen' }).click();
  assert.equal(await note.inputValue(), 'Bel eerst de dijkwacht van het gebied');
  // Words that are selected with the pointer, and let go beside the dialog, are no press beside it.
  const box = await note.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(side.x - 40, box.y + 12);
  await page.mouse.up();
  assert.equal(await dialog.getByText('nog niet vastgelegd').count(), 0, 'nothing is asked');
  await note.fill('');

  await page.mouse.click(press.x, press.y);
  await dialog.waitFor({ state: 'hidden' });
  const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
  assert.equal(focused, 'Waterschap Zuiderzeeland', 'the focus is where it was');
  assert.equal(await page.locator('dialog[open]').count(), 0, 'the control behind was not pressed');
  assert.deepEqual(page.faults, []);
}

/** Half described, then moved instead: giving up the move gives up nothing that was typed. */
async function described_and_then_moved(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening half beschreven', {
    ...{ place: 'Kampen', location: { lon: 5.911, lat: 52.555 } },
  });
  await command(server, session, 'picture/draw', {
    ...{ id: uuid(), incident, symbol: 'B16', column: 'MULTI', label: 'Sporthal', note: '', source: 'OvD' },
    ...{ geometry: { type: 'Point', coordinates: [5.911, 52.555] }, valid_from: null, valid_to: null },
  });
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  const object = page.getByRole('region', { name: 'Sporthal', exact: true });
  const press = (name) => object.getByRole('button', { name, exact: true }).click();
  const open = async () => {
    await page.getByText(/^Objectenlijst/).first().click();
    await page.getByRole('row').filter({ hasText: 'Sporthal' }).getByRole('button').first().click();
    await object.waitFor();
  };
  await open();
  await press('Gegevens wijzigen');
  await object.getByLabel('Opmerking').fill('Plaats voor 120 mensen');
  await is_kept(page, '120 mensen');
  await press('Sluiten');
  await object.waitFor({ state: 'detached' });
  await open();
  await press('Verplaatsen of vorm wijzigen');
  await press('Annuleren');
  await press('Gegevens wijzigen');
  await page.waitForFunction(() => document.querySelector('[data-field=note]')?.value.endsWith('mensen'));
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'what was typed and chosen the moment before a page goes is there again, and the form knows it': () =>
    withServer(at_once),
  'who switches the language while writing loses no word, and a correction stays one': () =>
    withServer(another_language),
  'a dialog lets nothing change behind it, and its words are there after another language': () =>
    withServer(a_dialog_in_between),
  'municipalities that were chosen one by one are there again after a reload': () => withServer(chips),
  'what is sent in one window takes no words along that are typed in another': () => withServer(two_windows),
  'what was being sent at a reload goes out by itself and is not offered again': () =>
    withServer(while_sending),
  'who signs out with half a text is asked first, and then nothing of it stays': () => withServer(leaving),
  'a word typed beside the map the moment before a reload is there again': () =>
    withServer(a_word_before_a_reload),
  'a point that was chosen on the map is there again after a reload, beside its words': () =>
    withServer(a_point_beside_words),
  'what was typed of an object is there still after it was moved, or nearly': () =>
    withServer(described_and_then_moved),
  'a press beside a side dialog asks or closes, and presses nothing behind it': () => withServer(beside),
};
