// The questions that triage asks, with what each answer changes.

import type { FactId } from './fact.ts';
import type { Incident } from './incident.ts';
import { type AskedFact, askedFacts, firstQuestions, isAsked } from './triage.ts';

export interface FactQuestion extends AskedFact {
  readonly question: string;
  /** What the answer changes, in a few words. */
  readonly changes?: string;
}

export interface QuestionGroup {
  readonly title: string;
  /** What all answers of the group change. */
  readonly changes?: string;
  readonly questions: readonly FactQuestion[];
}

/** A question; the first ones stand with the facts. */
type Asking = readonly [id: FactId, question: string, changes?: string];

const groups: readonly (Omit<QuestionGroup, 'questions'> & { readonly asking: readonly Asking[] })[] = [
  {
    title: 'First',
    asking: [
      [
        'amazonData',
        firstQuestion('amazonData'),
        'Unless it is no: 24 hours to tell Amazon, step 7 comes forward, the severity is high.',
      ],
      [
        'ongoing',
        'Is it still going on, or is the attacker still inside?',
        'Unless it is no: contain first, the severity is high.',
      ],
      [
        'malware',
        firstQuestion('malware'),
        'If it is no, the items on clearing malicious code drop out. Else the severity is at least medium.',
      ],
      [
        'personalInformation',
        firstQuestion('personalInformation'),
        'If it is no, the notices to people drop out. Else their deadlines follow from how many live where.',
      ],
      ['lawEnforcement', firstQuestion('lawEnforcement'), 'If it is no, the items on notices that must wait drop out.'],
      ['functionDown', 'Is a critical business function down?', 'Unless it is no, the severity is high.'],
      [
        'gotIn',
        'Did somebody get into an account, a machine or a system of ours?',
        'Unless it is no, the severity is at least medium.',
      ],
      ['accountOnly', 'Is it the compromise of accounts only, with no machine touched?', 'Stands in the fact sheet.'],
    ],
  },
  {
    title: 'Which information about people',
    changes: 'The notices say which information it was. Unless every protected kind is no, the severity is high.',
    asking: [
      ['name', 'Names?'],
      ['socialSecurity', 'Social Security numbers?', 'Protected.'],
      ['driversLicence', 'Driver’s license or state ID numbers?', 'Protected.'],
      ['governmentId', 'Passport, tax or other government numbers?', 'Protected.'],
      ['paymentCard', 'Payment card numbers?', 'Protected. Unless it is no, the rules of the card brands apply.'],
      ['bankAccount', 'Bank account numbers?', 'Protected.'],
      ['health', 'Health or health-insurance information?', 'Protected.'],
      ['credentials', 'User names or email addresses with passwords?', 'Protected.'],
      ['birthDate', 'Dates of birth?'],
      ['biometric', 'Biometric data, such as fingerprints or face scans?', 'Protected.'],
      ['contactDetails', 'Addresses, telephone numbers or email addresses?'],
      ['minors', 'Information about minors?'],
    ],
  },
  {
    title: 'How the data was kept',
    changes: 'Tells where to look, and stands in the fact sheet.',
    asking: [
      [
        'encrypted',
        'Was all of the data encrypted?',
        'Many laws do not count encrypted data, unless the key was taken too.',
      ],
      [
        'keyTaken',
        'Was the key, or another way to decrypt it, taken too?',
        'If it was, the data counts as not encrypted.',
      ],
      [
        'tradeSecrets',
        'Are trade secrets or intellectual property involved?',
        'A material loss to the company: tell counsel.',
      ],
      ['paper', 'Was it on paper?'],
      ['device', 'Was it on a laptop, telephone, stick or other device?'],
      ['email', 'Was it in email?'],
      ['cloud', 'Was it in a cloud service?'],
      ['server', 'Was it on a server of ours?'],
    ],
  },
];

/** What is asked about every incident, in the order in which the answers change something. */
export const questionGroups: readonly QuestionGroup[] = groups.map(({ asking, ...group }) => ({
  ...group,
  questions: asking.flatMap(([id, question, changes]) => {
    const fact = askedFacts.find((each) => each.id === id);
    return fact ? { ...fact, question, ...(changes ? { changes } : {}) } : [];
  }),
}));

export const factQuestions: readonly FactQuestion[] = questionGroups.flatMap(({ questions }) => questions);

/** Why a question is not asked now; undefined where it is asked. */
export function whyNotAsked(incident: Incident, question: AskedFact): string | undefined {
  if (isAsked(incident, question)) return undefined;
  switch (question.unlessNo) {
    case 'personalInformation':
      return 'Personal information is recorded as not involved.';
    case 'gotIn':
      return 'It is recorded that nobody got in.';
    case 'encrypted':
      return 'The data is recorded as not encrypted.';
    default:
      return 'What it rests on is recorded as no.';
  }
}

function firstQuestion(id: FactId): string {
  return firstQuestions.find((each) => each.id === id)?.question ?? '';
}
