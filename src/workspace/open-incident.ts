// Beginning an incident. Apart from the workspace, because whoever works on one begins none.

import type { Opening } from '../core/command.ts';
import { decideOpening } from '../core/decide-opening.ts';
import type { Problem } from '../core/problem.ts';
import type { Workspace } from './workspace.ts';

/** Begins an incident. The promise resolves when it is kept, or with what stands in the way. */
export function openIncident({ open }: Pick<Workspace, 'open'>, opening: Opening): Promise<Problem | undefined> {
  return open(opening.kind, (_, circumstances) => decideOpening(opening, circumstances));
}
