// Where things stand on paper, in points (1/72 inch), measured from the upper left corner. DOCX and PDF share it.

import { textToPlain } from '../core/document.ts';
import type { Block, Document, Paper } from '../core/document.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly sideMargin: number;
  /** Of every page; on the first one an address may stand higher. */
  readonly topMargin: number;
  readonly bottomMargin: number;
  /** Of the stamps, and from the lower edge of the footer. */
  readonly edge: number;
  readonly senderTop: number;
  /** The recipient's address shows in the window of the envelope between these two. */
  readonly recipientTop: number;
  readonly recipientBottom: number;
}

const MILLIMETRE = 72 / 25.4;

export const SHEETS = {
  // Folded in three, in a #10 double-window envelope: windows 7/8 x 3 1/2 inches (3/8 from the left, 2 1/2 from below)
  // and 1 x 4 inches (1/2 from the left, 5/8 from below), as stationers sell them; no standard fixes them.
  letter: {
    width: 612,
    height: 792,
    sideMargin: 64.8,
    topMargin: 64.8,
    bottomMargin: 68.4,
    edge: 24,
    senderTop: 46.8,
    recipientTop: 158.4,
    recipientBottom: 230.4,
  },
  // DIN 5008, form B: the field for the address 45 to 90 mm from above, its last 27.3 mm for the address itself.
  a4: {
    width: 210 * MILLIMETRE,
    height: 297 * MILLIMETRE,
    sideMargin: 25 * MILLIMETRE,
    topMargin: 25 * MILLIMETRE,
    bottomMargin: 25 * MILLIMETRE,
    edge: 10 * MILLIMETRE,
    senderTop: 20 * MILLIMETRE,
    recipientTop: 62.7 * MILLIMETRE,
    recipientBottom: 90 * MILLIMETRE,
  },
} as const satisfies Record<Paper, Sheet>;

/** Sizes of type in points. None is below `SMALLEST_TEXT_IN_POINTS`. */
export const TYPE = {
  body: 10.5,
  small: 10,
  title: 18,
  heading: 12,
  lineHeight: 1.38,
  addressLineHeight: 1.2,
} as const;

/** In points; the footer takes one line, `edge` from below. `space` is a share of what other documents have. */
const DENSE = { sideMargin: 43.2, topMargin: 43.2, bottomMargin: 54, lineHeight: 1.28, space: 0.75 } as const;

/** Where things stand on the paper of this document. */
export function sheetOf({ paper, isDense }: Pick<Document, 'paper' | 'isDense'>): Sheet {
  const { sideMargin, topMargin, bottomMargin } = DENSE;
  const sheet = SHEETS[paper];
  return isDense ? { ...sheet, sideMargin, topMargin, bottomMargin, senderTop: topMargin } : sheet;
}

/** How close lines stand: the line height, and the share of the usual space behind paragraphs and cells. */
export function spacingOf({ isDense }: Pick<Document, 'isDense'>): {
  readonly lineHeight: number;
  readonly space: number;
} {
  return isDense ? DENSE : { lineHeight: TYPE.lineHeight, space: 1 };
}

/** What separates stamps that stand on one line. */
export const STAMP_SEPARATOR = ' · ';

/** The stamps as they stand at the head of a page; empty where there are none. */
export function stampLine(document: Document): string {
  return document.stamps.filter((stamp) => stamp !== '').join(STAMP_SEPARATOR);
}

/** Where the sender's address begins on the first page: below the stamps, however many lines they take. */
export function senderTop(document: Document): number {
  const sheet = sheetOf(document);
  const stamps = stampLine(document);
  if (stamps === '') return sheet.senderTop;
  // About half of its size is the mean width of a letter in bold.
  const perLine = (sheet.width - 2 * sheet.sideMargin) / (TYPE.small * 0.56);
  const lines = Math.ceil(stamps.length / perLine);
  return Math.max(sheet.senderTop, sheet.edge + lines * TYPE.small * TYPE.lineHeight + 12);
}

/** `Page 1 of 2`, for the languages whose words are known; the numbers alone for all others. */
export function pageWords(language: string): { readonly before: string; readonly between: string } {
  return /^en\b/i.test(language) ? { before: 'Page ', between: ' of ' } : { before: '', between: ' / ' };
}

/** True where an address has to show in a window. */
export function hasWindow(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'paragraph' && block.role === 'recipient');
}

/** How much of the width each column of a table takes, by its longest line; together 1. */
export function columnShares(table: Extract<Block, { type: 'table' }>): readonly number[] {
  const rows = [table.head, ...table.rows.map((cells) => cells.map(textToPlain))];
  const columns = Math.max(...rows.map((cells) => cells.length));
  const lengths = Array.from({ length: columns }, (_nothing, column) => {
    const longest = Math.max(...rows.flatMap((cells) => (cells[column] ?? '').split('\n').map((line) => line.length)));
    return Math.min(Math.max(longest, 10), 40);
  });
  const sum = lengths.reduce((total, length) => total + length, 0);
  return lengths.map((length) => length / sum);
}
