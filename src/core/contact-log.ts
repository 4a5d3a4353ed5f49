// Whom the team reached or tried to reach, by the lines of the contact sheet.

import { contactAskToWords, contactResultToWords } from './contact-ask.ts';
import type { EventDataOf } from './event.ts';
import { happenedAt } from './incident.ts';
import { joinSentences } from './joined-sentences.ts';
import type { Log } from './log.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

export interface ContactMade extends EventDataOf<'contact-made'> {
  /** The id of the entry. */
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
}

/** Every contact that was recorded and not struck, the earliest first. */
export function findContacts({ entries }: Log, { corrections }: Pick<Room, 'corrections'>): readonly ContactMade[] {
  return entries
    .flatMap(({ id, event }): readonly ContactMade[] =>
      event?.type === 'contact-made' && !ownValue(corrections, id)
        ? [{ ...event.data, id, at: happenedAt(event), who: event.who }]
        : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/** `FBI Sacramento Field Office: reached Agent Doe, Case 12, 22 Nov 2026, 14:05 PST. They asked: delay the notices` */
export function contactToWords({ words, result, person, reference, asked, at }: ContactMade, zone: string): string {
  const whom = `${words}: ${contactResultToWords(result, person)}`;
  const asks = asked.length > 0 ? `They asked: ${asked.map(contactAskToWords).join('; ')}` : '';
  return joinSentences([whom, reference, instantToWords(at, zone)].filter(Boolean).join(', '), asks);
}
