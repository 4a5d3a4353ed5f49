import { type Circumstances, decideText, type Decision } from './decide.ts';
import { createEntryProblem } from './entry-problem.ts';
import { factValue, type Incident } from './incident.ts';
import { EARLIEST } from './local-time.ts';
import type { Problem } from './problem.ts';
import { ownValue, type Recorded } from './recorded.ts';
import type { MomentId, Room } from './room.ts';
import type { Grounds, RoomCommand } from './room-command.ts';
import { createRoomProblem, type RoomProblemCode } from './room-problem.ts';
import type { Instant } from './time.ts';

type CommandOf<Type extends RoomCommand['type']> = Extract<RoomCommand, { type: Type }>;

type FactCommand = CommandOf<
  | 'record-fact'
  | 'record-count'
  | 'remove-count'
  | 'record-moment'
  | 'clear-moment'
  | 'record-detail'
  | 'overrule-severity'
>;

/** What is recorded about the incident itself; facts that contradict each other are refused with the way out. */
export function decideFact(
  incident: Incident,
  room: Room,
  command: FactCommand,
  circumstances: Circumstances,
): Decision {
  switch (command.type) {
    case 'record-fact': {
      const { fact, value } = command;
      const before = ownValue(incident.facts, fact);
      if (factValue(incident, fact) === value && addsNothing(before, command)) return { events: [] };
      const counted = Object.values(room.counts).filter((each) => each.value.count !== 0);
      if (fact === 'personalInformation' && value === 'no' && counted.length > 0)
        return {
          problem: createRoomProblem('information-with-count', counted.map((each) => each.value.words).join(', ')),
        };
      return {
        events: [{ type: 'fact-recorded', data: { fact, value, replaces: before?.id ?? null, ...grounds(command) } }],
      };
    }
    case 'record-count':
      return decideCount(incident, room, command);
    case 'remove-count': {
      const { place, words } = command;
      if (!ownValue(room.counts, place)) return { events: [] };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'count-removed', data: { place, words, reason } },
      ]);
    }
    case 'record-moment':
      return decideMomentOf(room, command, circumstances);
    case 'clear-moment': {
      const { moment } = command;
      if (!room.moments[moment]) return { events: [] };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'moment-cleared', data: { moment, reason } },
      ]);
    }
    case 'record-detail': {
      const before = room.details[command.detail];
      if (before?.value === command.text.trim() && addsNothing(before, command)) return { events: [] };
      return decideText(command.text, 'text-missing', (text) => [
        {
          type: 'detail-recorded',
          data: { detail: command.detail, text, replaces: before?.id ?? null, ...grounds(command) },
        },
      ]);
    }
    case 'overrule-severity': {
      const { severity } = command;
      const isSame = (room.severity?.severity ?? 'by-rule') === severity;
      const isKnown = isSame && (!room.severity || room.severity.reason === command.reason.trim());
      if (isKnown && !room.severity?.disagreement) return { events: [] };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'severity-overruled', data: { severity, reason } },
      ]);
    }
  }
}

function decideCount(incident: Incident, room: Room, command: CommandOf<'record-count'>): Decision {
  const { place, words, count, isEstimate } = command;
  if (!place) return { problem: createRoomProblem('place-missing') };
  if (count !== null && (!Number.isSafeInteger(count) || count < 0))
    return { problem: createRoomProblem('count-not-a-number') };
  if (count !== 0 && factValue(incident, 'personalInformation') === 'no')
    return { problem: createRoomProblem('count-without-information', words) };
  const before = ownValue(room.counts, place);
  const isSame = before?.value.count === count && before.value.isEstimate === isEstimate;
  if (isSame && addsNothing(before, command)) return { events: [] };
  const data = { place, words, count, isEstimate, replaces: before?.id ?? null, ...grounds(command) };
  return { events: [{ type: 'count-recorded', data }] };
}

function decideMomentOf(room: Room, command: CommandOf<'record-moment'>, circumstances: Circumstances): Decision {
  const { moment, at, isEstimate } = command;
  if (at > circumstances.latest) return { problem: createEntryProblem('time-in-future') };
  if (at < EARLIEST) return { problem: createRoomProblem('time-too-early') };
  const contradiction = contradictionOf(room, moment, at);
  if (contradiction) return { problem: contradiction };
  const before = room.moments[moment];
  const isSame = before?.value.at === at && before.value.isEstimate === isEstimate;
  if (isSame && addsNothing(before, command)) return { events: [] };
  const data = { replaces: before?.id ?? null, ...grounds(command) };
  return moment === 'detected'
    ? {
        events: [{ type: 'detection-recorded', data: isEstimate ? { isEstimate, ...data } : data, happenedAt: at }],
      }
    : { events: [{ type: 'moment-recorded', data: { moment, isEstimate, ...data }, happenedAt: at }] };
}

/** A breach begins, is noticed, and is established, in this order; and it ends after it began. */
function contradictionOf(room: Room, moment: MomentId, at: Instant): Problem | undefined {
  const known = (id: MomentId) => (id === moment ? at : room.moments[id]?.value.at);
  const wrong = contradictions.find(({ earlier, later }) => {
    // Two other moments may contradict each other after a merge; this one can be recorded all the same.
    if (moment !== earlier && moment !== later) return false;
    const [from, to] = [known(earlier), known(later)];
    return from !== undefined && to !== undefined && to < from;
  });
  return wrong && createRoomProblem(wrong.code);
}

const contradictions = [
  { earlier: 'began', later: 'ended', code: 'end-before-beginning' },
  { earlier: 'began', later: 'detected', code: 'detected-before-beginning' },
  { earlier: 'began', later: 'determined', code: 'determined-before-beginning' },
  { earlier: 'detected', later: 'determined', code: 'determined-before-detection' },
] as const satisfies readonly {
  readonly earlier: MomentId;
  readonly later: MomentId;
  readonly code: RoomProblemCode;
}[];

/** True where the same value is recorded already: nobody disagrees, and the command knows no other source or ground. */
function addsNothing(before: Recorded<unknown> | undefined, command: Grounds): boolean {
  if (before?.disagreement) return false;
  const { source, ground } = { source: '', ground: '', ...grounds(command) };
  return (!source || source === before?.source) && (!ground || ground === before?.ground);
}

function grounds({ source, ground }: Grounds): { source?: string; ground?: string } | undefined {
  const given = {
    ...(source?.trim() ? { source: source.trim() } : {}),
    ...(ground?.trim() ? { ground: ground.trim() } : {}),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}
