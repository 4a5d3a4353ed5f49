// A browser that keeps nothing, or has no room left. Full is made by the browser's own quota, not by a stand-in.

import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  bar,
  box,
  expectNotTicked,
  expectTicked,
  keeping,
  note,
  openIncident,
  readStorage,
  saveIncidentFile,
  tick,
  visit,
} from './journeys.ts';

/** Fills localStorage to the last character with what belongs to somebody else. */
async function fillLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 20; size >= 1; size /= 2)
      for (let count = 0; ; count += 1)
        try {
          localStorage.setItem(`other:${size}:${count}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });
}

async function freeLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('other:')) localStorage.removeItem(key);
  });
}

/** Gives the site a small database, before it writes to one. */
async function limitDatabase(page: Page): Promise<void> {
  await page.goto('/data-policy/');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 3_000_000 });
}

/** Fills what is left of the database's quota, to the last byte, with what belongs to somebody else. */
async function fillDatabase(page: Page): Promise<void> {
  const last = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('other');
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (size: number) =>
      new Promise<string>((resolve) => {
        const bytes = new Uint8Array(size);
        for (let start = 0; start < size; start += 65_536)
          crypto.getRandomValues(bytes.subarray(start, start + 65_536));
        const writing = database.transaction('bytes', 'readwrite');
        writing.objectStore('bytes').put(bytes);
        writing.oncomplete = () => resolve('written');
        writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
      });
    let last = '';
    for (let size = 2 ** 20; size >= 1; size /= 4) while ((last = await put(size)) === 'written');
    database.close();
    return last;
  });
  expect(last).toBe('QuotaExceededError');
}

async function freeDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('other');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

test.describe('where the browser keeps nothing', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
    }),
  );

  test('says so in the room before anything is typed', async ({ page }) => {
    await page.goto('/incident/');
    await expect(page.getByRole('alert')).toContainText('This browser keeps nothing for this site');
    await expect(page.getByLabel('What is wrong, in a few words')).toHaveValue('');
  });

  test('carries the incident from page to page, calls it not saved, and can save its file', async ({ page }) => {
    await page.goto('/incident/');
    await page.getByLabel('What is wrong, in a few words').fill('Private window');
    await page.getByLabel('What is wrong, in a few words').press('Enter');
    await expect(bar(page)).toContainText('Private window');
    await expect(keeping(page)).toHaveText('Not saved');
    await expect(bar(page).getByRole('alert')).toContainText('it is gone when this tab closes');

    await page.getByRole('link', { name: 'Data policy' }).click();
    await box(page, 'change-passwords').click();
    await expectTicked(page, 'change-passwords');
    await expect(keeping(page)).toHaveText('Not saved');
    await page.getByRole('link', { name: 'Breach steps' }).click();
    await expectTicked(page, 'change-passwords');
    await page.reload();
    await expectTicked(page, 'change-passwords');
    await page.goBack();
    await expect(page).toHaveURL(/\/data-policy\/$/);
    await expectTicked(page, 'change-passwords');

    await page.getByRole('link', { name: 'Incident room' }).first().click();
    await expect(page.locator('.situation')).toContainText('1 of ');
    await page.getByRole('link', { name: 'Hand over' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save incident file', exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('"title":"Private window"');
    expect(text).toContain('"item":"change-passwords"');
  });

  test('opens an incident from a box of a policy, and carries it too', async ({ page }) => {
    await page.goto('/data-policy/');
    await box(page, 'change-passwords').click();
    await page.getByRole('button', { name: 'It is real' }).click();
    await expectTicked(page, 'change-passwords');
    await expect(keeping(page)).toHaveText('Not saved');
    await page.getByRole('link', { name: 'Breach steps' }).click();
    await expectTicked(page, 'change-passwords');
  });
});

test.describe('where localStorage is full', () => {
  test('keeps new work in the database, says what is full, and has the tick after a reload', async ({ page }) => {
    await openIncident(page, 'Full to the brim');
    await fillLocalStorage(page);
    await page.goto('/data-policy/');
    await tick(page, 'change-passwords');
    await expect(bar(page).getByRole('alert')).toContainText('quick storage is full');
    const stored = Object.entries(await readStorage(page)).filter(([, value]) => value.includes('change-passwords'));
    expect(stored.map(([key]) => key.split(' ')[0])).toEqual(['IndexedDB']);
    await page.reload();
    await expectTicked(page, 'change-passwords');
    await expect(bar(page).getByRole('alert')).toContainText('quick storage is full');
    await page.goto('/breach-steps/');
    await expectTicked(page, 'change-passwords');
  });

  test('opens an incident, and a policy page finds it', async ({ page }) => {
    await page.goto('/about/');
    await fillLocalStorage(page);
    await openIncident(page, 'Opened late');
    await page.goto('/data-policy/');
    await expect(bar(page)).toContainText('Opened late');
    await tick(page, 'change-passwords');
    await page.goto('/breach-steps/');
    await expectTicked(page, 'change-passwords');
    expect(await page.evaluate(() => Object.keys(localStorage).some((key) => !key.startsWith('other:')))).toBe(false);
  });

  test('clears nothing of what others keep there', async ({ page }) => {
    await openIncident(page, 'Careful');
    await fillLocalStorage(page);
    const others = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('other:')).length);
    const before = await others();
    await page.goto('/data-policy/');
    await tick(page, 'change-passwords');
    expect(before).toBeGreaterThan(4);
    expect(await others()).toBe(before);
  });
});

test.describe('where neither place has room', () => {
  test.beforeEach(({ page }) => limitDatabase(page));

  test('refuses a note in words, leaves it in its field, and keeps it once there is room', async ({ page }) => {
    await openIncident(page, 'No room at all');
    await visit(page, '/incident/log/');
    await note(page, 'Kept while there was room');
    await fillDatabase(page);
    await fillLocalStorage(page);
    const field = page.getByLabel('What happened');
    await field.fill('The note that finds no room');
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This could not be kept: this browser has no room left.',
    );
    await expect(field).toHaveValue('The note that finds no room');
    await expect(page.locator('.log-line')).toHaveCount(2);
    await expect(keeping(page)).toHaveText('Not saved');

    await freeDatabase(page);
    await freeLocalStorage(page);
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await expect(field).toHaveValue('');
    await expect(keeping(page)).toHaveText('Saved');
    await page.reload();
    await expect(page.locator('.log-line .what')).toHaveText([
      'The note that finds no room',
      'Kept while there was room',
      'Opened as REAL: No room at all',
    ]);
  });

  test('takes a tick back that it cannot keep, says why, and still saves the file', async ({ page }) => {
    await openIncident(page, 'No room at all');
    await page.goto('/data-policy/');
    await tick(page, 'keep-watching');
    await fillDatabase(page);
    await fillLocalStorage(page);
    await box(page, 'change-passwords').click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This could not be kept');
    await expectNotTicked(page, 'change-passwords');
    await expectTicked(page, 'keep-watching');
    const { text } = await saveIncidentFile(page);
    expect(text).toContain('"item":"keep-watching"');
    expect(text).not.toContain('"item":"change-passwords"');

    await page.goto('/data-policy/');
    await expectTicked(page, 'keep-watching');
    await expectNotTicked(page, 'change-passwords');
  });

  test('refuses to open an incident, and keeps its title in the field', async ({ page }) => {
    await visit(page, '/incident/');
    await fillDatabase(page);
    await fillLocalStorage(page);
    await page.getByLabel('What is wrong, in a few words').fill('No room to begin');
    await page.getByLabel('What is wrong, in a few words').press('Enter');
    await expect(page.getByRole('main').getByText('This could not be kept')).toBeVisible();
    await expect(page.getByLabel('What is wrong, in a few words')).toHaveValue('No room to begin');
  });
});
