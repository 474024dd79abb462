// Reference data kept on the screen: a row that ends, and one that has ended.
import assert from 'node:assert/strict';
import { pageAt, withServer } from './harness.mjs';

const keeper = 'Anouk Prins';

/** Wijdemeren goes on in Hilversum: whoever keeps the data says until when it is there. */
async function a_municipality_ends(server, browser) {
  const page = await pageAt(browser, server, '/beheer/referentie?set=municipality', { name: keeper });
  const dialog = page.getByRole('dialog');
  const change = async (name, fields) => {
    await page.getByRole('button', { name }).first().click();
    await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await dialog.getByLabel('Bron').fill('Staatsblad');
    await dialog.getByLabel('Waarom').fill('Herindeling');
    for (const [label, value] of fields) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: 'Versie vastleggen' }).click();
    await dialog.getByRole('button', { name: 'Nieuwe versie maken' }).waitFor();
  };
  await change(/^Wijdemeren/, [['Geldt vanaf', '2026-01-01'], ['Geldig tot', '2027-01-01']]);
  await dialog.getByText('vanaf 1 januari 2026, tot 1 januari 2027').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // Weesp is gone since 2022, and is not there again because somebody puts a remark right.
  await change(/^Weesp/, [['Geldt vanaf', '2022-01-01']]);
  await dialog.getByText('vanaf 1 januari 2022, tot 24 maart 2022').waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a municipality that ends says until when, and one that ended does not come back': () =>
    withServer(a_municipality_ends),
};
