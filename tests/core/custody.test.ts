import { expect, test } from 'vitest';
import { addTransfer, strikeTransfer } from '../../src/core/custody.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { minute, sampleEvents } from './samples.ts';

const transfer = (id: string) => ({
  id,
  at: minute(2),
  from: 'Ada',
  to: 'Ben',
  why: 'For copying',
  isSealed: true,
  recordedBy: '',
});
const piece: Evidence = {
  ...sampleEvents['evidence-collected'].data,
  id: 'piece',
  at: minute(1),
  recordedBy: '',
  transfers: [transfer('one')],
  struckTransfers: [],
};

test('adds a hand-over behind the others, or to those that were struck before they came', () => {
  expect(addTransfer(piece, transfer('two'), false).transfers.map(({ id }) => id)).toEqual(['one', 'two']);
  const struck = addTransfer(piece, transfer('two'), true);
  expect([struck.transfers, struck.struckTransfers]).toEqual([[transfer('one')], [transfer('two')]]);
});

test('moves a struck hand-over to those that were struck, once', () => {
  const struck = strikeTransfer(piece, 'one');
  expect([struck.transfers, struck.struckTransfers]).toEqual([[], [transfer('one')]]);
  expect(strikeTransfer(struck, 'one')).toBe(struck);
  expect(strikeTransfer(piece, 'two')).toBe(piece);
});
