// Which paragraphs of a letter stand for whom. States that ask for the same get the same letter; every element that a rule
// asks for leads to the paragraph that tells it, or to the sentence that it is missing.

import type { FactId, FactValue } from './fact.ts';
import { textToSha256 } from './hash.ts';
import type {
  ElementId,
  LetterCondition,
  LetterForm,
  LetterParagraph,
  LetterRequirements,
  LetterSection,
  LetterTemplate,
} from './letter-words.ts';

/** Paragraphs as they stand after edits: what an edit emptied is gone. The address is `section/paragraph`. */
export type LetterEdits = (address: string) => string | undefined;

/** A letter for all people of whom the same is asked. */
export interface LetterVariant {
  /** The same paragraphs under the same headings have the same one. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
  /** The rules whose people get it; none for people of whom no rule asks anything. */
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
  /** The addresses of the paragraphs; none where a condition that does not hold leaves all of them out. */
  readonly told: readonly string[];
  /** Elements that should be told and are not: an edit took them out, or no paragraph of the letter tells them. */
  readonly missing: readonly ElementId[];
}

export interface LetterSituation {
  readonly form: LetterForm;
  readonly factValue: (fact: FactId) => FactValue;
  readonly edits: LetterEdits;
}

/** The variants of a letter for these rules, the one with the most rules first. Without a rule there is one. */
export function findVariants(
  template: LetterTemplate,
  rules: readonly LetterRequirements[],
  situation: LetterSituation,
): readonly LetterVariant[] {
  const variants = new Map<string, LetterVariant>();
  for (const rule of rules.length > 0 ? rules : [undefined]) {
    const variant = createVariant(template, rule, situation);
    const known = variants.get(variant.id);
    variants.set(
      variant.id,
      known ? { ...known, requirements: [...known.requirements, ...variant.requirements] } : variant,
    );
  }
  return [...variants.values()].sort((one, other) => other.requirements.length - one.requirements.length);
}

/** Where a variant tells what its rules ask for, rule by rule, in the rules' own words. */
export function findElements(
  template: LetterTemplate,
  variant: LetterVariant,
  situation: LetterSituation,
): readonly ElementPlace[] {
  const all = addressedParagraphs(template.sections, situation.form);
  const kept = addressedParagraphs(variant.sections, situation.form);
  const saying = (list: readonly AddressedParagraph[], element: ElementId) =>
    list.filter(({ paragraph }) => paragraph.says.includes(element));
  return variant.requirements.flatMap((rule) =>
    rule.required.map(({ words, elements }) => ({
      rule,
      words,
      told: elements.flatMap((element) => saying(kept, element).map(({ address }) => address)),
      missing: elements.filter((element) => {
        if (saying(kept, element).length > 0) return false;
        const written = saying(all, element);
        // What depends on a fact that does not hold is not asked for now.
        return written.length === 0 || written.some(({ paragraph }) => holds(paragraph.when, situation));
      }),
    })),
  );
}

function createVariant(
  template: LetterTemplate,
  rule: LetterRequirements | undefined,
  situation: LetterSituation,
): LetterVariant {
  const required = new Set(rule?.required.flatMap(({ elements }) => elements));
  const forbidden = new Set(rule?.forbidden.flatMap(({ elements }) => elements));
  const stands = (section: LetterSection, paragraph: LetterParagraph) =>
    holds(paragraph.when, situation) &&
    !paragraph.says.some((element) => forbidden.has(element)) &&
    (!paragraph.onlyIfRequired || paragraph.says.some((element) => required.has(element))) &&
    situation.edits(`${section.id}/${paragraph.id}`) !== '';
  const sections = template.sections
    .filter(({ forms }) => !forms || forms.includes(situation.form))
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter((paragraph) => stands(section, paragraph)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const title = rule?.title ?? template.title;
  const contacts = [...(rule?.contacts ?? [])].sort();
  const serviceMonths = rule?.services?.months ?? null;
  const shape = [
    title,
    contacts,
    serviceMonths,
    sections.map(({ id, paragraphs }) => [id, paragraphs.map((each) => each.id)]),
  ];
  const id = textToSha256(JSON.stringify(shape)).slice(0, VARIANT_ID_LENGTH);
  return { id, title, sections, requirements: rule ? [rule] : [], contacts, serviceMonths };
}

const VARIANT_ID_LENGTH = 8;

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
