import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pagesOf } from './journeys.ts';

const CONTACTS = '/reference/contacts/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('goes from the list of contents to a state, and shows whom to call there', async ({ page }) => {
    await page.goto(CONTACTS);
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Tennessee' }).click();
    await expect(page).toHaveURL(/#us-tn$/);
    const state = page.getByRole('region', { name: 'Tennessee' });
    await expect(state.getByRole('heading', { name: 'Tennessee', exact: true })).toBeInViewport();
    const call = state.getByRole('link', { name: '(615) 232-7500, FBI Nashville Field Office' });
    await expect(call).toHaveAttribute('href', 'tel:+16152327500');
    expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('shows both offices of a state that the FBI has split', async ({ page }) => {
    await page.goto(`${CONTACTS}#us-al`);
    const state = page.getByRole('region', { name: 'Alabama', exact: true });
    await expect(state).toContainText('2 FBI offices share this state');
    await expect(state.getByRole('link', { name: /^\(\d{3}\) \d{3}-\d{4}, FBI / })).toHaveCount(2);
  });

  test('is reached from the foot of a page', async ({ page }) => {
    await page.goto('/data-policy/');
    await page.getByRole('link', { name: 'Contacts', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Contacts', level: 1 })).toBeVisible();
  });
});

test('reads with one request', async ({ page, context }) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(CONTACTS, { waitUntil: 'networkidle' });
  expect(requests).toHaveLength(1);
});

test('is found by the search, at the state', async ({ page }) => {
  await page.goto('/search/?q=attorney+general+of+nebraska');
  await expect(page.locator('#results a[href$="/reference/contacts/#us-ne"]').first()).toBeVisible();
});

test('prints numbers, places and the day on which each was checked, on at most 26 pages', async ({ page }) => {
  test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the paper is not checked.');
  await page.goto(CONTACTS);
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-contacts-'));
  try {
    const path = join(folder, 'contacts.pdf');
    await page.pdf({ path, format: 'Letter', preferCSSPageSize: true });
    const run = (command: string, ...parts: string[]) => execFileSync(command, parts, { encoding: 'utf8' });
    expect(Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])).toBeLessThanOrEqual(26);
    const text = run('pdftotext', path, '-');
    for (const words of ['(615) 232-7500', 'Wyoming', 'Not verified']) expect(text).toContain(words);
    expect(text).toMatch(/Checked \d+ [A-Z][a-z]+ 20\d\d\s+in\s+copies/);
    const names = await page.locator('.agencies :is(h2, h3, .name)').allInnerTexts();
    for (const [place, sheet] of pagesOf(text).entries()) {
      const first = sheet.trim().split('\n')[0] ?? '';
      if (place > 0)
        expect(
          names.some((name) => name.startsWith(first)),
          `page ${place + 1}: ${first}`,
        ).toBe(true);
    }
    // Three sections and the beginning of the states, one right behind the other.
    expect(pagesOf(text)[2]).toContain('Marketplaces');
  } finally {
    await rm(folder, { recursive: true });
  }
});
