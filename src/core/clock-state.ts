import type { Clock } from './clock.ts';
import { isTooLate } from './due.ts';
import { instantToDay } from './local-time.ts';
import { type Instant, instantToTime, millisecondsBetween, millisecondsToWords } from './time.ts';
import { instantToDate, instantToZoneName } from './time-words.ts';

export type ClockState =
  'running' | 'overdue' | 'stopped' | 'waits' | 'without-date' | 'met' | 'met-late' | 'ruled-out';

const SOON_IN_MILLISECONDS = 72 * 3_600_000;

/** Where a clock stands at a moment. */
export function clockState({ mark, due, standing }: Clock, now: Instant): ClockState {
  if (mark?.state === 'ruled-out') return 'ruled-out';
  if (mark) return due && isTooLate(due, mark.at) ? 'met-late' : 'met';
  if (standing !== 'runs') return standing;
  if (!due) return 'without-date';
  return isTooLate(due, now) ? 'overdue' : 'running';
}

export function isOpenState(state: ClockState): boolean {
  return state !== 'met' && state !== 'met-late' && state !== 'ruled-out';
}

/**
 * Clocks by prudence: what is overdue, what is due within three days, what the law wants without delay and without naming
 * a number, what is due later, what waits or is stopped, what has ended.
 */
export function orderClocks(clocks: readonly Clock[], now: Instant): readonly Clock[] {
  const ranked = clocks.map((clock) => ({ clock, rank: rankOf(clock, now), due: clock.due?.at ?? '' }));
  return ranked
    .sort((one, other) => one.rank - other.rank || compare(one.due, other.due) || compare(one.clock.id, other.clock.id))
    .map(({ clock }) => clock);
}

/** The clock that is due next among those with a date: an overdue one first. Undefined where none is open. */
export function nextClock(clocks: readonly Clock[], now: Instant): Clock | undefined {
  return orderClocks(clocks, now).find(
    (clock) => clock.due && isOpenState(clockState(clock, now)) && clock.standing === 'runs',
  );
}

/** `due in 3 h 20 min`, `overdue by 2 d 4 h`, `met late`: where a clock stands, in words. */
export function clockStateToWords(clock: Clock, now: Instant): string {
  const { due, mark } = clock;
  switch (clockState(clock, now)) {
    case 'running':
      return `due in ${due ? millisecondsToWords(millisecondsBetween(now, due.at)) : ''}`;
    case 'overdue':
      return `overdue by ${due ? millisecondsToWords(millisecondsBetween(due.at, now)) : ''}`;
    case 'stopped':
      return 'stopped by law enforcement’s delay';
    case 'waits':
      return 'waits for the notice to the people affected';
    case 'without-date':
      return 'no number in the law: do it without delay';
    case 'met':
      return 'met';
    case 'met-late':
      return `met late, by ${due && mark ? millisecondsToWords(millisecondsBetween(due.at, mark.at)) : ''}`;
    case 'ruled-out':
      return 'does not apply';
  }
}

/** By when, in a time zone and in UTC: `by the end of Monday 21 December 2026 (PST), 22 Dec 2026 08:00 UTC`. */
export function dueToWords({ due }: Pick<Clock, 'due'>, zone: string, countedIn: string): string {
  if (!due) return '';
  const shownIn = due.day ? countedIn : zone;
  const utc = shownIn === 'UTC' ? '' : `, ${instantToDate(due.at, 'UTC')} ${instantToTime(due.at, 'UTC')} UTC`;
  if (due.day)
    return `by the end of ${instantToDay(`${due.day}T12:00:00.000Z`, 'UTC')} (${instantToZoneName(due.at, countedIn)})${utc}`;
  return `by ${instantToDate(due.at, zone)}, ${instantToTime(due.at, zone)} ${instantToZoneName(due.at, zone)}${utc}`;
}

function rankOf(clock: Clock, now: Instant): number {
  switch (clockState(clock, now)) {
    case 'overdue':
      return 0;
    case 'running':
      return clock.due && millisecondsBetween(now, clock.due.at) <= SOON_IN_MILLISECONDS ? 1 : 3;
    case 'without-date':
      return 2;
    case 'waits':
      return 4;
    case 'stopped':
      return 5;
    case 'met':
    case 'met-late':
      return 6;
    case 'ruled-out':
      return 7;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
