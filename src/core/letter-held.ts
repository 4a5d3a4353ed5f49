// Which holds keep which letters from going out.

import { type Hold, holdName, isHolding } from './hold.ts';
import type { LetterBlock } from './letter-agreement.ts';
import { instantToNoticeDate } from './letter-value.ts';
import type { LetterTemplate, LetterTo } from './letter-words.ts';
import type { Instant } from './time.ts';

/** A delay asked for by law enforcement stops the notices to the people affected, and what would tell them all the same. */
const TOLD_TO_PEOPLE: readonly LetterTo[] = ['customers', 'employees', 'partners', 'public'];

// Agency, officer, reason and date stand on the file note and never on a page of the letter.
const HELD_STAMPS = {
  counsel: 'HELD. Counsel asked us to wait.',
  'law-enforcement': 'HELD. Law enforcement asked us to wait.',
  amazon: 'HELD. We wait for Amazon.',
} satisfies Record<Hold['kind'], string>;

interface HeldGround {
  readonly template: Pick<LetterTemplate, 'to'>;
  readonly holds: readonly Hold[];
  readonly now: Instant;
  readonly zone: string;
}

/** The holds that keep a letter from going out now. */
export function findStoppingHolds(
  { to }: Pick<LetterTemplate, 'to'>,
  holds: readonly Hold[],
  now: Instant,
): readonly Hold[] {
  const stops = (hold: Hold) => {
    if (hold.kind === 'counsel') return to !== 'counsel';
    if (hold.kind === 'law-enforcement') return TOLD_TO_PEOPLE.includes(to);
    return to !== 'amazon' && to !== 'counsel';
  };
  return holds.filter((hold) => isHolding(hold, now) && stops(hold));
}

/** The same holds as reasons for which a letter is not final; days are told in the time zone `zone`. */
export function findHeld({ template, holds, now, zone }: HeldGround): readonly LetterBlock[] {
  return findStoppingHolds(template, holds, now).map((hold) => ({
    id: 'held',
    words: `Held. ${holdName(hold)}: ${hold.reason}`,
    lift: hold.until
      ? `It ends on ${instantToNoticeDate(hold.until, zone)}, or when its release is recorded in the incident room.`
      : 'It ends when its release is recorded in the incident room.',
    stamp: HELD_STAMPS[hold.kind],
  }));
}
