// What somebody on the contact sheet may ask us for, and what follows from it. Ids are permanent: logs hold them.

import type { EventDataOf } from './event.ts';

export type ContactAskId = 'delay' | 'preserve' | 'amazon-data';

export interface ContactAsk {
  readonly id: ContactAskId;
  /** As the form asks for it. */
  readonly label: string;
  /** As the log says it. */
  readonly words: string;
  /** What is recorded together with it. */
  readonly follows: string;
}

export const contactAsks: readonly ContactAsk[] = [
  {
    id: 'delay',
    label: 'To delay the notices',
    words: 'delay the notices',
    follows: 'A hold keeps notices to affected people from going out until it is released.',
  },
  {
    id: 'preserve',
    label: 'To preserve something',
    words: 'preserve something',
    follows: 'An entry in the log says what has to be kept as it is.',
  },
  {
    id: 'amazon-data',
    label: 'For Amazon data',
    words: 'Amazon data',
    follows: 'A clock of 24 hours starts: tell Amazon before anything is handed over.',
  },
];

/** `delay the notices`: what was asked, as the log says it; the id itself where a later version wrote it. */
export function contactAskToWords(id: string): string {
  return contactAsks.find((ask) => ask.id === id)?.words ?? id;
}

/** `left word with Agent Doe`: what became of a try to reach somebody; the person may be unknown. */
export function contactResultToWords(result: EventDataOf<'contact-made'>['result'], person: string): string {
  switch (result) {
    case 'reached':
      return person ? `reached ${person}` : 'reached';
    case 'left-word':
      return person ? `left word with ${person}` : 'left word';
    case 'not-reached':
      return person ? `did not reach ${person}` : 'not reached';
  }
}
