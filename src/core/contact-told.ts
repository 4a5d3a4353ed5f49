// Everybody outside whom the team reached or tried to reach: what was recorded on the contact sheet, and what people wrote
// into the log as a contact.

import { contactAskToWords, contactResultToWords } from './contact-ask.ts';
import type { ContactMade } from './contact-log.ts';
import { happenedAt } from './incident.ts';
import { joinSentences } from './joined-sentences.ts';
import type { Log } from './log.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import { instantToWords } from './time-words.ts';

/** A contact as a page tells it. `words` says with whom; what became of it is unknown where it was written into the log. */
interface ContactTold extends Pick<
  ContactMade,
  'at' | 'who' | 'words' | 'way' | 'person' | 'reference' | 'said' | 'asked'
> {
  readonly result: ContactMade['result'] | undefined;
}

/** Every contact of the log that was not struck, the earliest first. */
export function findContactsTold({ entries }: Log, { corrections }: Pick<Room, 'corrections'>): readonly ContactTold[] {
  return entries
    .flatMap(({ id, event }): readonly ContactTold[] => {
      if (!event || ownValue(corrections, id)) return [];
      const [at, who] = [happenedAt(event), event.who];
      if (event.type === 'contact-made') return [{ ...event.data, at, who }];
      if (event.type !== 'entry-written' || event.data.kind !== 'contact') return [];
      const { with: words = '', way = '', reference = '', said = '' } = event.data.fields;
      return [{ words, way, reference, said, at, who, result: undefined, person: '', asked: [] }];
    })
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/** `FBI Sacramento Field Office: reached Agent Doe, Case 12, 22 Nov 2026, 14:05 PST. They asked: delay the notices` */
export function contactToWords({ words, result, person, reference, asked, at }: ContactTold, zone: string): string {
  const whom = result ? `${words}: ${contactResultToWords(result, person)}` : words;
  const asks = asked.length > 0 ? `They asked: ${asked.map(contactAskToWords).join('; ')}` : '';
  return joinSentences([whom, reference, instantToWords(at, zone)].filter(Boolean).join(', '), asks);
}
