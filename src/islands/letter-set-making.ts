import { useRef, useState } from 'preact/hooks';
import { createProblem } from '../core/problem.ts';
import { type SavedSet, saveLetterSet, type SetSource, type WayOut } from './save-letter-set.ts';

export interface LetterSetMaking {
  readonly saved: SavedSet | undefined;
  readonly problem: string | undefined;
  /** Makes the set that was looked through under this number; does nothing while one is asked for. */
  readonly make: (way: WayOut, source: SetSource, checked: number) => Promise<void>;
}

// For this visit: what was made of a letter is told again where somebody comes back to it.
const results = new Map<string, SavedSet>();

/** Makes sets of one letter, and keeps what came of the last one. */
export function useLetterSet(letter: string): LetterSetMaking {
  const [saved, setSaved] = useState(results.get(letter));
  const [problem, setProblem] = useState<string>();
  const isBusy = useRef(false);

  function keep(result: SavedSet | undefined): void {
    if (result) results.set(letter, result);
    else results.delete(letter);
    setSaved(result);
  }

  return {
    saved,
    problem,
    make: async (way, source, checked) => {
      if (isBusy.current) return;
      isBusy.current = true;
      keep(undefined);
      setProblem(undefined);
      try {
        const result = await saveLetterSet(way, source, checked);
        if ('words' in result) setProblem(result.words);
        else keep(result);
      } catch {
        setProblem(createProblem('part-missing').words);
      }
      isBusy.current = false;
    },
  };
}
