// The states of an item, and what the log writes about each change.

import { expect, type Page, test } from '@playwright/test';
import { answer, box, expectNotTicked, expectTicked, line, note, openIncident, sayWhoIAm, visit } from './journeys.ts';

const ITEM = 're-route-traffic';
const NOW = '2026-03-10T21:30:00Z'; // 14:30 in Los Angeles

const press = (page: Page, name: string) => line(page, ITEM).getByRole('button', { name, exact: true }).click();

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await openIncident(page, 'Item by item');
  await sayWhoIAm(page, 'Ada Obi');
});

async function openItem(page: Page): Promise<void> {
  await visit(page, '/incident/steps/');
  await line(page, ITEM).getByText('More').click();
}

test('goes from to do to doing, done and not applicable, and back by undo', async ({ page }) => {
  await openItem(page);
  const row = line(page, ITEM);
  await expectNotTicked(page, ITEM);
  await press(page, 'Begin');
  await expect(row).toHaveClass(/is-doing/);
  await expect(box(page, ITEM)).toHaveAttribute('aria-checked', 'mixed');
  await expect(row.locator('.stamp')).toHaveText('AO since 14:30');

  await box(page, ITEM).click();
  await expectTicked(page, ITEM);
  await expect(row.locator('.stamp')).toHaveText('14:30 AO');

  await press(page, 'Not applicable');
  await row.getByLabel('Why does it not apply?').press('Enter');
  await expect(row.getByRole('alert')).toContainText('Say why, in a few words.');
  await answer(row, 'Why does it not apply?', 'No traffic reaches it');
  await expect(row).toHaveClass(/is-not-applicable/);
  await expect(row.locator('.stamp')).toHaveText('not applicable: No traffic reaches it');

  await page.reload();
  await expect(row.locator('.stamp')).toHaveText('not applicable: No traffic reaches it');
  await row.getByText('More').click();
  await press(page, 'Undo');
  await expectTicked(page, ITEM);
  await press(page, 'Undo');
  await expect(row).toHaveClass(/is-doing/);
  await press(page, 'Undo');
  await expectNotTicked(page, ITEM);
  await expect(row).not.toHaveClass(/is-/);
  await expect(row.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('shows whose item it is, filters by it, and keeps its notes', async ({ page }) => {
  await openItem(page);
  const row = line(page, ITEM);
  await press(page, 'Give to');
  await expect(row.getByLabel('Who does it?')).toHaveValue('Ada Obi');
  await answer(row, 'Who does it?', 'Ben Roy');
  await expect(row.locator('.stamp')).toHaveText('BR');
  await press(page, 'Add a note');
  await answer(row, 'Note', 'The holding page is at status.example.com');
  await expect(row).toContainText('The holding page is at status.example.com (Ada Obi, 10 Mar 2026, 14:30 PDT)');
  await expectNotTicked(page, ITEM);

  await page.getByLabel('Mine (Ada Obi)').check();
  await expect(row).toHaveCount(0);
  await page.getByLabel('Mine (Ada Obi)').uncheck();
  await row.getByText('More').click();
  await press(page, 'Give to');
  await answer(row, 'Who does it?', 'ada obi');
  await page.getByLabel('Mine (Ada Obi)').check();
  await expect(page.locator('.item')).toHaveCount(1);
  await expect(row).toBeVisible();
});

test('takes a done item back with a second click on its box', async ({ page }) => {
  await page.goto('/breach-steps/');
  await box(page, ITEM).click();
  await expectTicked(page, ITEM);
  await box(page, ITEM).click();
  await expectNotTicked(page, ITEM);
  await page.reload();
  await expectNotTicked(page, ITEM);
});

test('corrects the value of a done item', async ({ page }) => {
  await page.goto('/data-policy/');
  const row = line(page, 'isolate-affected-part');
  await row.locator('.tick').click();
  await answer(row, 'Machines isolated', 'till-3.example.com');
  await expect(row.locator('.stamp')).toHaveText('till-3.example.com · 14:30 AO');
  await row.getByText('More').click();
  await row.getByRole('button', { name: 'Machines isolated' }).click();
  await expect(row.getByLabel('Machines isolated')).toHaveValue('till-3.example.com');
  await answer(row, 'Machines isolated', 'till-4.example.com');
  await expect(row.locator('.stamp')).toHaveText('till-4.example.com · 14:30 AO');
});

test('writes a sentence with both times for each change, newest or oldest first', async ({ page }) => {
  await openItem(page);
  const row = line(page, ITEM);
  const action = (await row.locator('.action').innerText()).replace('Must not be skipped: ', '');
  await press(page, 'Begin');
  await expect(row).toHaveClass(/is-doing/);
  await box(page, ITEM).click();
  await expectTicked(page, ITEM);
  await press(page, 'Not applicable');
  await answer(row, 'Why does it not apply?', 'No traffic reaches it');
  await press(page, 'Undo');
  await expectTicked(page, ITEM);
  await press(page, 'Give to');
  await answer(row, 'Who does it?', 'Ben Roy');
  await press(page, 'Add a note');
  await answer(row, 'Note', 'It is up');
  await expect(row).toContainText('It is up (Ada Obi');
  await visit(page, '/incident/');
  await page
    .getByRole('group', { name: /malicious code/ })
    .getByLabel('Yes')
    .check();
  await page.getByText(/^Last of/).click();
  await expect(page.locator('.log-line .what').first()).toHaveText('Malware: yes');

  const oldestFirst = [
    'Opened as REAL: Item by item',
    `2.1 ${action}: begun by Ada Obi`,
    `2.1 ${action}: done`,
    `2.1 ${action}: not applicable, No traffic reaches it`,
    `2.1 ${action}: last change undone`,
    `2.1 ${action}: given to Ben Roy`,
    `2.1 ${action}: It is up`,
    'Malware: yes',
  ];
  await visit(page, '/incident/log/');
  const sentences = page.locator('.log-line .what');
  await expect(sentences).toHaveText(oldestFirst.toReversed());
  await page.getByLabel('Oldest first').check();
  await expect(sentences).toHaveText(oldestFirst);
  await page.getByLabel('Newest first').check();
  await expect(sentences).toHaveText(oldestFirst.toReversed());
  for (const time of ['happened', 'recorded'])
    await expect(page.locator(`.log-line .${time}`)).toHaveText(oldestFirst.map(() => '14:30'));
  await expect(page.locator('.log-line .who')).toHaveText([...oldestFirst.slice(1).map(() => 'AO'), '–']);
  await expect(page.getByRole('heading', { name: /Tuesday 10 March 2026/ })).toBeVisible();
});

test('shows when a note happened apart from when it was recorded', async ({ page }) => {
  await visit(page, '/incident/log/');
  await note(page, 'Called counsel at 555-0142', '2026-03-10T13:05');
  const entry = page.locator('.log-line', { hasText: 'Called counsel at 555-0142' });
  await expect(entry.locator('.happened')).toHaveText('13:05');
  await expect(entry.locator('.recorded')).toHaveText('14:30');
  await expect(entry).toContainText('Recorded 1 h 25 min later');
  await note(page, 'The first strange sign-in', '2026-03-08T23:50');
  const earlier = page.locator('.log-line', { hasText: 'The first strange sign-in' });
  await expect(earlier.locator('.happened')).toHaveText('8 Mar 2026 23:50');
  await expect(earlier.locator('.recorded')).toHaveText('14:30');
  await page.reload();
  await expect(entry.locator('.happened')).toHaveText('13:05');
});

test('refuses a note from the future, and keeps its words in the field', async ({ page }) => {
  await visit(page, '/incident/log/');
  await page.getByLabel('What happened').fill('Not yet');
  await page.getByLabel('When, if not now').evaluate((field: HTMLInputElement) => field.removeAttribute('max'));
  await page.getByLabel('When, if not now').fill('2026-03-11T09:00');
  await page.getByRole('button', { name: 'Add to the log' }).click();
  await expect(page.getByRole('alert')).toContainText('That time has not come yet.');
  await expect(page.getByLabel('What happened')).toHaveValue('Not yet');
});
