// The chain of custody where records are struck, come late, or contradict each other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strikeTransfer } from '../../src/core/custody.ts';
import { chainOf, clashingFiles, custodian, type Evidence, fitsChain } from '../../src/core/evidence.ts';
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
  struckTransfers: [],
  ...change,
});
const [toBen, toCleo] = [transfer('one', 2, 'Ada', 'Ben'), transfer('two', 3, 'Ben', 'Cleo')];

test('leaves a struck hand-over out, so that the piece is with who had it before', () => {
  const evidence = piece({ transfers: [toBen, toCleo] });
  expect(custodian(evidence)).toBe('Cleo');
  const struck = strikeTransfer(evidence, 'two');
  expect(custodian(struck)).toBe('Ben');
  expect(custodian(strikeTransfer(struck, 'one'))).toBe('Ada');
  expect(struck.struckTransfers).toEqual([toCleo]);
  expect(strikeTransfer(struck, 'two')).toBe(struck);
});

test('takes a further hand-over at its end, or where it closes a gap', () => {
  const whole = piece({ transfers: [toBen, toCleo] });
  expect(fitsChain(whole, transfer('', 4, 'Cleo', 'Dan'))).toBe(true);
  expect(fitsChain(whole, transfer('', 3, 'Cleo', 'Dan'))).toBe(true);
  expect(fitsChain(whole, transfer('', 2, 'Cleo', 'Dan'))).toBe(false);
  const broken = piece({ transfers: [toBen, transfer('three', 4, 'Cleo', 'Dan')] });
  expect(fitsChain(broken, toCleo)).toBe(true);
  expect(fitsChain(broken, transfer('', 3, 'Ben', 'Eve'))).toBe(false);
});

test('stands in order in a merged log too, with what lies before the collection marked', () => {
  const chain = chainOf(piece({ transfers: [toBen, transfer('early', 0, 'Ada', 'Max')] }));
  expect(chain).toMatchObject([
    { id: 'early', isTooEarly: true },
    { id: 'one', gapAfter: 'Max' },
  ]);
  expect(chain[1]).not.toHaveProperty('isTooEarly');
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
  expect(chainOf(strikeTransfer(piece({ transfers: [toBen, toCleo] }), 'one'))[0]?.gapAfter).toBe('Ada');
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
