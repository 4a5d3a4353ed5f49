import { beforeAll, expect, test } from 'vitest';
import { fillDocument, SMALLEST_TEXT_IN_POINTS } from '../../src/core/document.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { documentToText } from '../../src/documents/text.ts';
import { hostile, letter, names, recipient, words } from './samples.ts';
import { hasProgram, hasValidator, partsOf, readByLibreOffice, validateDocx, wordsOfPart } from './tools.ts';

let file: Uint8Array;
let parts: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  file = await documentToDocx(letter);
  parts = partsOf(file);
});

const body = (content: Uint8Array) => words(wordsOfPart(partsOf(content)['word/document.xml'] ?? ''));

test('holds the words of the letter in their order', () => {
  const text = documentToText({ ...letter, stamps: [], footer: '' });
  expect(body(file)).toEqual(words(text.replace(/^(?:- |\d+\. )/gm, '')));
});

test('has real styles for title, headings, lists, tables, header and footer', () => {
  const styles = (xml = '') => [...new Set([...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, style]) => style))];
  expect(styles(parts['word/document.xml'])).toEqual([
    'LetterSender',
    'LetterRecipient',
    'LetterDate',
    'Title',
    'LetterSalutation',
    'Heading2',
    'ListParagraph',
    'TableHead',
    'TableText',
    'AfterTable',
    'LetterClosing',
    'LetterNote',
  ]);
  expect(styles(parts['word/header1.xml'])).toEqual(['Header']);
  expect(styles(parts['word/footer1.xml'])).toEqual(['Footer']);
  expect(parts['word/document.xml']).toContain('<w:tblHeader/>');
  expect(parts['word/document.xml']).toContain('<w:tblCaption w:val="The consumer reporting agencies"/>');
  expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading2">.*?<w:outlineLvl w:val="1"\/>/s);
});

test('says its language, title and author, and no time', () => {
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-US"/>');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Notice of Data Breach</dc:title>');
  expect(parts['docProps/core.xml']).toContain('<dc:creator>Example Salon Supply &amp; Sons</dc:creator>');
  expect(parts['docProps/core.xml']).not.toMatch(/<dcterms|\d{4}-\d\d-\d\d/);
});

test('carries the stamps at the head of every page and the number of the page at its foot', () => {
  expect(wordsOfPart(parts['word/header1.xml'] ?? '')).toBe(`${letter.stamps.join(' · ')}\n`);
  expect(parts['word/footer1.xml']).toMatch(/Page .*PAGE.* of .*NUMPAGES/);
  expect(parts['word/document.xml']).not.toContain('<w:titlePg');
});

test('sets no type below ten points', () => {
  const sizes = Object.values(parts).flatMap((xml) =>
    [...xml.matchAll(/<w:sz(?:Cs)? w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2),
  );
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_TEXT_IN_POINTS);
});

test.each([
  ['letter', '12240', '15840', '3168'],
  ['a4', '11906', '16838', '3555'],
] as const)('puts the address into the window on %s', async (paper, width, height, top) => {
  const xml = partsOf(await documentToDocx({ ...letter, paper }))['word/document.xml'] ?? '';
  expect(xml).toMatch(new RegExp(`<w:pgSz (?=[^>]*w:w="${width}")(?=[^>]*w:h="${height}")`));
  expect(xml).toMatch(new RegExp(`"LetterRecipient"/><w:framePr [^>]*w:y="${top}" w:hAnchor="page" w:vAnchor="page"`));
});

test('leaves fields as braces', () => {
  expect(body(file)).toContain('identityTheftCode');
  expect(parts['word/document.xml']).toContain('>{{name}}<');
});

test('gives the same bytes for the same letter', async () => {
  expect(await documentToDocx(letter)).toEqual(file);
});

test('numbers every list from one', async () => {
  const item = { type: 'list', isOrdered: true, items: [['a']] } as const;
  const xml = partsOf(await documentToDocx({ ...letter, blocks: [item, item] }))['word/document.xml'] ?? '';
  const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(numbers).size).toBe(2);
});

test.skipIf(!hasValidator)(
  'passes the validator of Microsoft (skipped where there is none for the machine)',
  async () => {
    expect(validateDocx(file)).toEqual([]);
    const harmful = { ...letter, title: hostile[0], author: hostile[1], stamps: [...hostile], footer: hostile[2] };
    const blocks = [...hostile, ...names].map((text) => ({ type: 'paragraph', text: [text] }) as const);
    expect(validateDocx(await documentToDocx({ ...harmful, blocks }))).toEqual([]);
  },
);

test.skipIf(!hasProgram('soffice'))(
  'is read by LibreOffice word for word (skipped where that is not installed)',
  async () => {
    const blocks = [...names, ...hostile].map((text) => ({ type: 'paragraph', text: [text] }) as const);
    const bare = { ...letter, stamps: [], footer: '', blocks };
    expect(words(readByLibreOffice(await documentToDocx(bare)))).toEqual(words(documentToText(bare)));
    const filled = await documentToDocx(fillDocument(letter, recipient));
    expect(words(readByLibreOffice(filled)).join(' ')).toContain(words(`Dear ${recipient.name}`).join(' '));
  },
);
