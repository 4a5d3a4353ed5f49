import { expect, test } from '@playwright/test';
import { bar, EVERY_PAGE, LOG_MARK, openIncident, saveIncidentFile, visit } from './journeys.ts';

test('says EXERCISE, what not to do and the fingerprint of the log on every page', async ({ page }) => {
  await openIncident(page, 'Tabletop in spring', 'exercise');
  for (const path of EVERY_PAGE) {
    await visit(page, path);
    await expect(page.locator('html'), path).toHaveAttribute('data-incident', 'exercise');
    await expect(bar(page).getByText('EXERCISE', { exact: true }), path).toBeVisible();
    await expect(bar(page).getByText('Not real. Send nothing, call nobody outside.'), path).toBeVisible();
    await expect(bar(page).locator('.fingerprint'), path).toHaveText(LOG_MARK);
    const stripes = await page.evaluate(() => getComputedStyle(document.body, '::after').content);
    expect(stripes, path).not.toBe('none');
  }
});

test('goes on saying EXERCISE and its title on its pages after it is closed, on screen and on paper', async ({
  page,
}) => {
  await openIncident(page, 'Tabletop in spring', 'exercise');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill('Done');
  await page.locator('.must-reason').first().fill('Not needed');
  await page.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await page.locator('.close-form').getByRole('button', { name: 'Close the incident' }).click();
  await expect(bar(page)).toHaveCount(0);
  for (const path of ['facts', 'steps', 'log', 'brief']) {
    await visit(page, `/incident/${path}/`);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      await expect(page.locator('.closed-line'), path).toHaveText('EXERCISE Tabletop in spring Closed.');
      await expect(page.locator('.closed-line'), path).toBeVisible();
      expect(await page.evaluate(() => getComputedStyle(document.body).page), path).toBe(
        media === 'print' ? 'exercise' : 'auto',
      );
    }
  }
});

test('says EXERCISE on paper, and in the name of the file', async ({ page }) => {
  await openIncident(page, 'Tabletop in spring', 'exercise');
  await page.goto('/breach-steps/');
  await expect(bar(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page).getByText('EXERCISE', { exact: true })).toBeVisible();
  await expect(bar(page).getByText('Not real. Send nothing, call nobody outside.')).toBeVisible();
  // The named page carries the dashed frame and the word in its margin, on every sheet.
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe('exercise');
  await page.emulateMedia({ media: 'screen' });
  expect((await saveIncidentFile(page)).name).toMatch(/^firebreak-EXERCISE-tabletop-in-spring-/);
});

test('marks a real incident as real, without stripes', async ({ page }) => {
  await openIncident(page, 'No practice');
  for (const path of ['/', '/data-policy/', '/incident/']) {
    await visit(page, path);
    await expect(page.locator('html'), path).toHaveAttribute('data-incident', 'real');
    await expect(bar(page).getByText('REAL', { exact: true }), path).toBeVisible();
    await expect(bar(page), path).not.toContainText('EXERCISE');
    expect(await page.evaluate(() => getComputedStyle(document.body, '::after').content), path).toBe('none');
  }
});

test('becomes real when somebody says why, and the log keeps both', async ({ page }) => {
  await openIncident(page, 'Tabletop in spring', 'exercise');
  await page.getByRole('button', { name: 'It is real after all' }).click();
  await page.getByLabel('Why is it real after all?').press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('Say why, in a few words.');
  await page.getByLabel('Why is it real after all?').fill('The ransom note is not ours');
  await page.getByLabel('Why is it real after all?').press('Enter');
  await expect(bar(page).getByText('REAL', { exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-incident', 'real');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what')).toHaveText([
    'Corrected to REAL: The ransom note is not ours',
    'Opened as EXERCISE: Tabletop in spring',
  ]);
});
