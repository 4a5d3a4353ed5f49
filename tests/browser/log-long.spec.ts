// Ten thousand entries: only a few are drawn, and everything else behaves as if all were.

import { expect, type Page, test } from '@playwright/test';
import { openIncident, visit } from './journeys.ts';
import { count, form, lines, lineWith, openCorrection, person, plantEntries, writeEntry } from './log-journeys.ts';

const PLANTED = 9_999;
const NAMES = ['Ada Obi', 'Ben Roy', 'Cleo Moss'];

test.setTimeout(240_000);

async function openLongLog(page: Page): Promise<void> {
  await openIncident(page, 'A long week');
  await plantEntries(page, PLANTED, (index) => {
    const text = `Entry ${index} of the week. ${'It goes on. '.repeat(index % 12)}`;
    return ['note-added', { text }, NAMES[index % 3] ?? ''];
  });
  await visit(page, '/incident/log/');
  await expect(count(page)).toHaveText('10,000 entries', { timeout: 60_000 });
}

test('stays usable with ten thousand entries: reads, finds, filters, corrects, writes', async ({ page }) => {
  await openLongLog(page);
  expect(await lines(page).count()).toBeLessThan(100);
  const find = page.getByLabel('Find in the log');
  await find.fill('entry 123');
  await expect(count(page)).toHaveText('20 of 10,000 entries');
  await person(page).selectOption({ label: 'Ada Obi' });
  await expect(count(page)).toHaveText('8 of 10,000 entries');
  await page.getByRole('button', { name: 'Show all' }).click();

  await page.getByLabel('Oldest first').check();
  await expect(lineWith(page, 'Entry 0 of the week')).toHaveAttribute('aria-posinset', '1');
  await expect(lineWith(page, 'Entry 0 of the week')).toHaveAttribute('aria-setsize', '10000');
  for (const part of [0.3, 0.6, 0.9]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
    await expect
      .poll(() => page.evaluate(() => document.elementFromPoint(500, 500)?.closest('.log-line')?.id ?? ''))
      .not.toBe('');
  }
  await page.keyboard.press('End');
  await expect(page.locator('.log-line[aria-posinset="10000"]')).toBeInViewport();
  await page.keyboard.press('Home');

  await writeEntry(page, 'Note', { 'What happened': 'Written behind all of them' });
  await expect(count(page)).toHaveText('10,001 entries');
  await find.fill('behind all');
  await expect(lines(page)).toHaveCount(1);
});

test('keeps what is being corrected, and the focus, when the line scrolls away', async ({ page }) => {
  await openLongLog(page);
  const line = await openCorrection(page, 'Entry 9990 of the week');
  await line.getByLabel('Why is it wrong?').fill('Half a rea');
  await page.mouse.move(600, 500);
  for (let step = 0; step < 10; step += 1) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction((before) => scrollY > before, before);
  }
  await expect(line).not.toBeInViewport();
  await page.keyboard.type('son');
  await expect(line.getByLabel('Why is it wrong?')).toHaveValue('Half a reason');
});

test('leads to an entry that is not drawn', async ({ page }) => {
  await openLongLog(page);
  await page.getByLabel('Find in the log').fill('Entry 4321 of');
  const id = await lines(page).first().getAttribute('id');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(`#${id}`)).toHaveCount(0);
  await page.goto(`/incident/log/#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport({ timeout: 60_000 });
  await expect(page.locator(`#${id}`)).toBeFocused();
  await expect(form(page)).toHaveCount(1);
});
