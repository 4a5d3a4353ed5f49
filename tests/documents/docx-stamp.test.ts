import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentToDocx } from '../../src/documents/docx.ts';
import { stampDocx } from '../../src/documents/docx-stamp.ts';
import { docxToText } from '../../src/documents/docx-text.ts';
import { isTemplateProblem, mergeDocx, readDocxTemplate } from '../../src/documents/merge-docx.ts';
import {
  endOfSection,
  headerAt,
  type OwnFile,
  ownFile,
  pageBreak,
  pagesByLibreOffice,
  paragraph,
  rewritten,
  section,
} from './own-files.ts';
import { letter } from './samples.ts';
import { hasProgram, hasValidator, partsOf, validateDocx } from './tools.ts';

const STAMPS = [
  'EXERCISE. Not real. Do not send.',
  'HELD. Police & others: <wait>',
  'DRAFT. Not approved. Do not send.',
];
const pages = (...words: readonly string[]) => words.map((word) => paragraph(word)).join(pageBreak);
const titlePage = '<w:titlePg/>';
const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>${'<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Row of a table</w:t></w:r></w:p></w:tc></w:tr>'.repeat(80)}</w:tbl>`;

const files: Readonly<Record<string, OwnFile>> = {
  'without any header': { body: pages('One', 'Two', 'Three') + section() },
  'without properties of a section': { body: pages('One', 'Two') },
  'with empty properties of a section': { body: `${pages('One', 'Two')}<w:sectPr/>` },
  'with a title page and no header': { body: pages('One', 'Two', 'Three') + section('', titlePage) },
  'with a title page, and a header for the others': {
    body: pages('One', 'Two', 'Three') + section(headerAt('default', 'header1'), titlePage),
    headers: { header1: paragraph('Own head') },
  },
  'with headers for the first page, even and odd ones': {
    body:
      pages('One', 'Two', 'Three') +
      section(headerAt('default', 'odd') + headerAt('first', 'first') + headerAt('even', 'even'), titlePage),
    headers: { odd: paragraph('Odd'), first: paragraph('First'), even: paragraph('Even') },
    settings: '<w:evenAndOddHeaders/>',
  },
  'with even and odd pages, and a header for the odd ones': {
    body: pages('One', 'Two', 'Three', 'Four') + section(headerAt('default', 'odd')),
    headers: { odd: paragraph('Odd') },
    settings: '<w:evenAndOddHeaders/>',
  },
  'with several sections, of which the second has a title page': {
    body:
      pages('One', 'Two') +
      endOfSection() +
      pages('Three', 'Four') +
      endOfSection('', titlePage) +
      pages('Five', 'Six') +
      section(headerAt('default', 'last')),
    headers: { last: paragraph('Own head of the last section') },
  },
  'with sections that go on with the header of the one before': {
    body: pages('One', 'Two') + endOfSection(headerAt('default', 'header1')) + pages('Three') + section(),
    headers: { header1: paragraph('Own head') },
  },
  'with a long table': { body: paragraph('Before') + table + paragraph('Behind') + section() },
  'with a header that holds a table': {
    body: pages('One', 'Two') + section(headerAt('default', 'header1')),
    headers: { header1: table.replace(/(<w:tr>.*?<\/w:tr>).*(<\/w:tbl>)/, '$1$2') + paragraph('') },
  },
};

const stamped = Object.entries(files).map(([name, file]) => ({
  name,
  file,
  content: stampDocx(ownFile(file), STAMPS),
}));

test.skipIf(!hasProgram('soffice'))(
  'says it on every page of every kind of file (skipped without LibreOffice)',
  { timeout: 120_000 },
  () => {
    const all = pagesByLibreOffice(stamped.map(({ content }) => content));
    const faults = stamped.flatMap(({ name, file }, index) => {
      const found = all[index] ?? [];
      const own = ['Own head', 'Odd', 'Even', 'First'].filter((each) => JSON.stringify(file).includes(`>${each}`));
      const words = [...own, name.includes('table') ? 'Row of a table' : 'Two'];
      return [
        ...(found.length > 1 ? [] : [`${name}: ${found.length} pages`]),
        ...found.flatMap((page) => STAMPS.filter((stamp) => !page.includes(stamp)).map((stamp) => `${name}: ${stamp}`)),
        ...words.filter((word) => !found.join('').includes(word)).map((word) => `${name}: ${word}`),
      ];
    });
    expect(faults).toEqual([]);
  },
);

test.skipIf(!hasValidator)(
  'passes the validator of Microsoft (skipped where there is none for the machine)',
  { timeout: 120_000 },
  () => {
    const chosen = stamped.filter(({ name }) => /properties|even and odd|several|table/.test(name));
    expect(chosen.flatMap(({ name, content }) => validateDocx(content).map((error) => [name, error]))).toEqual([]);
  },
);

test.skipIf(!hasProgram('soffice'))(
  'says it on every page of a file that LibreOffice wrote (skipped where that is not installed)',
  { timeout: 120_000 },
  async () => {
    const long = { ...letter, stamps: [], blocks: [...letter.blocks, ...letter.blocks] };
    const web = `<html><body><h1>One</h1><p style="page-break-before:always">Two</p></body></html>`;
    const written = [rewritten(await documentToDocx(long), 'letter.docx'), rewritten(strToU8(web), 'letter.html')];
    for (const found of pagesByLibreOffice(written.map((file) => stampDocx(file, STAMPS)))) {
      expect(found.length).toBeGreaterThan(1);
      for (const page of found) for (const stamp of STAMPS) expect(page).toContain(stamp);
    }
  },
);

test('leaves the file as it is where there is no stamp', () => {
  const file = ownFile({ body: paragraph('One') });
  expect(stampDocx(file, [])).toBe(file);
});

test('keeps every part byte for byte in which no stamp stands', () => {
  const file = ownFile({
    body: paragraph('One') + section(headerAt('default', 'header1')),
    headers: { header1: paragraph('Own head'), header2: paragraph('Nobody uses it') },
    parts: { 'word/media/seal.png': Uint8Array.of(1, 2, 3) },
  });
  const [before, after] = [unzipSync(file), unzipSync(stampDocx(file, STAMPS))];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter((name) => before[name]?.join() !== after[name]?.join());
  expect(changed).toEqual(['word/header1.xml']);
  expect(stampDocx(file, STAMPS)).toEqual(stampDocx(file, STAMPS));
});

test('is read again with its stamps and its fields, which are filled as before', () => {
  const template = readDocxTemplate(stampDocx(ownFile({ body: paragraph('Dear {{recipient.name}}') }), STAMPS));
  if (isTemplateProblem(template)) throw new Error(template.words);
  expect(template.fields).toEqual(['recipient.name']);
  expect(template.text).toBe(`${STAMPS.join('\n')}\nDear {{recipient.name}}\n`);
  expect(docxToText(mergeDocx(template, { name: 'Bob' }))).toBe(`${STAMPS.join('\n')}\nDear Bob\n`);
});

test('stamps no section that stands in a tracked change, and keeps to the strict form of the standard', () => {
  const body = `${paragraph('One')}<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:sectPrChange w:id="1" w:author="a"><w:sectPr/></w:sectPrChange></w:sectPr>`;
  const words = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const file = ownFile({
    body: '',
    parts: { 'word/document.xml': `<w:document xmlns:w="${words}"><w:body>${body}</w:body></w:document>` },
  });
  const parts = partsOf(stampDocx(file, ['DRAFT']));
  expect(parts['word/document.xml']).toContain(
    '<w:sectPr><w:headerReference xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" w:type="default" r:id="stampdefault1"/><w:pgSz',
  );
  expect(parts['word/document.xml']).toContain('<w:sectPrChange w:id="1" w:author="a"><w:sectPr/>');
  expect(parts['word/stampdefault1.xml']).toContain(words);
  expect(parts['word/_rels/document.xml.rels']).toContain('purl.oclc.org/ooxml/officeDocument/relationships/header');
});

test('does not stamp a file that is refused', () => {
  expect(() => stampDocx(strToU8('%PDF'), ['DRAFT'])).toThrow('template-no-word-file');
});
