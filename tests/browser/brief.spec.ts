// The hand-over brief, what closing asks for, and what comes after it.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bar, downloadBy, openIncident, saveIncidentFile, sayWhoIAm, takeFile, tick, visit } from './journeys.ts';

test('the brief says on one page what the next lead has to know', async ({ page }, info) => {
  await openIncident(page, 'Strange sign-in');
  await sayWhoIAm(page, 'Ada Obi');
  await visit(page, '/incident/steps/');
  await tick(page, 'call-in-team');
  await visit(page, '/incident/brief/');
  const brief = page.locator('.brief');
  await expect(brief).toContainText('Amazon: tell its security team: due in 23 h');
  await expect(brief).toContainText('Call in security, engineering');
  await expect(brief).toContainText('Nobody holds: Incident lead');
  const saved = await downloadBy(page.getByRole('button', { name: 'Save as text' }));
  expect(saved.name).toMatch(/^firebreak-brief-\d{4}-\d\d-\d\d\.txt$/);
  expect(saved.text).toContain('Hand-over brief: Strange sign-in');
  for (const title of ['NEXT CLOCKS', 'HELD', 'BLOCKED OR IN DOUBT', 'BEING DONE', 'WHO HOLDS WHAT'])
    expect(saved.text).toContain(title);
  const fingerprint = await brief.locator('.mono').innerText();
  expect(saved.text).toContain(fingerprint);

  const paper = info.outputPath('brief.pdf');
  await page.pdf({ path: paper, format: 'Letter' });
  test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
  expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
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
  await page.getByText(/left open, with reasons/).click();
  await expect(page.getByText('Clock Amazon: tell its security team', { exact: false })).toBeVisible();

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await takeFile(reader, record.path);
  await visit(reader, '/incident/');
  await expect(reader.locator('dl.summary').first()).toContainText('Handed to counsel');
  await elsewhere.close();
  expect((await saveIncidentFile(page)).text).toContain('"type":"incident-closed"');
});
