// What a letter must never tell of a person: numbers, a date of birth, a password. A text is looked through for all of them
// before it may go out.

import { findSensitiveNumbers, type SensitiveNumber, sensitiveNumberToWords } from './sensitive-text.ts';

/** Something in a text that no letter needs. */
export type Disclosure =
  | SensitiveNumber
  | {
      readonly kind: 'birth-date' | 'account-number' | 'password';
      readonly start: number;
      readonly end: number;
    };

/** What people call these things, and the value behind the name. Alone, a date or a number says nothing about a person. */
const NAMED = [
  [
    'birth-date',
    /(?:\bdob\b|\bborn(?:\s+on)?\b|\b(?:date\s+of\s+birth|birth\s*dates?|birthday)\b)[^\d\n]{0,20}((?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4})|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[a-z]{3,9}\s+\d{4})/giu,
  ],
  [
    'account-number',
    /\b(?:account|acct|iban|routing|policy|member|medical\s+record)\b(?:\s+(?:number|no\.?|#))?\s*(?:is|was|:|#)?\s*((?=[A-Z0-9 -]*\d)[A-Z]{0,2}\d[A-Z0-9 -]{4,32}\d)/giu,
  ],
  ['password', /\b(?:password|passcode|passwd|pin)\b\s*(?:is|was|:|=)\s*[“"']?((?=\S*[\d!@#$%^&*_+=-])\S{4,})/giu],
] as const;

/** What a text seems to tell of a person, in the order in which it stands there. */
export function findDisclosures(text: string): readonly Disclosure[] {
  const numbers = findSensitiveNumbers(text);
  const isKnown = (start: number, end: number) => numbers.some((each) => each.start < end && start < each.end);
  const named = NAMED.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      return { kind, start: end - (match[1]?.length ?? 0), end };
    }),
  ).filter(({ start, end }) => !isKnown(start, end));
  return [...numbers, ...named].sort((one, other) => one.start - other.start);
}

/** `a date of birth`; a number without what makes it usable. */
export function disclosureToWords(disclosure: Disclosure): string {
  switch (disclosure.kind) {
    case 'birth-date':
      return 'a date of birth';
    case 'account-number':
      return 'an account number';
    case 'password':
      return 'a password';
    default:
      return sensitiveNumberToWords(disclosure);
  }
}
