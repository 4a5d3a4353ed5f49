import { expect, test } from 'vitest';
import { contactAsks, contactAskToWords } from '../../src/core/contact-ask.ts';

test('names what was asked, also what a later version knows', () => {
  expect(contactAsks.map(({ id }) => contactAskToWords(id))).toEqual([
    'delay the notices',
    'preserve something',
    'Amazon data',
  ]);
  expect(contactAskToWords('interview-staff')).toBe('interview-staff');
});
