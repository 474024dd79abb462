// Words that were typed and not sent: not lost while a form still looks something up.
import assert from 'node:assert/strict';
import { drafts, pageAt, withServer } from './harness.mjs';

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

export const journeys = {
  'what was filled in is kept as long as a form still looks something up before it sends': () =>
    withServer(while_looking_up),
};
