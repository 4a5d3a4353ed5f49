// Invented incidents from which the tests of the fact sheet are made.

import type { NewEvent } from '../../src/core/event.ts';
import type { FactSheetGround } from '../../src/core/fact-sheet.ts';
import { foldLog } from '../../src/core/incident.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import type { NotificationRule } from '../../src/core/notification-rule.ts';
import { foldRoom } from '../../src/core/room.ts';
import { findClocks } from '../../src/core/rule-clock.ts';
import { INCIDENT, minute, writeAll } from './samples.ts';

export const company: Readonly<Record<string, string>> = {
  name: 'Acorn Shop',
  'addresses.0.lines.0': '1 Main Street',
  'addresses.0.lines.1': 'Springfield, CA 90000',
  'notices.phone': '1-800-555-0142',
  'notices.email': 'help@example.com',
  'insurer.name': 'Example Mutual',
  'insurer.policyNumber': 'in-browser',
  'counsel.firm': 'UNSET: law firm',
  'counsel.name': 'UNSET: name of the lawyer to call',
  'counsel.email': 'UNSET: email of the lawyer',
};

/** What a company has that has set nothing. */
export const unsetCompany: Readonly<Record<string, string>> = {
  name: "UNSET: your company's name",
  'addresses.0.lines.0': 'UNSET: street',
};

const opened: NewEvent = { type: 'incident-opened', data: { title: 'Till 3 sends lists out', kind: 'real' } };

/** What the sheet is made from after these events, behind the opening of a real incident. */
export function groundOf(
  events: readonly NewEvent[],
  more: Partial<FactSheetGround> = {},
  rules: readonly NotificationRule[] = [],
): FactSheetGround {
  const log = createLog(writeAll([opened, ...events]));
  return groundOfLog(log, more, rules);
}

export function groundOfLog(
  log: FactSheetGround['log'],
  more: Partial<FactSheetGround> = {},
  rules: readonly NotificationRule[] = [],
): FactSheetGround {
  const [incident, room] = [foldLog(INCIDENT, log), foldRoom(log)];
  const now = minute(60);
  const { clocks, mayApply } = findClocks({ incident, room, rules, sectors: {} }, now);
  return {
    incident,
    room,
    log,
    letters: foldLetters(log),
    clocks,
    mayApply,
    rulesState: 'here',
    steps: [],
    company,
    now,
    zone: 'UTC',
    ...more,
  };
}

export const fact = (fact: string, value: 'yes' | 'no' | 'not-yet-known' = 'yes'): NewEvent => ({
  type: 'fact-recorded',
  data: { fact, value, replaces: null },
});

export const entry = (kind: string, fields: Readonly<Record<string, string>>): NewEvent => ({
  type: 'entry-written',
  data: { kind, fields },
});

export const count = (place: string, words: string, count: number | null, isEstimate = false): NewEvent => ({
  type: 'count-recorded',
  data: { place, words, count, isEstimate, replaces: null },
});

export const written = (id: string, text: string): NewEvent => ({
  type: 'report-written',
  data: { part: `fact:${id}`, words: id, text, replaces: null },
});

/** An incident of which most is known. */
export const busyStory: readonly NewEvent[] = [
  { type: 'detection-recorded', data: { source: 'Ben Roy' }, happenedAt: minute(-120) },
  { type: 'moment-recorded', data: { moment: 'began', isEstimate: true }, happenedAt: minute(-3000) },
  fact('amazonData'),
  fact('ongoing', 'no'),
  fact('malware'),
  fact('personalInformation'),
  fact('gotIn'),
  fact('name'),
  fact('socialSecurity'),
  fact('health', 'no'),
  fact('encrypted'),
  fact('keyTaken', 'no'),
  fact('server'),
  count('us-ca', 'California', 1204),
  count('us-ny', 'New York', 500, true),
  count('us-tx', 'Texas', null),
  { type: 'role-assigned', data: { role: 'lead', words: 'Incident lead', person: 'Ada Obi' } },
  { type: 'detail-recorded', data: { detail: 'discovery', text: 'The firewall raised an alert', replaces: null } },
  { type: 'detail-recorded', data: { detail: 'impact', text: 'Names and numbers can be misused', replaces: null } },
  entry('affected-system', { name: 'till-3.example.com', seen: 'Uploads at night' }),
  entry('compromised-account', { account: 'shop-admin', reaches: 'Every order' }),
  entry('disrupted-service', { service: 'Till 3', from: 'Saturday' }),
  entry('damage', { system: 'Till 3', amount: '$ 4,000', type: 'Lost sales' }),
  entry('action', { what: 'Took the till off the network', where: 'Till 3', result: 'Memory kept' }),
  entry('action', { what: 'Changed every password.' }),
  {
    type: 'evidence-collected',
    data: {
      label: 'E-1',
      what: 'Disk of till 3',
      place: 'Shop floor',
      collector: 'Ben Roy',
      how: 'Write blocker',
      keptAt: 'Safe',
      file: '',
      size: null,
      sha256: null,
    },
  },
  {
    type: 'contact-made',
    data: {
      contact: 'fbi-sacramento',
      words: 'FBI Sacramento Field Office',
      result: 'reached',
      way: 'Telephone',
      person: 'Agent Roe',
      reference: '555-0142',
      asked: ['delay'],
      said: '',
    },
  },
  {
    type: 'hold-placed',
    data: {
      hold: 'law-enforcement',
      agency: 'FBI Sacramento Field Office',
      officer: 'Agent Roe',
      reference: '555-0142',
      reason: 'Interviews are under way',
      until: null,
    },
  },
  written('description', 'Somebody sent customer lists from till 3 to an unknown address.'),
  written('entry', 'A stolen password.'),
];
