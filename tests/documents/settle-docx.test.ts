import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { settleDocx } from '../../src/documents/settle-docx.ts';
import { partsOf } from './tools.ts';

const file = (time: string, id: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:tblPr></w:tblPr><w:tblPr/><w:hyperlink r:id="${id}"/>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationship Id="rId1" Target="styles.xml"/><Relationship Id="${id}" Target="https://example.com" TargetMode="External"/>`,
    ),
    'word/styles.xml': strToU8(
      '<w:style w:type="paragraph" w:styleId="Caption"><w:sz w:val="18"/></w:style><w:style w:styleId="Title"></w:style>',
    ),
    'docProps/core.xml': strToU8(`<dc:title>A</dc:title><dcterms:created xsi:type="x">${time}</dcterms:created>`),
    '[Content_Types].xml': strToU8('<Types/>'),
  });

test('takes times, random names and small unused styles out, and puts captions in', () => {
  const settled = settleDocx(file('2026-11-22T09:31:53Z', 'rIdx7-y'), ['A & B']);
  expect(Object.entries(partsOf(settled))).toEqual([
    ['[Content_Types].xml', '<Types/>'],
    ['docProps/core.xml', '<dc:title>A</dc:title>'],
    [
      'word/_rels/document.xml.rels',
      '<Relationship Id="rId1" Target="styles.xml"/><Relationship Id="link1" Target="https://example.com" TargetMode="External"/>',
    ],
    ['word/document.xml', '<w:tblPr><w:tblCaption w:val="A &amp; B"/></w:tblPr><w:tblPr/><w:hyperlink r:id="link1"/>'],
    ['word/styles.xml', '<w:style w:styleId="Title"></w:style>'],
  ]);
  expect(settleDocx(file('2027-01-01T00:00:00Z', 'rIdother'), ['A & B'])).toEqual(settled);
});
