import { expect, test } from 'vitest';
import { fillDocument, textToPlain } from '../../src/core/document.ts';
import type { Document } from '../../src/core/document.ts';

const letter: Document = {
  title: 'Notice',
  author: 'Example Salon Supply',
  language: 'en-US',
  paper: 'letter',
  stamps: ['DRAFT'],
  footer: '',
  blocks: [
    { type: 'heading', level: 1, text: 'Notice' },
    { type: 'paragraph', role: 'recipient', text: [{ type: 'field', field: 'name' }, { type: 'break' }] },
    { type: 'list', isOrdered: false, items: [['Code ', { type: 'field', field: 'identityTheftCode' }]] },
    { type: 'table', caption: 'c', head: ['h'], rows: [[[{ type: 'field', field: 'address' }]]] },
  ],
};

test('fills the fields of paragraphs, lists and tables, and nothing else', () => {
  expect(fillDocument(letter, { name: 'Bob', identityTheftCode: 'K7', address: 'A\nB' })).toEqual({
    ...letter,
    blocks: [
      letter.blocks[0],
      { type: 'paragraph', role: 'recipient', text: ['Bob', { type: 'break' }] },
      { type: 'list', isOrdered: false, items: [['Code ', 'K7']] },
      { type: 'table', caption: 'c', head: ['h'], rows: [[['A', { type: 'break' }, 'B']]] },
    ],
  });
});

test('leaves a field empty for which there is no value', () => {
  expect(fillDocument(letter, {}).blocks[1]).toEqual({
    type: 'paragraph',
    role: 'recipient',
    text: ['', { type: 'break' }],
  });
});

test('does not fill in what looks like a field in a value', () => {
  const [, block] = fillDocument(letter, { name: '{{address}}', address: 'secret' }).blocks;
  expect(block?.type === 'paragraph' ? textToPlain(block.text) : '').toBe('{{address}}\n');
});

test('reads a text without its marks', () => {
  expect(
    textToPlain([
      'Dear ',
      { type: 'field', field: 'name' },
      { type: 'break' },
      { type: 'strong', text: 'see ' },
      { type: 'link', href: 'https://example.com', text: 'this' },
    ]),
  ).toBe('Dear {{name}}\nsee this');
});
