// An invented incident from which the tests of the report are made.

import { findPlainClocks } from '../../src/core/clock.ts';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import type { PlaybookStep } from '../../src/core/playbook.ts';
import type { ReportGround } from '../../src/core/report-ground.ts';
import { foldReport } from '../../src/core/report-log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { INCIDENT, minute, writeAll } from './samples.ts';

const steps: readonly PlaybookStep[] = [
  {
    step: 1,
    section: 'bs-1',
    title: 'Survey',
    short: 'Survey',
    items: ['lock', 'report', 'wipe'].map((id, index) => ({
      id,
      code: `1.${index + 1}`,
      action: `Do ${id}`,
      must: true,
    })),
  },
];

export const opened: NewEvent = { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } };

export const company = {
  name: 'Example Shop',
  'notices.contact': 'the privacy desk',
  'notices.phone': '555-0100',
  'notices.email': 'privacy@example.com',
  'notices.website': 'https://example.com/incident',
  'roles.lead.holder': 'Lena Holder',
};

/** What the report is made from after these events, a minute apart. */
export function groundOf(...events: readonly NewEvent[]): ReportGround {
  return groundAfter(writeAll([opened, ...events]));
}

/** What the report is made from after these entries. */
export function groundAfter(entries: readonly Entry[], more: Partial<ReportGround> = {}): ReportGround {
  const log = createLog(entries);
  const [incident, room] = [foldLog(INCIDENT, log), foldRoom(log)];
  return {
    incident,
    room,
    log,
    letters: foldLetters(log),
    parts: foldReport(log),
    clocks: findPlainClocks({ incident, room }),
    mayApply: [],
    rulesState: 'here',
    steps,
    roleTitles: { lead: 'Incident lead', scribe: 'Scribe' },
    company,
    now: minute(120),
    zone: 'America/Los_Angeles',
    ...more,
  };
}

/** An entry of a kind that people write. */
export function entry(kind: string, fields: Readonly<Record<string, string>>): NewEvent {
  return { type: 'entry-written', data: { kind, fields } };
}

/** Something that a person wrote for the report. */
export function written(part: string, text: string, replaces: string | null = null): NewEvent {
  return { type: 'report-written', data: { part, words: part, text, replaces } };
}
