import { type Decision, TEXT_LIMIT_IN_CHARACTERS } from './decide.ts';
import { TITLE_LIMIT_IN_CHARACTERS } from './decide-typed.ts';
import { createProblem } from './problem.ts';
import type { RoomCommand } from './room-command.ts';
import { createRoomProblem } from './room-problem.ts';

type ReportCommand = Extract<RoomCommand, { type: 'write-report' | 'share-fingerprint' }>;

/** What people write into the report, and that a fingerprint of the log left the computer. */
export function decideReport(command: ReportCommand): Decision {
  switch (command.type) {
    case 'write-report': {
      const { part, words, replaces } = command;
      const text = command.text.trim();
      if (text.length > TEXT_LIMIT_IN_CHARACTERS)
        return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
      return { events: [{ type: 'report-written', data: { part, words, text, replaces } }] };
    }
    case 'share-fingerprint': {
      const { count, heads, file } = command;
      const [way, to] = [command.way.trim(), command.to.trim()];
      if (!way) return { problem: createRoomProblem('way-missing') };
      if (way.length > TITLE_LIMIT_IN_CHARACTERS || to.length > TITLE_LIMIT_IN_CHARACTERS)
        return { problem: createProblem('text-too-long', TITLE_LIMIT_IN_CHARACTERS) };
      return { events: [{ type: 'fingerprint-shared', data: { count, heads, way, to, file } }] };
    }
  }
}
