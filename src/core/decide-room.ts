import { type Circumstances, decideText, type Decision } from './decide.ts';
import { decideClock } from './decide-clock.ts';
import { decideContact } from './decide-contact.ts';
import { decideFact } from './decide-fact.ts';
import { decideRecord } from './decide-record.ts';
import { decideReport } from './decide-report.ts';
import { decideTitle, TITLE_LIMIT_IN_CHARACTERS } from './decide-typed.ts';
import { createEntryProblem } from './entry-problem.ts';
import type { Incident } from './incident.ts';
import { createProblem } from './problem.ts';
import { ownValue } from './recorded.ts';
import { isSamePerson } from './role.ts';
import type { Room } from './room.ts';
import type { RoomCommand } from './room-command.ts';
import { createRoomProblem } from './room-problem.ts';

/** What leaves the computer is recorded after the closing too. */
const ALLOWED_WHEN_CLOSED: ReadonlySet<RoomCommand['type']> = new Set([
  'reopen-incident',
  'record-file',
  'share-fingerprint',
]);

/** Whether something may happen in the incident room, and the events that record it. */
export function decideInRoom(
  incident: Incident | undefined,
  room: Room,
  command: RoomCommand,
  circumstances: Circumstances,
): Decision {
  if (!incident) return { problem: createProblem('incident-missing') };
  if (incident.closed && !ALLOWED_WHEN_CLOSED.has(command.type)) return { problem: createProblem('incident-closed') };
  switch (command.type) {
    case 'rename-incident':
      return decideTitle(command.title, (title) =>
        title === incident.title ? [] : [{ type: 'incident-renamed', data: { title } }],
      );
    case 'correct-kind':
      if (command.kind === incident.kind) return { events: [] };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'incident-kind-corrected', data: { kind: command.kind, reason } },
      ]);
    case 'close-incident':
      return decideClosing(command);
    case 'reopen-incident':
      if (!incident.closed) return { problem: createRoomProblem('incident-not-closed') };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'incident-reopened', data: { reason } },
      ]);
    case 'record-file':
      return { events: [{ type: 'incident-file-saved', data: { count: command.count, heads: command.heads } }] };
    case 'assign-role':
    case 'hand-over-role':
    case 'stand-down':
      return decideRole(room, command);
    case 'confirm-pause':
      return decidePause(command);
    case 'record-contact':
      return decideContact(incident, room, command, circumstances);
    case 'write-report':
    case 'share-fingerprint':
      return decideReport(command);
    case 'record-fact':
    case 'record-count':
    case 'remove-count':
    case 'record-moment':
    case 'clear-moment':
    case 'record-detail':
    case 'overrule-severity':
      return decideFact(incident, room, command, circumstances);
    case 'add-clock':
    case 'meet-clock':
    case 'rule-out-clock':
    case 'return-clock':
    case 'record-data-request':
    case 'place-hold':
    case 'release-hold':
      return decideClock(room, command, circumstances);
    default:
      return decideRecord(room, command, circumstances);
  }
}

/** What is said where a command was meant for another incident than the one that is open now. */
export function refuseOtherIncident(): Decision {
  return { problem: createEntryProblem('incident-changed') };
}

type CommandOf<Type extends RoomCommand['type']> = Extract<RoomCommand, { type: Type }>;

function decideClosing(command: CommandOf<'close-incident'>): Decision {
  const unfinished = command.unfinished.map(({ item, reason }) => ({ item, reason: reason.trim() }));
  const missing = unfinished.filter(({ reason }) => reason === '').length;
  if (missing > 0) return { problem: createRoomProblem('reason-missing-for-items', missing) };
  return decideText(command.reason, 'reason-missing', (reason) => [
    { type: 'incident-closed', data: { reason, unfinished } },
  ]);
}

function decideRole(room: Room, command: CommandOf<'assign-role' | 'hand-over-role' | 'stand-down'>): Decision {
  const { role, words } = command;
  const holders = ownValue(room.roles, role)?.holders ?? [];
  const holds = (person: string) => holders.some((holding) => isSamePerson(holding.person, person));
  const person = (command.type === 'hand-over-role' ? command.to : command.person).trim();
  if (!person) return { problem: createRoomProblem('name-missing') };
  if (person.length > TITLE_LIMIT_IN_CHARACTERS)
    return { problem: createProblem('text-too-long', TITLE_LIMIT_IN_CHARACTERS) };
  switch (command.type) {
    case 'assign-role':
      return { events: holds(person) ? [] : [{ type: 'role-assigned', data: { role, words, person } }] };
    case 'hand-over-role':
      if (!holds(command.from)) return { problem: createRoomProblem('role-not-held') };
      if (isSamePerson(command.from, person)) return { events: [] };
      return { events: [{ type: 'role-handed-over', data: { role, words, from: command.from, to: person } }] };
    case 'stand-down':
      if (!holds(person)) return { problem: createRoomProblem('role-not-held') };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'role-stood-down', data: { role, words, person, reason } },
      ]);
  }
}

function decidePause(command: CommandOf<'confirm-pause'>): Decision {
  const [reader, confirmer] = [command.reader.trim(), command.confirmer.trim()];
  if (!reader || !confirmer) return { problem: createRoomProblem('name-missing') };
  if (isSamePerson(reader, confirmer)) return { problem: createRoomProblem('same-person') };
  const { pause, words, lines, burst } = command;
  return { events: [{ type: 'pause-confirmed', data: { pause, words, reader, confirmer, lines, burst } }] };
}
