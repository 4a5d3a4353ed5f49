// A log is handed on and nothing in it can be deleted. So a text is looked through before it goes there, for the two
// numbers that harm the people to whom they belong the most.

/** A number in a text that should not be in a log. */
export interface SensitiveNumber {
  readonly kind: 'social-security' | 'payment-card';
  /** The number without what makes it usable: `***-**-6789`. */
  readonly masked: string;
  /** Where it stands in the text, as for `setSelectionRange`. */
  readonly start: number;
  readonly end: number;
}

const SPACE = '[ \t\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]';
const MARK = '[-_./·•\u00ad\u2010-\u2015\u2044\u2212\u2215\uff0d-\uff0f]';
const SEPARATOR = `(?:${SPACE}{0,2}${MARK}${SPACE}{0,2}|${SPACE}{1,2})`;
// Not a part of a longer number, of a code or of an address.
const BEFORE = `(?<![\\p{L}\\p{N}_]|\\p{N}[-./:])`;
const AFTER = `(?![\\p{L}\\p{N}_]|[-./:]\\p{N})`;

const SEPARATED_SSN = new RegExp(`${BEFORE}(\\d{3})(${SEPARATOR})(\\d{2})\\2(\\d{4})${AFTER}`, 'gu');
// Nine digits alone, or with separators of two sorts, are a social security number only where the text says so.
const NAMED_SSN = new RegExp(
  `(?:\\bssn|social\\s+security)[^\\d\\n]{0,20}((\\d{3})${SEPARATOR}?(\\d{2})${SEPARATOR}?(\\d{4}))(?!\\d)`,
  'giu',
);
const DIGIT_GROUPS = new RegExp(`(?<![\\p{L}\\p{N}_])\\d+(?:${SEPARATOR}\\d+)*(?![\\p{L}\\p{N}_])`, 'gu');
const DASH_OR_SPACE = /^[-\s\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\uff0d]+$/u;

/** The first digits of the card schemes in use, with the lengths of their numbers (ISO/IEC 7812, as the schemes publish them). */
const CARD_SCHEMES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^6(?:011|2|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6[0-9])/, [13, 14, 15, 16, 17, 18, 19]],
];

/** The social security and payment card numbers that a text seems to hold, in the order in which they stand there. */
export function findSensitiveNumbers(text: string): readonly SensitiveNumber[] {
  return [...findSocialSecurity(text), ...findCards(text)].sort((one, other) => one.start - other.start);
}

/** `a social security number (***-**-6789)`. */
export function sensitiveNumberToWords({ kind, masked }: SensitiveNumber): string {
  return `a ${kind === 'payment-card' ? 'payment card' : 'social security'} number (${masked})`;
}

function findSocialSecurity(text: string): readonly SensitiveNumber[] {
  const separated = [...text.matchAll(SEPARATED_SSN)].flatMap((match) => {
    const [whole, area = '', separator = '', group = '', serial = ''] = match;
    const end = match.index + whole.length;
    // With slashes on its outside too it is a path.
    if (separator === '/' && (text[match.index - 1] === '/' || text[end] === '/')) return [];
    return { area, group, serial, start: match.index, end };
  });
  const named = [...text.matchAll(NAMED_SSN)].map((match) => {
    const [whole, number = '', area = '', group = '', serial = ''] = match;
    const end = match.index + whole.length;
    return { area, group, serial, start: end - number.length, end };
  });
  const others = separated.filter(({ start }) => !named.some((each) => each.start === start));
  return [...named, ...others]
    .filter(({ area, group, serial }) => isIssued(area, group, serial))
    .map(({ serial, start, end }) => ({ kind: 'social-security', masked: `***-**-${serial}`, start, end }));
}

/** Areas 000, 666 and 900 to 999, group 00 and serial 0000 are never given out (20 CFR 422.103 and SSA's POMS RM 10201.035). */
function isIssued(area: string, group: string, serial: string): boolean {
  return area !== '000' && area !== '666' && !area.startsWith('9') && group !== '00' && serial !== '0000';
}

/** A group of digits, with what separates it from the group before. */
interface DigitGroup {
  readonly digits: string;
  readonly separator: string;
  readonly at: number;
}

function findCards(text: string): readonly SensitiveNumber[] {
  const found: SensitiveNumber[] = [];
  for (const run of text.matchAll(DIGIT_GROUPS)) {
    const groups = [...run[0].matchAll(/(\D*)(\d+)/g)].map(
      ([, separator = '', digits = ''], place, all): DigitGroup => ({
        digits,
        separator,
        at: run.index + (all[place]?.index ?? 0) + separator.length,
      }),
    );
    // A telephone number with its country.
    const isAbroad = text[run.index - 1] === '+';
    for (let first = isAbroad ? 1 : 0; first < groups.length; first += 1) {
      const last = lastOfCard(groups, first);
      const [begin, end] = [groups[first], groups[last ?? -1]];
      if (last === undefined || !begin || !end) continue;
      const masked = `**** ${end.digits.slice(-4).padStart(4, '*')}`;
      found.push({ kind: 'payment-card', masked, start: begin.at, end: end.at + end.digits.length });
      first = last;
    }
  }
  return found;
}

/**
 * The last group of the card number that begins with this one. Cards are written in groups of three digits or more, the
 * first of four, six or eight; seven and seven are an Amazon order. Dashes and spaces may be mixed, other separators not.
 */
function lastOfCard(groups: readonly DigitGroup[], first: number): number | undefined {
  let digits = '';
  let separators = '';
  for (let last = first; last < groups.length && digits.length < 19; last += 1) {
    const group = groups[last];
    if (!group || group.digits.length < (last === first ? 4 : 3)) return undefined;
    if (last > first) {
      if (![4, 6, 8].includes(groups[first]?.digits.length ?? 0)) return undefined;
      const isSame = group.separator === groups[first + 1]?.separator;
      separators += group.separator;
      if (!isSame && !DASH_OR_SPACE.test(separators)) return undefined;
    }
    digits += group.digits;
    if (isCard(digits)) return last;
  }
  return undefined;
}

function isCard(digits: string): boolean {
  return CARD_SCHEMES.some(([start, lengths]) => lengths.includes(digits.length) && start.test(digits)) && luhn(digits);
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
