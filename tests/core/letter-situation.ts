// Letters in the words of the collection, for an invented incident and an invented company.

import fc from 'fast-check';
import type { Document } from '../../src/core/document.ts';
import type { FactId, FactValue } from '../../src/core/fact.ts';
import { createAddressees, createLetterContacts, type LetterContacts } from '../../src/core/letter-contacts.ts';
import { createLetterDocument, type LetterPaper } from '../../src/core/letter-document.ts';
import { letterField, letterFieldIds } from '../../src/core/letter-field.ts';
import { type Letters, noLetters, partKey } from '../../src/core/letter-log.ts';
import { createFieldStates, fieldPart, type LetterKnowledge } from '../../src/core/letter-value.ts';
import type { LetterSituation, LetterVariant } from '../../src/core/letter-variant.ts';
import type { LetterForm, LetterRequirements, LetterTemplate } from '../../src/core/letter-words.ts';
import { monthToWords } from '../../src/core/month.ts';
import { listFields } from '../../src/core/organisation.ts';
import { askedFacts } from '../../src/core/triage.ts';
import { agencies, organisation, rules } from '../content/content.ts';
import { wordsToElements } from '../content/letters.ts';
import { tell, type Told } from './clock-case.ts';

/** What every rule with a notice asks of letters, as the build reads it. */
export const requirements: readonly LetterRequirements[] = rules
  .filter(({ individuals, regulator }) => individuals ?? regulator)
  .map((rule) => ({
    rule: rule.id,
    name: rule.name,
    citation: rule.citation,
    isVerified: rule.isVerified,
    checkedIn: monthToWords(rule.checkedOn),
    regulator: rule.regulator?.to ?? null,
    addressees: rule.regulator
      ? createAddressees(
          rule.regulator.addressees ?? [rule.regulator.to],
          'place' in rule.applies ? rule.applies.place : null,
          agencies,
        )
      : [],
    place: 'place' in rule.applies ? rule.applies.place : null,
    required: rule.letter.requiredElements.map((words) => ({ words, elements: wordsToElements(words) })),
    forbidden: rule.letter.forbiddenElements.map((words) => ({ words, elements: wordsToElements(words) })),
    title: rule.letter.title,
    headings: rule.letter.headings,
    minPointSize: rule.letter.minPointSize,
    contacts: rule.letter.mustNameContacts,
    services:
      rule.idTheftServices.months !== null || rule.idTheftServices.when !== null
        ? { months: rule.idTheftServices.months, words: rule.idTheftServices.when ?? '' }
        : null,
    substitute: rule.delivery.substitute,
  }));

/** The rules of states and countries, and those that hold everywhere. */
export const placeRules = requirements.filter(({ place }) => place !== null);
export const widerRules = requirements.filter(({ place }) => place === null);

export function requirementOf(rule: string): LetterRequirements {
  const found = requirements.find((each) => each.rule === rule);
  if (!found) throw new Error(`There is no rule ${rule}.`);
  return found;
}

export const contacts: LetterContacts = createLetterContacts(
  agencies,
  placeRules.flatMap(({ place }) => place ?? []),
  requirements.flatMap((rule) => rule.contacts),
);

/** The organisation's file as it is released: much of it is unset. */
export const unsetCompany: Readonly<Record<string, string>> = {
  ...Object.fromEntries(listFields(organisation).map(({ path, value }) => [path, value])),
  'addresses.0.lines.0': 'UNSET: the street',
};

/** A company that has set everything. */
export const company: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    letterFieldIds.flatMap((id) => {
      const { path, label } = letterField(id);
      return path ? [[path, label]] : [];
    }),
  ),
  name: 'Acorn Shop',
  'addresses.0.lines.0': '1 Main Street',
  'addresses.0.lines.1': 'Springfield, CA 90000',
  'notices.phone': '1-800-555-0142',
  'notices.email': 'help@example.com',
  'notices.website': 'https://example.com/notice',
};

/** Everything that a person can write, written. */
export const everythingWritten: Letters = lettersWith(
  Object.fromEntries(
    letterFieldIds.filter((id) => letterField(id).of === 'written').map((id) => [fieldPart(id), `Told of ${id}.`]),
  ),
);

/** Letters for all of which these fields were written, by their parts. */
export function lettersWith(fields: Readonly<Record<string, string>>): Letters {
  return {
    ...noLetters,
    written: Object.fromEntries(
      Object.entries(fields).map(([part, value]) => [
        partKey('', part),
        { id: part, value, who: 'Ada Obi', at: '2026-11-22T14:00:00.000Z', source: '', ground: '' },
      ]),
    ),
  };
}

export const NOW = '2026-11-22T18:00:00.000Z';
export const TODAY = 'November 22, 2026';

/** What is known after a story; the company has set everything and people wrote everything, where nothing else is said. */
export function knowledgeOf(story: readonly Told[], more: Partial<LetterKnowledge> = {}): LetterKnowledge {
  const told = tell(story);
  return { ...told, letters: everythingWritten, company, contacts, now: NOW, zone: 'America/Los_Angeles', ...more };
}

/** A letter in a form; facts that are not given are not yet known. */
export function situation(
  form: LetterForm = 'letter',
  facts: Partial<Record<FactId, FactValue>> = {},
  edits: Readonly<Record<string, string>> = {},
): LetterSituation {
  return { form, factValue: (fact) => facts[fact] ?? 'not-yet-known', edits: (address) => edits[address] };
}

/** What a variant of a letter is drawn from. */
export function paperOf(
  { to }: Pick<LetterTemplate, 'to'>,
  variant: LetterVariant,
  { form, edits }: Pick<LetterSituation, 'form' | 'edits'>,
  knowledge: LetterKnowledge,
): LetterPaper {
  return {
    to,
    form,
    variant,
    edits,
    states: createFieldStates(knowledge, variant),
    date: TODAY,
    paper: 'letter',
    company: { name: 'Acorn Shop', addressLines: ['1 Main Street', 'Springfield, CA 90000'] },
    stamps: [],
  };
}

/** A variant of a letter as a document. */
export function documentOf(
  ...[template, variant, where, knowledge, stamps]: [...Parameters<typeof paperOf>, (readonly string[])?]
): Document {
  return createLetterDocument({ ...paperOf(template, variant, where, knowledge), stamps: stamps ?? [] });
}

const anyValue = fc.constantFrom<FactValue>('yes', 'no', 'not-yet-known');

/** Any answers to all questions. */
export const anyFacts: fc.Arbitrary<Partial<Record<FactId, FactValue>>> = fc.record(
  Object.fromEntries(askedFacts.map(({ id }) => [id, anyValue])),
);
