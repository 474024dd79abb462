// What an operator does at a terminal: Ctrl-C, a slip of the pen in a command, a look at a backup.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Server, paraat } from './harness.mjs';

/** A data directory with a server that runs on it; gone afterwards. */
async function with_data(body) {
  const server = await new Server().start();
  try {
    await body(server);
  } finally {
    await server.end();
  }
}

/** A terminal and the script that started it each pass the same Ctrl-C on. */
async function one_press_two_signals(server) {
  const ended = new Promise((resolve) => server.process.once('exit', (...how) => resolve(how)));
  server.process.kill('SIGINT');
  server.process.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.equal(existsSync(join(server.data, 'control')), false);
  const log = join(server.data, 'paraat.db-wal');
  assert.equal(existsSync(log), false, 'a last checkpoint was made');
}

async function slips(server) {
  await server.stop();
  const nowhere = join(server.data, 'vergissing');
  const layer = new URL('../../modules/map/tests/fixtures/three_objects.geojson', import.meta.url).pathname;
  const refused = (code, words, ...said) => {
    const { status, stderr } = paraat(...words);
    assert.equal(status, code, stderr);
    for (const each of said) assert.match(stderr, each);
  };
  refused(1, ['import', 'layer', layer, '--region', 'VR25', '--data', nowhere], /geen journaal/);
  assert.equal(existsSync(nowhere), false);
  const data = ['--data', server.data];
  refused(1, ['import', 'layer', layer, '--region', 'VR99', ...data], /VR99/);
  refused(1, ['import', 'layer', server.data, '--region', 'VR25', ...data], /niet te lezen/);
  refused(2, ['import', 'iets', ...data], /kan niet worden ingelezen/);
  refused(2, ['user', 'invite', 'k.postma', ...data], /--public-url/);
  const elsewhere = ['--public-url', 'onzin'];
  refused(2, ['user', 'invite', 'k.postma', ...elsewhere, ...data], /--public-url/);
}

async function a_look_at_a_backup(server) {
  const backup = join(server.data, 'kopie');
  assert.equal(paraat('backup', backup, '--data', server.data).status, 0);
  const before = readdirSync(backup).sort();
  const looked = paraat('verify', '--data', backup);
  assert.equal(looked.status, 0, looked.stderr);
  assert.match(looked.stdout, /ok, een reservekopie/);
  assert.deepEqual(readdirSync(backup).sort(), before);
  const serving = paraat('serve', '--data', backup, '--listen', '127.0.0.1:0');
  assert.equal(serving.status, 1);
  assert.match(serving.stderr, /is een reservekopie/);
  assert.equal(paraat('restore', backup, '--data', join(server.data, 'terug')).status, 0);

  // Checkpoints that were kept elsewhere: as witness of what was, also against a heads.json made anew.
  await server.stop();
  const kept = join(backup, 'paraat.db.heads.json');
  assert.equal(paraat('verify', '--data', server.data, '--heads', kept).status, 0);
  const other = paraat('verify', '--data', server.data, '--heads', join(backup, 'manifest.json'));
  assert.equal(other.status, 1);
  assert.match(other.stderr, /geen bestand met controlepunten/);
}

/** It holds up the whole process while it waits for a command. */
export const measures_time = true;

export const journeys = {
  'one Ctrl-C that arrives twice ends Paraat in order': () => with_data(one_press_two_signals),
  'a slip of the pen in a command changes nothing and says what is wrong': () => with_data(slips),
  'a backup can be looked at, and put back afterwards': () => with_data(a_look_at_a_backup),
};
