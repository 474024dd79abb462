// A long night: 300 lines, 200 objects, full sections, words that will not end. Nothing sticks out or jumps.
import assert from 'node:assert/strict';
import { command, drawn, exercise, pageAs, uuid, violations, withServer } from './harness.mjs';

const word = 'Hoogspanningsleidingonderhoudsploegaansluitingsovereenkomstverplichtingen';
const title = `Oefening ${word} Zuiderzeeland`;
const widths = [390, 768, 1180, 1440, 2560];
const sentence = `De ${word} meldt dat de rook naar het oosten trekt en dat ramen dicht blijven. `;

async function night(server) {
  const place = { place: word, location: { lon: 5.47, lat: 52.51 } };
  const { id: incident, session } = await exercise(server, title, place);
  const rows = await (await fetch(`${server.url}/api/v1/changes?scopes=home`, {
    headers: { cookie: session.cookie },
  })).json();
  const prompts = Object.values(rows.rows.reference_row)
    .filter((row) => row.set === 'picture_heading' && row.values.parent !== '')
    .map((row) => row.code);
  for (const section of prompts.slice(0, 12)) {
    await command(server, session, 'picture/write-section', {
      ...{ incident, picture: 'TOTAL', section, base_version: 0, text: sentence.repeat(6), certain: false },
    });
  }
  for (let n = 0; n < 200; n += 1) {
    const coordinates = [5.3 + (n % 20) / 60, 52.4 + Math.floor(n / 20) / 60];
    await command(server, session, 'picture/draw', {
      ...{ id: uuid(), incident, symbol: 'B01', column: 'BRW' },
      label: n % 20 === 0 ? `${word} ${n}` : `M${n}`,
      ...{ note: '', source: n % 7 === 0 ? word : 'OvD-B', geometry: { type: 'Point', coordinates } },
      ...{ valid_from: null, valid_to: null },
    });
  }
  for (let n = 0; n < 300; n += 1) {
    const text = n % 10 === 0 ? sentence.repeat(4) : `Regel ${n} van de nacht`;
    await command(server, session, 'incident/log', { id: uuid(), incident, text, column: 'BRW' });
  }
  return { incident, session };
}

/** What scrolls sideways or is wider than the window, by its class. */
function sticking_out() {
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > window.innerWidth) found.push(`the page: ${page.scrollWidth}`);
  for (const element of document.querySelectorAll('main *')) {
    const { overflowX } = getComputedStyle(element);
    const over = element.scrollWidth - element.clientWidth;
    if ((overflowX === 'auto' || overflowX === 'scroll') && element.clientWidth > 0 && over > 1) {
      found.push(`${element.tagName}.${element.className}: ${over}`);
    }
  }
  return found;
}

async function nothing_sticks_out(page, where) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    assert.deepEqual(await page.evaluate(sticking_out), [], `${where} at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** New lines while somebody reads back: they are told, and what is read does not move. */
async function reads_on(page, server, session, incident) {
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const list = page.getByRole('region', { name: 'Regels van het logboek' });
  await list.evaluate((element) => (element.scrollTop = 700));
  const line = page.getByText('Regel 288 van de nacht');
  await line.scrollIntoViewIfNeeded();
  const before = await line.boundingBox();
  for (const n of [1, 2, 3]) {
    const args = { id: uuid(), incident, text: `Nieuw ${n}`, column: 'BRW' };
    await command(server, session, 'incident/log', args);
  }
  await page.getByRole('button', { name: '3 nieuwe regels' }).waitFor();
  assert.deepEqual(await line.boundingBox(), before);
  await page.getByRole('button', { name: '3 nieuwe regels' }).click();
  await page.getByText('Nieuw 3').first().waitFor();
  await page.getByRole('button', { name: /^Nog \d+ oudere regels$/ }).click();
  await page.getByText('Regel 1 van de nacht', { exact: true }).waitFor();
}

/** Tab through the screen: every stop can be seen, and is not covered by what stands still. */
async function by_keyboard(page) {
  await page.evaluate(() => document.activeElement?.blur());
  const seen = new Set();
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const box = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
      if (box.width < 2 && box.height < 2) return null;
      const x = Math.min(Math.max(box.left + box.width / 2, 1), window.innerWidth - 1);
      const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 40), 1), window.innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      const is_seen = top !== null && (element.contains(top) || top.contains(element));
      return is_seen ? null : `${element.tagName} "${name}" is covered by ${top?.tagName}.${top?.className}`;
    });
    assert.equal(fault, null);
    seen.add(await page.evaluate(() => document.activeElement.closest('[data-pane]')?.dataset.pane ?? ''));
  }
  assert.ok(['1', '2', '3'].every((pane) => seen.has(pane)), `the panes ${[...seen]}`);
}

/** What comes over the line: large frames packed, small ones as text. */
function weighs(page) {
  const sizes = { packed: [], text: [] };
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      sizes[typeof payload === 'string' ? 'text' : 'packed'].push(payload.length),
    ),
  );
  return sizes;
}

async function long_night(server, browser) {
  const { incident, session } = await night(server);
  const page = await pageAs(browser, server, 'Sanne Mulder');
  const sizes = weighs(page);
  await page.goto(`${server.url}/incidenten/${incident}`);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(sentence.trim().slice(0, 60)).first().waitFor();
  // Home and the incident are one picture or two, as the page comes to ask for them.
  assert.ok(sizes.packed.length > 0, 'the picture comes packed');
  assert.ok(Math.max(...sizes.text) < 16 * 1024, 'and nothing large comes as it is');
  await nothing_sticks_out(page, 'picture, map and teams');
  await by_keyboard(page);
  await page.getByRole('button', { name: /^Objectenlijst/ }).click();
  await page.getByRole('row').nth(100).waitFor();
  await nothing_sticks_out(page, 'the object list');
  await reads_on(page, server, session, incident);
  await nothing_sticks_out(page, 'the logbook');
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'a night of 300 lines and 200 objects: nothing sticks out, jumps, or is out of reach of the keys': () =>
    withServer(long_night),
};
