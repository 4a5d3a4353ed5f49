// What one state's rule says about the report to its attorney general, and which of the thirty facts its words ask for.

import { countToWords } from './count.ts';
import { type FactSheet, type FactStatus, sheetFact, type SheetFact } from './fact-sheet.ts';
import type { FormAnswer } from './fact-sheet-answer.ts';
import { ask, type FactForm } from './fact-sheet-form.ts';
import { homePlace } from './contact-sheet.ts';
import { type FactSheetId, listedFacts } from './fact-sheet-list.ts';
import { NOT_YET_KNOWN } from './fact-sheet-value.ts';
import type { ElementId, LetterRequirements } from './letter-words.ts';
import { monthToWords } from './month.ts';
import type { NotificationRule } from './notification-rule.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';

/** Something that the rule asks for, in its own words, with the facts that tell it. */
export interface StateWords {
  readonly words: string;
  readonly facts: readonly SheetFact[];
}

export interface StateRule {
  readonly place: string;
  readonly name: string;
  readonly citation: string;
  readonly isVerified: boolean;
  /** `November 2026` */
  readonly checkedOn: string;
  /** To whom, from how many residents, by when and how; null where the rule asks for no report. */
  readonly report: {
    readonly to: string;
    readonly threshold: string | null;
    readonly words: string;
    readonly method: string | null;
  } | null;
  /** How many of its residents are affected. */
  readonly residents: string;
  readonly residentsStatus: FactStatus;
  /** What the notice to residents has to tell; the office gets a sample of it. */
  readonly asked: readonly StateWords[];
}

const STATE_LEVELS: readonly NotificationRule['level'][] = ['state', 'territory'];

/** The states and territories that have a rule; those whose residents are counted first. */
export function statesToChoose(
  rules: readonly NotificationRule[],
  { counts }: Room,
): readonly (readonly [place: string, name: string])[] {
  const places = rules.flatMap(({ applies, name, level }) =>
    'place' in applies && STATE_LEVELS.includes(level) ? [[applies.place, name] as const] : [],
  );
  const rank = (place: string) => (ownValue(counts, place) ? 0 : 1);
  return places.toSorted(
    ([onePlace, one], [otherPlace, other]) => rank(onePlace) - rank(otherPlace) || one.localeCompare(other, 'en'),
  );
}

/** The state to begin with: the first whose residents are counted, else the company’s home state; empty where neither is known. */
export function stateToBegin(
  states: ReturnType<typeof statesToChoose>,
  { counts }: Room,
  company: Readonly<Record<string, string>>,
): string {
  const home = homePlace(company);
  const found = states.find(([place]) => ownValue(counts, place)) ?? states.find(([place]) => place === home);
  return found?.[0] ?? '';
}

/** What the rule of a place asks for; undefined where there is none. */
export function createStateRule(
  place: string,
  sheet: FactSheet,
  { counts }: Room,
  rules: readonly NotificationRule[],
  requirements: readonly LetterRequirements[],
): StateRule | undefined {
  const rule = rules.find(({ applies }) => 'place' in applies && applies.place === place);
  if (!rule) return undefined;
  const { name, citation, isVerified, checkedOn, regulator } = rule;
  const counted = ownValue(counts, place);
  const other = counted?.disagreement;
  const words = [counted, other].flatMap((each) => (each ? countToWords(each.value.count, each.value.isEstimate) : []));
  return {
    place,
    name,
    citation,
    isVerified,
    checkedOn: monthToWords(checkedOn),
    report: regulator && {
      to: regulator.to,
      threshold: regulator.thresholdWords,
      words: regulator.words,
      method: regulator.method,
    },
    residents: words.length > 1 ? `Two people disagree: ${words.join(' or ')}` : (words[0] ?? NOT_YET_KNOWN),
    residentsStatus: words.length > 1 ? 'disputed' : counted && counted.value.count !== null ? 'known' : 'unknown',
    asked: (requirements.find((each) => each.rule === rule.id)?.required ?? []).map((each) => ({
      words: each.words,
      facts: factsOf(each.elements).map((id) => sheetFact(sheet, id)),
    })),
  };
}

/** The view for the state's own office: named after it, and its residents before everything else. */
export function applyStateRule(
  form: FactForm,
  answers: readonly FormAnswer[],
  { name, citation, report, isVerified, checkedOn, residents, residentsStatus }: StateRule,
): { readonly form: FactForm; readonly answers: readonly FormAnswer[] } {
  const checked = isVerified ? `checked ${checkedOn}` : `not verified, last looked at ${checkedOn}`;
  return {
    form: { ...form, name: report?.to ?? `Attorney general, ${name}`, source: `${citation}, ${checked}` },
    answers: [
      {
        question: ask('state-residents', `Residents of ${name} affected`, []),
        status: residentsStatus,
        text: residents,
        notes: [],
        cuts: [],
        writable: [],
        missing: residentsStatus === 'known' ? [] : listedFacts.filter(({ id }) => id === 'people'),
      },
      ...answers,
    ],
  };
}

/** Elements that one of the thirty facts tells; the letters themselves see to the others. */
const FACTS_BY_ELEMENT: Readonly<Record<ElementId, readonly FactSheetId[]>> = {
  'business-name': ['company'],
  'business-address': ['company'],
  'business-contact': ['reporter'],
  'business-phone': ['reporter'],
  'nature-of-breach': ['description', 'entry'],
  'breach-date': ['began', 'ended'],
  'discovery-date': ['noticed'],
  'exposure-time-frame': ['began', 'ended'],
  'data-acquirers': ['suspect'],
  'number-of-people': ['people'],
  'number-of-residents': ['people'],
  'information-kinds': ['information'],
  'information-elements': ['information'],
  'health-information-kinds': ['information'],
  containment: ['actions'],
  investigation: ['actions'],
  'harm-reduction': ['actions'],
  prevention: ['prevention'],
  'likely-consequences': ['consequences'],
};

function factsOf(elements: readonly ElementId[]): readonly FactSheetId[] {
  return [...new Set(elements.flatMap((element) => ownValue(FACTS_BY_ELEMENT, element) ?? []))];
}
