import { describe, expect, test } from 'vitest';
import { readDocxFile } from '../../src/documents/docx-file.ts';
import { docxToText, externalTargetsOf, leftoversOf, startsProgram } from '../../src/documents/docx-text.ts';
import { readDocxTemplate } from '../../src/documents/merge-docx.ts';
import { ownFile, paragraph } from './own-files.ts';

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = (root: string, content: string) => `<w:${root} xmlns:w="${WORDS}">${content}</w:${root}>`;
const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;
const code = (...codes: readonly string[]) =>
  `<w:p>${codes.map((each) => `<w:r><w:instrText>${each}</w:instrText></w:r>`).join('')}</w:p>`;

function open(body: string, parts: Readonly<Record<string, string>> = {}) {
  const opened = readDocxFile(ownFile({ body, parts }));
  if ('code' in opened) throw new Error(opened.words);
  return opened;
}

test('says the words of headers, letter, notes and footers, a line for each paragraph, with fields in braces', () => {
  const file = ownFile({
    body:
      paragraph('Dear {{na', 'me}}', ' &amp; others') +
      paragraph('') +
      `<w:tbl><w:tr><w:tc>${paragraph('A cell')}</w:tc></w:tr></w:tbl>` +
      run('<w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t><![CDATA[<three>]]></w:t>'),
    headers: { header1: paragraph('Head') },
    parts: {
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph('Note')}</w:footnote>`),
      'word/footer1.xml': part('ftr', paragraph('Foot')),
    },
  });
  expect(docxToText(file)).toBe('Head\nDear {{name}} & others\nA cell\nOne\ttwo\n<three>\nNote\nFoot\n');
});

test('says what stands in a text box once, and leaves out what was deleted and the codes of Word', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const body =
    `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('In a box')}</mc:Choice><mc:Fallback>${box('In a box')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Beside</w:t></w:r></w:p>` +
    run('<w:delText>Gone</w:delText>') +
    code('DATE');
  expect(docxToText(ownFile({ body }))).toBe('In a box\nBeside\n');
});

test('hands on what is wrong with a file', () => {
  expect(docxToText(new Uint8Array())).toMatchObject({ code: 'template-no-word-file' });
});

test('finds changes, comments, parts in another format and words from elsewhere', () => {
  expect(leftoversOf(open(paragraph('Hello')))).toEqual([]);
  expect(leftoversOf(open(`<w:p><w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>`))).toEqual([
    'changes',
  ]);
  expect(
    leftoversOf(open(`<w:p><w:ins w:id="1"/></w:p>${run('<w:commentReference w:id="1"/>')}<w:altChunk/>`)),
  ).toEqual(['changes', 'comments', 'imported']);
  expect(leftoversOf(open('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr></w:sdt>'))).toEqual(['bound']);
  expect(leftoversOf(open(run('<w:rPr><w:insideH/></w:rPr><w:t>w:ins</w:t>')))).toEqual([]);
});

test('finds a code that starts a program, spread over runs too', () => {
  expect(startsProgram(open(code(' DDEAU', 'TO c:\\\\cmd.exe ')))).toBe(true);
  expect(startsProgram(open('<w:p><w:fldSimple w:instr="DDE Excel"/></w:p>'))).toBe(true);
  expect(startsProgram(open(code(' DATE ') + paragraph('DDE')))).toBe(false);
});

test('finds what Word would fetch by a code', () => {
  const body = code('INCLUDEPICTURE "https://exam', 'ple.com/pixel.png" \\d') + code('INCLUDETEXT file.docx');
  expect(externalTargetsOf(open(body))).toEqual(['https://example.com/pixel.png']);
});

describe('words that come from elsewhere when Word opens the file', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const instr = (...texts: readonly string[]) =>
    texts.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join('');
  const field = (...texts: readonly string[]) => `${begin}${instr(...texts)}${end}`;
  const inParagraph = (content: string) => `<w:p>${content}</w:p>`;

  test.each([
    ['a code', inParagraph(field(' DATE ') + field(' INCLUDE', 'TEXT "c:\\\\other.docx" '))],
    ['a simple code', '<w:p><w:fldSimple w:instr=" IMPORT picture.png "/></w:p>'],
    ['a linked program', inParagraph(field(' LINK Excel.Sheet.12 "Book.xlsx" '))],
    ['a database', inParagraph(field(' DATABASE \\d "list.mdb" '))],
    ['a code within a code', inParagraph(`${begin}${instr(' IF 1 = 1 ')}${field(' AUTOTEXT Closing ')}${end}`)],
    ['a document within the document', '<w:subDoc r:id="rId1"/>'],
    ['an object that is linked', inParagraph('<w:r><w:object><o:OLEObject Type="Link" r:id="a"/></w:object></w:r>')],
  ])('are found in %s', (_words, body) => {
    expect(leftoversOf(open(body))).toEqual(['included']);
  });

  test.each([
    ['a link whose address has such a word', inParagraph(field(' HYPERLINK "https://example.com/link/import" '))],
    ['a number of a page', inParagraph(field(' PAGE ') + field(' REF link '))],
    ['the words of the letter', paragraph('LINK and IMPORT')],
    ['an object of its own', inParagraph('<w:r><w:object><o:OLEObject Type="Embed" r:id="a"/></w:object></w:r>')],
  ])('are not found in %s', (_words, body) => {
    expect(leftoversOf(open(body))).toEqual([]);
  });
});

describe('what describes a picture', () => {
  const picture = (attributes: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${attributes}/></wp:inline></w:drawing></w:r><w:r><w:t>Beside</w:t></w:r></w:p>`;

  test('is a part of the words and never a line that could be a heading', () => {
    const body = picture('title="What Happened" descr="Ada Obi &amp;&#10;What We Are Doing"');
    expect(docxToText(ownFile({ body }))).toBe('Picture: What Happened. Ada Obi & What We Are Doing\nBeside\n');
    const drawn = '<w:p><w:r><w:pict><v:shape alt="A seal"/></w:pict></w:r></w:p>';
    expect(docxToText(ownFile({ body: drawn }))).toBe('Picture: A seal\n');
    expect(docxToText(ownFile({ body: picture('') }))).toBe('Beside\n');
  });

  test('has no field, because none there is filled', () => {
    const template = readDocxTemplate(ownFile({ body: picture('descr="For {{name}}"') }));
    expect(template).toMatchObject({ fields: [], unknownFields: ['{{'] });
  });
});
