// What every CSV file does to a text before it becomes a cell.

/**
 * A text without the control characters that CSV readers refuse or cut at: U+0000 to U+001F except tab, line feed and
 * carriage return.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]/gu, '');
}
