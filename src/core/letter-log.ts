// What people recorded about letters: what they wrote, on whose behalf a letter goes, who agreed to which text, and what
// was made. A part of the room's fold.

import type { Entry, EventDataOf } from './event.ts';
import { happenedAt, toRecorded } from './incident.ts';
import { hasSeen as hasSeenIn, type Log } from './log.ts';
import { type HasSeen, ownValue, recordAgain, type Recorded } from './recorded.ts';
import type { Instant } from './time.ts';

export type Behalf = EventDataOf<'letter-behalf-chosen'>['behalf'];

/** Somebody's word that a letter may go: counsel's approval, Amazon's written request, the end of Amazon's review. */
export interface Agreement extends EventDataOf<'letter-agreed'> {
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
  /** That it was recorded by mistake: it no longer counts. */
  readonly withdrawn?: Withdrawal;
}

export interface Withdrawal {
  readonly at: Instant;
  readonly who: string;
  readonly reason: string;
}

/** Letters that were made into files, and what they said. */
export interface MadeLetters extends EventDataOf<'letter-made'> {
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
}

export interface Letters {
  /** What was written in place of a paragraph, or for a field that only a person can write; by `partKey`. */
  readonly written: Readonly<Record<string, Recorded<string>>>;
  readonly behalf: Readonly<Record<string, Recorded<Behalf>>>;
  readonly agreements: readonly Agreement[];
  readonly made: readonly MadeLetters[];
}

export const noLetters: Letters = { written: {}, behalf: {}, agreements: [], made: [] };

/** The name of a part of a letter: a paragraph as `section/paragraph`. A field belongs to all letters, which is ''. */
export function partKey(letter: string, part: string): string {
  return `${letter} ${part}`;
}

/** What was written for a part; undefined where nothing was. */
export function writtenPart(letters: Letters, letter: string, part: string): string | undefined {
  return ownValue(letters.written, partKey(letter, part))?.value;
}

/** What a log tells about letters. Depends on which entries the log has, not on how they came. */
export function foldLetters(log: Log): Letters {
  return log.entries.reduce(
    (letters, entry) => applyToLetters(letters, entry, (earlier) => hasSeenIn(log, entry, earlier)),
    noLetters,
  );
}

/** What is recorded about letters after one more entry; the same object where the entry is about something else. */
export function applyToLetters(letters: Letters, { id, event }: Entry, hasSeen: HasSeen): Letters {
  switch (event?.type) {
    case 'letter-written': {
      const { letter, part, text, replaces } = event.data;
      const key = partKey(letter, part);
      const recorded = recordAgain(ownValue(letters.written, key), toRecorded(event, id, text), replaces, hasSeen);
      return { ...letters, written: { ...letters.written, [key]: recorded } };
    }
    case 'letter-behalf-chosen': {
      const { letter, behalf, replaces } = event.data;
      const recorded = recordAgain(ownValue(letters.behalf, letter), toRecorded(event, id, behalf), replaces, hasSeen);
      return { ...letters, behalf: { ...letters.behalf, [letter]: recorded } };
    }
    case 'letter-agreed':
      return {
        ...letters,
        agreements: [...letters.agreements, { ...event.data, id, at: happenedAt(event), who: event.who }],
      };
    case 'letter-agreement-withdrawn': {
      const { agreement, reason } = event.data;
      if (!letters.agreements.some((each) => each.id === agreement && !each.withdrawn)) return letters;
      const withdrawn = { at: happenedAt(event), who: event.who, reason };
      const agreements = letters.agreements.map((each) => (each.id === agreement ? { ...each, withdrawn } : each));
      return { ...letters, agreements };
    }
    case 'letter-made':
      return { ...letters, made: [...letters.made, { ...event.data, id, at: happenedAt(event), who: event.who }] };
    default:
      return letters;
  }
}
