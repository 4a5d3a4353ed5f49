import type { Day } from './calendar.ts';
import { type Instant, instantToMilliseconds, millisecondsToInstant } from './time.ts';

const HOUR_IN_MILLISECONDS = 3_600_000;

/** When something is due. */
export interface Due {
  /** When the limit ends: the last moment in time, or, with a day, the end of that day, which is too late. */
  readonly at: Instant;
  /** The last day in time, where the limit is counted in days; its whole day counts. */
  readonly day?: Day | undefined;
}

/** So many elapsed hours later, across changes of daylight saving. */
export function hoursToDue(start: Instant, hours: number): Due {
  return { at: millisecondsToInstant(instantToMilliseconds(start) + hours * HOUR_IN_MILLISECONDS) };
}

/** Whether a moment lies behind a limit. “Within 24 hours” takes in the moment at which they end. */
export function isTooLate(due: Due, moment: Instant): boolean {
  return due.day ? moment >= due.at : moment > due.at;
}
