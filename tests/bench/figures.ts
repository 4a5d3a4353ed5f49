/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The medians of several runs, part by part. A part that some run lacks has none. */
export function medians<Part extends string>(runs: readonly Readonly<Record<Part, number>>[]): Record<Part, number> {
  const parts = Object.keys(runs[0] ?? {}) as Part[];
  return Object.fromEntries(parts.map((part) => [part, median(runs.map((run) => run[part]))])) as Record<Part, number>;
}

/** Prints a table: one line for each row. */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly [string, readonly (number | string)[]])[],
): void {
  const texts = rows.map(([name, values]) => [name, ...values.map(toText)]);
  const lines = [[title, ...columns], ...texts];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length))) ?? [];
  console.log('');
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   '),
    );
}

function toText(value: number | string): string {
  if (typeof value === 'string') return value;
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0);
}
