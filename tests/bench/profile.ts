// A browser of its own for each log, with the log planted in both copies as the site keeps them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Entry } from '../../src/core/event.ts';
import { ASIDE_STORE, baseToPrefix, CURRENT_MARK, EVENT_STORE, MARK_STORE } from '../../src/workspace/names.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.mjs';
import { INCIDENT, ME } from './long-log.ts';

export interface Profile {
  readonly count: number;
  readonly context: BrowserContext;
  /** How many entries found no room in localStorage, and how many characters the others take there. */
  readonly leftOut: number;
  readonly characters: number;
  readonly close: () => Promise<void>;
}

const PREFIX = baseToPrefix(process.env.FIREBREAK_BASE ?? '/');
/** Chromium writes localStorage to the disk some seconds later. */
const WRITTEN_AFTER_MILLISECONDS = 6000;

export async function createProfile(entries: readonly Entry[], home: string): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-bench-'));
  const launch = () =>
    chromium.launchPersistentContext(folder, {
      executablePath: findChromium() ?? '',
      args: CHROMIUM_ARGUMENTS,
      timezoneId: 'America/Los_Angeles',
      locale: 'en-US',
      viewport: { width: 1280, height: 800 },
    });
  const planting = await launch();
  const page = planting.pages()[0] ?? (await planting.newPage());
  // A page of the site without its script.
  await page.goto(new URL('robots-that-are-not-there.txt', home).href);
  const planted = await plant(page, entries);
  await page.waitForTimeout(WRITTEN_AFTER_MILLISECONDS);
  await planting.close();
  const context = await launch();
  return {
    count: entries.length,
    context,
    ...planted,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Slows the processor for a tab, so that 4 makes everything in it take about four times as long. */
export async function slowDown(page: Page, slowness: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

async function plant(page: Page, entries: readonly Entry[]): Promise<{ leftOut: number; characters: number }> {
  const rows = entries.map(({ id, line }) => [id, line] as const);
  const marks = [
    [CURRENT_MARK, `real ${INCIDENT}`],
    ['me', ME],
  ] as const;
  const names = { prefix: PREFIX, incident: INCIDENT, stores: [EVENT_STORE, MARK_STORE, ASIDE_STORE] as const };
  return page.evaluate(
    async ({ rows, marks, names: { prefix, incident, stores } }) => {
      let [leftOut, characters] = [0, 0];
      for (const [name, value] of marks) localStorage.setItem(`${prefix}mark:${name}`, `1 ${value}`);
      for (const [id, line] of rows)
        try {
          const key = `${prefix}event:${incident}:${id}`;
          localStorage.setItem(key, line);
          characters += key.length + line.length;
        } catch {
          leftOut += 1;
        }
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(prefix, 1);
        opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store));
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(stores, 'readwrite');
          for (const [id, line] of rows) writing.objectStore(stores[0]).put(line, [incident, id]);
          for (const [name, value] of marks) writing.objectStore(stores[1]).put({ value, generation: 1 }, name);
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
      return { leftOut, characters };
    },
    { rows, marks, names },
  );
}
