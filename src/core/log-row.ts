import type { Day, LoggedEntry } from './logged-entry.ts';

/** The heading of a day. */
export interface DayHead {
  /** Its id on the page. */
  readonly key: string;
  readonly heads: Day;
  /** The entry that it stands above. */
  readonly first: LoggedEntry;
}

/** A row of the log as it is drawn. */
export type LogRow = DayHead | LoggedEntry;

export interface LogRows {
  readonly rows: readonly LogRow[];
  /** Which rows are headings. */
  readonly headsAt: readonly number[];
}

/** Entries in the order of the log, or in the opposite one, with a heading above those of each day. */
export function entriesToRows(entries: readonly LoggedEntry[]): LogRows {
  const rows: LogRow[] = [];
  const headsAt: number[] = [];
  let today: string | undefined;
  for (const each of entries) {
    if (each.under.id !== today) {
      today = each.under.id;
      headsAt.push(rows.length);
      rows.push({ key: `day-${each.key}`, heads: each.under, first: each });
    }
    rows.push(each);
  }
  return { rows, headsAt };
}

/** How many headings there are up to a row, with the row itself. The last of them is the heading of its day. */
export function countHeads({ headsAt }: LogRows, row: number): number {
  let [low, high] = [0, headsAt.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headsAt[middle] ?? Infinity) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}
