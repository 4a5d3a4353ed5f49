// Where the focus is after each thing that is done on the page of the report, and what is typed and not kept.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { openIncident, visit } from './journeys.ts';

const part = (page: Page, title: string): Locator => page.getByRole('form', { name: title, exact: true });

async function openPart(page: Page, place: string): Promise<void> {
  await openIncident(page, 'Strange sign-in');
  await visit(page, `/incident/report/#${place}`);
}

/** Presses a button with the keyboard and waits for its file. */
async function saveByKeyboard(page: Page, button: Locator): Promise<void> {
  await button.focus();
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(page.getByText(/^Saved as .*\. The log has its fingerprint\.$/)).toBeVisible();
}

test('a button that saves the fact sheet keeps the focus, and says what it saved', async ({ page }) => {
  await openPart(page, 'facts');
  for (const name of ['Save as PDF', 'Save as text', 'Save as email draft']) {
    const button = page.getByRole('button', { name });
    await saveByKeyboard(page, button);
    await expect(button).toBeFocused();
    await expect(button).toBeEnabled();
  }
});

test('a button that saves the report keeps the focus', async ({ page }) => {
  await openPart(page, 'report');
  for (const name of ['Save as HTML', 'Save as PDF']) {
    const button = page.getByRole('button', { name });
    await saveByKeyboard(page, button);
    await expect(button).toBeFocused();
  }
});

test('keeping a part of the report, beginning it and undoing it lead to its field', async ({ page }) => {
  await openPart(page, 'report');
  const field = part(page, 'Summary').getByRole('textbox');
  const begin = part(page, 'Summary').getByRole('button', { name: 'Begin with words from the log' });
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await part(page, 'Summary').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.fill('Somebody signed in.');
  await part(page, 'Summary').getByRole('button', { name: 'Keep', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(part(page, 'Summary').getByRole('status')).toHaveText('Kept in the log.');
  await expect(field).toBeFocused();
});

test('recording that a fingerprint left leads into its form and back to its button', async ({ page }) => {
  await openPart(page, 'fingerprints');
  const opener = page.getByRole('button', { name: 'Record that it left' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('radio', { name: 'Read out by telephone' });
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('To whom').fill('Agent Roe');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Recorded. It stands in the list below.')).toBeVisible();
  await expect(opener).toBeFocused();
});

test('what is typed for a fact is there again after Escape, Cancel and another view, until it is kept or undone', async ({
  page,
}) => {
  await openPart(page, 'facts');
  const opener = page.getByRole('button', { name: 'Write it: Who did it' });
  const line = page.locator('.fact-line').filter({ has: page.getByRole('heading', { name: /^\d+ Who did it$/ }) });
  const field = page.locator('.fact-write textarea');
  await opener.click();
  await field.fill('Somebody from outside');
  await field.press('Escape');
  await expect(opener).toBeFocused();
  await expect(line).toContainText('A text is typed here and not yet kept.');
  await opener.click();
  await expect(field).toHaveValue('Somebody from outside');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByLabel('HHS', { exact: true }).check();
  await page.getByLabel('All thirty facts').check();
  await opener.click();
  await expect(field).toHaveValue('Somebody from outside');
  await page.getByRole('button', { name: 'Undo what is typed' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(line).not.toContainText('not yet kept');
});
