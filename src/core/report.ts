// The incident report: the log as a document that counsel, an insurer or a regulator can read, in the order in which NIST
// SP 800-61 and the response policy tell of an incident.

import type { Block, Document, Paper } from './document.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { nameToWords } from './name.ts';
import { isUnset } from './organisation.ts';
import { ownValue } from './recorded.ts';
import {
  bullets,
  note,
  type ReportPieces,
  type ReportSection,
  say,
  section,
  whole,
  WHOLE_ELSEWHERE,
  writtenToBlocks,
} from './report-block.ts';
import { draftPart } from './report-draft.ts';
import { readReportEntries, type ReportGround } from './report-ground.ts';
import { affectedSection, detectionSection, impactPieces, knownToBlocks } from './report-happened.ts';
import { doubtsSection, leftOpenPieces, lessonsPieces, mistakesPieces } from './report-learned.ts';
import { contactsSection, noticesSection } from './report-notice.ts';
import { COUNSEL_STAMP, COUNSEL_STAMP_PART, findReportPart, type ReportPartId } from './report-part.ts';
import { actionsSection, decisionsSection, evidenceSection, rolesSection } from './report-response.ts';
import { createTimeline } from './report-timeline.ts';
import { instantToWords } from './time-words.ts';

interface Report {
  readonly document: Document;
  /** What the document leaves out because of its length, each a sentence; empty where all of the log is told. */
  readonly leftOut: readonly string[];
}

/** The whole report. The same ground gives the same report. */
export function createReport(ground: ReportGround, paper: Paper): Report {
  const { incident, zone, now, log } = ground;
  const entries = readReportEntries(log, ground.room);
  const part = (id: ReportPartId, unwritten: string, ...besides: readonly ReportPieces[]) =>
    section(findReportPart(id).title, partPieces(ground, id, unwritten), ...besides);
  const sections: readonly ReportSection[] = [
    part(
      'summary',
      `Nobody has written a summary yet. From the log: ${draftPart('summary', ground, entries)}`,
      knownToBlocks(ground),
    ),
    detectionSection(ground),
    affectedSection(ground, entries),
    part('cause', 'The cause is not yet known: nobody has written this part.'),
    part('impact', 'Nobody has written about the impact yet.', impactPieces(ground)),
    actionsSection(ground, entries),
    decisionsSection(ground, entries),
    evidenceSection(ground, entries),
    contactsSection(ground),
    noticesSection(ground),
    part('corrective-actions', 'No corrective action is written down yet.', leftOpenPieces(ground)),
    part('mistakes', 'Nobody has written about mistakes yet.', mistakesPieces(ground, entries)),
    part('lessons', 'Nobody has written about lessons yet.', lessonsPieces(ground, entries)),
    rolesSection(ground),
    section('Timeline', createTimeline(entries, zone)),
    doubtsSection(ground, entries),
  ];
  const leftOut = sections.flatMap((each) => each.leftOut);
  const title = `Incident report: ${incident.title.trim() || 'without a title'}`;
  return {
    document: {
      title,
      author: companyName(ground.company),
      language: 'en-US',
      paper,
      isRecord: true,
      stamps: reportStamps(ground),
      footer: reportFooter(ground),
      blocks: [
        { type: 'heading', level: 1, text: title },
        ...firstPage(ground, leftOut),
        ...sections.flatMap(({ title, blocks }): readonly Block[] => [
          { type: 'heading', level: 2, text: title },
          ...blocks,
        ]),
        note(`End of the report, as of ${instantToWords(now, zone)}.`),
      ],
    },
    leftOut,
  };
}

/** `Log 9f2c 11ab 04de 7781, 134 entries, 22 Nov 2026, 14:05 PST`: at the foot of every page of a report. */
export function reportFooter({ log, now, zone }: Pick<ReportGround, 'log' | 'now' | 'zone'>): string {
  return `${reportMark(log)}, ${entriesToWords(log.entries.length)}, ${instantToWords(now, zone)}`;
}

/** `Log 9f2c 11ab 04de 7781`: by which a report is found in its log again; it tells nothing of how the log was written. */
export function reportMark({ heads }: Pick<ReportGround['log'], 'heads'>): string {
  const more = heads.length - 1;
  const first = headsToFingerprint(heads.slice(0, 1)) + (more > 0 ? ` and ${more} more` : '');
  return `Log ${first || 'empty'}`;
}

/** The company’s name; a placeholder of the organisation’s file is none. */
export function companyName(company: Readonly<Record<string, string>>): string {
  const name = ownValue(company, 'name') ?? '';
  return isUnset(name) ? '' : name;
}

/** What stands across every page: that it is an exercise or can change yet, and counsel’s stamp where somebody set it. */
function reportStamps({ incident, parts }: ReportGround): readonly string[] {
  return [
    ...(incident.kind === 'exercise' ? ['EXERCISE. Not real.'] : []),
    ...(incident.closed ? [] : ['INTERIM. The incident is open.']),
    ...(ownValue(parts, COUNSEL_STAMP_PART)?.value ? [`${COUNSEL_STAMP}.`] : []),
  ];
}

function firstPage(ground: ReportGround, leftOut: readonly string[]): readonly Block[] {
  const { log, now, zone, company, parts } = ground;
  const stamp = ownValue(parts, COUNSEL_STAMP_PART);
  const name = companyName(company);
  return [
    say(
      `${name ? `${name}. ` : ''}Made ${instantToWords(now, zone)} from ${entriesToWords(log.entries.length)} of the log.`,
      { type: 'break' },
      `Fingerprint of the log: ${headsToFingerprint(log.heads) || 'none, the log is empty'}`,
    ),
    bullets([
      'Lists and tables are facts of the log: what a person or the tools recorded, with when and by whom.',
      'Text that ends with “Written by” is in the words of that person.',
      '“Not yet known” means that nobody has recorded it. Entries that were struck are left out; the last section names them.',
      'The fingerprint shows whether the log was changed later. It does not show that what people wrote is true.',
      'Counsel decides what this report means in law, who may have it, and whether it is privileged.',
    ]),
    ...(stamp?.value
      ? [
          note(
            `“${COUNSEL_STAMP}” was set by ${nameToWords(stamp.who)}, ${instantToWords(stamp.at, zone)}. Firebreak does not check it.`,
          ),
        ]
      : []),
    ...(leftOut.length > 0
      ? [say({ type: 'strong', text: 'Left out because of its length.' }, ` ${WHOLE_ELSEWHERE}`), bullets(leftOut)]
      : []),
  ];
}

function partPieces({ parts, zone }: ReportGround, id: ReportPartId, unwritten: string): ReportPieces {
  const recorded = ownValue(parts, id);
  // A part that one took back while another wrote it is told too.
  if (!recorded || (!recorded.value && !recorded.disagreement?.value)) return whole(say(unwritten));
  if (!recorded.value) return whole(say(unwritten), ...writtenToBlocks(recorded, zone));
  return whole(...writtenToBlocks(recorded, zone));
}

function entriesToWords(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`;
}
