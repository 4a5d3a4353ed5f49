// Worked cases: rules that name their own limit from the end of law enforcement's delay.

import { expect, test } from 'vitest';
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
} from './clock-case.ts';

const RELEASED = 'Counted from the end of law enforcement’s delay.';
const SHORT = 'It lasted less than 24 hours, so it moves no limit that is counted in days';
const SOONER = 'which is sooner than without it: the cautious reading';
const maryland = [detected(DETECTED, NEW_YORK), people('us-md', 1), hold('2026-12-01T12:00-05:00')];
const arizona = [determined('2026-11-23T09:00-08:00'), people('us-az', 1)];

const ownLimits: readonly ClockCase[] = [
  {
    name: 'Maryland, cleared on 10 December: “otherwise by the end of the 45 days”, 5 January',
    told: [...maryland, release(0, '2026-12-10T12:00-05:00')],
    now: '2026-12-11T12:00-05:00',
    clocks: {
      'us-md/individuals': {
        state: 'running',
        day: '2027-01-05',
        due: '2027-01-06T00:00-05:00',
        cautions: [RELEASED],
      },
    },
  },
  {
    name: 'Maryland, cleared on 12 January: “within 7 days of clearance if the 45 days have passed”, 19 January',
    told: [...maryland, release(0, '2027-01-12T12:00-05:00')],
    now: '2027-01-13T12:00-05:00',
    clocks: {
      'us-md/individuals': {
        state: 'running',
        day: '2027-01-19',
        due: '2027-01-20T00:00-05:00',
        cautions: [RELEASED],
      },
    },
  },
  {
    name: 'Maryland, cleared on 2 January, inside the 45 days: cautiously 5 January, not 9 January (the data’s “whichever is later”)',
    told: [...maryland, release(0, '2027-01-02T12:00-05:00')],
    now: '2027-01-03T12:00-05:00',
    clocks: {
      'us-md/individuals': {
        state: 'running',
        day: '2027-01-05',
        due: '2027-01-06T00:00-05:00',
        cautions: [RELEASED],
      },
    },
  },
  {
    name: 'Arizona: “45 days after the agency clears it” on 10 December is 24 January',
    told: [...arizona, hold('2026-12-01T12:00-08:00'), release(0, '2026-12-10T12:00-08:00')],
    now: '2026-12-11T12:00-08:00',
    clocks: {
      'us-az/individuals': { state: 'running', day: '2027-01-24', due: '2027-01-25T00:00-08:00', cautions: [RELEASED] },
    },
  },
  {
    name: 'Arizona, a second delay inside the 45 days after the first one: stopped again',
    told: [...arizona, hold('2027-01-06T12:00-08:00', '2027-01-10T12:00-08:00'), hold('2027-01-20T12:00-08:00')],
    now: '2027-01-21T12:00-08:00',
    clocks: { 'us-az/individuals': { state: 'stopped' } },
  },
  {
    name: 'Colorado: “30 days after the agency clears it” on 10 December is 9 January',
    told: [
      determined('2026-11-23T09:00-08:00'),
      people('us-co', 1),
      hold('2026-12-01T12:00-08:00'),
      release(0, '2026-12-10T12:00-08:00'),
    ],
    now: '2026-12-11T12:00-08:00',
    clocks: {
      'us-co/individuals': { state: 'running', day: '2027-01-09', due: '2027-01-10T00:00-08:00', cautions: [RELEASED] },
    },
  },
  {
    name: 'Tennessee: “45 days after clearance” on 10 December is 24 January',
    told: [detected(), people('us-tn', 1), hold('2026-12-01T12:00-08:00'), release(0, '2026-12-10T12:00-08:00')],
    now: '2026-12-11T12:00-08:00',
    clocks: {
      'us-tn/individuals': { state: 'running', day: '2027-01-24', due: '2027-01-25T00:00-08:00', cautions: [RELEASED] },
    },
  },
  {
    name: 'Maine: “up to 7 business days after” 21 December: 22 to 24, 28 to 31 December',
    told: [
      detected(DETECTED, NEW_YORK),
      people('us-me', 1),
      hold('2026-12-01T12:00-05:00'),
      release(0, '2026-12-21T12:00-05:00'),
    ],
    now: '2026-12-22T12:00-05:00',
    clocks: {
      'us-me/individuals': { state: 'running', day: '2026-12-31', due: '2027-01-01T00:00-05:00', cautions: [RELEASED] },
    },
  },
  {
    name: 'Maine, cleared on 24 November: 7 business days end with 4 December, before the 30 days: the cautious reading, and it says so',
    told: [
      detected(DETECTED, NEW_YORK),
      people('us-me', 1),
      hold('2026-11-23T12:00-05:00'),
      release(0, '2026-11-24T12:00-05:00'),
    ],
    now: '2026-11-25T12:00-05:00',
    clocks: {
      'us-me/individuals': { state: 'running', day: '2026-12-04', due: '2026-12-05T00:00-05:00', cautions: [SOONER] },
    },
  },
  {
    name: 'South Dakota, cleared on 10 December: 30 days end with 9 January, before the 60 days: the cautious reading, and it says so',
    told: [detected(), people('us-sd', 1), hold('2026-12-01T12:00-08:00'), release(0, '2026-12-10T12:00-08:00')],
    now: '2026-12-11T12:00-08:00',
    clocks: {
      'us-sd/individuals': { state: 'running', day: '2027-01-09', due: '2027-01-10T00:00-08:00', cautions: [SOONER] },
    },
  },
  {
    name: 'Arizona, a delay of ten minutes across midnight: the 45 days stay, the cautious reading',
    told: [...arizona, hold('2026-12-01T23:55-08:00', '2026-12-02T00:05-08:00')],
    now: '2026-12-03T12:00-08:00',
    clocks: {
      'us-az/individuals': { state: 'running', day: '2027-01-07', due: '2027-01-08T00:00-08:00', cautions: [SHORT] },
    },
  },
  {
    name: 'Maine, cleared on 23 November after ten hours: 7 business days end with 3 December, before the 30 days',
    told: [
      detected(DETECTED, NEW_YORK),
      people('us-me', 1),
      hold('2026-11-23T08:00-05:00'),
      release(0, '2026-11-23T18:00-05:00'),
    ],
    now: '2026-11-25T12:00-05:00',
    clocks: {
      'us-me/individuals': { state: 'running', day: '2026-12-03', due: '2026-12-04T00:00-05:00', cautions: [SOONER] },
    },
  },
];

test.each(ownLimits)('$name', (worked) => {
  expect(foundIn(worked)).toEqual(expectedOf(worked));
});
