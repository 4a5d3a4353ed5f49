import { expect, test } from 'vitest';
import { countToShort, MARK_WIDTH, rowsToLanes } from '../../src/core/timeline-marks.ts';
import { momentsToSpan } from '../../src/core/timeline-scale.ts';
import type { SampleCase } from './sample-timeline.ts';
import { caseAfter, caseOf, sampleCase, sampleSteps } from './sample-timeline.ts';
import { minute, note } from './samples.ts';

const lanesOf = ({ timeline }: SampleCase, width = 800) => {
  const span = momentsToSpan(timeline.rows.map(({ at }) => at));
  return rowsToLanes(timeline.rows, sampleSteps, { ...span, left: 0, width }, 'UTC');
};

test('has a line for each step and one for what belongs to none', () => {
  expect(lanesOf(sampleCase()).map(({ title }) => title)).toEqual(['1 Survey', '2 Limit', 'Besides the steps']);
});

test('shows an item that was done, what was taken back and everything else by shapes of their own', () => {
  const lanes = lanesOf(sampleCase(), 5000);
  expect(lanes[0]?.marks.map(({ shape }) => shape)).toEqual(['tick']);
  expect(lanes[1]?.marks.map(({ shape }) => shape)).toEqual(['struck', 'entry']);
  expect(lanes[2]?.marks.map(({ shape }) => shape)).toContain('entry');
});

test('says of a mark when, what, by whom and what became of it', () => {
  const [tick] = lanesOf(sampleCase())[0]?.marks ?? [];
  expect(tick?.words).toBe('22 Nov 2026, 14:02 UTC: 1.2 Report it: done. 555-0142. By Ada Obi');
  const struck = lanesOf(sampleCase(), 5000)[1]?.marks[0];
  expect(struck?.words).toContain('Undone later');
});

test('counts what stands close together, and loses nothing: ten thousand entries', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => note(`Entry ${index}`, { recordedAt: minute(index) }));
  const marks = lanesOf(caseOf(entries))[2]?.marks ?? [];
  expect(marks.length).toBeLessThanOrEqual(Math.ceil(800 / MARK_WIDTH));
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  for (const [index, { x }] of marks.entries())
    if (index > 0) expect(x - (marks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(MARK_WIDTH);
});

test('says of a count from when to when, how many items were done and how many entries were taken back', () => {
  const done = (item: string) =>
    ({ type: 'item-done', data: { item, words: item, value: undefined, replaces: null } }) as const;
  const many = lanesOf(caseAfter([done('report'), done('report')]), 60)[0]?.marks[0];
  expect(many).toMatchObject({ shape: 'many', count: 2 });
  expect(many?.words).toBe('22 Nov 2026, 14:01 UTC, to 22 Nov 2026, 14:02 UTC: 2 entries, 2 items done');
});

test('draws an entry once, where it happened', () => {
  const detections = lanesOf(sampleCase(), 50_000)[2]?.marks.filter(({ words }) => words.includes('was noticed'));
  expect(detections?.map(({ words }) => words.slice(0, 22))).toEqual(['22 Nov 2026, 13:00 UTC']);
});

test('writes counts so that they fit', () => {
  expect([7, 999, 1000, 12_345].map(countToShort)).toEqual(['7', '999', '1k', '12k']);
});
