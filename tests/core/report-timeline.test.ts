import { expect, test } from 'vitest';
import { textToPlain } from '../../src/core/document.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { createTimeline, MOST_TIMELINE_CHARACTERS, MOST_TIMELINE_ROWS } from '../../src/core/report-timeline.ts';
import { groundAfter, groundOf, opened, written } from './report-situation.ts';
import { minute, write } from './samples.ts';

function timelineOf(...events: readonly NewEvent[]) {
  const { log, room } = groundOf(...events);
  return createTimeline(readReportEntries(log, room), 'Europe/Berlin');
}

const rowsOf = ({ blocks }: ReturnType<typeof timelineOf>) =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map(textToPlain)) : []));
const note = (text: string): NewEvent => ({ type: 'note-added', data: { text } });

test('has a table for each day, in the zone of the reader, and both times where they differ', () => {
  const late: NewEvent = { ...note('The first odd login'), happenedAt: '2026-11-21T23:30:00.000Z' };
  const earlier: NewEvent = { ...note('Before midnight'), happenedAt: '2026-11-21T21:00:00.000Z' };
  const timeline = timelineOf(late, earlier);
  const captions = timeline.blocks.flatMap((block) => (block.type === 'table' ? [block.caption] : []));
  expect(captions).toEqual(['Timeline of Saturday 21 November 2026', 'Timeline of Sunday 22 November 2026']);
  expect(rowsOf(timeline).map(([time]) => time)).toEqual([
    '22:00 GMT+1\nrecorded 22 Nov 2026, 15:02 GMT+1',
    '00:30 GMT+1\nrecorded 22 Nov 2026, 15:01 GMT+1',
    '15:00 GMT+1',
  ]);
});

test('does not repeat what stands in the report itself', () => {
  expect(
    rowsOf(timelineOf(written('cause', 'A key')))
      .at(-1)
      ?.at(-1),
  ).toBe('Report, cause: written');
});

test('leaves out what is routine first, and keeps the beginning and the end', () => {
  const notes = Array.from({ length: MOST_TIMELINE_ROWS + 50 }, (_, index) => note(`Note ${index}`));
  const decided: NewEvent = { type: 'entry-written', data: { kind: 'decision', fields: { decision: 'Stay open' } } };
  const assigned: NewEvent = { type: 'item-assigned', data: { item: 'a', words: 'A', owner: 'Ada Obi' } };
  const timeline = timelineOf(...notes.slice(0, 300), assigned, ...notes.slice(300), decided);
  const words = rowsOf(timeline).map((row) => row.at(-1));
  expect(words).toHaveLength(MOST_TIMELINE_ROWS);
  expect(words).toContain('Stay open');
  expect(words).toContain('Note 0');
  expect(words).toContain(`Note ${MOST_TIMELINE_ROWS + 49}`);
  expect(words).not.toContain('A: given to Ada Obi');
  expect(timeline.leftOut).toEqual(['53 of 553 entries of the timeline.']);
});

test('cuts long entries, and stays within its length whatever the log holds', () => {
  const timeline = timelineOf(...Array.from({ length: 700 }, () => note('word '.repeat(2000))));
  const characters = rowsOf(timeline).reduce((sum, row) => sum + (row.at(-1)?.length ?? 0), 0);
  expect(characters).toBeLessThanOrEqual(MOST_TIMELINE_CHARACTERS);
  expect(timeline.leftOut[1]).toMatch(/^The end of \d+ long entries of the timeline\.$/);
});

test('says that there is nothing where no entry can be told', () => {
  const { log, room } = groundAfter([write(opened, { recordedAt: minute(0) })]);
  const entries = readReportEntries(log, room);
  expect(createTimeline({ ...entries, told: [] }, 'UTC').leftOut).toEqual([]);
});
