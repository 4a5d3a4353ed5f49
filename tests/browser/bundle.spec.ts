// The evidence bundle: whole for readers that know nothing of Firebreak, and for Firebreak.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import papaparse from 'papaparse';
import { hasProgram, readByLibreOffice } from '../documents/tools.ts';
import { expectNoViolations } from './axe.ts';
import { saveBundle, savedBy, visitBundle } from './bundle-steps.ts';
import { busyFile } from './busy-incident.ts';
import {
  bar,
  eventLine,
  fileOf,
  incidentId,
  openIncident,
  saveIncidentFile,
  sha256,
  takeFile,
  textFile,
  visit,
} from './journeys.ts';

const text = (files: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(files[name]);

async function openBusy(page: Page): Promise<void> {
  await takeFile(page, textFile(busyFile(Date.now())));
}

test('saves one file that passes sha256sum after unzipping, with all that investigators ask for', async ({ page }) => {
  test.skip(!hasProgram('unzip') || !hasProgram('sha256sum'), 'unzip or sha256sum is not installed.');
  await openBusy(page);
  const saved = await saveBundle(page);
  expect(saved.name).toMatch(/^firebreak-bundle-till-3-sends-customer-lists-out-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/);
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-bundle-'));
  expect(spawnSync('unzip', ['-q', saved.path, '-d', folder]).status).toBe(0);
  const check = spawnSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' });
  expect(check.stdout + check.stderr).not.toContain('FAILED');
  expect(check.status).toBe(0);
  const names = readdirSync(folder, { recursive: true }).map(String);
  for (const name of [
    'README.txt',
    'manifest-sha256.txt',
    'incident-file.txt',
    'report.html',
    'report.docx',
    'fact-sheet.html',
    'timeline.csv',
    'timeline.jsonl',
    'evidence-register.html',
    'letters.csv',
    'contacts.csv',
    'fingerprints.csv',
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => name.startsWith('custody/'))).toHaveLength(3);
  expect(check.stdout.trim().split('\n')).toHaveLength(names.length - 2);

  // The log keeps the fingerprint of the file, and that of the log that is in it.
  const { text: log } = await saveIncidentFile(page);
  const line = log.split('\n').find((each) => each.includes('"type":"fingerprint-shared"')) ?? '';
  expect(line).toContain('"way":"Evidence bundle"');
  expect(line).toContain(`"file":"${sha256Of(saved.content)}"`);
  const heads = readFileSync(join(folder, 'incident-file.txt'), 'utf8').trim().split('\n').at(-1)?.split(' ').slice(2);
  expect(line).toContain(JSON.stringify(heads));
});

test('holds files that other programs read', async ({ page }) => {
  await openBusy(page);
  const files = unzipSync((await saveBundle(page)).content);
  for (const [name, content] of Object.entries(files)) {
    expect(content.length, name).toBeGreaterThan(0);
    const words = new TextDecoder().decode(content);
    if (name.endsWith('.csv')) {
      const { data, errors } = papaparse.parse<string[]>(words.replace('\uFEFF', ''), { skipEmptyLines: true });
      expect(errors, name).toEqual([]);
      expect(new Set(data.map((row) => row.length)).size, name).toBe(1);
    }
    if (name.endsWith('.jsonl'))
      for (const line of words.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('timestamp_desc');
    if (name.endsWith('.html')) expect(words, name).toMatch(/^<!doctype html>/);
  }
  expect(text(files, 'report.html')).toContain('Till 3 sends customer lists out');
  const custody = Object.keys(files).filter((name) => name.startsWith('custody/'));
  expect(custody.map((name) => name.replace(/-[0-9a-f]{4}\.html$/, ''))).toEqual([
    'custody/1-E-1',
    'custody/2-E-2',
    'custody/3-E-3',
  ]);
  expect(text(files, custody[0] ?? '')).toContain('Disk of till 3');
  const fingerprint = /Fingerprint: {2}(.+)/.exec(text(files, 'README.txt'))?.[1] ?? '?';
  for (const name of ['report.html', 'fact-sheet.html', 'evidence-register.html', ...custody])
    expect(text(files, name), name).toContain(fingerprint.slice(0, 19));
});

test('holds a report that LibreOffice reads', async ({ page }) => {
  test.skip(!hasProgram('soffice'), 'LibreOffice is not installed.');
  test.setTimeout(180_000);
  await openBusy(page);
  const files = unzipSync((await saveBundle(page)).content);
  expect(readByLibreOffice(files['report.docx'] ?? new Uint8Array())).toContain('Till 3 sends customer lists out');
});

test('opens in another browser, and says whether every file still matches the list', async ({
  page,
  browser,
  baseURL,
}) => {
  await openBusy(page);
  const saved = await saveBundle(page);
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await visit(other, '/incident/hand-over/');
  const choose = (content: Uint8Array) =>
    other
      .getByLabel('Choose a file, or drop it here')
      .setInputFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer: Buffer.from(content) });
  const files = unzipSync(saved.content);
  await choose(zipSync({ ...files, 'letters.csv': new TextEncoder().encode('changed') }));
  await expect(other.getByText('no longer match its list: letters.csv.')).toBeVisible();
  await choose(zipSync({ ...files, 'added.txt': new TextEncoder().encode('added') }));
  await expect(other.getByText('files that its list does not name: added.txt.')).toBeVisible();
  const many = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`added-${index}.txt`, new Uint8Array([65])]),
  );
  await choose(zipSync({ ...files, ...many }));
  await expect(other.getByText(/does not name: added-0\.txt, .* and 5 more\./)).toBeVisible();
  await choose(zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'manifest-sha256.txt'))));
  await expect(other.getByText('This bundle has no list of its files')).toBeVisible();
  await expect(other.getByText('matches its list')).toHaveCount(0);
  const log = text(files, 'incident-file.txt').replace('Ada Obi', 'Ada Obe');
  await choose(zipSync({ ...files, 'incident-file.txt': new TextEncoder().encode(log) }));
  await expect(other.getByRole('alert')).toContainText('was altered after it was written');
  await choose(saved.content.slice(0, 3000));
  await expect(other.getByRole('alert')).toContainText('This ZIP file is damaged or cut off.');
  await choose(zipSync({ 'a.txt': new Uint8Array(3) }));
  await expect(other.getByRole('alert')).toContainText('This ZIP file is no evidence bundle');
  await expect(bar(other)).toHaveCount(0);
  await choose(saved.content);
  await expect(other.getByText('Every file of it matches its list.')).toBeVisible();
  await other.getByRole('button', { name: 'Open it as a new incident' }).click();
  await expect(bar(other)).toContainText('Till 3 sends customer lists out');
  await other.context().close();
});

test('says that an exercise is one in every name, and can be saved of an incident that is closed', async ({ page }) => {
  await openIncident(page, 'Autumn drill', 'exercise');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  const form = page.locator('.close-form');
  await form.getByLabel('Why is it closed?').fill('The drill is over');
  await form.locator('.must-reason').first().fill('A drill');
  await form.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await form.getByRole('button', { name: 'Close the incident' }).click();
  await expect(page.getByText('The drill is over')).toBeVisible();
  const saved = await saveBundle(page);
  await expect(page.getByText('EXERCISE-report.html')).toBeVisible();
  expect(saved.name).toMatch(/^firebreak-bundle-EXERCISE-autumn-drill-/);
  const files = unzipSync(saved.content);
  for (const name of Object.keys(files))
    expect(name).toMatch(/^(README\.txt|manifest-sha256\.txt|(custody\/)?EXERCISE-.+)$/);
  for (const name of ['README.txt', 'EXERCISE-report.html', 'EXERCISE-evidence-register.html'])
    expect(text(files, name), name).toContain('EXERCISE. Not real.');
  expect(text(files, 'EXERCISE-evidence-register.html')).toContain('No piece of evidence is in the register.');
});

test('holds all of ten thousand entries with 5 MB of notes, and shows how far it is', async ({ page }) => {
  test.setTimeout(240_000);
  const incident = 'c0c0c0c0c0c0c0c0';
  const lines = [eventLine(incident, 'incident-opened', { title: 'A long week', kind: 'real' })];
  while (lines.length < 10_000) {
    const words = `Entry ${lines.length}. ${'It goes on. '.repeat(42)}`;
    lines.push(eventLine(incident, 'note-added', { text: words }, { after: [sha256(lines.at(-1) ?? '')] }));
  }
  const file = fileOf(incident, lines);
  expect(file.length).toBeGreaterThan(8_000_000);
  await takeFile(page, textFile(file));
  await visitBundle(page);
  await expect(page.getByText('incident-file.txt')).toBeVisible({ timeout: 60_000 });
  const progress = page.getByRole('progressbar', { name: 'Files of the bundle' });
  const [saved] = await Promise.all([
    savedBy(page.getByRole('button', { name: 'Save the evidence bundle' })),
    expect(progress).toBeVisible(),
  ]);
  const files = unzipSync(saved.content);
  expect(text(files, 'incident-file.txt').split('\n')).toHaveLength(10_003);
  expect(text(files, 'report.html')).toContain('Left out because of its length.');
  expect(await incidentId(page)).toBe(incident);
});

test('is cancelled without a trace', async ({ page }) => {
  await openBusy(page);
  await visitBundle(page);
  // Whatever is fetched for the report does not come until the test lets it.
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/docx|report\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Save the evidence bundle' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  go();
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
  expect((await saveIncidentFile(page)).text).not.toContain('fingerprint-shared');
});

for (const width of [360, 1440])
  test(`has no violation that axe finds, ${width} px wide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await openBusy(page);
    await saveBundle(page);
    await expectNoViolations(page, 'a bundle that was saved');
    await page.getByText('Seal the bundle with a passphrase').click();
    await page.getByRole('button', { name: 'Seal and save the bundle' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolations(page, 'sealing that was refused');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath('bundle.png'), fullPage: true });
  });

function sha256Of(content: Uint8Array): string {
  return spawnSync('sha256sum', { input: content, encoding: 'utf8' }).stdout.slice(0, 64);
}
