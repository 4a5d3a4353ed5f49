import { type Circumstances, decideText, type Decision, TEXT_LIMIT_IN_CHARACTERS } from './decide.ts';
import { decideAt } from './decide-typed.ts';
import { findWrittenKind } from './entry-kind.ts';
import { createEntryProblem } from './entry-problem.ts';
import { fitsChain } from './evidence.ts';
import { EARLIEST } from './local-time.ts';
import { createProblem, type Problem } from './problem.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import type { RoomCommand } from './room-command.ts';
import { createRoomProblem } from './room-problem.ts';
import type { Instant } from './time.ts';

type CommandOf<Type extends RoomCommand['type']> = Extract<RoomCommand, { type: Type }>;

type RecordCommand = CommandOf<'add-note' | 'write-entry' | 'strike-entry' | 'collect-evidence' | 'transfer-custody'>;

/** What people write into the log and into the register of evidence. */
export function decideRecord(room: Room, command: RecordCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'add-note':
      if (command.happenedAt && command.happenedAt < EARLIEST) return { problem: createRoomProblem('time-too-early') };
      return decideAt(
        command.happenedAt,
        circumstances,
        decideText(command.text, 'text-missing', (text) => [
          { type: 'note-added', data: { text }, happenedAt: command.happenedAt },
        ]),
      );
    case 'write-entry':
      return decideEntry(room, command, circumstances);
    case 'strike-entry':
      if (ownValue(room.corrections, command.entry)) return { problem: createRoomProblem('entry-gone') };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'entry-corrected', data: { corrects: command.entry, reason } },
      ]);
    case 'collect-evidence': {
      const { type: _, at, ...given } = command;
      if (!given.what.trim()) return { problem: createRoomProblem('evidence-missing') };
      if (!given.collector.trim()) return { problem: createRoomProblem('name-missing') };
      const data = {
        ...given,
        label: given.label.trim(),
        what: given.what.trim(),
        place: given.place.trim(),
        collector: given.collector.trim(),
        how: given.how.trim(),
        keptAt: given.keptAt.trim(),
      };
      const wrong = at && problemOfMoment(at, circumstances);
      return wrong ? { problem: wrong } : { events: [{ type: 'evidence-collected', data, happenedAt: at }] };
    }
    case 'transfer-custody': {
      const { type: _, at, ...given } = command;
      const wrong = at && problemOfMoment(at, circumstances);
      const [from, to, why] = [given.from.trim(), given.to.trim(), given.why.trim()];
      const evidence = room.evidence.find(({ id }) => id === given.evidence);
      if (!from || !to) return { problem: createRoomProblem('transfer-to-nobody') };
      if (!why) return { problem: createProblem('reason-missing') };
      if (!evidence) return { problem: createRoomProblem('evidence-gone') };
      if (wrong) return { problem: wrong };
      if (at && at < evidence.at) return { problem: createRoomProblem('transfer-before-collection') };
      if (!fitsChain(evidence, { from, to, at: at ?? circumstances.latest }))
        return { problem: createRoomProblem('transfer-before-last') };
      return { events: [{ type: 'custody-transferred', data: { ...given, from, to, why }, happenedAt: at }] };
    }
  }
}

function decideEntry(room: Room, command: CommandOf<'write-entry'>, circumstances: Circumstances): Decision {
  const { kind, item, happenedAt, corrects } = command;
  const fields = Object.fromEntries(
    Object.entries(command.fields)
      .map(([id, text]) => [id, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  const missing = findWrittenKind(kind)?.fields.find((field) => field.must && !fields[field.id]);
  if (missing) return { problem: createRoomProblem('field-missing', missing.label) };
  if (Object.keys(fields).length === 0) return { problem: createProblem('text-missing') };
  if (Object.values(fields).some((text) => text.length > TEXT_LIMIT_IN_CHARACTERS))
    return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
  const wrong = happenedAt && problemOfMoment(happenedAt, circumstances);
  if (wrong) return { problem: wrong };
  const written = { type: 'entry-written', data: { kind, fields, ...(item ? { item } : {}) }, happenedAt } as const;
  if (!corrects) return { events: [written] };
  if (ownValue(room.corrections, corrects.entry)) return { problem: createRoomProblem('entry-gone') };
  return decideText(corrects.reason, 'reason-missing', (reason) => [
    { type: 'entry-corrected', data: { corrects: corrects.entry, reason } },
    written,
  ]);
}

/** What is wrong with the moment at which something happened: it lies ahead, or in another century. */
function problemOfMoment(moment: Instant, { latest }: Circumstances): Problem | undefined {
  if (moment > latest) return createEntryProblem('time-in-future');
  return moment < EARLIEST ? createRoomProblem('time-too-early') : undefined;
}
