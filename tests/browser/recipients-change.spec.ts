// Lists of recipients while something changes: another list, other words, no list at all.

import { expect, test } from '@playwright/test';
import { keeping, visit } from './journeys.ts';
import { approve, openLetter, setCompany, writeEverything } from './letter-steps.ts';
import { chooseList, csvFile, listOf, openPart, people, recipients, withoutPicker } from './recipient-steps.ts';

test('a second list takes the place of the first, with its own columns, however fast it comes', async ({ page }) => {
  await openLetter(page);
  const many = people(30_000);
  const few = people(40).filter(({ name }) => !name.includes(','));
  const turned = listOf(few)
    .split('\r\n')
    .map((row) => row.split(',').toReversed().join(','))
    .join('\r\n');
  await chooseList(page, csvFile(listOf(many), 'first.csv'));
  await recipients(page).getByText('first.csv').waitFor();
  await recipients(page).getByRole('button', { name: 'Forget this list' }).click();
  const field = recipients(page).getByLabel('Choose the list, or drop it here');
  // Both at once: the page has no time to hear of the first.
  const drop = (text: string, name: string) =>
    field.evaluate(
      (input: HTMLInputElement, [text, name]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name, { type: 'text/csv' }));
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [text, name] as const,
    );
  await Promise.all([drop(listOf(many), 'first.csv'), drop(turned, 'second.csv')]);
  await expect(recipients(page)).toContainText(`second.csv: ${few.length} records`);
  await recipients(page)
    .getByRole('radio', { name: /^The first, row 2/ })
    .check();
  await expect(recipients(page).getByRole('article')).toContainText(`Dear ${few[0]?.name}:`);
});

test('what changes while a file is chosen is made neither under the old name nor as final', async ({ page }) => {
  await page.addInitScript(() => {
    const pick = () =>
      new Promise((resolve) => {
        Object.assign(window, {
          choose: async () =>
            resolve(await (await navigator.storage.getDirectory()).getFileHandle('chosen.zip', { create: true })),
        });
      });
    Object.assign(window, { showSaveFilePicker: pick });
  });
  await setCompany(page);
  await openLetter(page);
  await writeEverything(page);
  await approve(page);
  await chooseList(page, csvFile(listOf(people(8))));
  await recipients(page).getByRole('button', { name: 'Make 8 letters' }).click();
  await page.getByRole('button', { name: /^Take back: / }).click();
  const form = page.getByRole('form', { name: 'Take back what was recorded by mistake' });
  await form.getByRole('textbox').fill('Recorded by mistake');
  await form.getByRole('button', { name: 'Take it back' }).click();
  await expect(recipients(page).getByRole('button', { name: 'Make 8 draft letters' })).toBeVisible();
  await page.evaluate(() => (window as unknown as { choose: () => Promise<void> }).choose());
  await expect(recipients(page).getByRole('alert')).toContainText('changed while you chose a file. Nothing was made.');
  await expect(recipients(page).getByText(/^Made /)).toHaveCount(0);
});

test('the letter with merge fields needs no list, and the log has it', async ({ page }) => {
  await withoutPicker(page);
  await openLetter(page);
  await openPart(page, 'For everybody on a list');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    recipients(page).getByRole('button', { name: 'Make the letter with merge fields for Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^DRAFT-customers-initial-.*-merge-mail-merge\.zip$/);
  await expect(recipients(page)).toContainText(/^.*Made DRAFT-.*; the log has it\./s);
  await expect(recipients(page)).not.toContainText('0 letters');
  await expect(keeping(page)).toHaveText('Saved');
  await visit(page, '/incident/log/');
  await expect(page.getByRole('main')).toContainText('letter with merge fields');
});
