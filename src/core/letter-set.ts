// Which rules speak about a letter, place by place, and which of its variants the people of each place get.

import type { AskedOfLetters } from './letter-list.ts';
import type { CountedPlace, LetterVariant } from './letter-variant.ts';
import type { LetterRequirements, LetterTemplate, LetterTo } from './letter-words.ts';

/** The rules that speak about a letter in an incident. */
export interface LetterRules {
  readonly places: readonly LetterRequirements[];
  readonly everywhere: readonly LetterRequirements[];
  /** Counted places without a rule of their own, whose people are told all the same. */
  readonly others: readonly CountedPlace[];
  /** Rules that ask for a notice to each person and of which it is not known whether they allow a substitute for it. */
  readonly withoutSubstitute: readonly LetterRequirements[];
}

/**
 * The rules that speak about this letter, out of those that ask for a notice. A regulator gets a letter for itself,
 * each agency for itself, whether its rule holds in one place or everywhere. A substitute notice answers only to rules that are known to allow one.
 */
export function rulesForLetter({ to }: Pick<LetterTemplate, 'to'>, asked: AskedOfLetters): LetterRules {
  if (to === 'regulator')
    return { ...NO_RULES, places: [...asked.places, ...asked.everywhere].flatMap(splitAddressees) };
  if (to === 'public') {
    const allows = ({ substitute }: LetterRequirements) => substitute !== null;
    return {
      ...NO_RULES,
      places: asked.places.filter(allows),
      everywhere: asked.everywhere.filter(allows),
      withoutSubstitute: [...asked.places, ...asked.everywhere].filter((rule) => !allows(rule)),
    };
  }
  if (!differsByPlace({ to })) return NO_RULES;
  return { ...NO_RULES, places: asked.places, everywhere: asked.everywhere, others: asked.others };
}

/** Whether what a recipient gets depends on the place in which the recipient lives. */
export function differsByPlace({ to }: Pick<LetterTemplate, 'to'>): boolean {
  return PEOPLE_WITH_RIGHTS.includes(to);
}

/**
 * Which variant the people of a place get, by the place's id; a place that is not in it was not counted. Null where the
 * letter is the same for everybody, wherever they live.
 */
export function createVariantByPlace(
  template: Pick<LetterTemplate, 'to'>,
  variants: readonly LetterVariant[],
): Readonly<Record<string, string>> | null {
  if (!differsByPlace(template)) return null;
  return Object.fromEntries(variants.flatMap(({ id, placeIds }) => placeIds.map((place) => [place, id] as const)));
}

/** A rule for each agency that it names. */
function splitAddressees(rule: LetterRequirements): readonly LetterRequirements[] {
  return rule.addressees.map((addressee) => ({ ...rule, addressees: [addressee] }));
}

const NO_RULES: LetterRules = { places: [], everywhere: [], others: [], withoutSubstitute: [] };
const PEOPLE_WITH_RIGHTS: readonly LetterTo[] = ['customers', 'employees'];
