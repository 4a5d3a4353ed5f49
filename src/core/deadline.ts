import {
  addBusinessDays,
  addDays,
  type BusinessCalendar,
  countBusinessDays,
  type Day,
  dayToNumber,
} from './calendar.ts';
import { type Due, hoursToDue } from './due.ts';
import { instantToLocalMinute, localMinuteToInstant } from './local-time.ts';
import type { Limit } from './notification-rule.ts';
import { type Instant, instantToMilliseconds, millisecondsBetween, millisecondsToInstant } from './time.ts';

/** From when to when a delay asked by law enforcement lasts; without an end while it lasts still. */
export interface Delay {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** How days are counted: in the time zone of whoever recorded the trigger, with the business days of a place. */
export interface Counting {
  readonly zone: string;
  readonly calendar: BusinessCalendar;
}

/** The day of a moment in a time zone. */
export function instantToLocalDay(instant: Instant, zone: string): Day {
  const key = `${instant} ${zone}`;
  const known = daysByMoment.get(key);
  if (known) return known;
  const day = instantToLocalMinute(instant, zone).slice(0, 10);
  if (daysByMoment.size > MOST_REMEMBERED) daysByMoment.clear();
  daysByMoment.set(key, day);
  return day;
}

/**
 * When a limit ends. Hours are elapsed hours, across changes of daylight saving. Day counts leave out the day of the
 * trigger and take in the whole last day: 30 days from 21 November end with 21 December.
 */
export function limitToDue(start: Instant, limit: Limit, counting: Counting): Due {
  if (limit.unit === 'hours') return hoursToDue(start, limit.amount);
  const first = instantToLocalDay(start, counting.zone);
  const day =
    limit.unit === 'business-days'
      ? addBusinessDays(first, limit.amount, counting.calendar)
      : addDays(first, limit.amount);
  return dayToDue(day, counting.zone);
}

/** The whole of a day in a time zone. */
export function dayToDue(day: Day, zone: string): Due {
  return { at: startOfDay(addDays(day, 1), zone), day };
}

/** Whether a delay that ended lasted less than 24 hours; such a one moves no limit that is counted in days. */
export function isShortDelay({ from, to }: Delay): boolean {
  return to !== undefined && millisecondsBetween(from, to) < DAY_IN_MILLISECONDS;
}

/**
 * When a limit ends that a delay stopped: what was left of it when the delay began is counted from the delay's end. Without
 * an end there is no due moment. A delay that began when the limit was over, or that ended before it began because two
 * devices disagree about the time, changes nothing. A limit in days moves by no more days than the delay lasted whole
 * periods of 24 hours: the cautious reading, or a delay of ten minutes across midnight would give back a day.
 */
export function delayDue(due: Due, limit: Limit, delay: Delay, counting: Counting): Due | undefined {
  if (delay.from >= due.at) return due;
  if (!delay.to) return undefined;
  if (delay.to <= delay.from) return due;
  const lasted = millisecondsBetween(delay.from, delay.to);
  if (!due.day) return { at: millisecondsToInstant(instantToMilliseconds(due.at) + lasted) };
  if (isShortDelay(delay)) return due;
  const from = instantToLocalDay(delay.from, counting.zone);
  const last = addDays(from, Math.floor(lasted / DAY_IN_MILLISECONDS));
  const end = instantToLocalDay(delay.to, counting.zone);
  const to = last < end ? last : end;
  const day =
    limit.unit === 'business-days'
      ? addBusinessDays(to, countBusinessDays(from, due.day, counting.calendar), counting.calendar)
      : addDays(to, dayToNumber(due.day) - dayToNumber(from));
  return dayToDue(day, counting.zone);
}

/** Delays that overlap or touch, as one; the earliest first. */
export function joinDelays(delays: readonly Delay[]): readonly Delay[] {
  const joined: Delay[] = [];
  // One that ends before it begins, as a file may say, holds no moment.
  const real = delays.filter(({ from, to }) => to === undefined || from <= to);
  for (const delay of real.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (!last || (last.to !== undefined && last.to < delay.from)) joined.push(delay);
    else joined[joined.length - 1] = { from: last.from, to: last.to && delay.to && later(last.to, delay.to) };
  }
  return joined;
}

/** The later of two moments. */
export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

const DAY_IN_MILLISECONDS = 24 * 3_600_000;
const MOST_REMEMBERED = 1000;
const daysByMoment = new Map<string, Day>();
const startsByDay = new Map<string, Instant>();

// Forty rules that share a trigger ask for the same few days, and asking for a zone's offset is slow.
function startOfDay(day: Day, zone: string): Instant {
  const key = `${day} ${zone}`;
  const known = startsByDay.get(key);
  if (known) return known;
  const start = localMinuteToInstant(`${day}T00:00`, zone) ?? `${day}T00:00:00.000Z`;
  startsByDay.set(key, start);
  return start;
}
