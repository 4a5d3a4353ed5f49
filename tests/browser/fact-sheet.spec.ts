// The fact sheet: thirty facts, a view for each form, what a person writes, copying, files and the page of paper.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { busyFile } from './busy-incident.ts';
import { downloadBy, keeping, openIncident, takeFile, textFile, visit } from './journeys.ts';
import { plantEntries } from './log-journeys.ts';

const REPORT = '/incident/report/';

const lines = (page: Page): Locator => page.locator('.fact-line');
const line = (page: Page, label: string): Locator =>
  lines(page).filter({ has: page.getByRole('heading', { name: new RegExp(`^\\d+ ${label}$`) }) });
const script = (page: Page): Locator => page.locator('#fact-script-text');

async function openSheet(page: Page): Promise<void> {
  await visit(page, REPORT);
  await expect(lines(page)).toHaveCount(30);
}

async function openBusySheet(page: Page): Promise<void> {
  await takeFile(page, textFile(busyFile(Date.now())));
  await openSheet(page);
}

async function writeFact(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Write|Change) it: ${label}$`) }).click();
  await page.getByLabel(label, { exact: false }).and(page.locator('textarea')).fill(text);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.locator('.fact-write')).toHaveCount(0);
  await expect(keeping(page)).toHaveText('Saved');
}

test('says of a new incident that its facts are not yet known, and where each is recorded', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await expect(line(page, 'People affected').locator('.fact-value')).toHaveText('Not yet known');
  await expect(line(page, 'How they got in')).toContainText('Only a person can write this');
  await expect(script(page)).toContainText(
    'We do not yet know: whom to call back, what happened, when we noticed it, ',
  );
  await expect(
    page.getByText(/^\d+ known, \d+ not yet known, 6 that only a person can write, 0 on which/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Record it: Facts, for Malware' }).click();
  await expect(page).toHaveURL(/\/incident\/facts\/$/);
});

test('keeps what a person writes after a reload, says who wrote it, and has it in the log', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await writeFact(page, 'How they got in', 'A stolen password');
  await writeFact(page, 'What happened', 'Somebody signed in at night.');
  await openSheet(page);
  await expect(line(page, 'How they got in').locator('.fact-value')).toHaveText('A stolen password');
  await expect(line(page, 'How they got in')).toContainText(/Recorded by /);
  await expect(script(page)).toContainText('What happened: Somebody signed in at night.');
  await expect(page.getByRole('button', { name: 'Change it: How they got in' })).toBeVisible();
  await writeFact(page, 'How they got in', '');
  await expect(line(page, 'How they got in').locator('.fact-value')).toHaveText('Not yet known');
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line', { hasText: 'How they got in: written: A stolen password' })).toHaveCount(1);
  await expect(page.locator('.log-line', { hasText: 'How they got in: taken back' })).toHaveCount(1);
});

test('moves the focus into the form and back, and leaves it with Escape', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  const opener = page.getByRole('button', { name: 'Write it: Who did it' });
  await opener.click();
  const field = page.locator('.fact-write textarea');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(opener).toBeFocused();
});

test('copies a fact, the script and all of it', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await openBusySheet(page);
  await page.getByRole('button', { name: 'Copy: Malware' }).click();
  await expect(page.getByRole('button', { name: 'Copied: Malware' })).toHaveText('Copied');
  await expect(page.getByRole('status').filter({ hasText: 'Copied: Malware.' })).toHaveCount(1);
  expect(await clipboard()).toBe('Yes, a virus or other malicious code');
  await page.getByRole('button', { name: 'Copy: the script' }).click();
  await expect(page.getByRole('button', { name: 'Copied: the script' })).toBeVisible();
  expect(await clipboard()).toBe(await script(page).innerText());
  await page.getByRole('button', { name: 'Copy all as text' }).click();
  await expect(page.getByRole('button', { name: 'Copied all as text' })).toBeVisible();
  expect(await clipboard()).toContain('\n30. Consequences and risk to people: ');
});

test('selects the text where the browser does not allow copying', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
  });
  await openBusySheet(page);
  await page.getByRole('button', { name: 'Copy: Malware' }).click();
  await expect(page.getByRole('button', { name: 'Selected: copy with the keyboard: Malware' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Yes, a virus or other malicious code');
});

test('shows the facts in the order and the words of each form', async ({ page }) => {
  await openBusySheet(page);
  const views = page.getByRole('group', { name: 'Show it as' });
  for (const [name, first, some] of [
    ['IC3', 'Who files the complaint', 'Subject: name, address'],
    ['CISA', 'Contact for follow-up', 'Attack vector'],
    ['HHS', 'Report type', 'Type of breach'],
    ['State attorney general', 'Residents of California affected', 'Types of personal information'],
    ['GDPR article 33', '33\\(3\\)\\(a\\): nature of the breach', '33\\(3\\)\\(c\\): likely consequences'],
    ['Insurer', 'Insured', 'Policy number'],
    ['Amazon', 'Company, and the contact for Amazon', 'Amazon information involved'],
  ] as const) {
    await views.getByLabel(name, { exact: true }).check();
    await expect(lines(page).first().getByRole('heading')).toHaveText(new RegExp(`^1 ${first}`));
    await expect(lines(page).filter({ hasText: new RegExp(some) })).not.toHaveCount(0);
    await expect(page.getByText(/22 November 2026/)).toBeVisible();
  }
  await views.getByLabel('HHS', { exact: true }).check();
  await expect(line(page, 'Type of breach').locator('.fact-value')).toHaveText('Not yet known');
  await expect(line(page, 'Type of protected health information').locator('.fact-value')).toHaveText(
    'Clinical, Demographic',
  );
  await expect(line(page, 'Safeguards in place before the breach')).toContainText('Choose');
});

test('keeps an answer that only one form asks for', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page);
  await page.getByLabel('HHS', { exact: true }).check();
  await writeFact(page, 'Safeguards in place before the breach', 'None');
  await openSheet(page);
  await page.getByLabel('HHS', { exact: true }).check();
  await expect(line(page, 'Safeguards in place before the breach').locator('.fact-value')).toHaveText('None');
});

test('shows what the rule of the chosen state asks for', async ({ page }) => {
  await openBusySheet(page);
  await page.getByLabel('State attorney general').check();
  const state = page.locator('.fact-state');
  await expect(state).toContainText('Cal. Civ. Code § 1798.82');
  await state.getByText('What the notice to its residents has to tell').click();
  await expect(state.getByRole('listitem').filter({ hasText: 'types of personal information' })).toContainText(
    'Kinds of information: Names',
  );
  await expect(page.locator('#answer-state-residents')).toHaveText('1,200');
  await state.getByLabel('State').selectOption({ label: 'Washington' });
  await expect(state).toContainText('more than 500 Washington residents');
  await expect(page.locator('#answer-state-residents')).toHaveText('Not yet known');
});

test('saves the sheet as text, Word and PDF, and the log keeps each fingerprint', async ({ page }) => {
  await openBusySheet(page);
  const text = await downloadBy(page.getByRole('button', { name: 'Save as text' }));
  expect(text.name).toMatch(/^firebreak-fact-sheet-\d{4}-\d\d-\d\d\.txt$/);
  expect(text.text).toContain('Consequences and risk to people');
  for (const [kind, start] of [
    ['Word file', 'PK'],
    ['PDF', '%PDF'],
  ] as const) {
    const file = await downloadBy(page.getByRole('button', { name: `Save as ${kind}` }));
    expect((await readFile(file.path)).subarray(0, start.length).toString()).toBe(start);
    if (kind === 'PDF' && existsSync('/usr/bin/pdftotext'))
      expect(execFileSync('pdftotext', [file.path, '-'], { encoding: 'utf8' })).toContain('Evidence kept');
  }
  await expect(keeping(page)).toHaveText('Saved');
  await visit(page, '/incident/log/');
  for (const way of ['text', 'Word file', 'PDF'])
    await expect(page.locator('.log-line', { hasText: `left: Fact sheet, ${way}` })).toHaveCount(1);
});

const LONG = `${'Ünlängsthöhenverschiebung und noch mehr '.repeat(20)}WWWW`;

for (const [name, file] of [
  ['one that is busy', () => busyFile(Date.now())],
  [
    'one with long texts everywhere',
    () =>
      busyFile(
        Date.now(),
        [
          ...['description', 'entry', 'suspect', 'prevention', 'consequences', 'reporter'].map(
            (id) => ['report-written', { part: `fact:${id}`, words: id, text: LONG, replaces: null }] as const,
          ),
          ...Array.from(
            { length: 30 },
            () => ['entry-written', { kind: 'compromised-account', fields: { account: LONG } }] as const,
          ),
        ],
        LONG.slice(0, 180),
      ),
  ],
] as const)
  test(`is one page on paper, with the script and all thirty facts, in at least ten points: ${name}`, async ({
    page,
  }, info) => {
    test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
    await takeFile(page, textFile(file()));
    await openSheet(page);
    for (const format of ['Letter', 'A4']) {
      const paper = info.outputPath(`${format}.pdf`);
      await page.pdf({ path: paper, format });
      expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }), format).toMatch(/Pages:\s+1\n/);
      const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
      expect(text).toContain('I am calling to report');
      expect(text).toContain('30 Consequences');
    }
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.fact-paper, .fact-paper *')
      .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual((10 * 96) / 72 - 0.01);
    await expect(page.locator('.fact-screen')).toBeHidden();
  });

test('says EXERCISE in the script, on paper and in the names of files', async ({ page }) => {
  await openIncident(page, 'Practice', 'exercise');
  await openSheet(page);
  await expect(script(page)).toHaveText(/^Exercise\. .* Exercise\.$/);
  const saved = await downloadBy(page.getByRole('button', { name: 'Save as text' }));
  expect(saved.name).toContain('EXERCISE');
  expect(saved.text).toContain('EXERCISE');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.fact-paper-title')).toHaveText(/^EXERCISE\. Fact sheet: Practice/);
});

test('says EXERCISE on every printed page, of the sheet and of a form', async ({ page }, info) => {
  test.skip(!existsSync('/usr/bin/pdftotext'), 'pdftotext is not installed, so the pages are not read.');
  await openIncident(page, 'Practice', 'exercise');
  await openSheet(page);
  const printed = async () => {
    const paper = info.outputPath('paper.pdf');
    await page.pdf({ path: paper, format: 'Letter' });
    return execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  };
  const [sheet, ...others] = await printed();
  expect(others).toEqual([]);
  expect(sheet).toMatch(/^\s*EXERCISE +Not real\./);
  await page.getByLabel('HHS', { exact: true }).check();
  await expect(line(page, 'Type of breach')).toBeVisible();
  const pages = await printed();
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(text).toMatch(/^\s*EXERCISE +Not real\./);
});

test('offers no forms for a closed incident, and still saves files', async ({ page }) => {
  await takeFile(
    page,
    textFile(busyFile(Date.now(), [['incident-closed', { reason: 'Handed to counsel', unfinished: [] }]])),
  );
  await openSheet(page);
  await expect(page.getByText('The incident is closed: nothing more can be written here.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Write|Change) it/ })).toHaveCount(0);
  const saved = await downloadBy(page.getByRole('button', { name: 'Save as text' }));
  expect(saved.text).toContain('Fact sheet');
  await expect(page.locator('.fact-screen .problem')).toHaveCount(0);
});

test('says that earlier entries are left out where the log has ten thousand of them and five megabytes', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openIncident(page, 'A long week');
  await plantEntries(page, 9_999, (index) => {
    const fields = { what: `Action ${index}. ${'It goes on. '.repeat(40)}` };
    return ['entry-written', { kind: 'action', fields }, 'Ada Obi'];
  });
  await visit(page, '/incident/');
  await openSheet(page);
  await expect(line(page, 'Actions taken')).toContainText('earlier entries are left out here');
});

for (const width of [360, 1440])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.setTimeout(240_000);

    test('has no violation that axe finds on the sheet, a form and a state, light and dark', async ({ page }) => {
      await openBusySheet(page);
      await expectNoViolations(page, 'the sheet');
      await page.getByRole('button', { name: 'Write it: How they got in' }).click();
      await page.getByLabel('State attorney general').check();
      await expect(page.locator('.fact-rule')).toBeVisible();
      await page.getByRole('button', { name: 'Write it: How they got in' }).first().click();
      await expectNoViolations(page, 'a state with an open form');
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths).toEqual([width, width]);
    });
  });
