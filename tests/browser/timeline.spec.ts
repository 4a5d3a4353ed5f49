// The timeline of the report: the picture, the tables, the files; and the VERIS record beside it.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { expectNoViolations } from './axe.ts';
import { busyFile } from './busy-incident.ts';
import { downloadBy, keeping, LOG_MARK, openIncident, pagesOf, takeFile, textFile, visit } from './journeys.ts';
import { plantEntries } from './log-journeys.ts';

const HOSTILE = '=HYPERLINK("https://example.com") <b>x</b> 🚒\nsecond line';

const picture = (page: Page) => page.getByRole('listbox', { name: /^Timeline by breach step/ });
const marks = (page: Page) => picture(page).getByRole('option');
const said = (page: Page) => page.locator('.timeline-said');
const rows = (page: Page) => page.getByRole('table', { name: /^What happened/ }).locator('tbody tr');

async function openTimeline(page: Page): Promise<void> {
  await visit(page, '/incident/report/#timeline');
  await expect(picture(page)).toBeVisible();
}

async function openBusyTimeline(page: Page): Promise<void> {
  await takeFile(page, textFile(busyFile(Date.now(), [['note-added', { text: HOSTILE }, 1]])));
  await openTimeline(page);
  await expect(page.getByRole('option', { name: /^Clock: Texas/ })).not.toHaveCount(0);
}

test('shows steps, entries, clocks and holds, and says what is pointed at', async ({ page }) => {
  await openBusyTimeline(page);
  const hold = page.getByRole('option', { name: /^Hold: Law enforcement: FBI Springfield, Agent Roe/ });
  await hold.hover();
  await expect(said(page)).toContainText('Hold: Law enforcement: FBI Springfield, Agent Roe');
  await page.getByRole('option', { name: /^Clock: Amazon: tell its security team/ }).hover();
  await expect(said(page)).toContainText(/Clock: Amazon: tell its security team, from .* overdue by 1 d 2 h/);
  for (const step of ['1 Survey', '7 Amazon', 'Besides the steps'])
    await expect(picture(page).getByText(step, { exact: true })).toBeVisible();
});

test('leads from mark to mark with the arrow keys, and from a mark to its entry', async ({ page }) => {
  await openBusyTimeline(page);
  await page.getByLabel('Up to the last deadline').focus();
  await page.keyboard.press('Tab');
  await expect(picture(page)).toBeFocused();
  const chosen = picture(page).locator('[aria-selected="true"]');
  await expect(chosen).toHaveCount(1);
  await expect(picture(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  const first = await said(page).innerText();
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).not.toHaveText(first);
  for (let line = 0; line < 30 && !(await said(page).innerText()).startsWith('Hold'); line += 1)
    await page.keyboard.press('ArrowDown');
  await expect(said(page)).toContainText('Hold: Law enforcement');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Show it in the log' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.log-line[aria-current="true"]')).toContainText('Hold placed');
});

test('has the same content as tables', async ({ page }) => {
  await openBusyTimeline(page);
  const clocks = page.getByRole('table', { name: /^Clocks and holds/ });
  await expect(clocks.getByRole('row', { name: /Hold: Law enforcement: FBI Springfield, Agent Roe/ })).toBeVisible();
  await expect(clocks.getByRole('row', { name: /Amazon: tell its security team/ })).toContainText('overdue by 1 d 2 h');
  await expect(rows(page).filter({ hasText: 'HYPERLINK' }).filter({ hasText: '<b>x</b> 🚒' })).toHaveCount(2);
  await expect(rows(page).filter({ hasText: 'The breach was noticed' })).toHaveCount(2);
});

test('saves files that other programs read, and writes into the log that they left', async ({ page }) => {
  await openBusyTimeline(page);
  const csv = await downloadBy(page.getByRole('button', { name: 'Save as CSV for Timesketch' }));
  expect(csv.name).toMatch(/^firebreak-timeline-timesketch-\d{4}-\d\d-\d\d\.csv$/);
  const read = Papa.parse<Record<string, string>>(csv.text, { header: true, skipEmptyLines: true }).data;
  expect(read.some(({ message }) => message === `Note: ${HOSTILE}`)).toBe(true);
  expect(read.filter(({ event_type }) => event_type === 'detection-recorded').map((row) => row.timestamp_desc)).toEqual(
    ['Event happened', 'Entry recorded'],
  );
  const jsonl = await downloadBy(page.getByRole('button', { name: 'Save as JSON lines' }));
  const lines = jsonl.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  expect(lines.slice(0, read.length - 1).map(({ message }) => message)).toContain(`Note: ${HOSTILE}`);
  const sheet = await downloadBy(page.getByRole('button', { name: 'Save for a spreadsheet' }));
  expect(sheet.text.startsWith('\ufeffmessage,')).toBe(true);
  await expect(keeping(page)).toHaveText('Saved');
  await expect(rows(page).filter({ hasText: 'left: Timeline, CSV' })).toHaveCount(1);
  if (spawnSync('python3', ['--version']).status !== 0) return;
  const script =
    'import csv,sys; print(sum(1 for _ in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"))))';
  expect(execFileSync('python3', ['-c', script, csv.path], { encoding: 'utf8' }).trim()).toBe(String(read.length));
});

test('stays usable with ten thousand entries: few marks, a hundred rows at a time, all of them in the file', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openIncident(page, 'A long week');
  await plantEntries(page, 9_999, (index) => ['note-added', { text: `Entry ${index} of the week` }, 'Ada Obi']);
  await openTimeline(page);
  await expect(rows(page)).toHaveCount(100, { timeout: 60_000 });
  expect(await marks(page).count()).toBeLessThan(120);
  await page.getByRole('button', { name: 'Later rows' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rows' })).toHaveText('Rows 101 to 200 of 10,000');
  await expect(page.getByRole('button', { name: 'Earlier rows' })).toBeEnabled();
  const csv = await downloadBy(page.getByRole('button', { name: 'Save as CSV for Timesketch' }));
  expect(csv.text.split('\r\n')).toHaveLength(10_002);
});

test('draws an incident of one entry', async ({ page }) => {
  await openIncident(page, 'Only just opened');
  await openTimeline(page);
  await expect(page.getByRole('option', { name: /Opened as REAL: Only just opened/ })).toBeVisible();
  await expect(page.getByRole('figure')).toContainText(/One moment: \d/);
  await expect(picture(page).locator('.timeline-late')).toHaveCount(0);
});

test('prints the picture of an exercise on the first page', async ({ page }, info) => {
  test.skip(!existsSync('/usr/bin/pdftotext'), 'pdftotext is not installed, so the paper is not read.');
  const paper = info.outputPath('exercise.pdf');
  await takeFile(page, textFile(busyFile(Date.now(), [], 'A drill', 'exercise')));
  await openTimeline(page);
  await expect(page.getByRole('option', { name: /^Clock: Texas/ })).not.toHaveCount(0);
  for (const format of ['Letter', 'A4']) {
    await page.pdf({ path: paper, format });
    const first = execFileSync('pdftotext', ['-layout', '-l', '1', paper, '-'], { encoding: 'utf8' });
    for (const words of ['EXERCISE', 'Fingerprint of the log', '1 Survey', 'Hold: Law enforcement', 'item done'])
      expect(first, `${format}: ${words}`).toContain(words);
  }
});

test('says EXERCISE on the page and in the names of files', async ({ page }) => {
  await openIncident(page, 'A drill', 'exercise');
  await openTimeline(page);
  await expect(page.getByRole('heading', { name: 'EXERCISE: Timeline' })).toBeVisible();
  const csv = await downloadBy(page.getByRole('button', { name: 'Save as CSV for Timesketch' }));
  expect(csv.name).toContain('EXERCISE');
  await visit(page, '/incident/report/#veris');
  const veris = await downloadBy(page.getByRole('button', { name: 'Save the record' }));
  expect(veris.name).toContain('EXERCISE');
  expect(JSON.parse(veris.text)).toMatchObject({ security_incident: 'False positive' });
});

test('makes a VERIS record that names nobody until it is ticked, and credits the vocabulary', async ({ page }) => {
  await openIncident(page, 'Max Roe lost a laptop');
  await visit(page, '/incident/report/#veris');
  await expect(page.getByRole('link', { name: 'CC BY-SA 4.0' })).toBeVisible();
  const before = await downloadBy(page.getByRole('button', { name: 'Save the record' }));
  expect(before.text).not.toContain('Max Roe');
  await page.getByLabel('The title: Max Roe lost a laptop').check();
  const after = await downloadBy(page.getByRole('button', { name: 'Save the record' }));
  expect(JSON.parse(after.text)).toMatchObject({ schema_version: '1.4.1', summary: 'Max Roe lost a laptop' });
});

test('says on a phone what each cell is, and breaks no word', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openBusyTimeline(page);
  await expect(said(page)).toContainText('Touch or point at a mark');
  const cells = rows(page).first().locator('td');
  const lefts = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  const narrowest = await page
    .locator('.timeline-table td')
    .evaluateAll((all) => Math.min(...all.map((cell) => cell.clientWidth)));
  expect(narrowest).toBeGreaterThan(280);
  await expect(page.getByRole('button', { name: 'Save as CSV for Timesketch' })).toHaveAccessibleDescription(
    'Not for a spreadsheet: cells are as they were written.',
  );
});

test('fits a narrow screen and has no violations', async ({ page }) => {
  await openBusyTimeline(page);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const part of ['timeline', 'calendar', 'veris']) {
      await page.goto(`/incident/report/#${part}`);
      await expect(page.locator(`.${part}-part`)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBeLessThanOrEqual(width);
      await expectNoViolations(page, `${part} at ${width}`);
    }
  }
});

test('prints the picture on the first page, with every row behind it', async ({ page }, info) => {
  test.skip(!existsSync('/usr/bin/pdftotext'), 'pdftotext is not installed, so the paper is not read.');
  await openBusyTimeline(page);
  const paper = info.outputPath('timeline.pdf');
  for (const format of ['Letter', 'A4']) {
    await page.pdf({ path: paper, format });
    const first = execFileSync('pdftotext', ['-layout', '-l', '1', paper, '-'], { encoding: 'utf8' });
    for (const words of ['Fingerprint of the log', '1 Survey', 'Hold: Law enforcement', 'item done'])
      expect(first, `${format}: ${words}`).toContain(words);
    const all = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
    expect(all).toContain('HYPERLINK');
    expect(pagesOf(all).length).toBeGreaterThan(1);
    for (const each of pagesOf(all)) expect(each, format).toMatch(LOG_MARK);
    expect(all).not.toContain('Save as CSV');
    expect(first).not.toContain('Clocks and holds: ');
    // A box around a line of words is about 1.36 times as high as its type.
    const boxes = execFileSync('pdftotext', ['-bbox', '-l', '1', paper, '-'], { encoding: 'utf8' });
    for (const word of ['Survey', 'Hold:', 'insurer']) {
      const [, top, bottom] = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(boxes) ?? [];
      expect((Number(bottom) - Number(top)) / 1.36, `${format}: ${word}`).toBeGreaterThanOrEqual(7);
    }
    expect(pagesOf(all)[1]).toMatch(/Clocks and holds: \d+\s+Clock or hold/);
    expect(all).toMatch(/Hold: Hold placed/);
    expect(all).toMatch(/Item, step 1: 1\.1c Call in/);
  }
});
