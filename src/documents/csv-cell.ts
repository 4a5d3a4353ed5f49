// What every CSV file does to a text before it becomes a cell.

/**
 * A text without the control characters that CSV readers refuse or cut at: U+0000 to U+001F except tab, line feed and
 * carriage return.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]/gu, '');
}

/** What a spreadsheet program takes for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

// They turn the direction of what follows, so that a text reads otherwise than it is written.
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text for a cell of a spreadsheet: nothing in it is carried out, and nothing turns what is read. */
export function toSpreadsheetCell(text: string): string {
  const kept = withoutControls(text).replace(DIRECTION, '');
  return FORMULA.test(kept) ? `'${kept}` : kept;
}
