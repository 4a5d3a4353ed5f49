import { type Circumstances, decideText, type Decision, TEXT_LIMIT_IN_CHARACTERS } from './decide.ts';
import { decideAt, TITLE_LIMIT_IN_CHARACTERS } from './decide-typed.ts';
import { createEntryProblem } from './entry-problem.ts';
import { EARLIEST } from './local-time.ts';
import { createProblem } from './problem.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import type { RoomCommand } from './room-command.ts';
import { createRoomProblem } from './room-problem.ts';
import type { Instant } from './time.ts';

const LONGEST_BY_UNIT = { hours: 87_600, 'calendar-days': 3650, 'business-days': 2600 } as const;

type CommandOf<Type extends RoomCommand['type']> = Extract<RoomCommand, { type: Type }>;

type ClockCommand = CommandOf<
  'add-clock' | 'meet-clock' | 'rule-out-clock' | 'return-clock' | 'record-data-request' | 'place-hold' | 'release-hold'
>;

/** What is recorded about clocks and holds. */
export function decideClock(room: Room, command: ClockCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'add-clock': {
      const { amount, unit, dueAt, source } = command;
      if (amount === null && dueAt === null) return { problem: createRoomProblem('clock-without-limit') };
      if (amount !== null && (!Number.isInteger(amount) || amount < 1))
        return { problem: createRoomProblem('clock-limit-not-a-number') };
      if (amount !== null && amount > LONGEST_BY_UNIT[unit])
        return { problem: createRoomProblem('clock-limit-too-long') };
      if (dueAt !== null && dueAt < EARLIEST) return { problem: createRoomProblem('time-too-early') };
      if (dueAt !== null && dueAt > tenYearsAfter(circumstances.latest))
        return { problem: createRoomProblem('time-too-late') };
      return decideText(
        command.title,
        'text-missing',
        (title) => [{ type: 'clock-added', data: { title, source: source.trim(), amount, unit, dueAt } }],
        TITLE_LIMIT_IN_CHARACTERS,
      );
    }
    case 'meet-clock': {
      const { clock, words, metAt, startsAt, reference } = command;
      if (metAt > circumstances.latest) return { problem: createEntryProblem('time-in-future') };
      if (metAt < EARLIEST) return { problem: createRoomProblem('time-too-early') };
      if (startsAt && metAt < startsAt) return { problem: createRoomProblem('clock-met-before-start') };
      const how = command.how.trim();
      if (!how) return { problem: createRoomProblem('how-missing') };
      if (how.length > TEXT_LIMIT_IN_CHARACTERS)
        return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
      const data = { clock, words, how, reference: reference.trim() };
      const mark = ownValue(room.clockMarks, clock);
      const isKnown = mark?.state === 'met' && mark.at === metAt && mark.how === how;
      if (isKnown && mark.reference === data.reference && !mark.disagreement) return { events: [] };
      return { events: [{ type: 'clock-met', data, happenedAt: metAt }] };
    }
    case 'rule-out-clock':
    case 'return-clock': {
      const { clock, words } = command;
      const mark = ownValue(room.clockMarks, clock);
      if (command.type === 'return-clock' && !mark) return { events: [] };
      const isKnown = mark?.state === 'ruled-out' && mark.reason === command.reason.trim() && !mark.disagreement;
      if (command.type === 'rule-out-clock' && isKnown) return { events: [] };
      const type = command.type === 'rule-out-clock' ? 'clock-ruled-out' : 'clock-returned';
      return decideText(command.reason, 'reason-missing', (reason) => [{ type, data: { clock, words, reason } }]);
    }
    case 'record-data-request': {
      const by = command.by.trim();
      if (!by) return { problem: createRoomProblem('agency-missing') };
      if (command.at > circumstances.latest) return { problem: createEntryProblem('time-in-future') };
      if (command.at < EARLIEST) return { problem: createRoomProblem('time-too-early') };
      const data = { by, reference: command.reference.trim() };
      return { events: [{ type: 'amazon-data-sought', data, happenedAt: command.at }] };
    }
    case 'place-hold':
      return decideHold(room, command, circumstances);
    case 'release-hold': {
      const hold = room.holds.find(({ id }) => id === command.hold);
      if (!hold || hold.released) return { problem: createRoomProblem('hold-gone') };
      const { at, words } = command;
      if (at && at < hold.placedAt) return { problem: createRoomProblem('hold-ends-before-start') };
      const reference = command.reference.trim();
      const released = decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'hold-released', data: { hold: hold.id, words, reference, reason }, happenedAt: at },
      ]);
      return decideAt(at, circumstances, released);
    }
  }
}

function decideHold(room: Room, command: CommandOf<'place-hold'>, circumstances: Circumstances): Decision {
  const { hold, until, at } = command;
  const agency = command.agency.trim();
  const officer = command.officer.trim();
  if (!agency) return { problem: createRoomProblem('agency-missing') };
  if (hold === 'law-enforcement' && !officer) return { problem: createRoomProblem('name-missing') };
  if (at && at > circumstances.latest) return { problem: createEntryProblem('time-in-future') };
  const noticed = room.moments.detected?.value.at ?? EARLIEST;
  if (at && at < noticed) return { problem: createRoomProblem('hold-before-detection') };
  // Without a moment of its own a hold begins now; `latest` is a little ahead of that.
  if (until && until <= (at ?? circumstances.latest)) return { problem: createRoomProblem('hold-ends-before-start') };
  if (until && until > tenYearsAfter(circumstances.latest)) return { problem: createRoomProblem('time-too-late') };
  return decideText(command.reason, 'reason-missing', (reason) => [
    {
      type: 'hold-placed',
      data: { hold, agency, officer, reference: command.reference.trim(), reason, until },
      happenedAt: at,
    },
  ]);
}

/** The end of what anybody plans for; who types a later year has slipped. */
function tenYearsAfter(instant: Instant): Instant {
  return `${Number(instant.slice(0, 4)) + 10}${instant.slice(4)}`;
}
