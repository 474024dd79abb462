// Legal times and moments as a person sees and records them: to the second, and also after closing.
import assert from 'node:assert/strict';
import { command, exercise, go_dark, pageAt, uuid, withServer } from './harness.mjs';

const leader = 'Lotte de Graaf';
const t0 = (id, occurred_at) => ({
  ...{ id, region: 'VR25', occurred_at },
  established_by: 'M. Hofstra',
  established_by_function: 'LMK',
  criterion: 'GRIP 2',
});

/** An answer that is on its way for as long as the test wants. */
async function hold_answers(page) {
  const waiting = [];
  let tell = () => {};
  let is_open = false;
  await page.route('**/queries/incident/clocks*', async (route) => {
    const held = new Promise((go) => {
      waiting.push(go);
      tell();
    });
    if (!is_open) await held;
    await route.continue().catch(() => {});
  });
  const asked = () => new Promise((go) => (waiting.length > 0 ? go() : (tell = go)));
  const let_go = () => waiting.splice(0).forEach((go) => go());
  const open = () => {
    is_open = true;
    let_go();
  };
  return { asked, let_go, open };
}

/** What is not known yet is not said; what changes meanwhile gives no answer up. */
async function slow_line(server, browser) {
  const { id, session } = await exercise(server, 'Oefening trage lijn');
  // The limit of the first CoPI passes while the page looks.
  const passes = Date.now() + 35_000;
  const started = new Date(passes - 30 * 60_000).toISOString();
  await command(server, session, 'incident/record-t0', t0(id, started));
  const copi = { id: uuid(), incident: id, region: 'VR25', team: 'COPI' };
  await command(server, session, 'incident/alarm-team', copi);
  const page = await pageAt(browser, server, '/incidenten', { name: leader });
  const { asked, let_go, open } = await hold_answers(page);
  await page.goto(`${server.url}/incidenten/${id}`);
  const clocks = page.locator('section.clocks');
  await asked();
  await clocks.getByText('Laden').waitFor({ state: 'attached' });
  assert.equal(await clocks.getByText('Er loopt geen wettelijke tijd').count(), 0);
  // A fact changes while the answer is on its way: that one is not given up, and it is asked once more.
  await command(server, session, 'incident/alarm-team', { ...copi, id: uuid(), team: 'ROT' });
  await page.locator('.pane strong').getByText('ROT', { exact: true }).waitFor();
  let_go();
  const row = clocks.locator('tr', { hasText: 'Eerste CoPI' });
  await row.getByText('Loopt', { exact: true }).waitFor();
  await asked();
  // Its limit passes, and no answer says so yet.
  await row.getByText('Limiet voorbij').waitFor({ timeout: 60_000 });
  assert.equal(await row.getByRole('timer').getByText('-').count(), 0);
  open();
  await row.getByText('Niet gehaald').waitFor();
  assert.deepEqual(page.faults, []);
}

/** In a tunnel one looks elsewhere and comes back: the times run on as they were told. */
async function in_a_tunnel(server, browser) {
  const { id, session } = await exercise(server, 'Oefening tunnel');
  await command(server, session, 'incident/record-t0', t0(id, new Date().toISOString()));
  const copi = { id: uuid(), incident: id, region: 'VR25', team: 'COPI' };
  await command(server, session, 'incident/alarm-team', copi);
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  const row = page.locator('section.clocks tr', { hasText: 'Eerste CoPI' });
  await row.getByText('Loopt', { exact: true }).waitFor();
  await go_dark(page);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Teams' }).click();
  await row.getByText('Loopt', { exact: true }).waitFor();
  await row.getByRole('timer').getByText(/nog \d\d:\d\d/i).waitFor();
  await page.getByText('Geen verbinding').first().waitFor();
  assert.deepEqual(page.faults, []);
}

async function refused(server, browser) {
  const { id } = await exercise(server, 'Oefening klokken geweigerd');
  const page = await pageAt(browser, server, '/incidenten', { name: leader });
  const problem = { type: '/problems/forbidden', title: 'Nee', status: 403 };
  const body = JSON.stringify({ ...problem, details: { nl: 'Dit mag niet.', en: 'Not allowed.' } });
  await page.route('**/queries/incident/clocks*', (route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body }),
  );
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByText('De wettelijke tijden zijn niet op te vragen: Dit mag niet.').waitFor();
}

/** A norm of two minutes is not measured in whole minutes. */
async function to_the_second(server, browser) {
  const { id } = await exercise(server, 'Oefening seconden');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  await page.getByRole('button', { name: 'T0 vastleggen' }).click();
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByLabel('Vastgesteld door').fill('M. Hofstra');
  await dialog.getByRole('combobox', { name: 'Functie' }).fill('Leidinggevende meldkamer');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Aan welk criterium is voldaan').fill('GRIP 2');
  const sent = page.waitForRequest('**/commands/incident/record-t0');
  const before = Date.now();
  await dialog.getByRole('button', { name: 'Nu', exact: true }).click();
  const after = Date.now();
  await dialog.getByRole('button', { name: 'T0 vastleggen' }).click();
  const moment = Date.parse((await sent).postDataJSON().args.occurred_at);
  assert.ok(moment >= before - 1000 && moment <= after + 1000, `${new Date(moment).toISOString()}`);
  await dialog.waitFor({ state: 'hidden' });

  // Corrected by typing it to the second.
  const t0_line = page.getByRole('region', { name: /^T0/ });
  await t0_line.getByRole('button', { name: 'Corrigeren', exact: true }).first().click();
  const time = dialog.getByRole('textbox', { name: 'Tijd' });
  const typed = `${await time.inputValue()}:59`;
  await time.fill(typed);
  await dialog.getByLabel('Wat klopte er niet').fill('Volgens de band');
  await dialog.getByRole('button', { name: 'Corrigeren', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await t0_line.getByText(typed).first().waitFor();
  assert.deepEqual(page.faults, []);
}

/** The dialog that closes an incident promises it: corrections go on. */
async function after_closing(server, browser) {
  const { id, session } = await exercise(server, 'Oefening na sluiting');
  const team = uuid();
  const copi = { id: team, incident: id, region: 'VR25', team: 'COPI' };
  await command(server, session, 'incident/alarm-team', { ...copi, occurred_at: '2026-01-01T10:00:00Z' });
  await command(server, session, 'incident/start-team', { id: team, occurred_at: '2026-01-01T10:20:00Z' });
  await command(server, session, 'incident/close', { id, reason: 'Klaar' });
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: leader });
  await page.getByRole('button', { name: /Vastleggen over CoPI/ }).click();
  const items = page.getByRole('menuitem');
  const late = ['Iemand is aanwezig', 'Functionaris begonnen', 'Ontbinden', 'Moment corrigeren'];
  assert.deepEqual(await items.allInnerTexts(), late, 'what happened before, and nothing that is done now');
  assert.equal(await page.getByRole('button', { name: 'Team alarmeren' }).count(), 0);
  await items.last().click();
  const dialog = page.locator('dialog[open]').last();
  // What stood there stands there, of the moment that is chosen.
  const time = dialog.getByRole('textbox', { name: 'Tijd' });
  assert.equal(await time.inputValue(), '11:00');
  await dialog.getByLabel('Welk moment').selectOption('started');
  assert.equal(await time.inputValue(), '11:20');
  await dialog.getByLabel('Welk moment').selectOption('alarmed');
  await time.fill('10:55');
  await dialog.getByLabel('Wat klopte er niet').fill('Volgens de band');
  await dialog.getByRole('button', { name: 'Corrigeren', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.pane').getByText('10:55').first().waitFor();
  // Who was there is told yet, and when: now is not when it was.
  await page.getByRole('button', { name: /Vastleggen over CoPI/ }).click();
  await items.first().click();
  await dialog.getByLabel('Naam', { exact: true }).fill('Ruben Brandsma');
  await dialog.getByRole('combobox', { name: 'Functie' }).fill('Leider CoPI');
  await page.keyboard.press('Enter');
  assert.equal(await time.inputValue(), '');
  await dialog.getByLabel('Datum').fill('01-01-2026');
  await time.fill('11:15');
  await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.pane').getByText('Ruben Brandsma').first().waitFor();
  assert.deepEqual(page.faults, []);
}

/** Whoever makes it confidential is not told that everybody sees it; who has left is not invited. */
async function who_sees_it(server, browser) {
  const page = await pageAt(browser, server, '/incidenten?nieuw', { name: 'Karin Postma' });
  const dialog = page.locator('dialog[open]').last();
  await dialog.getByText(/^Iedereen in Flevoland ziet/).waitFor();
  await dialog.locator('summary').click();
  await dialog.getByLabel(/^Vertrouwelijk, omdat/).fill('Opsporing');
  await dialog.getByText(/zien alleen leiders en informatiemanagers/).waitFor();
  assert.equal(await dialog.getByText(/^Iedereen in Flevoland ziet/).count(), 0);
}

export const journeys = {
  'legal times that were told run on for who comes back to them in a tunnel': () => withServer(in_a_tunnel),
  'over a slow line a legal time that is not known yet is not denied, and one that has passed is said':
    () => withServer(slow_line),
  'legal times that cannot be asked for are said to be so': () => withServer(refused),
  'a moment is recorded to the second': () => withServer(to_the_second),
  'a moment of a team is corrected after closing': () => withServer(after_closing),
  'who opens a confidential incident reads who sees it': () => withServer(who_sees_it),
};
