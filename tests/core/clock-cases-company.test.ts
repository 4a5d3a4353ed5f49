// Worked cases: rules that depend on what the company is, or on which data is involved.

import { expect, test } from 'vitest';
import { type ClockCase, detected, expectedOf, fact, foundIn } from './clock-case.ts';

const now = '2026-11-22T12:00-08:00';
const CAUTIOUS = 'counted from detection: the cautious reading';
const COMPANY_UNKNOWN = 'depends on what your company is, which is not yet recorded. It counts as yes.';
const DATA_UNKNOWN = 'depends on which data is involved, which is not yet recorded. It counts as yes.';
const UNVERIFIED = 'not verified';

const cases: readonly ClockCase[] = [
  {
    name: 'what the company is, is not known: the rule may apply, and says why',
    told: [detected()],
    now,
    clocks: {
      'us-bank-36h/regulator': {
        state: 'running',
        due: '2026-11-22T22:00-08:00',
        cautions: [COMPANY_UNKNOWN, CAUTIOUS],
        mayApply: true,
      },
    },
  },
  {
    name: 'the company’s file says no: nothing is said',
    told: [detected()],
    now,
    sectors: { bank: 'no' },
    clocks: { 'us-bank-36h/regulator': 'absent' },
  },
  {
    name: 'the incident’s yes overrules the file’s no',
    told: [detected(), fact('sector-bank', 'yes')],
    now,
    sectors: { bank: 'no' },
    clocks: { 'us-bank-36h/regulator': { state: 'running', due: '2026-11-22T22:00-08:00', cautions: [CAUTIOUS] } },
  },
  {
    name: 'the incident’s no overrules the file’s yes',
    told: [detected(), fact('sector-bank', 'no')],
    now,
    sectors: { bank: 'yes' },
    clocks: { 'us-bank-36h/regulator': 'absent' },
  },
  {
    name: 'the incident’s “not yet known” leaves the file’s yes',
    told: [detected(), fact('sector-bank', 'not-yet-known')],
    now,
    sectors: { bank: 'yes' },
    clocks: { 'us-bank-36h/regulator': { state: 'running', due: '2026-11-22T22:00-08:00', cautions: [CAUTIOUS] } },
  },
  {
    name: 'payment cards involved: acquirer without a number, Visa 3 calendar days and Mastercard 24 hours, both not verified',
    told: [detected(), fact('paymentCard', 'yes')],
    now,
    clocks: {
      'pci-card-brands/regulator': { state: 'without-date' },
      'visa-wtdic/regulator': {
        state: 'running',
        day: '2026-11-24',
        due: '2026-11-25T00:00-08:00',
        cautions: [UNVERIFIED],
      },
      'mastercard-adc/regulator': { state: 'overdue', due: '2026-11-22T10:00-08:00', cautions: [UNVERIFIED] },
    },
  },
  {
    name: 'payment cards not yet known: the card brands’ clocks may apply',
    told: [detected()],
    now: '2026-11-21T12:00-08:00',
    clocks: {
      'pci-card-brands/regulator': { state: 'without-date', cautions: [DATA_UNKNOWN], mayApply: true },
      'mastercard-adc/regulator': {
        state: 'running',
        due: '2026-11-22T10:00-08:00',
        cautions: [UNVERIFIED, DATA_UNKNOWN],
        mayApply: true,
      },
    },
  },
  {
    name: 'payment cards not involved: the card brands say nothing',
    told: [detected(), fact('paymentCard', 'no')],
    now,
    clocks: { 'pci-card-brands/regulator': 'absent', 'visa-wtdic/regulator': 'absent' },
  },
  {
    name: 'no information about people: no payment cards either, whatever is recorded about them',
    told: [detected(), fact('paymentCard', 'yes'), fact('personalInformation', 'no')],
    now,
    clocks: { 'mastercard-adc/regulator': 'absent' },
  },
];

test.each(cases)('$name', (worked) => {
  expect(foundIn(worked)).toEqual(expectedOf(worked));
});
