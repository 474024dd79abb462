// Walks through the shell in Chromium against the mock server: two people, a broken connection, a
// conflict, signing out.
// node tools/journeys.mjs --dist DIR [--output DIR]. Fails at the first thing that is not as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start_browser, start_mock } from './browser.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const dist = option('dist', fileURLToPath(new URL('../dist', import.meta.url)));
const output = option('output', null);
if (output !== null) mkdirSync(output, { recursive: true });

const server = await start_mock(dist);
const users = await start_mock(dist, ['--users']);
const browser = await start_browser();
const say = (switched) => fetch(`${server.address}/mock/${switched}`);

const journeys = {
  'a person is picked and what one writes stands with the other': async () => {
    const one = await arrive('Sanne Postma');
    const other = await arrive('T. Kuiper');
    await add_action(one, 'Waterkanon naar noordzijde');
    await other.getByText('Waterkanon naar noordzijde').waitFor();
  },
  'without a connection work goes on, and at the reconnect it is sent in order': async () => {
    const one = await arrive('Sanne Postma');
    const other = await arrive('T. Kuiper');
    await say('away?on=1');
    await one.locator('.connection.offline').waitFor({ timeout: 15_000 });
    await add_action(one, 'Eerste in de tunnel');
    await add_action(one, 'Tweede in de tunnel');
    await one.getByText('2 wijzigingen wachten').waitFor();
    await picture(one, 'offline');
    await one.reload().catch(() => {});
    await say('away?on=0');
    await one.reload();
    await other.getByText('Tweede in de tunnel').waitFor({ timeout: 40_000 });
    const lines = await other.locator('.rows li strong').allTextContents();
    assert.ok(lines.indexOf('Eerste in de tunnel') < lines.indexOf('Tweede in de tunnel'));
    await one.locator('.connection.connected').waitFor();
  },
  'a refusal that comes late stays as a conflict until a person has read it': async () => {
    const one = await arrive('F. Smit');
    await say('away?on=1');
    await one.locator('.connection.offline').waitFor({ timeout: 15_000 });
    await add_action(one, 'Actie die niet meer kan');
    await say('refuse?on=1');
    await say('away?on=0');
    await one.locator('.connection.conflict').waitFor({ timeout: 40_000 });
    await say('refuse?on=0');
    await one.locator('.connection.conflict').click();
    await one.getByText('Deze actie is al afgesloten.').waitFor();
    await picture(one, 'conflict');
    await one.getByRole('button', { name: 'Laten vervallen' }).click();
    await one.getByText('en de tekst is weg').waitFor();
    await one.getByRole('button', { name: 'Laten vervallen' }).click();
    await one.getByText('Alles is verzonden.').waitFor();
  },
  'a fault stands at its field, and the summary leads to it': async () => {
    const one = await arrive('A. de Wit');
    await one.getByRole('button', { name: 'Vastleggen' }).click();
    await one.locator('.summary').getByRole('button').click();
    assert.equal(await one.evaluate(() => document.activeElement?.getAttribute('data-field')), 'text');
    assert.equal(await one.locator('[data-field=text]').getAttribute('aria-invalid'), 'true');
    await picture(one, 'refused');
  },
  'where sockets are blocked the long poll brings the same': async () => {
    await say('block_sockets?on=1');
    const one = await arrive('D. Visser');
    await say('block_sockets?on=0');
    const other = await arrive('L. Hoekstra');
    await add_action(other, 'Langs de lange weg');
    await one.getByText('Langs de lange weg').waitFor({ timeout: 5000 });
  },
  'a new version is told quietly and nothing loads by itself': async () => {
    const one = await arrive('R. Bakker');
    await say('version?to=0.2.0');
    await say('away?on=1');
    await one.locator('.connection.offline, .connection.connecting').waitFor();
    await say('away?on=0');
    await one.getByText('Er is een nieuwe versie van Paraat.').waitFor({ timeout: 40_000 });
    await picture(one, 'new-version');
    await say('version?to=0.1.0');
  },
  'the keyboard alone reaches the palette, a page and its heading': async () => {
    const one = await arrive('E. Mulder');
    await one.keyboard.press('Control+k');
    await one.keyboard.type('incid');
    await picture(one, 'palette');
    await one.keyboard.press('Enter');
    await one.waitForURL('**/incidenten');
    await one.waitForFunction(() => document.activeElement?.tagName === 'H1');
    assert.equal(await one.title(), 'Incidenten · Paraat');
    await one.keyboard.press('?');
    await one.getByRole('dialog').waitFor();
    await one.keyboard.press('Escape');
  },
  'the language changes everywhere and is remembered': async () => {
    const one = await arrive('K. Jansen');
    await one.locator('.person button').first().click();
    await one.getByRole('menuitem', { name: 'English' }).click();
    await one.getByRole('heading', { name: 'Today in the region' }).waitFor();
    assert.equal(await one.evaluate(() => document.documentElement.lang), 'en');
    await one.reload();
    await one.getByRole('heading', { name: 'Today in the region' }).waitFor();
  },
  'signing out while something waits warns, and then leaves nothing on the device': async () => {
    const one = await arrive('M. van der Veen');
    await say('away?on=1');
    await one.locator('.connection.offline').waitFor({ timeout: 15_000 });
    await add_action(one, 'Nooit verzonden');
    await one.locator('.person button').first().click();
    await one.getByRole('menuitem', { name: 'Van persoon wisselen' }).click();
    await one.getByText('Er wacht 1 wijziging op verbinding.').waitFor();
    await picture(one, 'sign-out');
    await one.getByRole('button', { name: 'Aangemeld blijven' }).click();
    await say('away?on=0');
    await one.locator('.connection.connected').waitFor({ timeout: 40_000 });
    await one.locator('.person button').first().click();
    await one.getByRole('menuitem', { name: 'Van persoon wisselen' }).click();
    await one.getByRole('heading', { name: 'Als wie kijkt u mee?' }).waitFor();
  },
  'a wrong password says one thing only, the right one lets in': async () => {
    const page = await open(users.address);
    await page.getByLabel('Gebruikersnaam').fill('postma');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('fout');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('De gebruikersnaam of het wachtwoord klopt niet.').waitFor();
    await picture(page, 'wrong-password');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('welkom');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vandaag in de regio' }).waitFor();
  },
};

let failures = 0;
const only = option('only', '');
for (const [name, walk] of Object.entries(journeys).filter(([each]) => each.includes(only))) {
  try {
    await walk();
    console.log(`ok    ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL  ${name}\n      ${error.message}`);
    for (const switched of ['away?on=0', 'refuse?on=0', 'block_sockets?on=0']) await say(switched);
  }
  for (const context of browser.contexts()) await context.close();
}
await browser.close();
process.exit(failures === 0 ? 0 : 1);

async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

async function arrive(name) {
  const page = await open(server.address);
  await page.getByRole('button', { name }).click();
  await page.locator('.connection.connected').waitFor();
  return page;
}

async function add_action(page, text) {
  await page.getByLabel('Wat moet er gebeuren').fill(text);
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.locator('.rows').getByText(text).waitFor();
}

async function picture(page, name) {
  if (output !== null) await page.screenshot({ path: join(output, `journey-${name}.png`) });
}
