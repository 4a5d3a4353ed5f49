import { expect, test } from 'vitest';
import { entryAnchor, entryItem, entryMoment, logEntries } from '../../src/core/logged-entry.ts';
import { minute, note, START, strangeEntry, write } from './samples.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';

const done = { item: 'report', words: '1.2 Report it', replaces: null };
const called = note('Called Counsel');
const ticked = write({ type: 'item-done', data: { ...done, value: 'R-7' } }, { who: ' Max Roe ' });
const early = write({ type: 'note-added', data: { text: 'First sign' }, happenedAt: minute(-24 * 60) });
const strange = strangeEntry({ v: 9, recordedAt: 'soon' });

test('keeps beside an entry what the page asks of it', () => {
  const [one, two, three] = logEntries([ticked, early, strange], 'America/Los_Angeles');
  expect(one).toMatchObject({
    entry: ticked,
    kind: 'Item',
    who: 'Max Roe',
    item: 'report',
    key: entryAnchor(ticked.id),
  });
  expect(one?.searchText()).toBe('1.2 report it: done. r-7\n max roe \nitem');
  expect(two?.day).toEqual({ id: '2026-11-21', words: 'Saturday 21 November 2026' });
  expect(three).toMatchObject({ kind: 'Unknown', who: undefined, item: '' });
  expect(three?.day).toEqual({ id: '', words: 'On a day that cannot be read' });
});

test('gives the same for the same entry, and a number of its own to each', () => {
  const before = logEntries([called, ticked], 'UTC');
  const after = logEntries([early, called, ticked], 'UTC');
  expect(after[1]).toBe(before[0]);
  expect(new Set(after.map(({ number }) => number)).size).toBe(3);
});

test('counts days in the zone, to the minute in which they change', () => {
  const dayAt = (minutes: number, zone: string) =>
    logEntries([note('', { recordedAt: millisecondsToInstant(START + minutes * 60_000) })], zone)[0]?.day.id;
  // The sample day begins at 14:00 UTC, which is 19:45 in Kathmandu.
  expect([dayAt(254, 'Asia/Kathmandu'), dayAt(255, 'Asia/Kathmandu')]).toEqual(['2026-11-22', '2026-11-23']);
});

test('knows when an entry happened and which item it is about', () => {
  expect(entryMoment(early)).toBe(minute(-24 * 60));
  expect(entryMoment(strange)).toBeUndefined();
  expect([ticked, called, strange].map(entryItem)).toEqual(['report', '', '']);
  expect(entryAnchor('0123456789abcdef0123')).toBe('e-0123456789abcdef');
});
