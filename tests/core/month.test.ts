import { expect, test } from 'vitest';
import { monthToWords } from '../../src/core/month.ts';

test('says a month as people read it', () => {
  expect(monthToWords('2026-11')).toBe('November 2026');
  expect(monthToWords('2026-01')).toBe('January 2026');
});

test('leaves what is no month as it is', () => {
  expect(monthToWords('2026')).toBe('2026');
  expect(monthToWords('')).toBe('');
});
