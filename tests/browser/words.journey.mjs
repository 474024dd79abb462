// Words that were typed and not sent: not lost while a form still looks something up, not put over what a
// colleague changed meanwhile, and not offered for another record.
import assert from 'node:assert/strict';
import {
  command,
  cut,
  drafts,
  drafts_are_read,
  exercise,
  gone_while_sending,
  is_kept,
  pageAt,
  up_to_date,
  uuid,
  violations,
  withServer,
} from './harness.mjs';

const fire = 'Grote brand bij de haven';

/** The dialog in which an incident is opened, sent while its place is still being looked up. */
async function looking_up(server, browser, answer) {
  const page = await pageAt(browser, server, '/incidenten', { name: 'Joris Kuiper' });
  await page.route('**/queries/incident/propose-place**', answer);
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-field="title"]').fill(fire);
  await dialog.locator('[data-field="place"]').fill('Havenkade 12, Lelystad');
  await dialog.locator('form').evaluate((form) => form.requestSubmit());
  return page;
}

async function while_looking_up(server, browser) {
  const put_away = await looking_up(server, browser, () => {});
  await put_away.locator('dialog [aria-busy="true"]').waitFor();
  await put_away.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await is_kept(put_away, fire);
  await put_away.context().close();

  const reloaded = await looking_up(server, browser, () => {});
  await reloaded.locator('dialog [aria-busy="true"]').waitFor();
  reloaded.once('dialog', (native) => void native.accept());
  await reloaded.reload();
  await is_kept(reloaded, fire);
  await reloaded.context().close();

  // The first answer in which the server says that the session has ended.
  const json = { type: '/problems/signed_out', code: 'signed_out', title: 'Niet aangemeld', status: 401 };
  const ended = await looking_up(server, browser, (route) => route.fulfill({ status: 401, json }));
  await ended.locator('dialog[open]').waitFor({ state: 'detached' });
  await is_kept(ended, fire);
  assert.deepEqual(ended.faults, []);
}

const keeper = 'Anouk Prins';

async function home_rows(server, session) {
  const headers = { cookie: session.cookie };
  return (await (await fetch(`${server.url}/api/v1/changes?scopes=home`, { headers })).json()).rows;
}

async function a_colleague_meanwhile(server, browser) {
  const session = await server.session(keeper);
  const all = Object.values((await home_rows(server, session)).organisation);
  const { id } = all.find((row) => row.name === 'Gemeente Almere');
  const point = { title: 'Piketambtenaar', telephone: '06-11111111', mail: '', note: '' };
  const had = { ...point, around_the_clock: false };
  const write = (contact_points) =>
    command(server, session, 'organisation/set-contact-points', { id, contact_points });
  await write([had]);
  const page = await pageAt(browser, server, '/beheer/organisaties', { name: keeper });
  const dialog = page.getByRole('dialog');
  const field = (name) => dialog.locator(`[data-field="contact_points.0.${name}"]`);
  const open = async () => {
    await page.getByRole('button', { name: 'Gemeente Almere', exact: true }).click();
    await dialog.getByRole('button', { name: 'Bereikbaarheid wijzigen' }).click();
  };
  await open();
  await field('telephone').fill('06-99999999');
  await field('note').fill('Alleen bellen na negen uur');
  page.on('dialog', (native) => void native.accept());
  await page.reload();
  const theirs = { title: 'Crisiscoördinator', telephone: '036-5551234', mail: '', note: '' };
  await write([{ ...theirs, around_the_clock: true }, had]);
  await page.getByRole('button', { name: 'Gemeente Almere', exact: true }).click();
  await dialog.getByText('Crisiscoördinator').waitFor();
  await dialog.getByRole('button', { name: 'Bereikbaarheid wijzigen' }).click();
  await field('title').click();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();

  // What the colleague wrote stands; the words of before stand beside it, to be copied.
  const beside = dialog.getByRole('region', { name: 'Niet teruggezet' });
  for (const words of ['06-99999999', 'Alleen bellen na negen uur']) await beside.getByText(words).waitFor();
  assert.equal(await field('telephone').inputValue(), '036-5551234');
  assert.equal(await field('note').inputValue(), '', 'a note of before is not given to another contact');
  assert.deepEqual(await violations(page, 'dialog[open]'), []);
  // That they were copied is said where somebody is: behind the dialog it could be neither heard nor pressed.
  await beside.getByRole('button', { name: 'Tekst kopiëren' }).click();
  await dialog.getByRole('status').getByText(/^Tekst gekopieerd|^Kopiëren is niet gelukt/).waitFor();
  await dialog.getByRole('status').getByRole('button', { name: 'Sluiten' }).click();

  // Nor are they lost at the next reload.
  await page.reload();
  await up_to_date(page);
  await open();
  await field('title').click();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await beside.getByText('Alleen bellen na negen uur').waitFor();
  assert.deepEqual(page.faults, []);
}

/** The functions somebody can fill are one list: their own are added to those of the colleague. */
async function a_list_meanwhile(server, browser) {
  const session = await server.session(keeper);
  const person = Object.values((await home_rows(server, session)).person).find(
    (row) => row.name === 'Karin Postma',
  );
  const { id, name, organisation, column, regions } = person;
  const about = { id, name, organisation, column, regions };
  const write = (functions) =>
    command(server, session, 'organisation/change-person', { ...about, functions });
  await write(['LCOPI']);
  const page = await pageAt(browser, server, `/beheer/mensen/${id}`, { name: keeper });
  const dialog = page.getByRole('dialog');
  const open = () => page.getByRole('button', { name: 'Wijzigen', exact: true }).first().click();
  const chosen = dialog.locator('[data-field="functions chosen"]');
  const choose = async (text) => {
    await dialog.locator('[data-field="functions"]').fill(text);
    await page.keyboard.press('Enter');
  };
  await open();
  for (const text of ['brandweer', 'GHOR', 'politie']) await choose(`Hoofd sectie ${text}`);
  const mine = (await chosen.inputValue()).split(',');
  page.on('dialog', (native) => void native.accept());
  await page.reload();
  await write(['LCOPI', 'OVDG']);
  await page.locator('main').getByText('Officier van dienst geneeskundig').first().waitFor();
  await open();
  await dialog.locator('[data-field="functions"]').click();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await page.waitForFunction((n) => document.querySelector('[data-field="functions chosen"]')
    ?.value.split(',').length === n, mine.length + 1);
  const after = (await chosen.inputValue()).split(',').sort();
  assert.deepEqual(after, [...mine, 'OVDG'].sort());
  assert.deepEqual(page.faults, []);
}

async function another_record(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening plot');
  const shared = { incident, symbol: 'B16', column: 'MULTI', note: '', source: 'OvD' };
  for (const [at, label] of ['Sporthal', 'Brug'].entries()) {
    const geometry = { type: 'Point', coordinates: [5.911 + at / 100, 52.555] };
    const object = { ...shared, id: uuid(), label, geometry, valid_from: null, valid_to: null };
    await command(server, session, 'picture/draw', object);
  }
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  const dialog = page.getByRole('dialog');
  const remove = async (label) => {
    const row = page.getByRole('row').filter({ hasText: label });
    if ((await row.count()) === 0) await page.getByText(/^Objectenlijst/).first().click();
    await row.getByRole('button').first().click();
    const about = page.getByRole('region', { name: label, exact: true });
    await about.getByRole('button', { name: 'Van de kaart halen' }).click();
    await dialog.getByText(`“${label}”`).or(dialog.getByText(label)).first().waitFor();
  };
  await remove('Sporthal');
  await dialog.getByRole('textbox').fill('De sporthal is dicht vanwege asbest');
  page.once('dialog', (native) => void native.accept());
  await page.reload();
  await up_to_date(page);
  await remove('Brug');
  await dialog.getByRole('textbox').fill('Er ligt geen brug');
  const offer = dialog.getByRole('button', { name: 'Terugzetten' });
  await drafts_are_read(page);
  assert.equal(await offer.count(), 0, 'the reason for another object is offered');
  await dialog.getByRole('textbox').fill('');
  await page.keyboard.press('Escape');
  await remove('Sporthal');
  await offer.click();
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'De sporthal is dicht vanwege asbest');
  assert.deepEqual(page.faults, []);
}

/** A note that is on its way at a reload goes out by itself; its words are not offered to be sent again. */
async function a_note_on_its_way(server, browser) {
  const { id } = await exercise(server, 'Oefening notitie onderweg');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Sanne Mulder' });
  const button = page.getByRole('button', { name: 'Vertrouwelijke notitie', exact: true });
  const open = () => button.click();
  const dialog = page.getByRole('dialog');
  const sent = '**/commands/picture/write-note';
  await open();
  await dialog.locator('[data-field="text"]').fill('De eigenaar van de loods wordt verdacht.');
  await dialog.locator('[data-field="reason"]').fill('Opsporingsbelang');
  await dialog.getByRole('checkbox').first().check();
  const let_through = await cut(page, sent, () => {});
  const on_its_way = page.waitForRequest(sent);
  await dialog.locator('[type=submit]').click();
  await on_its_way;
  page.once('dialog', (native) => void native.accept());
  let_through();
  await page.reload();
  await page.locator('[data-note]').getByText('De eigenaar van de loods').waitFor();
  await open();
  await drafts_are_read(page);
  assert.equal(await dialog.locator('[data-field="text"]').inputValue(), '');
  assert.deepEqual(page.faults, []);
}

async function a_section_on_its_way(server, browser) {
  const { id } = await exercise(server, 'Oefening sectie onderweg');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Nadia Yilmaz' });
  page.on('dialog', (native) => void native.accept());
  await page.getByRole('button', { name: 'Bewerken: Actuele situatie' }).click();
  await page.getByRole('textbox', { name: 'Actuele situatie' }).fill('Brand in een loods met verf.');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const press = () => page.locator('form.editor [type=submit]').click();
  await gone_while_sending(page, '**/commands/picture/write-section', press);
  await page.locator('article.section').getByText('Brand in een loods met verf.').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Verder/ }).count(), 0, 'it is offered again');
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

async function an_object_on_its_way(server, browser) {
  const { id: incident, session } = await exercise(server, 'Oefening object onderweg');
  await command(server, session, 'picture/draw', {
    ...{ id: uuid(), incident, symbol: 'B16', column: 'MULTI', label: 'Sporthal', note: '', source: 'OvD' },
    ...{ geometry: { type: 'Point', coordinates: [5.911, 52.555] }, valid_from: null, valid_to: null },
  });
  const page = await pageAt(browser, server, `/incidenten/${incident}`, { name: 'Nadia Yilmaz' });
  const object = page.getByRole('region', { name: 'Sporthal', exact: true });
  const open = async () => {
    await page.getByText(/^Objectenlijst/).first().click();
    await page.getByRole('row').filter({ hasText: 'Sporthal' }).getByRole('button').first().click();
  };
  await open();
  await object.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await object.getByLabel('Opmerking').fill('Plaats voor 120 mensen');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const press = () => object.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await gone_while_sending(page, '**/commands/picture/describe', press);
  await open();
  await object.getByText('Plaats voor 120 mensen').waitFor();
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

/** A colleague lays the function down while somebody hands it over: what was filled in stays in sight. */
async function a_record_that_goes(server, browser) {
  const session = await server.session(keeper);
  const { function_holder } = await home_rows(server, session);
  const held = Object.values(function_holder).find((row) => row.incident === null && row.region === 'VR25');
  const page = await pageAt(browser, server, '/', { name: keeper });
  const opener = page.getByRole('button', { name: held.name, exact: true }).first();
  await opener.click();
  const dialog = page.getByRole('dialog');
  const words = 'Ziek geworden, neemt over; de sleutels liggen bij de balie';
  await dialog.locator('[data-field="reason"]').fill(words);
  await command(server, session, 'organisation/release-function', { id: held.id, occurred_at: null });
  const left = dialog.getByRole('region', { name: 'Niet vastgelegd' });
  await left.getByText(words).waitFor();
  await left.getByText('Dit kan niet meer worden vastgelegd').waitFor();
  assert.equal(await dialog.locator('form').count(), 0, 'nothing can be sent of it');
  assert.deepEqual(await violations(page, 'dialog[open]'), []);
  await left.getByRole('button', { name: 'Tekst kopiëren' }).click();
  await dialog.getByRole('status').getByText(/^Tekst gekopieerd|^Kopiëren is niet gelukt/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(page.faults, []);
}

/** The same while the hand-over is on its way: refused, it is not taken for done. */
async function a_record_that_goes_meanwhile(server, browser) {
  const session = await server.session(keeper);
  const { function_holder, person } = await home_rows(server, session);
  const held = Object.values(function_holder).find((row) => row.incident === null && row.region === 'VR25');
  const other = Object.values(person).find((row) => row.regions.includes('VR25') && row.id !== held.person);
  const page = await pageAt(browser, server, '/', { name: keeper });
  await page.getByRole('button', { name: held.name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill(other.name);
  await page.getByRole('option', { name: other.name }).first().click();
  const words = 'Ziek geworden, neemt over; de sleutels liggen bij de balie';
  await dialog.locator('[data-field="reason"]').fill(words);
  let go_on = () => {};
  const held_up = new Promise((resolve) => (go_on = resolve));
  const sent = '**/commands/organisation/hand-over-function';
  await page.route(sent, async (route) => (await held_up, route.continue()));
  const asked = page.waitForRequest(sent);
  await dialog.getByRole('button', { name: 'Overdragen', exact: true }).click();
  await asked;
  await command(server, session, 'organisation/release-function', { id: held.id, occurred_at: null });
  await page.getByRole('button', { name: held.name, exact: true }).first().waitFor({ state: 'detached' });
  go_on();
  await page.getByRole('button', { name: /^Conflict/ }).click();
  await page.getByRole('dialog').getByText(words).waitFor();
  assert.deepEqual(page.faults, []);
}

/** The form proposes the moment of opening: put back later, it is still the moment that was chosen. */
async function a_moment_put_back(server, browser) {
  const { id } = await exercise(server, 'Oefening tijdstip');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  page.on('dialog', (native) => void native.accept());
  const dialog = page.getByRole('dialog');
  const open = () =>
    page.getByRole('region', { name: /T0/ }).getByRole('button', { name: 'T0 vastleggen' }).click();
  await open();
  await page.waitForFunction(() => document.activeElement?.dataset.field === 'occurred_at');
  await dialog.getByRole('button', { name: 'Nu', exact: true }).click();
  const chosen = await dialog.locator('[data-field="occurred_at.moment"]').inputValue();
  await dialog.locator('[data-field=established_by]').fill('K. Postma van de meldkamer');
  await dialog.locator('[data-field=criterion]').fill('Veel slachtoffers');
  await page.reload();
  await up_to_date(page);
  await open();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  await page.waitForFunction(() => document.querySelector('[data-field=criterion]')?.value);
  const sent = page.waitForRequest((request) => request.method() === 'POST' && /t0/.test(request.url()));
  await dialog.locator('form [type=submit]').click();
  const { args } = (await sent).postDataJSON();
  assert.equal(args.established_by, 'K. Postma van de meldkamer');
  assert.equal(args.occurred_at, chosen, 'T0 is later than it was chosen');
  assert.deepEqual(page.faults, []);
}

/** Typed beside the map, and taken back by hand: nothing of it is offered later. */
async function taken_back_by_hand(server, browser) {
  const { id } = await exercise(server, 'Oefening teruggenomen');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Nadia Yilmaz' });
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  const name = page.getByRole('form', { name: 'Object plaatsen' }).getByLabel('Naam op de kaart');
  await name.fill('Opvang Zuid');
  const until = Date.now() + 10_000;
  const wait_for = async (count) => {
    while ((await drafts(page)).length !== count) assert.ok(Date.now() < until, `not ${count} on the device`);
  };
  await wait_for(1);
  await name.fill('');
  await wait_for(0);
  await page.reload();
  await page.getByRole('button', { name: 'Object plaatsen' }).click();
  await name.waitFor();
  await drafts_are_read(page);
  assert.equal(await name.inputValue(), '');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'what was filled in is kept as long as a form still looks something up before it sends': () =>
    withServer(while_looking_up),
  'words of before are not put over what a colleague changed meanwhile, and stand beside it': () =>
    withServer(a_colleague_meanwhile),
  'functions chosen before are added to those a colleague has given meanwhile': () =>
    withServer(a_list_meanwhile),
  'a note that is on its way at a reload is recorded once and not offered again': () =>
    withServer(a_note_on_its_way),
  'a section that is on its way at a reload is recorded once and not offered again': () =>
    withServer(a_section_on_its_way),
  'what was said of an object and is on its way at a reload is not offered again': () =>
    withServer(an_object_on_its_way),
  'what was filled in about something that ends meanwhile can be read and copied': () =>
    withServer(a_record_that_goes),
  'a form whose record went while it was being sent is not taken for recorded': () =>
    withServer(a_record_that_goes_meanwhile),
  'T0 that was put back is the very moment that was chosen': () => withServer(a_moment_put_back),
  'what was typed beside the map and taken back by hand is not offered again': () =>
    withServer(taken_back_by_hand),
  'the reason for removing one object is not offered when another is removed': () =>
    withServer(another_record),
};
