import { expect, test } from '@playwright/test';

test('finds the section on encryption keys first, and its link goes to that section', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('What are you looking for?').fill('encryption keys');
  const first = page.locator('#results a').first();
  await expect(first).toHaveText('Change all passwords and encryption keys');
  await first.click();
  await expect(page).toHaveURL(/\/data-policy\/#dp-5$/);
  await expect(page.locator('#dp-5')).toBeInViewport();
});

test('marks the words that were looked for, and says how many sections there are', async ({ page }) => {
  await page.goto('/search/?q=encryption+keys');
  await expect(page.locator('#results mark').first()).toHaveText(/encryption|keys?/i);
  await expect(page.locator('#said')).toHaveText(/^\d+ sections? for “encryption keys”$/);
  await expect(page.locator('#all')).toBeHidden();
});

test('says so when nothing is found, and lists every section', async ({ page }) => {
  await page.goto('/search/?q=xylophone');
  await expect(page.locator('#said')).toContainText('Nothing was found for “xylophone”.');
  await expect(page.locator('#all')).toBeVisible();
});

test('moves from a policy page to the search with a slash, and finds with Enter', async ({ page }) => {
  await page.goto('/incident-response-policy/');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search', { exact: true })).toBeFocused();
  await page.keyboard.type('encryption keys');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=encryption\+keys$/);
  await expect(page.locator('#results a').first()).toHaveAttribute('href', /\/data-policy\/#dp-5$/);
});

test('moves to the field of the search page with a slash, and types a slash where there is a field already', async ({
  page,
}) => {
  await page.goto('/search/');
  const field = page.getByLabel('What are you looking for?');
  await expect(field).toBeFocused();
  await page.locator('#all-title').click();
  await expect(field).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field).toHaveValue('a/b');
});

test('lists every section when its index cannot be fetched', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=keys');
  await expect(page.locator('#said')).toContainText('Search could not be loaded.');
  await expect(page.locator('#all li a')).not.toHaveCount(0);
  await expect(page.locator('#all')).toBeVisible();
});

test('shows what was looked for as text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror="window.hacked=1">')}`);
  await expect(page.locator('#said')).toContainText('<img src=x onerror="window.hacked=1">');
  await expect(page.locator('img')).toHaveCount(0);
});
