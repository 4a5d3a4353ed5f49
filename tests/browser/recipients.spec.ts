// Letters for everybody on a list: from a CSV file to files for the post, and nothing of it left behind.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import {
  hasProgram,
  hasValidator,
  partsOf,
  readByLibreOffice,
  run,
  validateDocx,
  writeTemporary,
} from '../documents/tools.ts';
import { readZip, unpack } from '../../src/documents/zip.ts';
import { answer, keeping, visit, watch } from './journeys.ts';
import {
  approve,
  CUSTOMERS,
  followLetter,
  heldByPolice,
  LETTERS,
  noAmazonData,
  oneLine,
  openLetter,
  setCompany,
  stamps,
  toldFile,
  writeEverything,
} from './letter-steps.ts';
import {
  chooseList,
  csvFile,
  listOf,
  makeSet,
  openPart,
  people,
  recipients,
  withoutPicker,
} from './recipient-steps.ts';

const thousand = people(1000);
/** Something of everybody that no place but a letter may have. */
const MARK = /N\d+x|Example Street/;

test('a thousand letters: held, lifted, final, made, and read back by other programs', async ({ page, context }) => {
  test.setTimeout(300_000);
  await withoutPicker(page);
  await setCompany(page);
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData, heldByPolice]));
  await expect(stamps(page).first()).toContainText('HELD');
  await visit(page, '/incident/#holds');
  await releaseHold(page);
  await visit(page, LETTERS);
  await followLetter(page, CUSTOMERS);
  await writeEverything(page);
  await approve(page);
  await expect(stamps(page)).toHaveCount(0);

  const seen = watch(context);
  await chooseList(page, csvFile(listOf(thousand)));
  await expect(recipients(page)).toContainText('people.csv: 1,000 records, UTF-8, commas.');
  await expect(recipients(page)).toContainText('Nothing is wrong with any row.');
  const zips = await makeSet(page, /^A Word file for each person/, /^Make 1,000 letters$/);
  expect([...zips.keys()]).toEqual([expect.stringMatching(/^customers-initial-\d{4}-\d\d-\d\d-word-letters\.zip$/)]);
  const letters = readLetters([...zips.values()]);
  expect(letters.size).toBe(1000);
  for (const index of [0, 7, 502, 999]) {
    const { name, street } = thousand[index] ?? { name: '', street: '' };
    const file = letters.get(`${index + 2}`);
    expect(file, `row ${index + 2}`).toBeDefined();
    const words = oneLine(partsOf(file ?? new Uint8Array())['word/document.xml']?.replace(/<[^>]*>/g, ' ') ?? '');
    expect(words).toContain(name.normalize('NFC').replaceAll("'", '&apos;').slice(0, 3));
    expect(words).toContain(street);
    expect(words.match(/N\d+x/g)?.every((mark) => mark === `N${index}x`)).toBe(true);
    if (hasProgram('soffice'))
      expect(oneLine(readByLibreOffice(file ?? new Uint8Array()))).toContain(name.normalize('NFC'));
    if (hasValidator) expect(validateDocx(file ?? new Uint8Array())).toEqual([]);
  }

  const printed = await makeSet(page, /^One PDF for the printer/, /^Make 1,000 letters$/);
  const pdf = readFileSync([...printed].find(([name]) => name.endsWith('.pdf'))?.[1] ?? '');
  const manifest = readFileSync([...printed].find(([name]) => name.endsWith('manifest.csv'))?.[1] ?? '', 'utf8');
  expect(manifest).toContain(createHash('sha256').update(pdf).digest('hex'));
  expect(manifest).not.toMatch(MARK);
  if (hasProgram('pdftotext')) {
    const path = writeTemporary(pdf, 'letters.pdf');
    run('pdftotext', '-enc', 'UTF-8', path, `${path}.txt`);
    const text = readFileSync(`${path}.txt`, 'utf8').normalize('NFC');
    const missing = thousand.filter(({ name }) => !text.includes(name.normalize('NFC')));
    expect(missing).toEqual([]);
  }

  await expect(keeping(page)).toHaveText('Saved');
  await visit(page, '/incident/log/');
  await expect(page.getByRole('main')).toContainText(/600|250/);
  expect(await everythingKept(page)).not.toMatch(MARK);
  expect(
    seen.requests.filter((address) => !address.includes('/_astro/') && MARK.test(decodeURIComponent(address))),
  ).toEqual([]);
  expect(seen.complaints).toEqual([]);
  await visit(page, LETTERS);
  await followLetter(page, CUSTOMERS);
  await openPart(page, 'For everybody on a list');
  await expect(recipients(page)).toContainText('Choose the list, or drop it here');
});

test('a list with faults says so by row, leaves those out only when told to, and shows three letters first', async ({
  page,
}) => {
  await withoutPicker(page);
  await setCompany(page);
  await openLetter(page);
  const [one, two, ...others] = people(12);
  const faulty = [
    { ...one, name: '' },
    { ...two, street: '' },
    ...others,
    { ...one, name: 'Max Moved N77x', state: 'Atlantis' },
    { ...one, name: 'שרה לוי N78x' },
    { ...one, name: '=cmd|’ /C calc’!A0 N79x' },
  ] as typeof others;
  await chooseList(page, csvFile(listOf(faulty, ';')));
  const table = recipients(page).getByRole('table', { name: 'Problems by row' });
  await expect(table.getByRole('row', { name: /^2 / })).toContainText('No letter');
  await expect(table.getByRole('row', { name: /^3 / })).toContainText('No letter');
  await expect(table.getByRole('row', { name: /^14 / })).toContainText('No letter');
  await expect(table.getByRole('row', { name: /^15 / })).toContainText('Word file only');
  await expect(table).not.toContainText('Max Moved');
  await expect(recipients(page).getByRole('button', { name: /^Make 11 draft letters$/ })).toBeDisabled();
  await recipients(page)
    .getByRole('radio', { name: /^The longest/ })
    .check();
  await expect(recipients(page).getByRole('article')).toContainText(/N\d+x/);
  const onePdfEach = recipients(page).getByRole('radio', { name: /^A PDF for each person/ });
  await onePdfEach.check();
  const leaveOut = recipients(page).getByRole('checkbox', { name: /^Leave out 4 rows/ });
  await leaveOut.check();
  // Who agrees to leave out four has not agreed to any other number.
  await recipients(page).locator('summary', { hasText: 'Columns' }).click();
  await recipients(page).getByLabel('City', { exact: true }).selectOption('No column');
  await expect(recipients(page).getByRole('button', { name: /^Make / })).toHaveCount(0);
  await recipients(page).getByLabel('City', { exact: true }).selectOption('City');
  await onePdfEach.check();
  await expect(leaveOut).not.toBeChecked();
  await leaveOut.check();
  const files = await makeSet(page, /^A PDF for each person/, /^Make 11 draft letters$/);
  expect([...files.keys()]).toEqual([expect.stringMatching(/^DRAFT-customers-initial-/)]);
  await recipients(page).getByRole('button', { name: 'Forget this list' }).click();
  await expect(recipients(page)).not.toContainText('people.csv');
  await expect(recipients(page).getByRole('article')).toHaveCount(0);
});

test('a cancelled set leaves nothing in the chosen file, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getFileHandle('chosen.zip', { create: true });
    Object.assign(window, { showSaveFilePicker: pick });
  });
  await setCompany(page);
  await openLetter(page);
  await chooseList(page, csvFile(listOf(people(10_000), '\t')));
  await recipients(page)
    .getByRole('radio', { name: /^A PDF for each person/ })
    .check();
  await recipients(page).getByRole('button', { name: 'Make 10,000 draft letters' }).click();
  await expect(recipients(page).getByText(/ made, [\d,]+ left · about \d+ (seconds|minutes) left/)).toBeVisible();
  await recipients(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(recipients(page)).toContainText('Cancelled. Nothing was kept of it.');
  const left = await page.evaluate(async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
  expect(left).toEqual([]);
  await expect(recipients(page).getByRole('button', { name: 'Make 10,000 draft letters' })).toBeEnabled();
});

test.describe('a file that is no list', () => {
  for (const [what, content, words] of [
    ['is empty', '', /empty/],
    ['has one column', 'Name\r\nBob\r\n', /one column/],
    ['is a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /CSV/],
  ] as const)
    test(`${what} is refused with a sentence, and the page is alive`, async ({ page }) => {
      await openLetter(page);
      await chooseList(page, csvFile(content));
      await expect(recipients(page).getByRole('alert')).toContainText(words);
      await chooseList(page, csvFile(listOf(people(4))));
      await expect(recipients(page)).toContainText('4 records');
      await expect(recipients(page).getByRole('alert')).toHaveCount(0);
    });
});

async function releaseHold(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Release: Law enforcement/ }).click();
  await answer(page, 'Who released it, and how', 'Officer Roe, by telephone');
  await expect(page.getByRole('button', { name: /^Release: / })).toHaveCount(0);
}

/** The letters of ZIP files, by the row that their names give. */
function readLetters(paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const letters = new Map<string, Uint8Array>();
  for (const path of paths) {
    const zip = readZip(readFileSync(path));
    if ('fault' in zip) throw new Error(zip.fault);
    for (const part of zip.value) {
      const content = unpack(part, 50_000_000);
      if ('fault' in content) throw new Error(content.fault);
      if (part.name.endsWith('.docx')) letters.set(String(Number.parseInt(part.name, 10)), content.value);
    }
  }
  return letters;
}

/** Every text in every store that this origin has. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      window.name,
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames)
        found.push(
          await new Promise<string>((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(JSON.stringify(reading.result));
            reading.onerror = () => reject(reading.error);
          }),
        );
      database.close();
    }
    for (const key of await caches.keys())
      for (const request of await (await caches.open(key)).keys()) found.push(request.url);
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
    return found.join('\n');
  });
}
