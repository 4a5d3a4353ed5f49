// Contact sheets from the real collection, in every form in which they leave the site.

import type { Agency } from '../../src/core/agency.ts';
import { contactSheetToDocument } from '../../src/core/contact-document.ts';
import type { AgencyLine, ContactBook, ContactSheet } from '../../src/core/contact-line.ts';
import { lineToReach } from '../../src/core/contact-reach.ts';
import { type ContactSources, createContactSheet } from '../../src/core/contact-sheet.ts';
import type { Paper } from '../../src/core/document.ts';
import { contactSheetToCsv } from '../../src/documents/contact-csv.ts';
import { documentToText } from '../../src/documents/text.ts';
import { contactSheetToVcards } from '../../src/documents/vcard.ts';
import { agencies } from './content.ts';

/** A sheet from every record of the site. */
export function sheetFor(places: readonly string[], more: Partial<ContactSources> = {}): ContactSheet {
  return createContactSheet({ agencies, places, counts: {}, amazonData: 'not-yet-known', company: {}, ...more });
}

/** A sheet with one line for each of these agencies, whoever they are. */
export function sheetOfAgencies(shown: readonly Agency[]): ContactSheet {
  const lines = shown.map((agency): AgencyLine => ({
    type: 'agency',
    id: agency.id,
    name: agency.name,
    agency,
    why: 'Why.',
    ready: ['all'],
  }));
  const [attorneys, others] = [true, false].map((isAttorney) =>
    lines.filter(({ agency }) => (agency.kind === 'attorney-general') === isAttorney),
  );
  return {
    places: [],
    undecided: [],
    groups: [
      { id: 'attorneys-general', title: 'Attorneys general', lines: attorneys ?? [], notes: [] },
      { id: 'others', title: 'Others', lines: others ?? [], notes: [] },
    ],
  };
}

export function documentOf(sheet: ContactSheet, paper: Paper = 'letter', book: ContactBook = {}) {
  return contactSheetToDocument(sheet, book, [], {
    title: 'Marketplace data taken',
    isExercise: false,
    fingerprint: '1234 5678 9abc def0',
    madeAt: '22 Nov 2026, 14:05 PST',
    paper,
    zone: 'America/Los_Angeles',
    company: 'Example Salon Supply',
  });
}

/** Everything that any form says, as text; the QR codes by what they dial. */
export function everyForm(sheet: ContactSheet): Readonly<Record<string, string>> {
  const options = { title: 'Marketplace data taken', isExercise: false, zone: 'UTC' };
  const reaches = sheet.groups.flatMap(({ lines }) => lines.map((line) => lineToReach(line, {})));
  return {
    screen: JSON.stringify(reaches),
    document: JSON.stringify(documentOf(sheet)),
    text: documentToText(documentOf(sheet)),
    spreadsheet: contactSheetToCsv(sheet, {}, [], { ...options, profile: 'spreadsheet' }),
    machine: contactSheetToCsv(sheet, {}, [], { ...options, profile: 'machine' }),
    vcard: contactSheetToVcards(sheet, {}, false).replaceAll('\r\n ', '').replaceAll('\\,', ','),
    qr: reaches.flatMap(({ phones }) => phones.map(({ link }) => link ?? '')).join('\n'),
  };
}
