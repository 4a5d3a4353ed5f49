import { expect, test } from 'vitest';
import { addressToWords, contactToWords, effectiveToWords } from '../../src/components/rule-details.ts';

test('names the contacts of a letter', () => {
  const maryland = { name: 'Maryland' };
  expect(contactToWords('credit-bureaus', maryland)).toBe('the credit bureaus');
  expect(contactToWords('ftc', maryland)).toBe('the Federal Trade Commission (FTC)');
  expect(contactToWords('attorney-general:MD', maryland)).toBe('the attorney general of Maryland');
  expect(contactToWords('New York Department of State', maryland)).toBe('New York Department of State');
});

test('says a day, a year, a longer text and what is not yet known', () => {
  expect(effectiveToWords('2026-01-01')).toBe('1 Jan 2026');
  expect(effectiveToWords('2009')).toBe('2009');
  expect(effectiveToWords('2025-12-03 for larger institutions')).toBe('2025-12-03 for larger institutions');
  expect(effectiveToWords(null)).toBe('not yet known');
});

test('says an official address without its scheme', () => {
  expect(addressToWords('https://example.com/report/')).toBe('example.com/report');
});
