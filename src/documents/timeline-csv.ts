// The timeline as CSV (RFC 4180): for Timesketch and other programs to the byte, or for a spreadsheet.

import { momentToWords, type Timeline, type TimelineRow } from '../core/timeline.ts';
import { toSpreadsheetCell, withoutControls } from './csv-cell.ts';
import { toCell } from './letter-manifest.ts';

/**
 * `machine` holds each text as it is, without control characters, which readers refuse. `spreadsheet` has a byte order
 * mark, and cells in which nothing is carried out.
 */
export type CsvProfile = 'machine' | 'spreadsheet';

/** A row as Timesketch imports it: its three columns first, then ours. Every value is a text. */
export type TimesketchRow = Readonly<Record<(typeof TIMESKETCH_COLUMNS)[number], string>>;

/** The columns. Timesketch asks for the first three; names that it uses itself, such as `tag`, are not among ours. */
export const TIMESKETCH_COLUMNS = [
  'message',
  'datetime',
  'timestamp_desc',
  'entry_id',
  'incident',
  'exercise',
  'kind',
  'event_type',
  'who',
  'step',
  'item',
  'happened_at',
  'recorded_at',
  'taken_back',
  'taken_back_reason',
] as const;

/**
 * The timeline as CSV, a line for each row. Moments are in UTC, all with milliseconds: Timesketch drops rows whose moments are
 * written otherwise than that of the first.
 */
export function timelineToCsv(timeline: Timeline, profile: CsvProfile): string {
  const cell = (text: string) => toCell(profile === 'machine' ? withoutControls(text) : toSpreadsheetCell(text));
  const lines = [
    TIMESKETCH_COLUMNS.join(','),
    ...timeline.rows.map((row) => {
      const columns = toTimesketchRow(timeline, row);
      return TIMESKETCH_COLUMNS.map((column) => cell(columns[column])).join(',');
    }),
  ];
  return `${profile === 'spreadsheet' ? '\ufeff' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * A row with the names of its columns. The message begins with the entry's kind, so that a text such as `NA` is not taken for
 * nothing.
 */
export function toTimesketchRow({ incident, isExercise }: Timeline, row: TimelineRow): TimesketchRow {
  return {
    message: `${isExercise ? 'EXERCISE ' : ''}${row.kind}: ${row.words}`,
    datetime: row.at,
    timestamp_desc: momentToWords(row.moment),
    entry_id: row.id,
    incident,
    exercise: isExercise ? 'EXERCISE' : '',
    kind: row.kind,
    event_type: row.type,
    who: row.who,
    step: row.step === undefined ? '' : String(row.step),
    item: row.item,
    happened_at: row.happenedAt,
    recorded_at: row.recordedAt,
    taken_back: row.takenBack?.how ?? '',
    taken_back_reason: row.takenBack?.reason ?? '',
  };
}
