// The register of evidence and the custody forms as documents, for the bundle: what is recorded, and lines for the pen.

import type { Block, Document, Paper, Text } from './document.ts';
import type { BundleSubject } from './bundle.ts';
import { chainOf, custodian, type Evidence, evidenceName } from './evidence.ts';
import { bytesToExactWords } from './file-size.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { nameToWords } from './name.ts';
import type { Correction, Room } from './room.ts';
import { ownValue } from './recorded.ts';
import { instantToWords } from './time-words.ts';

const LINES_BY_HAND = 4;
const UNKNOWN = 'not yet known';
/** A cell to be filled in by pen: three lines high. */
const BY_HAND: Text = ['\u00a0', { type: 'break' }, '\u00a0', { type: 'break' }, '\u00a0'];

type Corrections = Room['corrections'];

/** The custody form of one piece. `corrections` says who struck a hand-over and why. */
export function createCustodyForm(
  evidence: Evidence,
  corrections: Corrections,
  subject: BundleSubject,
  paper: Paper,
): Document {
  const { zone } = subject;
  const chain = chainOf(evidence);
  const when = (at: string) => instantToWords(at, zone);
  return createDocument(`Custody form ${evidenceName(evidence)}`, subject, paper, [
    heading('The piece'),
    table('What the piece is', ['What', 'As recorded'], pieceToRows(evidence, zone)),
    heading('Chain of custody'),
    paragraph(`Collected ${when(evidence.at)} by ${evidence.collector}. Has it now: ${custodian(evidence)}.`),
    ...(chain.length === 0
      ? [paragraph('It has not changed hands since it was collected.')]
      : [
          table(
            'Hand-overs, the earliest first',
            ['When', 'From', 'To', 'Why', 'Sealed', 'Signatures'],
            chain.map(({ at, from, to, why, isSealed }) => [
              [when(at)],
              [from],
              [to],
              [why || UNKNOWN],
              [isSealed ? 'yes' : 'no'],
              BY_HAND,
            ]),
          ),
        ]),
    ...list(
      chain.flatMap(({ at, from, gapAfter, isTooEarly }) => [
        ...(gapAfter ? [`A gap before ${when(at)}: by this chain ${gapAfter} had it, not ${from}.`] : []),
        ...(isTooEarly ? [`The hand-over of ${when(at)} lies before the piece was collected. One time is wrong.`] : []),
      ]),
    ),
    ...struckHandOvers(evidence, corrections, zone),
    heading('Further hand-overs, by pen'),
    paragraph('Enter them in the register afterwards.'),
    table(
      'Lines for further hand-overs',
      ['From: name, date, signature', 'To: name, date, signature', 'Why', 'Sealed'],
      Array.from({ length: LINES_BY_HAND }, () => [BY_HAND, BY_HAND, BY_HAND, ['yes / no']]),
    ),
  ]);
}

/** The register: every piece in a line, with those that were struck. */
export function createEvidenceRegister(
  { evidence, struckEvidence, corrections }: Pick<Room, 'evidence' | 'struckEvidence' | 'corrections'>,
  subject: BundleSubject,
  paper: Paper,
): Document {
  const { zone } = subject;
  return createDocument('Register of evidence', subject, paper, [
    ...(evidence.length === 0
      ? [paragraph('No piece of evidence is in the register.')]
      : [
          table(
            'Pieces of evidence',
            ['Piece', 'What', 'Collected', 'Has it now', 'File and SHA-256'],
            evidence.map((piece) => [
              [evidenceName(piece)],
              [piece.what],
              [`${instantToWords(piece.at, zone)} by ${piece.collector}`],
              [custodian(piece)],
              [[piece.file, piece.sha256 ?? ''].filter(Boolean).join(' ') || 'no file'],
            ]),
          ),
        ]),
    ...(struckEvidence.length > 0 ? [heading('Struck from the register')] : []),
    ...list(
      struckEvidence.map(
        (piece) => `${evidenceName(piece)}, ${piece.what}. ${struckToWords(ownValue(corrections, piece.id), zone)}`,
      ),
    ),
  ]);
}

function pieceToRows(evidence: Evidence, zone: string): readonly (readonly Text[])[] {
  const { label, id, what, place, collector, how, keptAt, file, size, sha256, at, recordedBy } = evidence;
  return [
    ['Label', label],
    ['What it is', what],
    ['Where it was', place],
    ['Collected', `${instantToWords(at, zone)} by ${collector}`],
    ['How', how],
    ['Kept', keptAt],
    ['File', file || 'no file'],
    ['Size', size === null ? 'no file' : bytesToExactWords(size)],
    ['SHA-256', sha256 ?? 'no file'],
    ['Recorded by', nameToWords(recordedBy)],
    ['Entry in the log', id],
  ].map(([term = '', words = '']) => [[term], [words || UNKNOWN]]);
}

function struckHandOvers({ struckTransfers }: Evidence, corrections: Corrections, zone: string): readonly Block[] {
  if (struckTransfers.length === 0) return [];
  return [
    heading('Struck hand-overs, no part of the chain'),
    ...list(
      struckTransfers.map(
        ({ id, at, from, to, why }) =>
          `${instantToWords(at, zone)}: from ${from} to ${to}. ${why} ${struckToWords(ownValue(corrections, id), zone)}`,
      ),
    ),
  ];
}

function struckToWords(correction: Correction | undefined, zone: string): string {
  if (!correction) return '';
  const { at, who, reason } = correction;
  return `Struck ${instantToWords(at, zone)} by ${nameToWords(who)}: ${reason}`;
}

function createDocument(
  title: string,
  { title: incident, kind, company, heads, now, zone }: BundleSubject,
  paper: Paper,
  blocks: readonly Block[],
): Document {
  const fingerprint = headsToFingerprint(heads);
  return {
    title: `${title}: ${incident}`,
    author: company,
    language: 'en-US',
    paper,
    stamps: kind === 'exercise' ? ['EXERCISE. Not real.'] : [],
    footer: `${title}. Fingerprint of the log: ${fingerprint}`,
    blocks: [
      { type: 'heading', level: 1, text: title },
      {
        type: 'paragraph',
        text: [
          { type: 'strong', text: `Incident: ${incident || 'without a title'}` },
          { type: 'break' },
          `As of ${instantToWords(now, zone)}`,
          { type: 'break' },
          `Fingerprint of the log: ${fingerprint}`,
        ],
      },
      ...blocks,
    ],
  };
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, text };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [text] };
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ type: 'list', isOrdered: false, items: items.map((item) => [item.trim()]) }];
}

function table(caption: string, head: readonly string[], rows: readonly (readonly Text[])[]): Block {
  return { type: 'table', caption, head, rows };
}
