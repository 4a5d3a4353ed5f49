// What goes wrong with a title or a moment that somebody typed. Codes are permanent. Apart from `problem.ts`, because only
// the room has such fields, and from `room-problem.ts`, because that is fetched with the rules.

import { type Problem, problemFrom } from './problem.ts';

export type EntryProblemCode = keyof typeof entryProblems;

/** The problem of this code, in words. */
export function createEntryProblem(code: EntryProblemCode): Problem {
  return problemFrom(entryProblems, code, []);
}

/** Said about a moment before the earliest one, wherever it is looked at. */
export const TOO_EARLY = 'That is before the year 2000. Check the year.';

const entryProblems = {
  'title-missing': () => 'Give the incident a title that the team will know.',
  'time-in-future': () => 'That time has not come yet. Check the date and the clock of this device.',
  'time-too-early': () => TOO_EARLY,
  'time-unreadable': () => 'That is not a date and a time. Use the form 2026-11-22 14:05.',
  'incident-changed': () =>
    'Another incident was opened here in the meantime, so nothing was written. Go back to the first one and try again.',
} satisfies Record<string, () => string>;
