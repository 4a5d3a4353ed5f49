import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { bar, EVERY_PAGE, openIncident, tick, visit, watch } from './journeys.ts';

for (const kind of ['none', 'real', 'exercise'] as const)
  test(`asks nothing of any other origin and breaks no content security policy on any page, incident: ${kind}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const { requests, complaints } = watch(context);
    if (kind !== 'none') {
      await openIncident(page, 'Watched closely', kind);
      await page.goto('/data-policy/');
      await tick(page, 'change-passwords');
    }
    for (const path of EVERY_PAGE) {
      await visit(page, path);
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
        "default-src 'none'",
      );
      if (kind !== 'none') await expect(bar(page)).toContainText('Watched closely');
    }
    expect(requests.length).toBeGreaterThanOrEqual(EVERY_PAGE.length);
    expect(requests.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
    expect(requests.filter((url) => /watched/i.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

for (const path of ['/data-policy/', '/incident/', '/search/'])
  test(`refuses a request to another origin on ${path}, and says so`, async ({ page, context }) => {
    const { complaints } = watch(context);
    const reached: string[] = [];
    await context.route('https://example.com/**', (route) => {
      reached.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    await visit(page, path);
    const sent = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(sent).toBe(false);
    expect(reached).toEqual([]);
    await expect.poll(() => complaints.join()).toMatch(/content security policy/i);
  });

test('lists every fact that the company has not set yet', async ({ page }) => {
  const organisation = await readFile(new URL('../../src/content/organisation.yaml', import.meta.url), 'utf8');
  const unset: string[] = [];
  visitStrings(parse(organisation), (text) => text.startsWith('UNSET: ') && unset.push(text.slice('UNSET: '.length)));
  expect(unset.length).toBeGreaterThan(0);
  await page.goto('/about/');
  await expect(page.locator('.unset li')).toHaveCount(unset.length);
  const listed = await page.locator('.unset li .grey').allInnerTexts();
  expect(listed.toSorted()).toEqual(unset.toSorted());
  await expect(page.locator('.unset')).toContainText('roles.lead.holder');
});

function visitStrings(value: unknown, see: (text: string) => void): void {
  if (typeof value === 'string') see(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) visitStrings(each, see);
}

test('shows a private number that was filled in on the card of the first page, and sends it nowhere', async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  context.on('request', (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  await page.goto('/');
  const card = page.locator('[data-private="roles.lead.phone"]');
  await expect(card).toHaveText('not filled in here');
  await visit(page, '/about/');
  await page.getByLabel('lead, phone').fill('415-555-0142');
  await page.getByLabel('lead, phone').press('Tab');
  await expect(page.getByText('Kept in this browser: lead, phone.')).toBeVisible();
  await page.goto('/');
  await expect(card).toHaveText('415-555-0142');
  await page.reload();
  await expect(card).toHaveText('415-555-0142');
  await visit(page, '/about/');
  await expect(page.getByLabel('lead, phone')).toHaveValue('415-555-0142');
  await openIncident(page, 'With a number');
  expect(sent.length).toBeGreaterThan(4);
  expect(sent.filter((request) => request.includes('0142'))).toEqual([]);
});

test('keeps a private number in no incident file and no log', async ({ page }) => {
  await visit(page, '/about/');
  await page.getByLabel('counsel, phone').fill('415-555-0199');
  await page.getByLabel('counsel, phone').press('Tab');
  await expect(page.getByText('Kept in this browser: counsel, phone.')).toBeVisible();
  await openIncident(page, 'Call counsel');
  await visit(page, '/incident/hand-over/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save incident file', exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Call counsel');
  expect(text).not.toContain('555-0199');
});
