import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { contactSheetToVcards } from '../../src/documents/vcard.ts';
import { bookLine, sampleBook, sheetOf } from '../core/contact-samples.ts';

/** The cards as ical.js reads them. */
function read(cards: string): readonly ICAL.Component[] {
  return cards
    .split(/(?<=END:VCARD\r\n)/)
    .filter(Boolean)
    .map((card) => new ICAL.Component(ICAL.parse(card)));
}
// ical.js leaves `\;` as it is, as vCard 4.0 has it; RFC 2426 escapes a semicolon in every text.
const valueOf = (card: ICAL.Component | undefined, name: string) => {
  const value = card?.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.replaceAll(String.raw`\;`, ';') : value;
};
const named = (cards: readonly ICAL.Component[], name: string) => cards.find((card) => valueOf(card, 'fn') === name);

test('has a card for each line with a number or a mailbox, and none for the others', () => {
  expect(read(contactSheetToVcards(sheetOf(), {}, false)).map((card) => valueOf(card, 'fn'))).toEqual([
    'Office fbi-north',
    'Office fbi-south',
    'Office usss-hq',
    'Office hsi-tipline',
    'Office amazon-security',
    'Office ag-ca',
    'Office cisa-report',
    'Office bureau-equifax',
  ]);
  expect(contactSheetToVcards({ places: [], undecided: [], groups: [] }, {}, false)).toBe('');
});

test('says what another reader reads', () => {
  const card = named(read(contactSheetToVcards(sheetOf(), sampleBook, false)), 'Example County Sheriff');
  expect(valueOf(card, 'version')).toBe('3.0');
  expect(valueOf(card, 'org')).toBe('Sheriff of the county');
  expect(valueOf(card, 'title')).toBe('Sam Example');
  expect(valueOf(card, 'tel')).toBe('+1-415-555-0142');
  expect(valueOf(card, 'email')).toBe('desk@example.com');
  expect(valueOf(card, 'url')).toBe('https://police.example.com');
  expect(valueOf(card, 'note')).toBe(
    'Confirmed 20 Nov 2026 by Ada Obi. Takes the report where no city has police. Ask for cybercrime',
  );
  expect(String(valueOf(card, 'rev'))).toContain('2026-11-20');
});

test('keeps the id of a line, and gives no two lines the same', () => {
  const uids = (cards: string) => read(cards).map((card) => String(valueOf(card, 'uid')));
  const first = uids(contactSheetToVcards(sheetOf(), sampleBook, false));
  expect(new Set(first).size).toBe(first.length);
  expect(
    first.filter((uid) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uid)),
  ).toEqual([]);
  const changed = { 'sheriff-us-ca': { ...bookLine, name: 'New name', phone: '(415) 555-0143' } };
  expect(uids(contactSheetToVcards(sheetOf(), changed, false))).toEqual(first);
});

describe('whatever is typed', () => {
  const HOSTILE = 'A;B,C\\D\nEND:VCARD\r\nTEL:+15555550199\u0000\u202e';
  const LONG = 'Ọlọ́run '.repeat(40).trim();

  test.each([HOSTILE, LONG, '😀'.repeat(60), 'é'.repeat(200)])('is read as it was written: %s', (name) => {
    const cards = contactSheetToVcards(sheetOf(), { bank: { ...bookLine, name } }, false);
    const card = read(cards).find((each) => valueOf(each, 'org') === 'Bank');
    expect(valueOf(card, 'fn')).toBe(
      name.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').replaceAll('\u202e', '').normalize('NFC'),
    );
    expect(card?.getAllProperties('tel')).toHaveLength(1);
  });

  test('no line has more than 75 octets, and each ends in CRLF', () => {
    const cards = contactSheetToVcards(sheetOf(), { bank: { ...bookLine, name: LONG, note: '😀'.repeat(90) } }, false);
    const lines = cards.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => /[\r\n]/.test(line) || new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  test('a number that cannot be dialled, or a mailbox that is none, stands in the note as it was typed', () => {
    const cards = contactSheetToVcards(
      sheetOf(),
      { bank: { ...bookLine, phone: 'ask Ada; 0142', email: 'by post' } },
      false,
    );
    const card = named(read(cards), bookLine.name);
    expect(card?.getAllProperties('tel')).toEqual([]);
    expect(card?.getAllProperties('email')).toEqual([]);
    expect(valueOf(card, 'note')).toContain(' ask Ada; 0142. by post. ');
  });
});

test('each card of an exercise says so, and takes the place of no real one', () => {
  const [real, exercise] = [false, true].map((isExercise) =>
    read(contactSheetToVcards(sheetOf(), sampleBook, isExercise)),
  );
  for (const card of exercise ?? []) {
    expect(valueOf(card, 'fn')).toMatch(/^EXERCISE: /);
    expect(valueOf(card, 'note')).toMatch(/^EXERCISE\. Not real\./);
    expect(card.getFirstProperty('categories')?.getValues()).toContain('EXERCISE');
  }
  const uids = [...(real ?? []), ...(exercise ?? [])].map((card) => valueOf(card, 'uid'));
  expect(new Set(uids).size).toBe(uids.length);
});
