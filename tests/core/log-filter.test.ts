import { expect, test } from 'vitest';
import { filterEntries, isFiltering, logChoices, noFilter } from '../../src/core/log-filter.ts';
import { logEntries } from '../../src/core/logged-entry.ts';
import { minute, note, strangeEntry, write } from './samples.ts';

const done = { item: 'report', words: '1.2 Report it', replaces: null };

const called = note('Called Counsel', { who: 'Ada Obi' });
const nameless = note('Looked at the logs', { who: '' });
const ticked = write({ type: 'item-done', data: { ...done, value: 'R-7' } }, { who: 'Max Roe' });
const system = write({
  type: 'entry-written',
  data: { kind: 'affected-system', fields: { name: 'till-3.example.com' }, item: 'report' },
});
const early = write({ type: 'note-added', data: { text: 'First sign' }, happenedAt: minute(-24 * 60) });
const strange = strangeEntry({ v: 9, recordedAt: 'soon' });
const logged = logEntries([called, nameless, ticked, system, early, strange], 'America/Los_Angeles');
const find = (filter: Partial<typeof noFilter>, always: readonly string[] = []) =>
  filterEntries(logged, { ...noFilter, ...filter }, always).map(({ entry }) => entry);

test('shows everything without a filter', () => {
  expect(filterEntries(logged, noFilter)).toBe(logged);
  expect(find({ words: '  ' })).toHaveLength(6);
  expect(isFiltering(noFilter)).toBe(false);
  expect(isFiltering({ ...noFilter, who: '' })).toBe(true);
});

test('finds words in what an entry says, in its kind and in who wrote it, whatever their case', () => {
  expect(find({ words: 'counsel' })).toEqual([called]);
  expect(find({ words: 'AFFECTED system' })).toEqual([system]);
  expect(find({ words: 'roe r-7' })).toEqual([ticked]);
  expect(find({ words: 'newer version' })).toEqual([strange]);
  expect(find({ words: 'counsel roe' })).toEqual([]);
});

test('narrows by several kinds, by who, by day and by item, all at once', () => {
  expect(find({ kinds: ['Item', 'Affected system'] })).toEqual([ticked, system]);
  expect(find({ who: '' })).toEqual([nameless]);
  expect(find({ item: 'report' })).toEqual([ticked, system]);
  expect(find({ day: '2026-11-21' })).toEqual([early]);
  expect(find({ item: 'report', who: 'Max Roe', kinds: ['Item'], words: 'r-7' })).toEqual([ticked]);
  expect(find({ item: '__proto__' })).toEqual([]);
});

test('lets an entry through that is being worked on', () => {
  expect(find({ words: 'counsel' }, [ticked.id])).toEqual([called, ticked]);
});

test('offers what there is', () => {
  const choices = logChoices(logged);
  expect(choices.kinds).toEqual([
    ['Note', 3],
    ['Affected system', 1],
    ['Item', 1],
    ['Unknown', 1],
  ]);
  expect(choices.people).toEqual(['', 'Ada Obi', 'Max Roe']);
  expect(choices.days.map(({ words }) => words)).toEqual(['Sunday 22 November 2026', 'Saturday 21 November 2026']);
});
