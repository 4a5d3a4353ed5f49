import { describe, expect, test } from 'vitest';
import { findTraces } from '../../src/core/report-secret-trace.ts';
import type { Secret } from '../../src/core/report-secret.ts';

const secrets: readonly Secret[] = [
  { what: 'a person', text: 'Ben Roy' },
  { what: 'a person', text: 'Ada Obi' },
  { what: 'a person', text: 'Special Agent Roe, FBI Springfield' },
  { what: 'a person', text: 'Will May' },
  { what: 'a person', text: 'Lena Holder' },
  { what: 'a system', text: 'till-3.example.net' },
  { what: 'a report number', text: '555-0142' },
  { what: 'a report number', text: '77' },
];
const open = new Set(['lena holder, privacy desk']);
const found = (text: string, isHeld = false) =>
  findTraces(text, secrets, open, isHeld).map((each) => `${each.what}: ${each.text}`);

test.each([
  ['Mr Roy found it.', 'a person: Roy'],
  ['Ada found it', 'a person: Ada'],
  ['Roe of the agency asked us to wait.', 'a person: Roe'],
  ['We asked WILL.', 'a person: Will'],
  ['Till-3 was broken into.', 'a system: till-3'],
  ['It began on till 3.', 'a system: till-3'],
  ['See case 5550142.', 'a report number: 5550142'],
  ['See CASE 77', 'a report number: case 77'],
  ['2001:db8::1', 'an address: 2001:db8::1'],
])('finds in “%s” %s', (text, trace) => {
  expect(found(text)).toContain(trace);
});

describe('while law enforcement asked for a delay', () => {
  test.each([
    ['The FBI asked us to wait before telling you.', 'an agency: FBI'],
    ['The police in Springfield are investigating.', 'an agency: police'],
    ['We told law enforcement.', 'an agency: law enforcement'],
  ])('“%s” tells of it', (text, trace) => {
    expect(found(text, true)).toContain(trace);
    expect(found(text)).toEqual([]);
  });
});

test.each([
  'We will write again, and you may call us.',
  'Lena Holder answers your questions.',
  'It happened on 22 November 2026 at 14:05:10, on one of three tills.',
  'We changed 1,200 passwords. Ice cream.',
])('finds nothing in “%s”', (text) => {
  expect(found(text, true)).toEqual([]);
});
