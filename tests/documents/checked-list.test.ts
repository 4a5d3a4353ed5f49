import { expect, test } from 'vitest';
import { toCheckedReport } from '../../src/documents/checked-list.ts';
import type { RowProblem } from '../../src/documents/recipient.ts';
import { createLetter, set } from './letters-samples.ts';

const letters = [createLetter(2), createLetter(3, { name: 'N'.repeat(200) }), createLetter(4), createLetter(5)];
const problem: RowProblem = { row: 9, code: 'no-name', words: 'There is no name.', stops: 'all' };

test('counts what can be made, and what is left out', () => {
  const report = toCheckedReport({ mapping: {}, set, docx: letters, pdf: letters.slice(1) }, 6, [problem]);
  expect(report.countByVariant).toEqual({ most: { docx: 2, pdf: 2 }, maine: { docx: 2, pdf: 1 } });
  expect(report.leftOut).toEqual({ docx: 2, pdf: 3 });
});

test('shows the first, the last and the longest', () => {
  const { previews } = toCheckedReport({ mapping: {}, set, docx: letters, pdf: [] }, 4, []);
  expect(previews.map(({ which, row, variant }) => [which, row, variant])).toEqual([
    ['first', 2, 'maine'],
    ['last', 5, 'maine'],
    ['longest', 3, 'most'],
  ]);
  expect(toCheckedReport({ mapping: {}, set, docx: [], pdf: [] }, 0, []).previews).toEqual([]);
});

test('shows the first 200 problems in their order, and counts all of them', () => {
  const many = Array.from({ length: 300 }, (_nothing, index) => ({ ...problem, row: index + 2 }));
  const report = toCheckedReport({ mapping: {}, set, docx: [], pdf: [] }, 300, many);
  expect(report.problems.map(({ row }) => row)).toEqual(Array.from({ length: 200 }, (_nothing, index) => index + 2));
  expect(report.problemCounts).toEqual({ 'no-name': 300 });
});
