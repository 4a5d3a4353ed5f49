// What can go wrong while a file is sealed or a sealed one is opened. Codes are permanent.

import { type Problem, problemFrom } from '../core/problem.ts';

export type SealProblemCode = keyof typeof sealProblems;

/** The problem of this code, in words. */
export function createSealProblem<Code extends SealProblemCode>(
  code: Code,
  ...details: Parameters<(typeof sealProblems)[Code]>
): Problem {
  return problemFrom(sealProblems, code, details);
}

const nothingChanged = 'Nothing here was changed.';

const sealProblems = {
  'seal-not-age': () =>
    `This file is not sealed in the age format. If it is an incident file or a bundle, choose it without a passphrase. ${nothingChanged}`,
  'seal-later-version': () =>
    `This file was sealed by a later version of age than this copy of Firebreak knows. Open it with the age command. ${nothingChanged}`,
  'seal-damaged': () =>
    `The beginning of this file is damaged or cut off. No passphrase opens it. Ask for the file again. ${nothingChanged}`,
  'seal-other-recipient': () =>
    `This file was not sealed with a passphrase but for somebody’s key. Whoever holds that key opens it with the age command. ${nothingChanged}`,
  'seal-too-much-work': (factor: number) =>
    `This file was sealed with work factor ${factor}, which takes more memory than a browser gives (20 is the most here). Open it with the age command. ${nothingChanged}`,
  'seal-wrong-passphrase': () =>
    `This passphrase does not open the file. Check each word with whoever sealed it, then try again. ${nothingChanged}`,
  'seal-cut-off': () =>
    `The passphrase is right, but the file is cut off or was altered after it was sealed. Ask for the file again. ${nothingChanged}`,
  'seal-no-memory': () =>
    'This device has too little free memory for that (some 300 MB). Close other tabs, or use another device. Nothing was lost.',
} satisfies Record<string, (...details: never[]) => string>;
