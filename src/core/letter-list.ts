// Which notices there are, for whom, and which rules speak about them in an incident.

import type { Incident } from './incident.ts';
import type { LetterForm, LetterPurpose, LetterRequirements, LetterTemplate, LetterTo } from './letter-words.ts';
import type { CountedPlace } from './letter-variant.ts';
import { countOnSafeSide, judgeDuty, judgeRule, type SectorAnswers } from './rule-scope.ts';
import { orderCounts } from './count.ts';
import type { NotificationRule } from './notification-rule.ts';
import type { Room } from './room.ts';

export interface LetterGroup {
  readonly to: LetterTo;
  readonly title: string;
  readonly templates: readonly LetterTemplate[];
}

const TITLES: Readonly<Record<LetterTo, string>> = {
  customers: 'Customers',
  employees: 'Employees',
  partners: 'Partners and marketplaces',
  amazon: 'Amazon',
  regulator: 'Regulators',
  bureaus: 'Consumer reporting agencies',
  public: 'The public',
  counsel: 'Counsel',
};

const NOTHING_ASKED = {
  required: [],
  forbidden: [],
  title: null,
  headings: [],
  contacts: [],
  services: null,
  substitute: null,
} as const;

export const formWords: Readonly<Record<LetterForm, string>> = {
  letter: 'Letter',
  email: 'Email',
  phone: 'Phone script',
  'talking-points': 'Talking points',
  web: 'Web notice',
  portal: 'Portal fields',
};

/** The first notice stands first, the report on everything last. */
const PURPOSES: readonly LetterPurpose[] = ['initial', 'amazon-24-hours', 'update', 'post-incident'];

/** All notices by whom they are for, in the order of `TITLES`. */
export function groupLetters(templates: readonly LetterTemplate[]): readonly LetterGroup[] {
  return (Object.keys(TITLES) as readonly LetterTo[])
    .map((to) => ({ to, title: TITLES[to], templates: ofKind(templates, to) }))
    .filter((group) => group.templates.length > 0);
}

/** What rules ask of a notice to the people affected in this incident, by the places that they live in and everywhere. */
export interface AskedOfLetters {
  readonly places: readonly LetterRequirements[];
  readonly everywhere: readonly LetterRequirements[];
  /** Rules of which it is not yet known whether they apply. */
  readonly mayApply: readonly LetterRequirements[];
  /** Places in which people are counted, or may be, and whose own rules ask for no notice: there is none, or it is excused. */
  readonly others: readonly CountedPlace[];
}

/**
 * The rules that ask for a notice of this kind; a rule that encryption or a threshold excuses asks for none. What a rule
 * asks a letter to tell, it asks of the notice to the people.
 */
export function findAsked(
  to: 'individuals' | 'regulator',
  incident: Incident,
  room: Room,
  rules: readonly NotificationRule[],
  requirements: readonly LetterRequirements[],
  sectors: SectorAnswers,
): AskedOfLetters {
  const asked: Record<'places' | 'everywhere' | 'mayApply', LetterRequirements[]> = {
    places: [],
    everywhere: [],
    mayApply: [],
  };
  for (const rule of rules) {
    const requirement = requirements.find((each) => each.rule === rule.id);
    const notice = rule[to];
    if (!notice || !requirement) continue;
    const judgement = judgeRule(incident, room, rule, sectors);
    if (judgement.standing === 'silent' || judgement.standing === 'excused') continue;
    const duty = judgeDuty(incident, rule, to, notice, judgement.people);
    if (duty.standing === 'excused') continue;
    const list = 'place' in rule.applies ? 'places' : judgement.standing === 'applies' ? 'everywhere' : 'mayApply';
    asked[list].push(to === 'individuals' ? requirement : { ...requirement, ...NOTHING_ASKED });
  }
  const others = orderCounts(room.counts)
    .filter(([id, count]) => countOnSafeSide(count)?.count !== 0 && !asked.places.some(({ place }) => place === id))
    .map(([id, { value }]) => ({ id, name: value.words }));
  return { ...asked, others };
}

function ofKind(templates: readonly LetterTemplate[], to: LetterTo): readonly LetterTemplate[] {
  const place = ({ purpose }: LetterTemplate) =>
    (PURPOSES.indexOf(purpose) + PURPOSES.length + 1) % (PURPOSES.length + 1);
  return templates.filter((template) => template.to === to).sort((one, other) => place(one) - place(other));
}
