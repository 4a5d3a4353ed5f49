import { describe, expect, test } from 'vitest';
import {
  bookLimits,
  bookLineName,
  bookLineToText,
  confirmationOf,
  emptyBookLine,
  findNoAddress,
  findTooLong,
  isFilledIn,
  isLineId,
  isSameContact,
  nameToBookLine,
  parseBookLine,
  withPrivatePhone,
} from '../../src/core/contact-book.ts';

const police = { ...emptyBookLine, name: 'Springfield police', phone: '555-0142', person: 'Officer Roe' };

describe('a line as it is kept', () => {
  test('comes back as it was', () => {
    const line = { ...police, note: 'Say “breach”.\nThen wait.', confirmedOn: '2026-11-22', confirmedBy: 'AO' };
    expect(parseBookLine(bookLineToText(line))).toEqual(line);
  });

  test('holds nothing besides its own fields', () => {
    const text = JSON.stringify({ ...police, incident: '0123', role: 'lead' });
    expect(parseBookLine(text)).toEqual(police);
  });

  test.each([
    ['no JSON', '{"name"'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a number for a text', JSON.stringify({ ...police, phone: 5_550_142 })],
    ['a field that is missing', JSON.stringify({ name: 'Springfield police' })],
    ['a text that is too long', JSON.stringify({ ...police, phone: '5'.repeat(bookLimits.phone + 1) })],
    ['a day that there is not', JSON.stringify({ ...police, confirmedOn: '2026-02-30' })],
    ['a line that says nothing', JSON.stringify({ ...emptyBookLine, phone: '  ', confirmedOn: '2026-11-22' })],
  ])('is not read where it is %s', (_, text) => {
    expect(parseBookLine(text)).toBeUndefined();
  });
});

test('knows its records by their names', () => {
  expect(bookLineName('sheriff')).toBe('contact:sheriff');
  expect(nameToBookLine('contact:fbi-sacramento')).toBe('fbi-sacramento');
  expect(['me', 'contact:', 'contact:__proto__', 'contact:A b', 'private:counsel.phone'].map(nameToBookLine)).toEqual(
    Array.from({ length: 5 }),
  );
  expect(isLineId('police.us-ca')).toBe(true);
});

test('takes a line for filled in where anything helps to reach somebody', () => {
  expect(isFilledIn({ ...emptyBookLine, confirmedBy: 'AO' })).toBe(false);
  expect(isFilledIn({ ...emptyBookLine, note: 'Side door' })).toBe(true);
});

test.each([
  ['ask Ada', '', 'phone'],
  ['', 'by post', 'email'],
  ['', 'desk@', 'email'],
  ['555-0142, ask for Ada', 'desk@example.com', undefined],
  ['', '', undefined],
])('of the number “%s” and the mailbox “%s” it is %s that cannot be one', (phone, email, wrong) => {
  expect(findNoAddress({ ...emptyBookLine, phone, email })).toBe(wrong);
});

test('finds the text that is too long, and nothing in what is no line', () => {
  expect(findTooLong(JSON.stringify({ ...police, note: 'n'.repeat(2001) }))).toBe('note');
  expect(findTooLong(JSON.stringify({ ...police, note: 'n'.repeat(2000) }))).toBeUndefined();
  expect(['{"note', '[]', 'null', '{"note":7}'].map(findTooLong)).toEqual(Array.from({ length: 4 }));
});

test('compares what a line says and not who confirmed it', () => {
  expect(isSameContact(police, { ...police, confirmedOn: '2026-11-22', confirmedBy: 'AO' })).toBe(true);
  expect(isSameContact(police, { ...police, person: 'Officer Doe' })).toBe(false);
});

test.each([
  ['', 'none'],
  ['2026-11-22', 'fresh'],
  ['2026-05-22', 'fresh'],
  ['2026-05-21', 'old'],
  ['2026-11-23', 'none'],
])('a line confirmed on “%s” is %s on 22 November 2026', (confirmedOn, confirmation) => {
  expect(confirmationOf({ ...police, confirmedOn }, '2026-11-22')).toBe(confirmation);
});

describe('the number that the page About asks for', () => {
  const confirmed = { ...police, confirmedOn: '2026-11-22', confirmedBy: 'AO' };

  test('keeps the confirmation where it is the number that was confirmed', () => {
    expect(withPrivatePhone(confirmed, '555-0142')).toBe(confirmed);
  });

  test('takes the place of an older one, which alone was confirmed', () => {
    expect(withPrivatePhone(confirmed, '555-0143')).toEqual({ ...police, phone: '555-0143' });
  });

  test('makes a line of its own, and leaves none where it is gone', () => {
    expect(withPrivatePhone(undefined, '555-0143')).toEqual({ ...emptyBookLine, phone: '555-0143' });
    expect(withPrivatePhone({ ...emptyBookLine, phone: '555-0143' }, '')).toBeUndefined();
    expect(withPrivatePhone(undefined, '')).toBeUndefined();
  });
});
