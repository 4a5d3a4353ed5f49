import { describe, expect, test } from 'vitest';
import { findSensitiveNumbers, sensitiveNumberToWords } from '../../src/core/sensitive-text.ts';

const masked = (text: string) => findSensitiveNumbers(text).map((number) => number.masked);

describe('social security numbers', () => {
  test.each([
    '123-45-6789',
    'His number is 123-45-6789.',
    'SSN:123-45-6789',
    'SSN-123-45-6789',
    '(123 45 6789)',
    '123\u201145\u20116789',
    'till 3 123-45-6789',
    'SSN 123456789',
    'social security no. 123456789',
  ])('finds one in “%s”', (text) => {
    expect(masked(text)).toEqual(['***-**-6789']);
  });

  test.each([
    ['an area that is never given out', '000-12-3456 666-12-3456 912-34-5678'],
    ['a group that is never given out', '123-00-6789'],
    ['a serial number that is never given out', '123-45-0000'],
    ['a telephone number', 'Call 212-555-0142, (212) 555-0142 or +1 212 555 0142'],
    ['a short telephone number', '555-0142'],
    ['a ZIP+4 code', '94105-1234'],
    ['an order number', '112-1234567-1234567'],
    ['a longer number with dashes', '1-123-45-6789 and 123-45-6789-1'],
    ['a date', '2026-03-10 and 10-03-2026'],
    ['an internet address', '123.45.67.89 and 10.123.45.6789'],
    ['nine digits that nothing calls one', 'Case 123456789'],
    ['mixed separators', '123-45 6789'],
    ['a part of a word', 'A123-45-6789 and 123-45-6789B'],
  ])('passes %s', (_name, text) => {
    expect(masked(text)).toEqual([]);
  });
});

describe('payment card numbers', () => {
  test.each([
    ['Visa', '4111 1111 1111 1111', '**** 1111'],
    ['Visa with dashes', 'card 4111-1111-1111-1111, please', '**** 1111'],
    ['Visa without spaces', '4111111111111111', '**** 1111'],
    ['Visa of 13 digits', '4222222222222', '**** 2222'],
    ['Mastercard', '5555 5555 5555 4444', '**** 4444'],
    ['Mastercard of the second series', '2223003122003222', '**** 3222'],
    ['American Express', '3782 822463 10005', '**** 0005'],
    ['Discover', '6011111111111117', '**** 1117'],
    ['Diners Club', '3056 930902 5904', '**** 5904'],
    ['JCB', '3530111333300000', '**** 0000'],
    ['one behind other digits', 'At 10 4111 1111 1111 1111', '**** 1111'],
  ])('finds %s', (_name, text, expected) => {
    expect(masked(text)).toEqual([expected]);
  });

  test.each([
    ['a wrong check digit', '4111 1111 1111 1112'],
    ['an order number', '302-1234567-1234567'],
    ['a number of no scheme', '1111 1111 1111 1117'],
    ['a moment as digits', '20261122014226123'],
    ['an IMEI', '490154203237518'],
    ['a UUID', '41111111-1111-4111-8111-111111111111'],
    ['a SHA-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['dates in a row', '2026-03-10 2026-03-11 2026-03-12'],
    ['internet addresses', '192.0.2.1 198.51.100.7 203.0.113.5'],
    ['a date and a time', '2026-03-10 14:30:00'],
    ['a number that is too long', '41111111111111111111111'],
    ['a part of a word', 'x4111111111111111'],
  ])('passes %s', (_name, text) => {
    expect(masked(text)).toEqual([]);
  });
});

test('says where each one stands, in the order of the text', () => {
  const text = 'Card 4111 1111 1111 1111 of 123-45-6789';
  const found = findSensitiveNumbers(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['4111 1111 1111 1111', '123-45-6789']);
  expect(found.map(sensitiveNumberToWords)).toEqual([
    'a payment card number (**** 1111)',
    'a social security number (***-**-6789)',
  ]);
});

test('takes no longer than the text for a text that is nothing but digits', () => {
  const started = performance.now();
  findSensitiveNumbers('1234 '.repeat(2000));
  findSensitiveNumbers('1'.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(500);
});
