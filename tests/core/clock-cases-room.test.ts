// Worked cases: Amazon, encryption, moments that are recorded late or corrected, and the company's own clocks.

import { describe, expect, test } from 'vitest';
import {
  asked,
  type ClockCase,
  detected,
  determined,
  expectedOf,
  fact,
  foundIn,
  instant,
  ownClock,
  people,
  ruledOut,
  sent,
} from './clock-case.ts';

const now = '2026-11-22T08:00-08:00';
const UNKNOWN_DATA = 'Whether Amazon data is involved is not yet known: it counts as yes.';
const NOT_RECORDED = 'When it was noticed is not yet recorded';
const californiaDue = { day: '2026-12-21', due: '2026-12-22T00:00-08:00' };

const amazon: readonly ClockCase[] = [
  {
    name: 'data involved: 24 hours from detection',
    told: [detected(), fact('amazonData', 'yes')],
    now,
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-22T10:00-08:00' } },
  },
  {
    name: 'data not yet known to be uninvolved: the same, and it says so',
    told: [detected(), fact('amazonData', 'not-yet-known')],
    now,
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-22T10:00-08:00', cautions: [UNKNOWN_DATA] } },
  },
  {
    name: 'data not involved: no clock',
    told: [detected(), fact('amazonData', 'no')],
    now,
    clocks: { 'amazon/detection': 'absent', 'amazon-sp-api-dpp/regulator': 'absent' },
  },
  {
    name: 'data asked for by a court: a second 24 hours from that moment, beside the first',
    told: [detected(), fact('amazonData', 'yes'), asked('2026-11-22T07:15-08:00')],
    now,
    clocks: {
      'amazon/detection': { state: 'running', due: '2026-11-22T10:00-08:00' },
      'amazon/asked-': { state: 'running', due: '2026-11-23T07:15-08:00' },
    },
  },
  {
    name: 'data asked for, though no data is involved in the incident: the second clock alone',
    told: [detected(), fact('amazonData', 'no'), asked('2026-11-22T07:15-08:00')],
    now,
    clocks: {
      'amazon/detection': 'absent',
      'amazon/asked-': { state: 'running', due: '2026-11-23T07:15-08:00' },
    },
  },
];

const encryption: readonly ClockCase[] = [
  {
    name: 'encrypted, key not taken: “outside the duty unless the key … was also taken”',
    told: [detected(), people('us-ca', 501), fact('encrypted', 'yes'), fact('keyTaken', 'no')],
    now,
    clocks: {
      'us-ca/individuals': { excused: 'The data was encrypted and the key was not taken.' },
      'us-ca/regulator': { excused: 'The data was encrypted and the key was not taken.' },
    },
  },
  {
    name: 'encrypted, key taken: everything is due',
    told: [detected(), people('us-ca', 501), fact('encrypted', 'yes'), fact('keyTaken', 'yes')],
    now,
    clocks: { 'us-ca/individuals': { state: 'running', ...californiaDue }, 'us-ca/regulator': { state: 'waits' } },
  },
  {
    name: 'encrypted, whether the key was taken not yet known: due, and says that it counts as taken',
    told: [detected(), people('us-ca', 501), fact('encrypted', 'yes')],
    now,
    clocks: {
      'us-ca/individuals': { state: 'running', ...californiaDue, cautions: ['it counts as taken'] },
      'us-ca/regulator': { state: 'waits', cautions: ['it counts as taken'] },
    },
  },
  {
    name: 'whether it was encrypted not yet known: due, even where the key was not taken',
    told: [detected(), people('us-ca', 1), fact('keyTaken', 'no')],
    now,
    clocks: { 'us-ca/individuals': { state: 'running', ...californiaDue } },
  },
  {
    name: 'GDPR: “no individual notice where … encryption …; the authority notice still applies”',
    told: [detected(), people('eu', 1), fact('encrypted', 'yes'), fact('keyTaken', 'no')],
    now,
    clocks: {
      'eu-gdpr/individuals': { excused: 'encrypted' },
      'eu-gdpr/regulator': { state: 'running', due: '2026-11-24T10:00-08:00' },
    },
  },
  {
    name: 'Australia: the sources name no harbour for encrypted data, so everything stays due',
    told: [detected(), people('au', 1), fact('encrypted', 'yes'), fact('keyTaken', 'no')],
    now,
    clocks: { 'au-ndb/individuals': { state: 'without-date' } },
  },
];

const moments: readonly ClockCase[] = [
  {
    name: 'detection not recorded: from the opening at 06:00 on 22 November, and says so',
    told: [fact('amazonData', 'yes')],
    now,
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-23T06:00-08:00', cautions: [NOT_RECORDED] } },
  },
  {
    name: 'detection recorded after the opening: the clock moves back to it',
    told: [fact('amazonData', 'yes'), detected()],
    now,
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-22T10:00-08:00' } },
  },
  {
    name: 'detection corrected to a day earlier: a clock that was met in time is met late',
    told: [
      fact('amazonData', 'yes'),
      detected(),
      sent('amazon/detection', '2026-11-22T07:00-08:00'),
      detected('2026-11-20T10:00-08:00'),
    ],
    now,
    clocks: { 'amazon/detection': { state: 'met-late', due: '2026-11-21T10:00-08:00' } },
  },
  {
    name: 'detection corrected to later: a clock that was met late is met',
    told: [
      fact('amazonData', 'yes'),
      detected('2026-11-20T10:00-08:00'),
      sent('amazon/detection', '2026-11-22T07:00-08:00'),
      detected(),
    ],
    now,
    clocks: { 'amazon/detection': { state: 'met', due: '2026-11-22T10:00-08:00' } },
  },
  {
    name: 'determination recorded: the cautious date gives way to the law’s own',
    told: [detected(), people('us-al', 1), determined('2026-12-01T09:00-08:00')],
    now: '2026-12-02T08:00-08:00',
    clocks: { 'us-al/individuals': { state: 'running', day: '2027-01-15', due: '2027-01-16T00:00-08:00' } },
  },
  {
    name: 'a clock that was ruled out stays so, whatever its date',
    told: [detected(), people('us-ca', 1), ruledOut('us-ca/individuals')],
    now: '2027-01-15T08:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'ruled-out', ...californiaDue } },
  },
];

const own: readonly ClockCase[] = [
  {
    name: 'in hours: elapsed hours from detection',
    told: [detected(), ownClock({ amount: 72, unit: 'hours' })],
    now,
    clocks: { 'own/': { state: 'running', due: '2026-11-24T10:00-08:00' } },
  },
  {
    name: 'in calendar days: the whole last day',
    told: [detected(), ownClock({ amount: 3, unit: 'calendar-days' })],
    now,
    clocks: { 'own/': { state: 'running', day: '2026-11-24', due: '2026-11-25T00:00-08:00' } },
  },
  {
    name: 'in business days: Monday to Wednesday, then Friday after Thanksgiving',
    told: [detected(), ownClock({ amount: 4, unit: 'business-days' })],
    now,
    clocks: { 'own/': { state: 'running', day: '2026-11-27', due: '2026-11-28T00:00-08:00' } },
  },
  {
    name: 'to a date: that moment, whatever detection is',
    told: [ownClock({ dueAt: instant('2026-11-30T17:00-08:00') })],
    now,
    clocks: { 'own/': { state: 'running', due: '2026-11-30T17:00-08:00', startedBy: 'The date was given.' } },
  },
  {
    name: 'without a detection: from the opening, and says so',
    told: [ownClock({ amount: 24, unit: 'hours' })],
    now,
    clocks: { 'own/': { state: 'running', due: '2026-11-23T06:00-08:00', cautions: [NOT_RECORDED] } },
  },
];

describe('Amazon', () => {
  test.each(amazon)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('encrypted data', () => {
  test.each(encryption)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('moments', () => {
  test.each(moments)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('the company’s own clock', () => {
  test.each(own)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});
