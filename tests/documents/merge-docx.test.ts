import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { toPrintableText } from '../../src/core/printable.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { isTemplateProblem, mergeDocx, readDocxTemplate } from '../../src/documents/merge-docx.ts';
import type { DocxTemplate } from '../../src/documents/merge-docx.ts';
import { hostile, letter, names, recipient } from './samples.ts';
import { hasProgram, hasValidator, partsOf, readByLibreOffice, validateDocx, wordsOfPart } from './tools.ts';

let ours: Uint8Array;
let template: DocxTemplate;
beforeAll(async () => {
  ours = await documentToDocx(letter);
  template = read(ours);
});

function read(file: Uint8Array): DocxTemplate {
  const result = readDocxTemplate(file);
  if (isTemplateProblem(result)) throw new Error(result.words);
  return result;
}

function codeOf(file: Uint8Array): string | undefined {
  const result = readDocxTemplate(file);
  return isTemplateProblem(result) ? result.code : undefined;
}

/** Counsel's own file: ours with other parts. */
function brought(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return zipSync({ ...unzipSync(ours), ...Object.fromEntries(bytes) });
}

const bodyOf = (file: Uint8Array) => wordsOfPart(partsOf(file)['word/document.xml'] ?? '');
const body = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('names the fields of a letter, and those that it does not know', () => {
  expect(template.fields).toEqual(['name', 'address', 'identityTheftCode', 'reference']);
  expect(template.unknownFields).toEqual([]);
  const own = read(
    brought({ 'word/document.xml': body(paragraph('{{name}} {{Name}} {{ first name }} {{name}} {{constructor}}')) }),
  );
  expect(own.fields).toEqual(['name']);
  expect(own.unknownFields).toEqual(['Name', 'first name', 'constructor']);
});

test('brings no second full stop along where one follows', () => {
  const own = read(
    brought({
      'word/document.xml': body(paragraph('{{company.name}}. {{company.name}}, {{company.name}}... {{name}}.')),
    }),
  );
  expect(bodyOf(mergeDocx(own, { 'company.name': 'Acorn Inc.', name: 'Bob Jr.' }))).toBe(
    'Acorn Inc. Acorn Inc., Acorn Inc.... Bob Jr..\n',
  );
});

test('names braces without their other half as no field', () => {
  const of = (text: string) => read(brought({ 'word/document.xml': body(paragraph(text)) })).unknownFields;
  expect(of('{{name}} and {{address')).toEqual(['{{']);
  expect(of('name}} and {single}')).toEqual(['}}']);
});

test('fills the fields of letters by their names, the recipient’s by both, and leaves what nobody gave', () => {
  const text = '{{recipient.name}}, {{name}}, {{ breach.dates }}, {{company.name}}, {{address}}';
  const own = read(brought({ 'word/document.xml': body(paragraph(text)) }));
  expect(own.fields).toEqual(['recipient.name', 'name', 'breach.dates', 'company.name', 'address']);
  expect(own.text).toContain(text);
  expect(bodyOf(mergeDocx(own, { name: 'Bob', 'breach.dates': 'May 5' }))).toBe(
    'Bob, Bob, May 5, {{company.name}}, \n',
  );
  expect(bodyOf(mergeDocx(own, { name: 'Bob', 'recipient.name': '{{recipient.name}}' }))).toContain(
    '{{recipient.name}}, Bob, {{breach.dates}}',
  );
});

test('fills every field, a line end as a break, and leaves none', () => {
  const text = bodyOf(mergeDocx(template, recipient));
  expect(text).toContain('Thị Ọlọ́runṣọlá Łukasz\n22 Rue de l’Église\nApt. 5 <B> & C\nFresno, CA 93650\n');
  expect(text).toContain('Your reference is FB-000118.');
  expect(text).not.toContain('{{');
});

test('puts nothing of one recipient into the letter of another', () => {
  const first = mergeDocx(template, recipient);
  const second = bodyOf(mergeDocx(template, { name: 'Bob Smith' }));
  for (const value of Object.values(recipient).flatMap((text) => text.split('\n'))) expect(second).not.toContain(value);
  expect(second).toContain('Dear Bob Smith:');
  expect(mergeDocx(template, recipient)).toEqual(first);
});

test('keeps every part without fields byte for byte', () => {
  const picture = Uint8Array.from({ length: 5000 }, (_nothing, index) => (index * 31) % 256);
  const file = brought({
    'word/media/seal.png': picture,
    'customXml/item1.xml': '<?xml version="1.0"?><own  a = "b"/>',
  });
  const before = unzipSync(file);
  const after = unzipSync(mergeDocx(read(file), recipient));
  const changed = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] ?? strToU8(''), after[name] ?? strToU8('')) !== 0,
  );
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed).toEqual(['word/document.xml']);
});

test('fills fields in headers, footers and notes too', () => {
  const file = brought({
    'word/header1.xml': body(paragraph('{{reference}}')),
    'word/footnotes.xml': body(paragraph('{{name}}')),
  });
  const parts = partsOf(mergeDocx(read(file), recipient));
  expect(wordsOfPart(parts['word/header1.xml'] ?? '')).toBe('FB-000118\n');
  expect(wordsOfPart(parts['word/footnotes.xml'] ?? '')).toBe('Thị Ọlọ́runṣọlá Łukasz\n');
});

test('brings any text through as it was, without what no file can hold', () => {
  const one = read(brought({ 'word/document.xml': body(paragraph('{{name}}')) }));
  const bring = (name: string) => bodyOf(mergeDocx(one, { name }));
  for (const text of [...names, ...hostile]) expect(bring(text)).toBe(`${toPrintableText(text)}\n`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(bring(text)).toBe(`${toPrintableText(text)}\n`);
    }),
  );
});

test('says what Word would fetch from elsewhere, links left out', () => {
  const external = (type: string, target: string) =>
    `<Relationship Id="a${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external('hyperlink', 'https://example.com/link')}${external('image', 'https://example.com/pixel?a=1&amp;b=2')}${external('attachedTemplate', 'file:///C:/Example.dotm')}</Relationships>`;
  expect(template.externalTargets).toEqual([]);
  expect(read(brought({ 'word/_rels/settings.xml.rels': relations })).externalTargets).toEqual([
    'https://example.com/pixel?a=1&b=2',
    'file:///C:/Example.dotm',
  ]);
});

test('refuses macros, however they are hidden', () => {
  expect(codeOf(brought({ 'word/vbaProject.bin': 'x' }))).toBe('template-macros');
  expect(codeOf(brought({ 'word/activeX/activeX1.xml': 'x' }))).toBe('template-macros');
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  expect(codeOf(brought({ '[Content_Types].xml': types }))).toBe('template-macros');
});

test('refuses what is too large, packed or unpacked', () => {
  expect(codeOf(new Uint8Array(20_000_001))).toBe('template-too-large');
  const bomb = new Uint8Array(26_000_000);
  expect(codeOf(brought({ 'word/media/a.bin': bomb, 'word/media/b.bin': bomb }))).toBe('template-zip-bomb');
});

test('refuses what is no Word file, an old one, a locked one and a broken one', () => {
  const compound = (text: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  expect(codeOf(strToU8('%PDF-1.7'))).toBe('template-no-word-file');
  expect(codeOf(new Uint8Array())).toBe('template-no-word-file');
  expect(codeOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('template-no-word-file');
  expect(codeOf(compound('WordDocument'))).toBe('template-old-word-file');
  expect(codeOf(compound('EncryptedPackage'))).toBe('template-encrypted');
  expect(codeOf(ours.subarray(0, ours.length - 40))).toBe('template-broken');
  expect(codeOf(brought({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }))).toBe(
    'template-broken',
  );
  expect(codeOf(brought({ 'word/document.xml': Uint8Array.of(0xff, 0xfe, 60, 0) }))).toBe('template-broken');
});

test.skipIf(!hasValidator)(
  'passes the validator of Microsoft (skipped where there is none for the machine)',
  async () => {
    for (const name of [recipient.name ?? '', ...hostile]) {
      expect(validateDocx(mergeDocx(template, { ...recipient, name }))).toEqual([]);
    }
  },
);

test.skipIf(!hasProgram('soffice'))(
  'is read by LibreOffice with every name as it was (skipped where that is not installed)',
  () => {
    const text = readByLibreOffice(mergeDocx(template, { ...recipient, name: names.join(', ') })).normalize('NFC');
    expect(text).toContain(names.join(', ').normalize('NFC'));
  },
);
