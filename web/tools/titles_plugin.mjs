// A Vite plugin: the few texts that the navigation needs before a module is opened.
// `import titles from 'virtual:titles'` gives { nl: { module: { key: text } }, en: ... }.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const virtual = 'virtual:titles';
const resolved = `\0${virtual}`;

/** `folders` hold modules: each `<name>/web/page.ts` with its `texts.nl.json` and `texts.en.json`. */
export function titles(folders) {
  return {
    name: 'paraat-titles',
    resolveId: (id) => (id === virtual ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const found = { nl: {}, en: {} };
      const modules = folders.flatMap(modules_in);
      const pages = modules.map(({ path }) => join(path, 'page.ts'));
      for (const page of pages) this.addWatchFile(page);
      const source = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
      for (const { name, path } of modules) {
        const named = keys_of(name, source);
        for (const language of ['nl', 'en']) {
          const file = join(path, `texts.${language}.json`);
          // A module that has no texts yet is the business of the test on texts, not of the build.
          const texts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
          found[language][name] = Object.fromEntries(named.map((key) => [key, texts[key]]));
        }
      }
      return `export default ${JSON.stringify(found)};`;
    },
  };
}

/** Every quoted `module.key` of the module in any page.ts: titles of pages, panes and palette entries. */
function keys_of(name, source) {
  return [
    ...new Set([...source.matchAll(new RegExp(`['"]${name}\\.(\\w+)['"]`, 'g'))].map((match) => match[1])),
  ];
}

function modules_in(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({ name, path: join(folder, name, 'web') }))
    .filter(({ path }) => existsSync(join(path, 'page.ts')));
}
