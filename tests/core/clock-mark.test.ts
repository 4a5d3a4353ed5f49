import { describe, expect, test } from 'vitest';
import { type ClockMark, holdsOver, isSameMark, markDoubts } from '../../src/core/clock-mark.ts';
import type { Hold } from '../../src/core/hold.ts';
import { minute } from './samples.ts';

const met = (at: number, change: Partial<ClockMark> = {}) =>
  ({
    id: 'm',
    state: 'met',
    at: minute(at),
    zone: 'UTC',
    how: 'By post',
    reference: '',
    who: 'Ada Obi',
    ...change,
  }) as ClockMark;
const ruledOut: ClockMark = { id: 'r', state: 'ruled-out', at: minute(5), reason: 'No residents', who: 'Max Roe' };
const hold: Hold = {
  id: 'h',
  kind: 'law-enforcement',
  agency: 'Town police',
  officer: 'Officer Doe',
  reference: '',
  reason: 'They watch',
  until: '',
  placedAt: minute(0),
  placedBy: 'Ada Obi',
};
const ground = {
  holds: [hold],
  heldBy: ['counsel', 'law-enforcement'],
  notBefore: minute(-60),
  openedAt: minute(-30),
} as const;

describe('a notice that is recorded as sent while it was held', () => {
  test('says which hold stood', () => {
    expect(markDoubts(met(5), ground)).toEqual([
      'Recorded as met while it was held (Law enforcement: Town police, Officer Doe). Tell counsel, and write down why.',
    ]);
  });

  test('says so after the hold was released too', () => {
    const released = { id: 'x', at: minute(8), who: 'Ada Obi', reference: '', reason: 'Arrest' };
    expect(markDoubts(met(5), { ...ground, holds: [{ ...hold, released }] })).toHaveLength(1);
    expect(markDoubts(met(9), { ...ground, holds: [{ ...hold, released }] })).toEqual([]);
  });

  test('says nothing about a hold of another kind, or one that came later', () => {
    expect(markDoubts(met(5), { ...ground, heldBy: ['counsel'] })).toEqual([]);
    expect(markDoubts(met(-1), ground)).toEqual([]);
    expect(holdsOver([hold], ['law-enforcement'], minute(5))).toEqual([hold]);
  });

  test('says nothing about what does not apply', () => {
    expect(markDoubts(ruledOut, ground)).toEqual([]);
    expect(markDoubts(undefined, ground)).toEqual([]);
  });
});

describe('a clock that was met too early', () => {
  const free = { ...ground, holds: [] };

  test('says so where it was noticed later', () => {
    expect(markDoubts(met(-61), free)).toEqual([expect.stringContaining('before it was noticed or asked for')]);
    expect(markDoubts(met(-60), free)).toEqual([]);
  });

  test('before the opening is no mistake, but asks when it was noticed', () => {
    const unknown = { ...free, notBefore: undefined };
    expect(markDoubts(met(-31), unknown)).toEqual([expect.stringContaining('before this incident was opened')]);
    expect(markDoubts(met(-30), unknown)).toEqual([]);
    expect(markDoubts(met(-31), free)).toEqual([]);
  });
});

test('names what two people recorded without having seen each other', () => {
  const [doubt] = markDoubts({ ...met(5), disagreement: ruledOut }, { ...ground, holds: [] });
  expect(doubt).toContain('Max Roe recorded it as not due: No residents; then Ada Obi recorded this');
  const [other] = markDoubts({ ...ruledOut, disagreement: met(5) } as ClockMark, { ...ground, holds: [] });
  expect(other).toContain('Ada Obi recorded it as met on 22 Nov 2026, 14:05 UTC');
});

test('two marks are the same where they say the same of the same moment', () => {
  expect(isSameMark(met(5), met(5, { id: 'other' }))).toBe(true);
  expect(isSameMark(met(5), met(6))).toBe(false);
  expect(isSameMark(met(5), ruledOut)).toBe(false);
  expect(isSameMark(ruledOut, { ...ruledOut, at: minute(9) })).toBe(true);
});
