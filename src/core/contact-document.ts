// The contact sheet as a document, for paper beside the telephone.

import type { ContactBook, ContactGroup, ContactLine, ContactSheet } from './contact-line.ts';
import { cutLine } from './brief-page.ts';
import { contactAskToWords } from './contact-ask.ts';
import { type ContactMade, hasReportNumber, LATEST_CONTACTS } from './contact-log.ts';
import { lineToReach, type Reach } from './contact-reach.ts';
import type { Block, Document, Paper, Text } from './document.ts';
import { endSentence } from './full-stop.ts';
import { joinSentences } from './joined-sentences.ts';
import { places as allPlaces } from './place.ts';
import { instantToWords } from './time-words.ts';

/** What the sheet says besides its lines. */
export interface ContactPaper {
  /** Of the incident; empty while none is open. */
  readonly title: string;
  readonly isExercise: boolean;
  /** Of the log, as people read it; empty while no incident is open. */
  readonly fingerprint: string;
  /** When the sheet was made, in words. */
  readonly madeAt: string;
  readonly paper: Paper;
  /** In which the times of contacts are written. */
  readonly zone: string;
  /** The company's name. */
  readonly company: string;
}

/** The sheet with everybody's number, why they are called, what to have ready, and lines to write on. */
export function contactSheetToDocument(
  sheet: ContactSheet,
  book: ContactBook,
  contacts: readonly ContactMade[],
  { title, isExercise, fingerprint, madeAt, paper, zone, company }: ContactPaper,
): Document {
  const heading = title ? `Contact sheet: ${title}` : 'Contact sheet';
  const names = sheet.places.map((id) => allPlaces.find((place) => place.id === id)?.name ?? id);
  const common = commonReady(sheet);
  return {
    title: heading,
    author: company,
    language: 'en-US',
    paper,
    isDense: true,
    isRecord: true,
    stamps: isExercise ? ['EXERCISE. Not real. Call nobody outside the exercise.'] : [],
    footer: [company, fingerprint && `Log ${fingerprint}`, madeAt].filter(Boolean).join(' · '),
    blocks: [
      { type: 'heading', level: 1, text: heading },
      small([
        `For ${names.length > 0 ? names.join(', ') : 'a state that is not yet known'}. ${CAUTION}`,
        ...(common.length > 0 ? [` Have ready for every call: ${common.join('; ')}.`] : []),
      ]),
      ...sheet.groups.flatMap((group) =>
        groupToBlocks(group, (line) => ({
          // In an exercise nothing dials.
          reach: isExercise ? withoutLinks(lineToReach(line, book)) : lineToReach(line, book),
          made: contacts
            .filter(({ contact }) => contact === line.id)
            .slice(-LATEST_CONTACTS)
            .map((each) => contactToWords(each, zone)),
          isReported: hasReportNumber(contacts.filter(({ contact }) => contact === line.id)),
          ready: line.ready.filter((each) => !common.includes(each)),
        })),
      ),
    ],
  };
}

/** More attorneys general than these stand in a table. */
const MOST_PARAGRAPHS = 3;

/** Of a note that the company wrote, so that the sheet of one state stays on two pages; the screen has all of it. */
const LONGEST_NOTE_IN_CHARACTERS = 60;

function withoutLinks(reach: Reach): Reach {
  const bare = (points: Reach['phones']) => points.map((point) => ({ ...point, link: undefined }));
  return { ...reach, phones: bare(reach.phones), emails: bare(reach.emails) };
}

const CAUTION =
  'Nobody has tried these numbers: they were checked on the day beside them in public copies, some of them years old. Where one does not answer, look it up on the page of the agency. Counsel decides what is told.';

interface Drawn {
  readonly reach: Reach;
  /** What came of the calls so far, each a sentence. */
  readonly made: readonly string[];
  readonly isReported: boolean;
  /** Besides what every call needs. */
  readonly ready: readonly string[];
}

function groupToBlocks(group: ContactGroup, draw: (line: ContactLine) => Drawn): readonly Block[] {
  if (group.lines.length === 0 && group.notes.length === 0) return [];
  const isTable = group.id === 'attorneys-general' && group.lines.length > MOST_PARAGRAPHS;
  return [
    { type: 'heading', level: 2, text: group.title },
    ...(group.notes.length > 0 && !isTable ? [small([group.notes.join(' ')])] : []),
    ...(isTable
      ? attorneyTable(group, draw)
      : group.lines.map((line, index) => lineToBlock(line, draw(line), group, index))),
    ...(group.notes.length > 0 && isTable ? [small([group.notes.join(' ')])] : []),
  ];
}

function lineToBlock(line: ContactLine, drawn: Drawn, group: ContactGroup, index: number): Block {
  const { reach, made, isReported, ready } = drawn;
  const [before, after] = [group.lines[index - 1], group.lines[index + 1]];
  // What stands on the line before is not said again, and those who are called for the same have one line to write on.
  const isSaid = before?.why === line.why;
  const name = line.code && !isSaid ? `${line.code} ${reach.name}` : reach.name;
  const title = reach.name === line.name ? '' : ` (${line.name})`;
  const head: Text = [{ type: 'strong', text: name }, `${title}: `, ...reachToText(line, reach)];
  const isAttorney = group.id === 'attorneys-general';
  const isNew = made.length === 0;
  const words = [
    ...(isSaid ? [] : [line.why, ...(ready.length > 0 && isNew ? [`Ready: ${ready.join('; ')}.`] : [])]),
    isNew && before?.note !== line.note ? (line.note ?? '') : '',
    ...reach.withheld.filter(({ what }) => isAttorney || what !== 'address').map(({ words }) => words),
    ...(isAttorney ? [attorneyNotice(line)] : []),
    cutLine(reach.note, LONGEST_NOTE_IN_CHARACTERS),
  ]
    .filter(Boolean)
    .map(endSentence)
    .join(' ');
  const isStep = group.id === 'law-enforcement' && line.item;
  const isOneRow = isSaid || !isStep;
  const rows: readonly Text[] = [
    ...(isOneRow ? [[...head, words && ` ${words}`]] : [head, [words]]),
    ...made.map((words): Text => [words]),
    ...(!isReported && !(after && isSameTask(line, after)) ? [[isStep ? WRITE_IN : OTHER_WRITE_IN]] : []),
  ];
  return small(joinRows(rows.filter((row) => row.some((run) => run !== ''))));
}

/** Offices of one agency in one state have one line to write on together: one of them takes the report. */
function isSameTask(line: ContactLine, other: ContactLine): boolean {
  if (line.type !== 'agency' || other.type !== 'agency' || line.why !== other.why) return false;
  const states = ({ agency }: typeof line) => String(agency.jurisdiction);
  return states(line) === states(other);
}

const WRITE_IN = `Officer: ${'_'.repeat(24)} Report number: ${'_'.repeat(22)} When: ${'_'.repeat(14)}`;
const OTHER_WRITE_IN = `Person: ${'_'.repeat(24)} Reference: ${'_'.repeat(26)} When: ${'_'.repeat(14)}`;
const NUMBER = `number ${'_'.repeat(22)}`;

/** Numbers, mailboxes and pages on one line, and when they were checked. */
function reachToText(line: ContactLine, reach: Reach): Text {
  const { phones, emails, person, checked } = reach;
  const main = phones.filter(({ isOwn }, index) => isOwn || index === 0 || !isMainPrinted(line, reach));
  const points: readonly Text[] = [
    ...[...main, ...emails].map(({ text, link, words }): Text => [
      link ? { type: 'link', href: link, text } : text,
      words && !isMainPrinted(line, reach) ? ` (${words})` : '',
    ]),
    ...(line.type === 'own' && phones.length === 0 ? [[NUMBER]] : []),
    ...(person ? [[person]] : []),
    ...(reach.address && line.type === 'agency' && line.agency.kind === 'attorney-general' ? [[reach.address]] : []),
    ...pagesToPrint(line, reach).map(({ href, text }): Text => [{ type: 'link', href, text }]),
  ];
  return [
    ...points.flatMap((point, index): Text => (index > 0 ? [', ', ...point] : point)),
    checked ? `. ${checked}` : '.',
  ];
}

/** A page is printed where there is no number, or where it leads further than the number does. */
function pagesToPrint(line: ContactLine, { pages, phones, emails }: Reach): Reach['pages'] {
  const isReachable = phones.length > 0 || emails.length > 0;
  const isLeading = line.type === 'own' || line.agency.kind === 'national' || line.agency.kind === 'attorney-general';
  return pages.filter(({ role }) => !isReachable || isLeading || role === 'breach-portal');
}

/** Whether the first number is the one to use; the others are for something else, and say for what. */
function isMainPrinted(line: ContactLine, { withheld }: Reach): boolean {
  return line.type === 'own' || !withheld.some(({ what }) => what === 'phone');
}

function attorneyTable({ title, lines }: ContactGroup, draw: (line: ContactLine) => Drawn): readonly Block[] {
  if (lines.length === 0) return [];
  const rows = lines.map((line): readonly Text[] => {
    const { reach, made } = draw(line);
    const portal = reach.pages.find(({ role }) => role === 'breach-portal');
    return [
      joinRows([
        [{ type: 'strong', text: reach.name }],
        [line.why],
        reachToText(line, { ...reach, pages: reach.pages.filter(({ role }) => role !== 'breach-portal') }),
        ...[...reach.withheld.map(({ words }) => words), reach.note, ...made]
          .filter(Boolean)
          .map((words): Text => [words]),
      ]),
      joinRows([
        ...(portal ? [[{ type: 'link', href: portal.href, text: portal.text } as const]] : []),
        [attorneyNotice(line)],
      ]),
    ];
  });
  return [{ type: 'table', caption: title, head: ['Office', 'How it wants notice of a breach'], rows }];
}

function attorneyNotice(line: ContactLine): string {
  const notice = line.type === 'agency' ? line.agency.breachNotice : undefined;
  return notice ?? 'How it wants notice of a breach is not yet known.';
}

function contactToWords({ at, result, person, way, reference, asked }: ContactMade, zone: string): string {
  const parts = [person, way, reference && `report number ${reference}`].filter(Boolean).join(', ');
  const asks = asked.length > 0 && `They asked: ${asked.map(contactAskToWords).join('; ')}`;
  const made = `${RESULTS[result]} ${instantToWords(at, zone)}${parts ? `: ${parts}` : ''}`;
  return endSentence(joinSentences(made, asks));
}

const RESULTS = { reached: 'Reached', 'left-word': 'Left word', 'not-reached': 'Not reached' };

/** What at least three lines of law enforcement ask for, so that it is said once. */
function commonReady({ groups }: ContactSheet): readonly string[] {
  const all = groups.filter(({ id }) => id === 'law-enforcement').flatMap(({ lines }) => lines);
  const counted = [...new Set(all.map(({ why }) => why))].flatMap(
    (why) => all.find((line) => line.why === why)?.ready ?? [],
  );
  return [...new Set(counted)].filter((each) => counted.filter((other) => other === each).length >= 3);
}

function small(text: Text): Block {
  return { type: 'paragraph', role: 'note', text };
}

function joinRows(rows: readonly Text[]): Text {
  return rows.flatMap((row, index): Text => (index > 0 ? [{ type: 'break' }, ...row] : row));
}
