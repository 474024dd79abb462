// The window round the work: typing goes on through a break, one page makes way for the next, every start of
// the server fills the first page, and a phone scrolls where a map stands.
import assert from 'node:assert/strict';
import { drawn, exercise, pageAs, pageAt, withServer } from './harness.mjs';

const leader = 'Karin Postma';

/** From the list to the incident, as a person goes there. */
async function into_incident(page, server) {
  await page.goto(`${server.url}/incidenten`);
  await page.getByRole('link', { name: /Grote brand opslaghal/ }).first().click();
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const line = page.getByRole('textbox', { name: 'Logregel' });
  await line.waitFor();
  return line;
}

/** The server goes away in the middle of a sentence and comes back; not a letter goes elsewhere. */
async function typing_goes_on(server, browser) {
  const page = await pageAs(browser, server, leader);
  const line = await into_incident(page, server);
  await line.click();
  await page.keyboard.type('Eerste helft ');
  await server.stop('SIGKILL');
  await page.getByText(/Verbinden…|Geen verbinding/).first().waitFor();
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/session') && answer.ok());
  await server.start();
  // After a reconnect the session is asked for anew; the window takes it in before the next frame is drawn.
  await asked;
  await drawn(page);
  await page.keyboard.type('tweede helft');
  assert.equal(await line.inputValue(), 'Eerste helft tweede helft');
  assert.deepEqual(page.faults, []);
}

/** While the next page is still on its way the one before stays whole. */
async function one_page_makes_way(server, browser) {
  const page = await pageAs(browser, server, leader);
  let let_go = () => {};
  const held = new Promise((resolve) => (let_go = resolve));
  await page.route('**/assets/PeopleList*.js', async (route) => {
    await held;
    await route.continue();
  });
  await into_incident(page, server);
  await page.getByRole('link', { name: 'Mensen en functies' }).click();
  await page.waitForURL('**/beheer/mensen');
  await drawn(page);
  const line = page.getByRole('textbox', { name: 'Logregel' });
  assert.equal(await line.count(), 1, 'the incident still stands there');
  let_go();
  await page.getByRole('heading', { name: 'Mensen en functies' }).waitFor();
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  assert.equal(focused, 'Mensen en functies', 'the focus is at the heading of the new page');
  assert.deepEqual(page.faults, []);
}

/** The page is opened at once, on new data and after each fall of the server: all its parts come. */
async function first_page_fills(server, browser) {
  const { id } = await server.incident();
  for (let start = 1; start <= Number(process.env.PARAAT_STARTS ?? 4); start += 1) {
    if (start > 1) {
      await server.stop('SIGKILL');
      await server.start();
    }
    const page = await pageAs(browser, server, leader);
    await page.goto(`${server.url}/incidenten/${id}`);
    const known = ['Grote brand in opslaghal met', 'Officier van dienst brandweer', /Objectenlijst \([1-9]/];
    const parts = known.map((text) => page.getByText(text));
    for (const part of parts) {
      await part.first().waitFor({ timeout: 10_000 }).catch(() => assert.fail(`start ${start}: not filled`));
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
}

/** One finger over the map of the home screen moves the page, as anywhere else on it. */
async function phone_scrolls(server, browser) {
  const page = await pageAs(browser, server, leader, { width: 390, height: 844, touch: true });
  await page.goto(server.url);
  const map = page.getByRole('application');
  await map.waitFor();
  await page.locator('.foot').getByText('CBS / Kadaster').waitFor();
  const box = await map.boundingBox();
  const before = await page.evaluate(() => scrollY);
  const device = await page.context().newCDPSession(page);
  const finger = (type, y) => {
    const touchPoints = y === null ? [] : [{ x: box.x + box.width / 2, y }];
    return device.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  const from = box.y + box.height - 80;
  await finger('touchStart', from);
  for (let step = 1; step <= 10; step += 1) await finger('touchMove', from - 20 * step);
  await finger('touchEnd', null);
  await page.waitForFunction((y) => scrollY > y + 100, before);
  assert.deepEqual(page.faults, []);
}

/** Another choice on the same page is no move: the focus stays at the choice. */
async function choosing_stays(server, browser) {
  const page = await pageAs(browser, server, leader, { width: 390, height: 844 });
  await page.goto(`${server.url}/beheer/referentie`);
  const choice = page.getByRole('combobox', { name: 'Referentiesets' });
  await choice.focus();
  await choice.selectOption('grip_level');
  await page.getByRole('heading', { name: 'GRIP-niveaus' }).waitFor();
  await drawn(page);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SELECT');
  assert.deepEqual(page.faults, []);
}

/** The search box knows what runs and who there is, by name. */
async function found_by_name(server, browser) {
  const page = await pageAs(browser, server, leader);
  await page.goto(server.url);
  await page.locator('.connection.connected').waitFor();
  const search = page.getByRole('combobox', { name: 'Zoek of geef een opdracht' });
  await page.keyboard.press('Control+k');
  await search.fill('opslaghal');
  await page.getByRole('option', { name: /Grote brand opslaghal/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Grote brand opslaghal/, level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await search.fill('van beek');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tim van Beek' }).waitFor();
  assert.deepEqual(page.faults, []);
}

/** A word that something was done. */
async function told_something(page) {
  await page.getByRole('button', { name: 'Plot als GeoJSON' }).click();
  return page.getByRole('status').getByRole('group').filter({ hasText: 'Plot gedownload' });
}

/** Somebody points at it and opens a dialog with the keys: it stands elsewhere then, and nobody holds it. */
async function word_goes_along(server, browser) {
  const { id } = await exercise(server, 'Oefening woorden');
  const page = await pageAs(browser, server, leader, { width: 390, height: 844 });
  await page.clock.install();
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Kaart' }).click();
  const word = await told_something(page);
  await word.hover();
  await page.clock.runFor(20_000);
  assert.equal(await word.count(), 1, 'it stays as long as somebody points at it');
  await page.getByRole('button', { name: 'Meer over dit incident' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Plaats aanpassen' }).press('Enter');
  await page.locator('dialog[open]').filter({ has: word }).waitFor();
  await page.clock.runFor(20_000);
  await word.waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

/** What can be pressed, and lies under a word. */
function covered_in(dialog) {
  return dialog.evaluate((element) => {
    const toast = element.querySelector('.toast').getBoundingClientRect();
    const lies_under = ({ left, right, top, bottom }) =>
      left < toast.right && toast.left < right && top < toast.bottom && toast.top < bottom;
    const pressed = element.querySelectorAll('header button, .content button, .content input');
    const content = element.querySelector('.content').getBoundingClientRect();
    return [...pressed]
      .map((one) => [one.textContent || one.name, one.getBoundingClientRect()])
      .filter(([, box]) => box.top < content.bottom && box.bottom > 0 && lies_under(box))
      .map(([name]) => name);
  });
}

async function word_covers_nothing(server, browser) {
  const { id } = await exercise(server, 'Oefening vol venster');
  for (const [width, height] of [[1440, 900], [1024, 700], [390, 844], [844, 390]]) {
    const options = { name: leader, width, height };
    const page = await pageAt(browser, server, `/incidenten/${id}`, options);
    const map = page.getByRole('tab', { name: 'Kaart' });
    if (width < 900) await map.click();
    await told_something(page);
    await page.getByRole('button', { name: 'Meer over dit incident' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Plaats aanpassen' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('.toast').waitFor();
    await drawn(page);
    assert.deepEqual(await covered_in(dialog), [], `${width} by ${height}`);
    await page.context().close();
  }
}

/** Who was there before the line broke may have gone long since. */
async function nobody_known_to_be_here(server, browser) {
  const page = await pageAs(browser, server, leader);
  await into_incident(page, server);
  const here = page.locator('main header').getByText(/\d online/);
  await here.waitFor();
  await server.stop('SIGKILL');
  await page.locator('.connection.offline').waitFor();
  await here.waitFor({ state: 'detached' });
  await server.start();
  await here.waitFor({ timeout: 30_000 });
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a word one points at goes along into a dialog, and goes away after a while': () =>
    withServer(word_goes_along),
  'a word that something was done covers no button of a full dialog': () =>
    withServer(word_covers_nothing),
  'without a connection nobody is said to be online': () => withServer(nobody_known_to_be_here),
  'who types when the server goes and comes back types on': () => withServer(typing_goes_on),
  'who chooses another set of the same page stays at the choice': () => withServer(choosing_stays),
  'one page makes way for the next, never for an empty one': () => withServer(one_page_makes_way),
  'the first page after a start of the server always fills': () => withServer(first_page_fills),
  'the search box finds an incident and a person by name': () => withServer(found_by_name),
  'a phone scrolls over the map of the home screen': () => withServer(phone_scrolls),
};
