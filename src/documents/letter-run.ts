// Makes the letters of a set, one after the other, and never holds more than one of them.

import { makeLetterFiles } from './letter-files.ts';
import { makeLetterPrint } from './letter-print.ts';
import { MOST_LETTERS_IN_ZIP } from './letter-zip.ts';
import type { LettersMade, LettersOrder } from './letters-order.ts';
import { lettersProblem } from './letters-problem.ts';
import type { LettersProblem } from './letters-problem.ts';
import { makeMergeLetters } from './merge-letters.ts';

/**
 * Makes all files of a set. The same order gives the same bytes: ZIP files in the order of the rows, one PDF in the order
 * of place, postal code and row. What cannot be made comes back as a value, before a file is opened. Throws the reason of
 * the signal, and what writing throws; the file that was open is taken back.
 */
export async function makeLetters(order: LettersOrder): Promise<LettersMade | LettersProblem> {
  const problem = findProblem(order);
  if (problem) return problem;
  switch (order.kind) {
    case 'docx-zip':
    case 'pdf-zip':
      return makeLetterFiles(order, order.kind);
    case 'pdf':
      return makeLetterPrint(order);
    case 'merge':
      return makeMergeLetters(order);
  }
}

function findProblem({ kind, set, letters, fonts, lettersPerPart }: LettersOrder): LettersProblem | null {
  if (kind === 'merge') return null;
  if (letters.length === 0) return lettersProblem('no-letters');
  if (kind !== 'pdf' && Math.min(letters.length, lettersPerPart) > MOST_LETTERS_IN_ZIP) {
    return lettersProblem('too-many-for-zip');
  }
  if (kind === 'docx-zip') return null;
  if (set.variants.some(({ own }) => own)) return lettersProblem('own-file-as-pdf');
  return fonts ? null : lettersProblem('no-fonts');
}
