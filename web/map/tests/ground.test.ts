// In a tunnel a map that is drawn anew stands on what was fetched before; what never came is asked for again.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const own = readFileSync(new URL('../../../reference/outline.json', import.meta.url), 'utf8');
const streets = { map: '12-1.2', name: 'Kampen', attribution: 'OSM', zoom_min: 6, zoom_max: 13 };
let asked: string[] = [];
let is_dark = false;
let imported_status = 200;

/** As a page that was just opened: nothing is in memory. */
async function opened() {
  vi.resetModules();
  return import('../ground');
}

beforeEach(() => {
  [asked, is_dark, imported_status] = [[], false, 200];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    if (is_dark) return Promise.reject(new TypeError('no line'));
    if (address.endsWith('info.json')) return Promise.resolve(Response.json(streets));
    const status = address.startsWith('/basemap/') ? imported_status : 200;
    return Promise.resolve(new Response(own, { status }));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('boundaries are fetched once for all maps of a page', async () => {
  const { outline_of } = await opened();
  const [one, other] = await Promise.all([outline_of(''), outline_of('')]);
  expect(one.regions).toHaveLength(25);
  expect(other).toBe(one);
  is_dark = true;
  expect(await outline_of('')).toBe(one);
  expect(asked).toEqual(['/reference/outline.json']);
});

test('boundaries that did not come are asked for again', async () => {
  const { outline_of } = await opened();
  is_dark = true;
  await expect(outline_of('')).rejects.toThrow('no line');
  [is_dark, imported_status] = [false, 404];
  await expect(outline_of('abc')).rejects.toThrow('404');
  expect((await outline_of('')).year).toBeGreaterThan(2000);
  imported_status = 200;
  await outline_of('abc');
  expect(asked.filter((address) => address === '/basemap/outline/abc.json')).toHaveLength(2);
});

test('boundaries that were asked over a line that fell silent are asked for again', async () => {
  const { outline_of } = await opened();
  vi.useFakeTimers();
  const first = new Promise<Response>(() => {});
  const answers = vi.fn(() => first);
  vi.stubGlobal('fetch', answers);
  void outline_of('');
  void outline_of('');
  expect(answers).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(3_001);
  answers.mockImplementation(() => Promise.resolve(new Response(own)));
  expect((await outline_of('')).regions).toHaveLength(25);
  expect(answers).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('without a line the street map last heard of is still known', async () => {
  const { known_streets, street_map } = await opened();
  expect(known_streets()).toBeNull();
  expect(await street_map()).toEqual(streets);
  is_dark = true;
  await expect(street_map()).rejects.toThrow('no line');
  expect(known_streets()).toEqual(streets);
});
