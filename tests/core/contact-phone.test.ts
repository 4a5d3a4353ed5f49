import { expect, test } from 'vitest';
import { phoneTypedToLink } from '../../src/core/contact-phone.ts';

test.each([
  ['(415) 555-0142', 'tel:+14155550142'],
  ['415.555.0142', 'tel:+14155550142'],
  ['1 415 555 0142', 'tel:+14155550142'],
  ['+1 (415) 555-0142 ext. 77', 'tel:+14155550142;ext=77'],
  ['415-555-0142 x7', 'tel:+14155550142;ext=7'],
  ['+44 20 7946 0000', 'tel:+442079460000'],
])('%s is dialled as %s', (phone, link) => {
  expect(phoneTypedToLink(phone)).toBe(link);
});

test.each([
  '',
  '911',
  '555-0142',
  '0415 555 0142',
  '115 555 0142',
  '+0 123 456 789',
  '415 555 0142 or 0143',
  'ask Ada',
  'tel:+14155550142',
  '+1415555014200000',
  '(415) 555-0142\n(415) 555-0143',
])('“%s” is not dialled, because a telephone would dial something else', (phone) => {
  expect(phoneTypedToLink(phone)).toBeUndefined();
});
