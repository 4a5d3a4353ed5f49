import type { FactId, FactValue, InformationKind } from './fact.ts';
import { factValue, type Incident } from './incident.ts';
import { ownValue } from './recorded.ts';
import { factLabel } from './triage.ts';

export type Severity = 'high' | 'medium' | 'low';

export interface SeverityByRule {
  readonly severity: Severity;
  /** Why, fact by fact: `Amazon data: not yet known, counts as yes`. */
  readonly reasons: readonly string[];
}

/** What section 2 of the incident response policy calls legally protected. */
export const protectedKinds: readonly InformationKind[] = [
  'socialSecurity',
  'driversLicence',
  'governmentId',
  'paymentCard',
  'bankAccount',
  'health',
  'credentials',
  'biometric',
];

const highFacts: readonly FactId[] = ['amazonData', 'ongoing', 'functionDown'];
const mediumFacts: readonly FactId[] = ['gotIn', 'malware'];

/**
 * The severity by the rule of section 2 of the incident response policy: the first line that fits, from the top. Not yet
 * known counts as yes, and so does a fact about which two people disagree.
 */
export function severityByRule(incident: Incident): SeverityByRule {
  const high = [...holding(incident, highFacts), ...holdingProtected(incident)];
  if (high.length > 0) return { severity: 'high', reasons: high };
  const medium = holding(incident, mediumFacts);
  if (medium.length > 0) return { severity: 'medium', reasons: medium };
  return { severity: 'low', reasons: ['Nothing of what raises the severity is or may be the case'] };
}

export const severityWords = { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Severity, string>;

function holdingProtected(incident: Incident): readonly string[] {
  const people = standing(incident, 'personalInformation');
  if (people === 'no') return [];
  const open = protectedKinds.filter((kind) => standing(incident, kind) !== 'no');
  if (people === 'disputed' && open.length > 0) return holding(incident, ['personalInformation']);
  const sure = open.filter((kind) => standing(incident, kind) !== 'not-yet-known');
  if (sure.length > 0) return holding(incident, sure);
  // While nobody knows whether people are concerned at all, eight kinds that are not known either say nothing more.
  return open.length > 0 ? ['Protected personal information: not yet known, counts as yes'] : [];
}

function holding(incident: Incident, facts: readonly FactId[]): readonly string[] {
  return facts.flatMap((fact) => {
    const value = standing(incident, fact);
    if (value === 'no') return [];
    return `${factLabel(fact)}${cautionByStanding[value]}`;
  });
}

const cautionByStanding = {
  yes: '',
  'not-yet-known': ': not yet known, counts as yes',
  disputed: ': two people disagree, counts as yes',
};

function standing(incident: Incident, fact: FactId): FactValue | 'disputed' {
  return ownValue(incident.facts, fact)?.disagreement ? 'disputed' : factValue(incident, fact);
}
