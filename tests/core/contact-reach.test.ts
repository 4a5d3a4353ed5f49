import { expect, test } from 'vitest';
import type { ContactPoint } from '../../src/core/agency.ts';
import type { ContactLine } from '../../src/core/contact-line.ts';
import { dayToWords, findBookLine, lineToReach, phoneToCall } from '../../src/core/contact-reach.ts';
import { agencyOf, bookLine, linesOf, sampleBook } from './contact-samples.ts';

const lineOf = (id: string, more: Parameters<typeof linesOf>[0] = {}): ContactLine => {
  const line = linesOf(more).find((each) => each.id === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};
const agencyLine = (more: Parameters<typeof agencyOf>[1]): ContactLine => ({
  type: 'agency',
  id: 'x',
  name: 'Office',
  why: '',
  ready: [],
  agency: agencyOf('x', more),
});

test('has an agency’s number with its link, and the day on which it was checked', () => {
  expect(lineToReach(lineOf('fbi-south'), {})).toMatchObject({
    phones: [{ text: '(415) 555-0104', link: 'tel:+14155550104' }],
    pages: [{ text: 'example.com/fbi-south', role: 'site' }],
    withheld: [],
    checked: 'Checked 21 Nov 2026.',
  });
});

test('has no number of a record that is not verified', () => {
  const reach = lineToReach(agencyLine({ isVerified: false, emails: [{ text: 'a@example.com' }] }), {});
  expect(reach).toMatchObject({
    phones: [],
    emails: [],
    address: undefined,
    checked: 'Not verified: from memory, 21 Nov 2026.',
  });
});

test('says why a number in doubt is not printed, and whether others are', () => {
  const doubt = 'Two are in circulation.';
  const phones = [
    { text: '(415) 555-0198', doubt },
    { text: '(415) 555-0111', words: 'consumers' },
  ];
  expect(lineToReach(agencyLine({ phones }), {})).toMatchObject({
    phones: [{ text: '(415) 555-0111', words: 'consumers' }],
    withheld: [{ what: 'phone', words: `The main telephone number is not printed here. ${doubt}` }],
  });
  expect(lineToReach(agencyLine({ phones: phones.slice(0, 1), addresses: [{ text: 'A', doubt }] }), {})).toMatchObject({
    phones: [],
    withheld: [
      { what: 'phone', words: `No telephone number is printed here. ${doubt}` },
      { what: 'address', words: `No postal address is printed here. ${doubt}` },
    ],
  });
});

test('calls the main number or the company’s own, never one that is for something else', () => {
  const doubt = 'Two are in circulation.';
  const consumers = { text: '(415) 555-0111', words: 'consumers' };
  const calls = (phones: readonly ContactPoint[], book = {}) =>
    phoneToCall(lineToReach(agencyLine({ phones }), book))?.text;
  expect(calls([{ text: '(415) 555-0100' }, consumers])).toBe('(415) 555-0100');
  expect(calls([{ text: '(415) 555-0100', doubt }, consumers])).toBeUndefined();
  expect(calls([{ text: '(415) 555-0100', doubt }, consumers], { x: bookLine })).toBe('(415) 555-0142');
  expect(calls([])).toBeUndefined();
});

test('names the locator and the page for notices beside its own', () => {
  const pages = lineToReach(
    agencyLine({ locator: 'https://www.example.com/all/', breachPortal: 'https://b.example.com' }),
    {},
  ).pages;
  expect(pages.map(({ role, text }) => [role, text])).toEqual([
    ['site', 'example.com/x'],
    ['locator', 'example.com/all'],
    ['breach-portal', 'b.example.com'],
  ]);
});

test('fills a line from the contact book, and says when and by whom it was confirmed', () => {
  expect(lineToReach(lineOf('sheriff-us-ca'), sampleBook)).toEqual({
    name: 'Example County Sheriff',
    phones: [{ text: '(415) 555-0142', link: 'tel:+14155550142', isOwn: true }],
    emails: [{ text: 'desk@example.com', link: 'mailto:desk@example.com', isOwn: true }],
    pages: [{ href: 'https://police.example.com', text: 'police.example.com', role: 'locator' }],
    withheld: [],
    checked: 'Confirmed 20 Nov 2026 by Ada Obi.',
    person: 'Sam Example',
    note: 'Ask for cybercrime',
  });
  const unconfirmed = { 'sheriff-us-ca': { ...bookLine, confirmedOn: '', confirmedBy: '' } };
  expect(lineToReach(lineOf('sheriff-us-ca'), unconfirmed).checked).toBe('Not yet confirmed.');
});

test('adds what the company filled in to an agency’s own numbers, never instead of them', () => {
  const reach = lineToReach(lineOf('fbi-south'), { 'fbi-south': { ...bookLine, name: 'Another name' } });
  expect(reach.name).toBe('Office fbi-south');
  expect(reach.phones.map(({ text, isOwn }) => [text, isOwn])).toEqual([
    ['(415) 555-0104', undefined],
    ['(415) 555-0142', true],
  ]);
  expect(reach.checked).toBe('Checked 21 Nov 2026. Confirmed 20 Nov 2026 by Ada Obi.');
});

test('takes what was filled in before a state was known, until there is something newer', () => {
  const line = lineOf('sheriff-us-ca');
  expect(findBookLine(line, { sheriff: bookLine })).toBe(bookLine);
  const newer = { ...bookLine, phone: '(415) 555-0143' };
  expect(findBookLine(line, { sheriff: bookLine, 'sheriff-us-ca': newer })).toBe(newer);
  expect(findBookLine(lineOf('bank'), {})).toBeUndefined();
});

test('has the name and the mailbox from the company’s file', () => {
  const company = { 'counsel.firm': 'Example Law', 'counsel.email': 'counsel@example.com' };
  expect(lineToReach(lineOf('counsel', { company }), {})).toMatchObject({
    name: 'Example Law',
    emails: [{ text: 'counsel@example.com', link: 'mailto:counsel@example.com', words: 'from the company’s file' }],
    checked: '',
  });
});

test.each(['javascript:alert(1)', 'a@b@c', 'a@example.com?bcc=b@example.com', 'a b@example.com', 'a@example.com\nx'])(
  'links no mailbox that is more than one: %s',
  (email) => {
    const [found] = lineToReach(lineOf('bank'), { bank: { ...bookLine, email } }).emails;
    expect(found).toEqual({ text: email, link: undefined, isOwn: true });
  },
);

test('says a day in words, and keeps what is none', () => {
  expect(dayToWords('2026-02-01')).toBe('1 Feb 2026');
  expect(dayToWords('soon')).toBe('soon');
});
