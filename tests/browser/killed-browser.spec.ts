// The promise of the word "Saved": what it stood beside is there after the browser was killed in the same moment.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';
import { bar, box, startIncident } from './journeys.ts';

const ROUNDS = 10;
const ITEMS = [
  'change-passwords',
  'change-encryption-keys',
  'secrets-from-trusted-source',
  'store-new-secrets-securely',
] as const;

interface Started {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

async function start(profile: string): Promise<Started> {
  const child = spawn(
    findChromium() ?? '',
    [...CHROMIUM_ARGUMENTS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended before it listened: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await browser.contexts()[0]?.newPage();
  if (!page) throw new Error('Chromium was started without a window.');
  return { child, browser, page };
}

/** SIGKILL for every process of the browser at once; nobody is asked to finish anything. */
async function kill({ child, browser }: Started): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}

/** Resolves in the very moment in which the box shows the state and the bar says Saved. */
async function savedAs(page: Page, item: string, state: 'true' | 'false'): Promise<void> {
  await page.evaluate(
    ([item, state]) =>
      new Promise<void>((resolve) => {
        const look = () =>
          document.querySelector(`[data-item="${item}"] .tick`)?.getAttribute('aria-checked') === state &&
          document.querySelector('.keeping')?.textContent === 'Saved' &&
          resolve();
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        look();
      }),
    [item, state] as const,
  );
}

test(`keeps everything that it called saved when the browser is killed, ${ROUNDS} rounds`, async ({ baseURL }) => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'firebreak-killed-'));
  const states = new Map<string, 'true' | 'false'>(ITEMS.map((item) => [item, 'false']));
  let started: Started | undefined;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      started = await start(profile);
      const { page } = started;
      if (round === 0) await openIncidentAt(page, baseURL ?? '');
      await page.goto(`${baseURL}/data-policy/`);
      await expect(bar(page), `the bar in round ${round}`).toContainText('Killed in the night');
      for (const [item, state] of states)
        await expect(box(page, item), `${item} in round ${round}`).toHaveAttribute('aria-checked', state);
      const item = ITEMS[round % ITEMS.length] ?? ITEMS[0];
      const next = states.get(item) === 'true' ? 'false' : 'true';
      await box(page, item).click();
      await savedAs(page, item, next);
      await kill(started);
      states.set(item, next);
    }
    started = await start(profile);
    await started.page.goto(`${baseURL}/breach-steps/`);
    await expect(bar(started.page)).toContainText('Killed in the night');
    for (const [item, state] of states) await expect(box(started.page, item)).toHaveAttribute('aria-checked', state);
  } finally {
    if (started) await kill(started);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('keeps an incident that was opened the moment before the browser is killed', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'firebreak-killed-'));
  let started: Started | undefined;
  try {
    started = await start(profile);
    await openIncidentAt(started.page, baseURL ?? '');
    await kill(started);
    started = await start(profile);
    await started.page.goto(`${baseURL}/data-policy/`);
    await expect(bar(started.page)).toContainText('Killed in the night');
  } finally {
    if (started) await kill(started);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function openIncidentAt(page: Page, baseURL: string): Promise<void> {
  await page.goto(`${baseURL}/incident/`);
  await startIncident(page, 'Killed in the night');
}
