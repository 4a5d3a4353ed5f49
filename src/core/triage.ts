// The facts that are asked for, with the names that the log and the lists give them, and what follows from one for another.
// The questions stand in `fact-question.ts`, because only one page asks all of them.

import type { FactId, FactValue } from './fact.ts';
import { factValue, type Incident } from './incident.ts';

export interface AskedFact {
  readonly id: FactId;
  readonly label: string;
  /** Asked only while this other fact is not recorded as no. */
  readonly unlessNo?: FactId;
}

/** Every fact that this version asks for, in the order in which the answers change something. */
export const askedFacts: readonly AskedFact[] = [
  { id: 'amazonData', label: 'Amazon data' },
  { id: 'ongoing', label: 'Still going on' },
  { id: 'malware', label: 'Malware' },
  { id: 'personalInformation', label: 'Personal information' },
  { id: 'lawEnforcement', label: 'Law enforcement' },
  { id: 'functionDown', label: 'Critical function down' },
  { id: 'gotIn', label: 'Somebody got in' },
  { id: 'accountOnly', label: 'One account only', unlessNo: 'gotIn' },
  { id: 'name', label: 'Names', unlessNo: 'personalInformation' },
  { id: 'socialSecurity', label: 'Social Security numbers', unlessNo: 'personalInformation' },
  { id: 'driversLicence', label: 'Driver’s license or state ID numbers', unlessNo: 'personalInformation' },
  { id: 'governmentId', label: 'Passport or other government numbers', unlessNo: 'personalInformation' },
  { id: 'paymentCard', label: 'Payment cards', unlessNo: 'personalInformation' },
  { id: 'bankAccount', label: 'Bank accounts', unlessNo: 'personalInformation' },
  { id: 'health', label: 'Health information', unlessNo: 'personalInformation' },
  { id: 'credentials', label: 'Passwords', unlessNo: 'personalInformation' },
  { id: 'birthDate', label: 'Dates of birth', unlessNo: 'personalInformation' },
  { id: 'biometric', label: 'Biometric data', unlessNo: 'personalInformation' },
  { id: 'contactDetails', label: 'Contact details', unlessNo: 'personalInformation' },
  { id: 'minors', label: 'Minors', unlessNo: 'personalInformation' },
  { id: 'encrypted', label: 'Encrypted' },
  { id: 'keyTaken', label: 'Key taken', unlessNo: 'encrypted' },
  { id: 'tradeSecrets', label: 'Trade secrets' },
  { id: 'paper', label: 'Paper' },
  { id: 'device', label: 'Device' },
  { id: 'email', label: 'Email' },
  { id: 'cloud', label: 'Cloud' },
  { id: 'server', label: 'Server' },
];

/** The first questions, which a new incident is opened with and which the room shows. */
export const firstQuestions: readonly (AskedFact & { readonly question: string })[] = [
  { id: 'amazonData', label: 'Amazon data', question: 'Is Amazon marketplace data involved?' },
  { id: 'malware', label: 'Malware', question: 'Is there a virus or other malicious code?' },
  { id: 'personalInformation', label: 'Personal information', question: 'Is information about people involved?' },
  { id: 'lawEnforcement', label: 'Law enforcement', question: 'Is law enforcement involved?' },
];

/** A fact's name as the log and the lists write it; the id itself where this version does not ask for it. */
export function factLabel(id: string): string {
  return askedFacts.find((question) => question.id === id)?.label ?? id.replace(/^sector-/, 'Sector ');
}

/** True for a fact that this version asks for. */
export function isAskedFact(id: string): id is FactId {
  return askedFacts.some((question) => question.id === id);
}

/** Whether a question makes sense now: not while the fact on which it rests is recorded as no. */
export function isAsked(incident: Incident, question: AskedFact): boolean {
  return !question.unlessNo || factValue(incident, question.unlessNo) !== 'no';
}

/** A fact with what follows from others: kinds of personal information are no where none is involved. */
export function effectiveFact(incident: Incident, id: FactId): FactValue {
  const question = askedFacts.find((each) => each.id === id);
  return question && !isAsked(incident, question) ? 'no' : factValue(incident, id);
}

/** `Not yet known`: a value as people read it. */
export function factValueToWords(value: FactValue): string {
  return wordsByValue[value];
}

const wordsByValue = { yes: 'Yes', no: 'No', 'not-yet-known': 'Not yet known' } satisfies Record<FactValue, string>;
