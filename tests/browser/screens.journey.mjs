// Every route in both themes and three widths: axe finds nothing; the documents' pictures are made here.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { pageAs, violations, withServer } from './harness.mjs';

const widths = [390, 768, 1440];
const themes = ['light', 'dark'];

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

async function look(page, server, path, text, theme, faults) {
  await page.goto(server.url + path);
  // The word may stand in the navigation already; the page itself is there when its heading is.
  await page.getByText(text).first().waitFor({ state: 'attached' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
  // On a wall screen the panes stand otherwise; the colours are those of the desk.
  for (const width of theme === 'light' ? [...widths, 2560] : widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const one of await violations(page)) faults.push(`${path} ${theme} ${width}: ${one}`);
  }
}

export const journeys = {
  'axe finds nothing on any route at 390, 768 and 1440 wide, light and dark': () =>
    withServer(async (server, browser) => {
      const faults = [];
      for (const theme of themes) {
        const page = await pageAs(browser, server, 'Karin Postma', { theme });
        for (const [path, text] of await routes(server)) await look(page, server, path, text, theme, faults);
        const keeper = await pageAs(browser, server, 'Anouk Prins', { theme });
        await look(keeper, server, '/beheer/kaart', 'Kaart', theme, faults);
        const stranger = await pageAs(browser, server, null, { theme });
        await look(stranger, server, '/', 'Anouk Prins', theme, faults);
        const reader = await pageAs(browser, server, 'Karin Postma', { theme, language: 'en' });
        await look(reader, server, '/', 'Today', theme, faults);
        assert.deepEqual(page.faults, []);
        await page.context().close();
      }
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
