// Worked cases: notices that stand to the notice to the people affected, and limits in business days.

import { describe, expect, test } from 'vitest';
import {
  CHICAGO,
  type ClockCase,
  DETECTED,
  detected,
  determined,
  expectedOf,
  foundIn,
  NEW_YORK,
  people,
  sent,
} from './clock-case.ts';

const now = '2026-12-02T12:00-08:00';
const GONE_OUT = 'has gone out: this one is due now';

/** A place whose regulator is told with or before the people, and when those were told. */
const told = (place: string, count: number, at = '2026-12-01T09:30-08:00') => [
  detected(),
  people(place, count),
  sent(`${place}/individuals`, at),
];

const afterNotice: readonly ClockCase[] = [
  {
    name: 'Iowa, 501: waits; “within 5 business days after giving notice to any consumer” needs that notice',
    told: [detected(), people('us-ia', 501)],
    now,
    clocks: { 'us-ia/individuals': { state: 'without-date' }, 'us-ia/regulator': { state: 'waits' } },
  },
  {
    name: 'Iowa, 501, notice sent Wednesday 23 December: 24, 28, 29, 30 and 31 December; Christmas and the weekend do not count',
    told: [detected(), people('us-ia', 501), sent('us-ia/individuals', '2026-12-23T16:00-06:00', CHICAGO)],
    now: '2026-12-24T12:00-06:00',
    clocks: { 'us-ia/regulator': { state: 'running', day: '2026-12-31', due: '2027-01-01T00:00-06:00' } },
  },
  {
    name: 'Iowa, 501, notice sent Thursday 24 December: 28 to 31 December and, over New Year, Monday 4 January',
    told: [detected(), people('us-ia', 501), sent('us-ia/individuals', '2026-12-24T16:00-06:00', CHICAGO)],
    now: '2026-12-24T17:00-06:00',
    clocks: { 'us-ia/regulator': { state: 'running', day: '2027-01-04', due: '2027-01-05T00:00-06:00' } },
  },
  {
    name: 'Iowa, 500: “more than 500 residents” is not reached, whatever was sent',
    told: [detected(), people('us-ia', 500), sent('us-ia/individuals', '2026-12-01T16:00-06:00', CHICAGO)],
    now,
    clocks: { 'us-ia/regulator': { excused: 'more than 500 Iowa residents' } },
  },
  {
    name: 'Louisiana: people within 60 days of discovery, 20 January; attorney general 10 days after the notice, 11 December',
    told: told('us-la', 1),
    now,
    clocks: {
      'us-la/individuals': { state: 'met', day: '2027-01-20', due: '2027-01-21T00:00-08:00' },
      'us-la/regulator': { state: 'running', day: '2026-12-11', due: '2026-12-12T00:00-08:00' },
    },
  },
  {
    name: 'Oklahoma, 500: “no more than 60 days after notifying residents” on 1 December is 30 January',
    told: told('us-ok', 500),
    now,
    clocks: {
      'us-ok/individuals': { state: 'met' },
      'us-ok/regulator': { state: 'running', day: '2027-01-30', due: '2027-01-31T00:00-08:00' },
    },
  },
  {
    name: 'Oklahoma, 499: “500 or more” is not reached (“more than 500” in another source: the lower threshold is used)',
    told: told('us-ok', 499),
    now,
    clocks: { 'us-ok/regulator': { excused: '500 or more Oklahoma residents' } },
  },
  {
    name: 'Michigan, 1,001: the bureaus are told “after notifying residents”, so that clock waits and has no date after it either',
    told: [detected(), people('us-mi', 1001)],
    now,
    clocks: { 'us-mi/bureaus': { state: 'waits' } },
  },
  {
    name: 'Michigan, 1,001, notice sent: “without unreasonable delay” from then on, without a date',
    told: told('us-mi', 1001),
    now,
    clocks: { 'us-mi/bureaus': { state: 'without-date', startedBy: 'notifying residents' } },
  },
];

const notAfterNotice: readonly ClockCase[] = [
  {
    name: 'Arkansas, 1,001: 45 days from the determination of harm on 23 November, while nobody was told',
    told: [detected(), determined('2026-11-23T09:00-06:00', CHICAGO), people('us-ar', 1001)],
    now,
    clocks: {
      'us-ar/individuals': { state: 'without-date' },
      'us-ar/regulator': { state: 'running', day: '2027-01-07', due: '2027-01-08T00:00-06:00' },
    },
  },
  {
    name: 'Arkansas, 1,001, people told on 1 December: “at the same time as the individual notice … whichever is first”',
    told: told('us-ar', 1001),
    now,
    clocks: {
      'us-ar/regulator': {
        state: 'overdue',
        due: '2026-12-01T09:30-08:00',
        startedBy: GONE_OUT,
        cautions: ['the cautious reading'],
      },
    },
  },
  {
    name: 'Arkansas, 1,001, people told after the 45 days: the 45 days stay',
    told: [
      detected(),
      determined('2026-11-23T09:00-06:00', CHICAGO),
      people('us-ar', 1001),
      sent('us-ar/individuals', '2027-01-20T09:30-06:00', CHICAGO),
    ],
    now: '2027-01-21T12:00-06:00',
    clocks: { 'us-ar/regulator': { state: 'overdue', day: '2027-01-07', due: '2027-01-08T00:00-06:00' } },
  },
  {
    name: 'Connecticut: attorney general by the ceiling derived from the 60 days for people, 20 January',
    told: [detected(DETECTED, NEW_YORK), people('us-ct', 1)],
    now,
    clocks: {
      'us-ct/individuals': { state: 'running', day: '2027-01-20', due: '2027-01-21T00:00-05:00' },
      'us-ct/regulator': { state: 'running', day: '2027-01-20', due: '2027-01-21T00:00-05:00' },
    },
  },
  {
    name: 'Connecticut, people told on 1 December: “not later than the time residents are notified”',
    told: told('us-ct', 1),
    now,
    clocks: { 'us-ct/regulator': { state: 'overdue', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'Connecticut, told in the same minute as people: “not later than” is kept',
    told: [...told('us-ct', 1), sent('us-ct/regulator', '2026-12-01T09:30-08:00')],
    now,
    clocks: { 'us-ct/regulator': { state: 'met', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'Delaware, 501: 60 days from the determination on 23 November is 22 January, and never later than people',
    told: [detected(), determined('2026-11-23T09:00-05:00', NEW_YORK), people('us-de', 501)],
    now,
    clocks: {
      'us-de/individuals': { state: 'running', day: '2027-01-22', due: '2027-01-23T00:00-05:00' },
      'us-de/regulator': { state: 'running', day: '2027-01-22', due: '2027-01-23T00:00-05:00' },
    },
  },
  {
    name: 'Delaware, 500: “more than 500 residents” is not reached',
    told: told('us-de', 500),
    now,
    clocks: { 'us-de/regulator': { excused: 'more than 500 Delaware residents' } },
  },
];

const withOrBefore: readonly ClockCase[] = [
  {
    name: 'Massachusetts, people told: the regulators are due at that moment, and overdue behind it',
    told: told('us-ma', 1),
    now,
    clocks: { 'us-ma/regulator': { state: 'overdue', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'Massachusetts, regulators told two days before people: met, not late',
    told: [...told('us-ma', 1), sent('us-ma/regulator', '2026-11-29T09:30-08:00')],
    now,
    clocks: { 'us-ma/regulator': { state: 'met', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'New York: people “within 30 days after discovery”, 21 December; the three offices with them',
    told: [detected(DETECTED, NEW_YORK), people('us-ny', 1)],
    now,
    clocks: {
      'us-ny/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-05:00' },
      'us-ny/regulator': { state: 'waits' },
      'us-ny/bureaus': { excused: 'more than 5,000 New York residents' },
    },
  },
  {
    name: 'District of Columbia, 49: “50 or more” is not reached',
    told: [detected(), people('us-dc', 49)],
    now,
    clocks: { 'us-dc/regulator': { excused: '50 or more D.C. residents' } },
  },
  {
    name: 'District of Columbia, 50: the attorney general with the notice to people',
    told: [detected(), people('us-dc', 50)],
    now,
    clocks: { 'us-dc/regulator': { state: 'waits' } },
  },
  {
    name: 'Oregon, 251: “in the same manner and time as consumers”, 45 days at most',
    told: [detected(), people('us-or', 251)],
    now,
    clocks: {
      'us-or/individuals': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-08:00' },
      'us-or/regulator': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-08:00' },
    },
  },
  {
    name: 'Oregon, 251, people told on 1 December: the attorney general is due then',
    told: told('us-or', 251),
    now,
    clocks: { 'us-or/regulator': { state: 'overdue', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'New Jersey: “report the breach … before telling customers”, no number; due at once when customers were told',
    told: [detected(), people('us-nj', 1)],
    now,
    clocks: {
      'us-nj/individuals': { state: 'without-date' },
      'us-nj/regulator': { state: 'without-date', startedBy: 'before the notice' },
    },
  },
  {
    name: 'New Jersey, customers told first: the state police are overdue from that moment on',
    told: told('us-nj', 1),
    now,
    clocks: { 'us-nj/regulator': { state: 'overdue', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
  {
    name: 'Maryland: people within 45 days, 5 January; the attorney general before them, by the same ceiling',
    told: [detected(DETECTED, NEW_YORK), people('us-md', 1)],
    now,
    clocks: {
      'us-md/individuals': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-05:00' },
      'us-md/regulator': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-05:00' },
    },
  },
  {
    name: 'Maryland, people told first: the attorney general is overdue from that moment on',
    told: told('us-md', 1),
    now,
    clocks: { 'us-md/regulator': { state: 'overdue', due: '2026-12-01T09:30-08:00', startedBy: GONE_OUT } },
  },
];

const vermont = (at: string) => [detected(at, NEW_YORK), people('us-vt', 1)];

const businessDays: readonly ClockCase[] = [
  {
    name: 'Vermont, from Wednesday 18 November 2026: Thanksgiving does not count, so 14 business days end with 9 December',
    told: vermont('2026-11-18T10:00-05:00'),
    now,
    clocks: {
      'us-vt/individuals': { state: 'running', day: '2027-01-02', due: '2027-01-03T00:00-05:00' },
      'us-vt/regulator': { state: 'running', day: '2026-12-09', due: '2026-12-10T00:00-05:00' },
    },
  },
  {
    name: 'Vermont, from Friday 19 February 2027: Town Meeting Day, 2 March, does not count, so they end with 12 March',
    told: vermont('2027-02-19T10:00-05:00'),
    now: '2027-02-20T10:00-05:00',
    clocks: { 'us-vt/regulator': { state: 'running', day: '2027-03-12', due: '2027-03-13T00:00-05:00' } },
  },
  {
    name: 'Vermont, from Monday 9 August 2027: Bennington Battle Day, 16 August, does not count, so they end with 30 August',
    told: vermont('2027-08-09T10:00-04:00'),
    now: '2027-08-10T10:00-04:00',
    clocks: { 'us-vt/regulator': { state: 'running', day: '2027-08-30', due: '2027-08-31T00:00-04:00' } },
  },
  {
    name: 'Vermont, consumers told on the sixth business day: “or the consumer notice if that comes first”',
    told: [...vermont('2026-11-18T10:00-05:00'), sent('us-vt/individuals', '2026-11-27T09:00-05:00', NEW_YORK)],
    now: '2026-11-27T09:00-05:00',
    clocks: { 'us-vt/regulator': { state: 'running', due: '2026-11-27T09:00-05:00', startedBy: GONE_OUT } },
  },
];

describe('limits that run from the notice to the people affected', () => {
  test.each(afterNotice)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('notices no later than the notice to the people affected', () => {
  test.each(notAfterNotice)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('notices with or before the notice to the people affected', () => {
  test.each(withOrBefore)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('business days', () => {
  test.each(businessDays)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});
