import { expect, test } from 'vitest';
import { clockJumps, millisecondsAhead } from '../../src/core/device-clock.ts';
import { createLog } from '../../src/core/log.ts';
import { minute, MISSING_ID, note, strangeEntry } from './samples.ts';

const MINUTE = 60_000;

const first = note('one', { recordedAt: minute(20) });
const setBack = note('two', { recordedAt: minute(8), after: [first.id] });
const next = note('three', { recordedAt: minute(9), after: [setBack.id] });

test('names the entry at which the clock stood behind the one before it, and by how much', () => {
  expect([...clockJumps(createLog([next, setBack, first])).behind]).toEqual([[setBack.id, 12 * MINUTE]]);
});

test('lets a minute pass', () => {
  const close = note('close', { recordedAt: minute(19), after: [first.id] });
  expect(clockJumps(createLog([first, close])).behind.size).toBe(0);
});

test('measures against the latest of several that were seen', () => {
  const other = note('other', { recordedAt: minute(30) });
  const merged = note('merged', { recordedAt: minute(25), after: [first.id, other.id] });
  expect([...clockJumps(createLog([first, other, merged])).behind]).toEqual([[merged.id, 5 * MINUTE]]);
});

test('goes on where a log grew, and starts again where its order changed', () => {
  const log = createLog([first]);
  expect(clockJumps(log).behind.size).toBe(0);
  log.add(setBack);
  expect([...clockJumps(log).behind.keys()]).toEqual([setBack.id]);
  expect(clockJumps(log)).toBe(clockJumps(log));
  const between = note('between', { recordedAt: minute(5) });
  log.add(between);
  expect([...clockJumps(log).behind.keys()]).toEqual([setBack.id]);
  log.remove(setBack.id);
  expect(clockJumps(log).behind.size).toBe(0);
});

test('passes over what has no readable moment, and over predecessors that are missing', () => {
  const strange = strangeEntry({ recordedAt: 'soon', after: [first.id] });
  const lonely = note('lonely', { recordedAt: minute(1), after: [MISSING_ID] });
  const { behind, latest } = clockJumps(createLog([first, strange, lonely]));
  expect(behind.size).toBe(0);
  expect(latest).toBe(minute(20));
  expect(clockJumps(createLog()).latest).toBe('');
});

test('says how far an entry lies ahead of the clock of this device', () => {
  expect(millisecondsAhead(minute(10), minute(7))).toBe(3 * MINUTE);
  expect(millisecondsAhead(minute(1), minute(0))).toBe(0);
  expect(millisecondsAhead(minute(0), minute(5))).toBe(0);
  expect(millisecondsAhead('soon', minute(0))).toBe(0);
});
