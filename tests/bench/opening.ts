// What it costs to open the incident room, looked at from outside: nothing in the site measures itself.

import type { Page } from '@playwright/test';
import { type Profile, slowDown } from './profile.ts';
import { TITLE } from './long-log.ts';

/** Parts of one opening, in milliseconds, each behind the one before. */
export type Opening = Readonly<Record<'storage' | 'draw' | 'paint' | 'both' | 'longest', number>>;

declare global {
  interface Window {
    bench?: Record<'storage' | 'script' | 'drawn' | 'painted' | 'both' | 'longest', number>;
  }
}

const QUIET_MILLISECONDS = 1500;

/** Opens the room from another page of the site in the same tab, or in a tab of its own. */
export async function measureOpening(
  { context }: Profile,
  home: string,
  slowness: number,
  from: 'page' | 'new tab',
): Promise<Opening> {
  const page = await context.newPage();
  try {
    if (from === 'page') {
      await page.goto(new URL('about/', home).href);
      await page.waitForTimeout(QUIET_MILLISECONDS);
    }
    await slowDown(page, slowness);
    await page.addInitScript(watchOpening, TITLE);
    const room = new URL('incident/', home).href;
    if (from === 'page') await page.evaluate((room) => location.assign(room), room);
    else await page.goto(room, { waitUntil: 'commit' });
    await page.waitForURL(room, { waitUntil: 'commit' });
    return await readOpening(page);
  } finally {
    await page.close();
  }
}

async function readOpening(page: Page): Promise<Opening> {
  await page.waitForFunction(
    (quiet) => {
      const marks = window.bench;
      return marks && marks.painted > 0 && marks.both > 0 && performance.now() - marks.both > quiet;
    },
    QUIET_MILLISECONDS,
    { timeout: 120_000 },
  );
  const marks = await page.evaluate(() => window.bench);
  if (!marks) throw new Error('Nothing was measured.');
  return {
    storage: marks.storage,
    draw: marks.drawn - marks.script,
    paint: marks.painted - marks.drawn,
    both: Math.max(0, marks.both - marks.drawn),
    longest: marks.longest,
  };
}

// Runs in the page before anything else does. What it watches:
// storage  the first touch of localStorage: the browser fetches all of it from another process
// script   the site's own script first uses localStorage, after the page's small one in its head
// drawn    the room shows the incident
// painted  the frame with it is done
// both     the last records of IndexedDB have come, and what follows from that has run
// longest  the longest task between drawn and both: for so long a click may have to wait
function watchOpening(title: string): void {
  const marks = { storage: 0, script: 0, drawn: 0, painted: 0, both: 0, longest: 0 };
  window.bench = marks;
  const began = performance.now();
  void localStorage.length;
  marks.storage = performance.now() - began;

  const { getItem, setItem } = Storage.prototype;
  const note = () => {
    marks.script = performance.now();
    Object.assign(Storage.prototype, { getItem, setItem });
  };
  Storage.prototype.getItem = function (key) {
    note();
    return getItem.call(this, key);
  };
  Storage.prototype.setItem = function (key, value) {
    note();
    setItem.call(this, key, value);
  };

  const { getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (...given) {
    if (this.name === 'events')
      this.transaction.addEventListener('complete', () => setTimeout(() => (marks.both = performance.now())));
    return getAll.apply(this, given);
  };

  const look = new MutationObserver(() => {
    if (!document.querySelector('main h1')?.textContent.includes(title)) return;
    look.disconnect();
    marks.drawn = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (marks.painted = performance.now());
      port2.postMessage('');
    });
  });
  look.observe(document, { subtree: true, childList: true, characterData: true });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const isMeanwhile = marks.drawn > 0 && startTime >= marks.drawn && !(marks.both > 0 && startTime > marks.both);
      if (isMeanwhile) marks.longest = Math.max(marks.longest, duration);
    }
  }).observe({ type: 'longtask' });
}
