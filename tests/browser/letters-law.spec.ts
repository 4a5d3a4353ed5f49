// What the law asks of letters and what stands in their way, beyond the way of one letter to its final version.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { downloadBy, keeping, takeFile, textFile, visit } from './journeys.ts';
import {
  approve,
  backToLetter,
  changeWords,
  CUSTOMERS,
  fields,
  followLetter,
  guards,
  heldByPolice,
  keep,
  LETTERS,
  noAmazonData,
  openLetter,
  paragraph,
  setCompany,
  sheet,
  stamps,
  toldFile,
} from './letter-steps.ts';

const samoa = ['count-recorded', { place: 'us-as', words: 'American Samoa', count: 2, isEstimate: false }] as const;

const made = [
  'letter-made',
  {
    letter: 'customers-initial',
    words: CUSTOMERS,
    form: 'letter',
    variant: 'ab12cd34',
    count: 1000,
    fingerprint: 'ef'.repeat(32),
    isFinal: true,
    values: { 'breach.dates': 'November 20, 2026', 'letter.date': 'November 22, 2026' },
  },
] as const;

const oldLetters = (page: Page) => page.getByRole('region', { name: 'Letters with an old value' });

test('people of a place without a rule of its own have a letter too, and the page says so', async ({ page }) => {
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData, samoa]));
  const without = page.getByText('By what is recorded, no rule of these places asks for this notice');
  await page.getByRole('radio', { name: 'Massachusetts' }).check();
  await expect(without).toHaveCount(0);
  await page.getByRole('radio', { name: /places without a rule of their own$/ }).check();
  await expect(without).toContainText('American Samoa');
});

test('the substitute notice differs by place, and says when a law allows it', async ({ page }) => {
  await openLetter(page, 'Substitute notice');
  await page.getByRole('radio', { name: 'Massachusetts' }).check();
  await expect(page.getByText('Massachusetts forbids: nature of the breach')).toBeVisible();
  await page.getByText('When a substitute notice is allowed').click();
  await expect(page.getByText('more than 500,000 Massachusetts residents')).toBeVisible();
  await expect(page.getByText('Counsel decides which text stands on it')).toBeVisible();
});

test('a changed paragraph that tells people of Massachusetts what their law forbids blocks the letter', async ({
  page,
}) => {
  await openLetter(page);
  await changeWords(page);
  const containment = paragraph(page, 'What We Are Doing: containment');
  await keep(page, containment, 'We closed it. {{breach.description}}');
  await expect(guards(page)).toContainText('Massachusetts forbids it and the text says it, under “What We Are Doing”');
  await expect(guards(page)).toContainText('Take {{breach.description}} out of the paragraph');
  await keep(page, containment, 'We closed it. {{breach.containment}}');
  await expect(guards(page)).not.toContainText('forbids it and the text says it');
  await backToLetter(page);
});

test('an approval recorded by mistake is taken back with a reason, and stays to be seen', async ({ page }) => {
  await openLetter(page);
  await approve(page);
  await expect(guards(page)).not.toContainText('Counsel has not approved');
  await guards(page)
    .getByRole('button', { name: /^Take back: Approved by counsel/ })
    .click();
  const form = page.getByRole('form', { name: 'Take back what was recorded by mistake' });
  await form.getByRole('button', { name: 'Take it back' }).click();
  await expect(form.getByRole('alert')).toContainText('Say why it is taken back.');
  await form.getByLabel('Why it is taken back').fill('It was for the update');
  await form.getByRole('button', { name: 'Take it back' }).click();
  await expect(form).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
  await page.reload();
  await expect(guards(page)).toContainText('Counsel has not approved exactly this text.');
  await expect(guards(page).locator('del')).toContainText('Cleo Moss');
  await expect(guards(page).locator('.agreed')).toContainText('It was for the update');
});

test('letters made with an old value are named on their page, on the letter and in the room', async ({ page }) => {
  await takeFile(page, textFile(toldFile([noAmazonData, made])));
  await visit(page, LETTERS);
  await expect(oldLetters(page)).toContainText(`${CUSTOMERS}: 1,000 made as FINAL letter`);
  await expect(oldLetters(page)).toContainText('they say “November 20, 2026”; now it is “not yet known”');
  await expect(oldLetters(page)).not.toContainText('Date of the notice');
  await followLetter(page, CUSTOMERS);
  await expect(oldLetters(page)).toContainText('Date of the breach');
  await visit(page, '/incident/');
  await expect(oldLetters(page)).toContainText('now it is “not yet known”');
  await oldLetters(page).getByRole('link', { name: 'Update to customers' }).click();
  await expect(page.getByRole('heading', { name: 'Update to customers' })).toBeVisible();
});

test('the room says nothing about letters while none were made', async ({ page }) => {
  await takeFile(page, textFile(toldFile([noAmazonData])));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await visit(page, '/incident/');
  await expect(page.getByRole('heading', { name: 'Where we stand' })).toBeVisible();
  await expect(oldLetters(page)).toHaveCount(0);
  expect(fetched.filter((address) => address.endsWith('/letters.json'))).toEqual([]);
});

test('who asked for a delay stands on a file note behind the letter, and is saved apart', async ({ page }) => {
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData, heldByPolice]));
  const note = page.getByRole('region', { name: 'File note, not part of the letter' });
  await expect(note).toContainText('Agency or firm: Springfield police');
  await expect(note).toContainText('Reason: Interviews are under way');
  const { name, text } = await downloadBy(note.getByRole('button', { name: 'Save the file note as text' }));
  expect(name).toMatch(/^FILE-NOTE-customers-initial-/);
  expect(text).toContain('Officer Roe');
  expect(text).toContain('Not part of the letter');
  await page.emulateMedia({ media: 'print' });
  const tops = await page.locator('.sheet').evaluateAll((sheets) => sheets.map((each) => each.className));
  expect(tops).toHaveLength(2);
  await expect(note.getByRole('button')).toBeHidden();
});

test('the request for approval carries the drafts that it asks about', async ({ page }) => {
  await openLetter(page, 'Request to approve form and content');
  await expect(page.getByRole('button', { name: 'Save as an email draft' })).toHaveCount(0);
  const attach = page.getByRole('region', { name: 'Drafts that come with this email' });
  await attach.getByLabel('Initial notification to partners and marketplaces').check();
  await attach.getByLabel('Notice to the credit bureaus').check();
  const { name, text } = await downloadBy(attach.getByRole('button', { name: 'Save the email with 8 files' }));
  expect(name).toMatch(/^DRAFT-approval-request.*\.eml$/);
  expect(text).toContain('X-Unsent: 1');
  const files = [...text.matchAll(/filename="([^"]*)"/g)].map(([, file]) => file ?? '');
  expect(files.map((file) => file.replace(/-\d{4}-\d\d-\d\d/, ''))).toEqual([
    'DRAFT-partners-initial.docx',
    'DRAFT-partners-initial.txt',
    'DRAFT-partners-initial-email.txt',
    'DRAFT-partners-initial-phone.txt',
    'DRAFT-partners-initial-talking-points.txt',
    'DRAFT-bureaus-notice.docx',
    'DRAFT-bureaus-notice.txt',
    'fingerprints.txt',
  ]);
});

test('the fields of a regulator’s portal are copied one by one, and say that they are a draft', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await setCompany(page);
  await openLetter(page, 'Notice to a regulator');
  await page.getByRole('radio', { name: 'Portal fields' }).check();
  await page.getByRole('radio', { name: 'Texas' }).check();
  await page.getByRole('button', { name: 'Copy Residents of Texas' }).click();
  await expect(page.getByText('Residents of Texas: copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('[DRAFT. Not approved. Do not send.] 300');
  await expect(stamps(page)).toHaveText(['DRAFT. Not approved. Do not send.']);
});

test('a letter is set on US Letter or on A4, and the next one keeps the paper', async ({ page }) => {
  await openLetter(page);
  await expect(sheet(page)).toHaveClass(/is-letter/);
  await page.getByRole('radio', { name: 'A4' }).check();
  await expect(sheet(page)).toHaveClass(/is-a4/);
  const { text } = await downloadBy(page.getByRole('button', { name: 'Save HTML' }));
  expect(text).toContain('size: A4');
  await page.getByRole('link', { name: 'All letters' }).click();
  await followLetter(page, 'Initial notification to employees');
  await expect(page.getByRole('radio', { name: 'A4' })).toBeChecked();
  await expect(fields(page)).toBeVisible();
});

test('has no violation that axe finds on a held letter with its file note, a portal, a request, a substitute', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 360, height: 800 });
  const isNarrow = async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
  };
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData, samoa, made, heldByPolice]));
  await expect(oldLetters(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'File note, not part of the letter' })).toBeVisible();
  await approve(page);
  await guards(page)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expectNoViolations(page, 'a held letter');
  await isNarrow();
  await visit(page, `${LETTERS}#regulator-notice`);
  await page.getByRole('radio', { name: 'Portal fields' }).check();
  await expect(page.getByRole('button', { name: 'Copy Name' })).toBeVisible();
  await expectNoViolations(page, 'a portal');
  await isNarrow();
  await visit(page, `${LETTERS}#amazon-approval-request`);
  await expect(page.getByRole('region', { name: 'Drafts that come with this email' })).toBeVisible();
  await expectNoViolations(page, 'a request');
  await isNarrow();
  await visit(page, `${LETTERS}#substitute-notice`);
  await page.getByText('When a substitute notice is allowed').click();
  await expectNoViolations(page, 'a substitute notice');
  await isNarrow();
  await visit(page, '/incident/');
  await expect(oldLetters(page)).toBeVisible();
  await expectNoViolations(page, 'the room');
  await isNarrow();
});

test('an email to Amazon carries the address of the organisation’s file, and the page says when it was checked', async ({
  page,
}) => {
  await openLetter(page, '24-hour notice to Amazon', toldFile());
  await expect(page.getByText(/^To security@amazon\.com, checked on \d{4}-\d\d-\d\d\./)).toBeVisible();
  const { text } = await downloadBy(page.getByRole('button', { name: 'Save as an email draft' }));
  expect(text).toMatch(/^To: security@amazon\.com\r$/m);
});

for (const [kind, size] of [
  ['real', [595, 842]],
  ['exercise', [612, 792]],
] as const)
  test(`prints a held letter and its file note on sheets of their own: ${kind}`, async ({ page }) => {
    await openLetter(page, CUSTOMERS, toldFile([noAmazonData, heldByPolice], kind));
    await page.getByRole('radio', { name: 'A4' }).check();
    await expect(page.getByRole('region', { name: 'File note, not part of the letter' })).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'letter' });
    const file = test.info().outputPath('letter.pdf');
    writeFileSync(file, pdf);
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const noted = pages.filter((text) => text.includes('FILE NOTE'));
    expect(noted).toHaveLength(1);
    expect(noted[0]).toContain('Springfield police');
    expect(noted[0]).not.toContain('What Happened');
    expect(pages.filter((text) => text.includes('Springfield police'))).toEqual(noted);
    expect(pages.filter((text) => text.trim() === '')).toEqual([]);
    const ofLetter = pages.filter((text) => !noted.includes(text));
    expect(ofLetter.length).toBeGreaterThan(1);
    for (const text of ofLetter) {
      expect(text).toContain('HELD. Law enforcement asked us to wait.');
      expect(text).toContain('DRAFT. Not approved. Do not send.');
    }
    expect(pages.every((text) => text.includes('EXERCISE'))).toBe(kind === 'exercise');
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(size);
  });
