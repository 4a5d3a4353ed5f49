import { expect, test } from 'vitest';
import { factValues, isFactName, isFactValue, isItemFactId, itemFactIds, itemFactLabel } from '../../src/core/fact.ts';
import { factLabel, isAskedFact, factValueToWords } from '../../src/core/triage.ts';

test('knows the facts on which items depend, and no others', () => {
  expect(itemFactIds.every(isItemFactId)).toBe(true);
  expect(['', 'moon', 'encrypted', '__proto__', null, 7].some(isItemFactId)).toBe(false);
});

test('knows the values of a fact, and no others', () => {
  expect(factValues.every(isFactValue)).toBe(true);
  expect(['', 'moon', 'Yes', '__proto__', null, true].some(isFactValue)).toBe(false);
});

test('takes as the name of a fact also one of a later version, but nothing that is no name', () => {
  expect(['malware', 'sector-hipaa', 'moonPhase', 'constructor'].every(isFactName)).toBe(true);
  expect(['', 'a', 'a b', '__proto__', '-x', 'x'.repeat(62), 7, null].some(isFactName)).toBe(false);
});

test('has words for each value', () => {
  expect(factValues.map(factValueToWords)).toEqual(['Yes', 'No', 'Not yet known']);
});

test('calls a fact on an item what triage calls it', () => {
  expect(itemFactIds.every(isAskedFact)).toBe(true);
  expect(itemFactIds.map(itemFactLabel)).toEqual(itemFactIds.map(factLabel));
});
