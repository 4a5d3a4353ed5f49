import type { BundleTable } from '../core/bundle-table.ts';
import { toSpreadsheetCell } from './csv-cell.ts';
import { toCell } from './letter-manifest.ts';

/**
 * A table as CSV (RFC 4180) for a spreadsheet program: with a byte order mark, and with `'` before what it would carry out as
 * a formula. Control characters are left out.
 */
export function tableToCsv({ head, rows }: BundleTable): string {
  const lines = [head, ...rows].map((cells) =>
    cells.map((cell) => toCell(typeof cell === 'number' ? cell : toSpreadsheetCell(cell))).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
