// How people write the two numbers, and what looks like them and is not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSensitiveNumbers } from '../../src/core/sensitive-text.ts';

const masked = (text: string) => findSensitiveNumbers(text).map((number) => number.masked);

const separators = [
  '-', ' ', '.', '/', '_', '\t', '·', '•', ' - ', ' . ', ' / ', '  ',
  '\u00a0', '\u202f', '\u2009', '\u2007', '\u200b', '\u2060', '\u00ad',
  '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', ' \u2013 ', '\u2215', '\uff0f',
]; // prettier-ignore
const separator = fc.constantFrom(...separators);
const around = fc.constantFrom(
  ['', ''],
  ['Number ', '.'],
  ['(', ')'],
  ['“', '”'],
  ['SSN: ', ', born in 1970'],
  ['card ', '; '],
);
const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const issued = fc
  .tuple(fc.integer({ min: 1, max: 899 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }))
  .filter(([area]) => area !== 666)
  .map(([area, group, serial]) => [
    String(area).padStart(3, '0'),
    String(group).padStart(2, '0'),
    String(serial).padStart(4, '0'),
  ]);
const cards = ['4111111111111111', '5555555555554444', '6011111111111117', '2223003122003222'];

describe('what people write', () => {
  test('finds a social security number with every usual separator', () => {
    fc.assert(
      fc.property(issued, separator, around, (parts, between, [before, after]) => {
        expect(masked(`${before}${parts.join(between)}${after}`)).toEqual([`***-**-${parts[2]}`]);
      }),
    );
  });

  test('finds a card number with every usual separator', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cards), separator, around, (card, between, [before, after]) => {
        const written = (card.match(/\d{4}/g) ?? []).join(between);
        expect(masked(`${before}${written}${after}`)).toEqual([`**** ${card.slice(-4)}`]);
      }),
    );
  });

  test.each([
    ['American Express with dots', '3782.822463.10005', '**** 0005'],
    ['a card with an expiry date', '4111/1111/1111/1111 12/27', '**** 1111'],
    ['a number behind a name and a slash', 'Doe/123-45-6789', '***-**-6789'],
    ['a number before a slash and a name', '123-45-6789/Doe', '***-**-6789'],
    ['dashes and spaces mixed', '4111-1111 1111-1111', '**** 1111'],
    ['a named number with two sorts of separators', 'SSN 123-45 6789', '***-**-6789'],
  ])('finds %s', (_name, text, expected) => {
    expect(masked(text)).toEqual([expected]);
  });

  test('finds a named number once', () => {
    expect(masked('Social security: 123.45.6789')).toEqual(['***-**-6789']);
  });
});

describe('what only looks like it', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  test('passes dates in every usual order', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), separator, (days, between) => {
        const parts = days.map((each) => each.toISOString().slice(0, 10).split('-'));
        expect(masked(parts.map(([year, month, date]) => [year, month, date].join(between)).join(', '))).toEqual([]);
        expect(masked(parts.map(([year, month, date]) => [date, month, year].join(between)).join(' '))).toEqual([]);
        expect(masked(parts.map(([year, month, date]) => `${year}${month}${date}`).join(' '))).toEqual([]);
        expect(masked(days.map((each) => each.toISOString()).join(' '))).toEqual([]);
      }),
    );
  });

  test('passes telephone numbers', () => {
    fc.assert(
      fc.property(digits(3), digits(3), digits(4), separator, (area, exchange, line, between) => {
        for (const before of ['', '+1 ', '1', '+1', 'Tel. '])
          expect(masked(`${before}${[area, exchange, line].join(between)}`)).toEqual([]);
        expect(masked(`(${area}) ${exchange}-${line}`)).toEqual([]);
      }),
    );
  });

  test('passes telephone numbers with their country', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10 ** 9, max: 10 ** 15 - 1 }), (number) => {
        expect(masked(`+${number}`)).toEqual([]);
      }),
    );
  });

  test('passes Amazon order numbers', () => {
    fc.assert(
      fc.property(digits(3), digits(7), digits(7), (one, two, three) => {
        expect(masked(`Order ${one}-${two}-${three} is late`)).toEqual([]);
      }),
    );
  });

  test('passes internet addresses, versions and amounts', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, byte, fc.integer({ min: 0, max: 65_535 }), (one, two, three, four, port) => {
        expect(masked(`${[one, two, three, four].join('.')}:${port}`)).toEqual([]);
        expect(masked(`v${[one, two, port].join('.')} of ${[three, four].join('.')}`)).toEqual([]);
        expect(masked(`$${port.toLocaleString('en-US')}.${String(one % 100).padStart(2, '0')}`)).toEqual([]);
      }),
    );
  });

  test.each([
    ['a path', '/files/123/45/6789/report.txt and https://example.com/123/45/6789'],
    ['a path of groups of four', 'logs/4111/1111/1111'],
    ['a file name', 'copy_123_45_6789.img'],
    ['a case number', 'Case 123/45/67890 and 12/345/6789'],
    ['numbers on lines of their own', '4111\n1111\n1111\n1111 and 123\n45\n6789'],
    ['separators of two sorts', '4111.1111/1111.1111 and 123.45/6789'],
  ])('passes %s', (_name, text) => {
    expect(masked(text)).toEqual([]);
  });
});
