import { expect, test } from '@playwright/test';
import { box, expectTicked, openIncident, visit } from './journeys.ts';

test('opens one incident where "It is real" is clicked twice', async ({ page }) => {
  await page.goto('/data-policy/');
  await box(page, 'change-passwords').click();
  await page.getByRole('button', { name: 'It is real' }).dblclick();
  await expectTicked(page, 'change-passwords');
  await visit(page, '/incident/');
  await page.getByText('Others in this browser').click();
  await expect(page.getByText('No other.')).toBeVisible();
});

test('writes a note once where its button is clicked twice', async ({ page }) => {
  await openIncident(page, 'Stolen laptop');
  await visit(page, '/incident/log/');
  await page.getByLabel('What happened').fill('Called the lead');
  await page.locator('.note-form').getByRole('button', { name: 'Add to the log' }).dblclick();
  await expect(page.getByLabel('What happened')).toHaveValue('');
  await expect(page.locator('.what', { hasText: 'Called the lead' })).toHaveCount(1);
});

test('leads to the first reason that is missing when an incident is closed', async ({ page }) => {
  await openIncident(page, 'Stolen laptop');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill('False alarm');
  await expect(page.getByText('Reading the notification rules.')).toHaveCount(0);
  await page.getByLabel('Why is it closed?').press('Enter');
  await expect(page.getByRole('alert')).toContainText('no reason yet');
  await expect(page.locator('.must-reason').first()).toBeFocused();
});
