// What somebody finds among the pages of the demo.
import type { Session } from '$base/wire';
import { expect, test } from 'vitest';
import { all_pages, palette_choices } from '../pages';

const guest = { account: 'guest', demo: true, rights: {}, regions: [] } as unknown as Session;

test('the gallery of components is reached by its address and stands in no list', () => {
  expect(all_pages(guest).map((page) => page.path)).toContain('/galerij');
  expect(palette_choices(guest).map((choice) => choice.run)).not.toContain('/galerij');
});
