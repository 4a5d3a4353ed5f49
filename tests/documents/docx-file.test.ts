import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { attributeOf, elementsOf, readDocxFile, relationsName } from '../../src/documents/docx-file.ts';
import { ownFile, paragraph } from './own-files.ts';

const codeOf = (file: Uint8Array) => {
  const opened = readDocxFile(file);
  return 'code' in opened ? opened.code : undefined;
};
const withParts = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  ownFile({ body: paragraph('Hello'), parts });

test('opens a file with its parts that have words, in the order in which they are read', () => {
  const part = (root: string) => `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`;
  const opened = readDocxFile(
    withParts({
      'word/footer1.xml': part('ftr'),
      'word/footnotes.xml': part('footnotes'),
      'word/header3.xml': part('hdr'),
    }),
  );
  if ('code' in opened) throw new Error(opened.words);
  expect(opened.main).toBe('word/document.xml');
  expect(opened.withWords).toEqual(['word/header3.xml', 'word/document.xml', 'word/footnotes.xml', 'word/footer1.xml']);
});

test('knows a header by what the file says of it, whatever it is called', () => {
  const file = ownFile({ body: paragraph('Hello'), headers: { letterhead: paragraph('Head') } });
  const opened = readDocxFile(file);
  expect('code' in opened ? [] : opened.withWords).toEqual(['word/letterhead.xml', 'word/document.xml']);
});

test.each([
  ['template-macros', withParts({ 'word/vbaProject.bin': 'x' })],
  ['template-macros', withParts({ 'word/activeX/activeX1.xml': '<a/>' })],
  [
    'template-macros',
    withParts({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
  ],
  ['template-zip-bomb', withParts({ 'word/a.bin': new Uint8Array(51_000_000) })],
  ['template-too-large', new Uint8Array(20_000_001)],
  ['template-broken', ownFile({ body: paragraph('Hello') }).subarray(0, 900)],
  ['template-broken', withParts({ 'word/document.xml': '<document xmlns="of another kind"/>' })],
  ['template-broken', withParts({ 'word/document.xml': Uint8Array.of(0xff, 0xfe, 60, 0) })],
  ['template-old-word-file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
  ['template-encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])],
  ['template-no-word-file', new Uint8Array()],
  ['template-no-word-file', strToU8('%PDF-1.7')],
  ['template-no-word-file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
] as const)('refuses a file, %s: %#', (code, file) => {
  expect(codeOf(file)).toBe(code);
});

test('does not unpack a bomb whose sizes lie', () => {
  const file = withParts({ 'word/a.bin': new Uint8Array(60_000_000) });
  const view = new DataView(file.buffer);
  // The size in the directory, where the reader looks.
  for (let at = 0; at + 46 < file.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 60_000_000)
      view.setUint32(at + 24, 10, true);
  expect(codeOf(file)).toBe('template-zip-bomb');
});

test('reads elements and attributes however they are written', () => {
  const [element = ''] = elementsOf(
    `<a:Relationships><a:Relationship  Id='x' r:id = "y&amp;z"/></a:Relationships>`,
    'Relationship',
  );
  expect([attributeOf(element, 'Id'), attributeOf(element, 'id'), attributeOf(element, 'none')]).toEqual([
    'x',
    'y&z',
    '',
  ]);
  expect(relationsName('word/document.xml')).toBe('word/_rels/document.xml.rels');
});
