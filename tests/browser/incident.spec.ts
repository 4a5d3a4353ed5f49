import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import {
  bar,
  box,
  expectNotTicked,
  expectTicked,
  keeping,
  openIncident,
  startIncident,
  tick,
  visit,
} from './journeys.ts';

test('opens with a title and Enter, and keeps a tick on every page, after a reload and in a second tab', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start an incident' }).click();
  await startIncident(page, 'Strange sign-in at night');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strange sign-in at night');
  await expect(bar(page)).toContainText('REAL');

  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await expect(bar(page)).toContainText('1 of ');

  await page.goto('/breach-steps/');
  await expectTicked(page, 'change-passwords');
  await expectNotTicked(page, 'change-encryption-keys');

  await visit(page, '/incident/');
  await expect(page.locator('.situation')).toContainText(/^1 of \d+ items are finished/);
  await page.getByText(/^Last of/).click();
  await expect(page.locator('.log-line .what').first()).toContainText(/^2\.5a .*: done$/);

  await page.goto('/data-policy/');
  await page.reload();
  await expectTicked(page, 'change-passwords');

  const second = await context.newPage();
  await second.goto('/data-policy/');
  await expectTicked(second, 'change-passwords');
  await expect(bar(second)).toContainText('Strange sign-in at night');
});

test('asks for a title where there is none, and keeps what else was chosen', async ({ page }) => {
  await page.goto('/incident/');
  await page.getByLabel('Exercise', { exact: true }).check();
  await page.getByRole('button', { name: 'Start an incident' }).click();
  await expect(page.getByRole('alert')).toHaveText('Give the incident a title that the team will know.');
  await expect(page.getByLabel('Exercise', { exact: true })).toBeChecked();
  await startIncident(page, 'Lost laptop');
  await expect(bar(page)).toContainText('EXERCISE');
});

test('takes what is known at the opening: when, who, and facts', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-10T21:30:00Z');
  await page.goto('/incident/');
  await page.getByText('What you know already').click();
  await page.getByLabel('Noticed at').fill('2026-03-10T11:20');
  await page.getByLabel('Who you are').fill('Ada Obi');
  await page
    .getByRole('group', { name: 'Is Amazon marketplace data involved?' })
    .getByLabel('No', { exact: true })
    .check();
  await startIncident(page, 'Ransom note');
  await expect(page.locator('dl.summary', { hasText: 'Noticed' })).toContainText('10 Mar 2026, 11:20');
  await expect(page.locator('dl.summary', { hasText: 'Opened' })).toContainText('by Ada Obi');
  await expect(bar(page)).toContainText('3 h 10 min since detection');
  await page.goto('/breach-steps/');
  await expect(page.locator('[data-item="inform-amazon"]')).toContainText('Does not apply: no Amazon data');
});

test('keeps the tick when the browser is closed and started again', async ({ baseURL }, { project }) => {
  const profile = await mkdtemp(join(tmpdir(), 'firebreak-profile-'));
  const options = { ...project.use.launchOptions, baseURL: baseURL ?? '' };
  try {
    const before = await chromium.launchPersistentContext(profile, options);
    const first = await before.newPage();
    await openIncident(first, 'Phishing letter');
    await first.goto('/data-policy/');
    await tick(first, 'change-encryption-keys');
    await before.close();

    const after = await chromium.launchPersistentContext(profile, options);
    const second = await after.newPage();
    await second.goto('/breach-steps/');
    await expectTicked(second, 'change-encryption-keys');
    await expect(bar(second)).toContainText('Phishing letter');
    await expect(keeping(second)).toHaveText('Saved');
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('keeps one tick of a double click', async ({ page }) => {
  await openIncident(page, 'Stolen password');
  await page.goto('/data-policy/');
  await box(page, 'change-passwords').dblclick();
  await expect(keeping(page)).toHaveText('Saved');
  await expectTicked(page, 'change-passwords');
  await page.reload();
  await expectTicked(page, 'change-passwords');
});

test('is not opened with a detection in another century, and keeps what was typed', async ({ page }) => {
  await page.goto('/incident/');
  await page.getByLabel('What is wrong, in a few words').fill('Strange sign-in');
  await page.getByText('What you know already').click();
  await page.getByLabel(/^Noticed at/).fill('1999-05-01T10:00');
  await page.getByRole('button', { name: 'Start an incident' }).click();
  await expect(page.getByRole('alert')).toHaveText(/before the year 2000/);
  await expect(page.getByLabel(/^Noticed at/)).toHaveValue('1999-05-01T10:00');
  await expect(page.getByLabel('What is wrong, in a few words')).toHaveValue('Strange sign-in');
});
