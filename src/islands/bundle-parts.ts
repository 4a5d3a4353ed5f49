// What goes into the evidence bundle, file by file. What makes each is fetched when its turn comes.

import { INCIDENT_FILE_NAME, toBundleName, type BundleSubject } from '../core/bundle.ts';
import { createCustodyForm, createEvidenceRegister } from '../core/bundle-custody.ts';
import { contactsToTable, fingerprintsToTable, lettersToTable } from '../core/bundle-table.ts';
import { findContacts } from '../core/contact-log.ts';
import type { Document } from '../core/document.ts';
import { clashingFiles, evidenceName, evidenceToManifest } from '../core/evidence.ts';
import { logToFile } from '../core/incident-file.ts';
import type { Problem } from '../core/problem.ts';
import { findSharedFingerprints, foldReport } from '../core/report-log.ts';
import type { BundlePart } from '../documents/bundle.ts';
import { tableToCsv } from '../documents/bundle-csv.ts';
import { type DocumentFile, documentToFile } from './document-file.ts';
import type { ReportWork } from './report-work.ts';

const PAPER = 'letter';

/** The files of the bundle, in their order. `work.log` must not grow while they are made. */
export function createBundleParts(work: ReportWork, subject: BundleSubject): readonly BundlePart[] {
  const { incident, room, log, letters, zone, steps } = work;
  const loadTimeline = once(async () => (await import('../core/timeline.ts')).createTimeline(incident, log, steps));
  return [
    {
      name: INCIDENT_FILE_NAME,
      what: 'The whole log, each entry with its SHA-256. Firebreak opens it.',
      make: async () => logToFile(incident.id, log),
    },
    ...documentParts('report', 'The incident report', ['html', 'docx'], async () => {
      const { createReport } = await import('../core/report.ts');
      return createReport({ ...work, parts: foldReport(log) }, PAPER).document;
    }),
    ...documentParts('fact-sheet', 'The fact sheet, with a script for a telephone call', ['html'], async () => {
      const [{ createFactSheet }, { createCallScript }, { factSheetToDocument }] = await Promise.all([
        import('../core/fact-sheet.ts'),
        import('../core/call-script.ts'),
        import('../core/fact-sheet-document.ts'),
      ]);
      const sheet = createFactSheet(work);
      return factSheetToDocument(sheet, createCallScript(sheet, work), { author: subject.company, paper: PAPER });
    }),
    {
      name: 'timeline.csv',
      what: 'The timeline for a spreadsheet program. An apostrophe stands before what it would take for a formula.',
      make: async () => {
        const { timelineToCsv } = await import('../documents/timeline-csv.ts');
        return timelineToCsv(await loadTimeline(), 'spreadsheet');
      },
    },
    {
      name: 'timeline.jsonl',
      what: 'The timeline for a program such as Timesketch, exactly as it was written.',
      make: async () => {
        const { timelineToJsonl } = await import('../documents/timeline-jsonl.ts');
        return timelineToJsonl(await loadTimeline());
      },
    },
    ...documentParts('evidence-register', 'The register of evidence', ['html'], async () =>
      createEvidenceRegister(room, subject, PAPER),
    ),
    ...(evidenceToManifest(room.evidence) ? [evidenceManifest(work)] : []),
    ...room.evidence.flatMap((piece, index) =>
      documentParts(
        `custody/${index + 1}-${toBundleName(piece.label)}-${piece.id.slice(0, 4)}`,
        `Custody form of ${evidenceName(piece)}, to be printed and signed`,
        ['html'],
        async () => createCustodyForm(piece, room.corrections, subject, PAPER),
      ),
    ),
    {
      name: 'letters.csv',
      what: `Letters and notices that were made: ${countToWords(letters.made.length)}. Which, how many, final or draft, and the SHA-256 of each file. No recipient’s name is in it.`,
      make: async () => tableToCsv(lettersToTable(letters.made, zone)),
    },
    {
      name: 'contacts.csv',
      what: `Whom the team reached or tried to reach: ${countToWords(findContacts(log, room).length)}.`,
      make: async () => tableToCsv(contactsToTable(findContacts(log, room), zone)),
    },
    {
      name: 'fingerprints.csv',
      what: 'Which fingerprints of the log left the computer before this bundle was made, when and how.',
      make: async () => tableToCsv(fingerprintsToTable(findSharedFingerprints(log, room), zone)),
    },
  ];
}

const kindWords = { html: 'for any browser, and for print', docx: 'as a Word file' } as const;

function documentParts(
  name: string,
  what: string,
  kinds: readonly (keyof typeof kindWords)[],
  make: () => Promise<Document>,
): readonly BundlePart[] {
  const document = once(make);
  return kinds.map((kind) => ({
    name: `${name}.${kind}`,
    what: `${what}, ${kindWords[kind]}.`,
    make: async () => toContent(await documentToFile(kind, await document())),
  }));
}

/** Makes a thing when it is first wanted, and keeps it for those who want it next. */
function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined;
  return () => (made ??= make());
}

function evidenceManifest({ room }: ReportWork): BundlePart {
  const clashing = clashingFiles(room.evidence);
  const doubt =
    clashing.length > 0
      ? ` ${countToWords(clashing.length)} of the names stand for more than one file, so not all lines can pass.`
      : '';
  return {
    name: 'evidence-sha256.txt',
    what: `The SHA-256 of the files in the register, as sha256sum -c reads them. Those files are not in the bundle.${doubt}`,
    make: async () => evidenceToManifest(room.evidence),
  };
}

function toContent(file: DocumentFile | Problem): string | Uint8Array | { readonly why: string } {
  return 'words' in file ? { why: file.words } : file.content;
}

function countToWords(count: number): string {
  return count === 0 ? 'none' : String(count);
}
