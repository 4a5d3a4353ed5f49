// Checks the whole log behind the page, in short turns: ten thousand entries are some megabytes to hash.

import { useEffect, useState } from 'preact/hooks';
import { createFingerprintCheck, findAltered, type FingerprintCheck } from '../core/fingerprint-check.ts';
import type { Log } from '../core/log.ts';
import { nextTurn } from '../documents/next-turn.ts';

export type CheckFingerprint = (heads: readonly string[]) => FingerprintCheck;

const ENTRIES_PER_TURN = 100;

/** The check for the log as it is now; undefined while it is being made. */
export function useLogCheck(log: Log): CheckFingerprint | undefined {
  const [made, setMade] = useState<{ readonly count: number; readonly check: CheckFingerprint }>();
  const count = log.entries.length;
  useEffect(() => {
    const wanted = new AbortController();
    const { signal } = wanted;
    void (async () => {
      const entries = [...log.entries];
      const altered: string[] = [];
      for (let at = 0; at < entries.length && !signal.aborted; at += ENTRIES_PER_TURN) {
        altered.push(...findAltered(entries.slice(at, at + ENTRIES_PER_TURN)));
        await nextTurn();
      }
      if (!signal.aborted) setMade({ count: entries.length, check: createFingerprintCheck({ entries }, altered) });
    })();
    return () => wanted.abort();
  }, [log, count]);
  return made?.count === count ? made.check : undefined;
}
