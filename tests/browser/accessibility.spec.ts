import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { eventLine, EVERY_PAGE, fileOf, line, sha256, takeFile, textFile, visit } from './journeys.ts';

const INCIDENT = '0123456789abcdef';

/** An incident in which everything happened that a line can show. */
function busyFile(kind: 'real' | 'exercise'): string {
  const words = { item: 'keep-watching', words: '2.8 Keep watching' };
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Strange sign-in', kind })];
  const add = (type: string, data: object, more: object = {}) =>
    lines.push(eventLine(INCIDENT, type, data, { after: [sha256(lines.at(-1) ?? '')], ...more }));
  add('detection-recorded', {}, { happenedAt: '2026-03-10T20:00:00.000Z' });
  add('fact-recorded', { fact: 'malware', value: 'no' });
  add('item-done', {
    item: 'isolate-affected-part',
    words: '2.3a Isolate',
    value: 'till-3.example.com',
    replaces: null,
  });
  add('item-begun', { item: 'change-passwords', words: '2.5a Change', owner: 'Ben Roy', replaces: null });
  add('item-ruled-out', {
    item: 'take-backups-off-line',
    words: '2.3b Take',
    reason: 'There are none',
    replaces: null,
  });
  add('item-done', { ...words, replaces: null });
  add('item-ruled-out', { ...words, reason: 'Switched off', replaces: null });
  add('item-noted', { item: 'change-passwords', words: '2.5a Change', text: 'Half of them are done' });
  add('note-added', { text: 'Called counsel at 555-0142' }, { happenedAt: '2026-03-10T20:10:00.000Z' });
  add('item-sung', { item: 'change-passwords' });
  return fileOf(INCIDENT, lines);
}

for (const width of [360, 1440])
  test.describe(`light and dark, ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.setTimeout(300_000);

    for (const kind of ['none', 'real', 'exercise'] as const)
      test(`has no violation that axe finds on any page, incident: ${kind}`, async ({ page }) => {
        if (kind !== 'none') await takeFile(page, textFile(busyFile(kind)));
        for (const path of EVERY_PAGE) {
          await visit(page, path);
          if (kind !== 'none') await expect(page.locator('html')).toHaveAttribute('data-incident', kind);
          await expectNoViolations(page, path);
        }
      });

    test('has no violation that axe finds where something is asked or has gone wrong', async ({ page }) => {
      await page.goto('/data-policy/');
      await line(page, 'change-passwords').locator('.tick').click();
      await expect(page.getByText('Is this real or practice?')).toBeVisible();
      await expectNoViolations(page, 'real or practice');

      await visit(page, '/incident/');
      await page.getByRole('button', { name: 'Start an incident' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'an incident without a title');

      await takeFile(page, textFile(busyFile('real')));
      await page.getByRole('button', { name: /^Erase “/ }).click();
      await expect(page.getByRole('group', { name: 'Confirm erasing' })).toBeVisible();
      await expectNoViolations(page, 'erasing');

      await visit(page, '/data-policy/');
      await line(page, 'lock-compromised-accounts').locator('.tick').click();
      for (const item of ['change-passwords', 'isolate-affected-part', 'keep-watching'])
        await line(page, item).locator('summary').click();
      await line(page, 'change-passwords').getByRole('button', { name: 'Not applicable' }).click();
      await page.getByLabel('Why does it not apply?').press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'items that are open');

      await visit(page, '/incident/');
      await page.getByRole('button', { name: 'Close the incident' }).click();
      await expect(page.getByLabel('Why is it closed?')).toBeFocused();
      await page.getByRole('button', { name: 'Close the incident' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoViolations(page, 'closing');
    });
  });
