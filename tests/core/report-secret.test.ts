import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { findSecrets, listSecrets } from '../../src/core/report-secret.ts';
import { company, entry, groundOf } from './report-situation.ts';
import { sampleEvents } from './samples.ts';

const events: readonly NewEvent[] = [
  sampleEvents['contact-made'],
  sampleEvents['hold-placed'],
  sampleEvents['evidence-collected'],
  sampleEvents['letter-agreed'],
  entry('affected-system', { name: 'Shop-DB-01', address: '203.0.113.9', place: 'Stripe' }),
  entry('affected-system', { name: 'Web shop' }),
  entry('interview', { with: 'José Muñoz' }),
  entry('compromised-account', { account: 'orders@example.net' }),
];
const ground = groundOf(...events);
const secrets = listSecrets(ground, readReportEntries(ground.log, ground.room));
const found = (text: string) => findSecrets(text, secrets, company).map(({ what, text }) => `${what}: ${text}`);

test.each([
  ['ADA OBI wrote it', 'a person: Ada Obi'],
  ['Call Lena Holder', 'a person: Lena Holder'],
  ['said Cleo Moss.', 'a person: Cleo Moss'],
  ['Agent Doe came', 'a person: Agent Doe'],
  ['by the FBI Sacramento Field Office', 'an agency: FBI Sacramento Field Office'],
  ['under case 12', 'a report number: Case 12'],
  ['on shop-db-01', 'a system: Shop-DB-01'],
  ['with Stripe', 'a system: Stripe'],
  ['orders@example.net', 'an account: orders@example.net'],
  ['203.0.113.9', 'an address: 203.0.113.9'],
  ['198.51.100.7', 'an address: 198.51.100.7'],
  ['2001:db8:0:1:2:3:4:5', 'an address: 2001:db8:0:1:2:3:4:5'],
  [`hash ${'ab'.repeat(32)}`, `a fingerprint: ${'ab'.repeat(32)}`],
  ['other@example.org', 'an account: other@example.org'],
  ['seen by Jose Munoz', 'a person: José Muñoz'],
  ['It began at 198.51.100[.]7', 'an address: 198.51.100.7'],
  ['It began at 203.0.113(dot)9', 'an address: 203.0.113.9'],
  ['mail to other[at]example.org', 'an account: other@example.org'],
])('finds in “%s” %s', (text, secret) => {
  expect(found(text)).toContain(secret);
});

test.each([
  'Our web shop stayed open.',
  'Write to privacy@example.com or call 555-0100.',
  'We look at stripes.',
  'Canada Obit',
  'Version 1.2.3 of 22 November 2026, at 14:05:10',
])('finds nothing in “%s”', (text) => {
  expect(found(text)).toEqual([]);
});

test('keeps back a title that is a name, and not one that says what happened', () => {
  const titled = (title: string, text: string) => {
    const { log, room, ...rest } = groundOf();
    const renamed = { ...rest, log, room, incident: { ...rest.incident, title } };
    return findSecrets(text, listSecrets(renamed, readReportEntries(log, room)), company).map(({ what }) => what);
  };
  expect(titled('Moonlight Heist', 'We call it Moonlight Heist.')).toEqual(['the title of the incident']);
  expect(titled('Moonlight Heist', 'A heist by moonlight.')).toEqual([]);
  expect(titled('Stolen customer list', 'A stolen customer list was found.')).toEqual([]);
});
