import { addDays, addMonths, type Day } from './calendar.ts';
import { instantToLocalDay } from './deadline.ts';
import type { Instant } from './time.ts';

/** Something to come back to after an incident is closed. The title is neutral, because calendars are shared. */
export interface FollowUp {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly what: string;
}

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

/** Follow-ups as an iCalendar file (RFC 5545): whole days, each with a stable id, so that opening it twice updates them. */
export function followUpsToCalendar(incident: string, closedAt: Instant, ups: readonly FollowUp[]): string {
  const plain = (day: Day) => day.replaceAll('-', '');
  const stamp = closedAt.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Firebreak//Follow-up 1//EN',
    'CALSCALE:GREGORIAN',
    ...ups.flatMap(({ id, day, title, what }) => [
      'BEGIN:VEVENT',
      `UID:${incident}-${id}@firebreak.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
      `SUMMARY:${title}`,
      `DESCRIPTION:${what}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${title}`,
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(foldLine).join('\r\n');
}

// A line has at most 75 octets; the titles and sentences above are ASCII.
function foldLine(line: string): string {
  return (line.match(/^.{1,75}|.{1,74}/g) ?? []).join('\r\n ');
}
