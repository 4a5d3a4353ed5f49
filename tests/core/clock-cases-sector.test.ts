// Worked cases: rules for what the company is, for Europe and for Australia.

import { describe, expect, test } from 'vitest';
import {
  CHICAGO,
  type ClockCase,
  DETECTED,
  detected,
  determined,
  expectedOf,
  foundIn,
  hold,
  NEW_YORK,
  people,
  sent,
} from './clock-case.ts';

const now = '2026-11-22T12:00-08:00';
const CAUTIOUS = 'counted from detection: the cautious reading';
const NEW_YEARS_EVE = '2026-12-31T23:30-05:00';

const hipaa: readonly ClockCase[] = [
  {
    name: 'HIPAA, 500: people and HHS “no later than 60 calendar days after discovery”, 20 January',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 300), people('us-nj', 200)],
    now,
    sectors: { hipaa: 'yes' },
    clocks: {
      'us-hipaa/individuals': { state: 'running', day: '2027-01-20', due: '2027-01-21T00:00-05:00' },
      'us-hipaa/regulator': { state: 'running', day: '2027-01-20', due: '2027-01-21T00:00-05:00' },
    },
  },
  {
    name: 'HIPAA, 499: HHS “within 60 days after the end of the calendar year of discovery”, 1 March 2027',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 299), people('us-nj', 200)],
    now,
    sectors: { hipaa: 'yes' },
    clocks: {
      'us-hipaa/individuals': { state: 'running', day: '2027-01-20', due: '2027-01-21T00:00-05:00' },
      'us-hipaa/regulator': {
        state: 'running',
        day: '2027-03-01',
        due: '2027-03-02T00:00-05:00',
        startedBy: 'the end of 2026',
      },
    },
  },
  {
    name: 'HIPAA, 499, discovered in 2027: the 60 days run into a leap year and end with 29 February 2028',
    told: [detected('2027-06-10T10:00-04:00', NEW_YORK), people('us-ny', 499)],
    now: '2027-06-11T10:00-04:00',
    sectors: { hipaa: 'yes' },
    clocks: { 'us-hipaa/regulator': { state: 'running', day: '2028-02-29', due: '2028-03-01T00:00-05:00' } },
  },
  {
    name: 'HIPAA, 499, discovered at 23:30 on 31 December: the year is that of the place, not of UTC',
    told: [detected(NEW_YEARS_EVE, NEW_YORK), people('us-ny', 499)],
    now: '2027-01-02T10:00-05:00',
    sectors: { hipaa: 'yes' },
    clocks: { 'us-hipaa/regulator': { state: 'running', day: '2027-03-01', due: '2027-03-02T00:00-05:00' } },
  },
  {
    name: 'HIPAA, about 490: the annual log, and the caution says that the number is an estimate',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 490, true)],
    now,
    sectors: { hipaa: 'yes' },
    clocks: {
      'us-hipaa/regulator': {
        state: 'running',
        day: '2027-03-01',
        due: '2027-03-02T00:00-05:00',
        cautions: ['The number is an estimate.'],
      },
    },
  },
  {
    name: 'HIPAA, one place without a number: counts as 500 or more',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 3), people('us-nj', null)],
    now,
    sectors: { hipaa: 'yes' },
    clocks: {
      'us-hipaa/regulator': {
        state: 'running',
        day: '2027-01-20',
        due: '2027-01-21T00:00-05:00',
        cautions: ['not yet known and counts as reached'],
      },
    },
  },
  {
    name: 'HIPAA: a delay “for the time a law-enforcement official states in writing” stops HHS too',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 500), hold('2026-11-22T06:00-05:00')],
    now,
    sectors: { hipaa: 'yes' },
    clocks: {
      'us-hipaa/individuals': { state: 'stopped', cautions: [] },
      'us-hipaa/regulator': { state: 'stopped', cautions: [] },
    },
  },
  {
    name: 'FTC Health Breach Notification, 500, people told: “at the same time as the individuals”',
    told: [detected(), people('us-ny', 500), sent('us-ftc-hbnr/individuals', '2026-11-22T09:00-08:00')],
    now,
    sectors: { 'ftc-hbnr': 'yes' },
    clocks: { 'us-ftc-hbnr/regulator': { state: 'overdue', due: '2026-11-22T09:00-08:00' } },
  },
  {
    name: 'FTC Health Breach Notification, 499, people told: the annual log keeps its own 60 days',
    told: [detected(), people('us-ny', 499), sent('us-ftc-hbnr/individuals', '2026-11-22T09:00-08:00')],
    now,
    sectors: { 'ftc-hbnr': 'yes' },
    clocks: { 'us-ftc-hbnr/regulator': { state: 'running', day: '2027-03-01', due: '2027-03-02T00:00-08:00' } },
  },
];

const sectorRules: readonly ClockCase[] = [
  {
    name: 'FTC Safeguards, 500: 30 days after discovery; “publication may wait, the filing may not”',
    told: [detected(), people('us-ca', 500), hold('2026-11-22T06:00-08:00')],
    now,
    sectors: { 'ftc-safeguards': 'yes' },
    clocks: {
      'us-ftc-safeguards/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-ca/individuals': { state: 'stopped', cautions: [] },
    },
  },
  {
    name: 'SEC 8-K: 4 business days from the determination on Monday 23 November, Thanksgiving left out, end with 30 November',
    told: [detected(), determined('2026-11-23T09:00-05:00', NEW_YORK), hold('2026-11-23T10:00-05:00')],
    now,
    sectors: { 'sec-registrant': 'yes' },
    clocks: { 'us-sec-8k-105/regulator': { state: 'running', day: '2026-11-30', due: '2026-12-01T00:00-05:00' } },
  },
  {
    name: 'SEC 8-K, determination not yet known: from Saturday 21 November they end with Friday 27 November',
    told: [detected()],
    now,
    sectors: { 'sec-registrant': 'yes' },
    clocks: {
      'us-sec-8k-105/regulator': {
        state: 'running',
        day: '2026-11-27',
        due: '2026-11-28T00:00-08:00',
        cautions: [CAUTIOUS],
      },
    },
  },
  {
    name: 'SEC Regulation S-P: customers “no later than 30 days”; an agency’s request does not stop it',
    told: [detected(), hold('2026-11-22T06:00-08:00')],
    now,
    sectors: { 'sec-reg-sp': 'yes' },
    clocks: { 'us-sec-reg-sp/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' } },
  },
  {
    name: 'Bank, NYDFS, insurer, credit union and defence contract: 36 and 72 elapsed hours from their own starts',
    told: [detected(), determined('2026-11-23T09:00-06:00', CHICAGO)],
    now,
    sectors: { bank: 'yes', nydfs: 'yes', naic: 'yes', ncua: 'yes', dfars: 'yes' },
    clocks: {
      'us-bank-36h/regulator': { state: 'running', due: '2026-11-24T21:00-06:00' },
      'us-nydfs-500/regulator': { state: 'running', due: '2026-11-26T09:00-06:00' },
      'us-naic-668/regulator': { state: 'running', due: '2026-11-26T09:00-06:00' },
      'us-ncua-72h/regulator': { state: 'running', due: '2026-11-24T10:00-08:00' },
      'us-dfars-7012/regulator': { state: 'running', due: '2026-11-24T10:00-08:00' },
    },
  },
  {
    name: 'CIRCIA: “not yet in force”, so no clock, although 72 hours stand in its words',
    told: [detected()],
    now,
    sectors: { circia: 'yes' },
    clocks: { 'us-circia/regulator': 'absent' },
  },
  {
    name: 'GDPR and UK GDPR: the authority within 72 hours of awareness; people without a number',
    told: [detected(), people('eu', 1), people('uk', 1)],
    now,
    clocks: {
      'eu-gdpr/individuals': { state: 'without-date' },
      'eu-gdpr/regulator': { state: 'running', due: '2026-11-24T10:00-08:00' },
      'uk-gdpr/individuals': { state: 'without-date' },
      'uk-gdpr/regulator': { state: 'running', due: '2026-11-24T10:00-08:00' },
    },
  },
  {
    name: 'Australia: the 30 days limit the assessment; people “as soon as practicable”; no delay for law enforcement',
    told: [detected(), people('au', 1), hold('2026-11-22T06:00-08:00')],
    now,
    clocks: {
      'au-ndb/individuals': { state: 'without-date' },
      'au-ndb/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
    },
  },
];

describe('health', () => {
  test.each(hipaa)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('other sectors and countries', () => {
  test.each(sectorRules)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});
