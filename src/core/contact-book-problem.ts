// Every sentence that tells a person what is wrong with the contact book or its file. Codes are permanent.

import { type Problem, problemFrom } from './problem.ts';

export type BookProblemCode = keyof typeof bookProblems;

/** The problem of this code, in words. */
export function createBookProblem<Code extends BookProblemCode>(
  code: Code,
  ...details: Parameters<(typeof bookProblems)[Code]>
): Problem {
  return problemFrom(bookProblems, code, details);
}

const nothingChanged = 'Nothing here was changed.';

const bookProblems = {
  'book-line-empty': () => 'Write a number, a mailbox or a name first.',
  'book-text-too-long': (label: string, limit: number) =>
    `${label}: that is longer than ${limit} characters. Shorten it. What you typed is still in its field.`,
  'book-no-number': () =>
    'Telephone number: there is no digit in it. Write the number, or put the words into the note. What you typed is still in its field.',
  'book-no-mailbox': () =>
    'Mailbox: that is no address such as desk@example.com. Correct it, or put the words into the note. What you typed is still in its field.',
  'book-not-kept': () =>
    'This browser does not keep the contact book now: look at the bar at the top. What you typed is still in its field. Save the contact book as a file.',
  'book-too-large': (limit: number) =>
    `This file is larger than ${limit} kB, the most that a contact book has. It was not opened. ${nothingChanged}`,
  'book-unreadable': () => `This file could not be read from the disk. ${nothingChanged}`,
  'book-not-ours': () =>
    `This is not a contact book: its first line does not say so. Look for a file whose name begins with “firebreak-contact-book”. ${nothingChanged}`,
  'book-is-incident': () =>
    `This is an incident file, not a contact book. Open it on the page Hand over. ${nothingChanged}`,
  'book-later-format': (format: string) =>
    `This contact book has format ${format}, which is newer than this copy of Firebreak. Open it with the newer copy. ${nothingChanged}`,
  'book-cut-off': (line: number) =>
    `This contact book is cut off: it stops at line ${line}, without its last line. Ask for the whole file. ${nothingChanged}`,
  'book-line-unreadable': (line: number) =>
    `Line ${line} cannot be read as a line of a contact book. Ask for the file again. ${nothingChanged}`,
  'book-line-too-long': (line: number, label: string, limit: number) =>
    `Line ${line}: ${label} is longer than ${limit} characters. Have it shortened, and ask for the file again. ${nothingChanged}`,
  'book-line-twice': (line: number) =>
    `Line ${line} is about somebody whom an earlier line has already. Ask for the file again. ${nothingChanged}`,
  'book-count-wrong': (expected: number, found: number) =>
    `This contact book should hold ${expected} lines and holds ${found}. Ask for the whole file. ${nothingChanged}`,
} satisfies Record<string, (...details: never[]) => string>;
