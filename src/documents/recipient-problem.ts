// What can be wrong with a list of recipients as a whole. What is wrong with one of its rows stands in recipient-check.ts.

/** Permanent codes. */
export type RecipientFileCode =
  | 'list-empty'
  | 'list-only-header'
  | 'list-one-column'
  | 'list-too-large'
  | 'list-too-many-records'
  | 'list-too-many-columns'
  | 'list-too-many-cells'
  | 'list-workbook'
  | 'list-no-text'
  | 'list-quotes'
  | 'list-unreadable';

export interface RecipientFileProblem {
  readonly code: RecipientFileCode;
  readonly words: string;
}

export const LARGEST_LIST_BYTES = 100_000_000;
export const MOST_RECORDS = 200_000;
export const MOST_COLUMNS = 200;
/** Of all records together. More may not find room in the browser's memory. */
export const MOST_CELLS = 10_000_000;

/** What happened, and what to do now. Nothing of the file is used. The row is the one at which it was found. */
export function recipientFileProblem(code: RecipientFileCode, row?: number): RecipientFileProblem {
  return { code, words: row === undefined ? WORDS[code] : `Row ${row}: ${WORDS[code]}` };
}

const WORDS = {
  'list-empty': 'This file is empty. Save the list as CSV in the spreadsheet program and choose it again.',
  'list-only-header': 'This file has a row of headings and nobody below it. Choose the file with the list itself.',
  'list-one-column':
    'This file has one column only. Choose a CSV file with the name and the address in columns of their own, parted by commas, semicolons or tabs.',
  'list-too-large': `This file is larger than ${LARGEST_LIST_BYTES / 1_000_000} MB and was not read. Split it into smaller files, or take out columns that the letter does not need, and try again.`,
  'list-too-many-records': `This list has more than ${MOST_RECORDS.toLocaleString('en-US')} rows. Split it into smaller files and try again.`,
  'list-too-many-columns': `This list has more than ${MOST_COLUMNS} columns. Take out those that the letter does not need and try again.`,
  'list-too-many-cells': `This list has more than ${MOST_CELLS / 1_000_000} million cells. Take out columns that the letter does not need, or split it, and try again.`,
  'list-workbook':
    'This is a workbook or a packed file, not a CSV file. Open it in the spreadsheet program, save it as CSV and choose that file.',
  'list-no-text':
    'This file does not hold text. Choose a CSV file: open the list in the spreadsheet program and save it as CSV.',
  'list-quotes':
    'A quotation mark is missing, or one too many stands here or a few rows above. Nothing was taken from the file. Save the list as CSV in the spreadsheet program, or correct the row, and try again.',
  'list-unreadable':
    'The browser could not read this file. It may have been moved or changed. Choose it again, or copy it to this computer first.',
} as const satisfies Record<RecipientFileCode, string>;
