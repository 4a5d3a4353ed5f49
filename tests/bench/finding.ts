// What it costs to find something in the log: from each letter typed until the list has changed and that frame is done.

import { type Profile, slowDown } from './profile.ts';

const WORDS = ['sessions', 'hosting desk', 'nothing new'];
const QUIET_MILLISECONDS = 1500;
const LABEL = 'Find in the log';

/** The time that each letter took; undefined where the page of the log has no field to find in. */
export async function measureFinding(
  { context }: Profile,
  home: string,
  slowness: number,
): Promise<readonly number[] | undefined> {
  const page = await context.newPage();
  try {
    await slowDown(page, slowness);
    await page.goto(new URL('incident/log/', home).href);
    await page.locator('.log-line').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2 * QUIET_MILLISECONDS);
    const field = page.getByLabel(LABEL);
    if ((await field.count()) !== 1) return undefined;
    const times: number[] = [];
    for (const word of WORDS) times.push(...(await field.evaluate(typeWord, word)));
    return times;
  } finally {
    await page.close();
  }
}

// Runs in the page. A letter that changes nothing in the list within a second is not counted.
async function typeWord(field: Element, word: string): Promise<number[]> {
  const input = field as HTMLInputElement;
  const main = document.querySelector('main') as HTMLElement;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const times: number[] = [];

  function frame(): Promise<number> {
    return new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage('');
      }),
    );
  }

  function listChange(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = new MutationObserver((changes) => {
        const isInList = ({ target }: MutationRecord) => target instanceof Element && target.closest('.log, section');
        if (changes.some(isInList)) end(true);
      });
      const timer = setTimeout(() => end(false), 1000);
      const end = (hasChanged: boolean) => {
        look.disconnect();
        clearTimeout(timer);
        resolve(hasChanged);
      };
      look.observe(main, { subtree: true, childList: true });
    });
  }

  for (let length = 1; length <= word.length + 1; length += 1) {
    const changed = listChange();
    const began = performance.now();
    setValue?.call(input, length > word.length ? '' : word.slice(0, length));
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (await changed) times.push((await frame()) - began);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}
