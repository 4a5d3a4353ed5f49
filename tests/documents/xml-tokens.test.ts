import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, tokenizeXml, unescapeXml } from '../../src/documents/xml-tokens.ts';

test('cuts an XML text into pieces that give it again', () => {
  const xml = `<?xml version="1.0"?><!-- a > b --><a b="x > y" c='"'>text &amp; <![CDATA[<no tag>]]><d/></a>`;
  const tokens = tokenizeXml(xml);
  expect(tokens?.map(({ source }) => source).join('')).toBe(xml);
  expect(tokens?.map((token) => ('name' in token ? `${token.type} ${token.name}` : token.type))).toEqual([
    'other',
    'other',
    'open a',
    'text',
    'other',
    'empty d',
    'close a',
  ]);
});

test.each(['<a', '<a b="', '<!-- a', '<![CDATA[ a', '<?a', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', '<a <b>'])(
  'does not read %s',
  (xml) => {
    expect(tokenizeXml(xml)).toBeNull();
  },
);

test('never loses a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '!', '-', '[', 'a', ' ', '&') }), (xml) => {
      const tokens = tokenizeXml(xml) ?? [{ source: xml }];
      expect(tokens.map(({ source }) => source).join('')).toBe(xml);
    }),
  );
});

test('reads what it has escaped', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(unescapeXml(escapeXml(text))).toBe(text);
    }),
  );
  expect(unescapeXml('&#x1F600;&#65;&quot;&apos;&unknown;&#9999999;')).toBe('😀A"\'&unknown;');
});
