// What the incident room knows besides the items, kept in step with the log of this tab. Apart from the workspace, because
// only the pages of the room load it.

import { atom, type ReadableAtom } from 'nanostores';
import type * as RoomRules from '../core/decide-room.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import { applyToRoom, emptyRoom, foldRoom, type Room } from '../core/room.ts';
import type { RoomCommand } from '../core/room-command.ts';
import type { Workspace } from './workspace.ts';

export interface RoomDesk {
  readonly $room: ReadableAtom<Room>;
  /** Carries a command of the room out. The promise resolves when the result is kept, or with what stands in the way. */
  readonly run: (command: RoomCommand) => Promise<Problem | undefined>;
  /** Fetches what `run` needs, so that it is there when somebody has typed. */
  readonly prepare: () => void;
}

export function createRoomDesk({ $log, carryOut }: Pick<Workspace, '$log' | 'carryOut'>): RoomDesk {
  const $room = atom(emptyRoom);
  let version = -1;

  // An entry that comes behind all others costs the same at ten thousand entries as at ten.
  $log.subscribe((view) => {
    const isNext = view.appended !== undefined && view.version === version + 1;
    const { saved } = view;
    if (saved) $room.set(saved.since.reduce(applyToRoom, saved.room));
    else $room.set(isNext ? view.appended.reduce(applyToRoom, $room.get()) : foldRoom(view.log));
    version = view.version;
  });

  // What decides is fetched with the first command: most openings of the room only read.
  let rules: typeof RoomRules | undefined;
  const fetchRules = async () => (rules ??= await import('../core/decide-room.ts').catch(() => undefined));

  return {
    $room,
    prepare: () => void fetchRules(),
    async run(command) {
      // What decides may take a while to come, and the tab may have turned to another incident by then.
      const meant = $log.get().log.entries[0]?.incident;
      // Once it is here a command is carried out at once, so that leaving the page in the same moment loses nothing.
      const found = rules ?? (await fetchRules());
      if (!found) return createProblem('part-missing');
      return carryOut((incident, circumstances) =>
        meant && incident && incident.id !== meant
          ? found.refuseOtherIncident()
          : found.decideInRoom(incident, $room.get(), command, circumstances),
      );
    },
  };
}
