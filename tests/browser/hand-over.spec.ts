// The page Hand over with the keyboard and on a phone: where the question stands, and what has the focus afterwards.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { busyFile } from './busy-incident.ts';
import { bar, chooseFile, openIncident, saveIncidentFile, takeFile, textFile, visit } from './journeys.ts';

const question = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: `Confirm erasing “${title}”` });
const eraseButton = (page: Page, title: string): Locator =>
  page.locator('.incidents').getByRole('button', { name: `Erase “${title}”` });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('asks where the button was, gives the focus back at Escape, and to what it says after erasing', async ({
    page,
  }) => {
    await openIncident(page, 'First of two');
    await takeFile(page, textFile(busyFile(Date.now(), [], 'Second of two')));
    await eraseButton(page, 'First of two').focus();
    await page.keyboard.press('Enter');
    await expect(question(page, 'First of two')).toBeInViewport({ ratio: 0.99 });
    await expect(question(page, 'First of two').getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(question(page, 'First of two')).toHaveCount(0);
    await expect(eraseButton(page, 'First of two')).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect(question(page, 'First of two').getByRole('button', { name: 'Erase “First of two”' })).toBeFocused();
    await page.keyboard.press('Enter');
    const said = page.getByText('“First of two” is erased from this browser.');
    await expect(said).toBeFocused();
    await expect(said).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(eraseButton(page, 'Second of two')).toBeFocused();
  });
});

test('says before that the bar turns to the opened incident, and after where to go', async ({ page, browser }) => {
  await openIncident(page, 'From elsewhere');
  const file = await saveIncidentFile(page);
  await expect(page.getByText(`Saved as ${file.name}.`)).toBeVisible();
  const context = await browser.newContext();
  const other = await context.newPage();
  await openIncident(other, 'Open here');
  await chooseFile(other, file.path);
  const take = other.getByRole('button', { name: 'Open it as a new incident' });
  await expect(other.locator('.confirm', { has: take })).toContainText('The bar at the top of every page then turns');
  await take.focus();
  await other.keyboard.press('Enter');
  await expect(bar(other)).toContainText('From elsewhere');
  await expect(other.getByText(/“From elsewhere” is open, with \d+ entr/)).toBeFocused();
  await other.keyboard.press('Tab');
  await expect(other.getByRole('link', { name: 'To the incident room' })).toBeFocused();
  await context.close();
});

test('prints what was saved and when, without what only a screen can do', async ({ page }) => {
  await openIncident(page, 'On paper');
  await visit(page, '/incident/hand-over/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Save the incident file' })).toBeVisible();
  for (const name of ['Open an incident file', 'Erase an incident'])
    await expect(page.getByRole('heading', { name })).toBeHidden();
});
