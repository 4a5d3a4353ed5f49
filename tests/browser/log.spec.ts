// Reading the log: finding, narrowing, following, clocks and zones, paper, and what axe says.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { LOG_MARK, pagesOf } from './journeys.ts';
import {
  count,
  fillFields,
  form,
  lines,
  lineWith,
  openCorrection,
  openLog,
  person,
  writeEntry,
} from './log-journeys.ts';

const item = { item: 'keep-watching', words: '2.8 Keep watching' };
const BEN = { who: 'Ben Roy' };

async function openBusyLog(page: Page): Promise<void> {
  await openLog(
    page,
    ['item-done', { ...item, replaces: null }, BEN],
    ['note-added', { text: 'Called counsel at 555-0142' }, { happenedAt: '2026-03-09T20:10:00.000Z' }],
    ['item-noted', { ...item, text: 'All quiet' }, BEN],
    ['entry-written', { kind: 'decision', fields: { decision: 'Shop off line', reason: 'Orders leave' } }],
    ['note-added', { text: 'Written in Berlin' }, { zone: 'Europe/Berlin', recordedAt: '2026-03-10T21:18:00.000Z' }],
  );
}

test('narrows by words, kinds, person and day, says how many, and shows all again', async ({ page }) => {
  await openBusyLog(page);
  await expect(count(page)).toHaveText('6 entries');
  await page.getByLabel('Find in the log').fill('COUNSEL');
  await expect(lines(page)).toHaveCount(1);
  await expect(count(page)).toHaveText('1 of 6 entries');
  await expect(page.locator('.found').getByRole('status')).toHaveText('1 of 6 entries');
  await page.getByLabel('Find in the log').fill('ben item');
  await expect(lines(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(lines(page)).toHaveCount(6);
  await page.getByText('Every kind').click();
  const kinds = page.getByRole('group', { name: 'Kinds of entries' });
  await kinds.getByLabel('Note').check();
  await expect(lines(page)).toHaveCount(2);
  await kinds.getByLabel('Decision').check();
  await expect(lines(page)).toHaveCount(3);
  await page.getByLabel('Day it happened').selectOption({ label: 'Monday 9 March 2026' });
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await person(page).selectOption({ label: 'Ben Roy' });
  await expect(lines(page).locator('.what')).toHaveText(['2.8 Keep watching: All quiet', '2.8 Keep watching: done']);
  await page.getByLabel('Find in the log').fill('nothing like it');
  await expect(page.getByText('No entry is like that.')).toBeVisible();
});

test('leads from an entry to its item, and from the address of an item to its entries', async ({ page }) => {
  await openBusyLog(page);
  await lineWith(page, 'All quiet').getByRole('link', { name: '2.8' }).click();
  await expect(page).toHaveURL(/\/incident\/steps\/#.+-2\.8$/);
  await expect(page.locator(':target')).toHaveAttribute('data-item', 'keep-watching');
  await page.goto('/incident/log/?item=keep-watching');
  await expect(lines(page)).toHaveCount(2);
  await expect(page.locator('.found')).toContainText('2 of 6 entries about item 2.8');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(lines(page)).toHaveCount(6);
  await expect(page).toHaveURL(/\/incident\/log\/$/);
});

test('says the writer’s own time where that is another one, and each day’s zone', async ({ page }) => {
  await openBusyLog(page);
  await expect(lineWith(page, 'Written in Berlin').locator('.happened')).toHaveText('14:18');
  await expect(lineWith(page, 'Written in Berlin')).toContainText('22:18 GMT+1 where it was written');
  await expect(lineWith(page, 'Shop off line')).not.toContainText('where it was written');
  await expect(page.getByRole('heading', { name: 'Tuesday 10 March 2026 PDT' }).first()).toBeVisible();
});

test('notices a clock that was set back, and one that runs ahead', async ({ page }) => {
  await openLog(
    page,
    ['note-added', { text: 'On time' }],
    ['note-added', { text: 'Set back' }, { recordedAt: '2026-03-10T21:18:00.000Z' }],
    ['note-added', { text: 'From tomorrow' }, { recordedAt: '2198-03-10T21:18:00.000Z' }],
  );
  await expect(lineWith(page, 'Set back')).toContainText('The clock of its device stood 12 min behind');
  await expect(lineWith(page, 'From tomorrow')).toContainText(/Recorded .+ ahead of this device’s clock/);
  await expect(page.locator('.log-clocks')).toContainText('At one entry the clock of the device stood behind');
  await page.locator('.log-clocks').getByRole('link', { name: 'it', exact: true }).click();
  await expect(lineWith(page, 'Set back')).toBeFocused();
});

test('prints every entry that the filter lets through, and says on the paper what it is', async ({ page }, info) => {
  const notes = Array.from({ length: 150 }, (_, index) => ['note-added', { text: `Marked number ${index}.` }] as const);
  await openLog(page, ...notes, ['note-added', { text: 'Left out' }]);
  await page.getByLabel('Find in the log').fill('marked');
  await expect(count(page)).toHaveText('150 of 152 entries');
  const file = info.outputPath('log.pdf');
  writeFileSync(file, await page.pdf());
  let text = '';
  try {
    text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  } catch {
    test.skip(true, 'pdftotext is not here');
  }
  const missing = notes.filter((_, index) => !text.includes(`Marked number ${index}.`));
  expect(missing).toEqual([]);
  for (const each of pagesOf(text)) expect(each).toMatch(LOG_MARK);
  expect(text).not.toContain('Left out');
  expect(text).toMatch(/Not the whole log: 150 of 152 entries\. With the words “marked”\./);
  expect(text).not.toContain('Add to the log');
});

for (const width of [360, 1440])
  test(`has no violation that axe finds in its states, ${width} px wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    await openBusyLog(page);
    const wrong = await openCorrection(page, 'Shop off line');
    await wrong.getByLabel('Why is it wrong?').fill('Not decided yet');
    await wrong.getByLabel('Why is it wrong?').press('Enter');
    await expect(wrong.locator('del')).toBeVisible();
    const open = await openCorrection(page, 'Called counsel');
    await open.getByRole('button', { name: 'Write it anew' }).click();
    await openCorrection(page, 'Keep watching: done');
    await writeEntry(page, 'Damage', { 'To which system': 'till-3' });
    await expect(form(page).getByRole('alert')).toBeVisible();
    await fillFields(form(page), { Amount: '123-45-6789', 'Type of damage': 'Lost' });
    await form(page).getByRole('button', { name: 'Add to the log' }).click();
    await expect(page.getByRole('group', { name: 'Before this is added' })).toBeVisible();
    await page.getByText('Every kind').click();
    await page.getByLabel('Find in the log').fill('e');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect.soft(found, colorScheme).toEqual([]);
    }
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });
