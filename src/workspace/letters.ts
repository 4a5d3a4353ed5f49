// What is recorded about letters, kept in step with the log of this tab. Apart from the room, because only the page of the
// letters loads it; it needs the log itself, whatever is saved beside it.

import { atom, type ReadableAtom } from 'nanostores';
import { decideLetter } from '../core/decide-letter.ts';
import type { LetterCommand } from '../core/letter-command.ts';
import { applyToLetters, foldLetters, type Letters, noLetters } from '../core/letter-log.ts';
import type { Problem } from '../core/problem.ts';
import type { Workspace } from './workspace.ts';

export interface LetterDesk {
  readonly $letters: ReadableAtom<Letters>;
  /** Carries a command out. The promise resolves when the result is kept, or with what stands in the way. */
  readonly run: (command: LetterCommand) => Promise<Problem | undefined>;
}

export function createLetterDesk({ $log, carryOut }: Pick<Workspace, '$log' | 'carryOut'>): LetterDesk {
  const $letters = atom(noLetters);
  let version = -1;

  $log.subscribe(({ log, appended, version: next }) => {
    const isNext = appended !== undefined && next === version + 1;
    $letters.set(
      isNext
        ? appended.reduce((letters, entry) => applyToLetters(letters, entry, () => true), $letters.get())
        : foldLetters(log),
    );
    version = next;
  });

  return {
    $letters,
    run: (command) => carryOut((incident) => decideLetter(incident, $letters.get(), command)),
  };
}
