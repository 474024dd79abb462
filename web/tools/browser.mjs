// Starts Chromium and the mock server for the pictures and the journeys; both end with the process that
// asked.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export function start_browser() {
  return chromium.launch({
    executablePath: process.env.PARAAT_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A mock server on a port of the system's choice: `{ address, stop() }`. */
export function start_mock(dist, more = []) {
  const script = fileURLToPath(new URL('../mock/server.mjs', import.meta.url));
  const mock = spawn(process.execPath, [script, '--port', '0', '--dist', dist, ...more]);
  const stop = () => mock.kill();
  process.on('exit', stop);
  process.on('SIGTERM', () => process.exit(143));
  process.on('SIGINT', () => process.exit(130));
  return new Promise((resolve, reject) => {
    mock.stdout.on('data', (text) => resolve({ address: text.toString().trim(), stop }));
    mock.stderr.on('data', (text) => reject(new Error(text.toString())));
  });
}
