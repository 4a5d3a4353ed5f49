// Who asked us to wait with a letter, and why. It stays in the company's file and goes out with no letter.

import type { Document, Paper } from './document.ts';
import type { IncidentKind } from './event-shapes.ts';
import { type Hold, holdWords } from './hold.ts';
import type { LetterTemplate } from './letter-words.ts';
import { nameToWords } from './name.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

export interface FileNote {
  readonly template: Pick<LetterTemplate, 'name'>;
  /** Those that keep the letter from going out. */
  readonly holds: readonly Hold[];
  readonly kind: IncidentKind;
  readonly company: string;
  readonly paper: Paper;
  readonly now: Instant;
  readonly zone: string;
}

/** The note as a document of its own; undefined where nothing holds the letter. */
export function createFileNote(note: FileNote): Document | undefined {
  const { template, holds, kind, company, paper, now, zone } = note;
  if (holds.length === 0) return undefined;
  return {
    title: `File note: ${template.name}`,
    author: company,
    language: 'en-US',
    paper,
    stamps: [
      ...(kind === 'exercise' ? ['EXERCISE. Not real. Do not send.'] : []),
      'FILE NOTE. Not part of the letter. Do not send.',
    ],
    footer: company,
    blocks: [
      { type: 'heading', level: 1, text: `File note: ${template.name}` },
      {
        type: 'paragraph',
        text: [`As of ${instantToWords(now, zone)}. This letter is held. Keep this note in the file.`],
      },
      ...holds.flatMap((hold): Document['blocks'] => [
        { type: 'heading', level: 2, text: `${holdWords[hold.kind]} asked us to wait` },
        { type: 'list', isOrdered: false, items: holdToLines(hold, zone).map((line) => [line]) },
      ]),
    ],
  };
}

function holdToLines(hold: Hold, zone: string): readonly string[] {
  const { agency, officer, reference, reason, until, placedAt, placedBy } = hold;
  return [
    `Agency or firm: ${agency || 'not yet known'}`,
    `Officer or person: ${officer || 'not yet known'}`,
    `Report number or reference: ${reference || 'not yet known'}`,
    `Since: ${instantToWords(placedAt, zone)}`,
    `Until: ${until ? instantToWords(until, zone) : 'its release is recorded; no date was given'}`,
    `Reason: ${reason || 'not yet known'}`,
    `Recorded by: ${nameToWords(placedBy)}`,
  ];
}
