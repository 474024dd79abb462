// Hasty and unlucky people: a text that was overtaken while the line was gone. No typed word is lost.
import assert from 'node:assert/strict';
import { command, pageAs, uuid, withServer } from './harness.mjs';

const section = 'Actuele situatie';
const mine = 'Brand in de loods, rook naar het noordoosten.';
const theirs = 'Brand in de hal, rook naar het oosten.';

async function exercise(server, title) {
  const session = await server.session('Joris Kuiper');
  const id = uuid();
  const about = { region: 'VR25', kind: 'exercise', title, incident_type: 'R2.3', place: 'Lelystad' };
  await command(server, session, 'incident/open', { id, ...about });
  return { id, session };
}

async function at(browser, server, path, options) {
  const page = await pageAs(browser, server, 'Karin Postma', options);
  await page.goto(server.url + path);
  await page.locator('.connection.connected').waitFor();
  return page;
}

/** Saved while requests fail; a colleague is first; the refusal is read later, on another page. */
async function overtaken(server, browser, width, language = 'nl') {
  const say = (dutch, english) => (language === 'nl' ? dutch : english);
  const { id, session } = await exercise(server, `Oefening ingehaald ${width}`);
  const page = await at(browser, server, `/incidenten/${id}`, { width, language });
  const title = say(section, 'Current situation');
  await page.getByRole('button', { name: say(`Bewerken: ${section}`, `Edit: ${title}`) }).click();
  await page.route('**/api/v1/commands/**', (route) => route.abort('connectionreset'));
  await page.getByRole('textbox', { name: title }).fill(mine);
  await page.keyboard.press('Control+Enter');
  await page.getByText(say('1 wijziging wacht', '1 change waiting')).waitFor({ timeout: 15_000 });
  const written = { incident: id, picture: 'TOTAL', section: 'incident.current_situation', certain: true };
  await command(server, session, 'picture/write-section', { ...written, base_version: 0, text: theirs });
  await page.unroute('**/api/v1/commands/**');
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

export const journeys = {
  'a text that was overtaken while the line was gone is gone on with in its section, beside the other': () =>
    withServer(async (server, browser) => {
      await overtaken(server, browser, 1440);
      await overtaken(server, browser, 390, 'en');
    }),
};
