import { expect, test } from 'vitest';
import { momentToWords, takenBackToWords } from '../../src/core/timeline.ts';
import { everyEvent, minute, note, strangeEntry } from './samples.ts';
import { caseAfter, caseOf, sampleCase } from './sample-timeline.ts';

test('gives an entry that was recorded later than it happened two rows, and every other one a single row', () => {
  const { timeline, entries } = sampleCase();
  const detection = timeline.rows.filter(({ type }) => type === 'detection-recorded');
  expect(detection.map(({ at, moment }) => [at, moment])).toEqual([
    [minute(-60), 'happened'],
    [minute(1), 'recorded'],
  ]);
  expect(timeline.rows).toHaveLength(entries.length + 1);
  expect(timeline.rows.filter(({ moment }) => moment === 'both')).toHaveLength(entries.length - 1);
});

test('stands in the order of the moments', () => {
  const moments = sampleCase().timeline.rows.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
  expect(moments[0]).toBe(minute(-60));
});

test('says what was struck or undone later, and why', () => {
  const back = sampleCase().timeline.rows.filter(({ takenBack }) => takenBack);
  expect(back.map(({ words, takenBack }) => [words.slice(0, 4), takenBackToWords(takenBack)])).toEqual([
    ['2.1 ', 'Undone later'],
    ['=1+1', 'Struck later: Wrong sum'],
  ]);
});

test('names the breach step of an item, and none for what is about no item', () => {
  const steps = new Map(sampleCase().timeline.rows.map(({ type, step }) => [type, step]));
  expect(steps.get('item-done')).toBe(1);
  expect(steps.get('item-ruled-out')).toBe(2);
  expect(steps.get('note-added')).toBeUndefined();
});

test('has a row for every type of event, and for what this version does not know', () => {
  expect(new Set(caseAfter(everyEvent).timeline.rows.map(({ type }) => type))).toEqual(
    new Set(everyEvent.map(({ type }) => type)),
  );
  const { timeline } = caseOf([strangeEntry({ type: 'of-next-year' })]);
  expect(timeline.rows.map(({ who, kind, moment }) => [who, kind, moment])).toEqual([['', 'Unknown', 'both']]);
});

test('counts entries whose moment cannot be read, and invents none', () => {
  const { timeline } = caseOf([note('Seen'), strangeEntry({ v: 2, recordedAt: 'yesterday' })]);
  expect(timeline.undated).toBe(1);
  expect(timeline.rows).toHaveLength(1);
});

test('says in words which moment a row stands at', () => {
  expect([momentToWords('happened'), momentToWords('recorded'), momentToWords('both')]).toEqual([
    'Event happened',
    'Entry recorded',
    'Event happened and was recorded',
  ]);
});

test('knows an exercise', () => {
  expect(sampleCase('exercise').timeline.isExercise).toBe(true);
  expect(sampleCase().timeline.isExercise).toBe(false);
});
