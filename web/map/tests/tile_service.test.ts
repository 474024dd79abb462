// The tile service of an administrator is the background while it answers, and the local map when it does
// not; it gets another chance after a minute.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServiceLayer, type TileService } from '../tile_service';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const service: TileService = {
  title: 'Proefkaart',
  address: 'https://tegels.example.nl/{z}/{x}/{y}.png',
  attribution: 'Proefdienst',
  layer: '',
};

async function begun(what: TileService = service) {
  const changed = vi.fn();
  const shown = new ServiceLayer(changed);
  shown.use(what);
  await vi.advanceTimersByTimeAsync(0);
  return { shown, changed };
}

function answer(shown: ServiceLayer, ...kinds: ('tileloadend' | 'tileloaderror')[]) {
  for (const kind of kinds) shown.layer.getSource()!.dispatchEvent(kind);
}

test('a service that answers is the background, with its source', async () => {
  const { shown, changed } = await begun();
  expect(shown.is_shown).toBe(true);
  expect(shown.is_away).toBe(false);
  expect(shown.attribution).toBe('Proefdienst');
  expect(changed).toHaveBeenCalled();
});

test('three faults in a row, and the local map takes its place; one now and then is no reason', async () => {
  const { shown, changed } = await begun();
  answer(shown, 'tileloaderror', 'tileloaderror', 'tileloadend', 'tileloaderror', 'tileloaderror');
  expect(shown.is_shown).toBe(true);
  changed.mockClear();
  answer(shown, 'tileloaderror');
  expect(shown.is_away).toBe(true);
  expect(shown.is_shown).toBe(false);
  expect(shown.layer.getVisible()).toBe(false);
  expect(shown.attribution).toBeUndefined();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a service that was away is tried again after a minute', async () => {
  const { shown } = await begun();
  answer(shown, 'tileloaderror', 'tileloaderror', 'tileloaderror');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(shown.is_away).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown.is_away).toBe(false);
  expect(shown.is_shown).toBe(true);
});

test('a service whose capabilities do not come is away at once, and the local map is there', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no answer')));
  const { shown } = await begun({ ...service, address: 'https://tegels.example.nl/wmts' });
  await vi.waitFor(() => expect(shown.is_away).toBe(true));
  expect(shown.is_shown).toBe(false);
});

test('who switches the background off does not get it back by itself', async () => {
  const { shown } = await begun();
  shown.show(false);
  answer(shown, 'tileloaderror', 'tileloaderror', 'tileloaderror');
  await vi.advanceTimersByTimeAsync(61_000);
  expect(shown.is_shown).toBe(false);
  shown.show(true);
  expect(shown.is_shown).toBe(true);
});

test('taken away, it is not tried again', async () => {
  const { shown } = await begun();
  answer(shown, 'tileloaderror', 'tileloaderror', 'tileloaderror');
  shown.use(null);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown.is_there).toBe(false);
  expect(shown.layer.getSource()).toBeNull();
});
