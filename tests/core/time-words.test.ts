import { expect, test } from 'vitest';
import { instantToDate, instantToWords, instantToZoneName } from '../../src/core/time-words.ts';

const NOON = '2026-11-22T20:05:30.123Z';

test('tells a moment in the words of its zone', () => {
  expect(instantToDate(NOON, 'Asia/Kolkata')).toBe('23 Nov 2026');
  expect(instantToZoneName(NOON, 'America/Los_Angeles')).toBe('PST');
  expect(instantToZoneName(NOON, 'Europe/Berlin')).toBe('GMT+1');
  expect(instantToWords(NOON, 'America/Los_Angeles')).toBe('22 Nov 2026, 12:05 PST');
  expect(instantToWords('2026-07-01T12:00:00.000Z', 'Europe/Berlin')).toBe('1 Jul 2026, 14:00 GMT+2');
});
