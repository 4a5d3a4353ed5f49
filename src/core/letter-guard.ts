// What keeps a letter from being final. Each reason has a sentence and a way out; while one stands, every page of every form
// says so.

import { findDisclosureWords } from './disclosure.ts';
import { type Hold, holdName, isHolding } from './hold.ts';
import { letterField } from './letter-field.ts';
import type { DisputedPart } from './letter-dispute.ts';
import type { ForbiddenWords } from './letter-forbidden.ts';
import type { Agreement, Behalf } from './letter-log.ts';
import { instantToNoticeDate, type LetterKnowledge } from './letter-value.ts';
import type { ElementPlace } from './letter-variant.ts';
import type { LetterTemplate, LetterTo } from './letter-words.ts';
import { nameToWords } from './name.ts';
import { ownValue } from './recorded.ts';
import { countOnSafeSide } from './rule-scope.ts';
import type { Instant } from './time.ts';
import { effectiveFact } from './triage.ts';

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
  | 'not-set'
  | 'not-written'
  | 'written-twice'
  | 'element-missing'
  | 'element-forbidden';

export interface LetterState {
  readonly template: LetterTemplate;
  /** On whose behalf it goes; undefined while nobody has said. */
  readonly behalf: Behalf | undefined;
  /** What each of two people said who disagree on that; empty where nobody does. */
  readonly behalfDispute: readonly { readonly who: string; readonly behalf: Behalf }[];
  /** False only where Amazon data is recorded as not involved. */
  readonly mayInvolveAmazon: boolean;
  /** Whether people are told of their information and nobody has said where any of them live. */
  readonly isNobodyCounted: boolean;
  readonly agreements: readonly Agreement[];
  readonly holds: readonly Hold[];
  readonly now: Instant;
  /** In which the days of holds are told. */
  readonly zone: string;
  /** Of the whole text, every variant and form; another text has another one. */
  readonly fingerprint: string;
  /** The text, with its fields filled, part by part. */
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  /** What only a person can write, and nobody has. */
  readonly unwritten: readonly string[];
  readonly disputed: readonly DisputedPart[];
  /** What the company has not set and the text uses. */
  readonly unset: readonly string[];
  readonly elements: readonly ElementPlace[];
  readonly forbidden: readonly ForbiddenWords[];
}

/** What the guards of a letter need and its text does not change. */
export function recordedForGuards(
  template: LetterTemplate,
  { incident, room, letters, now, zone }: LetterKnowledge,
): Pick<
  LetterState,
  'template' | 'behalf' | 'behalfDispute' | 'mayInvolveAmazon' | 'isNobodyCounted' | 'holds' | 'now' | 'zone'
> {
  const behalf = ownValue(letters.behalf, template.id);
  const counts = Object.values(room.counts).map(countOnSafeSide);
  return {
    template,
    behalf: behalf?.value,
    behalfDispute: behalf?.disagreement
      ? [behalf, behalf.disagreement].map(({ who, value }) => ({ who, behalf: value }))
      : [],
    mayInvolveAmazon: effectiveFact(incident, 'amazonData') !== 'no',
    isNobodyCounted:
      effectiveFact(incident, 'personalInformation') !== 'no' && counts.every((each) => each?.count === 0),
    holds: room.holds,
    now,
    zone,
  };
}

/** Whether it has to be said if the letter is our own duty or goes on Amazon's behalf. */
export function needsBehalf({ to }: Pick<LetterTemplate, 'to'>): boolean {
  return TOLD_FOR_SOMEBODY.includes(to);
}

/** Everything that keeps a letter from being final, in the order in which it is best lifted. */
export function findLetterBlocks(given: LetterState): readonly LetterBlock[] {
  const state = { ...given, agreements: given.agreements.filter(({ withdrawn }) => !withdrawn) };
  return [
    ...findAmazonBlocks(state),
    ...findHeld(state),
    ...findUncounted(state),
    ...listBlock(
      'not-set',
      'The company has not set',
      state.unset,
      'Set it in src/content/organisation.yaml and build the site again, or take it out of the text.',
    ),
    ...listBlock('not-written', 'Still to be written', state.unwritten, 'Write it below, once for all letters.'),
    ...findDisputed(state.disputed),
    ...findMissing(state.elements),
    ...findForbidden(state.forbidden),
    ...findPersonal(state),
    ...findCounsel(state),
  ];
}

function listBlock(id: LetterBlockId, words: string, what: readonly string[], lift: string): readonly LetterBlock[] {
  if (what.length === 0) return [];
  const listed = what.map((each) => each.charAt(0).toLowerCase() + each.slice(1)).join('; ');
  return [{ id, words: `${words}: ${listed}.`, lift }];
}

const TOLD_FOR_SOMEBODY: readonly LetterTo[] = ['customers', 'regulator', 'bureaus', 'public'];
/** A delay asked for by law enforcement stops the notices to the people affected, and what would tell them all the same. */
const TOLD_TO_PEOPLE: readonly LetterTo[] = ['customers', 'employees', 'partners', 'public'];

/** Laws of the places where they live say what these letters tell. */
const TOLD_BY_PLACE: readonly LetterTo[] = ['customers', 'employees', 'public'];

/** Each side on whose behalf a letter goes, as it is chosen. */
export const behalfWords = {
  own: 'Our own legal duty',
  amazon: 'On Amazon’s behalf',
} satisfies Record<Behalf, string>;

type AmazonState = Pick<LetterState, 'behalf' | 'behalfDispute' | 'mayInvolveAmazon' | 'agreements' | 'fingerprint'> & {
  readonly template: Pick<LetterTemplate, 'id' | 'to'>;
};

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

/** The holds that keep a letter from going out now. */
export function findStoppingHolds(
  { to }: Pick<LetterTemplate, 'to'>,
  holds: readonly Hold[],
  now: Instant,
): readonly Hold[] {
  const stops = (hold: Hold) => {
    if (hold.kind === 'counsel') return to !== 'counsel';
    if (hold.kind === 'law-enforcement') return TOLD_TO_PEOPLE.includes(to);
    return to !== 'amazon' && to !== 'counsel';
  };
  return holds.filter((hold) => isHolding(hold, now) && stops(hold));
}

function findHeld({ template, holds, now, zone }: LetterState): readonly LetterBlock[] {
  return findStoppingHolds(template, holds, now).map((hold) => ({
    id: 'held',
    words: `Held. ${holdName(hold)}: ${hold.reason}`,
    lift: hold.until
      ? `It ends on ${instantToNoticeDate(hold.until, zone)}, or when its release is recorded in the incident room.`
      : 'It ends when its release is recorded in the incident room.',
    stamp: HELD_STAMPS[hold.kind],
  }));
}

// Agency, officer, reason and date stand on the file note and never on a page of the letter.
export const HELD_STAMPS = {
  counsel: 'HELD. Counsel asked us to wait.',
  'law-enforcement': 'HELD. Law enforcement asked us to wait.',
  amazon: 'HELD. We wait for Amazon.',
} satisfies Record<Hold['kind'], string>;

function findUncounted({ template, isNobodyCounted }: LetterState): readonly LetterBlock[] {
  if (!isNobodyCounted || !TOLD_BY_PLACE.includes(template.to)) return [];
  return [
    {
      id: 'nobody-counted',
      words: 'Nobody is counted in any place yet, so no state’s law is in this letter.',
      lift: 'Count people by state on the page of the facts.',
    },
  ];
}

function findDisputed(disputed: readonly DisputedPart[]): readonly LetterBlock[] {
  return disputed.map(({ kind, name, who }) => ({
    id: 'written-twice',
    words: `Two people wrote “${name}” without seeing each other’s words. The other text is by ${nameToWords(who)}.`,
    lift:
      kind === 'field'
        ? 'Write it again below to settle it.'
        : 'Write the paragraph again under “Change the words” to settle it.',
  }));
}

function findMissing(elements: readonly ElementPlace[]): readonly LetterBlock[] {
  return elements
    .filter(({ missing }) => missing.length > 0)
    .map(({ rule, words }) => ({
      id: 'element-missing',
      words: `${rule.name} asks for it and the text does not say it: ${words} (${rule.citation}).`,
      lift:
        'Bring the paragraph back, or say it in words near to those that it had, with all its words in double braces. ' +
        'Other words are not recognised here: for them use counsel’s own Word file.',
    }));
}

function findForbidden(forbidden: readonly ForbiddenWords[]): readonly LetterBlock[] {
  return forbidden.map(({ rule, words, field, section, isByName }) => ({
    id: 'element-forbidden',
    words: `${rule.name} forbids it and the text says it, under “${section}”: ${words} (${rule.citation}).`,
    lift: isByName
      ? `Take {{${field}}} out of the paragraph, or leave the paragraph out.`
      : `Do not repeat there what is written for “${letterField(field).label}”.`,
  }));
}

function findPersonal({ parts }: LetterState): readonly LetterBlock[] {
  return parts.flatMap(({ name, text }) =>
    findDisclosureWords(text).map((found) => ({
      id: 'personal-information' as const,
      words: `${name} seems to hold ${found}.`,
      lift: 'Take it out: a letter never needs it.',
    })),
  );
}

function findCounsel({ template, agreements, fingerprint }: LetterState): readonly LetterBlock[] {
  if (template.to === 'counsel') return [];
  const approvals = agreements.filter(({ by, letter }) => by === 'counsel' && letter === template.id);
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
