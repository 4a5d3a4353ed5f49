import { expect, test } from 'vitest';
import { factLabel, factQuestions, factValues, factValueToWords, isFactId, isFactValue } from '../../src/core/fact.ts';

test('knows its facts and their values, and no others', () => {
  expect(factQuestions.map(({ id }) => id).every(isFactId)).toBe(true);
  expect(factValues.every(isFactValue)).toBe(true);
  expect(['', 'moon', '__proto__', null, 7].some((value) => isFactId(value) || isFactValue(value))).toBe(false);
});

test('has words for each', () => {
  expect(factValues.map(factValueToWords)).toEqual(['Yes', 'No', 'Not yet known']);
  expect(factQuestions.map(({ id }) => factLabel(id))).toEqual(factQuestions.map(({ label }) => label));
});
