// An incident on a phone, upright and on its side: turning it loses nothing.
import assert from 'node:assert/strict';
import { exercise, pageAt, withServer } from './harness.mjs';

const upright = { width: 390, height: 844 };
const on_its_side = { width: 844, height: 390 };

/** The window has its new size and everything under way has been drawn. */
async function turn(page, size) {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width }) => innerWidth === width, size);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** A form that is half filled in stays open, whichever way the phone is held. */
async function turned(server, browser) {
  const { id } = await exercise(server, 'Oefening draaien');
  const at = `/incidenten/${id}?paneel=teams`;
  const page = await pageAt(browser, server, at, { ...upright, name: 'Joris Kuiper' });
  await page.getByRole('button', { name: 'T0 vastleggen' }).click();
  const criterion = page.getByRole('dialog').getByLabel('Criterium');
  await criterion.fill('Rook over de wijk');
  for (const size of [on_its_side, upright]) {
    await turn(page, size);
    assert.equal(await page.getByRole('dialog').count(), 1, `closed at ${size.width} by ${size.height}`);
    assert.equal(await criterion.inputValue(), 'Rook over de wijk');
  }
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'who turns a phone keeps the form that was open': () => withServer(turned),
};
