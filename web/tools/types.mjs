// Makes base/api/types.gen.ts from the committed api/openapi.json; with --check it fails when the file is
// stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const description = new URL('../../api/openapi.json', import.meta.url);
const target = new URL('../base/api/types.gen.ts', import.meta.url);
const head = '// Generated from api/openapi.json by `npm run types`; never edited by hand.\n';
// Without a description every name is allowed and every body is unknown: the build works, the checks are
// weaker.
const empty = [
  `${head}export type paths = Record<never, never>;`,
  'export interface components {',
  '  schemas: Record<never, never>;',
  '}',
  '',
].join('\n');

const made = existsSync(description) ? await from_description() : empty;
const held = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (made !== held) {
    console.error(`${fileURLToPath(target)} is stale: run npm run types`);
    process.exit(1);
  }
} else if (made !== held) {
  writeFileSync(target, made);
  console.log('types.gen.ts written');
}

async function from_description() {
  const { default: openapi_typescript, astToString } = await import('openapi-typescript');
  return head + astToString(await openapi_typescript(description));
}
