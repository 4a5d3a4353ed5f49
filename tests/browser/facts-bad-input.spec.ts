// What the page of the facts refuses: a sentence at the very field, what was typed stays, the focus goes there.

import { expect, type Page, test } from '@playwright/test';
import { choose, countPeople, openFacts, openForm, option, record, row } from './fact-steps.ts';

const questionsByMoment = {
  began: 'When did it begin?',
  detected: 'When was it noticed?',
  ended: 'When did it end?',
  determined: 'When was a breach established?',
};

type MomentId = keyof typeof questionsByMoment;

async function sayWhen(page: Page, id: MomentId, local: string): Promise<void> {
  const form = await openForm(page, id, 'Say when');
  await form.getByLabel(questionsByMoment[id]).fill(local);
  await record(form);
}

async function expectRefused(page: Page, id: MomentId, local: string, words: string): Promise<void> {
  const field = row(page, id).locator('form').getByLabel(questionsByMoment[id]);
  await expect(row(page, id).getByRole('alert')).toHaveText(words);
  await expect(field).toHaveValue(local);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
}

test('refuses a moment that has not come, lies before 2000, or is none', async ({ page }) => {
  await openFacts(page, 'Wrong times');
  await sayWhen(page, 'began', '2099-01-01T10:00');
  const future = 'That time has not come yet. Check the date and the clock of this device.';
  await expectRefused(page, 'began', '2099-01-01T10:00', future);
  const form = row(page, 'began').locator('form');
  await form.getByLabel('Who says so').fill('Ben Roy');
  await form.getByLabel(questionsByMoment.began).fill('1999-12-31T10:00');
  await record(form);
  await expectRefused(page, 'began', '1999-12-31T10:00', 'That is before the year 2000. Check the year.');
  await expect(form.getByLabel('Who says so')).toHaveValue('Ben Roy');
  await form.getByLabel(questionsByMoment.began).fill('');
  await record(form);
  await expectRefused(page, 'began', '', 'That is not a date and a time. Use the form 2026-11-22 14:05.');
  await form.getByLabel(questionsByMoment.began).fill('2026-03-01T10:00');
  await record(form);
  await expect(row(page, 'began')).toContainText('1 Mar 2026, 10:00 PST');
  await expect(row(page, 'began')).toContainText('Said by Ben Roy');
  await expect(row(page, 'began').getByRole('alert')).toHaveCount(0);
});

test('refuses moments in an order that cannot be', async ({ page }) => {
  await openFacts(page, 'Wrong order');
  await sayWhen(page, 'began', '2026-03-02T10:00');
  await expect(row(page, 'began')).toContainText('2 Mar 2026, 10:00 PST');
  await sayWhen(page, 'ended', '2026-03-02T09:59');
  const end = 'The breach cannot have ended before it began. Check both times.';
  await expectRefused(page, 'ended', '2026-03-02T09:59', end);
  await sayWhen(page, 'detected', '2026-03-01T10:00');
  const noticed = 'It cannot have been noticed before it began. Check both times.';
  await expectRefused(page, 'detected', '2026-03-01T10:00', noticed);
  const detected = row(page, 'detected').locator('form');
  await detected.getByLabel(questionsByMoment.detected).fill('2026-03-03T10:00');
  await record(detected);
  await expect(row(page, 'detected')).toContainText('3 Mar 2026, 10:00 PST');
  await sayWhen(page, 'determined', '2026-03-03T09:00');
  const established = 'It cannot have been established before it was noticed. Check both times.';
  await expectRefused(page, 'determined', '2026-03-03T09:00', established);
});

test('refuses a count that is no number of people, and takes thousands that are parted', async ({ page }) => {
  await openFacts(page, 'Wrong counts');
  const form = await openForm(page, 'counts', 'Count people of a place');
  const number = form.getByLabel('Number of people');
  await number.fill('501');
  await record(form);
  await expect(form.getByRole('alert')).toHaveText('Choose the state or country.');
  await expect(form.getByLabel('State or country')).toBeFocused();
  await expect(number).toHaveValue('501');
  await form.getByLabel('State or country').selectOption('California (CA)');
  for (const typed of ['many', '1.5', '-3', '1e9', '12,34', '', '99999999999']) {
    await number.fill(typed);
    await record(form);
    await expect(form.getByRole('alert')).toHaveText(
      'That is not a number of people. Write digits only, or say that it is not yet known.',
    );
    await expect(number).toBeFocused();
    await expect(number).toHaveValue(typed);
    await expect(form.getByLabel('State or country')).toHaveValue('us-ca');
  }
  await number.fill('12 345');
  await number.press('Enter');
  await expect(row(page, 'counts')).toContainText('12,345 people in 1 place');
});

test('refuses that no information about people is involved while people are counted, and the answer jumps back', async ({
  page,
}) => {
  await openFacts(page, 'Contradiction');
  await choose(page, 'personalInformation', 'Yes');
  await countPeople(page, 'California (CA)', '501');
  await expect(row(page, 'counts')).toContainText('501 people in 1 place');
  for (const time of ['once', 'twice']) {
    await option(page, 'personalInformation', 'No').click();
    await expect(row(page, 'personalInformation').getByRole('alert'), time).toHaveText(
      'People are counted as affected (California). Remove them first, then say that no information about people is involved.',
    );
    await expect(option(page, 'personalInformation', 'Yes'), time).toBeChecked();
    await expect(option(page, 'personalInformation', 'No'), time).toBeFocused();
  }
  await choose(page, 'personalInformation', 'Not yet known');
  await expect(row(page, 'personalInformation').getByRole('alert')).toHaveCount(0);
});

test('refuses to count people in a form that was open when the other tab said that none are involved', async ({
  page,
  context,
}) => {
  await openFacts(page, 'The other way round');
  const form = await openForm(page, 'counts', 'Count people of a place');
  await form.getByLabel('State or country').selectOption('California (CA)');
  await form.getByLabel('Number of people').fill('501');
  const other = await context.newPage();
  await other.goto('/incident/facts/');
  await choose(other, 'personalInformation', 'No');
  await expect(row(page, 'counts')).toContainText('Personal information is recorded as not involved.');
  await record(form);
  await expect(form.getByRole('alert')).toContainText('No information about people is recorded as involved');
  await expect(form.getByLabel('Number of people')).toHaveValue('501');
  await expect(form.getByLabel('Number of people')).toBeFocused();
});

test('names facts that contradict each other, at each of them', async ({ page }) => {
  await openFacts(page, 'Still going on');
  await sayWhen(page, 'ended', '2026-03-02T10:00');
  await expect(row(page, 'ended')).toContainText('2 Mar 2026, 10:00 PST');
  await choose(page, 'ongoing', 'Yes');
  for (const id of ['ongoing', 'ended'])
    await expect(row(page, id)).toContainText('recorded as still going on, and an end is recorded too');
  await choose(page, 'ongoing', 'No');
  await expect(page.getByText('an end is recorded too')).toHaveCount(0);
});
