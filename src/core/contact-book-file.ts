// The contact book as a text file: a line that says what it is, one line for each contact, a line that says that nothing is
// missing. And what opening such a file would change.

import type { Day } from './calendar.ts';
import {
  bookLabels,
  bookLimits,
  bookLineToText,
  confirmationOf,
  findTooLong,
  isLineId,
  isSameContact,
  parseBookLine,
} from './contact-book.ts';
import { createBookProblem } from './contact-book-problem.ts';
import type { BookLine, ContactBook } from './contact-line.ts';
import type { Problem } from './problem.ts';
import { ownValue } from './recorded.ts';

const FIRST_WORD = 'firebreak-contact-book';
const FORMAT = '1';
const LAST_WORD = 'end';
export const BOOK_LIMIT_IN_KILOBYTES = 1000;

/** A book as the text of its file, in the order of the ids. */
export function bookToFile(book: ContactBook): string {
  const lines = Object.entries(book)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([line, filledIn]) => `${line} ${bookLineToText(filledIn)}`);
  return [`${FIRST_WORD} ${FORMAT}`, ...lines, `${LAST_WORD} ${lines.length}`, ''].join('\n');
}

/** Reads the file of a book, or says what is wrong with which line. Line ends that a mail program changed do not matter. */
export function parseBookFile(text: string): { readonly book: ContactBook } | { readonly problem: Problem } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const wrongHead = checkHead(lines[0] ?? '');
  if (wrongHead) return { problem: wrongHead };
  const book = new Map<string, BookLine>();
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isLast = index === lines.length - 1;
    const [, count] = /^end (\d{1,6})$/.exec(line) ?? [];
    if (count !== undefined) {
      if (!isLast) return { problem: createBookProblem('book-line-unreadable', index + 2) };
      if (Number(count) !== book.size)
        return { problem: createBookProblem('book-count-wrong', Number(count), book.size) };
      return { book: Object.fromEntries(book) };
    }
    const id = line.split(' ', 1)[0] ?? '';
    const tooLong = findTooLong(line.slice(id.length + 1));
    if (tooLong)
      return {
        problem: createBookProblem('book-line-too-long', index + 1, bookLabels[tooLong], bookLimits[tooLong]),
      };
    const filledIn = isLineId(id) ? parseBookLine(line.slice(id.length + 1)) : undefined;
    if (!filledIn) return { problem: createBookProblem(isLast ? 'book-cut-off' : 'book-line-unreadable', index + 1) };
    if (book.has(id)) return { problem: createBookProblem('book-line-twice', index + 1) };
    book.set(id, filledIn);
  }
  return { problem: createBookProblem('book-cut-off', lines.length) };
}

/** What a file would change about one line. */
export interface BookChange {
  readonly line: string;
  /** What stands here now; undefined where nothing does. */
  readonly was: BookLine | undefined;
  readonly is: BookLine;
  /** Whether the file's line is the one to keep, as far as the days of confirmation say: the newer one wins. */
  readonly isNewer: boolean;
}

/** What opening a file would change, line by line. Only lines that differ are listed; none is ever taken away. */
export function compareBooks(here: ContactBook, file: ContactBook, today: Day): readonly BookChange[] {
  const confirmed = (line: BookLine) => (confirmationOf(line, today) === 'none' ? '' : line.confirmedOn);
  return Object.entries(file).flatMap(([line, is]): readonly BookChange[] => {
    const was = ownValue(here, line);
    if (!was) return [{ line, was, is, isNewer: true }];
    const isNewer = confirmed(is) > confirmed(was);
    return isSameContact(was, is) && !isNewer ? [] : [{ line, was, is, isNewer }];
  });
}

function checkHead(first: string): Problem | undefined {
  const [word = '', format = '', ...rest] = first.trimEnd().split(' ');
  if (word === 'firebreak-incident-file') return createBookProblem('book-is-incident');
  if (word !== FIRST_WORD || !/^\d{1,9}$/.test(format) || rest.length > 0) return createBookProblem('book-not-ours');
  return format === FORMAT ? undefined : createBookProblem('book-later-format', format);
}
