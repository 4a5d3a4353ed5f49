import { addMonths, type Day } from './calendar.ts';
import { instantToLocalDay } from './deadline.ts';
import type { CalendarFile } from './deadline-calendar.ts';
import type { Instant } from './time.ts';

/** Something to come back to after an incident is closed. The title is neutral, because calendars are shared. */
export interface FollowUp {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly what: string;
}

const SEVEN_DAYS_IN_MINUTES = 7 * 24 * 60;

/** What is to be done six and twelve months after the closing (NIST SP 800-61: review of the plan, lessons into training). */
export function followUps(closedAt: Instant, zone: string): readonly FollowUp[] {
  const closed = instantToLocalDay(closedAt, zone);
  return [
    {
      id: 'six-months',
      day: addMonths(closed, 6),
      title: 'Review the response plan',
      what: 'Review the plan against what was learned. Check that each lesson is in the training.',
    },
    {
      id: 'twelve-months',
      day: addMonths(closed, 12),
      title: 'Review the plan and the training',
      what: 'Check that each corrective action was taken and still holds. Set the next exercise.',
    },
  ];
}

/** Follow-ups as the content of a calendar: whole days with stable ids, so that opening the file twice updates them. */
export function followUpsToCalendar(incident: string, closedAt: Instant, ups: readonly FollowUp[]): CalendarFile {
  const entries = ups.map(({ id, day, title, what }) => ({
    uid: `${incident}-${id}@firebreak.invalid`,
    when: { type: 'day' as const, day },
    title,
    description: what,
    isCancelled: false,
    alarms: [SEVEN_DAYS_IN_MINUTES],
  }));
  return { entries, sequence: 0, stamp: closedAt };
}
