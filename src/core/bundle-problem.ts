// What can be wrong with a ZIP file that is opened as an evidence bundle. Codes are permanent.

import { type Problem, problemFrom } from './problem.ts';

/** The problem of this code, in words. */
export function createBundleProblem<Code extends keyof typeof bundleProblems>(
  code: Code,
  ...details: Parameters<(typeof bundleProblems)[Code]>
): Problem {
  return problemFrom(bundleProblems, code, details);
}

const nothingChanged = 'Nothing here was changed.';

const bundleProblems = {
  'bundle-damaged': () => `This ZIP file is damaged or cut off. Ask for it again. ${nothingChanged}`,
  'bundle-encrypted': () =>
    `This ZIP file has a password of its own, which Firebreak does not open. Unpack it with another program, then open the incident file that is in it. ${nothingChanged}`,
  'bundle-without-log': () => `This ZIP file is no evidence bundle: it holds no “incident-file.txt”. ${nothingChanged}`,
  'bundle-too-large': (limit: number) =>
    `This ZIP file unpacks to more than a bundle holds; its incident file has at most ${limit} MB. It was not opened. ${nothingChanged}`,
} satisfies Record<string, (...details: never[]) => string>;
