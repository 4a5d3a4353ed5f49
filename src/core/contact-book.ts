// The contact book: what people filled in for a line of the contact sheet, for the company and not for one incident.

import { addMonths, type Day, dayToNumber, numberToDay } from './calendar.ts';
import type { BookLine } from './contact-line.ts';
import { isRecord } from './event-shapes.ts';

/** The texts of a line, each with the most characters that it may have. */
export const bookLimits = {
  name: 200,
  phone: 100,
  email: 200,
  person: 200,
  note: 2000,
  confirmedOn: 10,
  confirmedBy: 200,
} as const satisfies Record<keyof BookLine, number>;

/** The texts of a line, as forms and problems name them. */
export const bookLabels = {
  name: 'Name',
  phone: 'Telephone number',
  email: 'Mailbox',
  person: 'Person or desk',
  note: 'Note',
  confirmedOn: 'Confirmed on',
  confirmedBy: 'Confirmed by',
} as const satisfies Record<keyof BookLine, string>;

export const emptyBookLine: BookLine = {
  name: '',
  phone: '',
  email: '',
  person: '',
  note: '',
  confirmedOn: '',
  confirmedBy: '',
};

/** Lines whose number the page About asks for too, by the path of the organisation's file. There is one number, not two. */
export const privatePhones: Readonly<Record<string, string>> = {
  counsel: 'counsel.phone',
  insurer: 'insurer.phone',
};

const CONFIRMED_FOR_MONTHS = 6;
const PREFIX = 'contact:';

/** The name under which a browser keeps what was filled in for a line. */
export function bookLineName(line: string): string {
  return PREFIX + line;
}

/** The line that is kept under a name; undefined where the name is no line's. */
export function nameToBookLine(name: string): string | undefined {
  const line = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return isLineId(line) ? line : undefined;
}

/** Whether a text can be the id of a line of the sheet. */
export function isLineId(text: string): boolean {
  return /^[a-z0-9][a-z0-9.:-]{0,119}$/.test(text);
}

/** A line as it is kept. */
export function bookLineToText({ name, phone, email, person, note, confirmedOn, confirmedBy }: BookLine): string {
  return JSON.stringify({ name, phone, email, person, note, confirmedOn, confirmedBy });
}

/** Reads a line that was kept or stood in a file; undefined where it is none, or says nothing. */
export function parseBookLine(text: string): BookLine | undefined {
  try {
    return readBookLine(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The first text of a line from elsewhere that is longer than it may be; undefined where none is, or it is no line. */
export function findTooLong(text: string): keyof BookLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    return bookFields.find((field) => isLongerThan(value[field], bookLimits[field]));
  } catch {
    return undefined;
  }
}

/** Which of number and mailbox cannot be one: a number without a digit, a mailbox without its `@`. */
export function findNoAddress({ phone, email }: BookLine): 'phone' | 'email' | undefined {
  if (phone.trim() && !/\d/.test(phone)) return 'phone';
  return email.trim() && !/[^\s@]@[^\s@]/.test(email) ? 'email' : undefined;
}

/** Whether anything stands in a line that helps to reach somebody. */
export function isFilledIn({ phone, email, person, note, name }: BookLine): boolean {
  return [phone, email, person, note, name].some((text) => text.trim() !== '');
}

/** Whether two lines say the same, whoever confirmed them. */
export function isSameContact(one: BookLine, other: BookLine): boolean {
  return (['name', 'phone', 'email', 'person', 'note'] as const).every((field) => one[field] === other[field]);
}

export type Confirmation = 'none' | 'fresh' | 'old';

/** Whether a line was confirmed, and within the last six months. A day that has not come yet confirms nothing. */
export function confirmationOf({ confirmedOn }: BookLine, today: Day): Confirmation {
  if (!confirmedOn || confirmedOn > today) return 'none';
  return addMonths(confirmedOn, CONFIRMED_FOR_MONTHS) < today ? 'old' : 'fresh';
}

/** A line with the number as the page About has it now. A confirmation of another number does not count. */
export function withPrivatePhone(line: BookLine | undefined, phone: string): BookLine | undefined {
  if (phone === (line?.phone ?? '')) return line;
  const changed = { ...emptyBookLine, ...line, phone, confirmedOn: '', confirmedBy: '' };
  return isFilledIn(changed) ? changed : undefined;
}

const bookFields = ['name', 'phone', 'email', 'person', 'note', 'confirmedOn', 'confirmedBy'] as const;

function isLongerThan(value: unknown, limit: number): boolean {
  return typeof value === 'string' && value.length > limit;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && numberToDay(dayToNumber(text)) === text;
}

function readBookLine(value: unknown): BookLine | undefined {
  if (!isRecord(value)) return undefined;
  const texts: Record<string, string> = {};
  for (const [field, limit] of Object.entries(bookLimits)) {
    const text = value[field];
    if (typeof text !== 'string' || text.length > limit) return undefined;
    texts[field] = text.trim();
  }
  const line = { ...emptyBookLine, ...texts };
  if (line.confirmedOn && !isDay(line.confirmedOn)) return undefined;
  return isFilledIn(line) ? line : undefined;
}
