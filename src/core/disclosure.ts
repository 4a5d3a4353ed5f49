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

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = [
  '\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}',
  `${DAY}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+\\d{4})?`,
  `${MONTH}\\s+${DAY}(?:,?\\s+\\d{4})?`,
].join('|');
// Groups that have digits, as account numbers and IBANs are written.
const IBAN = '[A-Z]{2}\\d{2}[ -]?[A-Z0-9]{4}(?:[ -]?\\d{2,4}){2,7}';
const GROUPS = '[A-Z]{0,4}\\d[A-Z0-9]*(?:[ -][A-Z]{0,3}\\d[A-Z0-9]*){0,8}';

/** What people call these things, and the value behind the name. Alone, a date or a number says nothing about a person. */
const NAMED = [
  [
    'birth-date',
    new RegExp(
      `\\b(?:d\\.?o\\.?b\\b\\.?|born\\b|date[\\s-]+of[\\s-]+birth\\b|birth[\\s-]*dates?\\b|birthday\\b)[^\\d\\n]{0,20}?(${DATE})`,
      'giu',
    ),
  ],
  [
    'account-number',
    new RegExp(
      `\\b(?:account|acct|iban|routing|policy|member|medical\\s+record)\\b\\.?(?:\\s+(?:numbers?|no\\.?|id|#))?\\s*(?:is\\b|was\\b|[:#=])?\\s*(${IBAN}|${GROUPS})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  [
    'password',
    /\b(?:password|passcode|passwd|pin)\b\s*(?:is|was|:|=)\s*[“"']?(?!https?:)((?=[^\s.,;]*[\d!@#$%^&*_+=])\S{4,})/giu,
  ],
] as const;

const FEWEST_DIGITS_OF_ACCOUNT = 6;
const TELEPHONE_OR_DAY = /^(?:(?:1[- ])?\d{3}[- ]\d{3}[- ]\d{4}|\d{4}-\d{2}-\d{2})$/;

/** What a text seems to tell of a person, in the order in which it stands there. */
export function findDisclosures(text: string): readonly Disclosure[] {
  const numbers = findSensitiveNumbers(text);
  const isKnown = (start: number, end: number) => numbers.some((each) => each.start < end && start < each.end);
  const named = NAMED.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .map((match) => {
        const end = match.index + match[0].length;
        return { kind, start: end - (match[1]?.length ?? 0), end };
      })
      .filter(({ kind, start, end }) => kind !== 'account-number' || isAccountNumber(text.slice(start, end))),
  ).filter(({ start, end }) => !isKnown(start, end));
  return [...numbers, ...named].sort((one, other) => one.start - other.start);
}

/**
 * What a text seems to tell of a person, in words, each once. It is looked through as people read it: digits of all scripts
 * are digits, and what is broken over a line is read in one piece.
 */
export function findDisclosureWords(text: string): readonly string[] {
  const plain = toPlainDigits(text);
  const readings = new Set([plain, plain.replace(BREAK_IN_NUMBER, ' '), plain.replace(BREAK_IN_NUMBER, '')]);
  return [...new Set([...readings].flatMap((reading) => findDisclosures(reading).map(disclosureToWords)))];
}

/** Between digits, with what separates them, or behind the sign that leads to a value. */
const BREAK_IN_NUMBER = /(?<=[\d:#=][-_/\u2010-\u2015\u2212]?)[^\S\n]*\n\s*(?=[-_/\u2010-\u2015\u2212]?\d)/g;

function toPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?!\d)\p{Nd}/gu, digitToPlain);
}

/** Unicode keeps the ten digits of a script one behind the other. */
function digitToPlain(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function isAccountNumber(text: string): boolean {
  return text.replace(/\D/g, '').length >= FEWEST_DIGITS_OF_ACCOUNT && !TELEPHONE_OR_DAY.test(text);
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
