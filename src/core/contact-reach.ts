// How a line of the contact sheet is reached: the same numbers, mailboxes and pages on the screen and in every file.
// Which of an agency's numbers may be printed `agency.ts` decides.

import { agencyAddress, phoneToLink, printableContacts, withheldContacts } from './agency.ts';
import type { BookLine, ContactBook, ContactLine } from './contact-line.ts';
import { phoneTypedToLink } from './contact-phone.ts';
import { ownValue } from './recorded.ts';
import { instantToDate } from './time-words.ts';

/** What of a line can be printed. */
export interface Reach {
  /** The name that the company gave, else the one of the line. */
  readonly name: string;
  /** Which one to call `phoneToCall` says. */
  readonly phones: readonly ReachPoint[];
  readonly emails: readonly ReachPoint[];
  /** The postal address on one line. */
  readonly address?: string | undefined;
  /** Pages: its own or the locator, the page for notices of a breach. */
  readonly pages: readonly ReachPage[];
  /** What is known but must not be printed before somebody has confirmed it. */
  readonly withheld: readonly WithheldPoint[];
  /** When its number was checked or confirmed, as a sentence. */
  readonly checked: string;
  /** A person or a desk there, from the contact book. */
  readonly person: string;
  /** What the company noted about it. */
  readonly note: string;
}

export interface ReachPoint {
  readonly text: string;
  /** `tel:` or `mailto:`; undefined where a typed number cannot be dialled. */
  readonly link?: string | undefined;
  /** What it is for. */
  readonly words?: string | undefined;
  /** True where the company filled it in. */
  readonly isOwn?: boolean | undefined;
}

export interface WithheldPoint {
  readonly what: 'phone' | 'address' | 'email';
  /** `No telephone number is printed here. Three numbers are in circulation.` */
  readonly words: string;
}

export interface ReachPage {
  readonly href: string;
  /** `fbi.gov/contact-us/field-offices` */
  readonly text: string;
  readonly role: 'site' | 'locator' | 'breach-portal';
}

/** How a line is reached, with what the contact book has of it. */
export function lineToReach(line: ContactLine, book: ContactBook): Reach {
  const own = findBookLine(line, book);
  const person = own?.person.trim() ?? '';
  const note = own?.note.trim() ?? '';
  const ownPhones = own?.phone.trim() ? [toOwnPhone(own.phone.trim())] : [];
  const ownEmails = own?.email.trim() ? [toOwnEmail(own.email.trim())] : [];
  if (line.type === 'own') {
    const known = line.knownEmail ? [{ ...toOwnEmail(line.knownEmail), words: 'from the company’s file' }] : [];
    return {
      name: own?.name.trim() || line.known || line.name,
      phones: ownPhones,
      emails: [...ownEmails, ...known.filter(({ text }) => text !== ownEmails[0]?.text)],
      pages: line.locator ? [toPage(line.locator, 'locator')] : [],
      withheld: [],
      checked: ownPhones.length > 0 || ownEmails.length > 0 ? confirmedToWords(own) : '',
      person,
      note,
    };
  }
  const { agency } = line;
  const { phones, emails, addresses } = printableContacts(agency);
  const isOwn = ownPhones.length > 0 || ownEmails.length > 0;
  return {
    name: line.name,
    phones: [...phones.map(({ text, words }) => ({ text, words, link: phoneToLink(text) })), ...ownPhones],
    emails: [...emails.map(({ text, words }) => ({ text, words, link: `mailto:${text}` })), ...ownEmails],
    address: agencyAddress(agency),
    pages: [
      toPage(agency.url, 'site'),
      ...(agency.locator && agency.locator !== agency.url ? [toPage(agency.locator, 'locator')] : []),
      ...(agency.breachPortal ? [toPage(agency.breachPortal, 'breach-portal')] : []),
    ],
    withheld: withheldContacts(agency).map(({ what, doubt }) => {
      const hasOthers = { phone: phones, address: addresses, email: emails }[what].length > 0;
      const begin = hasOthers ? `The main ${WITHHELD[what]} is not` : `No ${WITHHELD[what]} is`;
      return { what, words: `${begin} printed here. ${doubt}` };
    }),
    checked: [
      agency.isVerified
        ? `Checked ${dayToWords(agency.checkedOn)}.`
        : `Not verified: from memory, ${dayToWords(agency.checkedOn)}.`,
      isOwn ? confirmedToWords(own) : '',
    ]
      .filter(Boolean)
      .join(' '),
    person,
    note,
  };
}

/**
 * The number to call: the main one, or the company's own; undefined where the main one is withheld, because the others are
 * for something else and say for what.
 */
export function phoneToCall({ phones, withheld }: Reach): ReachPoint | undefined {
  const isMainWithheld = withheld.some(({ what }) => what === 'phone');
  return phones.find(({ isOwn }) => isOwn || !isMainWithheld);
}

/** What the contact book has of a line; what was filled in before a state was chosen counts until there is something newer. */
export function findBookLine(line: ContactLine, book: ContactBook): BookLine | undefined {
  const earlier = line.type === 'own' && line.earlierId ? ownValue(book, line.earlierId) : undefined;
  return ownValue(book, line.id) ?? earlier;
}

/** `22 Nov 2026`; the text itself where it is no day. */
export function dayToWords(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? instantToDate(`${day}T00:00:00.000Z`, 'UTC') : day;
}

const WITHHELD = { phone: 'telephone number', address: 'postal address', email: 'mailbox' };

function confirmedToWords(own: BookLine | undefined): string {
  if (!own?.confirmedOn) return 'Not yet confirmed.';
  const by = own.confirmedBy.trim();
  return `Confirmed ${dayToWords(own.confirmedOn)}${by ? ` by ${by}` : ''}.`;
}

function toOwnPhone(text: string): ReachPoint {
  return { text, link: phoneTypedToLink(text), isOwn: true };
}

function toOwnEmail(text: string): ReachPoint {
  return { text, link: /^[^\s@<>"?&%]+@[^\s@<>"?&%]+$/.test(text) ? `mailto:${text}` : undefined, isOwn: true };
}

function toPage(href: string, role: ReachPage['role']): ReachPage {
  return { href, role, text: href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '') };
}
