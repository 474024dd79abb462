// Runs every journey in this folder (or those named) and counts them.
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const here = readdirSync(new URL('.', import.meta.url));
const files = here.filter((name) => name.endsWith('.journey.mjs')).sort();
let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  const { journeys } = await import(`./${file}`);
  for (const [name, journey] of Object.entries(journeys)) {
    const started = Date.now();
    try {
      // A journey that needs real files answers 'skipped' where there are none.
      if ((await journey()) === 'skipped') {
        skipped += 1;
        console.log(`skipped ${name}`);
        continue;
      }
      passed += 1;
      console.log(`ok     ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}: ${error.message}`);
    }
  }
}
console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
