import type { Timeline } from '../core/timeline.ts';
import { toTimesketchRow } from './timeline-csv.ts';

/** The timeline as JSON lines for Timesketch, with the columns of the CSV: one object a line, in UTF-8. */
export function timelineToJsonl(timeline: Timeline): string {
  return timeline.rows.map((row) => `${JSON.stringify(toTimesketchRow(timeline, row))}\n`).join('');
}
