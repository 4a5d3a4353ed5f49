import { expect, test } from 'vitest';
import { hoursToDue, isTooLate } from '../../src/core/due.ts';

test('hours are elapsed hours, across the change of daylight saving', () => {
  // In Los Angeles the clocks went forward on 8 March 2026 at 10:00 UTC.
  expect(hoursToDue('2026-03-08T04:00:00.000Z', 24)).toEqual({ at: '2026-03-09T04:00:00.000Z' });
});

test('hours take in the moment at which they end; a day ends where the next one begins', () => {
  const at = '2026-03-09T08:00:00.000Z';
  expect(isTooLate({ at }, at)).toBe(false);
  expect(isTooLate({ at }, '2026-03-09T08:00:00.001Z')).toBe(true);
  expect(isTooLate({ at, day: '2026-03-08' }, '2026-03-09T07:59:59.999Z')).toBe(false);
  expect(isTooLate({ at, day: '2026-03-08' }, at)).toBe(true);
});
