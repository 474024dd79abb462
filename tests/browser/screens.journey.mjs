// Every route in both themes and three widths: axe finds nothing; the documents' pictures are made here.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { pageAs, violations_in_both, withServer } from './harness.mjs';

/** On a wall screen the panes stand otherwise than on a desk. */
const widths = [390, 768, 1440, 2560];

async function routes(server) {
  const incident = await server.incident();
  return [
    ['/', 'Vandaag in de regio'],
    ['/incidenten', 'Incidenten'],
    [`/incidenten/${incident.id}`, 'Grote brand opslaghal'],
    ['/beheer/mensen', 'Mensen'],
    ['/beheer/organisaties', 'Waterschap'],
    ['/beheer/referentie', 'Referentiegegevens'],
  ];
}

async function look(page, server, path, text, faults) {
  await page.goto(server.url + path);
  // The word may stand in the navigation already; the page itself is there when its heading is.
  await page.getByText(text).first().waitFor({ state: 'attached' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const one of await violations_in_both(page)) faults.push(`${path} ${width} ${one}`);
  }
}

export const journeys = {
  'axe finds nothing on any route at 390, 768, 1440 and 2560 wide, light and dark': () =>
    withServer(async (server, browser) => {
      const faults = [];
      const theme = 'dark';
      const page = await pageAs(browser, server, 'Karin Postma', { theme });
      for (const [path, text] of await routes(server)) await look(page, server, path, text, faults);
      const keeper = await pageAs(browser, server, 'Anouk Prins', { theme });
      await look(keeper, server, '/beheer/kaart', 'Kaart', faults);
      const stranger = await pageAs(browser, server, null, { theme });
      await look(stranger, server, '/', 'Anouk Prins', faults);
      const reader = await pageAs(browser, server, 'Karin Postma', { theme, language: 'en' });
      await look(reader, server, '/', 'Today', faults);
      for (const one of [page, keeper, stranger, reader]) assert.deepEqual(one.faults, []);
      assert.deepEqual(faults, []);
    }),

  'the pictures of the documents are made': () =>
    withServer(async (server, browser) => {
      const folder = process.env.PARAAT_PICTURES;
      const page = await pageAs(browser, server, 'Karin Postma');
      const incident = await server.incident();
      await page.goto(`${server.url}/incidenten/${incident.id}`);
      await page.getByText('Grote brand opslaghal').first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
      const picture = await page.screenshot();
      assert.ok(picture.length > 20_000);
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: `${folder}/incident.png` });
      }
    }),
};
