// The incident report: what people write is kept, two tabs lose nothing of each other, files and paper, the edition for
// customers.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expectNoViolations } from './axe.ts';
import { downloadBy, keeping, settle, takeFile, textFile, visit } from './journeys.ts';
import { heldByPolice, noAmazonData, toldFile } from './letter-steps.ts';

const REPORT = '/incident/report/';
const sheet = (page: Page): Locator => page.locator('.report-sheet .sheet');
const part = (page: Page, title: string): Locator => page.getByRole('form', { name: title, exact: true });
const guards = (page: Page): Locator => page.getByRole('region', { name: 'Before it may go' });

type Event = readonly [type: string, data: object];
const wrote = (part: string, text: string): Event => ['report-written', { part, words: part, text, replaces: null }];

async function openReport(page: Page, more: readonly Event[] = [], kind: 'real' | 'exercise' = 'real'): Promise<void> {
  await takeFile(page, textFile(toldFile([noAmazonData, ...more], kind)));
  await visit(page, REPORT);
  await showReport(page);
}

async function showReport(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the report' })
    .getByRole('link', { name: 'Incident report' })
    .click();
  await expect(sheet(page).locator('.sheet-title')).toBeVisible();
  await expect(page.locator('.report-sheet')).toHaveAttribute('aria-busy', 'false');
}

async function keep(form: Locator, text: string): Promise<void> {
  await form.getByRole('textbox').fill(text);
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(form.getByRole('status')).toHaveText('Kept in the log.');
  await expect(keeping(form.page())).toHaveText('Saved');
}

async function forCustomers(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'For customers' }).check();
  await expect(sheet(page)).toContainText('Report on the Data Security Incident');
}

test('a part that is written stays after a reload, and can be taken back', async ({ page }) => {
  await openReport(page);
  await expect(sheet(page)).toContainText('The cause is not yet known: nobody has written this part.');
  await keep(part(page, 'Cause'), 'A key in a public place.\n\n- found by a scan');
  await page.reload();
  await settle(page);
  await showReport(page);
  await expect(part(page, 'Cause').getByRole('textbox')).toHaveValue('A key in a public place.\n\n- found by a scan');
  await expect(sheet(page).getByRole('listitem').filter({ hasText: 'found by a scan' })).toBeVisible();
  await part(page, 'Cause').getByRole('textbox').fill('');
  await part(page, 'Cause').getByRole('button', { name: 'Take it back' }).click();
  await expect(sheet(page)).toContainText('The cause is not yet known');
});

test('words from the log begin a part, and unsent text is there after a look at another part of the page', async ({
  page,
}) => {
  await openReport(page, [['entry-written', { kind: 'lesson', fields: { lesson: 'Rotate keys', owner: 'Max Roe' } }]]);
  const lessons = part(page, 'Lessons learned');
  await lessons.getByRole('button', { name: 'Begin with words from the log' }).click();
  await expect(lessons.getByRole('textbox')).toHaveValue('- Rotate keys. Owner: Max Roe.');
  await lessons.getByRole('textbox').fill('- Rotate keys. Owner: Max Roe. And more');
  await page.getByRole('link', { name: 'Fact sheet' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await showReport(page);
  await expect(lessons.getByRole('textbox')).toHaveValue('- Rotate keys. Owner: Max Roe. And more');
  await expect(sheet(page)).not.toContainText('And more');
});

test('two tabs that write the same part both keep their words, and one who saw both settles it', async ({
  page,
  context,
}) => {
  await openReport(page);
  const other = await context.newPage();
  await visit(other, REPORT);
  await showReport(other);
  await part(other, 'Cause').getByRole('textbox').fill('A door that stood open');
  await keep(part(page, 'Cause'), 'A key in a public place');
  await expect(part(other, 'Cause')).toContainText('Somebody else wrote this part while you were typing.');
  await expect(part(other, 'Cause').getByRole('textbox')).toHaveValue('A door that stood open');
  await part(other, 'Cause').getByRole('button', { name: 'Keep', exact: true }).click();
  for (const tab of [page, other]) {
    await expect(part(tab, 'Cause')).toContainText('Two people wrote this part without seeing each other’s words.');
    await expect(sheet(tab)).toContainText('A door that stood open');
    await expect(sheet(tab)).toContainText('A key in a public place');
  }
  await keep(part(page, 'Cause'), 'A key to a door');
  await expect(part(other, 'Cause')).not.toContainText('Two people wrote');
  await expect(sheet(other)).not.toContainText('A key in a public place');
});

test('asks before a social security number goes into the log', async ({ page }) => {
  await openReport(page);
  const cause = part(page, 'Cause');
  await cause.getByRole('textbox').fill('The card of 123-45-6789 was used');
  await cause.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(cause.getByRole('alert')).toContainText('This looks like a social security number');
  await expect(sheet(page)).not.toContainText('123-45-6789');
});

test('saves Word, PDF and HTML with the fingerprint of the log on them, and the log has that they left', async ({
  page,
}) => {
  await openReport(page, [wrote('cause', 'A key in a public place 💀')], 'exercise');
  await expect(sheet(page).locator('.stamp').first()).toHaveText('EXERCISE. Not real.');
  const footer = await sheet(page).locator('.sheet-foot').innerText();
  const fingerprint = /^Log ([0-9a-f ]{19}), \d+ entries, /.exec(footer)?.[1] ?? 'none';
  const html = await downloadBy(page.getByRole('button', { name: 'Save as HTML' }));
  expect(html.name).toMatch(/^firebreak-EXERCISE-incident-report-\d{4}-\d\d-\d\d\.html$/);
  expect(html.text).toContain('A key in a public place');
  expect(html.text).toContain(`<footer>Log ${fingerprint}, `);
  await expect(page.getByText(/^Saved as firebreak-EXERCISE/)).toBeVisible();
  const word = await downloadBy(page.getByRole('button', { name: 'Save as Word file' }));
  expect(word.name).toMatch(/\.docx$/);
  const parts = unzipSync(readFileSync(word.path));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('A key in a public place');
  await expect(page.getByText(/^Saved as .*\.docx\./)).toBeVisible();
  const pdf = await downloadBy(page.getByRole('button', { name: 'Save as PDF' }));
  expect(pdf.text.slice(0, 5)).toBe('%PDF-');
  await expect(page.getByText(/^Saved as .*\.pdf\./)).toBeVisible();
  await visit(page, '/incident/log/');
  const lines = page.locator('.log-line .what');
  await expect(lines.first()).toContainText('left: Incident report, PDF');
  await expect(page.locator('.log-line', { hasText: 'left: Incident report, HTML' })).toContainText(fingerprint);
});

test('prints the whole report with the fingerprint on every page', async ({ page }, info) => {
  await openReport(
    page,
    Array.from({ length: 120 }, (_, index) => ['note-added', { text: `Looked again, no. ${index}` }] as const),
  );
  const paper = info.outputPath('report.pdf');
  await page.pdf({ path: paper, format: 'Letter' });
  const { execFileSync } = await import('node:child_process');
  let text = '';
  try {
    text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
  } catch {
    test.skip(true, 'pdftotext is not installed, so the paper is not read.');
  }
  const pages = text.split('\f').slice(0, -1);
  const footer = await sheet(page).locator('.sheet-foot').innerText();
  expect(pages.length).toBeGreaterThan(3);
  for (const each of pages) expect(each.replace(/\s+/g, ' ')).toContain(footer);
  for (const each of pages) expect(each).toContain('INTERIM');
  expect(text).not.toContain('What people write');
  expect(text).toContain('Looked again, no. 119');
});

test('the print button prints and records it', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')));
  await openReport(page);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await expect(page.getByText('Handed to the printer. The log has its fingerprint.')).toBeVisible();
  await expect(keeping(page)).toHaveText('Saved');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText('left: Incident report, printed');
});

test('counsel’s stamp stands on it only where somebody ticks it', async ({ page }) => {
  await openReport(page);
  await expect(sheet(page).locator('.stamp')).toHaveText(['INTERIM. The incident is open.']);
  await page.getByLabel(/^Stamp every page/).check();
  await expect(sheet(page).locator('.stamp')).toHaveText([
    'INTERIM. The incident is open.',
    'Prepared at the request of counsel.',
  ]);
  await page.reload();
  await settle(page);
  await showReport(page);
  await expect(page.getByLabel(/^Stamp every page/)).toBeChecked();
});

test('a closed incident is only read, and its report can still be saved', async ({ page }) => {
  await openReport(page, [wrote('cause', 'A key'), ['incident-closed', { reason: 'All clear', unfinished: [] }]]);
  const written = page.getByRole('region', { name: 'What people write' });
  await expect(written).toContainText('This incident is closed. Reopen it in the incident room to write on.');
  await expect(written.getByRole('link', { name: 'incident room' })).toHaveAttribute('href', '/incident/');
  await expect(part(page, 'Cause').getByRole('textbox')).not.toBeEditable();
  await expect(part(page, 'Cause').getByRole('button')).toHaveCount(0);
  await expect(page.getByLabel(/^Stamp every page/)).toBeDisabled();
  await expect(sheet(page).locator('.stamp')).toHaveCount(0);
  const { text } = await downloadBy(page.getByRole('button', { name: 'Save as HTML' }));
  expect(text).toContain('A key');
  await expect(page.getByText(/^Saved as .*The log has its fingerprint\.$/)).toBeVisible();
});

test('the customers’ edition is held and a draft, names nobody, and is final once all is in order', async ({
  page,
}) => {
  await openReport(page, [
    heldByPolice,
    ['role-assigned', { role: 'lead', words: 'Lead', person: 'Lena Holder' }],
    ['entry-written', { kind: 'affected-system', fields: { name: 'Shop-DB-01', address: '203.0.113.9' } }],
    wrote('cause', 'Lena Holder left Shop-DB-01 open'),
  ]);
  await forCustomers(page);
  await expect(sheet(page).locator('.stamp')).toHaveText([
    'HELD. Law enforcement asked us to wait.',
    'DRAFT. Not approved. Do not send.',
  ]);
  for (const secret of [
    'Springfield',
    'Officer Roe',
    'Lena Holder',
    'Shop-DB-01',
    '203.0.113.9',
    'Stolen customer list',
  ])
    await expect(sheet(page)).not.toContainText(secret);
  await keep(part(page, 'What we did'), 'Officer Roe and Lena Holder looked at Shop-DB-01.');
  for (const found of ['a person: Officer Roe.', 'a person: Lena Holder.', 'a system: Shop-DB-01.'])
    await expect(guards(page)).toContainText(`“What we did” names ${found}`);
  await keep(part(page, 'What we did'), 'We shut the door.');
  await expect(guards(page)).not.toContainText('names a person');
  await part(page, 'What you can do').getByRole('button', { name: 'Begin with words from the log' }).click();
  await expect(part(page, 'What you can do').getByRole('textbox')).toHaveValue(/Read your account statements/);
  const { name, text } = await downloadBy(page.getByRole('button', { name: 'Save as HTML' }));
  expect(name).toMatch(/^firebreak-DRAFT-customers-report-/);
  expect(text).toContain('HELD. Law enforcement asked us to wait. · DRAFT.');
  expect(text).not.toMatch(/Springfield|Officer Roe|Lena Holder|Shop-DB-01|203\.0\.113\.9/);
  await guards(page).getByRole('button', { name: 'Record counsel’s approval of this text' }).click();
  const form = page.getByRole('form', { name: 'Record counsel’s approval of this text' });
  await form.getByLabel('Which lawyer approved it').fill('Cleo Moss');
  await form.getByLabel(/^Where it can be found/).fill('Mail of 9:10');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(guards(page)).toContainText('Approved by counsel: Cleo Moss');
  await expect(guards(page)).not.toContainText('Counsel has not approved');
  await keep(part(page, 'What we did'), 'We shut the door at once.');
  await expect(guards(page)).toContainText('Counsel approved another text, not exactly this one.');
});

for (const width of [360, 1440])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    test.setTimeout(240_000);

    test('has no violation that axe finds, in both editions, light and dark, and fits', async ({ page }) => {
      await openReport(page, [
        heldByPolice,
        wrote('cause', 'A key'),
        ['entry-written', { kind: 'decision', fields: { decision: 'Stay open', reason: `No ${'card'.repeat(60)}` } }],
      ]);
      await part(page, 'Impact').getByRole('textbox').fill('Half a word');
      await expectNoViolations(page, 'whole report');
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      expect(await fits()).toBe(true);
      await forCustomers(page);
      await guards(page)
        .getByRole('button', { name: /^Record counsel/ })
        .click();
      await expectNoViolations(page, 'for customers');
      expect(await fits()).toBe(true);
    });
  });

test('hostile text is only text', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=`hit`">';
  await openReport(page, [wrote('cause', hostile), ['note-added', { text: hostile }]]);
  await expect(sheet(page)).toContainText(hostile);
  await expect(sheet(page).locator('img')).toHaveCount(0);
});
