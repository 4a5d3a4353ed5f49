import { expect, test } from 'vitest';
import { letterMailbox } from '../../src/core/letter-mailbox.ts';

const company = {
  'amazon.noticeAddress': 'notices@example.com',
  'amazon.checkedOn': '2026-11-21',
  'counsel.email': 'UNSET: email of the lawyer',
};

test('a letter to Amazon goes to the address of the organisation’s file, with the day on which it was checked', () => {
  expect(letterMailbox({ to: 'amazon' }, company)).toEqual({ address: 'notices@example.com', checkedOn: '2026-11-21' });
});

test('an address that nobody has set is none, and neither has a letter to many', () => {
  expect(letterMailbox({ to: 'counsel' }, company)).toBeNull();
  expect(letterMailbox({ to: 'amazon' }, {})).toBeNull();
  expect(letterMailbox({ to: 'customers' }, company)).toBeNull();
});

test('an address without a day says that nobody knows when it was checked', () => {
  const set = { 'counsel.email': 'cleo@example.com' };
  expect(letterMailbox({ to: 'counsel' }, set)).toEqual({ address: 'cleo@example.com', checkedOn: null });
});
