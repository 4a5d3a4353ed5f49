import { expect, test } from 'vitest';
import { mayApplyCount, mayApplyToWords } from '../../src/core/may-apply.ts';
import { board, detected, instant, ruledOut } from './clock-case.ts';

const words = (now: string, ...more: Parameters<typeof board>[0]['told']) =>
  mayApplyToWords(board({ told: [detected(), ...more], now }).mayApply, instant(now));

test('counts the open clocks that may apply, and those that are overdue', () => {
  const { mayApply } = board({ told: [detected()], now: '2026-11-21T11:00-08:00' });
  expect(mayApply.length).toBeGreaterThan(2);
  expect(words('2026-11-21T11:00-08:00')).toBe(`${mayApply.length} clocks that may apply`);
  expect(words('2027-11-21T11:00-08:00')).toMatch(/^\d+ clocks that may apply, \d+ of them overdue$/);
  const [first] = mayApply;
  expect(words('2026-11-21T11:00-08:00', ruledOut(first?.id ?? ''))).toBe(
    `${mayApply.length - 1} clocks that may apply`,
  );
});

test('says nothing where there is none, and one clock as one', () => {
  const { mayApply } = board({ told: [detected()], now: '2026-11-21T11:00-08:00' });
  expect(mayApplyToWords([], '2026-11-21T11:00:00.000Z')).toBe('');
  expect(mayApplyToWords(mayApply.slice(0, 1), '2026-11-21T11:00:00.000Z')).toMatch(/^1 clock that may apply/);
});

test('finds its own count again in what was left open at a closing', () => {
  expect(mayApplyCount('15 clocks that may apply, 2 of them overdue')).toBe(15);
  expect(mayApplyCount('1 clock that may apply')).toBe(1);
  for (const other of ['1.2 Do lock', 'Clock 15 clocks that may apply', ''])
    expect(mayApplyCount(other)).toBeUndefined();
});
