// Hasty and unlucky people: a text that was overtaken while the line was gone, a key pressed by accident, a
// page left with a half-filled form, and the night in which an hour comes twice. No typed word is lost.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import {
  command,
  cut,
  drafts,
  drafts_are_read,
  exercise,
  pageAs,
  pageAt,
  violations,
  withServer,
} from './harness.mjs';

const section = 'Actuele situatie';
const mine = 'Brand in de loods, rook naar het noordoosten.';
const theirs = 'Brand in de hal, rook naar het oosten.';

/** Saved while requests fail; a colleague is first; the refusal is read later, on another page. */
async function overtaken(server, browser, width, language = 'nl') {
  const say = (dutch, english) => (language === 'nl' ? dutch : english);
  const { id, session } = await exercise(server, `Oefening ingehaald ${width}`);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { width, language });
  const title = say(section, 'Current situation');
  await page.getByRole('button', { name: say(`Bewerken: ${section}`, `Edit: ${title}`) }).click();
  const let_through = await cut(page, '**/api/v1/commands/**');
  await page.getByRole('textbox', { name: title }).fill(mine);
  await page.keyboard.press('Control+Enter');
  await page.getByText(say('1 wijziging wacht', '1 change waiting')).waitFor({ timeout: 15_000 });
  const written = { incident: id, picture: 'TOTAL', section: 'incident.current_situation', certain: true };
  await command(server, session, 'picture/write-section', { ...written, base_version: 0, text: theirs });
  let_through();
  const conflict = page.getByRole('button', { name: /^Conflict/ });
  await conflict.waitFor({ timeout: 15_000 });

  // Also after a reload, and from any page.
  await page.goto(server.url);
  await conflict.click();
  await page.getByRole('button', { name: say('Verder schrijven', 'Go on writing') }).click();
  const dialog = page.getByRole('dialog', { name: say(`Twee teksten: ${section}`, `Two texts: ${title}`) });
  await dialog.getByText('Joris Kuiper').waitFor();
  const texts = await dialog.innerText();
  for (const word of ['loods', 'hal', 'noordoosten']) assert.ok(texts.includes(word), texts);
  assert.equal(await conflict.count(), 0, 'the list has let it go');

  // It lies on the device now: a reload in the middle of the choice loses nothing.
  await page.reload();
  await page.getByRole('button', { name: say('Verder met concept', 'Go on with the draft') }).click();
  assert.equal(await page.getByRole('textbox', { name: title }).inputValue(), mine);
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('button', { name: say('Mijn tekst opslaan', 'Save my text') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(mine).first().waitFor();
  assert.deepEqual(page.faults, []);
}

const half_a_form = 'Naam en plaats zijn al getypt, de rest nog niet';

/** What stands there is what is being saved: no word is typed into a form that is about to go. */
async function while_it_is_saved(page, dialog, name) {
  let answer;
  const slow = new Promise((go) => (answer = go));
  await page.route('**/api/v1/commands/**', async (route) => {
    await slow;
    await route.continue();
  });
  await name.fill('Half ingevuld');
  await dialog.getByRole('button', { name: 'Incident openen' }).click();
  await dialog.locator('[aria-busy="true"]').waitFor();
  await name.press('End');
  await page.keyboard.type(' en verder');
  assert.equal(await name.inputValue(), 'Half ingevuld');
  answer();
  await dialog.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await name.press('End');
  await page.keyboard.type(' en verder');
  assert.equal(await name.inputValue(), 'Half ingevuld en verder');
}

/** The words of an open dialog lie on the device. */
async function are_kept(page) {
  return (await drafts(page)).some(({ name, text }) => name.startsWith('words') && text.includes('verder'));
}

/** The server ends the session while somebody types; they sign in again. */
async function session_ends(page, server) {
  const until = Date.now() + 5000;
  while (!(await are_kept(page))) assert.ok(Date.now() < until, 'the words are not kept');
  const [{ name, value }] = await page.context().cookies();
  const cookie = `${name}=${value}`;
  const { csrf } = await (await fetch(`${server.url}/api/v1/session`, { headers: { cookie } })).json();
  const headers = { cookie, origin: server.url, 'paraat-csrf': csrf };
  assert.ok((await fetch(`${server.url}/api/v1/session`, { method: 'DELETE', headers })).ok);
  await page.getByRole('button', { name: /Karin Postma/ }).click();
  await page.getByRole('heading', { name: 'Incidenten', level: 1 }).waitFor();
}

/** Closed, and opened before the browser has told the page that it was closed: it does so some time later. */
async function at_once_again(page) {
  await page.evaluate(async () => {
    const escape = { key: 'Escape', bubbles: true, cancelable: true };
    document.querySelector('dialog[open]').dispatchEvent(new KeyboardEvent('keydown', escape));
    for (let drawn = 0; drawn < 20; drawn += 1) await null;
    const opens = (button) => button.textContent.trim() === 'Incident openen';
    [...document.querySelectorAll('main button')].find(opens).click();
    await new Promise((told) => setTimeout(told));
  });
}

/** Escape, a press on the cross, the way back and a reload with a half-filled form. */
async function by_accident(server, browser) {
  const page = await pageAt(browser, server, '/');
  await page.getByRole('link', { name: 'Alle incidenten' }).click();
  await page.getByRole('heading', { name: 'Incidenten', level: 1 }).waitFor();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Naam', { exact: true });
  const question = dialog.getByText('Wat u hier hebt ingevuld is nog niet vastgelegd.');
  const open = () => page.getByRole('button', { name: 'Incident openen' }).click();
  await open();
  await name.fill('Rook');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await open();
  await name.waitFor();
  await at_once_again(page);
  await name.fill(half_a_form);
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Sluiten', exact: true }).click(),
    () => page.goBack(),
  ]) {
    await leave();
    await question.waitFor();
    assert.deepEqual(await violations(page, 'dialog[open]'), []);
    // Pressed again in haste: still nothing is lost.
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    assert.equal(await name.inputValue(), half_a_form);
    assert.ok(page.url().endsWith('/incidenten'));
  }
  let asked = '';
  page.once('dialog', (native) => {
    asked = native.type();
    void native.accept();
  });
  const focused = await page.evaluate(() => document.activeElement?.dataset.field);
  assert.equal(focused, 'title', 'one goes on where one was typing');
  await page.reload();
  assert.equal(asked, 'beforeunload', 'a reload asks as well');
  await page.locator('.connection.connected').waitFor();
  await open();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  assert.equal(await name.inputValue(), half_a_form);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Weggooien' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await open();
  await dialog.waitFor();
  await drafts_are_read(page);
  assert.equal(await dialog.getByRole('button', { name: 'Terugzetten' }).count(), 0);
  await while_it_is_saved(page, dialog, name);
  await session_ends(page, server);
  await open();
  await dialog.getByRole('button', { name: 'Terugzetten' }).click();
  assert.equal(await name.inputValue(), 'Half ingevuld en verder');
  assert.deepEqual(page.faults, []);
}

/** Half an object, and then another tab, a reload, and in the end nothing after all. */
async function half_an_object(server, browser) {
  const { id } = await exercise(server, 'Oefening half object');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const place = page.getByRole('button', { name: 'Object plaatsen' });
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  const name = form.getByLabel('Naam op de kaart');
  await place.click();
  await form.getByRole('combobox', { name: 'Soort' }).fill('Effectgebied');
  await page.getByRole('option').first().click();
  await name.fill('Rookwolk boven de haven');
  await page.getByRole('button', { name: /^Objectenlijst/ }).click();
  await page.getByRole('button', { name: 'Kaart', exact: true }).click();
  const reads = (all) =>
    page.waitForFunction((text) => document.querySelector('[data-field="label"]')?.value === text, all);
  await reads('Rookwolk boven de haven');
  await page.reload();
  await place.click();
  await reads('Rookwolk boven de haven');
  await form.getByText('Plek', { exact: true }).waitFor();
  await form.getByRole('button', { name: 'Annuleren' }).click();
  await place.click();
  await name.waitFor();
  await drafts_are_read(page);
  assert.equal(await name.inputValue(), '');
  assert.deepEqual(page.faults, []);
}

async function become(page, server, name) {
  const { cookie } = await server.session(name);
  const [key, value] = cookie.split('=');
  await page.context().addCookies([{ name: key, value, url: server.url }]);
}

/** Another window of this browser signs in as somebody else while a line of the first waits. */
async function another_person(server, browser) {
  const { id } = await exercise(server, 'Oefening wisseling');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  const log = page.getByRole('tab', { name: 'Logboek' });
  const line = page.getByText('Regel van Karin');
  await log.click();
  const let_through = await cut(page, '**/api/v1/commands/**');
  await page.getByLabel('Logregel').fill('Regel van Karin');
  await page.getByLabel('Logregel').press('Enter');
  await page.getByText('1 wijziging wacht').waitFor({ timeout: 15_000 });
  await become(page, server, 'Tim van Beek');
  let_through();
  await page.getByText('Tim van Beek').first().waitFor({ timeout: 15_000 });
  await log.click();
  await page.locator('.connection.connected').click();
  await page.getByText('Alles is verzonden.').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await line.count(), 0, 'the next neither sees nor sends it');
  await become(page, server, 'Karin Postma');
  await page.reload();
  await log.click();
  await page.locator('.lines li').filter({ has: line }).filter({ hasText: 'Karin Postma' }).waitFor();
  assert.equal(await line.count(), 1);
  assert.deepEqual(page.faults, []);
}

/** The second half past two of that night, as the browser and the server both say. */
async function in_the_second_hour(server, browser) {
  const page = await pageAs(browser, server, 'Karin Postma');
  const now = '2026-10-25T01:30:00.000Z';
  await page.clock.setFixedTime(new Date(now));
  const then = (text) => text.replace(/"now":"[^"]*"/g, `"now":"${now}"`);
  await page.route('**/api/v1/session', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: then(await response.text()) });
  });
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    const behind = socket.connectToServer();
    behind.onMessage((text) => socket.send(then(typeof text === 'string' ? text : String(gunzipSync(text)))));
  });
  await page.goto(`${server.url}/incidenten`);
  await page.getByText(/gelijk 02:30:\d\d wintertijd/).waitFor();
  await page.getByRole('button', { name: 'Incident openen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('summary').click();
  await dialog.getByRole('button', { name: 'Nu', exact: true }).click();
  assert.equal(await dialog.getByLabel('Tijd').inputValue(), '02:30');
  const season = dialog.getByLabel('Dit uur komt die nacht twee keer voor');
  assert.equal(await season.inputValue(), 'winter');
  await page.context().close();
}

async function two_hours(server, browser) {
  await in_the_second_hour(server, browser);
  const { id } = await exercise(server, 'Oefening wintertijd');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const sent = [];
  page.on('request', (request) => {
    if (request.url().includes('/incident/log')) sent.push(request.postDataJSON().args.occurred_at);
  });
  const season = page.getByLabel('Dit uur komt die nacht twee keer voor');
  const write = async (text, date, time) => {
    const earlier = page.getByRole('button', { name: 'Het gebeurde eerder' });
    if (await earlier.isVisible()) await earlier.click();
    await page.getByLabel('Datum', { exact: true }).fill(date);
    await page.getByLabel('Tijd', { exact: true }).fill(time);
    await page.getByLabel('Logregel').fill(text);
    await page.getByLabel('Logregel').press('Enter');
  };
  // Half past two comes twice: it is not sent before somebody has said which.
  for (const [turn, shown] of [['summer', '02:30 zomertijd'], ['winter', '02:30 wintertijd']]) {
    await write(`Regel van de ${turn}`, '25-10-2026', '02:30');
    await page.getByText('Dit uur komt die nacht twee keer voor. Kies').waitFor();
    await season.selectOption(turn);
    await page.getByLabel('Logregel').press('Enter');
    await page.getByText(new RegExp(`^25 okt( 2026)? ${shown}$`)).waitFor();
  }
  // And this one does not come at all: what was typed stays, and is not sent as "now".
  await write('Regel die nog niet kan', '29-03-2026', '02:30');
  await page.getByText('Deze tijd bestaat niet').waitFor();
  assert.equal(await page.getByLabel('Logregel').inputValue(), 'Regel die nog niet kan');
  await page.getByLabel('Tijd', { exact: true }).fill('03:30');
  // Lines go out one after the other: with the third the other two have been sent.
  const third = page.waitForRequest((request) => request.postData()?.includes('2026-03-29T01:30'));
  await page.getByLabel('Logregel').press('Enter');
  await page.getByText(/^29 mrt( 2026)? 03:30$/).waitFor();
  await third;
  const expected = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-03-29T01:30:00.000Z'];
  assert.deepEqual(sent, expected);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a text that was overtaken while the line was gone is gone on with in its section, beside the other': () =>
    withServer(async (server, browser) => {
      await overtaken(server, browser, 1440);
      await overtaken(server, browser, 390, 'en');
    }),
  'a half-filled form is not lost by a key, by the way back or by a reload': () => withServer(by_accident),
  'an object that is half described goes on after another tab and after a reload': () =>
    withServer(half_an_object),
  'who signs in after another neither sends nor sees what that one was writing': () =>
    withServer(another_person),
  'in the night of the two hours nobody can take the one for the other': () => withServer(two_hours),
};
