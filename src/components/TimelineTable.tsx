import type { TimelineBar } from '../core/timeline-bars.ts';
import { takenBackToWords, type TimelineRow } from '../core/timeline.ts';
import { nameToWords } from '../core/name.ts';
import { entryAnchor } from '../core/logged-entry.ts';
import { instantToTime } from '../core/time.ts';
import { instantToDate, instantToWords } from '../core/time-words.ts';

export interface TimelineTableProps {
  readonly rows: readonly TimelineRow[];
  readonly caption: string;
  readonly zone: string;
  /** The address of the log. */
  readonly logPath: string;
}

/** Rows of the timeline as a table: when, who, what. */
export function TimelineTable({ rows, caption, zone, logPath }: TimelineTableProps) {
  return (
    <table class="timeline-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.id}-${row.moment}`}>
            <td>
              <time dateTime={row.at}>
                {instantToDate(row.at, zone)}{' '}
                <a href={`${logPath}#${entryAnchor(row.id)}`}>{instantToTime(row.at, zone)}</a>
              </time>
              {row.moment !== 'both' && <small> {row.moment}</small>}
            </td>
            <td data-head="Who">{row.who ? nameToWords(row.who) : '–'}</td>
            <td>
              <small class="timeline-kind">
                {row.kind}
                {row.step !== undefined && `, step ${row.step}`}
              </small>{' '}
              {row.takenBack ? <del>{row.words}</del> : row.words}
              {row.takenBack && <small> {takenBackToWords(row.takenBack)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Clocks and holds as a table: what, from when, how it stands. */
export function TimelineBarTable({
  bars,
  caption,
  zone,
}: {
  readonly bars: readonly TimelineBar[];
  readonly caption: string;
  readonly zone: string;
}) {
  return (
    <table class="timeline-table timeline-bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Clock or hold</th>
          <th scope="col">From</th>
          <th scope="col">Due, and how it stands</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ type, id, title, from, dueWords, stands }) => (
          <tr key={`${type}-${id}`}>
            <td>
              {type === 'hold' ? 'Hold: ' : ''}
              {title}
            </td>
            <td data-head="From">{from ? instantToWords(from, zone) : '–'}</td>
            <td data-head="How it stands">
              {dueWords && `${dueWords}: `}
              <strong>{stands}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
