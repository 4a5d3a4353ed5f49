/** What is asked about an incident because the answer changes what applies. */
export interface FactQuestion {
  readonly id: FactId;
  readonly label: string;
  readonly question: string;
}

export type FactId = 'amazonData' | 'malware' | 'personalInformation' | 'lawEnforcement';

/** Not yet known counts as yes wherever that is the safe side. */
export type FactValue = 'yes' | 'no' | 'not-yet-known';

/** In the order in which they change something. */
export const factQuestions: readonly FactQuestion[] = [
  { id: 'amazonData', label: 'Amazon data', question: 'Is Amazon marketplace data involved?' },
  { id: 'malware', label: 'Malware', question: 'Is there a virus or other malicious code?' },
  {
    id: 'personalInformation',
    label: 'Personal information',
    question: 'Is information about people involved?',
  },
  { id: 'lawEnforcement', label: 'Law enforcement', question: 'Is law enforcement involved?' },
];

export const factValues: readonly FactValue[] = ['yes', 'no', 'not-yet-known'];

const wordsByValue = { yes: 'Yes', no: 'No', 'not-yet-known': 'Not yet known' } satisfies Record<FactValue, string>;

export function isFactId(value: unknown): value is FactId {
  return factQuestions.some((question) => question.id === value);
}

export function isFactValue(value: unknown): value is FactValue {
  return factValues.some((known) => known === value);
}

export function factValueToWords(value: FactValue): string {
  return wordsByValue[value];
}

export function factLabel(id: FactId): string {
  return factQuestions.find((question) => question.id === id)?.label ?? id;
}
