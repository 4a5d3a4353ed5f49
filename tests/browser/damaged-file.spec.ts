// Files that are none, or not whole: each is refused in words, and the incident that is open stays as it was.

import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  chooseFile,
  type ChosenFile,
  eventLine,
  fileOf,
  openIncident,
  readStorage,
  saveIncidentFile,
  sha256,
  textFile,
  tick,
} from './journeys.ts';

const NOISE_IN_MEGABYTES = 100;
const OPENED = eventLine('0123456789abcdef', 'incident-opened', { title: 'From elsewhere', kind: 'real' });
const NOTED = eventLine('0123456789abcdef', 'note-added', { text: 'A note' }, { after: [sha256(OPENED)] });
const WHOLE = fileOf('0123456789abcdef', [OPENED, NOTED]);

test.beforeEach(async ({ page }) => {
  await openIncident(page, 'The incident that is here');
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
});

async function expectRefused(page: Page, file: ChosenFile, words: string | RegExp): Promise<void> {
  const before = await readStorage(page);
  expect(Object.keys(before).length).toBeGreaterThan(4);
  await chooseFile(page, file);
  await expect(page.getByRole('alert')).toContainText(words);
  await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
  await expect(page.getByRole('button', { name: /^(Open it|Merge it)/ })).toHaveCount(0);
  expect(await readStorage(page)).toEqual(before);
}

test('takes the file that the others are made from', async ({ page }) => {
  await chooseFile(page, textFile(WHOLE));
  await expect(page.locator('.confirm')).toContainText(
    'From elsewhere, 2 entries. This incident is new to this browser.',
  );
});

test('refuses a file that is no incident file', async ({ page }) => {
  await expectRefused(
    page,
    textFile('Dear all,\nplease find attached.\n', 'letter.txt'),
    'This is not an incident file',
  );
});

test('refuses an empty file', async ({ page }) => {
  await expectRefused(page, textFile(''), 'This is not an incident file');
});

test('refuses a file that was cut off between two lines', async ({ page }) => {
  const cut = WHOLE.split('\n').slice(0, 3).join('\n');
  await expectRefused(page, textFile(cut), 'This file is cut off: it stops at line 3');
});

test('refuses a file that was cut off inside a line', async ({ page }) => {
  await expectRefused(
    page,
    textFile(WHOLE.slice(0, WHOLE.indexOf('A note'))),
    'This file is cut off: it stops at line 3',
  );
});

test('refuses a file with an altered line, and names the line', async ({ page }) => {
  await expectRefused(page, textFile(WHOLE.replace('From elsewhere', 'From nowhere')), 'Line 2 was altered');
  await expectRefused(page, textFile(WHOLE.replace('A note', 'No note')), 'Line 3 was altered');
});

test('refuses a file from which a line was taken', async ({ page }) => {
  const without = WHOLE.split('\n').toSpliced(2, 1).join('\n');
  await expectRefused(page, textFile(without), 'This file should hold 2 entries and holds 1.');
});

test('refuses a file into which a line of another incident was put', async ({ page }) => {
  const foreign = eventLine(
    'fedcba9876543210',
    'note-added',
    { text: 'From another incident' },
    { after: [sha256(OPENED)] },
  );
  await expectRefused(
    page,
    textFile(fileOf('0123456789abcdef', [OPENED, foreign])),
    'Line 3 belongs to another incident.',
  );
});

test('refuses an altered copy of the incident that is here', async ({ page }) => {
  const { text } = await saveIncidentFile(page);
  // That it was saved is recorded a moment later.
  await expect(page.getByText(/min ago, .* by/)).toBeVisible();
  await expectRefused(page, textFile(text.replace('2.5a', '2.5b')), 'Line 3 was altered');
});

test('refuses a file of a later format', async ({ page }) => {
  await expectRefused(page, textFile(WHOLE.replace('file 1 ', 'file 2 ')), 'This file has format 2, which is newer');
});

test(`refuses ${NOISE_IN_MEGABYTES} MB of noise, with and without a first line that looks right`, async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-noise-'));
  const path = join(folder, 'noise.txt');
  try {
    const file = await open(path, 'w');
    await file.write(Buffer.alloc(NOISE_IN_MEGABYTES * 1_000_000, 'noise \u0000 '));
    await expectRefused(page, path, 'This is not an incident file');
    await file.write('firebreak-incident-file 1 0123456789abcdef\n', 0);
    await file.close();
    await expectRefused(page, path, `This file has ${NOISE_IN_MEGABYTES} MB; an incident file has at most 64 MB.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
