import { expect, test } from '@playwright/test';
import {
  bar,
  box,
  erase,
  expectNotTicked,
  expectTicked,
  incidentId,
  line,
  openIncident,
  readStorage,
  saveIncidentFile,
  sha256,
  takeFile,
  textFile,
  tick,
  visit,
} from './journeys.ts';

test('saves the whole log as lines that sha256 verifies', async ({ page }) => {
  await openIncident(page, 'Mail sent to the wrong list');
  const incident = await incidentId(page);
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await tick(page, 'keep-watching');
  const { name, text } = await saveIncidentFile(page);

  expect(name).toMatch(/^firebreak-mail-sent-to-the-wrong-list-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.txt$/);
  const lines = text.split('\n');
  expect(lines.at(-1)).toBe('');
  const body = lines.slice(1, -2);
  expect(lines[0]).toBe(`firebreak-incident-file 1 ${incident}`);
  expect(body).toHaveLength(3);
  for (const each of body) expect(each.slice(0, 65)).toBe(`${sha256(each.slice(65))} `);
  expect(lines.at(-2)).toBe(`end 3 ${body.at(-1)?.slice(0, 64)}`);
  expect(body.map((each) => (JSON.parse(each.slice(65)) as { type: string }).type)).toEqual([
    'incident-opened',
    'item-done',
    'item-done',
  ]);
});

test('counts the changes that are in no file, and none right after one was saved', async ({ page }) => {
  await openIncident(page, 'Lost laptop');
  await expect(bar(page)).toContainText('1 change not in a file');
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await expect(bar(page)).toContainText('2 changes not in a file');
  await saveIncidentFile(page);
  await expect(bar(page)).not.toContainText('not in a file');
  await expect(page.locator('dl.summary')).toContainText('Nothing new');
});

test('erases an incident everywhere in the browser, and has all of it again from its file', async ({
  page,
  context,
}) => {
  const title = 'Ransom note on a till';
  await openIncident(page, title);
  const incident = await incidentId(page);
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await box(page, 'isolate-affected-part').click();
  await page.getByLabel('Machines isolated').fill('till-3.example.com');
  await page.keyboard.press('Enter');
  await expectTicked(page, 'isolate-affected-part');
  const file = await saveIncidentFile(page);

  const second = await context.newPage();
  await second.goto('/breach-steps/');
  await expectTicked(second, 'change-passwords');

  await erase(page, title);
  await expect(bar(page)).toHaveCount(0);
  await expect(bar(second)).toHaveCount(0);
  await expectNotTicked(second, 'change-passwords');

  await page.reload();
  await expect(page.getByText('There is none.')).toBeVisible();
  await second.reload();
  await expectNotTicked(second, 'change-passwords');
  await expect(bar(second)).toHaveCount(0);
  const kept = Object.entries(await readStorage(page)).filter(([key, value]) => `${key} ${value}`.includes('till'));
  expect(kept).toEqual([]);
  expect(Object.keys(await readStorage(page)).filter((key) => key.includes('event') && key.includes(incident))).toEqual(
    [],
  );

  await takeFile(page, file.path);
  await expect(bar(page)).toContainText(title);
  await page.goto('/data-policy/');
  await expectTicked(page, 'change-passwords');
  await expectTicked(page, 'isolate-affected-part');
  await expect(line(page, 'isolate-affected-part')).toContainText('till-3.example.com');
  await page.reload();
  await expectTicked(page, 'change-passwords');
  const again = await saveIncidentFile(page);
  expect(linesOf(again.text)).toEqual(expect.arrayContaining(linesOf(file.text)));
});

test('keeps the incident when erasing is thought better of', async ({ page }) => {
  await openIncident(page, 'Not to be erased');
  await visit(page, '/incident/hand-over/');
  const before = await readStorage(page);
  await page.getByRole('button', { name: 'Erase “Not to be erased”' }).click();
  const confirmation = page.getByRole('group', { name: 'Confirm erasing' });
  await confirmation.getByRole('button', { name: 'Keep it' }).click();
  await expect(confirmation).toHaveCount(0);
  await expect(bar(page)).toContainText('Not to be erased');
  expect(await readStorage(page)).toEqual(before);
});

test('saves the file of an incident that is to be erased first', async ({ page }) => {
  await openIncident(page, 'Old exercise', 'exercise');
  await visit(page, '/incident/hand-over/');
  await page.getByRole('button', { name: 'Erase “Old exercise”' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save incident file first' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^firebreak-EXERCISE-old-exercise-/);
  const handed = `Handed to your browser’s downloads: ${download.suggestedFilename()}.`;
  await expect(page.getByText(handed)).toBeVisible();
});

test('merges what two people did apart into the union of both', async ({ page, browser, baseURL }) => {
  await openIncident(page, 'Two people at work');
  const start = await saveIncidentFile(page);
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await takeFile(other, start.path);

  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await tick(page, 'keep-watching');
  await other.goto('/data-policy/');
  await tick(other, 'change-encryption-keys');
  const one = await saveIncidentFile(page);
  const two = await saveIncidentFile(other);

  await takeFile(page, textFile(two.text));
  await takeFile(other, textFile(one.text));
  for (const each of [page, other]) {
    await each.goto('/breach-steps/');
    for (const item of ['change-passwords', 'change-encryption-keys', 'keep-watching']) await expectTicked(each, item);
    await each.reload();
    for (const item of ['change-passwords', 'change-encryption-keys', 'keep-watching']) await expectTicked(each, item);
  }
  const merged = await saveIncidentFile(page);
  expect(linesOf(merged.text)).toEqual(expect.arrayContaining([...linesOf(one.text), ...linesOf(two.text)]));
  await other.context().close();
});

test('shows where two people who worked apart disagree, until one of them decides', async ({
  page,
  browser,
  baseURL,
}) => {
  await openIncident(page, 'Two opinions');
  const start = await saveIncidentFile(page);
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await takeFile(other, start.path);
  await page.goto('/data-policy/');
  await tick(page, 'change-passwords');
  await other.goto('/data-policy/');
  await line(other, 'change-passwords').getByText('More').click();
  await line(other, 'change-passwords').getByRole('button', { name: 'Not applicable' }).click();
  await other.getByLabel('Why does it not apply?').fill('There are no passwords');
  await other.keyboard.press('Enter');
  await expect(line(other, 'change-passwords')).toContainText('not applicable: There are no passwords');
  const file = await saveIncidentFile(other);
  await other.context().close();

  await takeFile(page, textFile(file.text));
  await visit(page, '/incident/');
  await expect(page.locator('.situation')).toContainText('Two people disagree about 1 item.');
  await page.goto('/data-policy/');
  const row = line(page, 'change-passwords');
  await row.getByText('More').click();
  await expect(row).toContainText('Two people disagree.');
  await row.getByRole('button', { name: 'Begin' }).click();
  await expect(row).not.toContainText('Two people disagree.');
});

function linesOf(text: string): string[] {
  return text.split('\n').slice(1, -2);
}
