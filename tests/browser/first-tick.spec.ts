// A box of a policy is reached for while no incident is open, or before the page's script has come.

import { expect, type Page, test } from '@playwright/test';
import {
  bar,
  box,
  expectNotTicked,
  expectTicked,
  keeping,
  line,
  openIncident,
  readStorage,
  watch,
} from './journeys.ts';

const ITEM = 'change-passwords';
const ASKING_ITEM = 'isolate-affected-part';

const question = (page: Page) => page.getByRole('group', { name: 'Real or practice' });

/** Holds the page's script back until the gate is opened. */
async function holdScript(page: Page): Promise<{ readonly open: () => void; readonly asked: Promise<unknown> }> {
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const asked = page.waitForRequest('**/_astro/desk*.js');
  await page.route('**/_astro/desk*.js', async (route) => {
    await gate;
    await route.continue();
  });
  return { open, asked };
}

test('asks in one line whether it is real, opens an incident and applies the tick', async ({ page }) => {
  await page.goto('/data-policy/');
  await box(page, ITEM).click();
  await expect(question(page)).toContainText('Is this real or practice?');
  await expectNotTicked(page, ITEM);
  const one = await line(page, ITEM).getByText('Is this real or practice?').boundingBox();
  const other = await question(page).getByRole('button', { name: 'Cancel' }).boundingBox();
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? Infinity))).toBeLessThan(30);
  await page.getByRole('button', { name: 'It is real' }).click();
  await expectTicked(page, ITEM);
  await expect(bar(page)).toContainText('REAL');
  await expect(bar(page)).toContainText(/Incident of \d+ \w+ \d{4}/);
  await expect(keeping(page)).toHaveText('Saved');
  await page.reload();
  await expectTicked(page, ITEM);
});

test('opens an exercise, and the field of an item that asks for a value', async ({ page }) => {
  await page.goto('/data-policy/');
  await box(page, ASKING_ITEM).click();
  await page.getByRole('button', { name: 'It is practice' }).click();
  await expect(bar(page)).toContainText('EXERCISE');
  const field = page.getByLabel('Machines isolated');
  await expect(field).toBeFocused();
  await field.fill('till-3.example.com');
  await field.press('Enter');
  await expectTicked(page, ASKING_ITEM);
  await expect(line(page, ASKING_ITEM)).toContainText('till-3.example.com');
  await page.reload();
  await expect(line(page, ASKING_ITEM)).toContainText('till-3.example.com');
});

test('leaves nothing behind when it is cancelled', async ({ page, context }) => {
  await page.goto('/data-policy/');
  await box(page, ITEM).click();
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(page)).toHaveCount(0);
  await expectNotTicked(page, ITEM);
  await expect(bar(page)).toHaveCount(0);
  expect(Object.keys(await readStorage(page)).filter((key) => key.includes('event'))).toEqual([]);
  const { requests } = watch(context);
  await page.reload({ waitUntil: 'networkidle' });
  expect(requests).toHaveLength(1);
});

test('remembers the first click while its script is still on the way', async ({ page }) => {
  const script = await holdScript(page);
  await page.goto('/data-policy/');
  await box(page, ITEM).click();
  await script.asked;
  await expect(question(page)).toHaveCount(0);
  script.open();
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'It is practice' }).click();
  await expectTicked(page, ITEM);
});

test('remembers the first press of a key while its script is still on the way', async ({ page }) => {
  const script = await holdScript(page);
  await page.goto('/data-policy/');
  await box(page, ASKING_ITEM).focus();
  await page.keyboard.press('Space');
  await script.asked;
  script.open();
  await expect(page.getByRole('button', { name: 'It is real' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Machines isolated')).toBeFocused();
});

test.describe('while an incident is open and the script is still on the way', () => {
  test.beforeEach(({ page }) => openIncident(page, 'Running already'));

  test('ticks what was clicked', async ({ page }) => {
    const script = await holdScript(page);
    await page.goto('/data-policy/', { waitUntil: 'commit' });
    await box(page, ITEM).click();
    await script.asked;
    script.open();
    await expectTicked(page, ITEM);
    await expect(question(page)).toHaveCount(0);
  });

  test('ticks every box that was clicked', async ({ page }) => {
    const script = await holdScript(page);
    await page.goto('/data-policy/', { waitUntil: 'commit' });
    await box(page, ITEM).click();
    await box(page, 'keep-watching').click();
    await script.asked;
    script.open();
    await expectTicked(page, ITEM);
    await expectTicked(page, 'keep-watching');
  });

  test('keeps one tick of a double click', async ({ page }) => {
    const script = await holdScript(page);
    await page.goto('/data-policy/', { waitUntil: 'commit' });
    await box(page, ITEM).dblclick();
    await box(page, 'keep-watching').click();
    await script.asked;
    script.open();
    await expectTicked(page, 'keep-watching');
    await expectTicked(page, ITEM);
  });

  test('ticks in the open incident when only the database knows of it', async ({ page }) => {
    await page.evaluate(() => localStorage.clear());
    const script = await holdScript(page);
    await page.goto('/data-policy/');
    await box(page, ITEM).click();
    await script.asked;
    script.open();
    await expect(bar(page)).toContainText('Running already');
    await expectTicked(page, ITEM);
    await expect(question(page)).toHaveCount(0);
  });
});
