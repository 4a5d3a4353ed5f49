// The contact sheet as CSV (RFC 4180), a row for each line.

import type { ContactBook, ContactSheet } from '../core/contact-line.ts';
import type { ContactMade } from '../core/contact-log.ts';
import { findBookLine, lineToReach, type ReachPage } from '../core/contact-reach.ts';
import { instantToWords } from '../core/time-words.ts';
import { toSpreadsheetCell, withoutControls } from './csv-cell.ts';
import { toCell } from './letter-manifest.ts';

/** For a spreadsheet, or byte for byte for a program. */
export type CsvProfile = 'spreadsheet' | 'machine';

/** What the rows say besides the sheet. */
export interface ContactCsvOptions {
  /** Of the incident; an exercise is named as one in every row. */
  readonly title: string;
  readonly isExercise: boolean;
  /** In which the times of contacts are written for a spreadsheet; a program gets them in UTC. */
  readonly zone: string;
  readonly profile: CsvProfile;
}

/**
 * The sheet as CSV. For spreadsheets with the mark of UTF-8 in front and with `'` before a cell that would be taken for a
 * formula; for programs exactly the bytes that were typed.
 */
export function contactSheetToCsv(
  sheet: ContactSheet,
  book: ContactBook,
  contacts: readonly ContactMade[],
  { title, isExercise, zone, profile }: ContactCsvOptions,
): string {
  const incident = `${isExercise ? 'EXERCISE: ' : ''}${title}`;
  const isSpreadsheet = profile === 'spreadsheet';
  const rows = sheet.groups.flatMap((group) =>
    group.lines.map((line) => {
      const reach = lineToReach(line, book);
      const own = findBookLine(line, book);
      const made = contacts.filter(({ contact }) => contact === line.id).at(-1);
      const page = (role: ReachPage['role']) => reach.pages.find((each) => each.role === role)?.href ?? '';
      const agency = line.type === 'agency' ? line.agency : undefined;
      const points = (list: typeof reach.phones) =>
        list.map(({ text, words }) => (words ? `${text} (${words})` : text)).join('; ');
      return [
        incident,
        line.id,
        group.title,
        line.code ?? '',
        reach.name,
        line.why,
        line.ready.join('; '),
        line.note ?? '',
        points(reach.phones),
        points(reach.emails),
        reach.address ?? '',
        page('site'),
        page('locator'),
        page('breach-portal'),
        agency?.breachNotice ?? '',
        reach.withheld.map(({ words }) => words).join(' '),
        agency ? (agency.isVerified ? 'yes' : 'no') : '',
        agency?.checkedOn ?? '',
        agency?.checkedIn ?? '',
        own?.confirmedOn ?? '',
        own?.confirmedBy ?? '',
        reach.person,
        reach.note,
        made?.result ?? '',
        made ? (isSpreadsheet ? instantToWords(made.at, zone) : made.at) : '',
        made?.person ?? '',
        made?.reference ?? '',
      ];
    }),
  );
  const cells = isSpreadsheet
    ? rows.map((row) => row.map(toSpreadsheetCell))
    : rows.map((row) => row.map(withoutControls));
  return `${isSpreadsheet ? '\ufeff' : ''}${[HEADER, ...cells].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

const HEADER = [
  'incident',
  'id',
  'group',
  'code',
  'name',
  'why',
  'ready',
  'remark',
  'telephone',
  'email',
  'address',
  'website',
  'offices',
  'breach notice page',
  'breach notice',
  'not printed',
  'verified',
  'checked on',
  'checked in',
  'confirmed on',
  'confirmed by',
  'person',
  'own note',
  'last contact',
  'contact at',
  'officer',
  'report number',
];
