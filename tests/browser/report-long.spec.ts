// The report of ten thousand entries: it says what it leaves out, shows how far it is, and can be stopped.

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openIncident, visit } from './journeys.ts';
import { plantEntries } from './log-journeys.ts';

const KINDS = [
  ['action', 'what'],
  ['decision', 'decision'],
  ['mistake', 'what'],
] as const;

test.setTimeout(240_000);

async function openLongReport(page: Page): Promise<void> {
  await openIncident(page, 'A long week');
  await plantEntries(page, 9_999, (index) => {
    const text = `Entry ${index} of the week. `.padEnd(500, 'It goes on. ');
    const [kind, field] = KINDS[index % 6] ?? [];
    if (!kind || !field) return ['note-added', { text }, 'Ada Obi'];
    return ['entry-written', { kind, fields: { [field]: text } }, 'Max Roe'];
  });
  await visit(page, '/incident/report/#report');
  await expect(page.locator('.report-sheet')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

test('a log of ten thousand entries gives a report that says what it leaves out, with progress', async ({ page }) => {
  await openLongReport(page);
  const sheet = page.locator('.report-sheet .sheet');
  await expect(sheet).toContainText('from 10,000 entries of the log.');
  await expect(sheet).toContainText('Left out because of its length.');
  await expect(sheet).toContainText(/9,\d{3} of 10,000 entries of the timeline\./);
  await expect(sheet).toContainText('All of it stands in the timeline as CSV and in the incident file.');
  await page.evaluate(() => {
    new MutationObserver(() => {
      const value = document.querySelector('.report-save progress')?.getAttribute('value');
      if (Number(value) > 0) document.body.setAttribute('data-progress', 'seen');
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['value'] });
  });
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ]);
  expect(readFileSync(await download.path()).length).toBeGreaterThan(100_000);
  await expect(page.locator('body')).toHaveAttribute('data-progress', 'seen');
});

test('a report that takes long can be stopped, and then nothing is saved', async ({ page }) => {
  await openLongReport(page);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. Nothing was saved.')).toBeVisible({ timeout: 60_000 });
  expect(downloads).toBe(0);
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled();
});
