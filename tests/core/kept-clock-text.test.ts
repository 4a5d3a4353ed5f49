import { expect, test } from 'vitest';
import { parseKeptClock } from '../../src/core/kept-clock.ts';
import { keptClockToText } from '../../src/core/kept-clock-text.ts';

test('is a text from which the same clock is read, whatever its title holds', () => {
  const clock = { ground: '3 ab', rules: 'r1', until: '', title: 'Tell | the bank', dueAt: '2026-11-23T14:00:00.000Z' };
  expect(parseKeptClock(keptClockToText(clock), '3 ab', 'r1', '2026-11-22T14:00:00.000Z')).toEqual(clock);
});
