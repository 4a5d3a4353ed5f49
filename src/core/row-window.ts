// Which rows of a long list have to be drawn. Heights are in pixels and known only of rows that were drawn once.

/** Where each row begins, in pixels, and after the last one where the list ends. */
export type Offsets = Readonly<ArrayLike<number>>;

/** Rows from the first to before the second. */
export type Stretch = readonly [from: number, to: number];

export function rowOffsets<Row>(rows: readonly Row[], heightOf: (row: Row) => number): Offsets {
  const offsets = new Float64Array(rows.length + 1);
  let sum = 0;
  for (let index = 0; index < rows.length; index += 1) offsets[index + 1] = sum += heightOf(rows[index] as Row);
  return offsets;
}

/** The rows that touch the part of the list between two heights. */
export function stretchBetween(offsets: Offsets, top: number, bottom: number): Stretch {
  const count = offsets.length - 1;
  const from = Math.min(Math.max(0, firstBehind(offsets, top) - 1), count);
  const to = Math.max(from, Math.min(count, firstBehind(offsets, bottom)));
  return [from, to];
}

/** A stretch and single rows that must be drawn too, as stretches in their order that do not touch. */
export function withRows(stretch: Stretch, rows: readonly number[]): readonly Stretch[] {
  const all = [stretch, ...rows.map((row): Stretch => [row, row + 1])].sort((one, other) => one[0] - other[0]);
  const joined: Stretch[] = [];
  for (const next of all) {
    const last = joined.at(-1);
    if (last && next[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], next[1])];
    else joined.push(next);
  }
  return joined.filter(([from, to]) => to > from);
}

// The first index whose offset lies behind a height; as many as there are where none does.
function firstBehind(offsets: Offsets, height: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
