// What the browser tests of the register of evidence do and look at.

import { expect, type Locator, type Page } from '@playwright/test';
import { keeping, visit } from './journeys.ts';

export const piece = (page: Page, name: string | RegExp): Locator => page.getByRole('article', { name });

/** What can be typed about a piece, by the label of its field. */
export type Typed = Readonly<Record<string, string>>;

export async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Register a piece of evidence' }).click();
  const form = page.getByRole('form', { name: 'Register a piece of evidence' });
  await expect(form.getByLabel('What it is')).toBeFocused();
  return form;
}

/** Registers a piece, from the page of the evidence. A file is made a fingerprint of first. */
export async function register(
  page: Page,
  typed: Typed,
  file?: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const form = await openForm(page);
  if (file) {
    await form.getByLabel(/choose it, or drop it here/).setInputFiles(file);
    await expect(form.getByText(/^[\d,]+ bytes?\. SHA-256/)).toBeVisible({ timeout: 60_000 });
  }
  for (const [label, text] of Object.entries(typed)) await form.getByLabel(label, { exact: false }).fill(text);
  await form.getByRole('button', { name: 'Add to the register' }).click();
  await expect(form).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

/** Hands a piece over, from the page of the evidence. */
export async function handOver(page: Page, name: string | RegExp, to: string, isSealed: boolean): Promise<void> {
  const it = piece(page, name);
  await it.getByRole('button', { name: 'Hand over' }).click();
  await it.getByRole('textbox', { name: 'To', exact: false }).fill(to);
  await it.getByLabel('Why').fill('For copying');
  await it.getByLabel(isSealed ? 'Sealed' : 'Not sealed', { exact: true }).check();
  await it.getByRole('button', { name: 'Record the hand-over' }).click();
  await expect(it.locator('.holder')).toContainText(to);
  await expect(keeping(page)).toHaveText('Saved');
}

export async function visitEvidence(page: Page): Promise<void> {
  await visit(page, '/incident/evidence/');
}
