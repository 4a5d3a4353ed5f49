// What the tests of the evidence bundle and of sealing do over and over.

import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './journeys.ts';

export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export async function visitBundle(page: Page): Promise<void> {
  await visit(page, '/incident/report/#bundle');
  await expect(page.getByRole('heading', { name: 'Evidence bundle' })).toBeVisible();
}

/** Saves what a button makes the browser download, as bytes. */
export async function savedBy(button: Locator, timeout = 60_000): Promise<SavedFile> {
  const [download] = await Promise.all([button.page().waitForEvent('download', { timeout }), button.click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, content: new Uint8Array(await readFile(path)) };
}

export async function saveBundle(page: Page): Promise<SavedFile> {
  await visitBundle(page);
  const saved = await savedBy(page.getByRole('button', { name: 'Save the evidence bundle' }));
  await expect(page.getByText('Handed to your browser’s downloads')).toBeVisible();
  return saved;
}

/** Opens the form that seals the bundle. */
export async function openSealing(page: Page): Promise<Locator> {
  await visitBundle(page);
  await page.getByText('Seal the bundle with a passphrase').click();
  const form = page.locator('.seal-form');
  await expect(form).toBeVisible();
  return form;
}

/** The ten words that the form shows. */
export function wordsOf(form: Locator): Promise<string[]> {
  return form.getByRole('list', { name: 'The passphrase' }).locator('li').allInnerTexts();
}

/** Seals and saves what the form is for, after saying that the passphrase was written down. */
export async function seal(form: Locator): Promise<SavedFile> {
  await form.getByLabel('I have written the passphrase down').check();
  return savedBy(form.getByRole('button', { name: /^Seal and save the/ }), 120_000);
}

/** Chooses a sealed file on the page for handing over. */
export async function chooseSealed(page: Page, file: Uint8Array, name = 'bundle.zip.age'): Promise<Locator> {
  await visit(page, '/incident/hand-over/');
  await page
    .getByLabel('Choose a file, or drop it here')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  return field;
}

/** Types the passphrase and opens the file. */
export async function openSealed(page: Page, field: Locator, passphrase: string): Promise<void> {
  await field.fill(passphrase);
  await page.getByRole('button', { name: 'Open the sealed file' }).click();
}
