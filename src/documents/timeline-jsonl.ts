import type { Timeline } from '../core/timeline.ts';
import { toTimesketchRow } from './timeline-csv.ts';

/** The timeline as JSON lines for Timesketch, with the columns of the CSV: one object a line, in UTF-8. */
export function timelineToJsonl(timeline: Timeline): string {
  return timeline.rows.map((row) => `${JSON.stringify(toTimesketchRow(timeline, row), withoutHalves)}\n`).join('');
}

/** Half of a character, which a file may hold, is no UTF-8. */
function withoutHalves(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value;
}
