// Why each one on the contact sheet is called, what to have ready, and which item of the playbook is done then. Items and
// codes are those of src/content/playbook/step-4.yaml and step-7.yaml.

import type { AgencyLine } from './contact-line.ts';

type LineWords = Required<Pick<AgencyLine, 'why' | 'ready'>> & Pick<AgencyLine, 'item' | 'code'>;

const REPORT_NUMBERS = 'the report numbers of those who know already';

/** The five that breach step 4 names, in its order; the second line of the first one is IC3. */
export const stepFourWords = {
  fbi: {
    item: 'contact-fbi-field-office',
    code: '4.1a',
    why: 'Investigates computer crime. Ask for an officer and a report number.',
    ready: ['the fact sheet', 'addresses of the intruder (IP, email, wallet), if known', 'where logs are kept'],
  },
  ic3: {
    item: 'report-to-internet-crime-centre',
    code: '4.1b',
    why: 'Takes the report online. Save a copy of what you send.',
    ready: ['a clean device', 'the fact sheet', 'money sent: bank, account, amount, day'],
  },
  'secret-service': {
    item: 'contact-secret-service',
    code: '4.2',
    why: 'Investigates fraud with cards, accounts and payments.',
    ready: ['accounts, cards and amounts', REPORT_NUMBERS],
  },
  'homeland-security': {
    item: 'contact-ice',
    code: '4.3',
    why: 'The part of ICE that investigates crime across borders, also by computer.',
    ready: ['other countries involved', REPORT_NUMBERS],
  },
  'district-attorney': {
    item: 'contact-district-attorney',
    code: '4.4',
    why: 'Prosecutes crime under the law of the state.',
    ready: ['the loss in dollars', REPORT_NUMBERS],
  },
  'local-police': {
    item: 'contact-state-and-local-police',
    code: '4.5',
    why: 'Takes the report where the business sits. Insurers and banks may ask for its number.',
    ready: ['the address', 'serial numbers of what was stolen'],
  },
  'state-police': {
    item: 'contact-state-and-local-police',
    code: '4.5',
    why: 'Some have a unit for computer crime.',
    ready: [REPORT_NUMBERS],
  },
  sheriff: {
    item: 'contact-state-and-local-police',
    code: '4.5',
    why: 'Takes the report where no city has police.',
    ready: ['the address', REPORT_NUMBERS],
  },
} as const satisfies Record<string, LineWords>;

/** Those who are told or asked for help besides law enforcement. */
export const otherWords = {
  amazon: {
    item: 'inform-amazon',
    code: '7.1b',
    why: 'Asks to be told within 24 hours when Amazon data is involved, or may be.',
    ready: [
      'what happened, and when it was noticed',
      'which Amazon data',
      'how it was contained',
      'the point of contact',
    ],
  },
  cisa: {
    why: 'Not the police: a report is voluntary and can bring help.',
    ready: ['the fact sheet', 'addresses of the intruder, if known'],
  },
  bureau: {
    why: 'Helps the people affected with freezes and fraud alerts. Some states have it told when many are affected.',
    ready: ['how many people are affected', 'when notices go out'],
  },
} as const satisfies Record<string, LineWords>;

/** Those whom only the company knows. */
export const ownWords = {
  insurer: {
    name: 'Insurer',
    why: 'May have to agree before money is spent, and may name counsel and forensics firms.',
    ready: ['the policy number', 'when it was noticed'],
  },
  counsel: {
    name: 'Counsel',
    why: 'Decides what may go out, to whom and when.',
    ready: ['the fact sheet', 'the clocks that run'],
  },
  forensics: {
    name: 'Forensics firm',
    why: 'Copies and reads the evidence.',
    ready: ['which machines', 'what was switched off or changed since'],
  },
  bank: {
    name: 'Bank',
    why: 'Can try to stop or recall a payment, and block accounts and cards.',
    ready: ['account, amount, day and payee of each payment', 'the police report number'],
  },
} as const satisfies Record<string, LineWords & { readonly name: string }>;
