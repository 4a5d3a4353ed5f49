import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import { findCoverageProblems, readCoverage } from '../../src/documents/coverage.ts';
import { documentToPdf } from '../../src/documents/pdf.ts';
import { documentToText } from '../../src/documents/text.ts';
import { writeOutUncovered } from '../../src/documents/written-out.ts';
import { anyText } from '../core/samples.ts';
import { fontFiles, fonts } from './fonts.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

const coverage = [readCoverage(fontFiles.regular), readCoverage(fontFiles.bold)];

const record = (...texts: readonly string[]): Document => ({
  title: 'Record',
  author: '',
  language: 'en-US',
  paper: 'letter',
  isRecord: true,
  stamps: [],
  footer: '',
  blocks: [
    { type: 'heading', level: 1, text: 'Record' },
    ...texts.map((text) => ({ type: 'paragraph', text: [text] }) as const),
  ],
});
const linesOf = (...texts: readonly string[]) =>
  documentToText(writeOutUncovered(record(...texts), coverage))
    .trim()
    .split('\n\n')
    .slice(1);
const NOTE = expect.stringMatching(/^The typefaces of this PDF lack some characters/);

test('leaves what the fonts have as it is, and says nothing', () => {
  const document = record('Nguyễn, Łódź, Ωμέγα, Жанна: 100 € “so” e\u0301 tab\there');
  expect(writeOutUncovered(document, coverage)).toBe(document);
});

test.each([
  ['Screen said 💀 twice', 'Screen said [U+1F480] twice'],
  ['👩‍💻 signed in', '[U+1F469 U+1F4BB] signed in'],
  ['❤️', '[U+2764]'],
  ['till 3 → order server ✅', 'till 3 -> order server [check mark]'],
  ['⚠️ Locked', '[warning sign] Locked'],
  ['Folder 顧客名簿 was open', 'Folder [U+9867 U+5BA2 U+540D U+7C3F] was open'],
  ['He said “你好你好你好”', 'He said “[6 characters]”'],
  ['Note: مرحبا!', 'Note: [Arabic writing, 5 characters]!'],
  ['שלום and नमस्ते', '[Hebrew writing, 4 characters] and [Devanagari writing, 6 characters]'],
  ['مرحبا💀', '[Arabic writing, 5 characters][U+1F480]'],
])('writes in brackets what no font has: %s', (text, written) => {
  expect(linesOf('Nothing here', text)).toEqual([NOTE, 'Nothing here', written]);
});

test('changes headings, lists and tables as well, and no address of a link', () => {
  const href = 'https://example.com/';
  const document: Document = {
    ...record(),
    blocks: [
      { type: 'list', isOrdered: false, items: [['💀', { type: 'strong', text: '💀' }]] },
      { type: 'table', caption: '💀', head: ['💀'], rows: [[[{ type: 'link', href, text: '💀' }]]] },
      { type: 'heading', level: 2, text: '💀' },
    ],
  };
  expect(writeOutUncovered(document, coverage).blocks.slice(1)).toEqual(
    JSON.parse(JSON.stringify(document.blocks).replaceAll('💀', '[U+1F480]')),
  );
});

test('leaves nothing that a PDF cannot set, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      const written = writeOutUncovered(record(text), coverage);
      expect(findCoverageProblems(documentToText(written), coverage)).toEqual([]);
    }),
  );
});

test.skipIf(!hasProgram('pdftotext'))('is read back from a PDF (skipped without pdftotext)', async () => {
  const pdf = await documentToPdf(writeOutUncovered(record('Screen said 💀 and مرحبا'), coverage), fonts);
  const text = run('pdftotext', '-layout', writeTemporary(pdf, 'record.pdf'), '-').stdout;
  expect(text).toContain('Screen said [U+1F480] and [Arabic writing, 5 characters]');
});
