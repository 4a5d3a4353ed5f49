// Finds a Chromium for the browser tests: Playwright's own where it is installed, else one of the system, else it installs one.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const INSTALL_LIMIT_MILLISECONDS = 300_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** What a test browser is started with. As root, Chromium's own sandbox is not to be had. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that is here now; undefined where there is none. */
export function findChromium() {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** The path of a Chromium, installed first where it has to be and can be. Throws a sentence that says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium is here. Installing one.');
  for (const [command, ...words] of [
    ['npx', 'playwright', 'install', 'chromium'],
    ['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
  ]) {
    spawnSync(command, words, { stdio: 'inherit', timeout: INSTALL_LIMIT_MILLISECONDS });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium: install it (Debian: apt-get install chromium) and run npm test again.',
  );
}
