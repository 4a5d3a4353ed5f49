import { expect, type Locator, type Page, test } from '@playwright/test';
import { busyFile } from './busy-incident.ts';
import { bar, box, expectTicked, openIncident, takeFile, textFile, visit } from './journeys.ts';

/** Keeps the notification rules on their way until the answer is called. */
async function holdRules(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/clock-rules.json', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Clicks as an impatient hand does, again and again until the button is gone. */
async function clickUntilGone(button: Locator): Promise<void> {
  await button.evaluate(async (element) => {
    if (!(element instanceof HTMLElement)) return;
    const { port1, port2 } = new MessageChannel();
    await new Promise<void>((resolve) => {
      port1.onmessage = () => {
        if (!element.isConnected) return resolve();
        element.click();
        port2.postMessage(0);
      };
      port2.postMessage(0);
    });
  });
}

async function expectNoOther(page: Page): Promise<void> {
  await visit(page, '/incident/');
  await page.getByText('Others in this browser').click();
  await expect(page.getByText('No other.')).toBeVisible();
}

test('opens one incident where "It is real" is clicked twice', async ({ page }) => {
  await page.goto('/data-policy/');
  await box(page, 'change-passwords').click();
  await page.getByRole('button', { name: 'It is real' }).dblclick();
  await expectTicked(page, 'change-passwords');
  await expectNoOther(page);
});

test('opens one incident however often "It is real" is clicked until the tick is kept', async ({ page }) => {
  await page.goto('/data-policy/');
  await box(page, 'change-passwords').click();
  await clickUntilGone(page.getByRole('button', { name: 'It is real' }));
  await expectTicked(page, 'change-passwords');
  await expectNoOther(page);
});

test('starts one incident however often its button is clicked', async ({ page }) => {
  await page.goto('/incident/');
  await page.getByLabel('What is wrong, in a few words').fill('Stolen laptop');
  await clickUntilGone(page.getByRole('button', { name: 'Start an incident' }));
  await expect(bar(page)).toContainText('Stolen laptop');
  await expectNoOther(page);
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

test('gives no reason to a part of what stays open while the rest is still looked up', async ({ page }) => {
  await openIncident(page, 'Stolen laptop');
  const release = await holdRules(page);
  await page.getByRole('button', { name: 'Close the incident' }).click();
  const fill = page.getByRole('button', { name: 'Use the first reason for those that have none' });
  await expect(page.getByText('Reading the notification rules.')).toBeVisible();
  await expect(fill).toBeDisabled();
  release();
  await page.locator('.must-reason').first().fill('Not needed');
  await fill.click();
  const reasons = await page
    .locator('.must-reason')
    .evaluateAll((all) => all.map((each) => 'value' in each && each.value));
  expect(new Set(reasons)).toEqual(new Set(['Not needed']));
});

test('leaves a clock where it is when the rules arrive, so that nobody presses beside it', async ({ page }) => {
  await takeFile(page, textFile(busyFile(Date.now())));
  const release = await holdRules(page);
  await visit(page, '/incident/');
  const button = page.getByRole('button', { name: 'Record as met: Amazon: tell its security team' });
  await expect(page.getByText('Reading the notification rules.')).toBeVisible();
  const before = await button.boundingBox();
  release();
  await expect(page.locator('.clock-list').first().getByText('California').first()).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
});
