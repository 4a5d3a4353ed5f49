import { describe, expect, test } from 'vitest';
import {
  bookLimits,
  bookLineName,
  bookLineToText,
  confirmationOf,
  emptyBookLine,
  findBookLine,
  isFilledIn,
  isLineId,
  isSameContact,
  nameToBookLine,
  parseBookLine,
  typedEmailToLink,
  typedPhoneToLink,
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

test('finds no line that nobody filled in, whatever it is called', () => {
  expect(findBookLine({}, 'constructor')).toBeUndefined();
  expect(findBookLine({ police }, 'police')).toBe(police);
});

test('takes a line for filled in where anything helps to reach somebody', () => {
  expect(isFilledIn({ ...emptyBookLine, confirmedBy: 'AO' })).toBe(false);
  expect(isFilledIn({ ...emptyBookLine, note: 'Side door' })).toBe(true);
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

test.each([
  ['(555) 555-0142', 'tel:+15555550142'],
  ['1-555-555-0142 ext. 12', 'tel:+15555550142;ext=12'],
  ['+44 20 7946 0018', 'tel:+442079460018'],
  ['555-0142', 'tel:5550142'],
  ['911', 'tel:911'],
  ['555-0142 or 555-0143 or 555-0144', undefined],
  ['555-0142 (ask for Roe)', undefined],
  ['12', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('a number typed as “%s” is dialled as %s', (phone, link) => {
  expect(typedPhoneToLink(phone)).toBe(link);
});

test.each([
  ['roe@example.com', 'mailto:roe@example.com'],
  ['roe+breach@mail.example.com', 'mailto:roe+breach@mail.example.com'],
  ['roe@example.com?bcc=x@example.com', undefined],
  ['the desk', undefined],
])('a mailbox typed as “%s” is written to as %s', (email, link) => {
  expect(typedEmailToLink(email)).toBe(link);
});
