// A way in for everybody: the first administrator, an invitation, a password through a one-time link, and the
// door that closes when an account is blocked.
import assert from 'node:assert/strict';
import { pageAs, violations_in_both, withServer } from './harness.mjs';

const administrator = { name: 'Sanne Postma', login: 's.postma', password: 'vier paarden in de wei' };
const reader = { name: 'Anouk Vos', login: 'a.vos', password: 'drie schepen op het meer' };
const replaced = 'zeven torens aan de dijk';

/** axe at a phone and a desk, light and dark; the page stays as it is. */
async function lookAt(page, what, faults) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const one of await violations_in_both(page)) faults.push(`${what} ${width} ${one}`);
    const folder = process.env.PARAAT_LOOK;
    if (folder) await page.screenshot({ path: `${folder}/${what}-${width}.png`, fullPage: true });
  }
}

async function printed(server, pattern) {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const found = server.output.match(pattern);
    if (found) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server did not print ${pattern}`);
}

async function choosePassword(page, password, button) {
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password);
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(password);
  await page.getByRole('button', { name: button }).click();
}

async function signIn(page, { login, password }) {
  await page.getByLabel('Gebruikersnaam').fill(login);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}

const nothingInTheBar = async (page) => assert.equal(await page.evaluate(() => location.hash), '');

/** From the link that the server prints to the screen of the administrator. */
async function becomeAdministrator(server, browser, faults) {
  const link = await printed(server, /http\S+\/eerste-beheerder#token=\S+/);
  const page = await pageAs(browser, server, null);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Eerste beheerder' }).waitFor();
  await nothingInTheBar(page);
  await lookAt(page, 'first', faults);
  await page.getByLabel('Naam', { exact: true }).fill(administrator.name);
  await page.getByLabel('Gebruikersnaam').fill(administrator.login);
  await choosePassword(page, administrator.password, 'Beheerder maken');
  await page.getByRole('heading', { name: /Vandaag in de regio/ }).waitFor();
  return page;
}

/** A person with an account and a role; the link as the screen shows it. */
async function invite(page, server, faults) {
  await page.goto(`${server.url}/beheer/mensen`);
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await page.getByRole('dialog').getByLabel('Naam', { exact: true }).fill(reader.name);
  await page.getByRole('dialog').getByLabel('Regio die de gegevens bijhoudt').selectOption('VR25');
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('heading', { name: reader.name }).waitFor();
  await page.getByLabel('Gebruikersnaam').fill(reader.login);
  await page.getByRole('button', { name: 'Account openen' }).click();
  await page.getByRole('button', { name: 'Rol geven' }).click();
  await page.getByRole('dialog').getByLabel('Rol', { exact: true }).selectOption('reader');
  await page.getByRole('dialog').getByLabel('Regio').selectOption('VR25');
  await page.getByRole('dialog').getByLabel('Waarom').fill('Nieuw bij het bureau');
  await page.getByRole('dialog').getByRole('button', { name: 'Rol geven' }).click();
  await page.getByText('Lezer · Flevoland').waitFor();
  await page.getByText('Nog geen link').waitFor();
  await page.getByRole('button', { name: 'Link voor wachtwoord maken' }).click();
  await page.getByText('Link staat open').waitFor();
  await lookAt(page, 'invitation', faults);
  const link = (await page.getByText(/welkom#token=/).textContent()).trim();
  await copied_over_http(page, link);
  return link;
}

/** On a page that came over plain http a browser gives no clipboard; copying works all the same. */
async function copied_over_http(page, text) {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Link kopiëren' }).click();
  await page.getByText('Link gekopieerd.').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+v');
  assert.equal(await page.locator('dialog[open] input').inputValue(), text);
  await page.keyboard.press('Escape');
}

/** Whoever guesses hears from when they may try again. */
async function guess_too_often(page) {
  const later = page.getByText(/^Te veel pogingen\. Probeer het om \d\d:\d\d:\d\d opnieuw\.$/);
  for (let attempt = 1; (await later.count()) === 0; attempt += 1) {
    assert.ok(attempt <= 12, 'nobody stops who guesses');
    const answer = page.waitForResponse((one) => one.url().endsWith('/api/v1/session'));
    await signIn(page, { ...reader, password: `geraden ${attempt}` });
    await answer;
    await page.locator('button[aria-busy]').waitFor({ state: 'detached' });
  }
}

/** Whoever leaves by themselves is told nothing of an ended session; the next one begins at the beginning. */
async function leave(page) {
  await page.getByRole('button', { name: 'Naar donkere weergave' }).click();
  await page.getByRole('button', { name: /Persoonlijk menu/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  await page.waitForURL((url) => url.pathname === '/');
  assert.equal(await page.getByText('Uw sessie is beëindigd').count(), 0);
  // The device was cleared; how it shows things it remembers.
  const kept = await page.evaluate(() => localStorage.getItem('paraat.preferences'));
  assert.equal(JSON.parse(kept).theme, 'dark');
}

/** The link says whose it is; with a password chosen one stands before the door with the name filled in. */
async function welcome(page, link, faults) {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Welkom bij Paraat' }).waitFor();
  await nothingInTheBar(page);
  assert.equal(await page.getByLabel('Gebruikersnaam').inputValue(), reader.login);
  await page.getByText('Flevoland').waitFor();
  await lookAt(page, 'welcome', faults);
  await choosePassword(page, 'te kort', 'Wachtwoord instellen');
  await page.getByText('Een wachtwoord heeft ten minste 12 tekens.').first().waitFor();
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill('iets anders dan dat');
  await page.getByRole('button', { name: 'Wachtwoord instellen' }).click();
  await page.getByText('De twee wachtwoorden zijn niet gelijk.').waitFor();
  await choosePassword(page, reader.password, 'Wachtwoord instellen');
  await page.getByText('Uw wachtwoord is ingesteld.').waitFor();
  assert.equal(await page.getByLabel('Gebruikersnaam').inputValue(), reader.login);
  await lookAt(page, 'sign-in', faults);
}

async function worksOnce(browser, server, link, faults) {
  const page = await pageAs(browser, server, null);
  await page.goto(link);
  await page.getByText('Deze eenmalige link is al gebruikt.').waitFor();
  assert.equal(await page.getByLabel('Nieuw wachtwoord', { exact: true }).count(), 0);
  await lookAt(page, 'used', faults);
  await page.goto(`${server.url}/welkom#token=${'A'.repeat(43)}`);
  await page.getByText('Deze eenmalige link bestaat niet.').waitFor();
}

const ended = 'Uw sessie is beëindigd.';

/** Signed in on a second device; its window stands open. */
async function on_another_device(browser, server) {
  const other = await pageAs(browser, server, null);
  await other.goto(server.url);
  await signIn(other, reader);
  await other.getByRole('heading', { name: /Vandaag in de regio/ }).waitFor();
  return other;
}

/** Whoever left a telephone lying signs out there from here: its window closes at once, this one stays. */
async function endsElsewhere(page, browser, server, faults) {
  const telephone = await on_another_device(browser, server);
  await page.getByRole('button', { name: /Persoonlijk menu/ }).click();
  await page.getByRole('menuitem', { name: 'Waar u bent aangemeld' }).click();
  await page.getByRole('heading', { name: 'Waar u bent aangemeld' }).waitFor();
  await page.getByText('Dit apparaat').waitFor();
  const there = page.getByRole('button', { name: /^Afmelden: Chrom\w+ op Linux, aangemeld/ });
  assert.equal(await there.count(), 1);
  await lookAt(page, 'sessions', faults);
  await there.click();
  await telephone.getByText(ended).waitFor();
  await page.getByText('U bent nergens anders aangemeld.').waitFor();

  const desk = await on_another_device(browser, server);
  const laptop = await on_another_device(browser, server);
  await page.reload();
  await page.getByRole('button', { name: 'Op alle andere apparaten afmelden' }).click();
  await desk.getByText(ended).waitFor();
  await laptop.getByText(ended).waitFor();
  await page.getByText('U bent nergens anders aangemeld.').waitFor();
  assert.deepEqual([telephone, desk, laptop].flatMap((one) => one.faults), []);
}

async function changePassword(page, server, faults) {
  await page.goto(`${server.url}/wachtwoord`);
  await page.getByLabel('Huidig wachtwoord').fill('dit is het niet geweest');
  await choosePassword(page, replaced, 'Wachtwoord wijzigen');
  await page.getByText('Het huidige wachtwoord klopt niet.').first().waitFor();
  await lookAt(page, 'password', faults);
  await page.getByLabel('Huidig wachtwoord').fill(reader.password);
  await choosePassword(page, replaced, 'Wachtwoord wijzigen');
  await page.getByText('Uw wachtwoord is gewijzigd.').waitFor();
}

export const journeys = {
  'a link makes the administrator, who invites a reader, who comes in and is shut out when blocked': () =>
    withServer(async (server, browser) => {
      const faults = [];
      const chief = await becomeAdministrator(server, browser, faults);
      const link = await invite(chief, server, faults);

      const page = await pageAs(browser, server, null);
      await welcome(page, link, faults);
      await signIn(page, reader);
      await page.getByRole('heading', { name: /Vandaag in de regio/ }).waitFor();
      // A reader looks: people are there, adding one is not.
      await page.goto(`${server.url}/beheer/mensen`);
      await page.getByText(administrator.name).first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Persoon toevoegen' }).count(), 0);

      await endsElsewhere(page, browser, server, faults);
      await worksOnce(browser, server, link, faults);
      await changePassword(page, server, faults);

      await chief.reload();
      await chief.getByText('Link gebruikt').waitFor();
      await chief.getByRole('button', { name: 'Blokkeren' }).click();
      await chief.getByRole('dialog').getByLabel('Waarom').fill('Uit dienst');
      await chief.getByRole('dialog').getByRole('button', { name: 'Blokkeren' }).click();

      // The reader's open window is told and shows nothing any more; the password opens nothing either.
      await page.getByText('Uw sessie is beëindigd.').waitFor();
      assert.equal(await page.getByText(administrator.name).count(), 0);
      await lookAt(page, 'shut-out', faults);
      await signIn(page, { ...reader, password: replaced });
      await page.getByText('Uw wachtwoord klopt, maar dit account geeft geen toegang').waitFor();
      await guess_too_often(page);
      await leave(chief);

      assert.deepEqual([...page.faults, ...chief.faults], []);
      assert.deepEqual(faults, []);
    }, 'serve'),
};
