import { expect, test } from 'vitest';
import { type Hold, holdEffects, holdEnd, holdName, holdWords, isHolding, isHoldingAt } from '../../src/core/hold.ts';
import { minute } from './samples.ts';

const hold: Hold = {
  id: 'a',
  kind: 'law-enforcement',
  agency: 'Town police',
  officer: 'Officer Doe',
  reference: 'Case 9',
  reason: 'They watch the account',
  until: '',
  placedAt: minute(0),
  placedBy: 'Ada Obi',
};
const released = (minutes: number) => ({ id: 'b', at: minute(minutes), who: 'Ada Obi', reference: '', reason: 'Done' });

test('a hold without a date holds until it is released', () => {
  expect(isHolding(hold, '2099-01-01T00:00:00.000Z')).toBe(true);
  expect(holdEnd({ ...hold, released: released(30) }, minute(60))).toBe(minute(30));
});

test('a hold with a date lapses at that moment', () => {
  const dated = { ...hold, until: minute(60) };
  expect(isHolding(dated, minute(59))).toBe(true);
  expect(isHolding(dated, minute(60))).toBe(false);
  expect(holdEnd(dated, minute(61))).toBe(minute(60));
});

test('a hold ends with whichever came first, its release or its date', () => {
  const dated = { ...hold, until: minute(60) };
  expect(holdEnd({ ...dated, released: released(30) }, minute(40))).toBe(minute(30));
  expect(holdEnd({ ...dated, released: released(30) }, minute(90))).toBe(minute(30));
  expect(holdEnd({ ...dated, released: released(80) }, minute(90))).toBe(minute(60));
});

test('was on from the moment at which it was asked for until it ended', () => {
  const past = { ...hold, released: released(30) };
  expect([-1, 0, 29, 30].map((at) => isHoldingAt(past, minute(at)))).toEqual([false, true, true, false]);
  expect([59, 60].map((at) => isHoldingAt({ ...hold, until: minute(60) }, minute(at)))).toEqual([true, false]);
});

test('is named by its kind, the agency and the officer', () => {
  expect(holdName(hold)).toBe('Law enforcement: Town police, Officer Doe');
  expect(holdName({ ...hold, officer: '' })).toBe('Law enforcement: Town police');
  expect(holdName({ ...hold, kind: 'counsel', agency: '', officer: '' })).toBe('Counsel');
});

test('every kind says what it keeps from going out', () => {
  expect(Object.keys(holdEffects)).toEqual(Object.keys(holdWords));
});
