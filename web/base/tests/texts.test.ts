// Every text stands in both languages, with the same parameters and plural forms; of the shell and of
// every module.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parameters_of, type Dictionary } from '../i18n';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const modules = folder('../../../modules');
const places = [
  { name: 'shell', path: folder('..') },
  { name: 'mock', path: folder('../../mock/mock/web') },
  ...(existsSync(modules) ? readdirSync(modules) : []).map((name) => ({
    name,
    path: `${modules}/${name}/web`,
  })),
].filter(({ path }) => existsSync(`${path}/texts.nl.json`) || existsSync(`${path}/texts.en.json`));

describe.each(places)('texts of $name', ({ path }) => {
  const read = (language: string) =>
    JSON.parse(readFileSync(`${path}/texts.${language}.json`, 'utf8')) as Dictionary;
  const [dutch, english] = [read('nl'), read('en')];

  test('both languages have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort());
  });

  test('no text is empty, and both use the same parameters', () => {
    for (const [key, text] of Object.entries(dutch)) {
      const other = english[key];
      if (other === undefined) continue;
      expect([key, typeof other], key).toEqual([key, typeof text]);
      expect([key, parameters_of(other)]).toEqual([key, parameters_of(text)]);
      expect(JSON.stringify(text).length, key).toBeGreaterThan(2);
      expect(JSON.stringify(other).length, key).toBeGreaterThan(2);
    }
  });
});
