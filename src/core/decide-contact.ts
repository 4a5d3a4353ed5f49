import {
  type Circumstances,
  decide,
  type Decision,
  LATEST_AHEAD_IN_MILLISECONDS,
  TEXT_LIMIT_IN_CHARACTERS,
} from './decide.ts';
import { decideClock } from './decide-clock.ts';
import { decideRecord } from './decide-record.ts';
import { decideAt } from './decide-typed.ts';
import type { NewEvent } from './event.ts';
import type { Incident } from './incident.ts';
import { EARLIEST } from './local-time.ts';
import { createProblem } from './problem.ts';
import type { Room } from './room.ts';
import type { RoomCommand } from './room-command.ts';
import { createRoomProblem } from './room-problem.ts';
import { type Instant, millisecondsBetween } from './time.ts';

type RecordContact = Extract<RoomCommand, { type: 'record-contact' }>;

/**
 * A contact with what follows from it, all of it or nothing: the hold on notices, the clock for Amazon data, what has to be
 * preserved, the item that is done.
 */
export function decideContact(
  incident: Incident,
  room: Room,
  command: RecordContact,
  circumstances: Circumstances,
): Decision {
  const { contact, words, result, asked, at, hold, item } = command;
  const way = command.way.trim();
  const person = command.person.trim();
  const reference = command.reference.trim();
  const said = command.said.trim();
  const preserve = command.preserve?.trim() ?? '';
  if ([way, person, reference, said, preserve].some((text) => text.length > TEXT_LIMIT_IN_CHARACTERS))
    return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
  const isReached = result === 'reached';
  if (isReached && !person && !reference) return { problem: createRoomProblem('reached-whom-missing') };
  if (!isReached && asked.length > 0) return { problem: createRoomProblem('asked-without-reaching') };
  if (at < EARLIEST) return { problem: createRoomProblem('time-too-early') };
  if (asked.includes('preserve') && !preserve) return { problem: createRoomProblem('preserve-missing') };
  const data = { contact, words, result, way, person, reference, asked, said };
  const decisions: readonly Decision[] = [
    decideAt(at, circumstances, { events: [{ type: 'contact-made', data, happenedAt: at }] }),
    ...(asked.includes('delay') && hold
      ? [
          decideClock(
            room,
            { type: 'place-hold', hold: 'law-enforcement', agency: words, officer: person, reference, at, ...hold },
            circumstances,
          ),
        ]
      : []),
    ...(asked.includes('amazon-data')
      ? [decideClock(room, { type: 'record-data-request', by: words, reference, at }, circumstances)]
      : []),
    ...(asked.includes('preserve')
      ? [
          decideRecord(
            room,
            {
              type: 'write-entry',
              kind: 'preservation-request',
              fields: { what: preserve, by: [words, person].filter(Boolean).join(', '), reference },
              happenedAt: at,
            },
            circumstances,
          ),
        ]
      : []),
    ...(isReached && item
      ? [
          decide(incident, {
            type: 'tick-item',
            ...item,
            value: item.value ?? [person, reference].filter(Boolean).join(', '),
          }),
        ]
      : []),
  ];
  const events: NewEvent[] = [];
  for (const decision of decisions) {
    if (decision.problem) return decision;
    events.push(...decision.events);
  }
  return { events: isNow(at, circumstances) ? events.map((event) => ({ ...event, happenedAt: undefined })) : events };
}

/** Moments are typed to the minute: within one the call is recorded as it happens, and has one moment. */
function isNow(at: Instant, { latest }: Circumstances): boolean {
  const ago = millisecondsBetween(at, latest) - LATEST_AHEAD_IN_MILLISECONDS;
  return ago >= 0 && ago < 60_000;
}
