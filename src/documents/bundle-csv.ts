import type { BundleTable } from '../core/bundle-table.ts';
import { toCell } from './letter-manifest.ts';

/** What a spreadsheet program takes for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180) for a spreadsheet program: with a byte order mark, and with `'` before what it would carry out as
 * a formula.
 */
export function tableToCsv({ head, rows }: BundleTable): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => toCell(defuse(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function defuse(cell: string | number): string | number {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
