import { expect, test } from 'vitest';
import { homePlace } from '../../src/core/contact-sheet.ts';
import { countsOf, linesOf, sheetOf } from './contact-samples.ts';

const idsOf = (group: string, more: Parameters<typeof sheetOf>[0] = {}) =>
  sheetOf(more)
    .groups.find(({ id }) => id === group)
    ?.lines.map(({ id }) => id);

const ownOf = (company: Readonly<Record<string, string>>) => sheetOf({ company }).groups.find(({ id }) => id === 'own');

test('has law enforcement first, then Amazon, the company’s own, attorneys general and others', () => {
  expect(sheetOf().groups.map(({ id }) => id)).toEqual([
    'law-enforcement',
    'amazon',
    'own',
    'attorneys-general',
    'others',
  ]);
  expect(sheetOf({ places: [] }).groups.map(({ id }) => id)).toEqual(sheetOf().groups.map(({ id }) => id));
});

test('takes each place once, and drops what is no state', () => {
  expect(sheetOf({ places: ['us-ny', 'us-ca', 'us-ny', 'eu', '', 'constructor'] }).places).toEqual(['us-ny', 'us-ca']);
});

test('names Amazon unless no Amazon data is involved', () => {
  expect(idsOf('amazon', { amazonData: 'yes' })).toEqual(['amazon-security']);
  expect(idsOf('amazon', { amazonData: 'not-yet-known' })).toEqual(['amazon-security']);
  expect(idsOf('amazon', { amazonData: 'no' })).toBeUndefined();
  expect(idsOf('others', { amazonData: 'no' })).toEqual(['cisa-report', 'bureau-equifax']);
  expect(sheetOf({ amazonData: 'no' }).groups.at(-1)?.notes).toEqual([
    'Amazon is left out: no Amazon data is involved.',
  ]);
});

test('says where the company’s file has another mailbox for Amazon', () => {
  const noteOf = (address: string) =>
    linesOf({ company: { 'amazon.noticeAddress': address } }).find(({ id }) => id === 'amazon-security')?.note;
  expect(noteOf('amazon@example.com')).toBeUndefined();
  expect(noteOf('other@example.com')).toBe('The company’s file has other@example.com.');
});

test('takes names from the company’s file where they are set', () => {
  const company = {
    'insurer.name': 'Example Mutual',
    'counsel.firm': 'Example Law',
    'counsel.name': 'UNSET: name',
    'counsel.email': 'counsel@example.com',
  };
  expect(ownOf(company)?.lines).toMatchObject([
    { id: 'insurer', known: 'Example Mutual' },
    { id: 'counsel', known: 'Example Law', knownEmail: 'counsel@example.com' },
    { id: 'forensics' },
    { id: 'bank' },
  ]);
  expect(ownOf({})?.lines).toMatchObject([{ known: undefined }, { known: undefined }, {}, {}]);
});

test('leaves the insurer out where the company has none, and says so', () => {
  const own = ownOf({ 'insurer.name': 'none' });
  expect(own?.lines.map(({ id }) => id)).toEqual(['counsel', 'forensics', 'bank']);
  expect(own?.notes).toEqual(['The insurer is left out: the company’s file says that there is none.']);
});

test('gives every line an id of its own', () => {
  const ids = linesOf({ places: ['us-ca', 'us-ny'], counts: countsOf({ 'us-ca': 2, 'us-ny': 3 }) }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('reads the home state in every way in which people write it', () => {
  expect(homePlace({ homeState: 'CA' })).toBe('us-ca');
  expect(homePlace({ homeState: 'New York' })).toBe('us-ny');
  expect(homePlace({ homeState: 'UNSET: two letters' })).toBeUndefined();
  expect(homePlace({ homeState: 'Quebec' })).toBeUndefined();
  expect(homePlace({})).toBeUndefined();
});
