// The chain of custody where records are struck, come late, or contradict each other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOf, clashingFiles, custodian, type Evidence, standingEvidence } from '../../src/core/evidence.ts';
import { sampleEvents } from './samples.ts';

const at = (hour: number) => `2026-03-10T${String(hour).padStart(2, '0')}:00:00.000Z`;
const transfer = (id: string, hour: number, from: string, to: string) => ({
  id,
  at: at(hour),
  from,
  to,
  why: 'For copying',
  isSealed: true,
  recordedBy: '',
});
const piece = (change: Partial<Evidence> = {}): Evidence => ({
  ...sampleEvents['evidence-collected'].data,
  id: 'piece',
  collector: 'Ada',
  at: at(1),
  recordedBy: '',
  transfers: [],
  ...change,
});
const [toBen, toCleo] = [transfer('one', 2, 'Ada', 'Ben'), transfer('two', 3, 'Ben', 'Cleo')];

test('leaves a struck hand-over out, so that the piece is with who had it before', () => {
  const evidence = piece({ transfers: [toBen, toCleo] });
  expect(custodian(evidence)).toBe('Cleo');
  expect(custodian(evidence, { two: {} })).toBe('Ben');
  expect(custodian(evidence, { one: {}, two: {} })).toBe('Ada');
});

test('does not take a name that every object has for a struck record', () => {
  expect(standingEvidence([piece({ id: 'constructor' })], {})).toHaveLength(1);
  expect(standingEvidence([piece(), piece({ id: 'other' })], { piece: {} })).toMatchObject([{ id: 'other' }]);
});

test('stands in the order in which things happened, whatever the order in which they were recorded', () => {
  const many = [toBen, toCleo, transfer('three', 4, 'Cleo', 'Dan'), transfer('four', 5, 'Dan', 'Eve')];
  fc.assert(
    fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (transfers) => {
      const chain = chainOf(piece({ transfers }));
      expect(chain.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
      expect(chain.every(({ gapAfter }) => gapAfter === undefined)).toBe(true);
    }),
  );
});

test('keeps two hand-overs of the same minute in the order of the log', () => {
  const back = transfer('back', 2, 'Ben', 'Ada');
  expect(custodian(piece({ transfers: [toBen, back] }))).toBe('Ada');
});

test('names the gap where somebody gives what another had', () => {
  const [first, second] = chainOf(piece({ transfers: [transfer('one', 2, 'Max', 'Ben'), toCleo] }));
  expect(first?.gapAfter).toBe('Ada');
  expect(second).not.toHaveProperty('gapAfter');
  expect(chainOf(piece({ transfers: [toBen, toCleo] }), { one: {} })[0]?.gapAfter).toBe('Ada');
});

test('does not take spaces and capitals for a gap', () => {
  expect(chainOf(piece({ transfers: [transfer('one', 2, ' ada ', 'Ben')] }))[0]).not.toHaveProperty('gapAfter');
});

test('finds the file names that stand for several contents', () => {
  const [one, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const pieces = [
    piece({ file: 'a.log', sha256: one }),
    piece({ file: 'a.log', sha256: one }),
    piece({ file: 'b.log', sha256: one }),
    piece({ file: 'b.log', sha256: other }),
    piece({ file: '', sha256: null }),
  ];
  expect(clashingFiles(pieces)).toEqual(['b.log']);
});
