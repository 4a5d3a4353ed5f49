import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOffsets, stretchBetween, withRows } from '../../src/core/row-window.ts';

const offsets = Array.from(rowOffsets([10, 20, 30, 40], Number));

test('says where each row begins, and where the list ends', () => {
  expect(offsets).toEqual([0, 10, 30, 60, 100]);
  expect(Array.from(rowOffsets([], Number))).toEqual([0]);
});

test.each([
  ['the beginning', -50, 5, [0, 1]],
  ['the middle', 15, 45, [1, 3]],
  ['the end', 70, 500, [3, 4]],
  ['above the list', -500, -100, [0, 0]],
  ['below the list', 500, 900, [4, 4]],
])('takes the rows that touch a part: %s', (_name, top, bottom, expected) => {
  expect(stretchBetween(offsets, top, bottom)).toEqual(expected);
});

test('leaves out no row that shows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 50 }),
      fc.integer({ min: -100, max: 3000 }),
      fc.integer({ min: 1, max: 500 }),
      (heights, top, height) => {
        const all = rowOffsets(heights, Number);
        const [from, to] = stretchBetween(all, top, top + height);
        const showing = heights.flatMap((_, row) =>
          (all[row + 1] ?? 0) > top && (all[row] ?? 0) < top + height ? [row] : [],
        );
        for (const row of showing) expect(row >= from && row < to).toBe(true);
      },
    ),
  );
});

test('joins single rows to the stretch, in order and once', () => {
  expect(withRows([10, 20], [3, 15, 20, 40])).toEqual([
    [3, 4],
    [10, 21],
    [40, 41],
  ]);
  expect(withRows([0, 0], [])).toEqual([]);
});
