// Addresses: which page belongs to a path.
import type { Page } from '$kit/page';
import { House } from 'lucide';
import { describe, expect, test } from 'vitest';
import { find_page } from '../router.svelte';

const page = (path: string): Page => ({
  path,
  title: 'shell.home_title',
  icon: House,
  right: null,
  nav: 'none',
  order: 0,
  component: () => Promise.reject(new Error('not shown here')),
});
const pages = ['/', '/incidenten', '/incidenten/:id', '/incidenten/nieuw', '/beheer/personen'].map(page);

describe('addresses', () => {
  test('a path leads to its page, with or without a slash at the end', () => {
    expect(find_page(pages, '/')?.page.path).toBe('/');
    expect(find_page(pages, '/beheer/personen/')?.page.path).toBe('/beheer/personen');
  });

  test('an identifier is read from the path, and a word in the path wins from an identifier', () => {
    expect(find_page(pages, '/incidenten/42')?.params).toEqual({ id: '42' });
    expect(find_page(pages, '/incidenten/nieuw')?.page.path).toBe('/incidenten/nieuw');
    expect(find_page(pages, '/incidenten/a%20b')?.params).toEqual({ id: 'a b' });
  });

  test('what does not exist is not found', () => {
    expect(find_page(pages, '/bestaat-niet')).toBeNull();
    expect(find_page(pages, '/incidenten/1/2')).toBeNull();
    expect(find_page(pages, '/incidenten/%E0%A4%A')).not.toBeNull();
  });
});
