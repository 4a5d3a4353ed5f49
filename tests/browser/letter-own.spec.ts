// Counsel's own Word file in place of our words.

import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { endOfSection, headerAt, type OwnFile, ownFile, paragraph, section } from '../documents/own-files.ts';
import { partsOf, wordsOfPart } from '../documents/tools.ts';
import { downloadBy, visit } from './journeys.ts';
import { CUSTOMERS, followLetter, openLetter, setCompany, toldFile, noAmazonData } from './letter-steps.ts';
import { openPart } from './recipient-steps.ts';

const own = (page: Page): Locator => page.getByRole('region', { name: 'Counsel’s own Word file' });
const field = (page: Page): Locator => own(page).getByLabel('Choose counsel’s Word file, or drop it here');
const blocks = (page: Page): Locator => own(page).locator('.block-list > li');

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LINES = [
  'Notice of Data Breach',
  'Dear {{recipient.name}}:',
  'What Happened',
  'It took place {{breach.dates}}. We are {{company.name}}.',
  'What Information Was Involved',
  'What We Are Doing',
  'What You Can Do',
  '{{bureaus.contacts}}',
  'For More Information',
];

function docx(file: Partial<OwnFile> = {}): Buffer {
  const body = LINES.map((line) => paragraph(line)).join('') + endOfSection() + section('', '<w:titlePg/>');
  return Buffer.from(ownFile({ body, ...file }));
}

async function take(page: Page, buffer: Buffer, name = 'Smith secret draft.docx'): Promise<void> {
  await field(page).setInputFiles({ name, mimeType: WORD, buffer });
}

async function openCalifornia(page: Page): Promise<void> {
  await setCompany(page);
  await openLetter(page, CUSTOMERS, toldFile([noAmazonData]));
  await page.getByRole('radio', { name: /California/ }).check();
  await openPart(page, 'Counsel’s own Word file');
  await expect(field(page)).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await own(page).getByRole('button', { name: 'Record counsel’s approval of this text' }).click();
  const form = own(page).getByRole('form', { name: 'Record counsel’s approval of this text' });
  await form.getByLabel('Which lawyer approved it').fill('Cleo Moss');
  await form.getByLabel(/^Where it can be found/).fill('Mail of 12 March, 9:10');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(form).toHaveCount(0);
}

async function saved(page: Page): Promise<{ name: string; parts: Readonly<Record<string, string>> }> {
  const { name, path } = await downloadBy(own(page).getByRole('button', { name: 'Save counsel’s file as DOCX' }));
  return { name, parts: partsOf(new Uint8Array(await readFile(path))) };
}

test('counsel’s file goes from a draft to a letter that may go, and is approved again after a reload', async ({
  page,
}) => {
  await openCalifornia(page);
  await take(page, docx());
  await expect(own(page)).toContainText('Smith secret draft.docx');
  await expect(own(page).getByRole('row', { name: /recipient\.name/ })).toContainText(
    'As the list of recipients has it.',
  );
  await expect(own(page).getByRole('row', { name: /company\.name/ })).toContainText('Acorn name');
  await expect(own(page).getByRole('row', { name: /breach\.dates/ })).toContainText('not yet known as of');
  await expect(blocks(page)).toHaveCount(1);
  await expect(blocks(page)).toContainText('Counsel has not approved exactly this text.');

  const draft = await saved(page);
  expect(draft.name).toMatch(/^DRAFT-customers-initial-[0-9a-f]{8}-\d{4}-\d\d-\d\d-own\.docx$/);
  expect(wordsOfPart(draft.parts['word/stampdefault1.xml'] ?? '')).toBe('DRAFT. Not approved. Do not send.\n');
  expect(wordsOfPart(draft.parts['word/stampfirst1.xml'] ?? '')).toBe('DRAFT. Not approved. Do not send.\n');
  const words = wordsOfPart(draft.parts['word/document.xml'] ?? '');
  expect(words).toContain('Dear {{recipient.name}}:');
  expect(words).toMatch(/It took place not yet known as of \w+ \d+, \d{4}\. We are Acorn name\./);

  await own(page).getByText('For counsel to check').click();
  await expect(own(page)).toContainText('California asks for');
  await approve(page);
  await expect(own(page)).toContainText('Nothing stands in its way.');
  const final = await saved(page);
  expect(final.name).toMatch(/^customers-initial-/);
  expect(Object.keys(final.parts).join()).not.toContain('stamp');

  await page.getByRole('link', { name: 'All letters' }).click();
  await followLetter(page, CUSTOMERS);
  await page.getByRole('radio', { name: /California/ }).check();
  await expect(own(page)).toContainText('Nothing stands in its way.');
  await page.reload();
  await page.getByRole('radio', { name: /California/ }).check();
  await openPart(page, 'Counsel’s own Word file');
  await expect(field(page)).toBeVisible();
  await take(page, docx(), 'Renamed.docx');
  await expect(own(page)).toContainText('Nothing stands in its way.');
  await own(page).getByRole('button', { name: 'Take the file away' }).click();
  await expect(field(page)).toBeVisible();
  await take(page, docx({ body: paragraph(LINES.join(' ')) + section() }));
  await expect(own(page)).toContainText('Counsel has not approved exactly this text.');
});

test('the file’s name and words are in no store, and its name is not in the log', async ({ page }) => {
  await openCalifornia(page);
  await take(page, docx());
  await saved(page);
  await expect(own(page)).toContainText('Saved.');
  const kept = await page.evaluate(async () => {
    const names = await indexedDB.databases();
    const records = await Promise.all(
      names.map(
        ({ name = '' }) =>
          new Promise<unknown>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) resolve([]);
              const transaction = opening.result.transaction(stores);
              const found: unknown[] = [];
              for (const store of stores)
                transaction.objectStore(store).getAll().onsuccess = (event) =>
                  found.push((event.target as IDBRequest<unknown>).result);
              transaction.oncomplete = () => resolve(found);
            };
          }),
      ),
    );
    const cached = await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()));
    return JSON.stringify([records, { ...localStorage }, { ...sessionStorage }, cached.flat().map(({ url }) => url)]);
  });
  expect(kept).toContain('counsel’s own file');
  for (const secret of ['Smith', 'secret', 'We are {{', 'It took place']) expect(kept).not.toContain(secret);
  await visit(page, '/incident/log/');
  await expect(page.locator('.log-line .what').first()).toContainText('DRAFT letter, counsel’s own file');
});

test('what is wrong with a file is said, and the page goes on', async ({ page }) => {
  await openCalifornia(page);
  const bomb = new Uint8Array(26_000_000);
  const locked = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  for (const [buffer, words] of [
    [docx({ parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
    [docx({ parts: { 'word/a.bin': bomb, 'word/b.bin': bomb } }), 'larger than 50 MB'],
    [docx().subarray(0, 900), 'damaged'],
    [Buffer.alloc(20_000_001), 'larger than 20 MB'],
    [locked, 'locked with a password'],
    [Buffer.from('%PDF-1.7'), 'not a Word file'],
  ] as const) {
    await take(page, buffer);
    await expect(own(page).getByRole('alert')).toContainText(words);
  }
  await take(
    page,
    docx({
      body:
        paragraph('Dear {{recip', 'ient.na', 'me}}, {{report.cause}}') +
        paragraph('{{compny.name}} {{nobody}} {{breach.dates') +
        section(headerAt('default', 'header1')),
      headers: { header1: paragraph('Born on March 2, 1984.') },
      parts: {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.com/spy.dotm" TargetMode="External"/></Relationships>',
      },
    }),
  );
  await expect(own(page).getByRole('alert')).toHaveCount(0);
  await expect(own(page).getByRole('row', { name: /recipient\.name/ })).toBeVisible();
  await expect(own(page)).toContainText('https://example.com/spy.dotm');
  await expect(own(page)).toContainText('Still to be written: cause.');
  await own(page).getByRole('textbox').fill('A stolen key.');
  await own(page).getByRole('button', { name: 'Keep' }).click();
  await expect(own(page).getByRole('row', { name: /report\.cause/ })).toContainText('A stolen key.');
  for (const words of [
    'There is no field “compny.name”.',
    'There is no field “nobody”.',
    'double braces without a field',
    'California fixes the title “Notice of Data Breach” and the file does not have it',
    'California fixes the heading “What You Can Do”',
    'The file seems to hold a date of birth.',
  ])
    await expect(own(page)).toContainText(words);
});
