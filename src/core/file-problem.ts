// Every sentence that tells a person what is wrong with a file that was to be opened. Codes are permanent.

import { type Problem, problemFrom } from './problem.ts';

export type FileProblemCode = keyof typeof fileProblems;

/** The problem of this code, in words. */
export function createFileProblem<Code extends FileProblemCode>(
  code: Code,
  ...details: Parameters<(typeof fileProblems)[Code]>
): Problem {
  return problemFrom(fileProblems, code, details);
}

const nothingChanged = 'Nothing here was changed.';

const fileProblems = {
  'file-too-large': (megabytes: number, limit: number) =>
    `This file has ${megabytes} MB; an incident file has at most ${limit} MB. It was not opened. ${nothingChanged}`,
  'file-unreadable': () => `This file could not be read from the disk. ${nothingChanged}`,
  'file-not-ours': () =>
    `This is not an incident file: its first line does not say so. Look for a file whose name begins with “firebreak-”. ${nothingChanged}`,
  'file-later-format': (format: string) =>
    `This file has format ${format}, which is newer than this copy of Firebreak. Open it with the newer copy. ${nothingChanged}`,
  'file-cut-off': (line: number) =>
    `This file is cut off: it stops at line ${line}, without its last line. Ask for the whole file. ${nothingChanged}`,
  'file-line-altered': (line: number) =>
    `Line ${line} was altered after it was written: its text no longer matches its fingerprint. Ask for the file again. ${nothingChanged}`,
  'file-line-unreadable': (line: number) =>
    `Line ${line} cannot be read as a line of an incident file. Ask for the file again. ${nothingChanged}`,
  'file-line-foreign': (line: number) =>
    `Line ${line} belongs to another incident. Ask for the file again. ${nothingChanged}`,
  'file-line-missing': (expected: number, found: number) =>
    `This file should hold ${expected} entries and holds ${found}. Ask for the whole file. ${nothingChanged}`,
  'file-too-much-to-keep': (count: number) =>
    `This browser has no room for the ${count} entries of this file, beginning with its line 2. Free some space, or open it in another browser. ${nothingChanged}`,
} satisfies Record<string, (...details: never[]) => string>;
