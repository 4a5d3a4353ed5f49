// Lists without a row of headings, whose first person would be taken for them.

import { recogniseColumns } from './recipient-columns.ts';
import { findState } from './recipient-place.ts';

/**
 * Whether what stands where the headings should be is a person's row: no heading is known, and a cell is a ZIP or postal
 * code, a state or the number and the name of a street.
 */
export function looksHeadless(header: readonly string[]): boolean {
  // ID is a heading and Idaho.
  const isHeading = (cell: string) => findState(cell) === undefined;
  return Object.keys(recogniseColumns(header.filter(isHeading))).length === 0 && header.some(isOfRecord);
}

function isOfRecord(cell: string): boolean {
  const text = cell.trim().replace(/^'/, '');
  const isPostalCode = /^(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/i.test(text);
  const isState = findState(text) !== undefined && !/^id$/i.test(text);
  return isPostalCode || isState || /^\d+[A-Z]?\s+\p{L}/iu.test(text);
}
