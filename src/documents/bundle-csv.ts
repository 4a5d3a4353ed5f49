import type { BundleTable } from '../core/bundle-table.ts';
import { withoutControls } from './csv-cell.ts';
import { toCell } from './letter-manifest.ts';

/** What a spreadsheet program takes for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180) for a spreadsheet program: with a byte order mark, and with `'` before what it would carry out as
 * a formula. Control characters are left out.
 */
export function tableToCsv({ head, rows }: BundleTable): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => toCell(defuse(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function defuse(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  const text = withoutControls(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}
