// What goes wrong while letters are written. Codes are permanent. Apart from `problem.ts`, because only one page has letters.

import { type Problem, problemFrom } from './problem.ts';

/** The problem of this code, in words. */
export function createLetterProblem(code: keyof typeof letterProblems): Problem {
  return problemFrom(letterProblems, code, []);
}

const letterProblems = {
  'who-agreed-missing': () => 'Say who agreed. The name goes into the log and not into the letter.',
  'agreement-without-reference': () =>
    'Say where the agreement can be found: the day and subject of a message, or the number of a letter.',
} satisfies Record<string, () => string>;
