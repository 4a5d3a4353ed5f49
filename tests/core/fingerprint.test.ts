import { expect, test } from 'vitest';
import { headsToFingerprint } from '../../src/core/fingerprint.ts';

const ONE = `0123456789abcdef${'0'.repeat(48)}`;
const OTHER = `fedcba9876543210${'1'.repeat(48)}`;

test('is the first sixteen digits of the latest id, in groups of four', () => {
  expect(headsToFingerprint([ONE])).toBe('0123 4567 89ab cdef');
});

test('names every latest entry where two people wrote at the same time', () => {
  expect(headsToFingerprint([ONE, OTHER])).toBe('0123 4567 89ab cdef + fedc ba98 7654 3210');
});

test('is empty for an empty log', () => {
  expect(headsToFingerprint([])).toBe('');
});
