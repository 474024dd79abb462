// An incident on a phone, upright and on its side: turning it loses nothing, and the work has room.
import assert from 'node:assert/strict';
import { command, drawn, exercise, pageAt, violations_in_both, withServer } from './harness.mjs';

const upright = { width: 390, height: 844 };
const on_its_side = { width: 844, height: 390 };

/** The window has its new size and everything under way has been drawn. */
async function turn(page, size) {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width }) => innerWidth === width, size);
  await drawn(page);
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

/** Two regions, each with a GRIP of its own: most of the screen is still for the lines and the next one. */
async function log_on_its_side(server, browser) {
  const { id, session } = await exercise(server, 'Oefening telefoon op zijn kant');
  await command(server, session, 'incident/share-with-region', { id, region: 'VR14', reason: 'Rook' });
  const at = `/incidenten/${id}?paneel=log`;
  const page = await pageAt(browser, server, at, { ...on_its_side, touch: true, name: 'Joris Kuiper' });
  const line = page.getByRole('textbox', { name: 'Logregel' });
  await line.waitFor();
  const entry = await line.boundingBox();
  assert.ok(entry.y + entry.height <= on_its_side.height, `a line is written at ${entry.y}`);
  const head = await page.locator('main header').first().boundingBox();
  assert.ok(head.height <= 115, `the head takes ${head.height}`);
  const filter = page.getByLabel('Soort regel');
  assert.equal(await filter.isVisible(), false);
  await page.getByRole('button', { name: 'Regels filteren' }).tap();
  await filter.waitFor();
  await page.getByRole('button', { name: 'Regels filteren' }).tap();
  await filter.waitFor({ state: 'hidden' });
  await line.fill('Rook trekt naar Huizen');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).tap();
  const written = page.locator('.lines li').filter({ hasText: 'Rook trekt naar Huizen' });
  await written.getByRole('button', { name: /^Corrigeren/ }).waitFor();
  const place = await written.boundingBox();
  assert.ok(place.y + place.height <= entry.y, 'the newest line is in sight above the entry');
  assert.deepEqual(await violations_in_both(page), []);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'on a phone on its side the logbook shows a line and takes the next one': () => withServer(log_on_its_side),
  'who turns a phone keeps the form that was open': () => withServer(turned),
};
