import type { LogRow } from '../core/log-row.ts';

/** What is known about the heights of the rows of a long list, in pixels. */
export interface RowHeights {
  /** As it was drawn; what rows usually are where this one was not yet. */
  readonly of: (row: LogRow) => number;
  /** Another number whenever a height is another one than before. */
  readonly version: () => number;
  /** Measures what is drawn, now and whenever it changes. Rows that are not drawn any more keep their last height. */
  readonly watch: (elements: Iterable<Element>, rows: ReadonlyMap<string, LogRow>) => void;
  /** After the width has changed, nothing is known any more. */
  readonly forget: () => void;
  readonly stop: () => void;
}

const USUAL_HEIGHT_IN_PIXELS = 42;
const ENOUGH_ROWS_FOR_A_MEAN = 20;

/**
 * Rows that were never drawn count as high as the mean of the first that were. It is taken once: if it changed, every row
 * would move. All headings are equally high.
 */
export function createRowHeights(): RowHeights {
  // By the entry's number: reading ten thousand of them is quick.
  let heights: number[] = [];
  let headHeight = USUAL_HEIGHT_IN_PIXELS;
  let watched: ReadonlyMap<Element, LogRow> = new Map();
  let first: number[] = [];
  let mean: number | undefined;
  let version = 0;
  const heightOf = (row: LogRow) =>
    'heads' in row ? headHeight : (heights[row.number] ?? mean ?? USUAL_HEIGHT_IN_PIXELS);

  function note(row: LogRow, height: number): void {
    if (heightOf(row) !== height) version += 1;
    if ('heads' in row) headHeight = height;
    else {
      heights[row.number] = height;
      if (mean === undefined) first.push(height);
    }
  }

  const observer = new ResizeObserver((changes) => {
    for (const { target, borderBoxSize } of changes) {
      const row = watched.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (row && target.isConnected && height > 0) note(row, height);
    }
    if (mean !== undefined || first.length < ENOUGH_ROWS_FOR_A_MEAN) return;
    mean = first.reduce((sum, height) => sum + height, 0) / first.length;
    version += 1;
  });

  return {
    of: heightOf,
    version: () => version,
    watch(elements, rows) {
      const drawn = new Map<Element, LogRow>();
      for (const element of elements) {
        const row = rows.get(element.id);
        if (row) drawn.set(element, row);
      }
      for (const element of watched.keys()) if (!drawn.has(element)) observer.unobserve(element);
      for (const element of drawn.keys()) if (!watched.has(element)) observer.observe(element);
      watched = drawn;
    },
    forget() {
      heights = [];
      first = [];
      mean = undefined;
      version += 1;
      for (const element of watched.keys()) {
        observer.unobserve(element);
        observer.observe(element);
      }
    },
    stop: () => observer.disconnect(),
  };
}
