import { expect, test } from 'vitest';
import { cutFact, recordedToWords, tellList, tellRecorded } from '../../src/core/fact-sheet-value.ts';

const recorded = { id: '1', value: 'yes', who: 'Ada Obi', at: '2026-11-22T14:00:00.000Z', source: '', ground: '' };
const same = (text: string) => text;

test('leaves a short text as it is and cuts a long one with a sentence', () => {
  expect(cutFact(' short ')).toEqual({ text: 'short', cuts: [] });
  const cut = cutFact('x'.repeat(5000));
  expect(cut.text).toHaveLength(1200);
  expect(cut.cuts).toEqual(['Cut here, because it is long. The whole of it stands in the log.']);
});

test('never cuts a character in two', () => {
  expect(cutFact(`${'x'.repeat(1198)}🔥🔥🔥`).text).toBe(`${'x'.repeat(1198)}…`);
});

test('says who said so, when and on what ground', () => {
  expect(recordedToWords({ ...recorded, source: 'Ben Roy', ground: 'Saw it' }, 'UTC')).toBe(
    'Recorded by Ada Obi, 22 Nov 2026, 14:00 UTC; said by Ben Roy; ground: Saw it',
  );
});

test('takes what is not recorded, or was taken back, for not yet known', () => {
  expect(tellRecorded(undefined, same, 'UTC')).toEqual({});
  expect(tellRecorded({ ...recorded, value: '' }, same, 'UTC')).toEqual({});
});

test('tells both versions where two people disagree', () => {
  const told = tellRecorded({ ...recorded, disagreement: { ...recorded, who: 'Ben Roy', value: '' } }, same, 'UTC');
  expect(told).toMatchObject({
    isDisputed: true,
    text: 'Two people disagree. Ada Obi: yes. Ben Roy: nothing, taken back',
  });
  expect(told.said).toHaveLength(2);
});

test('keeps the latest entries of a long list, and says how many are left out', () => {
  const told = tellList(
    Array.from({ length: 50 }, (_, index) => `entry ${index}`),
    'they stand in the log',
  );
  expect(told.text).toMatch(/^entry 30; .*; entry 49$/);
  expect(told.cuts).toEqual(['30 earlier entries are left out here; they stand in the log.']);
});

test('cuts long entries and says so', () => {
  const told = tellList(['x'.repeat(900)], 'it stands in the log');
  expect(told.text).toHaveLength(200);
  expect(told.cuts).toEqual(['Long entries are cut; it stands in the log.']);
});

test('tells nothing of an empty list', () => {
  expect(tellList([], 'nowhere')).toEqual({});
});
