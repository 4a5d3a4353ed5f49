import { describe, expect, test } from 'vitest';
import { type ClockMark, holdsOver, markDoubts } from '../../src/core/clock-mark.ts';
import type { Hold, HoldKind } from '../../src/core/hold.ts';
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
  heldBy: ['counsel', 'law-enforcement'] as readonly HoldKind[],
  notBefore: minute(-60) as string | undefined,
  openedAt: minute(-30),
};
const doubtsOf = (mark: ClockMark | undefined, { holds, openedAt, ...clock } = ground) =>
  markDoubts({ mark, ...clock }, { holds, openedAt });

describe('a notice that is recorded as sent while it was held', () => {
  test('says which hold stood', () => {
    expect(doubtsOf(met(5))).toEqual([
      'Recorded as met while it was held (Law enforcement: Town police, Officer Doe). Tell counsel.',
    ]);
  });

  test('says so after the hold was released too', () => {
    const released = { id: 'x', at: minute(8), who: 'Ada Obi', reference: '', reason: 'Arrest' };
    expect(doubtsOf(met(5), { ...ground, holds: [{ ...hold, released }] })).toHaveLength(1);
    expect(doubtsOf(met(9), { ...ground, holds: [{ ...hold, released }] })).toEqual([]);
  });

  test('says nothing about a hold of another kind, or one that came later', () => {
    expect(doubtsOf(met(5), { ...ground, heldBy: ['counsel'] })).toEqual([]);
    expect(doubtsOf(met(-1))).toEqual([]);
    expect(holdsOver([hold], ['law-enforcement'], minute(5))).toEqual([hold]);
  });

  test('says nothing about what does not apply', () => {
    expect(doubtsOf(ruledOut)).toEqual([]);
    expect(doubtsOf(undefined)).toEqual([]);
  });
});

describe('a clock that was met too early', () => {
  const free = { ...ground, holds: [] };

  test('says so where it was noticed later', () => {
    expect(doubtsOf(met(-61), free)).toEqual([expect.stringContaining('before it started')]);
    expect(doubtsOf(met(-60), free)).toEqual([]);
  });

  test('before the opening is no mistake, but asks when it was noticed', () => {
    const unknown = { ...free, notBefore: undefined };
    expect(doubtsOf(met(-31), unknown)).toEqual([expect.stringContaining('before this incident was opened')]);
    expect(doubtsOf(met(-30), unknown)).toEqual([]);
    expect(doubtsOf(met(-31), free)).toEqual([]);
  });
});

test('names what two people recorded without having seen each other', () => {
  const free = { ...ground, holds: [] };
  expect(doubtsOf({ ...met(5), disagreement: ruledOut }, free)).toEqual([
    'Two people disagree: Max Roe recorded it as not due, 22 Nov 2026, 14:05 UTC. The later record counts.',
  ]);
  expect(doubtsOf({ ...ruledOut, disagreement: met(6) }, free)).toEqual([
    'Two people disagree: Ada Obi recorded it as met, 22 Nov 2026, 14:06 UTC. The later record counts.',
  ]);
});
