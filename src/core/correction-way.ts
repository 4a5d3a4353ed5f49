// Apart from `correction.ts`, because the log asks for it only where somebody corrects an entry.

import type { EventType } from './event.ts';

/**
 * How what an entry says is put right: written anew; struck; changed where it was recorded (on the item, on the pages of
 * the facts, the people, the letters or the report, in the room); or not at all.
 */
export type CorrectionWay = 'rewrite' | 'strike' | 'item' | 'facts' | 'people' | 'letters' | 'report' | 'room' | 'none';

/** How an event of this type is put right. */
export function correctionWay(type: EventType): CorrectionWay {
  return waysByType[type];
}

const waysByType = {
  'incident-opened': 'room',
  'incident-renamed': 'room',
  'incident-kind-corrected': 'room',
  'incident-closed': 'room',
  'incident-reopened': 'room',
  'incident-file-saved': 'none',
  'detection-recorded': 'room',
  'fact-recorded': 'facts',
  'count-recorded': 'facts',
  'count-removed': 'facts',
  'moment-recorded': 'facts',
  'moment-cleared': 'facts',
  'detail-recorded': 'facts',
  'severity-overruled': 'facts',
  'item-begun': 'item',
  'item-done': 'item',
  'item-ruled-out': 'item',
  'item-returned': 'item',
  'item-undone': 'item',
  'item-assigned': 'item',
  'item-noted': 'strike',
  'note-added': 'rewrite',
  'entry-written': 'rewrite',
  'entry-corrected': 'none',
  'clock-added': 'room',
  'clock-met': 'room',
  'clock-ruled-out': 'room',
  'clock-returned': 'room',
  'amazon-data-sought': 'room',
  'hold-placed': 'room',
  'hold-released': 'room',
  'evidence-collected': 'strike',
  'custody-transferred': 'strike',
  'role-assigned': 'people',
  'role-handed-over': 'people',
  'role-stood-down': 'people',
  'pause-confirmed': 'strike',
  'contact-made': 'strike',
  'report-written': 'report',
  'fingerprint-shared': 'strike',
  'letter-written': 'letters',
  'letter-behalf-chosen': 'letters',
  'letter-agreed': 'letters',
  'letter-agreement-withdrawn': 'letters',
  'letter-made': 'none',
} as const satisfies Record<EventType, CorrectionWay>;
