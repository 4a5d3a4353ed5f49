import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  instantToTime,
  isInstant,
  isZone,
  millisecondsBetween,
  millisecondsToInstant,
  millisecondsToWords,
} from '../../src/core/time.ts';

const NOON = '2026-11-22T20:05:30.123Z';
const zones = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'UTC',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

describe('an instant', () => {
  test.each([
    '',
    '2026-11-22',
    '2026-11-22T20:05:30Z',
    '2026-13-22T20:05:30.123Z',
    '9000-01-01T00:00:00.000Z',
    `${NOON} `,
    7,
    null,
    new Date(0),
  ])('is none: %s', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  test('sorts as text and keeps its milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e12), (one, other) => {
        const [first, second] = [millisecondsToInstant(one), millisecondsToInstant(other)];
        expect(isInstant(first)).toBe(true);
        expect(first < second).toBe(one < other);
        expect(millisecondsBetween(first, second)).toBe(other - one);
      }),
    );
  });

  test('is told in the words of its zone', () => {
    expect(instantToTime(NOON, 'America/Los_Angeles')).toBe('12:05');
    expect(instantToTime('2026-11-22T00:00:00.000Z', 'UTC')).toBe('00:00');
  });
});

test('knows which zones there are', () => {
  expect(zones.every(isZone)).toBe(true);
  expect(['Moon/Tycho', '', 'x y'].some(isZone)).toBe(false);
});

test.each([
  [-5, '0 min'],
  [0, '0 min'],
  [59_999, '0 min'],
  [5 * 60_000, '5 min'],
  [60 * 60_000, '1 h'],
  [20 * 3_600_000 + 40 * 60_000, '20 h 40 min'],
  [24 * 3_600_000 + 59 * 60_000, '1 d'],
  [76 * 3_600_000 + 60_000, '3 d 4 h'],
])('says %d milliseconds in its two largest units', (milliseconds, words) => {
  expect(millisecondsToWords(milliseconds)).toBe(words);
});
