import { expect, type Page, test } from '@playwright/test';
import { bar, box, expectTicked, keeping, line, note, openIncident, tick, visit } from './journeys.ts';

const TICKS_PER_TAB = 20;

test('loses nothing of what two tabs tick at the same time', async ({ page, context }) => {
  await openIncident(page, 'Two tabs');
  const other = await context.newPage();
  for (const each of [page, other]) await visit(each, '/incident/steps/');
  const plain = page.locator('.item:not([data-asks])');
  const items = await plain.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.item ?? ''));
  expect(items.length).toBeGreaterThanOrEqual(2 * TICKS_PER_TAB);
  const mine = items.filter((_, index) => index % 2 === 0).slice(0, TICKS_PER_TAB);
  const theirs = items.filter((_, index) => index % 2 === 1).slice(0, TICKS_PER_TAB);

  const tickAll = async (tab: Page, own: readonly string[]) => {
    for (const item of own) await box(tab, item).click();
  };
  await Promise.all([tickAll(page, mine), tickAll(other, theirs)]);
  for (const tab of [page, other]) await expect(keeping(tab)).toHaveText('Saved');
  for (const tab of [page, other]) await expect(bar(tab)).toContainText(`${2 * TICKS_PER_TAB} of `, { timeout: 1000 });
  for (const tab of [page, other]) {
    for (const item of [...mine, ...theirs]) await expectTicked(tab, item);
    await tab.reload();
  }
  const third = await context.newPage();
  await visit(third, '/incident/steps/');
  for (const tab of [page, other, third]) {
    for (const item of [...mine, ...theirs]) await expectTicked(tab, item);
    await expect(tab.getByText('Two people disagree')).toHaveCount(0);
  }
  await visit(third, '/incident/log/');
  await expect(third.locator('.found strong')).toHaveText(`${2 * TICKS_PER_TAB + 1} entries`);
});

test('loses nothing of what two tabs tick in the very same moment, with no pause between the ticks', async ({
  page,
  context,
}) => {
  await openIncident(page, 'Two tabs at once');
  const other = await context.newPage();
  for (const each of [page, other]) await visit(each, '/incident/steps/');
  const clickAll = (tab: Page, rest: number) =>
    tab.locator('.item:not([data-asks]) .tick').evaluateAll(
      (all, [rest, most]) => {
        for (const each of all.filter((_, index) => index % 2 === rest).slice(0, most)) (each as HTMLElement).click();
      },
      [rest, TICKS_PER_TAB] as const,
    );
  await Promise.all([clickAll(page, 0), clickAll(other, 1)]);
  for (const tab of [page, other]) {
    await expect(keeping(tab)).toHaveText('Saved');
    await expect(bar(tab)).toContainText(`${2 * TICKS_PER_TAB} of `);
  }
  await page.reload();
  await expect(page.locator('.tick[aria-checked="true"]')).toHaveCount(2 * TICKS_PER_TAB);
});

test('shows what the other tab did within a second', async ({ page, context }) => {
  await openIncident(page, 'Side by side');
  const other = await context.newPage();
  await page.goto('/data-policy/');
  await other.goto('/breach-steps/');
  await expect(bar(other)).toContainText('Side by side');

  await tick(page, 'change-passwords');
  await expect(box(other, 'change-passwords')).toHaveAttribute('aria-checked', 'true', { timeout: 1000 });
  await tick(other, 'change-encryption-keys');
  await expect(box(page, 'change-encryption-keys')).toHaveAttribute('aria-checked', 'true', { timeout: 1000 });

  await visit(other, '/incident/log/');
  await note(other, 'Seen from the other tab');
  await visit(page, '/incident/');
  await page.getByText(/^Last of/).click();
  await expect(page.getByText('Seen from the other tab')).toBeVisible();
});

test('brings the bar to a policy page that was only being read, when another tab opens an incident', async ({
  page,
  context,
}) => {
  const reader = await context.newPage();
  await reader.goto('/data-policy/');
  await openIncident(page, 'While somebody reads');
  await expect(bar(reader)).toContainText('While somebody reads');
  await tick(reader, 'change-passwords');
  await page.goto('/breach-steps/');
  await expectTicked(page, 'change-passwords');
});

test('keeps both when two tabs change the same item, and shows the same state in both', async ({ page, context }) => {
  await openIncident(page, 'The same item');
  const other = await context.newPage();
  for (const each of [page, other]) await visit(each, '/incident/steps/');
  await Promise.all([page, other].map((tab) => box(tab, 're-route-traffic').click()));
  for (const tab of [page, other]) await expect(bar(tab)).toContainText('3 changes');
  const state = (tab: Page) => line(tab, 're-route-traffic').getAttribute('class');
  expect(await state(page)).toBe(await state(other));
  const before = await state(page);
  await page.reload();
  await expect(line(page, 're-route-traffic')).toHaveClass(before ?? '');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').filter({ hasText: /^2\.1 / })).toHaveCount(2);
});
