import { expect, test } from 'vitest';
import {
  agenciesFor,
  agenciesOfKind,
  type Agency,
  agencyAddress,
  agencyEmail,
  agencyPhone,
  attorneyGeneralOf,
  findAgency,
  phoneToLink,
  printableContacts,
  withheldContacts,
  withoutWithheld,
} from '../../src/core/agency.ts';

const office: Agency = {
  id: 'sample-office',
  agency: 'Sample agency',
  kind: 'field-office',
  name: 'Sample office',
  jurisdiction: ['us-ny', 'us-vt'],
  addresses: [{ text: '1 Example Street, Albany, NY 12201' }],
  phones: [{ text: '(555) 555-0142' }, { text: '1-555-555-0143', words: 'TTY' }],
  emails: [{ text: 'office@example.com' }],
  url: 'https://office.example.com/',
  sources: [],
  isVerified: true,
  checkedOn: '2026-11-21',
};
const remembered: Agency = { ...office, id: 'remembered-office', jurisdiction: ['us-vt'], isVerified: false };
const general: Agency = { ...office, id: 'sample-general', kind: 'attorney-general', jurisdiction: ['us-ny'] };
const national: Agency = { ...office, id: 'sample-national', kind: 'national', jurisdiction: 'nationwide' };
const doubtful: Agency = {
  ...office,
  phones: [{ text: '(555) 555-0144', doubt: 'It is old.' }, { text: '(555) 555-0145' }],
};
const all = [office, remembered, general, national];
const nothing = { addresses: [], phones: [], emails: [] };

test('gives the number, the address and the mailbox to use of a verified record', () => {
  expect(agencyPhone(office)).toBe('(555) 555-0142');
  expect(agencyEmail(office)).toBe('office@example.com');
  expect(agencyAddress(office)).toBe('1 Example Street, Albany, NY 12201');
  expect(printableContacts(office)).toEqual({
    addresses: office.addresses,
    phones: office.phones,
    emails: office.emails,
  });
});

test('gives nothing of a record that is not verified, and says of it nothing but that', () => {
  expect([agencyPhone(remembered), agencyEmail(remembered), agencyAddress(remembered)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(printableContacts(remembered)).toEqual(nothing);
  expect(withheldContacts({ ...doubtful, isVerified: false })).toEqual([]);
});

test('holds a number in doubt back, puts no other in its place, and says why', () => {
  expect(agencyPhone(doubtful)).toBeUndefined();
  expect(printableContacts(doubtful).phones).toEqual([{ text: '(555) 555-0145' }]);
  expect(agencyAddress(doubtful)).toBe('1 Example Street, Albany, NY 12201');
  expect(withheldContacts(doubtful)).toEqual([{ what: 'phone', doubt: 'It is old.' }]);
  expect(withheldContacts(office)).toEqual([]);
});

test('gives nothing where nothing is known', () => {
  const { addresses, phones, emails, ...bare } = office;
  expect([addresses, phones, emails].flat()).toHaveLength(4);
  expect(agencyPhone(bare)).toBeUndefined();
  expect(printableContacts(bare)).toEqual(nothing);
  expect(withheldContacts(bare)).toEqual([]);
});

test('leaves nothing of what may not be printed in a record that goes to a page, and says the same of it', () => {
  expect(JSON.stringify(withoutWithheld(remembered))).not.toMatch(/555|Street|office@/);
  expect(JSON.stringify(withoutWithheld(doubtful))).not.toContain('0144');
  for (const agency of [...all, doubtful]) {
    expect(printableContacts(withoutWithheld(agency))).toEqual(printableContacts(agency));
    expect(withheldContacts(withoutWithheld(agency))).toEqual(withheldContacts(agency));
    expect(agencyPhone(withoutWithheld(agency))).toBe(agencyPhone(agency));
  }
});

test('finds agencies by id, by kind and by place', () => {
  expect(findAgency(all, 'sample-general')).toBe(general);
  expect(findAgency(all, 'no-such-agency')).toBeUndefined();
  expect(agenciesOfKind(all, 'field-office')).toEqual([office, remembered]);
  expect(agenciesFor(all, 'us-vt')).toEqual([office, remembered]);
  expect(agenciesFor(all, 'us-ny')).toEqual([office, general]);
  expect(agenciesFor(all, 'us-ca')).toEqual([]);
  expect(attorneyGeneralOf(all, 'us-ny')).toBe(general);
  expect(attorneyGeneralOf(all, 'us-vt')).toBeUndefined();
});

test('makes of a number what a telephone dials', () => {
  expect(phoneToLink('(555) 555-0142')).toBe('tel:+15555550142');
  expect(phoneToLink('1-555-555-0142')).toBe('tel:+15555550142');
  expect(phoneToLink('(555) 555-0142 ext. 7865')).toBe('tel:+15555550142;ext=7865');
});

test.each(['', '911', '+44 20 7946 0000', '1-800-CALL-FBI', '(555) 555-0142 or 0143', 'not known'])(
  'refuses %o as a number',
  (text) => {
    expect(() => phoneToLink(text)).toThrow('is not a telephone number');
  },
);
