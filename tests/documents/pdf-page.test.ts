import { expect, test } from 'vitest';
import { SMALLEST_TEXT_IN_POINTS } from '../../src/core/document.ts';
import { PdfFile } from '../../src/documents/pdf-file.ts';
import { breakLines } from '../../src/documents/pdf-lines.ts';
import { PdfPages } from '../../src/documents/pdf-page.ts';
import { fonts } from './fonts.ts';
import { letter } from './samples.ts';

function start(stamps: readonly string[] = []) {
  const file = new PdfFile({ title: 'a', author: 'b', language: 'en' }, fonts);
  return new PdfPages(file, fonts, { ...letter, stamps });
}

const linesOf = (count: number) =>
  breakLines([Array(count).fill('line').join('\n')], 9, 'regular', () => 1).slice(0, 1);
const lines = (count: number) => Array.from({ length: count }, () => linesOf(1)[0] ?? []);

test('begins below the stamps, however many lines they take', () => {
  expect(start().y).toBe(64.8);
  expect(start(['HELD '.repeat(80)]).y).toBeGreaterThan(80);
});

test('never leaves one line of a paragraph alone on a page', () => {
  const foot = start();
  foot.y = foot.bottom - 15;
  foot.drawLines(foot.root, 'P', lines(4), SMALLEST_TEXT_IN_POINTS, 14, 60);
  expect(foot.y).toBeCloseTo(64.8 + 4 * 14);
  const head = start();
  head.y = head.bottom - 3 * 14 - 1;
  head.drawLines(head.root, 'P', lines(4), SMALLEST_TEXT_IN_POINTS, 14, 60);
  expect(head.y).toBeCloseTo(64.8 + 2 * 14);
});

test('counts the pages of a document', () => {
  const pages = start();
  pages.drawLines(pages.root, 'P', lines(100), SMALLEST_TEXT_IN_POINTS, 14, 60);
  expect(pages.finish()).toBe(3);
});
