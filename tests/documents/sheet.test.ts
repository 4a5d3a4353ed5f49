import { expect, test } from 'vitest';
import { SMALLEST_TEXT_IN_POINTS } from '../../src/core/document.ts';
import {
  columnShares,
  hasWindow,
  pageWords,
  senderTop,
  sheetOf,
  SHEETS,
  spacingOf,
  stampLine,
  TYPE,
} from '../../src/documents/sheet.ts';
import { letter } from './samples.ts';

test('sets no type smaller than the law allows', () => {
  expect(Math.min(TYPE.body, TYPE.small, TYPE.heading, TYPE.title)).toBeGreaterThanOrEqual(SMALLEST_TEXT_IN_POINTS);
});

// With an eighth of an inch of clearance, as the United States Postal Service asks for. The panel of a letter folded in three is 3 2/3 inches high; its lower edge lies on the lower edge of the envelope.
test('puts the address of a US letter into the window of a #10 envelope', () => {
  const windowTop = (11 / 3 - 1.625) * 72;
  const windowBottom = (11 / 3 - 0.625) * 72;
  expect(SHEETS.letter.recipientTop).toBeGreaterThan(windowTop + 9);
  expect(SHEETS.letter.recipientTop + 4 * TYPE.body * TYPE.addressLineHeight).toBeLessThan(windowBottom - 9);
  expect(SHEETS.letter.sideMargin).toBeGreaterThan(0.5 * 72);
});

test('puts the address of an A4 letter where DIN 5008 (form B) has it', () => {
  expect(SHEETS.a4.recipientTop).toBeCloseTo((62.7 * 72) / 25.4);
  expect(SHEETS.a4.recipientBottom).toBeCloseTo((90 * 72) / 25.4);
  expect(SHEETS.a4.recipientTop + 6 * TYPE.body * TYPE.addressLineHeight).toBeLessThan(SHEETS.a4.recipientBottom);
});

test('narrows the margins of a dense sheet, leaves room for its footer, and keeps letters as they are', () => {
  for (const paper of ['letter', 'a4'] as const) {
    const dense = sheetOf({ paper, isDense: true });
    expect(dense.sideMargin).toBeLessThan(SHEETS[paper].sideMargin);
    expect(dense.bottomMargin).toBeGreaterThan(dense.edge + TYPE.small * TYPE.addressLineHeight);
    expect(dense.topMargin).toBeGreaterThanOrEqual(0.5 * 72);
    expect(sheetOf({ paper })).toBe(SHEETS[paper]);
  }
  expect(spacingOf({ isDense: true }).lineHeight).toBeLessThan(spacingOf({}).lineHeight);
  expect(spacingOf({})).toEqual({ lineHeight: TYPE.lineHeight, space: 1 });
});

test('writes stamps on one line and leaves out empty ones', () => {
  expect(stampLine({ ...letter, stamps: ['DRAFT', '', 'EXERCISE'] })).toBe('DRAFT · EXERCISE');
  expect(stampLine({ ...letter, stamps: [] })).toBe('');
});

test('counts pages in words only where it knows them', () => {
  expect(pageWords('en-US')).toEqual({ before: 'Page ', between: ' of ' });
  expect(pageWords('de')).toEqual({ before: '', between: ' / ' });
});

test('looks for an address that has to show in a window', () => {
  expect(hasWindow(letter.blocks)).toBe(true);
  expect(hasWindow([])).toBe(false);
});

test('gives a column of long lines more of the width', () => {
  const shares = columnShares({
    type: 'table',
    caption: '',
    head: ['Agency', 'Address'],
    rows: [[['First'], ['P.O. Box 555, Exampleville\nGA']], [['Second']]],
  });
  expect(shares.map((share) => share.toFixed(2))).toEqual(['0.28', '0.72']);
});

test('moves the address of the sender below stamps that take two lines', () => {
  expect(senderTop({ ...letter, stamps: [] })).toBe(SHEETS.letter.senderTop);
  expect(senderTop({ ...letter, stamps: ['DRAFT'] })).toBeLessThan(
    senderTop({ ...letter, stamps: ['HELD '.repeat(30)] }),
  );
});
