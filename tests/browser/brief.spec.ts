// The hand-over brief, what closing asks for, and what comes after it.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { busyFile } from './busy-incident.ts';
import {
  bar,
  downloadBy,
  openIncident,
  saveIncidentFile,
  sayWhoIAm,
  takeFile,
  textFile,
  tick,
  visit,
} from './journeys.ts';

test('the brief says on one page what the next lead has to know', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, '/incident/steps/');
  await tick(page, 'call-in-team');
  await visit(page, '/incident/brief/');
  const brief = page.locator('.brief');
  await expect(brief).toContainText('Amazon: tell its security team: due in 23 h');
  await expect(brief).toContainText('Call in security, engineering');
  await expect(brief).toContainText('Nobody holds: Incident lead');
  await expect(brief).toContainText(/\d+ clocks that may apply, by what the company is/);
  const saved = await downloadBy(page.getByRole('button', { name: 'Save as text' }));
  expect(saved.name).toMatch(/^firebreak-brief-\d{4}-\d\d-\d\d\.txt$/);
  expect(saved.text).toContain('Hand-over brief: Strange sign-in');
  for (const title of ['NEXT CLOCKS', 'HELD', 'BLOCKED OR IN DOUBT', 'BEING DONE', 'WHO HOLDS WHAT'])
    expect(saved.text).toContain(title);
  expect(saved.text).toMatch(/- \d+ clocks that may apply, by what the company is/);
  const fingerprint = await brief.locator('.mono').innerText();
  expect(saved.text).toContain(fingerprint);
});

const LONG_ENTRY = `WWWW ${'Ünlängsthöhenverschiebung und noch mehr '.repeat(20)}`;

for (const [name, file] of [
  ['one that is busy', () => busyFile(Date.now())],
  [
    'one with long texts everywhere',
    () =>
      busyFile(
        Date.now(),
        Array.from({ length: 12 }, () => ['note-added', { text: LONG_ENTRY }] as const),
        LONG_ENTRY.slice(0, 180),
      ),
  ],
  [
    'one that is closed',
    () =>
      busyFile(Date.now(), [
        [
          'incident-closed',
          {
            reason: 'Handed to counsel',
            unfinished: Array.from({ length: 40 }, (_, index) => ({ item: `${index} Item`, reason: LONG_ENTRY })),
          },
        ],
      ]),
  ],
] as const)
  test(`the brief is one page on paper: ${name}`, async ({ page }, info) => {
    test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
    await takeFile(page, textFile(file()));
    await visit(page, '/incident/brief/');
    await expect(page.locator('.brief-parts section').first()).toBeVisible();
    await expect(page.getByText('Reading the notification rules.')).toHaveCount(0);
    for (const format of ['Letter', 'A4']) {
      const paper = info.outputPath(`${format}.pdf`);
      await page.pdf({ path: paper, format });
      expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }), format).toMatch(/Pages:\s+1\n/);
    }
  });

test('the brief of a busy incident says how many clocks it leaves out, and where they are', async ({ page }) => {
  await takeFile(page, textFile(busyFile(Date.now())));
  await visit(page, '/incident/brief/');
  const clocks = page.locator('.brief-parts section', { has: page.getByRole('heading', { name: 'Next clocks' }) });
  await expect(clocks.locator('li').first()).toContainText('Amazon: tell its security team: overdue by 1 d 2 h');
  await expect(clocks).toContainText(/and \d+ more in the incident room, under Clocks/);
});

test('closing asks for a reason for open clocks and holds too, and then gives the record and the dates to come back', async ({
  page,
  browser,
}) => {
  await openIncident(page, 'Strange sign-in');
  await page.getByRole('button', { name: 'Place a hold' }).click();
  await page.getByLabel('Which agency').fill('Example Police');
  await page.getByLabel('Officer, with rank or title').fill('Sergeant Roe');
  await page.getByLabel('Reason').fill('Asked by telephone');
  await page.getByRole('button', { name: 'Place the hold' }).click();
  await expect(page.locator('.held')).toBeVisible();

  await page.getByRole('button', { name: 'Close the incident' }).click();
  const form = page.locator('.close-form');
  await expect(form.getByRole('group', { name: '1 open clock' })).toContainText(
    'Amazon: tell its security team, due in',
  );
  await expect(form.getByRole('group', { name: '1 hold still in force' })).toContainText(
    'Law enforcement: Example Police',
  );
  await expect(form.getByRole('group', { name: 'What is not yet answered under Facts' })).toContainText(
    /\d+ clocks that may apply/,
  );
  await expect(form).toContainText('The team has not stopped to read the last pause point.');
  await form.getByLabel('Why is it closed?').fill('Handed to counsel');
  await form.locator('.must-reason').first().fill('Counsel goes on');
  await form.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await form.getByRole('button', { name: 'Close the incident' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('.follow-ups li')).toHaveCount(2);

  const dates = await downloadBy(page.getByRole('button', { name: 'Save the dates for a calendar' }));
  expect(dates.name).toBe('follow-up.ics');
  expect(dates.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(dates.text).not.toContain('Strange sign-in');
  const record = await downloadBy(page.getByRole('button', { name: 'Save the record as a file' }));
  const left = page.locator('.left-open');
  await expect(left.getByRole('heading', { name: 'Clocks: 1' })).toBeVisible();
  await expect(left.getByRole('heading', { name: /^Clocks that may apply: \d+$/ })).toBeVisible();
  await expect(left.locator('li', { hasText: 'clocks that may apply' })).toContainText('Reason: Counsel goes on');
  await expect(left.getByText('Amazon: tell its security team, due in')).toBeVisible();
  await expect(left.locator('li').first()).toContainText('Reason: Counsel goes on');
  for (const asking of ['What is next', 'Next pause', 'Add to the log', 'Record as met'])
    await expect(page.getByText(asking)).toHaveCount(0);

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await takeFile(reader, record.path);
  await visit(reader, '/incident/');
  await expect(reader.locator('dl.summary').first()).toContainText('Handed to counsel');
  await elsewhere.close();
  expect((await saveIncidentFile(page)).text).toContain('"type":"incident-closed"');
});
