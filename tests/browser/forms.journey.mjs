// Forms under hasty hands: a key pressed in an unexpected field, a look into a list without a choice, and a
// correction whose line goes away. Nothing is sent that was not meant.
import assert from 'node:assert/strict';
import { exercise, pageAt, withServer } from './harness.mjs';

/** What the page sends to the logbook from now on. */
function lines_sent(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.url().includes('/incident/log')) sent.push(request.postDataJSON().args);
  });
  return sent;
}

const line_of = (page, text) => page.locator('.lines li').filter({ hasText: text });

async function earlier_and_then_now(server, browser) {
  const { id } = await exercise(server, 'Oefening eerder gebeurd');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const sent = lines_sent(page);
  const entry = page.getByLabel('Logregel');
  const time = page.getByLabel('Tijd', { exact: true });
  await page.getByRole('button', { name: 'Het gebeurde eerder' }).click();
  await entry.fill('Brug gesloten');
  await page.getByLabel('Datum', { exact: true }).fill('14-03-2026');
  await time.fill('06:15');
  await time.press('Enter');
  await line_of(page, 'Brug gesloten').waitFor();
  assert.equal(await time.count(), 0, 'the moment is gone with its line');
  await entry.fill('Brug weer open');
  await entry.press('Enter');
  await line_of(page, 'Brug weer open').waitFor();
  assert.deepEqual(sent.map((line) => line.occurred_at), ['2026-03-14T05:15:00.000Z', null]);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a line entered with Enter in its time field leaves no moment behind for the next': () =>
    withServer(earlier_and_then_now),
};
