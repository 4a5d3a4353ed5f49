// The calendar of deadlines: neutral unless a person asks for more, and updated when it is imported again.

import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { busyFile } from './busy-incident.ts';
import { downloadBy, openIncident, takeFile, textFile, visit } from './journeys.ts';

const save = (page: Page) => downloadBy(page.getByRole('button', { name: 'Save for a calendar' }));
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

async function openCalendar(page: Page): Promise<void> {
  await visit(page, '/incident/report/#calendar');
  await expect(page.getByRole('heading', { name: /Calendar of deadlines$/ })).toBeVisible();
  await expect(page.getByText('Reading the notification rules.')).toHaveCount(0);
}

test('gives nothing away, and says on the page what each code stands for', async ({ page }) => {
  await takeFile(page, textFile(busyFile(Date.now())));
  await openCalendar(page);
  const { name, text } = await save(page);
  expect(name).toMatch(/^firebreak-calendar-\d{4}-\d\d-\d\d\.ics$/);
  expect(text).not.toMatch(/breach|amazon|notice|attorney|till 3|texas|insurer/i);
  const titles = eventsOf(text).map(({ summary }) => summary);
  expect(titles.length).toBeGreaterThan(3);
  expect(titles).toContain('Review the plans and policies');
  for (const title of titles.filter((each) => each.startsWith('Deadline ')))
    await expect(page.getByRole('group', { name: 'Which deadlines' })).toContainText(title.slice('Deadline '.length));
});

test('takes what is chosen, in words where they are wanted', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openCalendar(page);
  await page.getByLabel(/^Review the plans and policies/).uncheck();
  await page.getByLabel(/^Say what it is/).check();
  const told = eventsOf((await save(page)).text);
  expect(told.map(({ summary }) => summary)).toEqual(['Amazon: tell its security team']);
  await page.getByLabel(/Amazon: tell its security team/).uncheck();
  await expect(page.getByRole('button', { name: 'Save for a calendar' })).toBeDisabled();
});

test('prints the list with crossed boxes, and the review where it is chosen', async ({ page }, info) => {
  await openIncident(page, 'Strange sign-in');
  await openCalendar(page);
  const review = page.locator('.calendar-line').filter({ hasText: 'Review the plans and policies' });
  const amazon = page.locator('.calendar-line').filter({ hasText: 'Amazon: tell its security team' });
  const boxOf = (line: typeof review) => line.evaluate((each) => getComputedStyle(each, '::before').content);
  await page.emulateMedia({ media: 'print' });
  await expect(review).toBeVisible();
  expect(await boxOf(amazon)).toContain('×');
  await expect(amazon.getByRole('checkbox')).toBeHidden();
  await page.screenshot({ path: info.outputPath('calendar-on-paper.png') });
  await page.emulateMedia({ media: 'screen' });
  await review.getByRole('checkbox').uncheck();
  await amazon.getByRole('checkbox').uncheck();
  await page.emulateMedia({ media: 'print' });
  await expect(review).toBeHidden();
  expect(await boxOf(amazon)).not.toContain('×');
});

test('updates what was imported: the same ids, a higher sequence, cancelled once it is met', async ({ page }) => {
  await takeFile(page, textFile(busyFile(Date.now())));
  await openCalendar(page);
  const before = eventsOf((await save(page)).text);
  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Record as met: Amazon: tell its security team' }).click();
  const form = page.locator('.panel-form');
  await form.getByLabel('How: email, form, letter, and to whom').fill('Email to security@example.com');
  await form.getByRole('button', { name: 'Record as met' }).click();
  await expect(form).toHaveCount(0);
  await openCalendar(page);
  const after = eventsOf((await save(page)).text);
  expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
  expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity);
  const cancelled = after.filter(({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED');
  expect(cancelled).toHaveLength(1);
});

test('a file saved later takes the place of an earlier one, and both stand among those that left', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openCalendar(page);
  const told = page.getByLabel(/^Say what it is/);
  await told.check();
  const plain = eventsOf((await save(page)).text);
  await expect(page.getByText(/^Saved as .*\.ics\. The log has its fingerprint\.$/)).toBeVisible();
  await told.uncheck();
  const neutral = eventsOf((await save(page)).text);
  expect(neutral.map(({ uid }) => uid)).toEqual(plain.map(({ uid }) => uid));
  expect(neutral[0]?.sequence).toBeGreaterThan(plain[0]?.sequence ?? Infinity);
  await visit(page, '/incident/report/#fingerprints');
  await expect(page.getByText('Calendar of deadlines, with what each is').first()).toBeVisible();
  await expect(page.getByText('Calendar of deadlines, neutral').first()).toBeVisible();
});

test('says EXERCISE in titles and in the name of the file', async ({ page }) => {
  await openIncident(page, 'A drill', 'exercise');
  await openCalendar(page);
  const { name, text } = await save(page);
  expect(name).toContain('EXERCISE');
  for (const { summary } of eventsOf(text)) expect(summary).toMatch(/^EXERCISE: /);
});

test('still gives the calendar of a closed incident', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  const form = page.locator('.close-form');
  await form.getByLabel('Why is it closed?').fill('Handed to counsel');
  await form.locator('.must-reason').first().fill('Counsel goes on');
  await form.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await form.getByRole('button', { name: 'Close the incident' }).click();
  await expect(page.locator('.follow-ups li')).toHaveCount(2);
  await openCalendar(page);
  expect(eventsOf((await save(page)).text).length).toBeGreaterThan(1);
});
