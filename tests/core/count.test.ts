import { expect, test } from 'vitest';
import { countToWords, orderCounts, parseCount, totalToWords } from '../../src/core/count.ts';
import type { Count, Room } from '../../src/core/room.ts';

const recorded = (value: Count) => ({ id: '', value, who: '', at: '', source: '', ground: '' });
const counts = (given: Readonly<Record<string, readonly [string, number | null, boolean]>>): Room['counts'] =>
  Object.fromEntries(
    Object.entries(given).map(([id, [words, count, isEstimate]]) => [id, recorded({ words, count, isEstimate })]),
  );

test.each([
  ['0', 0],
  ['501', 501],
  ['1,204', 1204],
  ['1 204', 1204],
  ['1\u00a0204', 1204],
  ['1’204', 1204],
  [' 12,345,678 ', 12_345_678],
  ['007', 7],
])('reads %j as %d people', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each([
  '',
  ' ',
  'many',
  '1.5',
  '1.204',
  '-3',
  '+3',
  '1e9',
  '1e9?',
  '12,34',
  '1,2045',
  ',204',
  '1,204 567',
  '١٢',
  '0x10',
  '½',
  '12 people',
  '99999999999',
  '9'.repeat(400),
  'Infinity',
])('does not read %j as a number of people', (text) => {
  expect(parseCount(text)).toBeUndefined();
});

test('sums up, and says what is an estimate or not yet known', () => {
  expect(totalToWords({})).toBe('0 people in 0 places');
  expect(totalToWords(counts({ 'us-ca': ['California', 1, false] }))).toBe('1 person in 1 place');
  const known = { 'us-ca': ['California', 1204, false], 'us-tx': ['Texas', 501, false] } as const;
  expect(totalToWords(counts(known))).toBe('1,705 people in 2 places');
  const more = counts({ ...known, eu: ['European Union and EEA', null, false], uk: ['United Kingdom', 20, true] });
  expect(totalToWords(more)).toBe('about 1,725 people in 4 places; in 1 of them the number is not yet known');
});

test('lists the states by name, then other countries, then what a later version counts', () => {
  const given = counts({
    eu: ['European Union and EEA', 1, false],
    'us-tx': ['Texas', 1, false],
    mars: ['Mars', 1, false],
    'us-ca': ['California', 1, false],
  });
  expect(orderCounts(given).map(([id]) => id)).toEqual(['us-ca', 'us-tx', 'eu', 'mars']);
});

test('has words for a figure, an estimate and some', () => {
  expect([countToWords(1204, false), countToWords(500, true), countToWords(null, true)]).toEqual([
    '1,204',
    'about 500',
    'some, number not yet known',
  ]);
});
