// The built site, served for a benchmark. It is built only where it is missing.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../browser/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the site at a port that is free, after making sure that there is a Chromium to look at it. */
export async function serveSite(): Promise<{ readonly home: string; readonly close: () => void }> {
  ensureChromium();
  if (!existsSync(`${root}${process.env.FIREBREAK_OUT ?? 'dist'}`))
    spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
  const port = await findPort();
  const child = spawn(process.execPath, ['build/serve.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => said.includes('Firebreak is at') && resolve());
    child.once('exit', () => reject(new Error('The site could not be served.')));
  });
  return { home: `http://localhost:${port}${process.env.FIREBREAK_BASE ?? '/'}`, close: () => void child.kill() };
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
