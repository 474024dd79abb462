// Runs every journey in this folder, or those named: two at once, and what measures time by itself.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const wanted = process.argv.slice(2);
const here = readdirSync(new URL('.', import.meta.url));
const files = here.filter((name) => name.endsWith('.journey.mjs')).sort();
const counts = { passed: 0, failed: 0, skipped: 0 };
const beside = [];
const alone = [];
/** What is said of each journey that failed; once more at the end, where one looks first. */
const faults = [];
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  const { journeys, measures_time = false } = await import(`./${file}`);
  (measures_time ? alone : beside).push(...Object.entries(journeys));
}

/** Beyond this it hangs, and the others have their turn. */
const longest_min = 10;

function too_long() {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`not over after ${longest_min} minutes`)), longest_min * 60_000).unref();
  });
}

async function run(name, journey) {
  const started = Date.now();
  try {
    // A journey that needs real files answers 'skipped' where there are none.
    if ((await Promise.race([journey(), too_long()])) === 'skipped') {
      counts.skipped += 1;
      console.log(`skipped ${name}`);
      return;
    }
    counts.passed += 1;
    console.log(`ok     ${name} (${Date.now() - started} ms)`);
  } catch (error) {
    counts.failed += 1;
    faults.push(`FAILED ${name}: ${error.message}`);
    console.log(faults.at(-1));
  }
}

/** Takes the next of the list until it is empty. */
async function work_through(list) {
  for (let next = list.shift(); next !== undefined; next = list.shift()) await run(...next);
}

const workers = Math.min(2, availableParallelism());
await Promise.all(Array.from({ length: workers }, () => work_through(beside)));
await work_through(alone);
for (const fault of faults) console.log(fault);
const { passed, failed, skipped } = counts;
console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
