import { expect, test } from 'vitest';
import { contactLines, entryLines, knownLines, shorten } from '../../src/core/brief-lines.ts';
import { entry, groundOf } from './report-situation.ts';
import { minute, sampleEvents } from './samples.ts';

test('tells whom we called from the contact sheet and from the log, the latest first', () => {
  const ground = groundOf(
    { ...sampleEvents['contact-made'], happenedAt: minute(1) },
    { ...entry('contact', { with: 'Agent Roe, FBI Springfield', reference: 'No. 7' }), happenedAt: minute(2) },
  );
  expect(contactLines(ground).map((line) => line.slice(0, 40))).toEqual([
    'Agent Roe, FBI Springfield, No. 7, 22 No',
    'FBI Sacramento Field Office: reached Age',
  ]);
});

test('says of what was never answered that it is not yet known', () => {
  expect(knownLines(groundOf())[0]).toBe('Noticed: not yet known');
});

test('has the last ten entries, the latest first, each on one line that ends at a word', () => {
  const notes = Array.from({ length: 12 }, (_, index) => ({
    ...sampleEvents['note-added'],
    data: { text: `${index} ${'word '.repeat(100)}` },
  }));
  const lines = entryLines(groundOf(...notes));
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/: Note\. 11 (word )+word…$/);
  expect(lines.every((line) => line.length <= 160)).toBe(true);
});

test('leaves a text that fits as it is', () => {
  expect(shorten('They come today.')).toBe('They come today.');
});
