// Looks at the shell in Chromium against the mock server: a picture and an axe-core run per screen, width
// and theme.
// node tools/pictures.mjs --dist DIR --output DIR [--only NAME] [--widths 390,1440]. Fails on any
// violation, any console
// error (a breach of the Content-Security-Policy is one) and on sideways scrolling.
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start_browser, start_mock } from './browser.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const dist = option('dist', fileURLToPath(new URL('../dist', import.meta.url)));
const output = option('output', fileURLToPath(new URL('../../tests/browser/output/shell', import.meta.url)));
const widths = option('widths', '390,768,1440,2560').split(',').map(Number);
const heights = { 320: 800, 390: 844, 768: 1024, 1440: 900, 2560: 1440 };

/** Each screen: how to get there, signed in or not. */
const only = option('only', '').split(',').filter(Boolean);
const screens = [
  { name: 'demo-picker', path: '/' },
  { name: 'first-administrator', path: '/eerste-beheerder?token=x' },
  { name: 'sign-in', path: '/', users: true },
  { name: 'home', path: '/', account: 'p-postma' },
  { name: 'list', path: '/incidenten', account: 'p-postma' },
  { name: 'incident', path: '/incidenten/i1', account: 'p-postma' },
  { name: 'gallery', path: '/galerij', account: 'p-postma' },
  { name: 'not-found', path: '/bestaat-niet', account: 'p-postma' },
  { name: 'palette', path: '/', account: 'p-postma', act: (page) => page.keyboard.press('Control+k') },
  { name: 'help', path: '/', account: 'p-postma', act: (page) => page.keyboard.press('?') },
  { name: 'outbox', path: '/', account: 'p-postma', act: (page) => page.locator('.connection').click() },
  { name: 'english', path: '/', account: 'p-postma', language: 'en' },
].filter((screen) => only.length === 0 || only.includes(screen.name));

const faults = [];
mkdirSync(output, { recursive: true });
const servers = { demo: await start_mock(dist), users: await start_mock(dist, ['--users']) };
const browser = await start_browser();
for (const screen of screens) {
  for (const width of widths) {
    for (const theme of ['light', 'dark']) {
      await look(screen, width, theme);
    }
  }
}
await browser.close();
for (const server of Object.values(servers)) server.stop();
console.log(faults.length === 0 ? `${output}: no faults` : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);

async function look(screen, width, theme) {
  const address = (screen.users ? servers.users : servers.demo).address;
  const context = await browser.newContext({
    viewport: { width, height: heights[width] ?? 900 },
    deviceScaleFactor: width < 500 ? 2 : 1,
    hasTouch: width < 500,
  });
  const named = `${screen.name}-${theme}-${width}`;
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`${named}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${named}: ${error.message}`));
  await context.addInitScript(
    (choices) => localStorage.setItem('paraat.preferences', JSON.stringify(choices)),
    { theme, language: screen.language ?? 'nl' },
  );
  if (screen.account) {
    await context.addCookies([{ name: 'paraat_session', value: screen.account, url: address }]);
  }
  await page.goto(address + screen.path);
  await page.waitForSelector('h1');
  if (screen.account) await page.waitForSelector('.connected');
  await page.evaluate(() => document.fonts.ready);
  await screen.act?.(page);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(output, `${named}.png`), fullPage: screen.name === 'gallery' });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  for (const violation of violations) {
    faults.push(
      `${named}: ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`${named}: scrolls sideways by ${overflow} px`);
  await context.close();
}
