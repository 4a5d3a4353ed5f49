import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMergeFields, valueToXml } from '../../src/documents/merge-fields.ts';
import { wordsOfPart } from './tools.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;

function fill(xml: string, values: Readonly<Record<string, string>>): string | undefined {
  return findMergeFields(xml)
    ?.map((piece) => (typeof piece === 'string' ? piece : valueToXml(values[piece.field] ?? '?')))
    .join('');
}

test('fills a field that stands in one run, and leaves the rest byte for byte', () => {
  expect(fill(`<a/>${paragraph(run('Dear {{name}}:'))}<b x='1'/>`, { name: 'Bob' })).toBe(
    `<a/><w:p><w:r><w:t xml:space="preserve">Dear Bob:</w:t></w:r></w:p><b x='1'/>`,
  );
});

test('fills a field that Word has split, in the formatting of the run with the opening brace', () => {
  const xml = paragraph(
    run('Dear {'),
    run('{', '<w:b/>'),
    '<w:proofErr w:type="spellStart"/>',
    run('na', '<w:i/>'),
    run('me}}!'),
  );
  expect(fill(xml, { name: 'Bob' })).toBe(
    paragraph(
      '<w:r><w:t xml:space="preserve">Dear Bob</w:t></w:r>',
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"></w:t></w:r>',
      '<w:proofErr w:type="spellStart"/>',
      '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"></w:t></w:r>',
      '<w:r><w:t xml:space="preserve">!</w:t></w:r>',
    ),
  );
});

test('fills several fields of one paragraph, with spaces inside the braces or without', () => {
  expect(wordsOfPart(fill(paragraph(run('{{ a }}, {{b}}{{a}}')), { a: '1', b: '2' }) ?? '')).toBe('1, 21\n');
});

test('finds no field across two paragraphs, a break, a tab, or a text box', () => {
  const texts = [
    paragraph(run('{{na')) + paragraph(run('me}}')),
    paragraph('<w:r><w:t>{{na</w:t><w:br/><w:t>me}}</w:t></w:r>'),
    paragraph('<w:r><w:t>{{na</w:t><w:tab/><w:t>me}}</w:t></w:r>'),
    paragraph(
      run('{{na'),
      `<w:r><w:pict><w:txbxContent>${paragraph(run('x'))}</w:txbxContent></w:pict></w:r>`,
      run('x}me}}'),
    ),
  ];
  expect(texts.map((xml) => findMergeFields(xml))).toEqual(texts.map((xml) => [xml]));
});

test('finds fields in a text box within a paragraph', () => {
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('{{name}}'))}</w:txbxContent></w:pict></w:r>`;
  expect(wordsOfPart(fill(paragraph(run('a'), box, run('{{name}}')), { name: 'Bob' }) ?? '')).toBe('aBob\nBob\n');
});

test('does not look into what was deleted or into codes of Word', () => {
  const xml = paragraph('<w:r><w:delText>{{name}}</w:delText></w:r><w:r><w:instrText>{{name}}</w:instrText></w:r>');
  expect(findMergeFields(xml)).toEqual([xml]);
});

test('writes a line end as a break, and nothing else as markup', () => {
  expect(fill(paragraph(run('{{a}}')), { a: '<w:p/>\n]]>&' })).toBe(
    '<w:p><w:r><w:t xml:space="preserve">&lt;w:p/&gt;</w:t><w:br/><w:t xml:space="preserve">]]&gt;&amp;</w:t></w:r></w:p>',
  );
});

test('finds a field however its characters are spread over runs, and puts every value where its field stood', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.string({ unit: 'grapheme' }), (cuts, value) => {
      const text = 'Dear {{name}}, {{code}}.';
      const places = [...new Set([0, ...cuts, text.length])].sort((one, other) => one - other);
      const runs = places.slice(0, -1).map((place, index) => run(text.slice(place, places[index + 1])));
      const clean = value.replace(/[\n\r\t]/g, '');
      expect(wordsOfPart(fill(paragraph(...runs), { name: clean, code: 'K7' }) ?? '')).toBe(`Dear ${clean}, K7.\n`);
    }),
  );
});

test('does not read a part with a document type', () => {
  expect(findMergeFields('<!DOCTYPE w:p><w:p/>')).toBeNull();
});
