// The clocks as entries of a calendar. Calendars are shared, so an entry does not say what it is about unless a person asks
// for that: it carries a code, and the page of the calendar says which clock the code stands for.

import { addMonths, type Day } from './calendar.ts';
import type { Clock } from './clock.ts';
import { clockState, dueToWords, isOpenState } from './clock-state.ts';
import { instantToLocalDay } from './deadline.ts';
import { textToSha256 } from './hash.ts';
import type { Incident } from './incident.ts';
import { instantToMilliseconds, type Instant, millisecondsToInstant } from './time.ts';

/** An entry of a calendar, before it is written as iCalendar (RFC 5545). */
export interface CalendarEntry {
  readonly uid: string;
  readonly when: { readonly type: 'moment'; readonly from: Instant; readonly to: Instant } | WholeDay;
  readonly title: string;
  readonly description: string;
  readonly isCancelled: boolean;
  /** How long before its beginning it reminds, in minutes; those of a whole day count from its midnight. */
  readonly alarms: readonly number[];
}

interface WholeDay {
  readonly type: 'day';
  readonly day: Day;
}

/** What a calendar says of itself; a higher sequence takes the place of what was imported before. */
export interface CalendarFile {
  readonly entries: readonly CalendarEntry[];
  readonly sequence: number;
  readonly stamp: Instant;
}

export interface CalendarOrder {
  readonly incident: Pick<Incident, 'id' | 'kind'>;
  /** Those that the person chose. Clocks without a date have no entry. */
  readonly clocks: readonly Clock[];
  readonly now: Instant;
  /** Where the reader is. */
  readonly zone: string;
  /** Whether entries say what they are about. */
  readonly isPlain: boolean;
  readonly review?: Review | undefined;
}

/** The day on which the response plan is looked at again. */
export interface Review {
  readonly day: Day;
  readonly why: string;
}

const HALF_AN_HOUR_IN_MILLISECONDS = 30 * 60_000;
const MINUTES_OF_AN_HOUR = 60;
const MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;
const NINE_O_CLOCK = 9 * MINUTES_OF_AN_HOUR;

/** A day and two hours before; the same for every clock, whenever the file is made, so that the file is too. */
const HOUR_ALARMS = [MINUTES_OF_A_DAY, 2 * MINUTES_OF_AN_HOUR];
/** At nine in the morning, seven days and one day before. */
const DAY_ALARMS = [7 * MINUTES_OF_A_DAY - NINE_O_CLOCK, MINUTES_OF_A_DAY - NINE_O_CLOCK];

/** The entries for these clocks and for the review, in the order of the clocks. */
export function createCalendar(order: CalendarOrder): readonly CalendarEntry[] {
  return [
    ...order.clocks.flatMap((clock) => clockToEntry(clock, order) ?? []),
    ...(order.review ? [reviewToEntry(order.review, order)] : []),
  ];
}

/** `7F3A2C`: what a calendar calls a clock, the same for as long as the incident lasts. */
export function clockCode(incident: string, clock: string): string {
  return entryHash(incident, clock).slice(0, 6).toUpperCase();
}

/** The next review: on the day that the policies name, else six months after the closing or, while it is open, the opening. */
export function findReview(
  { closed, openedAt }: Pick<Incident, 'closed' | 'openedAt'>,
  zone: string,
  nextReview?: Day,
): Review | undefined {
  if (nextReview && /^\d{4}-\d\d-\d\d$/.test(nextReview))
    return { day: nextReview, why: 'The date that the policies name.' };
  const from = closed?.at ?? openedAt;
  if (!from) return undefined;
  return {
    day: addMonths(instantToLocalDay(from, zone), 6),
    why: `Six months after the ${closed ? 'closing' : 'opening'}.`,
  };
}

function clockToEntry(clock: Clock, { incident, now, zone, isPlain }: CalendarOrder): CalendarEntry | undefined {
  const { due } = clock;
  if (!due) return undefined;
  const isCancelled = !isOpenState(clockState(clock, now));
  const code = clockCode(incident.id, clock.id);
  const mark = incident.kind === 'exercise' ? 'EXERCISE: ' : '';
  const neutral = due.day ? 'Due by the end of this day.' : 'Due when this entry begins.';
  return {
    uid: toUid(incident.id, clock.id),
    when: due.day
      ? { type: 'day', day: due.day }
      : {
          type: 'moment',
          from: due.at,
          to: millisecondsToInstant(instantToMilliseconds(due.at) + HALF_AN_HOUR_IN_MILLISECONDS),
        },
    title: `${mark}${isPlain ? clock.title : `Deadline ${code}`}`,
    description: isPlain
      ? [
          `Due ${dueToWords(clock, zone, clock.zone)}.`,
          clock.words,
          clock.startedBy,
          `Source: ${clock.source || 'the company'}.`,
          clock.isVerified ? '' : 'Not verified.',
          ...clock.cautions,
          `Code ${code}. Counsel decides.`,
        ]
          .filter(Boolean)
          .join('\n')
      : `${neutral} What it is stands in the list that made this calendar, under ${code}.`,
    isCancelled,
    alarms: isCancelled ? [] : due.day ? DAY_ALARMS : HOUR_ALARMS,
  };
}

function reviewToEntry({ day }: Review, { incident }: CalendarOrder): CalendarEntry {
  return {
    uid: toUid(incident.id, 'review'),
    when: { type: 'day', day },
    title: `${incident.kind === 'exercise' ? 'EXERCISE: ' : ''}Review the plans and policies`,
    description: 'Read them again, and check that what was decided last time was done.',
    isCancelled: false,
    alarms: DAY_ALARMS,
  };
}

// Not the clock's own id, which names the law.
function toUid(incident: string, id: string): string {
  return `${entryHash(incident, id).slice(0, 32)}@firebreak.invalid`;
}

function entryHash(incident: string, id: string): string {
  return textToSha256(`calendar ${incident} ${id}`);
}
