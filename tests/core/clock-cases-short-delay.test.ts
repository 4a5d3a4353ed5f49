// Worked cases: delays of law enforcement of about a day and less, against limits that are counted in days.

import { expect, test } from 'vitest';
import { type ClockCase, detected, expectedOf, foundIn, hold, people } from './clock-case.ts';

const ENDED = 'a day is given back only for each whole 24 hours of delay';
const SHORT = 'It lasted less than 24 hours, so it moves no limit that is counted in days: the cautious reading.';
const california = [detected('2026-11-14T10:00-08:00'), people('us-ca', 501)];

const unmoved = {
  'us-ca/individuals': { state: 'running', day: '2026-12-14', due: '2026-12-15T00:00-08:00', cautions: [SHORT] },
} as const;

const cases: readonly ClockCase[] = [
  {
    name: 'ten minutes across midnight: 30 days from 14 November stay 14 December',
    told: [...california, hold('2026-12-01T23:55-08:00', '2026-12-02T00:05-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: unmoved,
  },
  {
    name: 'ten minutes across midnight three times: 14 December still',
    told: [
      ...california,
      hold('2026-12-01T23:55-08:00', '2026-12-02T00:05-08:00'),
      hold('2026-12-03T23:55-08:00', '2026-12-04T00:05-08:00'),
      hold('2026-12-05T23:55-08:00', '2026-12-06T00:05-08:00'),
    ],
    now: '2026-12-08T12:00-08:00',
    clocks: unmoved,
  },
  {
    name: 'a minute less than 24 hours: 14 December',
    told: [...california, hold('2026-12-01T12:00-08:00', '2026-12-02T11:59-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: unmoved,
  },
  {
    name: 'an hour of a long delay lies behind detection: 14 December',
    told: [...california, hold('2026-11-01T12:00-08:00', '2026-11-14T11:00-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: unmoved,
  },
  {
    name: '24 hours: 15 December',
    told: [...california, hold('2026-12-01T12:00-08:00', '2026-12-02T12:00-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-15', due: '2026-12-16T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: '25 hours across two midnights: one day, 15 December',
    told: [...california, hold('2026-12-01T23:55-08:00', '2026-12-03T00:55-08:00')],
    now: '2026-12-08T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-15', due: '2026-12-16T00:00-08:00', cautions: [ENDED] },
    },
  },
  {
    name: 'ten minutes across the end of the last day: overdue when it ends, so the notice goes out at once',
    told: [...california, hold('2026-12-14T23:55-08:00', '2026-12-15T00:05-08:00')],
    now: '2026-12-15T00:06-08:00',
    clocks: { 'us-ca/individuals': { ...unmoved['us-ca/individuals'], state: 'overdue' } },
  },
  {
    name: 'ten minutes that last still: stopped',
    told: [...california, hold('2026-12-01T23:55-08:00')],
    now: '2026-12-02T00:01-08:00',
    clocks: { 'us-ca/individuals': { state: 'stopped' } },
  },
];

test.each(cases)('$name', (worked) => {
  expect(foundIn(worked)).toEqual(expectedOf(worked));
});
