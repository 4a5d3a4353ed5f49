import { getCollection } from 'astro:content';
import { type Agency, agencyAddress, agencyPhone, attorneyGeneralOf, findAgency } from '../core/agency.ts';
import type { LetterContacts } from '../core/letter-value.ts';
import type { LetterElement, LetterRequirements, LetterTemplate, RequiredWords } from '../core/letter-words.ts';
import { listFields } from '../core/organisation.ts';
import { readAgencies } from './_agencies.ts';
import { readOrganisation } from './_organisation.ts';
import { type PublishedRule, readRules } from './_rules.ts';

/** Everything from which letters are written; the page of the letters fetches it. */
export interface LetterBook {
  readonly templates: readonly LetterTemplate[];
  readonly requirements: readonly LetterRequirements[];
  readonly contacts: LetterContacts;
  /** The organisation's file, text by text. */
  readonly company: Readonly<Record<string, string>>;
}

/** The three agencies that compile files on people nationwide (15 U.S.C. § 1681a(p)). */
const NATIONWIDE_BUREAUS = ['bureau-equifax', 'bureau-experian', 'bureau-transunion'];
const FTC = 'ftc-identitytheft';
const CREDIT_REPORT = 'annualcreditreport';

export async function readLetterBook(): Promise<LetterBook> {
  const [rules, agencies, templates] = [await readRules(), await readAgencies(), await getCollection('letters')];
  const elements = (await getCollection('letterElements')).map(({ data }) => data);
  const organisation = await readOrganisation();
  return {
    templates: templates.map(({ data }) => data),
    requirements: rules
      .filter(({ individuals, regulator }) => individuals ?? regulator)
      .map((rule) => ruleToRequirements(rule, elements)),
    contacts: readContacts(agencies, rules),
    company: Object.fromEntries([
      ...listFields(organisation).map(({ path, value }) => [path, value] as const),
      ...organisation.addresses.flatMap(({ lines }, place) =>
        lines.map((line, index) => [`addresses.${place}.lines.${index}`, line] as const),
      ),
    ]),
  };
}

function ruleToRequirements(rule: PublishedRule, elements: readonly LetterElement[]): LetterRequirements {
  const { letter, idTheftServices, delivery } = rule;
  const toElements = (words: string): RequiredWords => ({
    words,
    elements: elements.filter(({ asked }) => asked.includes(words)).map(({ id }) => id),
  });
  const { months, when } = idTheftServices;
  return {
    rule: rule.id,
    name: rule.name,
    citation: rule.citation,
    isVerified: rule.isVerified,
    checkedOn: rule.checkedOn,
    place: 'place' in rule.applies ? rule.applies.place : null,
    regulator: rule.regulator?.to ?? null,
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

/** As a letter prints an agency: what is not verified is its web address and nothing else. */
function contactLine(agency: Agency): string {
  return [
    agency.kind === 'bureau' ? agency.agency : agency.name,
    agencyPhone(agency),
    agencyAddress(agency),
    agency.url,
  ]
    .filter(Boolean)
    .join(', ');
}

function readContacts(agencies: readonly Agency[], rules: readonly PublishedRule[]): LetterContacts {
  const lines = (...ids: readonly string[]) =>
    ids.flatMap((id) => {
      const agency = findAgency(agencies, id);
      return agency ? [contactLine(agency)] : [];
    });
  const places = rules.flatMap(({ applies }) => ('place' in applies ? [applies.place] : []));
  const named = [...new Set(rules.flatMap(({ letter }) => letter.mustNameContacts))].filter(
    (name) => !/^(credit-bureaus|ftc|attorney-general:.*)$/.test(name),
  );
  return {
    bureaus: lines(...NATIONWIDE_BUREAUS),
    ftc: lines(FTC),
    creditReport: lines(CREDIT_REPORT),
    attorneysGeneral: Object.fromEntries(
      places.flatMap((place) => {
        const agency = attorneyGeneralOf(agencies, place);
        return agency ? [[place, [contactLine(agency)]] as const] : [];
      }),
    ),
    agencies: Object.fromEntries(
      named.map((name) => {
        const agency = agencies.find((each) => each.name === name);
        // Its number is in no record, and none is made up.
        return [name, [agency ? contactLine(agency) : name]] as const;
      }),
    ),
  };
}
