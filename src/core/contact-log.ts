// Whom the team reached or tried to reach, by the lines of the contact sheet.

import type { EventDataOf } from './event.ts';
import { happenedAt } from './incident.ts';
import type { Log } from './log.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import type { Instant } from './time.ts';

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

/** Whether somebody was reached and gave a number for the report: then nothing is left to be written down on paper. */
export function hasReportNumber(contacts: readonly Pick<ContactMade, 'result' | 'reference'>[]): boolean {
  return contacts.some(({ result, reference }) => result === 'reached' && reference !== '');
}

/** How many contacts of a line stand on paper; the log has all. */
export const LATEST_CONTACTS = 2;
