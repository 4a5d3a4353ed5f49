// How the register of evidence looks: to axe in each of its states, and on paper.

import { execFileSync, spawnSync } from 'node:child_process';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { handOver, openForm, piece, register, visitEvidence } from './evidence-pieces.ts';
import { openIncident, textFile } from './journeys.ts';

const LARGE_BYTES = 2_000_000_000;

async function expectNoViolations(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
  }
  expect
    .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where)
    .toBeLessThanOrEqual(0);
}

for (const width of [360, 1440])
  test(`has no violation that axe finds in any state, ${width} px wide`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    await openIncident(page, 'Strange sign-in');
    await visitEvidence(page);
    await expectNoViolations(page, 'empty');

    const form = await openForm(page);
    await form.getByRole('button', { name: 'Add to the register' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    const path = test.info().outputPath('large.img');
    await writeFile(path, '');
    await truncate(path, LARGE_BYTES);
    await form.getByLabel(/drop it here/).setInputFiles(path);
    await expect(form.getByRole('progressbar')).toBeVisible();
    await expectNoViolations(page, 'a form that was refused, and a fingerprint under way');
    await form.getByRole('button', { name: 'Cancel the fingerprint' }).click();
    await form.getByRole('button', { name: 'Cancel', exact: true }).click();
    await rm(path);

    await register(
      page,
      { 'What it is': 'Disk of till 3', 'Who collected it': 'Ada Obi' },
      textFile('content', `${'long-name-'.repeat(12)}.img`),
    );
    await handOver(page, /^E-1/, 'Ben Roy', true);
    const disk = piece(page, /^E-1/);
    await disk.getByRole('button', { name: 'Hand over' }).click();
    await disk.getByLabel('From').fill('Somebody Else');
    await disk.getByRole('textbox', { name: 'To' }).fill('Cleo Day');
    await disk.getByLabel('Why').fill('For copying');
    await disk.getByRole('button', { name: 'Record the hand-over' }).click();
    await expect(disk.getByRole('alert')).toBeVisible();
    await expectNoViolations(page, 'a hand-over that was refused');
    await disk.getByLabel('Not sealed', { exact: true }).check();
    await disk.getByRole('button', { name: 'Record the hand-over' }).click();
    await expect(disk.getByText('A gap:')).toBeVisible();
    await disk.getByRole('button', { name: 'Check the file' }).click();
    await disk.getByLabel(/drop it here/).setInputFiles(textFile('other', 'a.img'));
    await expect(disk.getByRole('alert')).toContainText('It does not match.');
    await disk
      .getByRole('button', { name: /^Strike this hand-over/ })
      .first()
      .click();
    await expectNoViolations(page, 'a file that does not match, a gap, and striking');
    await disk.getByLabel('Why is this hand-over wrong?').fill('Another piece');
    await disk.getByLabel('Why is this hand-over wrong?').press('Enter');
    await expect(disk.getByRole('list', { name: 'Struck hand-overs' })).toBeVisible();
    await expectNoViolations(page, 'filled');
  });

test('prints a custody form for each piece, to be carried on by pen', async ({ page }) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'There is no pdftotext here.');
  await openIncident(page, 'Strange sign-in', 'exercise');
  await visitEvidence(page);
  await register(
    page,
    { 'What it is': 'Disk of till 3', 'Who collected it': 'Ada Obi' },
    textFile('content', 'till-3.img'),
  );
  await register(page, { 'What it is': 'Letter', 'Who collected it': 'Cleo Day' });
  await handOver(page, /^E-1/, 'Ben Roy', true);
  const [first = '', ...sheets] = await printedPages(page);
  expect(first).toContain('2 pieces in the register');
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(sheet).toContain('Incident: Strange sign-in (EXERCISE)');
    expect(sheet).toMatch(/Fingerprint of the log: [0-9a-f]{4} [0-9a-f]{4}/);
    expect(sheet).toMatch(/Printed \d+ \w+ \d{4}/);
    expect(sheet).toContain('EXERCISE');
    expect(sheet).toContain('From: name, date, signature');
    expect(sheet).not.toMatch(/Strike|Hand over|Save manifest|Before you touch/);
  }
  expect(sheets[0]).toMatch(/Custody form E-1 \([0-9a-f]{4}\)/);
  expect(sheets[0]).toContain('ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73');
  expect(sheets[0]).toContain('From Ada Obi to Ben Roy, sealed');
  expect(sheets[1]).toMatch(/Custody form E-2/);

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await piece(page, /^E-2/).getByRole('button', { name: 'Print its form' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  await expect(piece(page, /^E-1/)).toHaveClass(/not-printed/);
  await expect(piece(page, /^E-2/)).not.toHaveClass(/not-printed/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(piece(page, /^E-1/)).not.toHaveClass(/not-printed/);
});

async function printedPages(page: Page): Promise<readonly string[]> {
  const path = test.info().outputPath('forms.pdf');
  await page.pdf({ path, format: 'Letter' });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((sheet) => sheet.trim());
}
