// The contact sheet on the screen and on paper.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type Agency, phoneToLink, printableContacts } from '../../src/core/agency.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { agencies } from '../content/content.ts';
import { expectNoViolations } from './axe.ts';
import { contact, FBI, fillIn, openBookPanel, openSheet, openStates, recordCall, startCall } from './contact-steps.ts';
import {
  eventLine,
  fileOf,
  LOG_MARK,
  openIncident,
  pagesOf,
  saveIncidentFile,
  sha256,
  takeFile,
  textFile,
  watch,
} from './journeys.ts';

const INCIDENT = '0123456789abcdef';

/** An incident of which people in the first so many states are affected. */
function affectedFile(states: number): string {
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Stolen customer list', kind: 'real' })];
  for (const { id, name } of statesAndTerritories.slice(0, states)) {
    const data = { place: id, words: name, count: 120, isEstimate: false };
    lines.push(eventLine(INCIDENT, 'count-recorded', data, { after: [sha256(lines.at(-1) ?? '')] }));
  }
  return fileOf(INCIDENT, lines);
}

const lawNames = (page: Page) =>
  page.getByRole('region', { name: 'Law enforcement, in this order' }).getByRole('heading', { level: 3 });

test('asks for the state, and has the national lines meanwhile', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page);
  await expect(page.getByText('The company’s file does not name a home state.')).toBeVisible();
  await expect(lawNames(page).first()).toContainText('Federal Bureau of Investigation');
});

test('keeps the chosen states and counties for the company', async ({ page }) => {
  await openSheet(page, 'Tennessee', 'California');
  await expect(contact(page, FBI)).toBeVisible();
  const offices = lawNames(page).filter({ hasText: /^FBI .* Field Office$/ });
  await expect(offices).toHaveCount(5);
  await page.getByLabel('Your county in California').fill('San Diego');
  await page.getByLabel('Your county in California').blur();
  await expect(offices).toHaveText([FBI, 'FBI San Diego Field Office']);
  await openSheet(page);
  await expect(offices).toHaveText([FBI, 'FBI San Diego Field Office']);
  await openStates(page);
  await page.getByRole('button', { name: 'Remove Tennessee' }).click();
  await expect(offices).toHaveText(['FBI San Diego Field Office']);
  await openSheet(page);
  await expect(offices).toHaveText(['FBI San Diego Field Office']);
});

test('takes the home state from the company’s file', async ({ page }) => {
  await page.route('**/contacts.json', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const source = (await response.json()) as { readonly company: object };
    await route.fulfill({ response, json: { ...source, company: { ...source.company, homeState: 'TN' } } });
  });
  await openSheet(page);
  await expect(page.getByRole('region', { name: 'States: Tennessee' })).toContainText('Tennessee home state');
  await expect(contact(page, FBI)).toBeVisible();
});

test('has the attorneys general of the states whose people are counted', async ({ page }) => {
  await takeFile(page, textFile(affectedFile(40)));
  await openSheet(page, 'Tennessee');
  const attorneys = page.getByRole('region', { name: 'Attorneys general of affected residents' });
  await expect(attorneys.getByRole('heading', { level: 3 })).toHaveCount(41);
  await expect(attorneys).toContainText('Affected residents of Alabama: 120.');
});

test('links no number and no mailbox of an agency that may not be printed, in any state', async ({ page }) => {
  test.setTimeout(240_000);
  await takeFile(page, textFile(affectedFile(statesAndTerritories.length)));
  await openSheet(page, ...statesAndTerritories.map(({ name }) => name));
  const printable = agencies.map(printableContacts);
  const allowed = new Set([
    ...printable.flatMap(({ phones }) => phones.map(({ text }) => phoneToLink(text))),
    ...printable.flatMap(({ emails }) => emails.map(({ text }) => `mailto:${text}`)),
  ]);
  const links = await page
    .locator('main a:is([href^="tel:"], [href^="mailto:"])')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter((link) => !allowed.has(link))).toEqual([]);
  const withheld = agencies.flatMap((agency) => withheldTexts(agency));
  const words = await page.locator('main').innerText();
  expect(withheld.length).toBeGreaterThan(30);
  expect(withheld.filter((text) => words.includes(text))).toEqual([]);
  const lines = page.locator('li.contact', { hasNot: page.locator('.contact-none') });
  for (const text of await lines.locator('.contact-reach').allInnerTexts())
    expect(text).toMatch(/Checked \d+ \w+ \d{4}|from memory, \d+ \w+ \d{4}|Look up the number/);
});

test('says why a number is not there, and makes none of the others the one to call', async ({ page }) => {
  await openIncident(page, 'Strange sign-in');
  await openSheet(page, 'New Jersey');
  const withheld = agencies.filter((agency) => agency.isVerified && agency.phones?.[0]?.doubt);
  expect(withheld.length).toBeGreaterThan(0);
  for (const { name } of withheld) {
    const line = contact(page, name);
    if ((await line.count()) === 0) continue;
    await expect(line.getByText(/telephone number is (?:not )?printed here\./)).toBeVisible();
    await expect(line.locator('.contact-phone')).toHaveCount(0);
  }
  await expect(contact(page, 'TransUnion, security freeze and fraud alert')).toHaveCount(1);
});

function withheldTexts(agency: Agency): readonly string[] {
  const { phones, emails } = printableContacts(agency);
  const printed = new Set(
    agencies.flatMap((each) =>
      Object.values(printableContacts(each)).flatMap((points) => points.map(({ text }) => text)),
    ),
  );
  return [...(agency.phones ?? []), ...(agency.emails ?? [])]
    .filter((point) => !phones.includes(point) && !emails.includes(point))
    .map(({ text }) => text)
    .filter((text) => !printed.has(text));
}

for (const [state, kind] of [
  ['Tennessee', 'real'],
  ['California', 'real'],
  ['New York', 'real'],
  ['Texas', 'real'],
  ['Texas', 'exercise'],
  ['California', 'exercise'],
] as const)
  test(`is two pages on paper for ${state}, ${kind}, with a code for each number that may be dialled`, async ({
    page,
  }, info) => {
    test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
    await openIncident(page, 'Stolen customer list', kind);
    await openSheet(page, state);
    await fillIn(page, 'Local police', { 'Telephone number': '(555) 555-0142', Note: 'Ask for the desk officer' });
    const numbers = await page.locator('.contact-phone').count();
    expect(numbers).toBeGreaterThan(6);
    await expect(page.locator('.contact-qr')).toHaveCount(kind === 'exercise' ? 0 : numbers);
    for (const format of ['Letter', 'A4']) {
      const paper = info.outputPath(`${format}.pdf`);
      await page.pdf({ path: paper, format });
      expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }), format).toMatch(/Pages:\s+[12]\n/);
      const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
      for (const each of pagesOf(text)) expect(each, format).toMatch(LOG_MARK);
      expect(text.match(/(?:Officer|Person)\s+Report number/g)?.length, format).toBeGreaterThanOrEqual(15);
      expect(text, format).toContain('(555) 555-0142');
      expect(text, format).not.toMatch(/Record a call|Save PDF|Add a state/);
      expect(text.match(/EXERCISE/g)?.length ?? 0, format).toBeGreaterThanOrEqual(kind === 'exercise' ? 2 : 0);
    }
  });

const OWN_LINES = [
  'District Attorney',
  'Local police',
  'Sheriff of the county',
  'State police',
  'Insurer',
  'Counsel',
  'Forensics firm',
  'Bank',
];

test('stays on two pages with every line filled in and many calls, and keeps room for what is not known', async ({
  page,
}, info) => {
  test.skip(!existsSync('/usr/bin/pdfinfo'), 'pdfinfo is not installed, so the number of pages is not checked.');
  test.setTimeout(180_000);
  await takeFile(page, textFile(calledFile(7)));
  await openSheet(page, 'California');
  for (const name of OWN_LINES)
    await fillIn(page, name, {
      'Telephone number': '(555) 555-0142',
      Mailbox: 'desk@example.com',
      'Person or desk': 'Officer Example, desk for computer crime',
      Note: 'Ask for the desk for computer crime; open on weekdays from 8 to 17',
    });
  const called = contact(page, 'U.S. Secret Service, headquarters');
  await expect(called.getByRole('button', { name: 'Show 2 earlier' })).toBeVisible();
  for (const format of ['Letter', 'A4']) {
    const paper = info.outputPath(`full-${format}.pdf`);
    await page.pdf({ path: paper, format });
    expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }), format).toMatch(/Pages:\s+[12]\n/);
    const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
    expect(text).toContain('Earlier contacts, in the log: 5.');
    expect(text.match(/Reached Agent/g)).toHaveLength(2);
    expect(text).not.toContain('They will call back');
    // Nobody gave a number yet: the lines to write it on are still there.
    expect(text.match(/Officer\s+Report number/g)?.length).toBeGreaterThanOrEqual(8);
  }
  await called.getByRole('button', { name: 'Show 2 earlier' }).click();
  await expect(called.locator('.contact-calls li').filter({ hasText: 'They will call back' })).toHaveCount(7);
});

/** An incident in which the Secret Service was reached so many times, each time without a number for the report. */
function calledFile(calls: number): string {
  const lines = [eventLine(INCIDENT, 'incident-opened', { title: 'Stolen customer list', kind: 'real' })];
  for (let index = 0; index < calls; index += 1) {
    const data = {
      contact: 'usss-hq',
      words: 'U.S. Secret Service, headquarters',
      result: 'reached',
      way: 'by telephone',
      person: `Agent ${index}`,
      reference: '',
      asked: [],
      said: 'They will call back tomorrow at nine. They want to know what the order server did on that night.',
    };
    lines.push(eventLine(INCIDENT, 'contact-made', data, { after: [sha256(lines.at(-1) ?? '')] }));
  }
  return fileOf(INCIDENT, lines);
}

test('records that the fingerprint left with the paper and with the files that name it', async ({ page }) => {
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  for (const name of ['Save PDF', 'Save Word file', 'Save CSV for a spreadsheet', 'Save CSV for a program'])
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const { text } = await saveIncidentFile(page);
  expect(text).toContain('"Contact sheet, printed"');
  expect(text).toContain('"Contact sheet, PDF"');
  expect(text).toContain('"Contact sheet, Word file"');
  expect(text.match(/fingerprint-shared/g)).toHaveLength(3);
});

test('asks nobody outside for anything', async ({ page, context }) => {
  const { requests, complaints } = watch(context);
  await openIncident(page, 'Stolen customer list');
  await openSheet(page, 'Tennessee');
  await startCall(page, FBI);
  await openBookPanel(page);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save PDF' }).click()]);
  const { origin } = new URL(page.url());
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const width of [360, 1440])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.setTimeout(240_000);

    test('has no violation that axe finds, and nothing wider than the window', async ({ page }) => {
      await openIncident(page, 'Stolen customer list');
      await openSheet(page, 'Tennessee');
      const expectNarrow = async () => {
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        expect(widths).toEqual([width, width]);
      };
      await fillIn(page, 'Local police', { Name: 'S'.repeat(180), 'Telephone number': '(555) 555-0142' });
      const form = await startCall(page, FBI);
      await form.getByLabel('To preserve something').check();
      await form.getByLabel('To delay the notices').check();
      await form.getByLabel('Place the hold').uncheck();
      await openBookPanel(page);
      await expectNoViolations(page, 'with its forms');
      await expectNarrow();
      await form.getByLabel('What has to be kept as it is').fill('All');
      await form.getByLabel('Whom you reached, with rank or desk').fill('Agent Doe');
      await form.getByLabel('Report number, if they gave one').fill('9'.repeat(200));
      await recordCall(page, form);
      await expectNoViolations(page, 'with a call');
      await expectNarrow();
    });
  });
