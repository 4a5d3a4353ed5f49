// How much of a recipient's name and address the window of an envelope shows. An estimate by characters, because the
// fonts may not be there, and Word breaks lines by fonts of its own.

import type { Paper } from '../core/document.ts';
import { SHEETS, TYPE } from './sheet.ts';

/**
 * How many characters of one line the window may show. On Letter, 259 points of the window lie to the right of the side
 * margin, which is about 50 characters of mixed case; the paper itself takes about 85 before it breaks a line. A long name
 * may lose its end in the window, so that this lies between the two.
 */
export const WIDEST_LINE_CHARACTERS = 60;

/** How many lines of an address fit between the upper and the lower edge of the window. */
export function windowLines(paper: Paper): number {
  const { recipientTop, recipientBottom } = SHEETS[paper];
  return Math.floor((recipientBottom - recipientTop) / (TYPE.body * TYPE.addressLineHeight));
}

/** How many lines a text takes where no line is wider than `WIDEST_LINE_CHARACTERS`; its own line ends count. */
export function countLines(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDEST_LINE_CHARACTERS)), 0);
}

/** Whether a line is wider than `WIDEST_LINE_CHARACTERS`. */
export function hasWideLine(text: string): boolean {
  return text.split('\n').some((line) => line.length > WIDEST_LINE_CHARACTERS);
}
