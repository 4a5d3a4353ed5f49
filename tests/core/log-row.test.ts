import { expect, test } from 'vitest';
import { countHeads, entriesToRows } from '../../src/core/log-row.ts';
import { logEntries } from '../../src/core/logged-entry.ts';
import { minute, note } from './samples.ts';

const DAY = 24 * 60;
const entries = [0, 1, DAY, 2].map((minutes) => note(`At ${minutes}`, { recordedAt: minute(minutes) }));
const logged = entriesToRows(logEntries(entries, 'UTC'));

test('puts a heading wherever the day changes', () => {
  const { rows, headsAt } = logged;
  expect(rows.map((row) => ('heads' in row ? row.heads.id : entries.indexOf(row.entry)))).toEqual([
    '2026-11-22',
    0,
    1,
    '2026-11-23',
    2,
    '2026-11-22',
    3,
  ]);
  expect(headsAt).toEqual([0, 3, 5]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('counts the headings up to a row', () => {
  expect(logged.rows.map((_, row) => countHeads(logged, row))).toEqual([1, 1, 1, 2, 2, 3, 3]);
});

test('has no row where there is no entry', () => {
  expect(entriesToRows([])).toEqual({ rows: [], headsAt: [] });
});
