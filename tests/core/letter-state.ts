// A letter in whose way nothing stands, and what can come in its way.

import type { Hold } from '../../src/core/hold.ts';
import type { LetterState } from '../../src/core/letter-guard.ts';
import type { Agreement } from '../../src/core/letter-log.ts';
import { letterOf } from '../content/letters.ts';
import { requirementOf } from './letter-situation.ts';
import { minute } from './samples.ts';

const FINGERPRINT = 'cd'.repeat(32);
export const OTHER = 'ef'.repeat(32);

export function agreement(by: Agreement['by'], more: Partial<Agreement> = {}): Agreement {
  return {
    id: by,
    at: minute(1),
    who: 'Ada Obi',
    letter: 'customers-initial',
    words: 'Letter to customers',
    by,
    person: 'Cleo Moss',
    reference: 'Mail of 9:10',
    fingerprint: FINGERPRINT,
    ...more,
  };
}

export const hold = (kind: Hold['kind'], more: Partial<Hold> = {}): Hold => ({
  id: kind,
  kind,
  agency: 'Town police',
  officer: 'Officer Doe',
  reference: '',
  reason: 'They watch the account',
  until: '',
  placedAt: minute(0),
  placedBy: 'Ada Obi',
  ...more,
});

export const element = { rule: requirementOf('us-ca'), words: 'date of the breach', told: [], forbiddenBy: [] };

export const nature = { rule: requirementOf('us-ma'), words: 'nature of the breach' };

export const DISPUTE = [
  { who: 'Ada Obi', behalf: 'own' },
  { who: 'Cleo Moss', behalf: 'amazon' },
] as const;

export const disputed = (kind: 'paragraph' | 'field') => ({ kind, name: 'What happened', who: 'Cleo Moss' });

/** A letter in whose way nothing stands. */
export const free: LetterState = {
  template: letterOf('customers-initial'),
  behalf: 'own',
  behalfDispute: [],
  mayInvolveAmazon: true,
  isNobodyCounted: false,
  agreements: [agreement('counsel')],
  holds: [],
  now: minute(10),
  zone: 'America/Los_Angeles',
  fingerprint: FINGERPRINT,
  parts: [{ name: 'The letter text', text: 'Your date of birth was involved.' }],
  unwritten: [],
  disputed: [],
  unset: [],
  elements: [{ ...element, missing: [] }],
  forbidden: [],
};
