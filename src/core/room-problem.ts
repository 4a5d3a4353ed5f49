// Every sentence that tells a person what went wrong in the incident room. Codes are permanent.

import { TOO_EARLY } from './entry-problem.ts';
import { type Problem, problemFrom } from './problem.ts';

export type RoomProblemCode = keyof typeof roomProblems;

/** The problem of this code, in words. */
export function createRoomProblem<Code extends RoomProblemCode>(
  code: Code,
  ...details: Parameters<(typeof roomProblems)[Code]>
): Problem {
  return problemFrom(roomProblems, code, details);
}

const roomProblems = {
  'reason-missing-for-items': (count: number) =>
    `${count} of the open points ${count === 1 ? 'has' : 'have'} no reason yet. Give one for each.`,
  'incident-not-closed': () => 'This incident is open already.',
  'time-too-early': () => TOO_EARLY,
  'time-too-late': () => 'That is more than ten years ahead. Check the year.',
  'end-before-beginning': () => 'The breach cannot have ended before it began. Check both times.',
  'detected-before-beginning': () => 'It cannot have been noticed before it began. Check both times.',
  'determined-before-detection': () => 'It cannot have been established before it was noticed. Check both times.',
  'determined-before-beginning': () => 'It cannot have been established before it began. Check both times.',
  'count-not-a-number': () => 'That is not a number of people. Write digits only, or say that it is not yet known.',
  'count-without-information': (people: string) =>
    `No information about people is recorded as involved, so nobody can be counted here (${people}). Change that fact first, or leave this out.`,
  'information-with-count': (people: string) =>
    `People are counted as affected (${people}). Remove them first, then say that no information about people is involved.`,
  'place-missing': () => 'Choose the state or country.',
  'clock-without-limit': () => 'Say how long the clock runs, or when it is due.',
  'clock-limit-not-a-number': () => 'That is not a number of hours or days. Write digits only, from 1 up.',
  'clock-limit-too-long': () => 'That is longer than ten years. Check the number.',
  'clock-met-before-start': () => 'That is before the clock started. Check the date.',
  'how-missing': () => 'Say how it was met: by email, by form, by letter, and to whom.',
  'name-missing': () => 'Write a name.',
  'agency-missing': () => 'Write which agency or firm asked for it.',
  'hold-ends-before-start': () => 'The hold would end before it begins. Check both times.',
  'hold-before-detection': () =>
    'A delay cannot have been asked for before the breach was noticed. Check the date, and when it was noticed.',
  'hold-gone': () => 'This hold was released already.',
  'field-missing': (label: string) => `“${label}” is empty. It is what an investigator asks first.`,
  'entry-gone': () => 'This entry was corrected already.',
  'evidence-missing': () => 'Say what it is: a few words that tell it apart from the rest.',
  'transfer-before-collection': () => 'It cannot change hands before it was collected. Check the date.',
  'transfer-before-last': () =>
    'It has changed hands since then, and this would close no gap between those who had it. Check the date, or strike the hand-over that is wrong.',
  'evidence-gone': () => 'This piece is not in the register any more. Its record may have been struck.',
  'transfer-to-nobody': () => 'Write who takes it over, and who gave it.',
  'seal-missing': () => 'Say whether it was sealed when it changed hands.',
  'fingerprint-under-way': () => 'The fingerprint is still being made. Wait for it, or cancel it.',
  'file-unreadable': (read: string, all: string) =>
    `The file could not be read any more, after ${read} of ${all}. It may have been moved, changed or unplugged. No fingerprint was made. Check the file, then choose it again.`,
  'role-not-held': () => 'This person does not hold the role any more.',
  'pause-lines-open': (lines: string) => `Not confirmed. Still open: ${lines}. Answer each line, or leave.`,
  'way-missing': () => 'Say how it left: read out by telephone, printed, mailed.',
  'reached-whom-missing': () => 'Write whom you reached, or the report number that you were given.',
  'asked-without-reaching': () => 'Nobody was reached, so nobody asked for anything. Say that you reached somebody.',
  'preserve-missing': () => 'Write what they asked us to preserve.',
  'same-person': () => 'The reader and the one who confirms are two people.',
} satisfies Record<string, (...details: never[]) => string>;
