// The lines of docs/integrate/quickstart.md do what the page says.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Server } from './harness.mjs';

const page = readFileSync(new URL('../../docs/integrate/quickstart.md', import.meta.url), 'utf8');
const script = page.split('```sh\n')[1].split('```')[0];

function run(url) {
  return new Promise((resolve) => {
    const shell = spawn('bash', ['-c', `set -e\n${script}`], { env: { ...process.env, URL: url } });
    let text = '';
    shell.stdout.on('data', (part) => (text += part));
    shell.stderr.on('data', (part) => (text += part));
    shell.on('exit', (code) => resolve({ code, text }));
  });
}

export const journeys = {
  'the quickstart signs in, opens, writes, meets a conflict and follows the changes': async () => {
    const server = await new Server().start();
    try {
      const { code, text } = await run(server.url);
      assert.equal(code, 0, text);
      const lines = text.trim().split('\n').map((line) => JSON.parse(line));
      assert.equal(lines[0].version, 1);
      assert.ok(lines[1].sequence.VR25 > lines[0].sequence.VR25);
      assert.equal(lines[2].code, 'changed_meanwhile');
      assert.ok(lines[3].put.some((row) => row[0] === 'log_entry'), text);
    } finally {
      await server.end();
    }
  },
};
