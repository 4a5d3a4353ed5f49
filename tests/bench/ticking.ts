// What a tick costs on the page of steps: from the click until the box shows it, and until the bar says Saved.

import type { Page } from '@playwright/test';
import { type Profile, slowDown } from './profile.ts';

export type Tick = Readonly<Record<'drawn' | 'saved', number>>;

const ITEMS = 12;
const QUIET_MILLISECONDS = 1500;

/** Ticks some boxes that are not ticked, and takes each back: both are events. */
export async function measureTicks({ context }: Profile, home: string, slowness: number): Promise<readonly Tick[]> {
  const page = await context.newPage();
  try {
    await slowDown(page, slowness);
    await page.goto(new URL('incident/steps/', home).href);
    await page.locator('.keeping.saved').waitFor();
    await page.locator('.item:not([data-asks]) .tick[aria-checked="false"]:enabled').first().waitFor();
    // The other copy is still being read; that is measured with the opening.
    await page.waitForTimeout(2 * QUIET_MILLISECONDS);
    const items = await page
      .locator('.item:not([data-asks]):has(.tick[aria-checked="false"])')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.item ?? ''));
    const chosen = items.slice(0, ITEMS);
    if (chosen.length < ITEMS) throw new Error('There are too few boxes to tick.');
    const ticks: Tick[] = [];
    for (const item of [...chosen, ...chosen]) ticks.push(await tick(page, item));
    return ticks;
  } finally {
    await page.close();
  }
}

function tick(page: Page, item: string): Promise<Tick> {
  return page.evaluate(async (item) => {
    const box = document.querySelector<HTMLButtonElement>(`[data-item="${item}"] .tick`);
    const keeping = document.querySelector('.keeping');
    if (!box || !keeping) throw new Error(`There is no box for ${item}.`);
    const change = (target: Node, isThere: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = new MutationObserver(() => {
          if (!isThere()) return;
          look.disconnect();
          resolve(performance.now());
        });
        look.observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    const before = box.getAttribute('aria-checked');
    let isSaving = false;
    const drawn = change(box, () => box.getAttribute('aria-checked') !== before);
    const saved = change(keeping, () => {
      isSaving ||= keeping.textContent === 'Saving';
      return isSaving && keeping.textContent === 'Saved';
    });
    const began = performance.now();
    box.click();
    const tick = { drawn: (await drawn) - began, saved: (await saved) - began };
    await new Promise((resolve) => setTimeout(resolve, 50));
    return tick;
  }, item);
}
