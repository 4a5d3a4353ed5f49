// What the log notices about the clocks of the devices that wrote it. Nobody can prove a right clock; but an entry that
// follows another one cannot be the earlier of the two.

import type { Entry } from './event.ts';
import type { Log } from './log.ts';
import { type Instant, instantToMilliseconds, isInstant } from './time.ts';

/** Clocks of two devices disagree by seconds without meaning anything. */
export const CLOCK_TOLERANCE_IN_MILLISECONDS = 60_000;

export interface ClockJumps {
  /** By the id of an entry: how far its `recordedAt` lies before that of an entry which its writer had seen, in milliseconds. */
  readonly behind: ReadonlyMap<string, number>;
  /** The latest `recordedAt` of the log; empty where no entry has one. */
  readonly latest: Instant | '';
}

interface Reading {
  readonly behind: Map<string, number>;
  readonly momentsById: Map<string, number>;
  latest: Instant | '';
  count: number;
}

// A log that grows keeps its array and appends to it; any other change makes a new one.
const readings = new WeakMap<readonly Entry[], Reading>();

/**
 * The entries at which a device's clock stood more than a minute behind an entry that came before: it was set back, or two
 * devices disagree. Entries that were added behind all others cost only themselves.
 */
export function clockJumps({ entries }: Pick<Log, 'entries'>): ClockJumps {
  const known = readings.get(entries);
  const reading = known ?? { behind: new Map(), momentsById: new Map(), latest: '', count: 0 };
  if (!known) readings.set(entries, reading);
  for (; reading.count < entries.length; reading.count += 1) {
    const entry = entries[reading.count];
    if (entry) read(reading, entry);
  }
  return reading;
}

/** How far an entry was recorded ahead of a device's clock, in milliseconds; 0 where it was not, or by a few seconds. */
export function millisecondsAhead(recordedAt: string, now: Instant): number {
  if (recordedAt <= now || !isInstant(recordedAt)) return 0;
  const ahead = instantToMilliseconds(recordedAt) - instantToMilliseconds(now);
  return ahead > CLOCK_TOLERANCE_IN_MILLISECONDS ? ahead : 0;
}

function read(reading: Reading, { id, recordedAt, after }: Entry): void {
  if (!isInstant(recordedAt)) return;
  const moment = instantToMilliseconds(recordedAt);
  reading.momentsById.set(id, moment);
  if (recordedAt > reading.latest) reading.latest = recordedAt;
  const seen = Math.max(...after.map((before) => reading.momentsById.get(before) ?? -Infinity));
  if (seen - moment > CLOCK_TOLERANCE_IN_MILLISECONDS) reading.behind.set(id, seen - moment);
}
