// What keeps a letter from being final. Each reason has a sentence and a way out; while one stands, every page of every form
// says so.

import { findDisclosureWords } from './disclosure.ts';
import type { Hold } from './hold.ts';
import {
  type BehalfState,
  findAmazonBlocks,
  findCounselBlocks,
  type LetterBlock,
  type LetterBlockId,
  toBehalf,
} from './letter-agreement.ts';
import { letterField } from './letter-field.ts';
import type { DisputedPart } from './letter-dispute.ts';
import type { ForbiddenWords } from './letter-forbidden.ts';
import { findHeld } from './letter-held.ts';
import type { Agreement } from './letter-log.ts';
import type { LetterKnowledge } from './letter-value.ts';
import type { ElementPlace } from './letter-variant.ts';
import type { LetterTemplate, LetterTo } from './letter-words.ts';
import { nameToWords } from './name.ts';
import { countOnSafeSide } from './rule-scope.ts';
import type { Instant } from './time.ts';
import { effectiveFact } from './triage.ts';

export interface LetterState extends BehalfState {
  readonly template: LetterTemplate;
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
  const counts = Object.values(room.counts).map(countOnSafeSide);
  return {
    template,
    ...toBehalf(letters, template.id),
    mayInvolveAmazon: effectiveFact(incident, 'amazonData') !== 'no',
    isNobodyCounted:
      effectiveFact(incident, 'personalInformation') !== 'no' && counts.every((each) => each?.count === 0),
    holds: room.holds,
    now,
    zone,
  };
}

/** Everything that keeps a letter from being final, in the order in which it is best lifted. */
export function findLetterBlocks(given: LetterState): readonly LetterBlock[] {
  const { template, fingerprint } = given;
  const agreements = given.agreements.filter(({ withdrawn }) => !withdrawn);
  const state = { ...given, agreements };
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
    ...(template.to === 'counsel' ? [] : findCounselBlocks(template, agreements, fingerprint)),
  ];
}

function listBlock(id: LetterBlockId, words: string, what: readonly string[], lift: string): readonly LetterBlock[] {
  if (what.length === 0) return [];
  const listed = what.map((each) => each.charAt(0).toLowerCase() + each.slice(1)).join('; ');
  return [{ id, words: `${words}: ${listed}.`, lift }];
}

/** Laws of the places where they live say what these letters tell. */
const TOLD_BY_PLACE: readonly LetterTo[] = ['customers', 'employees', 'public'];

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
