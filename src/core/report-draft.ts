// Words with which a person can begin a part of the report. They come from the log and claim nothing else; nothing of them
// stands in the report before somebody takes them, except the facts under the summary.

import { totalToWords } from './count.ts';
import { endSentence } from './full-stop.ts';
import type { LetterFieldId } from './letter-field.ts';
import { writtenPart } from './letter-log.ts';
import { fieldPart, kindsToWords, momentToDay, momentsToRange } from './letter-value.ts';
import { ownValue } from './recorded.ts';
import { groupByName, type ReportEntries, type ReportGround, type WrittenEntry } from './report-ground.ts';
import { lateLines } from './report-notice.ts';
import type { ReportPartId } from './report-part.ts';
import { situationToWords } from './situation.ts';
import { instantToWords } from './time-words.ts';

/** Words to begin a part with; empty where the log has none. */
export function draftPart(part: ReportPartId, ground: ReportGround, entries: ReportEntries): string {
  switch (part) {
    case 'summary':
      return draftSummary(ground, entries);
    case 'cause':
      return fromLetters(ground, 'report.cause') || linesOf(entries, 'mistake', ({ fields }) => read(fields, 'what'));
    case 'impact':
      return draftImpact(ground, entries);
    case 'corrective-actions':
      return join(
        fromLetters(ground, 'report.measures'),
        linesOf(entries, 'lesson', ({ fields }) => withOwner(read(fields, 'lesson'), fields)),
      );
    case 'mistakes':
      return join(
        linesOf(entries, 'mistake', ({ fields }) =>
          [
            endSentence(read(fields, 'what')),
            read(fields, 'avoided') && `It could have been avoided: ${endSentence(read(fields, 'avoided'))}`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
        lateLines(ground)
          .map((line) => `- ${line}`)
          .join('\n'),
      );
    case 'lessons':
      return linesOf(entries, 'lesson', ({ fields }) => withOwner(read(fields, 'lesson'), fields));
    case 'customers-summary':
      return draftForCustomers(ground);
    case 'customers-happened':
      return fromLetters(ground, 'breach.description', 'report.cause');
    case 'customers-information': {
      const kinds = kindsToWords(ground.incident);
      return kinds && kinds !== 'none' ? `These kinds of information about you were involved: ${kinds}.` : '';
    }
    case 'customers-response':
      return join(fromLetters(ground, 'breach.containment'), fromLetters(ground, 'breach.investigation'));
    case 'customers-prevention':
      return fromLetters(ground, 'report.measures', 'breach.prevention');
    case 'customers-advice':
      return ADVICE;
  }
}

/** Some sentences of facts, for a summary that nobody has written yet. */
function draftSummary(ground: ReportGround, { written }: ReportEntries): string {
  const { incident, room, letters, zone, steps } = ground;
  const { began, detected } = room.moments;
  const items = steps.flatMap((step) => step.items);
  const counted = (kind: string, one: string, many: string) => {
    const count = groupByName(written.get(kind) ?? []).length;
    return count > 0 ? [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}`] : [];
  };
  const affected = [
    ...counted('affected-system', 'system', 'systems'),
    ...counted('compromised-account', 'account', 'accounts'),
    ...counted('disrupted-service', 'service', 'services'),
  ];
  const kinds = kindsToWords(incident);
  return [
    detected
      ? `The incident was noticed ${instantToWords(detected.value.at, zone)}.`
      : 'When the incident was noticed is not yet known.',
    began
      ? `It began ${began.value.isEstimate ? 'about ' : ''}${instantToWords(began.value.at, zone)}.`
      : 'When it began is not yet known.',
    affected.length > 0 ? `Recorded as affected: ${affected.join(', ')}.` : '',
    kinds && kinds !== 'none' ? `Kinds of personal information: ${kinds}.` : '',
    Object.keys(room.counts).length > 0
      ? `People affected: ${totalToWords(room.counts)}.`
      : 'How many people are affected is not yet known.',
    situationToWords(incident, items),
    letters.made.length > 0
      ? `Notices were made ${letters.made.length === 1 ? 'once' : `${letters.made.length} times`}.`
      : '',
    ...lateLines(ground),
  ]
    .filter(Boolean)
    .join(' ');
}

function draftImpact({ room, letters }: ReportGround, entries: ReportEntries): string {
  const { impact } = room.details;
  return join(
    fromLetters({ letters }, 'report.impact') || endSentence(impact?.value ?? ''),
    Object.keys(room.counts).length > 0 ? `People affected: ${totalToWords(room.counts)}.` : '',
    linesOf(entries, 'disrupted-service', ({ fields }) =>
      [
        read(fields, 'service'),
        read(fields, 'from') && `from ${read(fields, 'from')}`,
        read(fields, 'until') && `until ${read(fields, 'until')}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    linesOf(entries, 'damage', ({ fields }) =>
      [read(fields, 'system'), read(fields, 'type'), read(fields, 'amount')].filter(Boolean).join(', '),
    ),
  );
}

/** Dates and kinds alone: nothing that people wrote. */
function draftForCustomers({ incident, room }: ReportGround): string {
  const { began, ended, detected } = room.moments;
  const kinds = kindsToWords(incident);
  return [
    began
      ? `A data security incident took place: ${momentsToRange(began.value, ended?.value)}.`
      : 'A data security incident took place. When it began is not yet known.',
    detected ? `We found out on ${momentToDay(detected.value)}.` : '',
    kinds && kinds !== 'none' ? `It involved information about you: ${kinds}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const ADVICE = [
  'Data that was taken can be used long after. These steps help:',
  [
    '- Read your account statements and your credit reports.',
    '- If you find something that you did not do, tell your bank, your card company or the credit bureau at once.',
    '- If you used the same password elsewhere, change it there too.',
    '- Be careful with messages about this incident. We never ask for a password.',
  ].join('\n'),
].join('\n\n');

/** The first of these fields of the letters that somebody has written. */
function fromLetters({ letters }: Pick<ReportGround, 'letters'>, ...fields: readonly LetterFieldId[]): string {
  return fields.map((field) => writtenPart(letters, '', fieldPart(field))?.trim() ?? '').find(Boolean) ?? '';
}

const MOST_LINES = 40;
const MOST_CHARACTERS = 9000;

/** A list of a kind of entries, as many as a part can hold. */
function linesOf({ written }: ReportEntries, kind: string, toText: (entry: WrittenEntry) => string): string {
  const texts = (written.get(kind) ?? []).map(toText).filter(Boolean);
  let room = MOST_CHARACTERS;
  const kept = texts.slice(0, MOST_LINES).filter((text) => (room -= text.length + 3) > 0);
  const more = texts.length - kept.length;
  return [
    ...kept.map((text) => `- ${text.replace(/\s*\n\s*/g, ' ')}`),
    ...(more > 0 ? [`- and ${more} more in the log`] : []),
  ].join('\n');
}

function withOwner(text: string, fields: Readonly<Record<string, string>>): string {
  const owner = read(fields, 'owner') || 'not yet known';
  const by = read(fields, 'by');
  return `${endSentence(text)} Owner: ${owner}.${by ? ` By: ${endSentence(by)}` : ''}`;
}

function read(fields: Readonly<Record<string, string>>, id: string): string {
  return ownValue(fields, id)?.trim() ?? '';
}

function join(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n\n').slice(0, MOST_CHARACTERS);
}
