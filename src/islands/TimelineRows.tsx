import { useState } from 'preact/hooks';
import { TimelineBarTable, TimelineTable } from '../components/TimelineTable.tsx';
import type { TimelineBar } from '../core/timeline-bars.ts';
import type { Timeline } from '../core/timeline.ts';
import { useIsPrinting } from './printing.ts';

export interface TimelineRowsProps {
  readonly timeline: Timeline;
  readonly bars: readonly TimelineBar[];
  readonly zone: string;
  /** The address of the log. */
  readonly logPath: string;
}

const ROWS_AT_A_TIME = 100;
const MOST_ROWS_ON_PAPER = 1000;

/** The timeline for reading: clocks and holds, then every row, a hundred at a time. */
export function TimelineRows({ timeline: { rows }, bars, zone, logPath }: TimelineRowsProps) {
  const [page, setPage] = useState(0);
  const isPrinting = useIsPrinting();
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_AT_A_TIME));
  const at = Math.min(page, pages - 1);
  const from = isPrinting ? 0 : at * ROWS_AT_A_TIME;
  const shown = rows.slice(from, isPrinting ? MOST_ROWS_ON_PAPER : from + ROWS_AT_A_TIME);
  const total = rows.length.toLocaleString('en-US');
  const range = `Rows ${(from + 1).toLocaleString('en-US')} to ${(from + shown.length).toLocaleString('en-US')} of ${total}`;
  return (
    <>
      <TimelineBarTable bars={bars} zone={zone} caption={`Clocks and holds: ${bars.length}`} />
      {pages > 1 && (
        <p class="actions off-paper">
          <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            Earlier rows
          </button>
          <button type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            Later rows
          </button>
          <span role="status" class="small">
            {range}
          </span>
        </p>
      )}
      <TimelineTable rows={shown} zone={zone} logPath={logPath} caption={`What happened, times in ${zone}. ${range}`} />
      {isPrinting && rows.length > shown.length && (
        <p>
          {(rows.length - shown.length).toLocaleString('en-US')} later rows are left out on paper. The files have all of
          them.
        </p>
      )}
    </>
  );
}
