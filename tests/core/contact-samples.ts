// Invented agencies, company and counts for the contact sheet.

import type { Agency } from '../../src/core/agency.ts';
import type { BookLine, ContactBook } from '../../src/core/contact-line.ts';
import type { ContactMade } from '../../src/core/contact-log.ts';
import { type ContactSources, createContactSheet } from '../../src/core/contact-sheet.ts';
import type { Room } from '../../src/core/room.ts';

export const agencyOf = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  agency: 'FBI',
  kind: 'field-office',
  name: `Office ${id}`,
  jurisdiction: ['us-ca'],
  url: `https://www.example.com/${id}`,
  sources: [],
  isVerified: true,
  checkedOn: '2026-11-21',
  checkedIn: 'a copy',
  phones: [{ text: '(415) 555-0100' }],
  ...more,
});

export const national = { kind: 'national', jurisdiction: 'nationwide' } as const;

export const sampleAgencies: readonly Agency[] = [
  agencyOf('fbi-hq', { ...national, phones: [{ text: '1-202-555-0101' }], locator: 'https://www.example.com/offices' }),
  agencyOf('fbi-ic3', { ...national, phones: undefined }),
  agencyOf('usss-hq', { ...national, agency: 'U.S. Secret Service', phones: [{ text: '1-202-555-0102' }] }),
  agencyOf('hsi-tipline', {
    ...national,
    agency: 'Homeland Security Investigations',
    phones: [{ text: '1-202-555-0103' }],
  }),
  agencyOf('fbi-north', { coverage: 'The north. The copies have no list of counties.', city: 'Northtown' }),
  agencyOf('fbi-south', { coverage: 'Alder, Birch and Cedar counties.', phones: [{ text: '(415) 555-0104' }] }),
  agencyOf('usss-north', {
    agency: 'U.S. Secret Service',
    isVerified: false,
    city: 'Northtown',
    phones: [{ text: '(415) 555-0199' }],
  }),
  agencyOf('ag-ca', {
    agency: 'State Attorney General',
    kind: 'attorney-general',
    phones: [{ text: '(415) 555-0105' }],
  }),
  agencyOf('ag-ny', {
    agency: 'State Attorney General',
    kind: 'attorney-general',
    jurisdiction: ['us-ny'],
    phones: [{ text: '(415) 555-0198', doubt: 'Two numbers are in circulation.' }],
    emails: [{ text: 'breach@example.com' }],
    breachPortal: 'https://www.example.com/breach',
    breachNotice: 'By the form.',
  }),
  agencyOf('amazon-security', {
    ...national,
    kind: 'marketplace',
    phones: undefined,
    emails: [{ text: 'amazon@example.com' }],
  }),
  agencyOf('cisa-report', { ...national, phones: [{ text: '1-202-555-0106' }] }),
  agencyOf('bureau-equifax', { ...national, kind: 'bureau', phones: [{ text: '1-202-555-0107' }] }),
  agencyOf('local-da-method', { ...national, kind: 'local', phones: undefined, url: 'https://da.example.com' }),
  agencyOf('local-police-method', { ...national, kind: 'local', phones: undefined, url: 'https://police.example.com' }),
];

export const sampleSources: ContactSources = {
  agencies: sampleAgencies,
  places: ['us-ca'],
  counts: {},
  amazonData: 'not-yet-known',
  company: { homeState: 'CA', 'insurer.name': 'UNSET: insurer', 'counsel.firm': 'Example Law' },
};

export const sheetOf = (more: Partial<ContactSources> = {}) => createContactSheet({ ...sampleSources, ...more });

export const linesOf = (more: Partial<ContactSources> = {}) => sheetOf(more).groups.flatMap(({ lines }) => lines);

export const countsOf = (counts: Readonly<Record<string, number | null>>): Room['counts'] =>
  Object.fromEntries(
    Object.entries(counts).map(([id, count]) => [
      id,
      { id, value: { words: id, count, isEstimate: false }, who: '', at: '', source: '', ground: '' },
    ]),
  );

export const bookLine: BookLine = {
  name: 'Example County Sheriff',
  phone: '(415) 555-0142',
  email: 'desk@example.com',
  person: 'Sam Example',
  note: 'Ask for cybercrime',
  confirmedOn: '2026-11-20',
  confirmedBy: 'Ada Obi',
};

export const sampleBook: ContactBook = { 'sheriff-us-ca': bookLine };

export const contactOf = (more: Partial<ContactMade> = {}): ContactMade => ({
  id: 'entry',
  at: '2026-11-22T20:00:00.000Z',
  who: 'Ada Obi',
  contact: 'fbi-south',
  words: 'Office fbi-south',
  result: 'reached',
  way: 'by telephone',
  person: 'Sam Example',
  reference: '2026-0142',
  asked: [],
  said: '',
  ...more,
});
