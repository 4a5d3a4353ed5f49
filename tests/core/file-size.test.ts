import { expect, test } from 'vitest';
import { bytesToExactWords, bytesToWords, timeLeftToWords } from '../../src/core/file-size.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [9_949, '9.9 kB'],
  [9_950, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [4_294_967_296, '4.3 GB'],
  [2_000_000_000_000, '2.0 TB'],
  [4_000_000_000_000_000, '4000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesToWords(bytes)).toBe(words);
});

test('gives the exact number with its thousands apart', () => {
  expect(bytesToExactWords(1)).toBe('1 byte');
  expect(bytesToExactWords(4_294_967_296)).toBe('4,294,967,296 bytes');
});

test.each([
  [0, 100, 1000, ''],
  [50, 100, 0, ''],
  [100, 100, 1000, 'a few seconds left'],
  [50, 100, 5_000, 'a few seconds left'],
  [50, 100, 5_001, 'about 10 seconds left'],
  [50, 100, 90_000, 'about 90 seconds left'],
  [50, 100, 91_000, 'about 2 minutes left'],
  [1, 100, 60_000, 'about 99 minutes left'],
])('with %d of %d bytes after %d milliseconds, says “%s”', (done, all, elapsed, words) => {
  expect(timeLeftToWords(done, all, elapsed)).toBe(words);
});
