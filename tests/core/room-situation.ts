// An invented incident with its room, and every command that may be given there.

import type { Decision } from '../../src/core/decide.ts';
import { decideInRoom } from '../../src/core/decide-room.ts';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { foldLog, type Incident } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom, type Room } from '../../src/core/room.ts';
import type { RoomCommand } from '../../src/core/room-command.ts';
import { INCIDENT, minute, MISSING_ID, sampleEvents, writeAll } from './samples.ts';

export interface Situation {
  readonly incident: Incident | undefined;
  readonly room: Room;
  readonly entries: readonly Entry[];
  /** What becomes of a command ten minutes after the start. */
  readonly decided: (command: RoomCommand) => Decision;
  readonly codeOf: (command: RoomCommand) => string | undefined;
  readonly eventsOf: (command: RoomCommand) => readonly NewEvent[] | undefined;
}

/** The situation after these events, a minute apart; without any, no incident is open. */
export function situationOf(...events: readonly NewEvent[]): Situation {
  return situationAfter(writeAll(events));
}

/** The situation after these entries. */
export function situationAfter(entries: readonly Entry[]): Situation {
  const log = createLog(entries);
  const incident = entries.length > 0 ? foldLog(INCIDENT, log) : undefined;
  const room = foldRoom(log);
  const decided = (command: RoomCommand) =>
    decideInRoom(incident, room, command, { latest: minute(10), who: 'Ada Obi' });
  return {
    incident,
    room,
    entries,
    decided,
    codeOf: (command) => decided(command).problem?.code,
    eventsOf: (command) => decided(command).events,
  };
}

const lead = { role: 'lead', words: 'Lead' };
const clock = { clock: 'us-tx', words: 'Texas' };

/** One command of every type: a type without one does not compile. */
export const everyRoomCommand = {
  'rename-incident': { type: 'rename-incident', title: 'Lost laptop' },
  'correct-kind': { type: 'correct-kind', kind: 'exercise', reason: 'A drill' },
  'close-incident': { type: 'close-incident', reason: 'All clear', unfinished: [] },
  'reopen-incident': { type: 'reopen-incident', reason: 'A second laptop' },
  'record-file': { type: 'record-file', count: 1, heads: [MISSING_ID] },
  'record-fact': { type: 'record-fact', fact: 'malware', value: 'yes' },
  'record-count': { type: 'record-count', place: 'us-ca', words: 'California', count: 501, isEstimate: false },
  'remove-count': { type: 'remove-count', place: 'us-ca', words: 'California', reason: 'A test list' },
  'record-moment': { type: 'record-moment', moment: 'began', at: minute(-90), isEstimate: true },
  'clear-moment': { type: 'clear-moment', moment: 'began', reason: 'That login was ours' },
  'record-detail': { type: 'record-detail', detail: 'discovery', text: 'A customer wrote to us' },
  'overrule-severity': { type: 'overrule-severity', severity: 'low', reason: 'An empty test shop' },
  'add-clock': { type: 'add-clock', title: 'Tell the insurer', source: '', amount: 72, unit: 'hours', dueAt: null },
  'meet-clock': { type: 'meet-clock', ...clock, metAt: minute(5), how: 'By email', reference: 'Case 7' },
  'rule-out-clock': { type: 'rule-out-clock', ...clock, reason: 'Nobody lives there' },
  'return-clock': { type: 'return-clock', ...clock, reason: 'One resident after all' },
  'record-data-request': { type: 'record-data-request', by: 'County court', reference: 'No. 4', at: minute(5) },
  'place-hold': {
    type: 'place-hold',
    hold: 'law-enforcement',
    agency: 'Town police',
    officer: 'Officer Doe',
    reference: 'Case 9',
    reason: 'They watch the account',
    until: null,
  },
  'release-hold': {
    type: 'release-hold',
    hold: MISSING_ID,
    words: 'Town police',
    reference: '',
    reason: 'Arrest made',
  },
  'add-note': { type: 'add-note', text: 'Called 555-0101' },
  'write-entry': { type: 'write-entry', kind: 'action', fields: { what: 'Cut the cable' } },
  'strike-entry': { type: 'strike-entry', entry: MISSING_ID, reason: 'Wrong machine' },
  'collect-evidence': { type: 'collect-evidence', ...sampleEvents['evidence-collected'].data },
  'transfer-custody': { type: 'transfer-custody', ...sampleEvents['custody-transferred'].data },
  'assign-role': { type: 'assign-role', ...lead, person: 'Ada Obi' },
  'hand-over-role': { type: 'hand-over-role', ...lead, from: 'Ada Obi', to: 'Max Roe' },
  'stand-down': { type: 'stand-down', ...lead, person: 'Ada Obi', reason: 'End of shift' },
  'record-contact': {
    type: 'record-contact',
    ...sampleEvents['contact-made'].data,
    at: minute(5),
    hold: { reason: 'They watch the account', until: null },
    preserve: 'The web server’s log',
    item: { item: 'contact-fbi-field-office', words: '4.1a Contact the FBI field office' },
  },
  'write-report': { type: 'write-report', ...sampleEvents['report-written'].data },
  'share-fingerprint': { type: 'share-fingerprint', ...sampleEvents['fingerprint-shared'].data },
  'confirm-pause': { type: 'confirm-pause', ...sampleEvents['pause-confirmed'].data },
} satisfies { readonly [Type in RoomCommand['type']]: Extract<RoomCommand, { type: Type }> };
