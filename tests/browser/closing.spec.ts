import { expect, test } from '@playwright/test';
import {
  answer,
  bar,
  expectNotTicked,
  expectTicked,
  line,
  openIncident,
  startIncident,
  tick,
  visit,
  watch,
} from './journeys.ts';

test('asks for a reason for every unfinished item that must not be skipped, then closes and reopens', async ({
  page,
  context,
}) => {
  await openIncident(page, 'False alarm');
  await page
    .getByRole('group', { name: 'Is Amazon marketplace data involved?' })
    .getByLabel('No', { exact: true })
    .check();
  await expect(page.locator('.situation')).not.toContainText('Amazon');
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await visit(page, '/incident/steps/');
  const unfinished = page.locator('.item.must:not(.is-off):not(.is-done)');
  const must = await unfinished.count();
  const codes = await unfinished.locator('.code').allInnerTexts();
  expect(must).toBeGreaterThan(10);

  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  const form = page.locator('.close-form');
  const reasons = form.locator('.must-reason');
  // One more for all clocks that may apply.
  await expect(reasons).toHaveCount(must + 1);
  const asked = await form.locator('label .mono').allInnerTexts();
  expect(asked.toSorted()).toEqual(codes.toSorted());
  await expect(form.getByRole('group', { name: `${must} items that must not be skipped` })).toBeVisible();

  const close = form.getByRole('button', { name: 'Close the incident' });
  await page.getByLabel('Why is it closed?').fill('The sign-in was our own test');
  await close.click();
  await expect(form.getByRole('alert')).toContainText(`${must + 1} of the open points have no reason yet.`);
  await reasons.first().fill('Nothing happened');
  await close.click();
  await expect(form.getByRole('alert')).toContainText(`${must} of the open points have no reason yet.`);
  await expect(page.getByLabel('Why is it closed?')).toHaveValue('The sign-in was our own test');
  await form.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await page.getByLabel('Why is it closed?').fill('');
  await close.click();
  await expect(form.getByRole('alert')).toContainText('Say why, in a few words.');
  await page.getByLabel('Why is it closed?').fill('The sign-in was our own test');
  await close.click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-incident');
  await expect(page.locator('dl.summary').first()).toContainText('The sign-in was our own test');

  await visit(page, '/incident/log/');
  const closing = page.locator('.log-line .what').first();
  await expect(closing).toContainText('Closed: The sign-in was our own test. Unfinished: ');
  for (const code of codes) await expect(closing).toContainText(`Unfinished: ${code} `);
  await expect(page.getByText('This incident is closed. Reopen it in the room to write on.')).toBeVisible();

  const { requests } = watch(context);
  await page.goto('/data-policy/', { waitUntil: 'networkidle' });
  expect(requests).toHaveLength(1);
  await expect(bar(page)).toHaveCount(0);

  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await answer(page, 'Why is it reopened?', 'It was no test of ours');
  await expect(bar(page)).toContainText('False alarm');
  await page.goto('/data-policy/');
  await expect(bar(page)).toContainText('False alarm');
  await expectTicked(page, 'change-passwords');
});

test('lists what else stays unfinished, and keeps the incident open when closing is thought better of', async ({
  page,
}) => {
  await openIncident(page, 'Still going on');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByText(/other items stay unfinished/).click();
  await expect(page.locator('.close-form details li').first()).toBeVisible();
  await page.locator('.close-form').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.close-form')).toHaveCount(0);
  await expect(bar(page)).toContainText('Still going on');
});

test('takes no tick in a closed incident, and says what to do', async ({ page }) => {
  await openIncident(page, 'Closed soon');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill('Done');
  await page.locator('.must-reason').first().fill('Not needed');
  await page.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await page.locator('.close-form').getByRole('button', { name: 'Close the incident' }).click();
  await expect(bar(page)).toHaveCount(0);
  await visit(page, '/incident/steps/');
  await line(page, 'change-passwords').locator('.tick').click();
  await expect(page.getByRole('alert')).toContainText('This incident is closed. Reopen it in the incident room');
  await expectNotTicked(page, 'change-passwords');
});

test('keeps the states of two incidents apart, whichever is open', async ({ page, context }) => {
  await openIncident(page, 'The first one');
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Start another incident' }).click();
  await expect(bar(page)).toContainText('The first one');
  await expect(page.getByRole('button', { name: 'Back to “The first one”' })).toBeVisible();
  await page.getByLabel('Exercise', { exact: true }).check();
  await startIncident(page, 'The second one');
  await expect(bar(page)).toContainText('EXERCISE');
  await page.goto('/data-policy/');
  await expectNotTicked(page, 'change-passwords');
  await tick(page, 'change-encryption-keys');

  const reader = await context.newPage();
  await reader.goto('/data-policy/');
  await expect(bar(reader)).toContainText('The second one');

  await visit(page, '/incident/');
  await page.getByText('Others in this browser').click();
  await page.getByRole('button', { name: 'The first one' }).click();
  await expect(bar(page)).toContainText('The first one');
  // The other tab stays with its incident until it goes to another page: what is being typed there belongs to it.
  await expect(bar(reader)).toContainText('The second one');
  for (const tab of [page, reader]) {
    await tab.goto('/data-policy/');
    await expect(tab.locator('html')).toHaveAttribute('data-incident', 'real');
    await expectTicked(tab, 'change-passwords');
    await expectNotTicked(tab, 'change-encryption-keys');
  }
  await visit(page, '/incident/');
  await page.getByText('Others in this browser').click();
  await page.getByRole('button', { name: 'The second one' }).click();
  await expect(bar(page)).toContainText('The second one');
  await page.goto('/breach-steps/');
  await expectNotTicked(page, 'change-passwords');
  await expectTicked(page, 'change-encryption-keys');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').last()).toHaveText('Opened as EXERCISE: The second one');
});
