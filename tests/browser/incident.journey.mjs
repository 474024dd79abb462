// One incident from its opening to its closing, as a person does it on the screen: at a desk and on a phone.
import assert from 'node:assert/strict';
import { pageAs, violations_in_both, withServer } from './harness.mjs';

const leader = 'Karin Postma';
/** An editor of the same region: sees the incident, and nothing that is confidential. */
const editor = 'Tim van Beek';
const secret = 'Naam van het slachtoffer is bekend';
const title = 'Oefening veerpont';

/** Everything the server sends this page: "never receives" is about the wire, not about the screen. */
function listen(page) {
  const frames = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) frames.push(await response.text().catch(() => ''));
  });
  return frames;
}

/** axe in the dialog that is open, in both themes. */
async function look(page, where, faults) {
  for (const one of await violations_in_both(page, 'dialog[open]')) faults.push(`${where} ${one}`);
}

class Walk {
  constructor(page, faults) {
    this.page = page;
    this.faults = faults;
    this.seen = new Set();
    this.dialog = page.locator('dialog[open]').last();
  }

  button(name) {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async menu(item) {
    await this.page.getByRole('button', { name: 'Meer over dit incident' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    await this.look(item);
  }

  /** Each dialog is looked at once. */
  async look(where) {
    await this.dialog.waitFor();
    if (this.seen.has(where)) return;
    this.seen.add(where);
    await look(this.page, where, this.faults);
  }

  /** Sends the form; it closes, says that it is done, and gives the focus back to what opened it. */
  async send(name, done) {
    await this.button(name).click();
    await this.page.getByText(done).first().waitFor();
    await this.page.locator('dialog[open]').waitFor({ state: 'hidden' });
    const tag = await this.page.evaluate(() => document.activeElement?.tagName);
    assert.notEqual(tag, 'BODY', `after "${done}" the focus is lost`);
  }

  async choose(label, typed) {
    await this.dialog.getByRole('combobox', { name: label }).fill(typed);
    await this.page.keyboard.press('Enter');
  }

  /** A click a little beside the middle of the map, or Enter on the middle itself. */
  async pick(by) {
    await this.button('Kies op de kaart').click();
    const map = this.dialog.getByRole('application');
    await this.dialog.getByText('CBS / Kadaster').waitFor();
    await this.look('Kies op de kaart');
    if (by === 'keyboard') {
      await map.focus();
      await this.page.keyboard.press('Enter');
    } else {
      const { width, height } = await map.boundingBox();
      await map.click({ position: { x: width / 2 + 60, y: height / 2 - 40 } });
    }
    await this.dialog.getByRole('button', { name: /^Neem / }).click();
    await this.dialog.getByText('Voorstel: gemeente Lelystad').waitFor();
  }
}

async function open_incident(walk, server) {
  const { page } = walk;
  await page.goto(`${server.url}/incidenten`);
  // Only an exercise runs: the list opens there.
  await page.getByRole('button', { name: /^Oefeningen \(1\)/, pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Incident openen' }).click();
  await walk.look('Incident openen');
  await walk.dialog.getByLabel('Oefening', { exact: true }).check();
  await walk.dialog.getByLabel('Naam', { exact: true }).fill(title);
  await walk.choose('Type incident', 'natuurbrand');
  await walk.dialog.getByLabel('Plaats', { exact: true }).fill('163000 500500');
  await page.keyboard.press('Tab');
  await walk.dialog.getByText('Voorstel: gemeente Lelystad, Flevoland').waitFor();
  await walk.button('Oefening openen').click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText('Lelystad voorgesteld').waitFor();
  return page.url();
}

async function relocate(walk) {
  await walk.menu('Plaats aanpassen');
  await walk.dialog.getByLabel('Plaats', { exact: true }).fill('Bataviahaven');
  await walk.pick('click');
  const clicked = await walk.dialog.getByText('Punt:').textContent();
  await walk.pick('keyboard');
  // The map opened on the point that was clicked: its middle is that point.
  assert.equal(await walk.dialog.getByText('Punt:').textContent(), clicked);
  await walk.dialog.getByLabel('Waarom verandert de plaats').fill('Nader bericht van de schipper');
  await walk.send('Plaats aanpassen', 'Plaats aangepast');
  await walk.page.getByText('Bataviahaven').first().waitFor();
}

async function confirm(walk) {
  await walk.page.getByRole('button', { name: 'Gemeenten bevestigen' }).click();
  await walk.look('Gemeenten bevestigen');
  await walk.dialog.getByText('voorgesteld').waitFor();
  await walk.choose('Getroffen of bedreigde gemeenten', 'dront');
  await walk.dialog.getByText('U bevestigt: Lelystad, Dronten.').waitFor();
  await walk.dialog.getByLabel('Op grond waarvan').fill('Rook trekt naar het oosten');
  await walk.button('Bevestigen').click();
  await walk.page.getByText('Gemeenten bevestigd').first().waitFor();
  await walk.page.getByText('Lelystad, Dronten').first().waitFor();
}

async function decide(walk, level, name, reason) {
  await walk.page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  await walk.dialog.getByLabel(level).check();
  await walk.dialog.getByLabel('Besluit van').fill(name);
  await walk.choose('Functie', 'Regionaal operationeel leider');
  await walk.dialog.getByLabel('Reden', { exact: true }).fill(reason);
  await walk.dialog.getByLabel('Geïnformeerd').fill('Burgemeester, CaCo');
  await walk.look('GRIP in Flevoland');
  await walk.send('Besluit vastleggen', /Vastgelegd: GRIP \d voor/);
}

async function correct(walk) {
  const { page } = walk;
  await page.getByRole('button', { name: 'GRIP in Flevoland' }).click();
  await walk.button('Besluiten (1)').click();
  await walk.dialog.getByText('Geïnformeerd: Burgemeester, CaCo').waitFor();
  await walk.look('Besluiten');
  await walk.button('Laatste besluit corrigeren').click();
  await walk.look('Corrigeren');
  await walk.dialog.getByLabel('Besluit van').fill('H. Vos');
  await walk.dialog.getByLabel('Wat klopte er niet').fill('Naam verkeerd verstaan');
  await walk.button('Corrigeren').click();
  await page.getByText('GRIP-besluit gecorrigeerd').waitFor();
  await walk.dialog.getByText(/^Besluit van H\. Vos/).waitFor();
  // What stood there first is struck, and can still be read.
  await walk.dialog.locator('s', { hasText: 'Besluit van K. Postma' }).waitFor();
  await walk.dialog.getByText('Naam verkeerd verstaan').waitFor();
  await walk.look('Besluiten na correctie');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
}

/** Without the mouse: for whom, why, the line, Enter. */
async function write_in_confidence(walk) {
  const { page } = walk;
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Voor', { exact: true }).focus();
  await page.keyboard.type('Vertr');
  await page.keyboard.press('Enter');
  await page.getByText('alleen leiders, informatiemanagers en uzelf zien deze regel').waitFor();
  await page.getByLabel('Waarom niet voor iedereen').fill('Privacy');
  await page.getByLabel('Logregel').focus();
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  // The next line is typed at once, before the first has an answer; each is for its own readers.
  await page.keyboard.type('Veerpont ligt stil');
  await page.keyboard.press('Enter');
  await page.getByText('Veerpont ligt stil').first().waitFor();
  await page.getByText('Vertrouwelijk: Privacy').first().waitFor();
}

/** The line that came after it stands there, and the confidential one was never sent. */
async function never_receives(other, frames) {
  await other.getByText('Veerpont ligt stil').first().waitFor();
  assert.equal(await other.getByText(secret).count(), 0);
  assert.ok(frames.some((frame) => frame.includes('Veerpont ligt stil')), 'the frames were read');
  assert.equal(frames.filter((frame) => frame.includes(secret)).length, 0);
}

async function relieve(walk) {
  const { page } = walk;
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('button', { name: 'Team gealarmeerd' }).click();
  await walk.look('Team gealarmeerd');
  await walk.send('Vastleggen', 'Alarmering van het team vastgelegd');
  await page.getByRole('button', { name: 'Is begonnen' }).click();
  await walk.look('CoPI is begonnen');
  await walk.send('Vastleggen', 'CoPI is begonnen');
  await page.getByRole('button', { name: 'Vastleggen over CoPI' }).click();
  await page.getByRole('menuitem', { name: 'Iemand is aanwezig' }).click();
  await walk.look('Aanwezig');
  await walk.dialog.getByLabel('Naam', { exact: true }).fill('Ruben Brandsma');
  await walk.choose('Functie', 'Leider CoPI');
  await walk.send('Vastleggen', 'Aanwezigheid vastgelegd');
  await page.getByRole('button', { name: 'Vastleggen over CoPI' }).click();
  await page.getByRole('menuitem', { name: 'Aflossing' }).click();
  await walk.look('Aflossing');
  await walk.dialog.getByLabel('Wie komt', { exact: true }).fill('Mirjam Hofstra');
  await walk.send('Vastleggen', 'Aflossing vastgelegd');
  await page.getByText('afgelost door Mirjam Hofstra').waitFor();
}

async function hand_over_and_close(walk) {
  const { page } = walk;
  await walk.menu('Overdragen');
  await walk.dialog.getByLabel('Aan welke organisatie of welk project').fill('Projectgroep nafase');
  await walk.dialog.getByLabel('Wie neemt het over').fill('F. Smit');
  await walk.dialog.getByLabel('Welke afspraken zijn gemaakt').fill('Nazorg door de gemeente');
  await walk.send('Overdragen', 'Incident overgedragen');
  await walk.menu('Incident sluiten');
  await walk.dialog.getByText('In Flevoland geldt nog GRIP 2').first().waitFor();
  await walk.dialog.getByLabel('Waarom het incident dicht kan').fill('Brand meester');
  await walk.button('Incident sluiten').click();
  await walk.dialog.getByRole('alert').getByText('In Flevoland geldt nog GRIP 2').first().waitFor();
  await walk.look('Sluiten geweigerd');
  await walk.button('Annuleren').click();
  await decide(walk, /Geen GRIP/, 'K. Postma', 'Brand meester');
  await walk.menu('Incident sluiten');
  await walk.dialog.getByLabel('Waarom het incident dicht kan').fill('Brand meester');
  await walk.send('Incident sluiten', 'Incident gesloten');
  await page.getByText('Gesloten', { exact: true }).first().waitFor();
}

async function whole_incident(server, browser, size) {
  const faults = [];
  const page = await pageAs(browser, server, leader, size);
  const walk = new Walk(page, faults);
  const address = await open_incident(walk, server);
  const other = await pageAs(browser, server, editor, { width: 1440 });
  const frames = listen(other);
  await other.goto(address);
  await other.getByRole('tab', { name: 'Logboek' }).click();
  await relocate(walk);
  await confirm(walk);
  await decide(walk, 'GRIP 2', 'K. Postma', 'Rook over de stad');
  // Whoever listens hears it at once, on every screen.
  const spoken = other.locator('[aria-live=assertive]', { hasText: `GRIP 2 in Flevoland voor ${title}` });
  await spoken.waitFor({ state: 'attached' });
  await correct(walk);
  await write_in_confidence(walk);
  await never_receives(other, frames);
  await relieve(walk);
  await hand_over_and_close(walk);
  await other.getByText('Incident gesloten: Brand meester').first().waitFor();
  assert.equal(frames.filter((frame) => frame.includes(secret)).length, 0);
  assert.deepEqual(faults, []);
  assert.deepEqual([...page.faults, ...other.faults], []);
}

export const journeys = {
  'an incident is opened, moved, decided on, handed over and closed at a desk': () =>
    withServer((server, browser) => whole_incident(server, browser, { width: 1440, height: 900 })),

  'the same on a phone': () =>
    withServer((server, browser) => whole_incident(server, browser, { width: 390, height: 844 })),
};
