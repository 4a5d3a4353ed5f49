import { expect, test } from 'vitest';
import { readAmount } from '../../src/core/amount.ts';

test.each([
  ['72', 72],
  [' 72 ', 72],
  ['1,000', 1000],
  ['0', 0],
  ['', null],
  [' ', null],
])('reads “%s”', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});

test.each(['-3', '1.5', '1,5', '1,00', '7 2', 'three', '1e3', '0x10', '٣'])('takes “%s” for no number', (typed) => {
  expect(readAmount(typed)).toBeNaN();
});
