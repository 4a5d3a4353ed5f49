import { beforeAll, expect, test } from 'vitest';
import { fillDocument, SMALLEST_TEXT_IN_POINTS } from '../../src/core/document.ts';
import type { Document } from '../../src/core/document.ts';
import { toPrintableText } from '../../src/core/printable.ts';
import { documentToPdf, startPdf } from '../../src/documents/pdf.ts';
import { documentToText } from '../../src/documents/text.ts';
import { fonts } from './fonts.ts';
import { hostile, letter, names, recipient, words } from './samples.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

const filled = fillDocument(letter, recipient);
const hasPoppler = hasProgram('pdftotext') && hasProgram('pdfinfo');
const hasQpdf = hasProgram('qpdf');
let path = '';
beforeAll(async () => {
  path = writeTemporary(await documentToPdf(filled, fonts), 'letter.pdf');
});

const textOf = (file: string, page = 0) =>
  run(
    'pdftotext',
    ...(page ? ['-f', `${page}`, '-l', `${page}`] : []),
    '-raw',
    '-enc',
    'UTF-8',
    file,
    '-',
  ).stdout.normalize('NFC');

async function together(documents: readonly Document[]) {
  const chunks: Uint8Array[] = [];
  const properties = { title: 'Letters', author: 'Example', language: 'en-US' };
  const writer = startPdf(properties, fonts, (chunk) => chunks.push(chunk));
  const places = documents.map((document) => writer.add(document));
  await writer.finish();
  return { places, file: writeTemporary(Buffer.concat(chunks), 'letters.pdf') };
}

const oneLine = (text: string): Document => ({
  ...letter,
  stamps: [],
  footer: '',
  blocks: [
    { type: 'paragraph', text: [text] },
    { type: 'paragraph', text: [{ type: 'strong', text }] },
  ],
});

test.skipIf(!hasPoppler)('holds the words of the letter in their order (skipped without pdftotext)', async () => {
  const bare: Document = { ...filled, stamps: [], footer: '', paper: 'a4' };
  const text = textOf(writeTemporary(await documentToPdf(bare, fonts), 'a4.pdf'));
  expect(words(text.replace(/^Page \d+ of \d+$/gm, ''))).toEqual(words(documentToText(bare)));
});

test.skipIf(!hasPoppler)(
  'gives every name as it was put in, whoever came before (skipped without pdftotext)',
  async () => {
    const all = [...names, ...names.toReversed(), ...hostile.map((text) => text.replaceAll(/[\r\n]+/g, ' '))];
    const { places, file } = await together(all.map(oneLine));
    all.forEach((text, index) => {
      const printable = toPrintableText(text).replace(/ +/g, ' ').trim();
      const [first, second] = textOf(file, places[index]?.firstPage).split('\n');
      expect([first?.trim(), second?.trim()]).toEqual([printable, printable]);
    });
  },
);

test.skipIf(!hasPoppler)('is tagged, with title, author and language (skipped without pdfinfo)', () => {
  const information = run('pdfinfo', path).stdout;
  expect(information).toMatch(/^Title: +Notice of Data Breach$/m);
  expect(information).toMatch(/^Author: +Example Salon Supply & Sons$/m);
  expect(information).toMatch(/^Tagged: +yes$/m);
  expect(information).not.toMatch(/Date/);
  const structure = run('pdfinfo', '-struct', path).stdout;
  const tags = [...structure.matchAll(/^ *(\w+)/gm)].map(([, tag]) => tag).filter((tag) => tag !== 'Object');
  const count = (tag: string) => tags.filter((other) => other === tag).length;
  expect(
    ['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link'].map((tag) => [tag, count(tag)]),
  ).toEqual([
    ['H1', 1],
    ['H2', 5],
    ['L', 2],
    ['LI', 6],
    ['Lbl', 6],
    ['LBody', 6],
    ['Table', 1],
    ['TR', 4],
    ['TH', 3],
    ['TD', 9],
    ['Link', 2],
  ]);
});

test.skipIf(!hasPoppler)(
  'says what stands in the way on every page, and numbers the pages (skipped without pdftotext)',
  () => {
    for (const page of [1, 2]) {
      const text = textOf(path, page);
      for (const stamp of letter.stamps) expect(text).toContain(stamp);
      expect(text).toContain(`Page ${page} of 2`);
      expect(text).toContain(letter.footer);
    }
  },
);

test.skipIf(!hasQpdf)('is sound for qpdf, and sets no type below ten points (skipped without qpdf)', () => {
  expect(run('qpdf', '--check', path).stdout).toContain('No syntax or stream encoding errors found');
  const open = run('qpdf', '--qdf', '--object-streams=disable', path, '-').stdout;
  const sizes = [...open.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_TEXT_IN_POINTS);
  expect(open).toMatch(/\/Lang \(en-US\)/);
  expect(open).toMatch(/\/DisplayDocTitle true/);
});

test.skipIf(!hasPoppler)('puts the address into the window (skipped without pdftotext)', () => {
  const boxes = run('pdftotext', '-bbox', path, '-').stdout;
  const first = /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Thị</.exec(boxes);
  expect(Number(first?.[1])).toBeCloseTo(64.8, 0);
  expect(Number(first?.[2])).toBeGreaterThan(155);
  expect(Number(first?.[2])).toBeLessThan(165);
});

test.skipIf(!hasPoppler)(
  'says on which page each of many documents begins, and counts the pages of each (skipped without pdftotext)',
  async () => {
    const { places, file } = await together([filled, oneLine('Second'), filled]);
    expect(places).toEqual([
      { firstPage: 1, pages: 2 },
      { firstPage: 3, pages: 1 },
      { firstPage: 4, pages: 2 },
    ]);
    expect(textOf(file, 3)).toContain('Page 1 of 1');
    expect(textOf(file, 5)).toContain('Page 2 of 2');
    if (hasQpdf) expect(run('qpdf', '--check', file).status).toBe(0);
  },
);

test('gives the same bytes for the same document, whatever was made before', async () => {
  const first = await documentToPdf(filled, fonts);
  await documentToPdf(oneLine(names.join(' ')), fonts);
  expect(await documentToPdf(filled, fonts)).toEqual(first);
});

test.skipIf(!hasQpdf)('breaks long paragraphs, lists and tables over pages (skipped without qpdf)', async () => {
  const sentence = 'This is a sentence of some length that is said again and again. ';
  const long: Document = {
    ...letter,
    blocks: [
      { type: 'heading', level: 1, text: sentence.repeat(3) },
      { type: 'paragraph', text: [sentence.repeat(100)] },
      { type: 'list', isOrdered: true, items: Array.from({ length: 60 }, () => [sentence.repeat(3)]) },
      {
        type: 'table',
        caption: 'Long',
        head: ['One', 'Two'],
        rows: Array.from({ length: 90 }, (_nothing, row) => [[`${row}`], [sentence]]),
      },
      { type: 'table', caption: 'Nothing', head: ['One'], rows: [] },
      { type: 'table', caption: 'Taller than a page', head: ['One'], rows: [[[sentence.repeat(200)]]] },
      { type: 'paragraph', text: [] },
      { type: 'paragraph', text: ['https://example.com/'.repeat(40)] },
    ],
  };
  const file = writeTemporary(await documentToPdf(long, fonts), 'long.pdf');
  expect(run('qpdf', '--check', file).status).toBe(0);
  const text = words(run('pdftotext', '-raw', file, '-').stdout);
  expect(text.filter((word) => word === 'sentence')).toHaveLength(3 + 100 + 180 + 90 + 200);
});

test.skipIf(!hasProgram('pdftotext'))(
  'keeps a heading with the table that it is of (skipped without pdftotext)',
  async () => {
    const table = { type: 'table', caption: '', head: ['One'], rows: [[['row '.repeat(400)]]] } as const;
    for (const lines of [18, 24, 30, 36]) {
      const filler = Array.from({ length: lines }, () => ({ type: 'paragraph', text: ['Filler'] }) as const);
      const blocks = [...filler, { type: 'heading', level: 2, text: 'Heading' } as const, table];
      const file = writeTemporary(
        await documentToPdf({ ...letter, stamps: [], footer: '', blocks }, fonts),
        'kept.pdf',
      );
      const pages = run('pdftotext', '-raw', file, '-').stdout.split('\f');
      expect(pages.find((page) => page.includes('Heading'))).toContain('row');
    }
  },
);
