// The server is there and records nothing: that is said at the top of the screen, what one writes waits on
// the device, and once the server records again it goes by itself and the word is gone.
import assert from 'node:assert/strict';
import { cut, pageAs, violations_in_both, withServer } from './harness.mjs';

const sentences = {
  nl: 'De gegevens op de server zijn beschadigd.',
  en: 'The data on the server are damaged.',
};

/** What a server on damaged data answers to every command (docs/internals/wire.md). */
const damaged = {
  status: 503,
  contentType: 'application/problem+json',
  headers: { 'retry-after': '1' },
  body: JSON.stringify({
    type: '/problems/store_damaged',
    title: 'Nu niet mogelijk',
    status: 503,
    detail: sentences.nl,
    details: sentences,
    code: 'store_damaged',
    errors: [],
    instance: '/api/v1/commands/incident/log',
  }),
};

async function nothing_is_recorded(server, browser) {
  const page = await pageAs(browser, server, 'Karin Postma');
  await page.goto(`${server.url}/incidenten`);
  await page.getByRole('link', { name: /Grote brand opslaghal/ }).first().click();
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const line = page.getByRole('textbox', { name: 'Logregel' });
  await line.waitFor();
  await page.locator('.connection.connected').waitFor();
  assert.equal(await page.getByText('Er wordt nu niets opgeslagen.').count(), 0);

  const let_through = await cut(page, '**/api/v1/commands/**', (route) => route.fulfill(damaged));
  await line.fill('Regel op een beschadigde schijf');
  await line.press('Enter');
  const word = page.getByRole('status').filter({ hasText: 'Er wordt nu niets opgeslagen.' });
  await word.waitFor();
  await word.getByText(sentences.nl).waitFor();
  await page.getByText('1 wijziging wacht').first().waitFor({ timeout: 15_000 });
  for (const width of [390, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await violations_in_both(page, '.trouble'), [], `${width}`);
    const folder = process.env.PARAAT_LOOK;
    if (folder) await page.screenshot({ path: `${folder}/trouble-${width}.png` });
  }

  let_through();
  await word.waitFor({ state: 'detached', timeout: 20_000 });
  await page.getByText('Regel op een beschadigde schijf').first().waitFor();
  await page.getByText('1 wijziging wacht').waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a server that records nothing says so, and takes what waited once it records again': () =>
    withServer(nothing_is_recorded),
};
