// Who has to agree to a letter before it goes: on whose behalf it is, Amazon's word where it goes on Amazon's, and counsel's.

import type { Agreement, Behalf, Letters } from './letter-log.ts';
import type { LetterTemplate, LetterTo } from './letter-words.ts';
import { nameToWords } from './name.ts';
import { ownValue } from './recorded.ts';

export interface LetterBlock {
  readonly id: LetterBlockId;
  /** What is in the way. */
  readonly words: string;
  /** What would lift it. */
  readonly lift: string;
  /** What stands on every page in its place, for those who may read the page and not what is behind it. */
  readonly stamp?: string;
}

export type LetterBlockId =
  | 'behalf-not-chosen'
  | 'behalf-disputed'
  | 'amazon-request-missing'
  | 'amazon-review-missing'
  | 'held'
  | 'nobody-counted'
  | 'counsel-has-not-approved'
  | 'personal-information'
  | 'not-for-customers'
  | 'not-set'
  | 'not-written'
  | 'written-twice'
  | 'element-missing'
  | 'element-forbidden';

const TOLD_FOR_SOMEBODY: readonly LetterTo[] = ['customers', 'regulator', 'bureaus', 'public'];

/** Whether it has to be said if the letter is our own duty or goes on Amazon's behalf. */
export function needsBehalf({ to }: Pick<LetterTemplate, 'to'>): boolean {
  return TOLD_FOR_SOMEBODY.includes(to);
}

/** Each side on whose behalf a letter goes, as it is chosen. */
export const behalfWords = {
  own: 'Our own legal duty',
  amazon: 'On Amazon’s behalf',
} satisfies Record<Behalf, string>;

export interface BehalfState {
  /** On whose behalf it goes; undefined while nobody has said. */
  readonly behalf: Behalf | undefined;
  /** What each of two people said who disagree on that; empty where nobody does. */
  readonly behalfDispute: readonly { readonly who: string; readonly behalf: Behalf }[];
}

interface AmazonState extends BehalfState {
  readonly template: Pick<LetterTemplate, 'id' | 'to'>;
  /** False only where Amazon data is recorded as not involved. */
  readonly mayInvolveAmazon: boolean;
  readonly agreements: readonly Agreement[];
  /** Of the whole text; another text has another one. */
  readonly fingerprint: string;
}

/** What Amazon has yet to say, or somebody about Amazon; agreements that were withdrawn are not given. */
export function findAmazonBlocks(state: AmazonState): readonly LetterBlock[] {
  const { template, behalf, behalfDispute, mayInvolveAmazon } = state;
  if (!needsBehalf(template) || !mayInvolveAmazon) return [];
  if (behalf === undefined)
    return [
      {
        id: 'behalf-not-chosen',
        words: 'Nobody has said on whose behalf this goes, and Amazon data is or may be involved.',
        lift: 'Say whether it is our own legal duty or goes on Amazon’s behalf, or record that no Amazon data is involved.',
      },
    ];
  const disputed = behalfDispute.map(({ who, behalf }) => `${nameToWords(who)} chose “${behalfWords[behalf]}”`);
  return [
    ...(disputed.length > 0
      ? [
          {
            id: 'behalf-disputed' as const,
            words: `Two people disagree on whose behalf this goes: ${disputed.join(', and ')}.`,
            lift: 'Choose again to settle it.',
          },
        ]
      : []),
    ...(behalf === 'amazon' ? findWordOfAmazon(state) : []),
  ];
}

function findWordOfAmazon({ template, agreements, fingerprint }: AmazonState): readonly LetterBlock[] {
  const of = (by: Agreement['by']) => agreements.filter((each) => each.by === by && each.letter === template.id);
  const isReviewed = of('amazon-review').some((each) => each.fingerprint === fingerprint);
  return [
    ...(of('amazon-request').length > 0
      ? []
      : [
          {
            id: 'amazon-request-missing' as const,
            words: 'It goes on Amazon’s behalf, and no written request of Amazon is recorded.',
            lift: 'Record Amazon’s written request: who asked, when, and the reference.',
          },
        ]),
    ...(isReviewed
      ? []
      : [
          {
            id: 'amazon-review-missing' as const,
            words: 'Amazon has not accepted the form and content of exactly this text.',
            lift: 'Send Amazon the draft, and record its answer.',
          },
        ]),
  ];
}

/** On whose behalf a letter goes, and what each of two people said who disagree on that. */
export function toBehalf(letters: Letters, letter: string): BehalfState {
  const behalf = ownValue(letters.behalf, letter);
  return {
    behalf: behalf?.value,
    behalfDispute: behalf?.disagreement
      ? [behalf, behalf.disagreement].map(({ who, value }) => ({ who, behalf: value }))
      : [],
  };
}

/** What counsel has yet to say of exactly this text; agreements that were withdrawn are not given. */
export function findCounselBlocks(
  { id }: Pick<LetterTemplate, 'id'>,
  agreements: readonly Agreement[],
  fingerprint: string,
): readonly LetterBlock[] {
  const approvals = agreements.filter(({ by, letter }) => by === 'counsel' && letter === id);
  if (approvals.some((each) => each.fingerprint === fingerprint)) return [];
  return [
    {
      id: 'counsel-has-not-approved',
      words:
        approvals.length > 0
          ? 'Counsel approved another text, not exactly this one.'
          : 'Counsel has not approved exactly this text.',
      lift: 'Send counsel the draft, and record the approval.',
    },
  ];
}
