/** A rule that asks for a notice after a breach: a statute, a regulation or a contract. */
export interface NotificationRule {
  /** Permanent: the log names clocks by it. */
  readonly id: string;
  readonly name: string;
  readonly level: RuleLevel;
  readonly citation: string;
  /** What makes the rule apply. */
  readonly applies: RuleScope;
  /** The notice to the people affected; null where the rule asks for none. */
  readonly individuals: Duty | null;
  readonly regulator: Duty | null;
  /** The notice to the consumer reporting agencies. */
  readonly bureaus: Duty | null;
  readonly delay: LawEnforcementDelay;
  /** Whether data that is encrypted, with its key not taken, is outside the rule: for whom, and in which words. */
  readonly encryption: { readonly excuses: readonly NoticeTo[]; readonly words: string };
  /** False where nobody has read the rule in a source for this site. */
  readonly isVerified: boolean;
  /** When the rule was last checked, `2026-11`. */
  readonly checkedOn: string;
}

export type RuleLevel = 'state' | 'territory' | 'federal' | 'sector' | 'international' | 'contract';

/** Residents of a place, what the company is, or a fact of the incident. */
export type RuleScope =
  { readonly place: string } | { readonly sector: string } | { readonly fact: 'amazonData' | 'paymentCard' };

export type NoticeTo = 'individuals' | 'regulator' | 'bureaus';

export type LimitUnit = 'hours' | 'calendar-days' | 'business-days';

export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/**
 * From which moment a limit counts. `detection` stands for discovery, awareness and knowledge; `determination` for the
 * moment at which the breach, or the harm that it may do, was established.
 */
export type LimitStart = 'detection' | 'determination' | 'individual-notice' | 'end-of-year';

/** One notice that a rule asks for. */
export interface Duty {
  readonly to: string;
  /** Each agency that gets a letter of its own, where `to` names several or says more than a name. */
  readonly addressees?: readonly string[] | undefined;
  /** Null where the rule has no number: then its words count, and no date is made up. */
  readonly limit: Limit | null;
  readonly from: LimitStart;
  /** The start in the rule's own terms. */
  readonly fromWords: string;
  /** How the notice stands to the one to individuals, where the rule says so. */
  readonly relation: 'with-individual-notice' | 'before-individual-notice' | 'not-after-individual-notice' | null;
  /** The smallest number of people from which the duty holds; null where the rule gives none. */
  readonly minimum: number | null;
  readonly thresholdWords: string | null;
  /** What holds below the minimum, where the rule asks for something then too. */
  readonly below: { readonly limit: Limit; readonly from: LimitStart; readonly words: string } | null;
  readonly method: string | null;
  readonly words: string;
}

export interface LawEnforcementDelay {
  /** Null where the sources say nothing. */
  readonly allowed: boolean | null;
  readonly words: string | null;
  /** The notices that a delay stops; none where the list is empty. */
  readonly appliesTo: readonly NoticeTo[];
  /** The limit that runs from the release; null where the rule has no number for it. */
  readonly afterRelease: (Limit & { readonly orOriginalIfLater: boolean }) | null;
}

/** `30 calendar days`, `24 hours`, `1 business day`. */
export function limitToWords({ amount, unit }: Limit): string {
  const plural = unit.replace('-', ' ');
  return `${amount} ${amount === 1 ? plural.slice(0, -1) : plural}`;
}

/** How a notice stands to the one to individuals. */
export function relationToWords(relation: NonNullable<Duty['relation']>): string {
  return wordsByRelation[relation];
}

/**
 * By when a notice is due: `15 calendar days after the notice to affected consumers`. Where the rule has no number, its
 * own words, and nothing else.
 */
export function dutyToWords({ limit, from, fromWords, relation, words }: Duty): string {
  if (!limit) return words;
  const counted = `${limitToWords(limit)} ${from === 'individual-notice' ? 'after' : 'from'} ${fromWords}`;
  return relation ? `${counted}, and ${relationToWords(relation)}` : counted;
}

const wordsByRelation = {
  'with-individual-notice': 'together with the notice to the people affected, or earlier',
  'before-individual-notice': 'before the notice to the people affected',
  'not-after-individual-notice': 'no later than the notice to the people affected',
} satisfies Record<NonNullable<Duty['relation']>, string>;
