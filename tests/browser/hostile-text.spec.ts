// Whatever somebody writes, or has put into a file, is text on every page that shows it.

import { expect, type Page, test } from '@playwright/test';
import {
  answer,
  bar,
  box,
  chooseFile,
  downloadBy,
  eventLine,
  EVERY_PAGE,
  expectTicked,
  fileOf,
  incidentId,
  line,
  note,
  openIncident,
  plant,
  sayWhoIAm,
  sha256,
  takeFile,
  textFile,
  visit,
} from './journeys.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1">';
const WORSE = `</script></p><script>window.hacked=1</script>${HOSTILE}<a href="javascript:window.hacked=1">a</a>`;

/** The page shows the text as it was written, and made nothing of it. */
async function expectHarmless(page: Page, where: string): Promise<void> {
  await expect(page.locator('img, [onerror], a[href^="javascript:"]'), where).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window), where).toBe(false);
}

test('shows what people write as text on every page', async ({ page, context }) => {
  const fetched: string[] = [];
  context.on('request', (request) => request.url().endsWith('/x') && fetched.push(request.url()));
  await openIncident(page, HOSTILE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE);
  await sayWhoIAm(page, HOSTILE);

  await page.goto('/data-policy/');
  const row = line(page, 'isolate-affected-part');
  await box(page, 'isolate-affected-part').click();
  await answer(row, 'Machines isolated', HOSTILE);
  await expect(row.locator('.stamp')).toContainText(HOSTILE);
  await row.getByText('More').click();
  await row.getByRole('button', { name: 'Add a note' }).click();
  await answer(row, 'Note', WORSE);
  await expect(row.locator('.reason').last()).toContainText(WORSE);
  const other = line(page, 'keep-watching');
  await other.getByText('More').click();
  await other.getByRole('button', { name: 'Not applicable' }).click();
  await answer(other, 'Why does it not apply?', HOSTILE);
  await expect(other.locator('.stamp')).toHaveText(`not applicable: ${HOSTILE}`);
  await other.getByRole('button', { name: 'Give to' }).click();
  await answer(other, 'Who does it?', WORSE);
  await expectHarmless(page, 'items');

  await visit(page, '/incident/log/');
  await note(page, WORSE);
  await visit(page, '/about/');
  await page.getByLabel('lead, phone').fill(HOSTILE);
  await page.getByLabel('lead, phone').press('Tab');
  await expect(page.getByText('Kept in this browser: lead, phone.')).toBeVisible();

  for (const path of EVERY_PAGE) {
    await visit(page, path);
    await expect(bar(page).locator('.name'), path).toHaveText(HOSTILE);
    await expectHarmless(page, path);
  }
  await page.goto('/');
  await expect(page.locator('[data-private="roles.lead.phone"]')).toHaveText(HOSTILE);
  await visit(page, '/incident/hand-over/');
  await page.getByRole('button', { name: `Erase “${HOSTILE}”` }).click();
  await expect(page.getByRole('group', { name: 'Confirm erasing' })).toContainText(HOSTILE);
  await expectHarmless(page, 'erasing');
  const saved = await downloadBy(page.getByRole('button', { name: 'Save incident file', exact: true }));
  expect(saved.name).toMatch(/^[A-Za-z0-9-]+\.txt$/);

  await visit(page, '/incident/');
  await page.getByRole('button', { name: 'Close the incident' }).click();
  await page.getByLabel('Why is it closed?').fill(WORSE);
  await page.locator('.must-reason').first().fill(HOSTILE);
  await page.getByRole('button', { name: 'Use the first reason for those that have none' }).click();
  await page.locator('.close-form').getByRole('button', { name: 'Close the incident' }).click();
  await expect(page.locator('dl.summary').first()).toContainText(WORSE);
  await expectHarmless(page, 'closed');
  expect(fetched).toEqual([]);
});

test('shows what stands in a file as text, before and after it is opened', async ({ page }) => {
  const incident = '0123456789abcdef';
  const who = { who: WORSE };
  const lines = [eventLine(incident, 'incident-opened', { title: HOSTILE, kind: 'exercise' }, who)];
  const add = (type: string, data: object, more: object = {}) =>
    lines.push(eventLine(incident, type, data, { ...who, after: [sha256(lines.at(-1) ?? '')], ...more }));
  add('item-done', { item: 'change-passwords', words: HOSTILE, value: WORSE, replaces: null });
  add('item-ruled-out', { item: 'change-passwords', words: HOSTILE, reason: WORSE, replaces: null });
  add('item-done', { item: HOSTILE, words: WORSE, replaces: null });
  add('item-done', { item: '__proto__', words: 'constructor', replaces: null });
  add('note-added', { text: WORSE }, { zone: HOSTILE });
  add(HOSTILE, { text: WORSE });
  add('item-done', { item: 1 }, { v: 7, recordedAt: HOSTILE, type: WORSE });
  const file = textFile(fileOf(incident, lines));
  await chooseFile(page, file);
  await expect(page.locator('.confirm')).toContainText(HOSTILE);
  await expectHarmless(page, 'a file that was chosen');
  await takeFile(page, file);
  await expectHarmless(page, 'a file that was opened');
  for (const path of EVERY_PAGE) {
    await visit(page, path);
    await expect(bar(page).locator('.name'), path).toHaveText(HOSTILE);
    await expectHarmless(page, path);
  }
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line')).toHaveCount(lines.length);
  await expect(page.locator('.log-line .what').filter({ hasText: `(${WORSE}). Kept as it is.` })).toHaveCount(1);
  await page.goto('/data-policy/');
  const row = line(page, 'change-passwords');
  await expect(row.locator('.stamp')).toHaveText(`not applicable: ${WORSE}`);
  await row.getByText('More').click();
  await expect(row).toContainText('Two people disagree.');
  await expectHarmless(page, 'a disagreement');
  await box(page, 'change-encryption-keys').click();
  await expectTicked(page, 'change-encryption-keys');
});

test('says what is wrong with a file without making markup of it', async ({ page }) => {
  await chooseFile(
    page,
    textFile(`firebreak-incident-file 99${HOSTILE} 0123456789abcdef\n`, `${HOSTILE.replaceAll('/', '')}.txt`),
  );
  await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
  await expectHarmless(page, 'a file that was refused');
});

test('offers hostile text that was set aside for saving, and shows nothing of it', async ({ page }) => {
  await openIncident(page, 'Aside');
  await plant(page, await incidentId(page), sha256('something else'), WORSE);
  await visit(page, '/incident/hand-over/');
  const saved = await downloadBy(page.getByRole('button', { name: 'Save what was set aside' }));
  expect(saved.text).toContain(WORSE);
  await expectHarmless(page, 'what was set aside');
});
