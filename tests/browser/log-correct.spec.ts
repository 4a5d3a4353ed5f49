// Putting an entry of the log right: the old one stays.

import { expect, test } from '@playwright/test';
import { fillFields, lines, lineWith, openCorrection, openLog, writeEntry } from './log-journeys.ts';

const system = { name: 'till-3.example.com', address: '192.0.2.17' };
const item = { item: 'keep-watching', words: '2.8 Keep watching' };

test.beforeEach(async ({ page }) => {
  await openLog(
    page,
    ['entry-written', { kind: 'affected-system', fields: system, item: 'record-affected-systems' }],
    ['note-added', { text: 'Called counsel at 555-0142' }, { happenedAt: '2026-03-10T20:10:33.000Z' }],
    ['item-noted', { ...item, text: 'All quiet' }],
    ['item-done', { ...item, replaces: null }],
    ['fact-recorded', { fact: 'malware', value: 'no' }],
    ['incident-file-saved', { count: 5, heads: [] }],
  );
});

test('writes an entry anew: the old one stays, struck, with the reason and a way to the new one', async ({ page }) => {
  const old = await openCorrection(page, 'till-3');
  await old.getByRole('button', { name: 'Write it anew' }).click();
  await expect(old.getByLabel('Network address')).toHaveValue('192.0.2.17');
  await fillFields(old, { 'Name of the system': 'till-4.example.com' });
  await old.getByRole('button', { name: 'Write it anew' }).click();
  await expect(old.getByRole('alert')).toContainText('Say why');
  await expect(old.getByLabel('Why is the earlier one struck?')).toBeFocused();
  await expect(old.getByLabel('Name of the system')).toHaveValue('till-4.example.com');
  await old.getByLabel('Why is the earlier one struck?').fill('It was till 4');
  await old.getByRole('button', { name: 'Write it anew' }).click();

  for (const moment of ['at once', 'after a reload']) {
    if (moment === 'after a reload') await page.reload();
    await expect(old.locator('del'), moment).toContainText('till-3.example.com');
    await expect(old.locator('.what')).toContainText(/^Struck: till-3/);
    await expect(old.locator('.what')).toContainText('It was till 4');
    await expect(old.locator('.what')).toContainText(/Struck by .+, .+P[SD]T/);
    await expect(old.getByRole('button', { name: 'Correct' })).toHaveCount(0);
    await expect(lineWith(page, 'till-4')).toContainText('For item');
  }
  await old.getByRole('link', { name: 'The entry that takes its place' }).click();
  await expect(lineWith(page, 'till-4')).toBeFocused();
  await lineWith(page, 'till-4').getByRole('link', { name: 'the entry that was struck' }).click();
  await expect(old).toBeFocused();
});

test('writes a note anew with the moment that it had', async ({ page }) => {
  const old = await openCorrection(page, 'Called counsel');
  await old.getByRole('button', { name: 'Write it anew' }).click();
  await old.getByLabel('What happened').fill('Called counsel at 555-0199');
  await old.getByLabel('Why is the earlier one struck?').fill('Wrong number');
  await old.getByRole('button', { name: 'Write it anew' }).click();
  const anew = lineWith(page, '555-0199');
  await expect(anew.locator('.kind')).toHaveText('Note');
  await expect(anew.locator('.happened')).toHaveAttribute('datetime', '2026-03-10T20:10:33.000Z');
});

test('strikes an entry without another one in its place', async ({ page }) => {
  const line = await openCorrection(page, 'All quiet');
  await expect(line.getByRole('button', { name: 'Write it anew' })).toHaveCount(0);
  await line.getByLabel('Why is it wrong?').press('Enter');
  await expect(line.getByRole('alert')).toContainText('Say why');
  await line.getByLabel('Why is it wrong?').fill('The wrong incident');
  await line.getByLabel('Why is it wrong?').press('Enter');
  await expect(line.locator('del')).toContainText('All quiet');
  await expect(line.locator('.what')).toContainText('The wrong incident');
  await expect(line.getByRole('link', { name: 'The entry that takes its place' })).toHaveCount(0);
  await expect(line).toBeFocused();
});

test('says where it is changed what has its own undoing', async ({ page }) => {
  const tick = await openCorrection(page, 'Keep watching: done');
  await expect(tick.getByRole('group', { name: 'Correct this entry' })).toContainText('Undo or change it on the item');
  const fact = await openCorrection(page, 'Malware: no');
  await expect(fact.getByRole('link', { name: 'facts' })).toHaveAttribute('href', '/incident/facts/');
  await expect(lineWith(page, 'Incident file saved').getByRole('button', { name: 'Correct' })).toHaveCount(0);
  await tick.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/incident\/steps\/#.+-2\.8$/);
  await expect(page.locator(':target')).toHaveAttribute('data-item', 'keep-watching');
});

test('keeps a correction that is being written while the log is filtered and scrolled', async ({ page }) => {
  const line = await openCorrection(page, 'till-3');
  await line.getByRole('button', { name: 'Write it anew' }).click();
  await line.getByLabel('Name of the system').fill('till-5.example.com');
  await page.getByLabel('Find in the log').fill('counsel');
  await expect(lines(page)).toHaveCount(2);
  await expect(line.getByLabel('Name of the system')).toHaveValue('till-5.example.com');
});

test('offers nothing to correct once the incident is closed', async ({ page }) => {
  await writeEntry(page, 'Note', { 'What happened': 'The last one' });
  await expect(lineWith(page, 'The last one')).toHaveCount(1);
  await openLog(page, ['note-added', { text: 'A note' }], ['incident-closed', { reason: 'Over', unfinished: [] }]);
  await expect(page.getByText('This incident is closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correct' })).toHaveCount(0);
  await expect(page.locator('#note')).toHaveCount(0);
});
