// vCard 3.0 (RFC 2426), which the address books of telephones read.

import type { ContactBook, ContactLine, ContactSheet } from '../core/contact-line.ts';
import { findBookLine, lineToReach, phoneToCall } from '../core/contact-reach.ts';
import { textToSha256 } from '../core/hash.ts';
import { toPrintableText } from '../core/printable.ts';

/**
 * One card for each line with a number or a mailbox, in the order of the sheet; empty where there is none. What cannot be
 * dialled or written to stands in the note. Those of an exercise say so, and take the place of no real card.
 */
export function contactSheetToVcards(sheet: ContactSheet, book: ContactBook, isExercise: boolean): string {
  return sheet.groups.flatMap(({ lines }) => lines.flatMap((line) => lineToCard(line, book, isExercise))).join('');
}

function lineToCard(line: ContactLine, book: ContactBook, isExercise: boolean): readonly string[] {
  const reach = lineToReach(line, book);
  const { phones, emails, address, pages, checked, person, note } = reach;
  if (phones.length === 0 && emails.length === 0) return [];
  const main = phoneToCall(reach);
  const day = findBookLine(line, book)?.confirmedOn || (line.type === 'agency' ? line.agency.checkedOn : '');
  const name = isExercise ? `EXERCISE: ${reach.name}` : reach.name;
  const points = [...phones, ...emails];
  const others = points.flatMap(({ text, words, link }) => (words ? [`${text}: ${words}.`] : link ? [] : [`${text}.`]));
  const mailboxes = emails.filter(({ link }) => link);
  const site = pages.find(({ role }) => role === 'site') ?? pages[0];
  const notes = [isExercise ? EXERCISE_NOTE : '', checked, ...others, line.why, line.note ?? '', note]
    .filter(Boolean)
    .join(' ');
  const organisation = line.type === 'agency' ? line.agency.agency : line.name;
  const properties = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Firebreak//Contacts 1//EN',
    `UID:${idToUrn(isExercise ? `exercise ${line.id}` : line.id)}`,
    `FN:${escape(name)}`,
    `N:${escape(name)};;;;`,
    `ORG:${escape(organisation)}`,
    ...(person ? [`TITLE:${escape(person)}`] : []),
    ...phones.flatMap(({ link }, index) =>
      link ? [`TEL;TYPE=WORK,VOICE${phones[index] === main ? ',PREF' : ''}:${escape(toDial(link))}`] : [],
    ),
    ...mailboxes.map(({ text }, index) => `EMAIL;TYPE=INTERNET${index === 0 ? ',PREF' : ''}:${escape(text)}`),
    ...(address ? [`ADR;TYPE=WORK:;;${escape(address)};;;;`] : []),
    ...(site ? [`URL:${site.href}`] : []),
    `NOTE:${escape(notes)}`,
    `CATEGORIES:Firebreak${isExercise ? ',EXERCISE' : ''}`,
    ...(/^\d{4}-\d\d-\d\d$/.test(day) ? [`REV:${day}T00:00:00Z`] : []),
    'END:VCARD',
  ];
  return [properties.map((property) => `${fold(property)}\r\n`).join('')];
}

const EXERCISE_NOTE = 'EXERCISE. Not real. Call nobody outside.';

/** `+1-916-746-7000`, as a telephone dials it from everywhere. */
function toDial(link: string): string {
  return link.slice('tel:'.length).replace(/^\+1(\d{3})(\d{3})(\d{4})/, '+1-$1-$2-$3');
}

/** Text as a value (RFC 2426, section 5): on one line, with its signs escaped. */
function escape(text: string): string {
  return toPrintableText(text)
    .trim()
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

const LINE_IN_OCTETS = 75;

/** A line folded so that none has more than 75 octets and no character is cut (RFC 2425, section 5.8.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_IN_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** The same id for the same line on every device, so that importing twice updates: a UUID of version 8 (RFC 9562). */
function idToUrn(id: string): string {
  const hex = textToSha256(`firebreak contact ${id}`);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
