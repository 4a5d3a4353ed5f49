import { expect, test } from '@playwright/test';
import { EVERY_PAGE, visit } from './journeys.ts';

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
