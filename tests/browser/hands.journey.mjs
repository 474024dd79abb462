// The map under a finger and under the keys alone: measuring, drawing, taking a point back; and every target
// is large enough to hit.
import assert from 'node:assert/strict';
import { pageAs, withServer } from './harness.mjs';

const plotter = 'Nadia Yilmaz';

async function on_map(browser, server, options) {
  const page = await pageAs(browser, server, plotter, options);
  const { id } = await server.incident();
  await page.goto(`${server.url}/incidenten/${id}`);
  if (options.touch) await page.getByRole('tab', { name: 'Kaart' }).tap();
  await page.locator('.foot').getByText('CBS / Kadaster').waitFor();
  await page.getByText(/Objectenlijst \([1-9]/).waitFor();
  return page;
}

/** Controls that a finger would miss: smaller than 24 by 24 pixels. */
async function small_targets(page) {
  return page.evaluate(() => {
    const all = document.querySelectorAll('main :is(button, a[href], input, select, summary, [role=tab])');
    const name_of = (one) => one.getAttribute('aria-label') ?? one.textContent.trim();
    return [...all]
      .map((one) => ({ name: name_of(one), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
      .map(({ name, box }) => `${name} ${Math.round(box.width)} x ${Math.round(box.height)}`);
  });
}

/** The credits of five layers at once stand beside the scale, whole and not over it. */
async function credits_have_room(page) {
  const [bar, credits] = [page.locator('.foot .bar'), page.locator('.foot .credits')];
  const words = 'Kaartgegevens © OpenStreetMap-bijdragers, ODbL';
  await credits.evaluate((one, text) => (one.textContent = Array(5).fill(text).join(' · ')), words);
  const [scale, text] = [await bar.boundingBox(), await credits.boundingBox()];
  assert.ok(scale.width > 20 && scale.x + scale.width <= text.x, 'the credits lie over the scale');
  assert.equal(await credits.evaluate((one) => one.scrollWidth > one.clientWidth), false);
  assert.ok(text.x + text.width <= 390, 'the credits run off the screen');
}

/** One tap after another in parts of the map, each so late that two are not taken for a double one. */
async function taps(page, places) {
  for (const [across, down] of places) {
    const box = await page.getByRole('application').boundingBox();
    await page.touchscreen.tap(box.x + box.width * across, box.y + box.height * down);
    const tapped = await page.evaluate(() => performance.now());
    await page.waitForFunction((then) => performance.now() > then + 300, tapped);
  }
}

async function measured(page, press) {
  const panel = page.getByRole('group', { name: 'Meten' });
  await panel.getByText(/Gemeten: [1-9]/).waitFor();
  await press(panel.getByRole('button', { name: 'Laatste punt terug' }));
  await panel.getByText('Gemeten: 0 m').waitFor();
  await press(panel.getByRole('button', { name: 'Stoppen met meten' }));
  await panel.waitFor({ state: 'detached' });
}

async function by_finger(server, browser) {
  const page = await on_map(browser, server, { width: 390, height: 844, touch: true });
  assert.deepEqual(await small_targets(page), []);
  await page.getByRole('button', { name: 'Meten' }).tap();
  await taps(page, [[0.3, 0.5], [0.6, 0.55]]);
  await measured(page, (button) => button.tap());

  await page.getByRole('button', { name: 'Object plaatsen' }).tap();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.getByRole('combobox', { name: 'Soort' }).fill('Effectgebied');
  await page.getByRole('option').first().tap();
  await taps(page, [[0.3, 0.3], [0.7, 0.35]]);
  await form.getByRole('button', { name: 'Vorm afmaken' }).tap();
  await form.getByText('Een vlak heeft ten minste drie hoekpunten.').waitFor();
  await taps(page, [[0.6, 0.65], [0.4, 0.5]]);
  await form.getByRole('button', { name: 'Laatste punt terug' }).tap();
  await form.getByRole('button', { name: 'Vorm afmaken' }).tap();
  await page.waitForFunction(() => document.querySelector('[data-field=geometry]')?.value);
  const corners = (await form.getByLabel('Plek').inputValue()).split('\n');
  assert.equal(corners.length, 3, 'the fourth corner was taken back');
  assert.deepEqual(await small_targets(page), []);
  await form.getByLabel('Naam op de kaart').fill('Met de vinger');
  await form.getByRole('button', { name: 'Op de kaart zetten' }).tap();
  await form.waitFor({ state: 'detached' });
  await page.getByText(/Objectenlijst/).tap();
  await page.getByRole('row').filter({ hasText: 'Met de vinger' }).waitFor();
  await page.getByRole('button', { name: 'Kaart', exact: true }).tap();
  await page.locator('.foot').getByText('CBS / Kadaster').waitFor();
  await credits_have_room(page);
  assert.deepEqual(page.faults, []);
}

async function by_keys(server, browser) {
  const page = await on_map(browser, server, { width: 1440, height: 900 });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('button', { name: 'Meten' }).focus();
  await press('Enter');
  await page.getByRole('application').focus();
  await press('Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter');
  await measured(page, (button) => button.press('Enter'));
  assert.deepEqual(page.faults, []);
}

/** In the little height that a browser leaves on a phone the form and its map are both in sight. */
async function a_small_phone(server, browser) {
  const page = await on_map(browser, server, { width: 390, height: 664, touch: true });
  await page.getByRole('button', { name: 'Object plaatsen' }).tap();
  const form = page.getByRole('form', { name: 'Object plaatsen' });
  await form.waitFor();
  const bar = await page.getByRole('navigation').last().boundingBox();
  const kind = await form.getByRole('combobox', { name: 'Soort' }).boundingBox();
  assert.ok(kind.y + kind.height < bar.y, 'the first field lies above the bar');
  const map = await page.getByRole('application').boundingBox();
  assert.ok(map.height >= 100 && map.y + map.height <= kind.y, 'the map can be pressed');
  await form.getByRole('button', { name: 'Annuleren' }).tap();
  await form.waitFor({ state: 'detached' });

  // On its side it shows one pane at a time as well.
  await page.setViewportSize({ width: 844, height: 390 });
  await page.waitForFunction(() => innerWidth === 844);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.getByRole('tab', { name: 'Beeld' }).waitFor();
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'an area is drawn with a finger on a phone, and a point taken back': () => withServer(by_finger),
  'on a small phone the form and the map are in sight together': () => withServer(a_small_phone),
  'a distance is measured with the keys alone': () => withServer(by_keys),
};
