// What the incident room knows besides the items: numbers, moments, clocks, holds, evidence, people, pauses, corrections.
// Apart from `incident.ts`, because only the pages of the room need it.

import type { ClockMark } from './clock-mark.ts';
import { addTransfer, strikeTransfer } from './custody.ts';
import { countLater, type Disputed } from './disputed.ts';
import type { Entry, EventDataOf, KnownEvent } from './event.ts';
import type { Evidence } from './evidence.ts';
import type { Hold, Release } from './hold.ts';
import { happenedAt, toRecorded } from './incident.ts';
import { hasSeen, type Log } from './log.ts';
import { type HasSeen, ownValue, recordAgain, type Recorded } from './recorded.ts';
import { leaveRole, type RoleHistory, takeRole } from './role.ts';
import type { Instant } from './time.ts';

export type MomentId = 'detected' | EventDataOf<'moment-recorded'>['moment'];

export interface Moment {
  readonly at: Instant;
  /** The time zone of whoever recorded it; days are counted in it. */
  readonly zone: string;
  readonly isEstimate: boolean;
}

/** How many people of a place are affected; null while some are and nobody knows how many. */
export interface Count {
  readonly words: string;
  readonly count: number | null;
  readonly isEstimate: boolean;
}

/** A clock that the company added: an insurer, a card processor, a contract. */
export interface OwnClock extends EventDataOf<'clock-added'> {
  readonly id: string;
}

/** Somebody asked for Amazon data. */
export interface DataRequest extends EventDataOf<'amazon-data-sought'> {
  readonly id: string;
  readonly at: Instant;
  readonly zone: string;
}

/** A severity that somebody set instead of the one by the rule. */
export interface Overruling {
  readonly id: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly reason: string;
  readonly who: string;
  readonly at: Instant;
}

export interface Pause extends EventDataOf<'pause-confirmed'> {
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
}

export interface Correction {
  readonly reason: string;
  readonly who: string;
  readonly at: Instant;
}

export interface Room {
  /** The time zone of whoever opened the incident; days are counted in it until the detection is recorded. */
  readonly zone: string;
  readonly moments: Readonly<Partial<Record<MomentId, Recorded<Moment>>>>;
  readonly counts: Readonly<Record<string, Recorded<Count>>>;
  readonly details: Readonly<Partial<Record<EventDataOf<'detail-recorded'>['detail'], Recorded<string>>>>;
  readonly severity?: Disputed<Overruling> | undefined;
  readonly ownClocks: readonly OwnClock[];
  readonly dataRequests: readonly DataRequest[];
  readonly clockMarks: Readonly<Record<string, ClockMark>>;
  readonly holds: readonly Hold[];
  /** The pieces whose record stands; those that were struck are apart. */
  readonly evidence: readonly Evidence[];
  readonly struckEvidence: readonly Evidence[];
  readonly roles: Readonly<Record<string, RoleHistory>>;
  /** Without those that were struck. */
  readonly pauses: readonly Pause[];
  /** By the id of the entry that was corrected. */
  readonly corrections: Readonly<Record<string, Correction>>;
  /** Whether letters were made, which may say by now what no longer holds. */
  readonly hasMadeLetters: boolean;
}

export const emptyRoom: Room = {
  zone: 'UTC',
  moments: {},
  counts: {},
  details: {},
  ownClocks: [],
  dataRequests: [],
  clockMarks: {},
  holds: [],
  evidence: [],
  struckEvidence: [],
  roles: {},
  pauses: [],
  corrections: {},
  hasMadeLetters: false,
};

/** The room that a log tells. Depends on which entries the log has, not on how they came. */
export function foldRoom(log: Log): Room {
  return log.entries.reduce(
    (room, entry) => applyTo(room, entry, (earlier) => hasSeen(log, entry, earlier)),
    emptyRoom,
  );
}

/** The room after one more entry that stands behind all others; the same room where the entry is about something else. */
export function applyToRoom(room: Room, entry: Entry): Room {
  return applyTo(room, entry, () => true);
}

function applyTo(room: Room, { id, event }: Entry, hasSeenEntry: HasSeen): Room {
  if (!event) return room;
  const { who, zone } = event;
  const at = happenedAt(event);
  switch (event.type) {
    case 'incident-opened':
      return { ...room, zone };
    case 'detection-recorded':
      return withMoment(room, 'detected', { id, event, isEstimate: event.data.isEstimate ?? false }, hasSeenEntry);
    case 'moment-recorded':
      return withMoment(room, event.data.moment, { id, event, isEstimate: event.data.isEstimate }, hasSeenEntry);
    case 'moment-cleared': {
      const { [event.data.moment]: _, ...moments } = room.moments;
      return { ...room, moments };
    }
    case 'count-recorded': {
      const { place, words, count, isEstimate, replaces } = event.data;
      const value = { words, count, isEstimate };
      const isSame = (one: Count, other: Count) => one.count === other.count;
      const before = ownValue(room.counts, place);
      const recorded = recordAgain(before, toRecorded(event, id, value), replaces, hasSeenEntry, isSame);
      return { ...room, counts: { ...room.counts, [place]: recorded } };
    }
    case 'count-removed': {
      const { [event.data.place]: _, ...counts } = room.counts;
      return { ...room, counts };
    }
    case 'detail-recorded': {
      const { detail, text, replaces } = event.data;
      const recorded = recordAgain(room.details[detail], toRecorded(event, id, text), replaces, hasSeenEntry);
      return { ...room, details: { ...room.details, [detail]: recorded } };
    }
    case 'severity-overruled': {
      const { severity, reason } = event.data;
      const before = room.severity;
      // What is taken back is what its writer saw.
      if (severity === 'by-rule') return before && !hasSeenEntry(before.id) ? room : { ...room, severity: undefined };
      const isSame = (one: Overruling, other: Overruling) => one.severity === other.severity;
      return { ...room, severity: countLater(before, { id, severity, reason, who, at }, hasSeenEntry, isSame) };
    }
    case 'clock-added':
      return { ...room, ownClocks: [...room.ownClocks, { ...event.data, id }] };
    case 'amazon-data-sought':
      return { ...room, dataRequests: [...room.dataRequests, { ...event.data, id, at, zone }] };
    case 'clock-met': {
      const { how, reference } = event.data;
      return withMark(room, event.data.clock, { id, state: 'met', at, zone, how, reference, who }, hasSeenEntry);
    }
    case 'clock-ruled-out':
      return withMark(
        room,
        event.data.clock,
        { id, state: 'ruled-out', at, reason: event.data.reason, who },
        hasSeenEntry,
      );
    case 'clock-returned': {
      const before = ownValue(room.clockMarks, event.data.clock);
      if (before && !hasSeenEntry(before.id)) return room;
      const { [event.data.clock]: _, ...clockMarks } = room.clockMarks;
      return { ...room, clockMarks };
    }
    case 'hold-placed': {
      const { hold: kind, agency, officer, reference, reason, until } = event.data;
      const hold = { id, kind, agency, officer, reference, reason, until: until ?? '', placedAt: at, placedBy: who };
      return { ...room, holds: [...room.holds, hold] };
    }
    case 'hold-released': {
      const { reference, reason } = event.data;
      const release: Release = { id, at, who, reference, reason };
      const isSame = (one: Release, other: Release) => one.at === other.at;
      const holds = room.holds.map((hold) =>
        hold.id === event.data.hold
          ? { ...hold, released: countLater(hold.released, release, hasSeenEntry, isSame) }
          : hold,
      );
      return { ...room, holds };
    }
    case 'evidence-collected': {
      const piece: Evidence = { ...event.data, id, at, recordedBy: who, transfers: [], struckTransfers: [] };
      const list = isStruck(room, id) ? 'struckEvidence' : 'evidence';
      return { ...room, [list]: [...room[list], piece] };
    }
    case 'custody-transferred': {
      const { from, to, why, isSealed } = event.data;
      const transfer = { id, from, to, why, isSealed, at, recordedBy: who };
      const add = (piece: Evidence) =>
        piece.id === event.data.evidence ? addTransfer(piece, transfer, isStruck(room, id)) : piece;
      return { ...room, evidence: room.evidence.map(add), struckEvidence: room.struckEvidence.map(add) };
    }
    case 'role-assigned':
      return withRole(room, event.data.role, (history) =>
        takeRole(history, { person: event.data.person, since: at, assignedBy: who }),
      );
    case 'role-handed-over':
      return withRole(room, event.data.role, (history) =>
        takeRole(leaveRole(history, event.data.from, at, `Handed over to ${event.data.to}`), {
          person: event.data.to,
          since: at,
          assignedBy: who,
        }),
      );
    case 'role-stood-down':
      return withRole(room, event.data.role, (history) => leaveRole(history, event.data.person, at, event.data.reason));
    case 'pause-confirmed':
      if (isStruck(room, id)) return room;
      return { ...room, pauses: [...room.pauses, { ...event.data, id, at, who }] };
    case 'letter-made':
      return room.hasMadeLetters ? room : { ...room, hasMadeLetters: true };
    case 'entry-corrected': {
      const { corrects, reason } = event.data;
      const corrections = { ...room.corrections, [corrects]: { reason, who, at } };
      return { ...strike(room, corrects), corrections };
    }
    default:
      return room;
  }
}

type MomentEvent = Extract<KnownEvent, { type: 'detection-recorded' | 'moment-recorded' }>;

function withMoment(
  room: Room,
  moment: MomentId,
  { id, event, isEstimate }: { readonly id: string; readonly event: MomentEvent; readonly isEstimate: boolean },
  hasSeenEntry: HasSeen,
): Room {
  const value = { at: happenedAt(event), zone: event.zone, isEstimate };
  const isSame = (one: Moment, other: Moment) => one.at === other.at;
  const recorded = recordAgain(
    room.moments[moment],
    toRecorded(event, id, value),
    event.data.replaces,
    hasSeenEntry,
    isSame,
  );
  return { ...room, moments: { ...room.moments, [moment]: recorded } };
}

function withMark(room: Room, clock: string, mark: ClockMark, hasSeenEntry: HasSeen): Room {
  const isSame = (one: ClockMark, other: ClockMark) =>
    one.state === other.state && (one.state === 'ruled-out' || one.at === other.at);
  const counting = countLater(ownValue(room.clockMarks, clock), mark, hasSeenEntry, isSame);
  return { ...room, clockMarks: { ...room.clockMarks, [clock]: counting } };
}

/** An entry may come behind the one that corrects it, where what lay between them got lost. */
function isStruck({ corrections }: Room, id: string): boolean {
  return ownValue(corrections, id) !== undefined;
}

/** Without what the entry of this id recorded, where that is something that can be struck. */
function strike(room: Room, id: string): Room {
  const pieces = room.evidence.filter((each) => each.id === id);
  const struck = (piece: Evidence) => strikeTransfer(piece, id);
  return {
    ...room,
    evidence: room.evidence.filter((each) => each.id !== id).map(struck),
    struckEvidence: [...room.struckEvidence, ...pieces].map(struck),
    pauses: room.pauses.filter((each) => each.id !== id),
  };
}

function withRole(room: Room, role: string, change: (history: RoleHistory | undefined) => RoleHistory): Room {
  return { ...room, roles: { ...room.roles, [role]: change(ownValue(room.roles, role)) } };
}
