import { expect, test } from '@playwright/test';
import { bar, box, expectNotTicked, expectTicked, keeping, line, tabTo } from './journeys.ts';

test('opens, ticks, saves, erases and opens the file again with the keyboard alone', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);

  await page.goto('/');
  await tabTo(page.getByRole('link', { name: 'Start an incident' }));
  await press('Enter');
  await tabTo(page.getByLabel('What is wrong, in a few words'));
  await page.keyboard.type('Keyboard only');
  await press('Enter');
  await expect(keeping(page)).toHaveText('Saved');

  await tabTo(page.getByRole('link', { name: 'Data policy' }));
  await press('Enter');
  await expect(page).toHaveURL(/\/data-policy\/$/);
  await expect(bar(page)).toContainText('Keyboard only');
  await tabTo(page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Passwords' }));
  await press('Enter');
  await tabTo(box(page, 'change-passwords'));
  await press('Space');
  await expectTicked(page, 'change-passwords');
  await expect(box(page, 'change-passwords')).toBeFocused();
  await tabTo(box(page, 'change-encryption-keys'));
  await press('Enter');
  await expectTicked(page, 'change-encryption-keys');
  await press('Enter');
  await expectNotTicked(page, 'change-encryption-keys');
  await press('Enter');
  await expectTicked(page, 'change-encryption-keys');
  await expect(keeping(page)).toHaveText('Saved');

  await page.goto('/data-policy/#main');
  await tabTo(page.getByRole('link', { name: /not in a file/ }));
  await press('Enter');
  const save = page.getByRole('button', { name: 'Save incident file', exact: true });
  await tabTo(save);
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  const path = await download.path();

  await tabTo(page.getByRole('button', { name: 'Erase “Keyboard only”' }));
  await press('Enter');
  const confirmation = page.getByRole('group', { name: 'Confirm erasing' });
  await tabTo(confirmation.getByRole('button', { name: 'Erase “Keyboard only”' }));
  await press('Enter');
  await expect(page.getByText('“Keyboard only” is erased from this browser.')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);

  const choose = page.getByLabel('Choose a file, or drop it here');
  await tabTo(choose);
  await choose.setInputFiles(path);
  await tabTo(page.getByRole('button', { name: 'Open it as a new incident' }));
  await press('Enter');
  await expect(bar(page)).toContainText('Keyboard only');
  await tabTo(page.getByRole('link', { name: 'Data policy' }));
  await press('Enter');
  await expectTicked(page, 'change-passwords');
  await expectTicked(page, 'change-encryption-keys');
});

test('opens an incident from a box of a policy with the keyboard alone', async ({ page }) => {
  await page.goto('/data-policy/#dp-5');
  await tabTo(box(page, 'change-passwords'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'It is real' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectTicked(page, 'change-passwords');
  await expect(box(page, 'change-passwords')).toBeFocused();
  await expect(bar(page)).toContainText('REAL');
});

test('leaves a question with Escape, and changes nothing', async ({ page }) => {
  await page.goto('/data-policy/#dp-5');
  await tabTo(box(page, 'isolate-affected-part'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'It is real' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Machines isolated')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Machines isolated')).toHaveCount(0);
  await expectNotTicked(page, 'isolate-affected-part');
});

test('rules an item out, gives it away and takes both back with the keyboard alone', async ({ page }) => {
  await page.goto('/incident/');
  await tabTo(page.getByLabel('What is wrong, in a few words'));
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('By hand');
  await page.goto('/data-policy/#dp-5');
  const row = line(page, 'change-encryption-keys');
  await tabTo(row.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(row.getByRole('button', { name: 'Not applicable' }));
  await page.keyboard.press('Enter');
  await expect(row.getByLabel('Why does it not apply?')).toBeFocused();
  await page.keyboard.type('The network is off');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('not applicable: The network is off');
  await tabTo(row.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expectNotTicked(page, 'change-encryption-keys');
});

test('skips to the text with the first press of Tab', async ({ page }) => {
  await page.goto('/breach-steps/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
