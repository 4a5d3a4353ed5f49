import { expect, test } from '@playwright/test';
import { box, POLICY_PAGES, watch } from './journeys.ts';

test.describe('with no incident open', () => {
  for (const path of POLICY_PAGES)
    test(`reads ${path} with one request, and fetches more only when somebody reaches for a box`, async ({
      page,
      context,
    }) => {
      const { requests } = watch(context);
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(requests).toHaveLength(1);
      await page.locator('.tick').first().click();
      await expect(page.getByText('Is this real or practice?')).toBeVisible();
      expect(requests.length).toBeGreaterThan(1);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of POLICY_PAGES) {
    test(`shows every word of ${path} that it shows with JavaScript`, async ({ page, browser, baseURL }) => {
      const scripted = await browser.newPage({ javaScriptEnabled: true });
      await scripted.goto(`${baseURL}${path}`);
      const words = await scripted.getByRole('article').innerText();
      await scripted.close();
      expect(words.length).toBeGreaterThan(2_000);
      await page.goto(path);
      expect(await page.getByRole('article').innerText()).toBe(words);
    });

    test(`disables every box of ${path}`, async ({ page }) => {
      await page.goto(path);
      const boxes = page.getByRole('checkbox');
      expect(await boxes.count()).toBeGreaterThan(5);
      await expect(page.getByRole('checkbox', { disabled: false })).toHaveCount(0);
    });

    test(`reaches every section of ${path} from its contents`, async ({ page }) => {
      await page.goto(path);
      const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
      const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(targets.length).toBeGreaterThanOrEqual(6);
      for (const target of targets) await expect(page.locator(target)).toHaveCount(1);
      await links.last().click();
      await expect(page.locator(targets.at(-1) ?? '')).toBeInViewport();
    });
  }

  test('says in the incident room that it needs JavaScript, and where the lists are', async ({ page }) => {
    await page.goto('/incident/');
    // Playwright's own search for text passes over <noscript>.
    const words = page.locator('noscript p');
    await expect(words).toBeVisible();
    expect(await words.innerText()).toContain('The incident room needs JavaScript. The lists can be printed');
  });

  test('lists every section of every policy on the page of the search', async ({ page }) => {
    const sections: string[] = [];
    for (const path of POLICY_PAGES) {
      await page.goto(path);
      const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
      sections.push(
        ...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).map(
          (hash) => path + hash,
        ),
      );
    }
    await page.goto('/search/');
    const listed = await page.locator('#all li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(listed).toEqual(sections);
    await page.locator('#all li a[href="/data-policy/#dp-5"]').click();
    await expect(page).toHaveURL(/\/data-policy\/#dp-5$/);
    await expect(page.locator('#dp-5')).toBeInViewport();
  });

  test('sends the search form of a policy page to the list of sections', async ({ page }) => {
    await page.goto('/data-policy/');
    await page.getByLabel('Search', { exact: true }).fill('encryption keys');
    await page.getByLabel('Search', { exact: true }).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=encryption\+keys$/);
    await expect(page.locator('#all li a')).not.toHaveCount(0);
  });
});

test('leaves every box of a policy page usable once there is JavaScript', async ({ page }) => {
  await page.goto('/data-policy/');
  await expect(box(page, 'change-passwords')).toBeEnabled();
  await expect(page.getByRole('checkbox', { disabled: true })).toHaveCount(0);
});
