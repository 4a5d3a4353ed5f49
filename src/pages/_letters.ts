import { getCollection } from 'astro:content';
import type { Agency } from '../core/agency.ts';
import { createAddressees, createLetterContacts, type LetterContacts } from '../core/letter-contacts.ts';
import type { LetterElement, LetterRequirements, LetterTemplate, RequiredWords } from '../core/letter-words.ts';
import { monthToWords } from '../core/month.ts';
import { readAgencies } from './_agencies.ts';
import { readCompany, readOrganisation } from './_organisation.ts';
import { type PublishedRule, readRules } from './_rules.ts';

/** Everything from which letters are written; the page of the letters fetches it. */
export interface LetterBook {
  readonly templates: readonly LetterTemplate[];
  readonly requirements: readonly LetterRequirements[];
  readonly contacts: LetterContacts;
  /** The organisation's file, text by text. */
  readonly company: Readonly<Record<string, string>>;
}

export async function readLetterBook(): Promise<LetterBook> {
  const [rules, agencies, templates] = [await readRules(), await readAgencies(), await getCollection('letters')];
  const elements = (await getCollection('letterElements')).map(({ data }) => data);
  const organisation = await readOrganisation();
  return {
    templates: templates.map(({ data }) => data),
    requirements: rules
      .filter(({ individuals, regulator }) => individuals ?? regulator)
      .map((rule) => ruleToRequirements(rule, elements, agencies)),
    contacts: createLetterContacts(
      agencies,
      rules.flatMap(({ applies }) => ('place' in applies ? [applies.place] : [])),
      rules.flatMap(({ letter }) => letter.mustNameContacts),
    ),
    company: readCompany(organisation),
  };
}

function ruleToRequirements(
  rule: PublishedRule,
  elements: readonly LetterElement[],
  agencies: readonly Agency[],
): LetterRequirements {
  const { letter, idTheftServices, delivery } = rule;
  const toElements = (words: string): RequiredWords => ({
    words,
    elements: elements.filter(({ asked }) => asked.includes(words)).map(({ id }) => id),
  });
  const { months, when } = idTheftServices;
  const place = 'place' in rule.applies ? rule.applies.place : null;
  return {
    rule: rule.id,
    name: rule.name,
    citation: rule.citation,
    isVerified: rule.isVerified,
    checkedIn: monthToWords(rule.checkedOn),
    place,
    regulator: rule.regulator?.to ?? null,
    addressees: rule.regulator
      ? createAddressees(rule.regulator.addressees ?? [rule.regulator.to], place, agencies)
      : [],
    required: letter.requiredElements.map(toElements),
    forbidden: letter.forbiddenElements.map(toElements),
    title: letter.title,
    headings: letter.headings,
    minPointSize: letter.minPointSize,
    contacts: letter.mustNameContacts,
    services: months !== null || when !== null ? { months, words: when ?? '' } : null,
    substitute: delivery.substitute,
  };
}
