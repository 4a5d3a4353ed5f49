// Worked cases: notices that law enforcement asked to delay.

import { describe, expect, test } from 'vitest';
import {
  type ClockCase,
  DETECTED,
  detected,
  determined,
  expectedOf,
  foundIn,
  hold,
  NEW_YORK,
  people,
  release,
  sent,
} from './clock-case.ts';

const ENDED = 'What was left of the limit is counted from its end';
const california = [detected(), people('us-ca', 501)];

const resumes: readonly ClockCase[] = [
  {
    name: 'stops California’s notice to people while it lasts, and not the attorney general’s 15 days from a notice that went out',
    told: [...california, sent('us-ca/individuals', '2026-11-30T09:00-08:00'), hold('2026-12-01T12:00-08:00')],
    now: '2026-12-02T12:00-08:00',
    clocks: { 'us-ca/regulator': { state: 'running', day: '2026-12-15', due: '2026-12-16T00:00-08:00' } },
  },
  {
    name: 'leaves no date while it lasts',
    told: [...california, hold('2026-12-01T12:00-08:00')],
    now: '2027-01-30T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'stopped' }, 'us-ca/regulator': { state: 'waits' } },
  },
  {
    name: 'gives back its days: 20 of 30 were left on 1 December, and 20 days from 8 December end with 28 December',
    told: [...california, hold('2026-12-01T12:00-08:00'), release(0, '2026-12-08T15:00-08:00')],
    now: '2026-12-09T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-28', due: '2026-12-29T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'that began on the last day leaves the day of its end',
    told: [...california, hold('2026-12-21T10:00-08:00'), release(0, '2026-12-25T15:00-08:00')],
    now: '2026-12-25T16:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-25', due: '2026-12-26T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'lapses by itself on the date that was given: stopped on 5 December',
    told: [...california, hold('2026-12-01T12:00-08:00', '2026-12-08T12:00-08:00')],
    now: '2026-12-05T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'stopped' } },
  },
  {
    name: 'lapses by itself on the date that was given: runs again from 8 December on',
    told: [...california, hold('2026-12-01T12:00-08:00', '2026-12-08T12:00-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-28', due: '2026-12-29T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'that lapsed counts to that date, although it was released later',
    told: [
      ...california,
      hold('2026-12-01T12:00-08:00', '2026-12-08T12:00-08:00'),
      release(0, '2026-12-12T12:00-08:00'),
    ],
    now: '2026-12-13T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-28', due: '2026-12-29T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'overlaps another: together 1 to 12 December, so 20 days from 12 December end with 1 January',
    told: [
      ...california,
      hold('2026-12-01T12:00-08:00'),
      hold('2026-12-05T12:00-08:00'),
      release(0, '2026-12-08T12:00-08:00'),
      release(1, '2026-12-12T12:00-08:00'),
    ],
    now: '2026-12-13T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2027-01-01', due: '2027-01-02T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'overlaps another that still lasts: stopped',
    told: [
      ...california,
      hold('2026-12-01T12:00-08:00'),
      hold('2026-12-05T12:00-08:00'),
      release(0, '2026-12-08T12:00-08:00'),
    ],
    now: '2026-12-13T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'stopped' } },
  },
  {
    name: 'comes twice: two days and three days move 21 December to 26 December',
    told: [
      ...california,
      hold('2026-12-01T12:00-08:00', '2026-12-03T12:00-08:00'),
      hold('2026-12-10T12:00-08:00', '2026-12-13T12:00-08:00'),
    ],
    now: '2026-12-14T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-26', due: '2026-12-27T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'that began when the limit was over changes nothing: overdue',
    told: [...california, hold('2026-12-22T00:00-08:00')],
    now: '2026-12-28T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'overdue', day: '2026-12-21', due: '2026-12-22T00:00-08:00' } },
  },
  {
    name: 'that began before detection counts from detection on: 30 days from 25 November',
    told: [...california, hold('2026-11-20T12:00-08:00'), release(0, '2026-11-25T12:00-08:00')],
    now: '2026-11-26T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-25', due: '2026-12-26T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'whose release a slow device dated before its beginning changes nothing',
    told: [...california, hold('2026-12-08T12:00-08:00'), release(0, '2026-12-01T12:00-08:00')],
    now: '2026-12-09T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' } },
  },
  {
    name: 'of counsel is no delay of law enforcement',
    told: [
      ...california,
      hold('2026-12-01T12:00-08:00', null, 'counsel'),
      hold('2026-12-01T12:00-08:00', null, 'amazon'),
    ],
    now: '2026-12-02T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' } },
  },
  {
    name: 'stops Massachusetts’ notice to people, which has no date, until it is released',
    told: [detected(), people('us-ma', 1), hold('2026-12-01T12:00-08:00')],
    now: '2026-12-02T12:00-08:00',
    clocks: { 'us-ma/individuals': { state: 'stopped' }, 'us-ma/regulator': { state: 'waits' } },
  },
  {
    name: 'leaves Massachusetts’ notice to people without a date when it is released',
    told: [detected(), people('us-ma', 1), hold('2026-12-01T12:00-08:00'), release(0, '2026-12-02T12:00-08:00')],
    now: '2026-12-03T12:00-08:00',
    clocks: { 'us-ma/individuals': { state: 'without-date' } },
  },
];

const runOn: readonly ClockCase[] = [
  {
    name: 'Puerto Rico: “the ten days to the department cannot be extended”',
    told: [
      detected('2026-11-21T10:00-04:00', 'America/Puerto_Rico'),
      people('us-pr', 1),
      hold('2026-11-22T10:00-04:00'),
    ],
    now: '2026-11-23T12:00-04:00',
    clocks: {
      'us-pr/individuals': { state: 'stopped' },
      'us-pr/regulator': { state: 'running', day: '2026-12-01', due: '2026-12-02T00:00-04:00' },
    },
  },
  {
    name: 'Florida: “the department’s 30 days run on”; the bureaus too',
    told: [detected(DETECTED, NEW_YORK), people('us-fl', 1001), hold('2026-11-22T10:00-05:00')],
    now: '2026-11-23T12:00-05:00',
    clocks: {
      'us-fl/individuals': { state: 'stopped' },
      'us-fl/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-05:00' },
      'us-fl/bureaus': { state: 'without-date' },
    },
  },
  {
    name: 'Texas: “the attorney general’s 30 days run on”',
    told: [detected(), determined('2026-11-23T09:00-08:00'), people('us-tx', 250), hold('2026-11-24T10:00-08:00')],
    now: '2026-11-25T12:00-08:00',
    clocks: {
      'us-tx/individuals': { state: 'stopped' },
      'us-tx/regulator': { state: 'running', day: '2026-12-23', due: '2026-12-24T00:00-08:00' },
    },
  },
  {
    name: 'Vermont: the 14 business days of the attorney general run on',
    told: [detected('2026-11-18T10:00-05:00', NEW_YORK), people('us-vt', 1), hold('2026-11-22T10:00-05:00')],
    now: '2026-11-23T12:00-05:00',
    clocks: {
      'us-vt/individuals': { state: 'stopped' },
      'us-vt/regulator': { state: 'running', day: '2026-12-09', due: '2026-12-10T00:00-05:00' },
    },
  },
  {
    name: 'Amazon: nothing in its policy waits for law enforcement',
    told: [detected(), hold('2026-11-21T11:00-08:00')],
    now: '2026-11-21T12:00-08:00',
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-22T10:00-08:00', cautions: ['counts as yes'] } },
  },
];

describe('a delay', () => {
  test.each(resumes)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('a delay stops nothing that the rule does not name', () => {
  test.each(runOn)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});
