import { describe, expect, test } from 'vitest';
import { disclosureToWords, findDisclosures, findDisclosureWords } from '../../src/core/disclosure.ts';
import { letters, paragraphsOf } from '../content/letters.ts';
import { contacts } from './letter-situation.ts';

const kindsIn = (text: string) => findDisclosures(text).map(({ kind }) => kind);

const foundIn = (text: string) => findDisclosures(text).map(({ start, end }) => text.slice(start, end));

describe('what a letter must not tell is found', () => {
  test.each([
    ['She was born on March 2, 1984, in Springfield.', 'March 2, 1984'],
    ['Date of birth: 1984-03-02', '1984-03-02'],
    ['date-of-birth 2.3.1984', '2.3.1984'],
    ['DOB 03/02/84', '03/02/84'],
    ['D.O.B.: 03/02/1984', '03/02/1984'],
    ['Your birthday is the 2nd of March 1984.', '2nd of March 1984'],
    ['birth date 2 March 1984', '2 March 1984'],
    ['born Feb. 29', 'Feb. 29'],
  ])('a date of birth: %s', (text, found) => {
    expect(kindsIn(text)).toEqual(['birth-date']);
    expect(foundIn(text)).toEqual([found]);
  });

  test.each([
    ['Your account number 12345678 was seen.', '12345678'],
    ['Account no. 0012-3456-78', '0012-3456-78'],
    ['acct #: 99887766', '99887766'],
    ['routing number is 021000021.', '021000021'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
    ['IBAN: GB29NWBK60161331926819', 'GB29NWBK60161331926819'],
    ['Policy: AB1234567', 'AB1234567'],
    ['medical record number A7654321', 'A7654321'],
  ])('an account number: %s', (text, found) => {
    expect(kindsIn(text)).toEqual(['account-number']);
    expect(foundIn(text)).toEqual([found]);
  });

  test.each(['Your password is hunter2.', 'PIN: 4821', 'passcode = “S3cret”', 'The password was pa$$word'])(
    'a password: %s',
    (text) => {
      expect(kindsIn(text)).toEqual(['password']);
    },
  );

  test('a social security number and a card, each once even where it is called an account', () => {
    expect(kindsIn('His SSN is 123-45-6789.')).toEqual(['social-security']);
    expect(kindsIn('Card 4111 1111 1111 1111')).toEqual(['payment-card']);
    expect(kindsIn('Account 4111 1111 1111 1111')).toEqual(['payment-card']);
  });

  test('several in one text, in their order', () => {
    const text = 'Born 1984-03-02.\nAccount 12345678.\nSSN 123-45-6789.\nPassword: hunter2';
    expect(kindsIn(text)).toEqual(['birth-date', 'account-number', 'social-security', 'password']);
  });

  test('in words that do not repeat what was found', () => {
    const text = 'Born 1984-03-02. Account 12345678. SSN 123-45-6789. Password: hunter2';
    expect(findDisclosures(text).map(disclosureToWords)).toEqual([
      'a date of birth',
      'an account number',
      'a social security number (***-**-6789)',
      'a password',
    ]);
  });
});

describe('in words, what people can read is found', () => {
  const SSN = 'a social security number (***-**-6789)';
  test.each([
    ['full-width digits', '１２３－４５－６７８９', SSN],
    ['full-width words', 'ＤＯＢ： １９８４－０３－０２', 'a date of birth'],
    ['digits of another script', '١٢٣-٤٥-٦٧٨٩', SSN],
    [
      'digits beyond the first plane',
      'SSN \u{11066}\u{11067}\u{11068}-\u{11069}\u{1106a}-\u{1106b}\u{1106c}\u{1106d}\u{1106e}',
      '(***-**-5678)',
    ],
    ['a line that breaks behind a dash', 'His number is 123-45-\n6789.', SSN],
    ['a line that breaks before a dash', 'His number is 123-45 \n -6789.', SSN],
    ['a line that breaks in place of a space', 'Card 4111 1111\n1111 1111', 'a payment card number (**** 1111)'],
    ['a line that breaks in the middle of the digits', 'Card 4111111111\n111111', 'a payment card number (**** 1111)'],
    ['an account over two lines', 'Account number 1234\n5678', 'an account number'],
    ['a date behind a line that leads to it', 'Date of birth:\n1984-03-02', 'a date of birth'],
  ])('%s', (_, text, words) => {
    expect(findDisclosureWords(text)).toEqual([expect.stringContaining(words)]);
  });

  test('once, however often it stands there', () => {
    expect(findDisclosureWords('SSN 123-45-6789, SSN 123-45-6789')).toEqual([SSN]);
  });

  test('nothing where lines end and begin with other numbers', () => {
    const text = 'Springfield, CA 90000\n1-800-555-0142\nBetween 2026-11-20 and 2026-11-22.\n600 people';
    expect(findDisclosureWords(text)).toEqual([]);
    for (const letter of letters)
      expect(
        findDisclosureWords(
          paragraphsOf(letter)
            .flatMap(({ text, items = [] }) => [text, ...items])
            .join('\n'),
        ),
      ).toEqual([]);
  });
});

describe('what a letter may tell is not mistaken for it', () => {
  test.each([
    'The breach took place from November 20, 2026 to November 22, 2026.',
    'These kinds of information were involved: names, dates of birth, bank accounts and passwords.',
    'your date of birth\n- your address since March 2, 2020',
    'Questions about your account: 1-800-555-0142',
    'Reach us on your account page or at (415) 555-0142.',
    'The account was used 3 times between 2026-11-20 and 2026-11-22.',
    'We reviewed our policy 2026-11-22 and changed it.',
    'We changed every password. The password is case-sensitive.',
    'Your old password was re-used, and the PIN is not-yet-known.',
    'Set a new password: https://example.com/reset?step=1',
    'account ending in 1234',
    'Member services, 100 Main Street, Springfield, CA 90000',
    'Policy 12 of the company holds from March 2026.',
    'P.O. Box 105788, Atlanta, GA 30348-5788, 1-888-378-4329',
  ])('%s', (text) => {
    expect(findDisclosures(text)).toEqual([]);
  });

  test.each(letters)('in no sentence of $id', (letter) => {
    const texts = [letter.title, ...paragraphsOf(letter).flatMap(({ text, items = [] }) => [text, ...items])];
    expect(texts.filter((text) => findDisclosures(text).length > 0)).toEqual([]);
    expect(findDisclosures(texts.join('\n'))).toEqual([]);
  });

  test('in no address and no number of a bureau or an agency', () => {
    const { bureaus, ftc, creditReport, attorneysGeneral, agencies } = contacts;
    const lines = [bureaus, ftc, creditReport, ...Object.values(attorneysGeneral), ...Object.values(agencies)].flat();
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => findDisclosures(line).length > 0)).toEqual([]);
  });
});

test('a text without end is looked through in a moment', () => {
  for (const part of ['account 1', 'born ', 'password: a', 'password ', '1 ', 'iban AB12 ', 'date of birth '])
    expect(findDisclosures(part.repeat(10_000)).length).toBeLessThanOrEqual(20_000);
  for (const part of ['1\n', ' \n', '1 ', '١'])
    expect(findDisclosureWords(part.repeat(10_000)).length).toBeLessThanOrEqual(20_000);
}, 5000);
