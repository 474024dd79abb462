// What the first screen and each lazy chunk weigh, gzipped; fails past the budget of docs/internals/web.md
// section 7.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget_kb = { first_screen: 90, map: 230, lazy: 80 };
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`no build in ${dist}: run npm run build`);
  process.exit(1);
}

const assets = join(dist, 'assets');
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const weight = (name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / 1000;
const entry = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/assets\/([\w.-]+\.js)/g)].map(
  (match) => match[1],
);

// The first screen: what the page names, what that imports at once, the texts of one language, and the
// home screen.
const first = new Set();
const visit = (name) => {
  if (first.has(name) || !scripts.includes(name)) return;
  first.add(name);
  for (const match of readFileSync(join(assets, name), 'utf8').matchAll(
    /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g,
  )) {
    visit(match[1]);
  }
};
entry.forEach(visit);
scripts.filter((name) => /^Home-/.test(name) || is_shell_texts(name)).forEach(visit);

const lines = [];
const first_kb = [...first].reduce((sum, name) => sum + weight(name), 0);
let is_over = measure('first screen', first_kb, budget_kb.first_screen);
for (const name of scripts.filter((each) => !first.has(each))) {
  const is_map = /^(map|MapView|ol)[.-]/i.test(name);
  is_over = measure(name, weight(name), is_map ? budget_kb.map : budget_kb.lazy) || is_over;
}
console.log(lines.join('\n'));
process.exit(is_over ? 1 : 0);

function measure(name, kb, most) {
  const is_too_much = kb > most;
  if (is_too_much || kb > 5)
    lines.push(`${is_too_much ? 'OVER ' : 'ok   '}${kb.toFixed(1).padStart(6)} of ${most} kB gz  ${name}`);
  return is_too_much;
}

function is_shell_texts(name) {
  return name.startsWith('texts.nl-') && readFileSync(join(assets, name), 'utf8').includes('skip_to_content');
}
