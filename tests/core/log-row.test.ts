import { expect, test } from 'vitest';
import { countHeads, entriesToRows } from '../../src/core/log-row.ts';
import { logEntries } from '../../src/core/logged-entry.ts';
import { minute, note, write } from './samples.ts';

const DAY = 24 * 60;
const entries = [0, 1, DAY, 2].map((minutes) => note(`At ${minutes}`, { recordedAt: minute(minutes) }));
const headsOf = ({ rows }: ReturnType<typeof entriesToRows>) =>
  rows.map((row) => ('heads' in row ? row.heads.id : entries.indexOf(row.entry)));
const logged = entriesToRows(logEntries(entries, 'UTC'));

test('puts each day once above what was recorded on it, in both orders, whatever the clocks of devices said', () => {
  expect(headsOf(logged)).toEqual(['2026-11-22', 0, 1, '2026-11-23', 2, 3]);
  expect(logged.headsAt).toEqual([0, 3]);
  expect(new Set(logged.rows.map(({ key }) => key)).size).toBe(logged.rows.length);
  const newestFirst = entriesToRows(logEntries(entries, 'UTC').toReversed());
  expect(headsOf(newestFirst)).toEqual(['2026-11-23', 3, 2, '2026-11-22', 1, 0]);
});

test('takes the day of the recording and not the one on which something happened', () => {
  const sign = { type: 'note-added', data: { text: 'First sign' }, happenedAt: minute(0) } as const;
  const early = write(sign, { recordedAt: minute(DAY) });
  const { rows } = entriesToRows(logEntries([early], 'UTC'));
  expect(rows.flatMap((row) => ('heads' in row ? row.heads.id : []))).toEqual(['2026-11-23']);
});

test('counts the headings up to a row', () => {
  expect(logged.rows.map((_, row) => countHeads(logged, row))).toEqual([1, 1, 1, 2, 2, 2]);
});

test('has no row where there is no entry', () => {
  expect(entriesToRows([])).toEqual({ rows: [], headsAt: [] });
});
