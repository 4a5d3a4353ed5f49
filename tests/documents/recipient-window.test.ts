import { expect, test } from 'vitest';
import { countLines, hasWideLine, windowLines } from '../../src/documents/recipient-window.ts';
import { SHEETS } from '../../src/documents/sheet.ts';
import { fonts } from './fonts.ts';

test('knows how many lines stand in the window', () => {
  expect(windowLines('letter')).toBe(5);
  expect(windowLines('a4')).toBe(6);
});

test('counts the lines that a text takes, and those that are empty', () => {
  expect(countLines('Ann')).toBe(1);
  expect(countLines('x'.repeat(60))).toBe(1);
  expect(countLines('x'.repeat(61))).toBe(2);
  expect(countLines(`1\n\n${'x'.repeat(130)}`)).toBe(5);
});

test('tells a line that is wider than the window', () => {
  expect(hasWideLine('x\n'.repeat(60))).toBe(false);
  expect(hasWideLine(`1\n${'x'.repeat(61)}`)).toBe(true);
});

test('keeps a line in capitals of the widest kind within the paper', () => {
  const { width, sideMargin } = SHEETS.letter;
  const line = 'MARIA GUADALUPE HERNANDEZ DE LA CRUZ Y FERNANDEZ GUTIERREZ X';
  expect(line).toHaveLength(60);
  expect(fonts.measure(line, 'regular', 10.5)).toBeLessThan(width - 2 * sideMargin);
});
