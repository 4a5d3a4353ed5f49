// iCalendar (RFC 5545): VEVENT only and no METHOD, so that a calendar takes the file as its own and asks nobody.

import { addDays, type Day } from '../core/calendar.ts';
import type { CalendarEntry, CalendarFile } from '../core/deadline-calendar.ts';
import type { Instant } from '../core/time.ts';

/** A calendar as the text of an .ics file, with CRLF and lines of at most 75 octets. */
export function calendarToIcs({ entries, sequence, stamp }: CalendarFile): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Firebreak//Deadlines 1//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => entryToLines(entry, sequence, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** A text as the value of a property: escaped, and without characters that iCalendar does not allow. */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** A line cut into pieces of at most 75 octets of UTF-8, each behind a line end and a space, never within a character. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      // The space with which the next piece begins counts too.
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

function entryToLines(entry: CalendarEntry, sequence: number, stamp: Instant): readonly string[] {
  const { uid, when, title, description, isCancelled, alarms } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${toUtc(stamp)}`,
    `SEQUENCE:${sequence}`,
    ...(when.type === 'day'
      ? [`DTSTART;VALUE=DATE:${toDate(when.day)}`, `DTEND;VALUE=DATE:${toDate(addDays(when.day, 1))}`]
      : [`DTSTART:${toUtc(when.from)}`, `DTEND:${toUtc(when.to)}`]),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${toTrigger(minutes)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** `20261122T140500Z` */
function toUtc(instant: Instant): string {
  return instant.replace(/[-:]|\.\d+/g, '');
}

function toDate(day: Day): string {
  return day.replaceAll('-', '');
}

/** `-P6DT15H`: so many minutes before. */
function toTrigger(minutes: number): string {
  const [days, hours, left] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const time = `${hours ? `${hours}H` : ''}${left ? `${left}M` : ''}`;
  return `-P${days ? `${days}D` : ''}${time || !days ? `T${time || '0M'}` : ''}`;
}
