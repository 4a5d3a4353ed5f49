// The sheet of one state as files: two pages, whatever is filled in, and read by other programs as it was written.

import { describe, expect, test } from 'vitest';
import { contactSheetToDocument } from '../../src/core/contact-document.ts';
import type { ContactBook, ContactSheet } from '../../src/core/contact-line.ts';
import { type Paper, SMALLEST_TEXT_IN_POINTS } from '../../src/core/document.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { documentToPdf } from '../../src/documents/pdf.ts';
import { TYPE } from '../../src/documents/sheet.ts';
import { documentToText } from '../../src/documents/text.ts';
import { bookLine, contactOf, countsOf } from '../core/contact-samples.ts';
import { fonts } from '../documents/fonts.ts';
import { hasProgram, hasValidator, run, validateDocx, writeTemporary } from '../documents/tools.ts';
import { documentOf, sheetFor } from './contact-sheets.ts';

const linesOf = ({ groups }: ContactSheet) => groups.flatMap(({ lines }) => lines);
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;
const words = (text: string) => text.replace(/\s+/g, '');

const NOTE = 'Open on weekdays from 8 to 17, else the desk of the county; ask for somebody who knows computer crime.';

/** Every own line filled in, and somebody reached on every line. */
function fullDocument(place: string, paper: Paper) {
  const sheet = sheetFor([place]);
  const book: ContactBook = Object.fromEntries(
    linesOf(sheet).flatMap((line) =>
      line.type === 'own'
        ? [
            [
              line.id,
              {
                ...bookLine,
                name: `${line.name} of Springfield`,
                person: 'Officer Sam Example, desk for computer crime',
                note: NOTE,
              },
            ],
          ]
        : [],
    ),
  );
  const contacts = linesOf(sheet).map(({ id, name }) => contactOf({ contact: id, words: name }));
  return contactSheetToDocument(sheet, book, contacts, {
    title: 'Marketplace data taken from the order service',
    isExercise: true,
    fingerprint: '1234 5678 9abc def0',
    madeAt: '22 Nov 2026, 14:05 PST',
    paper,
    zone: 'America/Los_Angeles',
    company: 'Example Salon Supply and Company, Limited',
  });
}

describe.each(['letter', 'a4'] as const)('on %s', (paper) => {
  test.each(statesAndTerritories)('$name fits two pages, empty and filled in', async ({ id }) => {
    expect(pagesOf(await documentToPdf(documentOf(sheetFor([id]), paper), fonts))).toBeLessThanOrEqual(2);
    expect(pagesOf(await documentToPdf(fullDocument(id, paper), fonts))).toBeLessThanOrEqual(2);
  });
});

test('the check of pages can fail', async () => {
  const every = sheetFor(statesAndTerritories.map(({ id }) => id));
  expect(pagesOf(await documentToPdf(documentOf(every), fonts))).toBeGreaterThan(2);
});

test('no text is smaller than documents may have', () => {
  expect(Math.min(TYPE.body, TYPE.small)).toBeGreaterThanOrEqual(SMALLEST_TEXT_IN_POINTS);
});

test.skipIf(!hasProgram('pdftotext'))('the PDF is read as it was written (skipped without pdftotext)', async () => {
  const document = documentOf(sheetFor(['us-tx']));
  const path = writeTemporary(await documentToPdf(document, fonts), 'sheet.pdf');
  expect(run('pdfinfo', path).stdout).toMatch(/^Pages:\s+2$/m);
  const read = words(run('pdftotext', '-raw', path, '-').stdout);
  const paragraphs = documentToText({ ...document, footer: '' })
    .split('\n')
    .map(words)
    .filter(Boolean);
  expect(paragraphs.filter((paragraph) => !read.includes(paragraph))).toEqual([]);
});

test.skipIf(!hasValidator)('the Word file is valid (skipped where there is no validator)', async () => {
  const counts = countsOf({ 'us-ca': 12, 'us-ny': null, 'us-tx': 4, 'us-nj': 9 });
  const document = documentOf(sheetFor(['us-ca', 'us-as'], { counts }));
  expect(validateDocx(await documentToDocx(document))).toEqual([]);
});

test('40 affected states stay readable: one row of a table for each', () => {
  const counts = countsOf(Object.fromEntries(statesAndTerritories.slice(0, 40).map(({ id }) => [id, 10])));
  const tables = documentOf(sheetFor(['us-ca'], { counts })).blocks.flatMap((block) =>
    block.type === 'table' ? [block] : [],
  );
  expect(tables.map(({ rows }) => rows.length)).toEqual([40]);
  expect(tables.flatMap(({ rows }) => rows).filter((row) => row.length !== 2)).toEqual([]);
});
