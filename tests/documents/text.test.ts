import { expect, test } from 'vitest';
import { fillDocument } from '../../src/core/document.ts';
import { documentToText } from '../../src/documents/text.ts';
import { letter, recipient } from './samples.ts';

test('writes one paragraph on one line, lists with dashes and numbers, tables as lines', () => {
  const text = documentToText(fillDocument(letter, recipient));
  expect(text).toContain('\n\nDear Thị Ọlọ́runṣọlá Łukasz:\n\n');
  expect(text).toContain(
    '\n- Your name\n- Your postal address\n- What you ordered from us. No payment card was involved.\n',
  );
  expect(text).toContain('\n3. Use the code K7QX-22PM for twelve months of free monitoring.\n');
  expect(text).toContain('\nFirst Bureau | P.O. Box 555, Exampleville, GA 30374 | 800-555-0101\n');
  expect(text).toContain('see our page about it (https://example.com/notice).');
});

test('says first and last what stands in the way, and nothing where nothing does', () => {
  const stamps = letter.stamps.join(' · ');
  const text = documentToText(letter);
  expect(text.startsWith(`${stamps}\n\n`)).toBe(true);
  expect(text.endsWith(`\n\n${stamps}\n`)).toBe(true);
  expect(documentToText({ ...letter, stamps: [] })).toMatch(/^Example Salon Supply & Sons\n/);
});

test('leaves fields for somebody else in braces', () => {
  expect(documentToText(letter)).toContain('Dear {{name}}:');
});
