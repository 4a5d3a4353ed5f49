// Fingerprints that left the computer: listed, recorded by hand, checked against the log, and typed in from paper.

import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { incidentId, note, openIncident, plant, plantInDatabase, saveIncidentFile, visit } from './journeys.ts';

const now = (page: Page) => page.locator('.fingerprint-now').innerText();
const left = (page: Page) => page.locator('.left-list > li');
const answerOf = (page: Page) => page.locator('.fingerprints .confirm');

async function visitFingerprints(page: Page): Promise<void> {
  await visit(page, '/incident/report/#fingerprints');
  await expect(page.getByRole('heading', { name: 'The fingerprint now' })).toBeVisible();
}

async function check(page: Page, fingerprint: string): Promise<void> {
  await page.getByLabel('The fingerprint, as it stands on paper').fill(fingerprint);
  await page.getByRole('button', { name: 'Check it' }).click();
}

/** Reads the fingerprint out to somebody, as the form records it; gives what was read out. */
async function readOut(page: Page, to: string): Promise<string> {
  await page.getByRole('button', { name: 'Record that it left' }).click();
  const form = page.locator('.fingerprints .panel-form');
  const fingerprint = await form.locator('strong').innerText();
  await form.getByLabel('To whom').fill(to);
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('Recorded. It stands in the list below.')).toBeVisible();
  return fingerprint;
}

test('lists each fingerprint that left, with when and how, and that the log still contains it', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitFingerprints(page);
  await expect(page.getByText('None has left this computer yet')).toBeVisible();
  const file = await saveIncidentFile(page);
  await visitFingerprints(page);
  const fingerprint = await now(page);
  expect(await readOut(page, 'Agent Roe')).toBe(fingerprint);
  await expect(left(page)).toHaveCount(2);
  await expect(left(page).nth(0)).toContainText('Read out by telephone, to Agent Roe');
  await expect(left(page).nth(0)).toContainText(fingerprint);
  await expect(left(page).nth(0)).toContainText('up to it are here and unchanged. 1 entry was written after it');
  await expect(left(page).nth(1)).toContainText('Incident file');
  const head = file.text.trim().split(' ').at(-1) ?? '';
  await expect(left(page).nth(1)).toContainText((head.slice(0, 16).match(/.{4}/g) ?? []).join(' '));
  await expect(page.getByText('The log still contains all 2')).toBeVisible();
  await page.reload();
  await expect(left(page)).toHaveCount(2);
});

test('says what is not in the list, and prints no empty form', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitFingerprints(page);
  await expect(page.getByText('What was printed from the browser’s own menu is not in this list.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Check one from paper')).toBeHidden();
});

test('records another way only where somebody says which', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitFingerprints(page);
  await page.getByRole('button', { name: 'Record that it left' }).click();
  const form = page.locator('.fingerprints .panel-form');
  await form.getByLabel('In another way').check();
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(form.getByRole('alert')).toContainText('Say how it left');
  await form.getByLabel('How', { exact: true }).fill('By courier');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(left(page)).toContainText('By courier');
});

test('answers a fingerprint from paper, however it is typed, with what was written after it', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitFingerprints(page);
  const fingerprint = await readOut(page, 'Agent Roe');
  await visit(page, '/incident/log/');
  await note(page, 'Written after it was read out');
  await visitFingerprints(page);
  for (const typed of [
    fingerprint,
    fingerprint.toUpperCase().replaceAll(' ', ''),
    ` ${fingerprint.replaceAll(' ', '-').replaceAll('0', 'O')} `,
    `Fingerprint of the log: ${fingerprint}`,
  ]) {
    await check(page, typed);
    await expect(answerOf(page)).toContainText(`Read as ${fingerprint}`);
    await expect(answerOf(page)).toContainText('Contained. The one entry up to it is here and unchanged.');
  }
  await page.getByText('What was written after it').click();
  await expect(page.locator('.later-list')).toContainText('Written after it was read out');

  await check(page, '1f0a 22c4 9d3e 07b1');
  await expect(answerOf(page)).toContainText('Not contained. Either it was typed or read out wrongly');
  await check(page, `${fingerprint} + 1f0a 22c4 9d3e 07b1`);
  await expect(answerOf(page)).toContainText('Contained in part. 1 of its 2 latest entries is not in this log.');
  await check(page, fingerprint.slice(0, -1));
  await expect(answerOf(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('such as 1f0a 22c4 9d3e 07b1');
  await check(page, ' ');
  await expect(page.getByRole('alert')).toHaveText('Type the fingerprint first.');
});

test('finds that one byte of the log was altered since a fingerprint left', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visit(page, '/incident/log/');
  await note(page, 'The till was off');
  await note(page, 'Nobody was there');
  await visitFingerprints(page);
  await readOut(page, 'Agent Roe');
  await expect(left(page)).toContainText('All 3 entries up to it are here and unchanged.');
  const { text } = await saveIncidentFile(page);
  const altered = text.split('\n').find((line) => line.includes('The till was off')) ?? '';
  const [id, line] = [altered.slice(0, 64), altered.slice(65).replace('was off', 'was 0ff')];
  const incident = await incidentId(page);
  await plant(page, incident, id, line);
  await plantInDatabase(page, incident, id, line);
  await visitFingerprints(page);
  await page.reload();
  await expect(left(page).last()).toContainText('Contained, but the log up to it is not whole.');
  await expect(page.getByText('The log still contains 0 of 2.')).toBeVisible();
});

test('says what a fingerprint shows and what not, here and on the page about storage', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await visitFingerprints(page);
  for (const path of ['', '/about/#proves']) {
    if (path) await visit(page, path);
    const main = page.locator('#main');
    for (const words of ['what was written is true', 'the clock of the device was right', 'left out before'])
      await expect(main).toContainText(words);
  }
});

for (const width of [360, 1440])
  test(`has no violation that axe finds, ${width} px wide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await openIncident(page, 'Strange sign-in');
    await visitFingerprints(page);
    await readOut(page, 'Agent Roe');
    await check(page, '1f0a 22c4 9d3e 07b1');
    await expect(answerOf(page)).toBeVisible();
    await page.getByRole('button', { name: 'Record that it left' }).click();
    await expectNoViolations(page, 'fingerprints with an answer and a form');
    await check(page, 'no');
    await expectNoViolations(page, 'a fingerprint that cannot be read');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath('fingerprints.png'), fullPage: true });
  });
