// Post-incident activity: mistakes, lessons, what was left open; and what of the log is in doubt.

import { findContradictions } from './contradiction.ts';
import { itemProgress } from './incident.ts';
import { nameToWords } from './name.ts';
import { note, type ReportPieces, type ReportSection, section, tableOrEmpty, whole } from './report-block.ts';
import type { ReportEntries, ReportGround } from './report-ground.ts';
import { writtenTable } from './report-happened.ts';
import { COUNSEL_STAMP, COUNSEL_STAMP_PART, reportParts } from './report-part.ts';
import { entryToKind } from './sentence.ts';
import { instantToWords } from './time-words.ts';
import { factLabel } from './triage.ts';

/** Mistakes as they were recorded, with how each could have been avoided. */
export function mistakesPieces({ zone }: ReportGround, entries: ReportEntries): ReportPieces {
  return writtenTable(entries, 'mistake', 'Mistakes as recorded', 'No mistake is recorded yet.', zone);
}

/** Lessons as they were recorded, with their owners. */
export function lessonsPieces({ zone }: ReportGround, entries: ReportEntries): ReportPieces {
  return writtenTable(entries, 'lesson', 'Lessons and their owners, as recorded', 'No lesson is recorded yet.', zone);
}

/** What was left open when the incident was closed, and why. */
export function leftOpenPieces({ incident }: ReportGround): ReportPieces {
  if (!incident.closed) return whole();
  return tableOrEmpty(
    {
      of: 'points that were left open',
      title: 'Left open at the closing',
      head: ['What', 'Why'],
      rows: incident.closed.unfinished.map(({ item, reason }) => [item, reason]),
    },
    'Nothing that must not be skipped was left open at the closing.',
  );
}

/** What was struck, where people disagree, and what this version cannot read. */
export function doubtsSection(ground: ReportGround, { struck, strangeCount }: ReportEntries): ReportSection {
  const { zone } = ground;
  const disputes = disputeLines(ground);
  return section(
    'Corrections and disagreements',
    tableOrEmpty(
      {
        of: 'entries that were struck',
        title: 'Entries that were struck',
        head: ['Entry', 'Struck', 'By', 'Why'],
        rows: struck.map(({ entry, reason, who, at }) => [
          `${entryToKind(entry)}\n${entry.id.slice(0, 16)}`,
          instantToWords(at, zone),
          nameToWords(who),
          reason,
        ]),
      },
      'No entry was struck.',
    ),
    ...(struck.length > 0
      ? [whole(note('Their words are not repeated in this report. They stay in the log, which nobody can change.'))]
      : []),
    tableOrEmpty(
      {
        of: 'disagreements',
        title: 'Where records disagree',
        head: ['What', 'In words'],
        rows: disputes.map(([what, words]) => [what, words]),
      },
      'No records disagree.',
    ),
    ...(strangeCount > 0
      ? [
          `${strangeCount} ${strangeCount === 1 ? 'entry' : 'entries'} of the log cannot be read by this version of Firebreak and ${strangeCount === 1 ? 'is' : 'are'} not in this report.`,
        ]
      : []),
  );
}

function disputeLines({ incident, room, steps, parts, now }: ReportGround): readonly (readonly [string, string])[] {
  const two = (who: string, other: string) =>
    `${nameToWords(who)} and ${nameToWords(other)} recorded it without having seen each other’s word. The later one counts.`;
  const facts = Object.entries(incident.facts).map(([id, recorded]) => [factLabel(id), recorded] as const);
  const moments = Object.entries(room.moments).map(([id, recorded]) => [MOMENT_WORDS[id] ?? id, recorded] as const);
  const counts = Object.values(room.counts).map((recorded) => [`People in ${recorded.value.words}`, recorded] as const);
  const details = Object.entries(room.details).map(([id, recorded]) => [DETAIL_WORDS[id] ?? id, recorded] as const);
  const texts = Object.entries(parts).map(
    ([id, recorded]) => [`Part of this report: ${partTitle(id)}`, recorded] as const,
  );
  const recorded = [...facts, ...moments, ...counts, ...details, ...texts].flatMap(([what, { who, disagreement }]) =>
    disagreement ? [[what, two(who, disagreement.who)] as const] : [],
  );
  const items = steps.flatMap(({ items }) =>
    items.flatMap(({ id, code, action }) => {
      const { disagreement } = itemProgress(incident, id);
      return disagreement
        ? [[`${code} ${action}`, two(disagreement.later.who, disagreement.earlier.who)] as const]
        : [];
    }),
  );
  const severity = room.severity?.disagreement
    ? [['Severity', two(room.severity.who, room.severity.disagreement.who)] as const]
    : [];
  const against = findContradictions(incident, room, now).map(({ words }) => ['Facts', words] as const);
  return [...recorded, ...items, ...severity, ...against];
}

function partTitle(id: string): string {
  if (id === COUNSEL_STAMP_PART) return COUNSEL_STAMP;
  return reportParts.find((part) => part.id === id)?.title ?? id;
}

const MOMENT_WORDS: Readonly<Record<string, string>> = {
  began: 'When it began',
  ended: 'When it ended',
  detected: 'When it was noticed',
  determined: 'When a breach was established',
};
const DETAIL_WORDS: Readonly<Record<string, string>> = {
  discovery: 'How it was discovered',
  impact: 'Potential impact',
};
