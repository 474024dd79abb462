// The rules that no compiler knows: who may import whom, nothing the Content-Security-Policy forbids,
// sizes, first lines.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const root = dirname(web);
const most_lines = 400;
const most_columns = 110;

/** What each floor may import: floors of ours, and packages. */
const floors = {
  base: { floors: ['base'], packages: ['idb', 'vitest', 'fake-indexeddb'] },
  kit: { floors: ['base', 'kit'], packages: ['svelte', 'lucide', 'vitest'] },
  map: { floors: ['base', 'kit', 'map'], packages: ['svelte', 'lucide', 'ol', 'proj4', 'vitest'] },
  app: {
    floors: ['base', 'kit', 'app', 'collected'],
    packages: ['svelte', 'lucide', 'vitest', 'virtual:titles'],
  },
  modules: {
    floors: ['base', 'kit', 'map'],
    packages: ['svelte', 'lucide', 'd3-scale', 'd3-shape', 'd3-array', 'd3-geo', '@dagrejs/dagre', 'vitest'],
  },
};

/** Never in source: each would need a wider policy, or hides what a screen reader and a test must see. */
const forbidden = [
  {
    what: 'an inline style attribute (the policy forbids it; use a class or style:name)',
    pattern: /\sstyle=["'{]/,
    in: /\.(svelte|html)$/,
  },
  { what: '{@html}', pattern: /\{@html/, in: /\.svelte$/ },
  {
    what: 'innerHTML or outerHTML',
    pattern: /\b(inner|outer)HTML\b|insertAdjacentHTML/,
    in: /\.(ts|svelte)$/,
  },
  {
    what: 'a Svelte transition (it adds a style element)',
    pattern: /\s(transition|in|out|animate):\w/,
    in: /\.svelte$/,
  },
  { what: 'the type any', pattern: /:\s*any\b|\bas any\b|<any>/, in: /\.(ts|svelte)$/ },
  { what: 'eval or new Function', pattern: /\beval\(|new Function\(/, in: /\.(ts|svelte)$/ },
];
/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'` and `import('x')`. */
const imports =
  /^\s*(?:import|export)\s[^;'"]*?\sfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
const colour_literal = /(?<![\w&])#[0-9a-f]{3,8}\b(?!['"]?\))/i;

const faults = [];
const files = [
  ...['base', 'kit', 'map', 'app', 'mock', 'tools'].flatMap((folder) => below(join(web, folder))),
  ...modules().flatMap((name) => below(join(root, 'modules', name, 'web'))),
  join(web, 'index.html'),
  join(web, 'vite.config.ts'),
];
/** Of a token that does not exist the browser says nothing, and draws something else. */
const tokens = new Set(
  files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/--paraat-[\w-]+(?=\s*:)/g) ?? []),
);
for (const file of files) {
  check(file);
}
console.log(faults.length === 0 ? `boundaries: ${files.length} files in order` : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);

function check(file) {
  const name = relative(root, file);
  const text = readFileSync(file, 'utf8');
  if (name.includes('.gen.') || /\.(json|woff2|svg)$/.test(name)) return;
  const lines = text.split('\n');
  const report = (line, what) => faults.push(`${name}:${line}: ${what}`);
  if (lines.length > most_lines + 1) report(1, `${lines.length} lines; at most ${most_lines}`);
  if (!/^(\/\/|\/\*|<!)/.test(lines[0] ?? '')) report(1, 'the first line must say what the file is');
  lines.forEach((line, index) => {
    if (line.length > most_columns) report(index + 1, `${line.length} columns; at most ${most_columns}`);
    if (name.startsWith('web/tools/')) return;
    for (const rule of forbidden) {
      if (rule.in.test(name) && rule.pattern.test(line)) report(index + 1, rule.what);
    }
    for (const [, token] of line.matchAll(/var\((--paraat-[\w-]+)\)/g)) {
      if (!tokens.has(token)) report(index + 1, `${token} is not a token`);
    }
  });
  check_imports(file, name, text, report);
  if (name.startsWith('modules/') && name.endsWith('.svelte')) check_colours(text, report);
}

function check_imports(file, name, text, report) {
  const floor = name.startsWith('modules/') ? 'modules' : name.split('/')[1];
  const rules = floors[floor];
  if (rules === undefined) return;
  const is_test = /\/tests\//.test(name);
  for (const match of text.matchAll(imports)) {
    const line = text.slice(0, match.index).split('\n').length;
    const target = match[1] ?? match[2] ?? match[3];
    const own = target.startsWith('$')
      ? target.slice(1).split('/')[0]
      : target.startsWith('.')
        ? floor_of(file, target)
        : null;
    if (own !== null) {
      const neighbour =
        floor === 'modules' && target.startsWith('.') && own !== `modules/${name.split('/')[1]}`;
      if (neighbour || (own !== `modules/${name.split('/')[1]}` && !rules.floors.includes(own))) {
        report(line, `${floor} may not import ${target}`);
      }
    } else if (
      !(is_test && target.startsWith('node:')) &&
      !rules.packages.some((held) => target === held || target.startsWith(`${held}/`))
    ) {
      report(line, `${floor} may not import the package ${target}`);
    }
  }
}

function floor_of(file, target) {
  const path = relative(root, resolve(dirname(file), target)).split('/');
  return path[0] === 'web' ? path[1] : `${path[0]}/${path[1]}`;
}

/** Colours come from tokens, so that both themes and a region's own hold everywhere. */
function check_colours(text, report) {
  const style = /<style>[\s\S]*<\/style>/.exec(text);
  if (style === null) return;
  const before = text.slice(0, style.index).split('\n').length;
  style[0].split('\n').forEach((line, index) => {
    if (colour_literal.test(line)) report(before + index, 'a colour that is not a token');
  });
}

function modules() {
  const folder = join(root, 'modules');
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'web')))
    : [];
}

function below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|svelte|css|html|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
