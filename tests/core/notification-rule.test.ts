import { expect, test } from 'vitest';
import { type Duty, dutyToWords, limitToWords, relationToWords } from '../../src/core/notification-rule.ts';

const duty: Duty = {
  to: 'the attorney general',
  limit: { amount: 30, unit: 'calendar-days' },
  from: 'detection',
  fromWords: 'discovery of the breach',
  relation: null,
  minimum: null,
  thresholdWords: null,
  below: null,
  method: null,
  words: 'Without unreasonable delay.',
};

test.each([
  [30, 'calendar-days', '30 calendar days'],
  [1, 'calendar-days', '1 calendar day'],
  [14, 'business-days', '14 business days'],
  [1, 'business-days', '1 business day'],
  [72, 'hours', '72 hours'],
  [1, 'hours', '1 hour'],
] as const)('says a limit of %i %s as “%s”', (amount, unit, words) => {
  expect(limitToWords({ amount, unit })).toBe(words);
});

test('says from which moment a limit counts, in the rule’s own words', () => {
  expect(dutyToWords(duty)).toBe('30 calendar days from discovery of the breach');
});

test('counts after a notice, not from it', () => {
  const afterNotice: Duty = {
    ...duty,
    limit: { amount: 15, unit: 'calendar-days' },
    from: 'individual-notice',
    fromWords: 'the notice to affected consumers',
  };
  expect(dutyToWords(afterNotice)).toBe('15 calendar days after the notice to affected consumers');
});

test('says how a limited notice stands to the one to individuals', () => {
  expect(dutyToWords({ ...duty, relation: 'not-after-individual-notice' })).toBe(
    '30 calendar days from discovery of the breach, and no later than the notice to the people affected',
  );
});

test('says the rule’s own words where there is no number, whatever the relation', () => {
  expect(dutyToWords({ ...duty, limit: null })).toBe('Without unreasonable delay.');
  expect(dutyToWords({ ...duty, limit: null, relation: 'with-individual-notice' })).toBe('Without unreasonable delay.');
});

test('has words for each relation', () => {
  expect(relationToWords('with-individual-notice')).toBe('together with the notice to the people affected, or earlier');
  expect(relationToWords('before-individual-notice')).toBe('before the notice to the people affected');
});
