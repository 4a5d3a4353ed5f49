import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Text } from '../../src/core/document.ts';
import { toPrintableDocument, toPrintableLine, toPrintableText } from '../../src/core/printable.ts';

const bare: Document = {
  title: 'A',
  author: 'B',
  language: 'en-US',
  paper: 'letter',
  stamps: [],
  footer: '',
  blocks: [],
};

function printableText(text: Text): Text | undefined {
  const [block] = toPrintableDocument({ ...bare, blocks: [{ type: 'paragraph', text }] }).blocks;
  return block?.type === 'paragraph' ? block.text : undefined;
}

test.each([
  ['control characters', 'a\0b\x07c\x1bd\x7fe', 'abcde'],
  ['halves of characters', 'a\uD800b\uDC00c', 'abc'],
  ['noncharacters', 'a\uFFFEb\uFFFFc', 'abc'],
  ['what turns the direction', 'a\u202Eb\u202Cc\u2066d\u2069', 'abcd'],
  ['the soft hyphen and the byte order mark', '\uFEFFa\u00ADb', 'ab'],
])('takes out %s', (_what, text, expected) => {
  expect(toPrintableText(text)).toBe(expected);
});

test('keeps characters outside the first plane, and composes what can be composed', () => {
  expect(toPrintableText('😀 e\u0301 o\u0323\u0301')).toBe('😀 é ọ\u0301');
});

test('ends every line alike, and makes a tab a space', () => {
  expect(toPrintableText('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f');
  expect(toPrintableLine(' a \r\n b\n')).toBe('a b');
});

test('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = toPrintableText(text);
      expect(toPrintableText(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('makes a line end within a text a break', () => {
  expect(printableText(['a\nb', { type: 'strong', text: 'c\n' }])).toEqual([
    'a',
    { type: 'break' },
    'b',
    { type: 'strong', text: 'c' },
    { type: 'break' },
  ]);
});

test('writes the address of a link out unless its words say it', () => {
  const said = { type: 'link', href: 'https://www.example.com/', text: 'Example.com' } as const;
  const unsaid = { type: 'link', href: 'https://example.com/a', text: 'our page' } as const;
  const mail = { type: 'link', href: 'mailto:help@example.com', text: 'write to us' } as const;
  const call = { type: 'link', href: 'tel:+19165550160', text: '916-555-0160' } as const;
  expect(printableText([said])).toEqual([said]);
  expect(printableText([unsaid])).toEqual([unsaid, ' (https://example.com/a)']);
  expect(printableText([mail])).toEqual([mail, ' (help@example.com)']);
  expect(printableText([call])).toEqual([call]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://example.com/"x', 'https://a b'])(
  'takes %s for no link',
  (href) => {
    expect(printableText([{ type: 'link', href, text: 'words' }])).toEqual(['words']);
  },
);

test('cleans every text of a document and leaves fields where they stand', () => {
  const dirty = 'a\0\nb';
  expect(
    toPrintableDocument({
      ...bare,
      title: dirty,
      author: dirty,
      language: 'en-US" x',
      stamps: [dirty],
      footer: dirty,
      blocks: [
        { type: 'heading', level: 1, text: dirty },
        { type: 'list', isOrdered: true, items: [[dirty, { type: 'field', field: 'name' }]] },
        { type: 'table', caption: dirty, head: [dirty], rows: [[[dirty]]] },
      ],
    }),
  ).toEqual({
    title: 'a b',
    author: 'a b',
    language: 'en-USx',
    paper: 'letter',
    stamps: ['a b'],
    footer: 'a b',
    blocks: [
      { type: 'heading', level: 1, text: 'a b' },
      { type: 'list', isOrdered: true, items: [['a', { type: 'break' }, 'b', { type: 'field', field: 'name' }]] },
      { type: 'table', caption: 'a b', head: ['a b'], rows: [[['a', { type: 'break' }, 'b']]] },
    ],
  });
});
