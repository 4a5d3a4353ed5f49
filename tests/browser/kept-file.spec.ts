import { expect, type Page, test } from '@playwright/test';
import { bar, incidentId, openIncident, tick } from './journeys.ts';

const NAME = 'firebreak-kept.txt';

// The file that the person "chooses" lies in the browser's own private file system: a real handle, without a dialogue.
test.beforeEach(({ page }) =>
  page.addInitScript((name) => {
    const pick = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(window, { showSaveFilePicker: pick });
  }, NAME),
);

function readKept(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return (await handle.getFile()).text();
  }, NAME);
}

test('keeps writing the incident to the chosen file, after a reload too, and asks for no other file', async ({
  page,
}) => {
  await openIncident(page, 'Stolen laptop');
  const id = await incidentId(page);
  await page.goto('/incident/hand-over/');
  await page.getByRole('button', { name: 'Keep a file up to date' }).click();
  await expect(page.getByText('is kept up to date.')).toBeVisible();
  await expect.poll(() => readKept(page)).toContain(`firebreak-incident-file 1 ${id}`);
  await expect(bar(page).locator('.file')).toHaveCount(0);

  await page.goto('/incident/steps/');
  await tick(page, 'keep-watching');
  await expect.poll(() => readKept(page)).toContain('"item":"keep-watching"');
  await expect(bar(page).locator('.file')).toHaveCount(0);

  await page.goto('/incident/hand-over/');
  await page.getByRole('button', { name: 'No longer keep it up to date' }).click();
  await expect(bar(page).locator('.file')).toContainText('not in a file');
});

test('asks for a file again when the chosen one can no longer be written', async ({ page }) => {
  await openIncident(page, 'Stolen laptop');
  await page.goto('/incident/hand-over/');
  await page.getByRole('button', { name: 'Keep a file up to date' }).click();
  await expect(page.getByText('is kept up to date.')).toBeVisible();
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await page.getByRole('button', { name: 'Save incident file', exact: true }).click();
  await expect(page.getByText('could not be written')).toBeVisible();
});
