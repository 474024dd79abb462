// Words that were typed and not sent: not lost while a form still looks something up, and not offered for
// another record.
import assert from 'node:assert/strict';
import { command, drafts, exercise, pageAt, uuid, withServer } from './harness.mjs';

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

async function are_kept(page) {
  const until = Date.now() + 5000;
  const is_kept = async () => (await drafts(page)).some(({ text }) => text.includes(fire));
  while (!(await is_kept())) assert.ok(Date.now() < until, 'the words are not on the device');
}

async function while_looking_up(server, browser) {
  const put_away = await looking_up(server, browser, () => {});
  await put_away.locator('dialog [aria-busy="true"]').waitFor();
  await put_away.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await are_kept(put_away);
  await put_away.context().close();

  const reloaded = await looking_up(server, browser, () => {});
  await reloaded.locator('dialog [aria-busy="true"]').waitFor();
  reloaded.once('dialog', (native) => void native.accept());
  await reloaded.reload();
  await are_kept(reloaded);
  await reloaded.context().close();

  // The first answer in which the server says that the session has ended.
  const json = { type: '/problems/signed_out', code: 'signed_out', title: 'Niet aangemeld', status: 401 };
  const ended = await looking_up(server, browser, (route) => route.fulfill({ status: 401, json }));
  await ended.locator('dialog[open]').waitFor({ state: 'detached' });
  await are_kept(ended);
  assert.deepEqual(ended.faults, []);
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
  await page.locator('.connection.connected').waitFor();
  await remove('Brug');
  await dialog.getByRole('textbox').fill('Er ligt geen brug');
  const offer = dialog.getByRole('button', { name: 'Terugzetten' });
  assert.equal(await offer.count(), 0, 'the reason for another object is offered');
  await dialog.getByRole('textbox').fill('');
  await page.keyboard.press('Escape');
  await remove('Sporthal');
  await offer.click();
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'De sporthal is dicht vanwege asbest');
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'what was filled in is kept as long as a form still looks something up before it sends': () =>
    withServer(while_looking_up),
  'the reason for removing one object is not offered when another is removed': () =>
    withServer(another_record),
};
