// What a long log tells, saved beside it, so that a page can show it before the log is read. It is made again whenever it
// does not fit and is never the truth: as soon as the log is read, what the log tells takes its place.

import { type Entry, parseEntry } from '../core/event.ts';
import type { Incident } from '../core/incident.ts';
import type { Room } from '../core/room.ts';

export interface SavedFold {
  readonly incident: Incident;
  readonly room: Room;
  /** How many entries there are, with what was written since. */
  readonly count: number;
  /** The last of them, with every head of the log. */
  readonly last: readonly Entry[];
  /** What was written since, to be applied to both folds. */
  readonly since: readonly Entry[];
}

/** A fold as it is saved. */
export type KeptFold = Pick<SavedFold, 'incident' | 'room' | 'count'> & {
  /** The fingerprint of the rules that folded: no others can go on from here. */
  readonly version: string;
  /** How many keys the storage had. */
  readonly keys: number;
  readonly last: readonly (readonly [string, string])[];
};

export const FOLD_VERSION = import.meta.env.FOLD_VERSION as string;

/** Undefined where it tells of another incident, where other rules folded, and where more changed than came since. */
export function parseSavedFold(
  text: string,
  incident: string,
  keys: number,
  since: readonly Entry[],
): SavedFold | undefined {
  try {
    const kept = JSON.parse(text) as KeptFold;
    if (kept.version !== FOLD_VERSION || kept.keys !== keys || kept.incident.id !== incident) return undefined;
    return {
      ...kept,
      count: kept.count + since.length,
      since,
      last: kept.last.flatMap(([id, line]) => parseEntry(line, id) ?? []),
    };
  } catch {
    return undefined;
  }
}
