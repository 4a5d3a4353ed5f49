import { expect, test } from 'vitest';
import { contactAsks, contactAskToWords, contactResultToWords } from '../../src/core/contact-ask.ts';

test('names what was asked, also what a later version knows', () => {
  expect(contactAsks.map(({ id }) => contactAskToWords(id))).toEqual([
    'delay the notices',
    'preserve something',
    'Amazon data',
  ]);
  expect(contactAskToWords('interview-staff')).toBe('interview-staff');
});

test('says what became of a try, with and without a person', () => {
  expect(contactResultToWords('reached', 'Agent Doe')).toBe('reached Agent Doe');
  expect(contactResultToWords('left-word', '')).toBe('left word');
  expect(contactResultToWords('not-reached', '')).toBe('not reached');
  expect(contactResultToWords('not-reached', 'Agent Doe')).toBe('did not reach Agent Doe');
});
