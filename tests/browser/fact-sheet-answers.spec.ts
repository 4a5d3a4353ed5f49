// The fact sheet: numbers that are asked about, the way from a form to what is missing, and files of one page.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { busyFile } from './busy-incident.ts';
import { downloadBy, keeping, openIncident, takeFile, textFile, visit } from './journeys.ts';

const line = (page: Page, label: string): Locator =>
  page.locator('.fact-line').filter({ has: page.getByRole('heading', { name: new RegExp(`^\\d+ ${label}$`) }) });

async function openSheet(page: Page): Promise<void> {
  await visit(page, '/incident/report/');
  await expect(page.locator('.fact-line')).toHaveCount(30);
}

async function openBusySheet(page: Page, ...more: Parameters<typeof busyFile>[1] & object): Promise<void> {
  await takeFile(page, textFile(busyFile(Date.now(), more)));
  await openSheet(page);
}

test('asks before a fact with a social security number is kept', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await page.getByRole('button', { name: 'Write it: Who did it' }).click();
  const form = page.locator('.fact-write');
  await form.locator('textarea').fill('Somebody with 123-45-6789');
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('This looks like a social security number');
  await expect(line(page, 'Who did it').locator('.fact-value')).toHaveText('Not yet known');
  await form.getByRole('button', { name: 'Change the text' }).click();
  await expect(form.locator('textarea')).toBeFocused();
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await form.getByRole('button', { name: 'Add it all the same' }).click();
  await expect(form).toHaveCount(0);
  await expect(line(page, 'Who did it').locator('.fact-value')).toHaveText('Somebody with 123-45-6789');
});

test('leads from each missing fact of a form to the page that records it', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await page.getByLabel('IC3', { exact: true }).check();
  const links = line(page, 'When it happened').getByRole('link');
  await expect(links).toHaveText(
    ['When it began', 'When it was noticed', 'When it ended', 'Still going on'].map(
      (label) => `Record it: Facts, for ${label}`,
    ),
  );
  await line(page, 'Other agencies that you told')
    .getByRole('link', { name: /^Record it: Contacts/ })
    .click();
  await expect(page).toHaveURL(/\/incident\/contacts\/$/);
});

test('copies the answer to a question of a form', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBusySheet(page);
  await page.getByLabel('IC3', { exact: true }).check();
  const systems = line(page, 'What was used in the incident');
  await systems.getByRole('button', { name: 'Copy: What was used in the incident' }).click();
  await expect(systems.getByRole('button', { name: 'Copied: What was used in the incident' })).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Yes, a virus or other malicious code');
  expect(copied).toBe(await systems.locator('.fact-value').innerText());
});

test('leaves the type of breach to a person where only malware is known, and keeps the choice', async ({ page }) => {
  await openBusySheet(page);
  await page.getByLabel('HHS', { exact: true }).check();
  const type = line(page, 'Type of breach');
  await expect(type).toContainText('Malicious code alone does not decide it.');
  await type.getByRole('button', { name: 'Write it: Type of breach' }).click();
  await type.locator('.fact-write textarea').fill('Theft');
  await type.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(type.locator('.fact-value')).toHaveText('Theft');
  await expect(keeping(page)).toHaveText('Saved');
});

test('tells Amazon who asked for its data', async ({ page }) => {
  await openBusySheet(page, ['amazon-data-sought', { by: 'Springfield Police', reference: '' }]);
  await page.getByLabel('Amazon', { exact: true }).check();
  await expect(line(page, 'Law enforcement, and demands for Amazon data').locator('.fact-value')).toContainText(
    'Asked for Amazon data: Springfield Police, ',
  );
});

test('ends no sentence twice where a citation ends with a full stop', async ({ page }) => {
  await openBusySheet(page);
  await page.getByLabel('State attorney general').check();
  const state = page.locator('.fact-state');
  await state.getByLabel('State').selectOption({ label: 'Maine' });
  await expect(state.locator('.fact-rule dd').first()).toHaveText(/ et seq\. (Checked|Not verified)/);
});

test('shows no state’s rule before a state is chosen', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await page.getByLabel('State attorney general').check();
  const state = page.locator('.fact-state');
  await expect(state.getByLabel('State').locator('option:checked')).toHaveText('Choose a state');
  await expect(page.locator('.fact-rule')).toHaveCount(0);
  await expect(page.locator('.fact-form')).not.toContainText('Alabama Attorney General');
  await state.getByLabel('State').selectOption({ label: 'Washington' });
  await expect(state.locator('.fact-rule dd').first()).toHaveText(/(Checked|last looked at) [A-Z][a-z]+ 20\d\d\.$/);
});

test('has the script for the telephone with the thirty facts only', async ({ page }) => {
  await openBusySheet(page);
  await expect(page.locator('#fact-script-text')).toContainText('I am calling to report');
  for (const form of ['IC3', 'HHS', 'GDPR article 33']) {
    await page.getByLabel(form, { exact: true }).check();
    await expect(page.locator('#fact-script-text')).toHaveCount(0);
  }
});

for (const width of [768, 900, 1024, 1087, 1088, 1280])
  test(`gives an answer at least 300 pixels, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openBusySheet(page);
    const widths = await page
      .locator('.fact-value')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('saves an email draft', async ({ page }) => {
  await openBusySheet(page);
  const draft = await downloadBy(page.getByRole('button', { name: 'Save as email draft' }));
  expect(draft.name).toMatch(/^firebreak-fact-sheet-\d{4}-\d\d-\d\d\.eml$/);
  expect(draft.text).toMatch(/^X-Unsent: 1\r$/m);
});

test('saves a PDF of one page', async ({ page }) => {
  test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
  await openBusySheet(page);
  const paper = await downloadBy(page.getByRole('button', { name: 'Save as PDF' }));
  expect(execFileSync('pdfinfo', [paper.path], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
});
