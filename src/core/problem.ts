// Every sentence that tells a person what went wrong while working: what happened, what is safe, what to do now. Codes are
// permanent. What can be wrong with an incident file stands in `file-problem.ts`, because only one page opens files.

export interface Problem {
  readonly code: string;
  readonly words: string;
}

export type ProblemCode = keyof typeof problems;

/** The problem of this code, in words. */
export function createProblem<Code extends ProblemCode>(
  code: Code,
  ...details: Parameters<(typeof problems)[Code]>
): Problem {
  return problemFrom(problems, code, details);
}

/** The problem of a code from a table of sentences. */
export function problemFrom<Code extends string>(
  sentences: Readonly<Record<Code, (...details: never[]) => string>>,
  code: Code,
  details: readonly unknown[],
): Problem {
  return { code, words: sentences[code](...(details as never[])) };
}

const problems = {
  'text-missing': () => 'Write something first.',
  'text-too-long': (limit: number) =>
    `That is longer than ${limit.toLocaleString('en-GB')} characters. Shorten or split it.`,
  'reason-missing': () => 'Say why, in a few words. The reason goes into the log.',
  'incident-missing': () => 'No incident is open here. Start one or open a file.',
  'incident-closed': () => 'This incident is closed. Reopen it in the incident room, then try again.',
  'incident-erased': () => 'This incident was erased in another tab. Nothing more was written.',
  'not-kept': () =>
    'This could not be kept: this browser has no room left. What you typed is still in its field. Save the incident file now, free some space, then try again.',
  'part-missing': () =>
    'A part of this page could not be fetched, so nothing was recorded. Check the connection, then try again.',
  'item-untouched': () => 'Nothing to undo here.',
} satisfies Record<string, (...details: never[]) => string>;
