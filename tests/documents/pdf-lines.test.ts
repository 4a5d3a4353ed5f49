import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Text } from '../../src/core/document.ts';
import { breakLines } from '../../src/documents/pdf-lines.ts';

// Every character is as wide as one point, in bold as two.
const measure = (text: string, weight: 'regular' | 'bold') => text.length * (weight === 'bold' ? 2 : 1);
const lines = (text: Text, width: number) =>
  breakLines(text, width, 'regular', measure).map((line) => line.map((stretch) => stretch.text).join(''));

test('breaks after spaces', () => {
  expect(lines(['one two three'], 8)).toEqual(['one two ', 'three']);
  expect(lines(['one two three'], 7)).toEqual(['one two ', 'three']);
});

test('breaks after a hyphen between letters and not within a number', () => {
  expect(lines(['call well-known 800-555-0101'], 12)).toEqual(['call well-', 'known ', '800-555-0101']);
});

test('keeps words together that change their style within', () => {
  expect(lines(['see the ', { type: 'link', href: 'https://example.com', text: 'page' }, '.'], 11)).toEqual([
    'see the ',
    'page.',
  ]);
});

test('begins a new line at a break, an empty one too', () => {
  expect(lines(['a', { type: 'break' }, { type: 'break' }, 'b'], 9)).toEqual(['a', '', 'b']);
});

test('does not break at a space that is meant to hold together', () => {
  expect(lines(['on 17\u00A0May now'], 7)).toEqual(['on ', '17\u00A0May ', 'now']);
});

test('cuts a word that is wider than a line, and leaves marks with their letters', () => {
  expect(lines(['https://example.com/a'], 8)).toEqual(['https://', 'example.', 'com/a']);
  expect(lines(['abo\u0323\u0301cd'], 5)).toEqual(['abo\u0323\u0301', 'cd']);
});

test('says where each stretch of a line begins and how wide it is', () => {
  expect(breakLines(['a ', { type: 'strong', text: 'bc' }, ' d '], 99, 'regular', measure)).toEqual([
    [
      { text: 'a ', weight: 'regular', href: null, x: 0, width: 2 },
      { text: 'bc', weight: 'bold', href: null, x: 2, width: 4 },
      { text: ' d ', weight: 'regular', href: null, x: 6, width: 2 },
    ],
  ]);
});

test('loses no character, and makes no line wider than it may be', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', ' ', '1', 'é'), maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          word,
          word.map((text) => ({ type: 'strong', text }) as const),
        ),
        { maxLength: 5 },
      ),
      (text) => {
        const broken = breakLines(text, 6, 'regular', measure);
        expect(
          broken
            .flat()
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text.map((run) => (typeof run === 'string' ? run : run.text)).join(''));
        for (const line of broken) {
          const last = line.at(-1);
          expect(last === undefined ? 0 : last.x + last.width).toBeLessThanOrEqual(6);
        }
      },
    ),
  );
});
