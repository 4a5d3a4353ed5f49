import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldToWords, IN_BROWSER, isUnset, listFields } from '../../src/core/organisation.ts';

test('knows a value that nobody has set', () => {
  expect(isUnset('UNSET: street')).toBe(true);
  expect(['', 'Example Ltd', 'unset: street', 'was UNSET: street', 'UNSET'].some(isUnset)).toBe(false);
});

test('shows what belongs there while a value is unset', () => {
  expect(fieldToWords('UNSET: name')).toBe('[not yet set: name]');
  expect(fieldToWords(IN_BROWSER)).toBe('kept in this browser');
  expect(fieldToWords('Ada Obi')).toBe('Ada Obi');
});

test('lists every text with its path, parts of a list by their id or label', () => {
  const organisation = {
    name: 'Example Ltd',
    roles: [{ id: 'lead', phone: '555-0101', hours: ['day', 'night'] }],
    addresses: [{ label: 'Head office', city: 'Lyon' }],
    phones: ['555-0102'],
    unknown: null,
    count: 3,
  };
  expect(listFields(organisation)).toEqual([
    { path: 'name', value: 'Example Ltd' },
    { path: 'roles.lead.id', value: 'lead' },
    { path: 'roles.lead.phone', value: '555-0101' },
    { path: 'roles.lead.hours.1', value: 'day' },
    { path: 'roles.lead.hours.2', value: 'night' },
    { path: 'addresses.Head office.label', value: 'Head office' },
    { path: 'addresses.Head office.city', value: 'Lyon' },
    { path: 'phones.1', value: '555-0102' },
  ]);
});

test('finds as many texts as there are, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      let texts = 0;
      JSON.stringify(value, (_, each: unknown) => {
        if (typeof each === 'string') texts += 1;
        return each;
      });
      expect(listFields(value)).toHaveLength(texts);
    }),
  );
});
