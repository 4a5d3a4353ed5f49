import { expect, test } from '@playwright/test';
import { busyFile } from './busy-incident.ts';
import { bar, EVERY_PAGE, takeFile, textFile, visit } from './journeys.ts';

const LONG_TITLE = 'Pfändungsschutzkontobescheinigungsverfahren '.repeat(4).trim();

test.use({ viewport: { width: 360, height: 740 } });

test('no page is wider than a phone, with an exercise of a long name open', async ({ page }) => {
  await page.goto('/incident/?exercise');
  await page.getByLabel('What is wrong, in a few words').fill(LONG_TITLE);
  await page.getByLabel('What is wrong, in a few words').press('Enter');
  await expect(page.getByText('Where we stand')).toBeVisible();
  for (const path of EVERY_PAGE) {
    await visit(page, path);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect({ path, widths }).toEqual({ path, widths: [360, 360] });
  }
});

for (const [width, most] of [
  [360, 130],
  [768, 85],
  [1440, 85],
] as const)
  test(`the bar is low, and says the whole next clock, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await takeFile(page, textFile(busyFile(Date.now())));
    await visit(page, '/incident/people/');
    const title = bar(page).locator('.clock-next span');
    await expect(title).toHaveText('Amazon: tell its security team:');
    expect(await title.evaluate((span) => span.scrollHeight - span.clientHeight)).toBeLessThanOrEqual(1);
    expect((await page.locator('.head').boundingBox())?.y).toBeLessThanOrEqual(most);
  });

test('what a finger has to hit on a phone is 44 px high', async ({ page }) => {
  await takeFile(page, textFile(busyFile(Date.now())));
  const targets = {
    '/incident/': [
      '.bar .clock-next',
      '.bar .file',
      '.bar .room',
      '.head input',
      '.foot a',
      'summary',
      '.choices label',
    ],
    '/incident/hand-over/': ['summary'],
    '/reference/contacts/': ['.places a', '.reach a', '.foot a'],
  };
  for (const [path, selectors] of Object.entries(targets)) {
    await visit(page, path);
    for (const selector of selectors) {
      await expect(page.locator(selector).first(), `${path} ${selector}`).toBeAttached();
      const heights = await page
        .locator(selector)
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height).filter((height) => height > 0));
      expect(Math.min(...heights), `${path} ${selector}`).toBeGreaterThanOrEqual(44);
    }
  }
});

for (const width of [360, 1440])
  test(`the next clock stays in sight while one scrolls, and covers no focus and no anchor, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await takeFile(page, textFile(busyFile(Date.now())));
    await visit(page, '/incident/');
    const clock = bar(page).locator('.clock-next');
    await expect(clock).toContainText('overdue');
    const bottom = async () => {
      const box = await clock.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await expect(clock).toBeInViewport({ ratio: 1 });
    for (const part of ['.kind', '.keeping', '.room'])
      await expect(bar(page).locator(part)).toBeInViewport({ ratio: 1 });
    expect(await bottom()).toBeLessThan(width < 768 ? 80 : 60);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      const focused = page.locator('*:focus');
      const isInBar = await focused.evaluate((element) => element.closest('.bar') !== null);
      if (!isInBar) expect((await focused.boundingBox())?.y ?? 0).toBeGreaterThan(await bottom());
    }
    await clock.click();
    const heading = page.getByRole('heading', { name: 'Clocks', exact: true });
    await expect(heading).toBeInViewport();
    expect((await heading.boundingBox())?.y ?? 0).toBeGreaterThan(await bottom());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar-in').evaluate((line) => getComputedStyle(line).position)).toBe('static');
  });
