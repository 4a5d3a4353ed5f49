// What goes wrong while letters are written. Codes are permanent. Apart from `problem.ts`, because only one page has letters.

import { type Problem, problemFrom } from './problem.ts';

/** The problem of this code, in words. */
export function createLetterProblem<Code extends keyof typeof letterProblems>(
  code: Code,
  ...details: Parameters<(typeof letterProblems)[Code]>
): Problem {
  return problemFrom(letterProblems, code, details);
}

const letterProblems = {
  'who-agreed-missing': () => 'Say who agreed. The name goes into the log and not into the letter.',
  'agreement-without-reference': () =>
    'Say where the agreement can be found: the day and subject of a message, or the number of a letter.',
  'withdrawal-without-reason': () => 'Say why it is taken back. The agreement stays in the log, with your reason.',
  'no-such-field': (what: string) => `There is no field “${what}”. Nothing was kept; what you typed is still here.`,
  'not-in-pdf': (what: string) =>
    `The typefaces of PDF cannot set this: ${what}. No PDF was made, so that no box stands in its place. Save it as a Word file, or print the page.`,
  'braces-in-value': () =>
    'Write it without double braces: nothing is filled in here. Nothing was kept; what you typed is still here.',
} satisfies Record<string, (what: string) => string>;
