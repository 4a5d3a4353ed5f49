// Which paragraphs of a letter stand for whom. States that ask for the same get the same letter; every element that a rule
// asks for leads to the paragraph that tells it, or to the sentence that it is missing.

import type { FactId, FactValue } from './fact.ts';
import { textToSha256 } from './hash.ts';
import { isNearTo } from './letter-nearness.ts';
import type {
  ElementId,
  LetterCondition,
  LetterForm,
  LetterParagraph,
  LetterPurpose,
  LetterRequirements,
  LetterSection,
  LetterTemplate,
} from './letter-words.ts';

/** Paragraphs as they stand after edits: what an edit emptied is gone. The address is `section/paragraph`. */
export type LetterEdits = (address: string) => string | undefined;

/** A place in which people are counted and of which no rule asks for the notice. */
export interface CountedPlace {
  readonly id: string;
  readonly name: string;
}

/** A letter for all people of whom the same is asked. */
export interface LetterVariant {
  /** The same paragraphs under the same headings have the same one. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
  /** The rules of the places whose people get it; none for people of whom no place asks anything. */
  readonly places: readonly LetterRequirements[];
  /** The places without a rule of their own whose people get it too. */
  readonly others: readonly CountedPlace[];
  /** The ids of all places whose people get it. */
  readonly placeIds: readonly string[];
  /** All rules that ask something of it: those of the places, and those that hold everywhere. */
  readonly requirements: readonly LetterRequirements[];
  readonly contacts: readonly string[];
  /** The longest free service that one of the rules asks for, in months; null where none gives a number. */
  readonly serviceMonths: number | null;
}

/** Something that a rule asks for and where the letter tells it. */
export interface ElementPlace {
  readonly rule: LetterRequirements;
  /** In the rule's words. */
  readonly words: string;
  /** The addresses of the paragraphs, or `head`; none where a condition that does not hold leaves all of them out. */
  readonly told: readonly string[];
  /** Elements that should be told and are not: an edit took them out or is too far, or no paragraph tells them. */
  readonly missing: readonly ElementId[];
  /** The rules of the same variant that forbid it; what is forbidden is not told, and not missing. */
  readonly forbiddenBy: readonly LetterRequirements[];
}

export interface LetterSituation {
  readonly form: LetterForm;
  readonly factValue: (fact: FactId) => FactValue;
  readonly edits: LetterEdits;
}

/**
 * The variants of a letter, the one for most places first: one for each set of things that the rules of the places and
 * those that hold everywhere ask for together. Without a place there is one. People of other places, of whom no rule
 * asks for the notice, get what holds everywhere.
 */
export function findVariants(
  template: LetterTemplate,
  places: readonly LetterRequirements[],
  everywhere: readonly LetterRequirements[],
  situation: LetterSituation,
  others: readonly CountedPlace[] = [],
): readonly LetterVariant[] {
  const drawn = places.map((place) => createVariant(template, place, everywhere, situation));
  if (places.length === 0 || others.length > 0)
    drawn.push({
      ...createVariant(template, undefined, everywhere, situation),
      others,
      placeIds: others.map(({ id }) => id),
    });
  const variants = new Map<string, LetterVariant>();
  for (const variant of drawn) {
    const known = variants.get(variant.id);
    variants.set(variant.id, known ? joinVariants(known, variant) : variant);
  }
  const size = (variant: LetterVariant) => variant.places.length + variant.others.length;
  return [...variants.values()].sort((one, other) => size(other) - size(one));
}

/** The same letter for the people of both. */
function joinVariants(one: LetterVariant, other: LetterVariant): LetterVariant {
  return {
    ...one,
    places: [...one.places, ...other.places],
    others: [...one.others, ...other.others],
    placeIds: [...one.placeIds, ...other.placeIds],
    requirements: [...one.requirements, ...other.places],
  };
}

/**
 * Whether the title and headings that a statute fixes, and the elements that it requires, are asked of a letter: of the
 * first notice in writing. What is said on the telephone, or later, is free (Cal. Civ. Code § 1798.82(d)).
 */
export function isFirstNoticeInWriting({ purpose }: Pick<LetterTemplate, 'purpose'>, form: LetterForm): boolean {
  return FIRST_NOTICES.includes(purpose) && WRITTEN_FORMS.includes(form);
}

const FIRST_NOTICES: readonly LetterPurpose[] = ['initial', 'substitute'];
const WRITTEN_FORMS: readonly LetterForm[] = ['letter', 'email', 'web'];

/** Where a variant of the first notice in writing tells what its rules ask for, rule by rule, in the rules' own words. */
export function findElements(
  template: LetterTemplate,
  variant: LetterVariant,
  situation: LetterSituation,
): readonly ElementPlace[] {
  if (!isFirstNoticeInWriting(template, situation.form)) return [];
  const all = addressedParagraphs(template.sections, situation.form);
  const kept = addressedParagraphs(variant.sections, situation.form);
  const saying = (list: readonly AddressedParagraph[], element: ElementId) =>
    list.filter(({ paragraph }) => paragraph.says.includes(element));
  const tellingOf = (element: ElementId) => [
    ...(situation.form === 'letter' && TOLD_BY_HEAD.includes(element) ? ['head'] : []),
    ...saying(kept, element)
      .filter((each) => element === IN_EVERY_WORD || stillTells(each, situation))
      .map(({ address }) => address),
  ];
  const forbidding = (element: ElementId) =>
    variant.requirements.filter(({ forbidden }) => forbidden.some(({ elements }) => elements.includes(element)));
  const isMissing = (element: ElementId) => {
    if (tellingOf(element).length > 0 || forbidding(element).length > 0) return false;
    const written = saying(all, element);
    // What depends on a fact that does not hold is not asked for now.
    return written.length === 0 || written.some(({ paragraph }) => holds(paragraph.when, situation));
  };
  return variant.requirements.flatMap((rule) => [
    ...rule.required.map(({ words, elements }) => ({
      rule,
      words,
      told: elements.flatMap(tellingOf),
      missing: elements.filter(isMissing),
      forbiddenBy: [...new Set(elements.flatMap(forbidding))],
    })),
    ...findLostHeadings(template, variant, situation, rule),
  ]);
}

/** What the head of a letter by post tells, whatever its paragraphs say: who writes, from where, and on which day. */
const TOLD_BY_HEAD: readonly ElementId[] = ['notice-date', 'business-name', 'business-address'];
/** No field carries it. */
const IN_EVERY_WORD: ElementId = 'plain-language';

/** An edit that is not near to a paragraph may have left nothing of what the paragraph has to tell. */
function stillTells({ address, paragraph }: AddressedParagraph, { edits }: LetterSituation): boolean {
  const edited = edits(address);
  return edited === undefined || isNearTo(paragraph, edited);
}

/** Headings that a statute fixes, that the letter has and that went with their last paragraph. */
function findLostHeadings(
  template: LetterTemplate,
  variant: LetterVariant,
  { form }: LetterSituation,
  rule: LetterRequirements,
): readonly ElementPlace[] {
  const has = (sections: readonly LetterSection[], words: string) =>
    sections.some(({ heading, forms }) => heading === words && (!forms || forms.includes(form)));
  return rule.headings
    .filter((heading) => has(template.sections, heading) && !has(variant.sections, heading))
    .map((heading) => ({
      rule,
      words: `the heading “${heading}”`,
      told: [],
      missing: ['heading'],
      forbiddenBy: [],
    }));
}

function createVariant(
  template: LetterTemplate,
  place: LetterRequirements | undefined,
  everywhere: readonly LetterRequirements[],
  situation: LetterSituation,
): LetterVariant {
  const rules = place ? [...everywhere, place] : everywhere;
  const required = new Set(rules.flatMap((rule) => rule.required.flatMap(({ elements }) => elements)));
  const forbidden = new Set(rules.flatMap((rule) => rule.forbidden.flatMap(({ elements }) => elements)));
  const stands = (section: LetterSection, paragraph: LetterParagraph) =>
    holds(paragraph.when, situation) &&
    !paragraph.says.some((element) => forbidden.has(element)) &&
    (!paragraph.onlyIfRequired || paragraph.says.some((element) => required.has(element))) &&
    !isEmptied(situation.edits(`${section.id}/${paragraph.id}`));
  const sections = template.sections
    .filter(({ forms }) => !forms || forms.includes(situation.form))
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter((paragraph) => stands(section, paragraph)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const fixed = isFirstNoticeInWriting(template, situation.form) ? rules.find((rule) => rule.title) : undefined;
  const title = fixed?.title ?? template.title;
  const contacts = [...new Set(rules.flatMap((rule) => rule.contacts))].sort();
  const serviceMonths = rules.reduce<number | null>(
    (most, { services }) => (services?.months ? Math.max(most ?? 0, services.months) : most),
    null,
  );
  const told = sections.map(({ id, paragraphs }) => [id, ...paragraphs.map((paragraph) => paragraph.id)]);
  // Where a place is named, each has a letter of its own.
  const words = wordsOf(sections, situation.edits);
  const own = /\{\{(attorney-general\.|people\.count-in-place|place\.|rule\.|regulator\.)/.test(words)
    ? [place?.rule, /\{\{regulator\./.test(words) ? place?.addressees.map(({ name }) => name) : null]
    : undefined;
  const named = /\{\{agencies\./.test(words) ? contacts.filter((name) => !ALWAYS_NAMED.test(name)) : [];
  const months = /\{\{services\.months/.test(words) ? serviceMonths : null;
  const id = textToSha256(JSON.stringify([title, named, months, told, own])).slice(0, VARIANT_ID_LENGTH);
  return {
    id,
    title,
    sections,
    places: place ? [place] : [],
    others: [],
    placeIds: place?.place ? [place.place] : [],
    requirements: rules,
    contacts,
    serviceMonths,
  };
}

/** Whether an edit left nothing that can be read; false where there is none. */
export function isEmptied(edited: string | undefined): boolean {
  return edited !== undefined && !/[\p{L}\p{N}]/u.test(edited);
}

function wordsOf(sections: readonly LetterSection[], edits: LetterEdits): string {
  return sections
    .flatMap((section) =>
      section.paragraphs.flatMap(({ id, text, items }) => edits(`${section.id}/${id}`) ?? [text, ...(items ?? [])]),
    )
    .join('\n');
}

const VARIANT_ID_LENGTH = 8;
/** Contacts that have a field of their own. */
const ALWAYS_NAMED = /^(?:credit-bureaus|ftc|attorney-general:)/;

interface AddressedParagraph {
  readonly address: string;
  readonly paragraph: LetterParagraph;
}

function addressedParagraphs(sections: readonly LetterSection[], form: LetterForm): readonly AddressedParagraph[] {
  return sections
    .filter(({ forms }) => !forms || forms.includes(form))
    .flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => ({ address: `${id}/${paragraph.id}`, paragraph })));
}

function holds(conditions: readonly LetterCondition[] | undefined, { factValue }: LetterSituation): boolean {
  return (conditions ?? []).every(({ fact, is }) => is.includes(factValue(fact)));
}
