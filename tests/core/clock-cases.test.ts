// Worked cases: limits that count from discovery or from the determination, and thresholds.

import { expect, test } from 'vitest';
import {
  CHICAGO,
  type ClockCase,
  DETECTED,
  detected,
  determined,
  expectedOf,
  fact,
  foundIn,
  NEW_YORK,
  people,
  sent,
} from './clock-case.ts';

const now = '2026-11-23T12:00-08:00';
const NOT_REACHED = 'Asked for from a threshold';
const CAUTIOUS = 'counted from detection: the cautious reading';
const DETERMINED = '2026-11-23T09:00-06:00';

const cases: readonly ClockCase[] = [
  {
    name: 'California, 500 residents: “30 calendar days of discovery” end with 21 December; “more than 500” is not reached',
    told: [detected(), people('us-ca', 500)],
    now,
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-ca/regulator': {
        excused: `${NOT_REACHED}: more than 500 California residents in one breach. Recorded are 500.`,
      },
      'us-ca/bureaus': 'absent',
    },
  },
  {
    name: 'California, 501 residents: “more than 500” is reached, and “within 15 calendar days of notifying” waits for that',
    told: [detected(), people('us-ca', 501)],
    now,
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-ca/regulator': { state: 'waits', startedBy: 'from the notice to the people affected' },
    },
  },
  {
    name: 'California, 501, notice sent on 1 December: 15 calendar days later is 16 December',
    told: [detected(), people('us-ca', 501), sent('us-ca/individuals', '2026-12-01T09:30-08:00')],
    now: '2026-12-02T12:00-08:00',
    clocks: {
      'us-ca/individuals': { state: 'met', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-ca/regulator': { state: 'running', day: '2026-12-16', due: '2026-12-17T00:00-08:00' },
    },
  },
  {
    name: 'California, some, number not yet known: counts as more than 500, and says so',
    told: [detected(), people('us-ca', null)],
    now,
    clocks: {
      'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-ca/regulator': { state: 'waits', cautions: ['not yet known and counts as reached'] },
    },
  },
  {
    name: 'California, about 480: below the threshold, and the reason says that the number is an estimate',
    told: [detected(), people('us-ca', 480, true)],
    now,
    clocks: { 'us-ca/regulator': { excused: 'Recorded are 480. The number is an estimate.' } },
  },
  {
    name: 'California, about 510: above the threshold, and the caution says that the number is an estimate',
    told: [detected(), people('us-ca', 510, true)],
    now,
    clocks: { 'us-ca/regulator': { state: 'waits', cautions: ['The number is an estimate.'] } },
  },
  {
    name: 'California, nobody after all: a place with a count of 0 says nothing',
    told: [detected(), people('us-ca', 0)],
    now,
    clocks: { 'us-ca/individuals': 'absent', 'us-ca/regulator': 'absent' },
  },
  {
    name: 'California, no information about people involved: both notices are excused, although people were counted',
    told: [detected(), people('us-ca', 501), fact('personalInformation', 'no')],
    now,
    clocks: {
      'us-ca/individuals': { excused: 'No information about people' },
      'us-ca/regulator': { excused: 'No information about people' },
    },
  },
  {
    name: 'Texas, 249: “60th day after the determination” of 23 November is 22 January; “at least 250” is not reached',
    told: [detected(), determined(DETERMINED, CHICAGO), people('us-tx', 249)],
    now,
    clocks: {
      'us-tx/individuals': { state: 'running', day: '2027-01-22', due: '2027-01-23T00:00-06:00' },
      'us-tx/regulator': { excused: NOT_REACHED },
      'us-tx/bureaus': { excused: NOT_REACHED },
    },
  },
  {
    name: 'Texas, 250: attorney general “30 days after the determination” of 23 November is 23 December',
    told: [detected(), determined(DETERMINED, CHICAGO), people('us-tx', 250)],
    now,
    clocks: {
      'us-tx/individuals': { state: 'running', day: '2027-01-22', due: '2027-01-23T00:00-06:00' },
      'us-tx/regulator': { state: 'running', day: '2026-12-23', due: '2026-12-24T00:00-06:00' },
    },
  },
  {
    name: 'Texas, determination not yet known: both run from detection on 21 November, and say that it is the cautious reading',
    told: [detected(), people('us-tx', 250)],
    now,
    clocks: {
      'us-tx/individuals': {
        state: 'running',
        day: '2027-01-20',
        due: '2027-01-21T00:00-08:00',
        cautions: [CAUTIOUS],
      },
      'us-tx/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00', cautions: [CAUTIOUS] },
    },
  },
  {
    name: 'Texas, neither determination nor detection recorded: runs from the opening, and says both',
    told: [people('us-tx', 250)],
    now,
    clocks: {
      'us-tx/regulator': {
        state: 'running',
        day: '2026-12-22',
        due: '2026-12-23T00:00-08:00',
        cautions: ['When it was noticed is not yet recorded', CAUTIOUS],
      },
    },
  },
  {
    name: 'Texas, 10,001: “more than 10,000 persons” asks for the bureaus, “without unreasonable delay”, so without a date',
    told: [detected(), determined(DETERMINED, CHICAGO), people('us-tx', 10_001)],
    now,
    clocks: { 'us-tx/bureaus': { state: 'without-date' } },
  },
  {
    name: 'Maine: “30 days after becoming aware” is 21 December; the cautious reading does not wait for the scope',
    told: [detected(DETECTED, NEW_YORK), people('us-me', 1)],
    now,
    clocks: {
      'us-me/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-05:00' },
      'us-me/regulator': { state: 'waits' },
      'us-me/bureaus': { excused: 'more than 1,000 persons' },
    },
  },
  {
    name: 'Indiana: individuals and attorney general “45 days after discovery”, 5 January, for one resident',
    told: [detected(DETECTED, NEW_YORK), people('us-in', 1)],
    now,
    clocks: {
      'us-in/individuals': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-05:00' },
      'us-in/regulator': { state: 'running', day: '2027-01-05', due: '2027-01-06T00:00-05:00' },
    },
  },
  {
    name: 'Arizona, 1,001: both offices and the bureaus “within the same 45 days” of the determination on 23 November',
    told: [detected(), determined('2026-11-23T09:00-07:00', 'America/Phoenix'), people('us-az', 1001)],
    now,
    clocks: {
      'us-az/individuals': { state: 'running', day: '2027-01-07', due: '2027-01-08T00:00-07:00' },
      'us-az/regulator': { state: 'running', day: '2027-01-07', due: '2027-01-08T00:00-07:00' },
      'us-az/bureaus': { state: 'running', day: '2027-01-07', due: '2027-01-08T00:00-07:00' },
    },
  },
  {
    name: 'Colorado, 499 and 500: “500 or more residents” begins at 500',
    told: [detected(), determined('2026-11-23T09:00-07:00', 'America/Denver'), people('us-co', 500)],
    now,
    clocks: {
      'us-co/individuals': { state: 'running', day: '2026-12-23', due: '2026-12-24T00:00-07:00' },
      'us-co/regulator': { state: 'running', day: '2026-12-23', due: '2026-12-24T00:00-07:00' },
    },
  },
  {
    name: 'Colorado, 499: the attorney general is not asked for',
    told: [detected(), people('us-co', 499)],
    now,
    clocks: { 'us-co/regulator': { excused: '500 or more Colorado residents. Recorded are 499.' } },
  },
  {
    name: 'Florida, 500: “reason to believe” is detection, so a later determination does not move the 30 days',
    told: [detected(DETECTED, NEW_YORK), determined('2026-12-01T09:00-05:00', NEW_YORK), people('us-fl', 500)],
    now: '2026-12-02T12:00-05:00',
    clocks: {
      'us-fl/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-05:00' },
      'us-fl/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-05:00' },
      'us-fl/bureaus': { excused: NOT_REACHED },
    },
  },
  {
    name: 'Florida, 499: “500 or more individuals” is not reached',
    told: [detected(DETECTED, NEW_YORK), people('us-fl', 499)],
    now,
    clocks: { 'us-fl/regulator': { excused: NOT_REACHED } },
  },
  {
    name: 'Washington, 500 and 501: “more than 500 residents” begins at 501, “no more than 30 days after discovery”',
    told: [detected(), people('us-wa', 501)],
    now,
    clocks: {
      'us-wa/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
      'us-wa/regulator': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00-08:00' },
    },
  },
  {
    name: 'Washington, 500: the attorney general is not asked for',
    told: [detected(), people('us-wa', 500)],
    now,
    clocks: { 'us-wa/regulator': { excused: NOT_REACHED } },
  },
  {
    name: 'Puerto Rico: the department “within a non-extendable 10 days after the breach is detected”; people without a number',
    told: [detected('2026-11-21T10:00-04:00', 'America/Puerto_Rico'), people('us-pr', 1)],
    now,
    clocks: {
      'us-pr/individuals': { state: 'without-date' },
      'us-pr/regulator': { state: 'running', day: '2026-12-01', due: '2026-12-02T00:00-04:00' },
    },
  },
  {
    name: 'Minnesota, 501: the bureaus “within 48 hours”, cautiously from detection; people without a number',
    told: [detected('2026-11-21T10:00-06:00', CHICAGO), people('us-mn', 501)],
    now: '2026-11-23T09:00-06:00',
    clocks: {
      'us-mn/individuals': { state: 'without-date' },
      'us-mn/bureaus': { state: 'running', due: '2026-11-23T10:00-06:00' },
    },
  },
  {
    name: 'Minnesota, 500: “more than 500 persons” is not reached',
    told: [detected(), people('us-mn', 500)],
    now,
    clocks: { 'us-mn/bureaus': { excused: 'more than 500 persons at one time' } },
  },
  {
    name: 'Massachusetts: no number in the law, so no date; the regulators go out with the notice to people',
    told: [detected(), people('us-ma', 1)],
    now,
    clocks: {
      'us-ma/individuals': { state: 'without-date' },
      'us-ma/regulator': { state: 'waits', startedBy: 'together with' },
      'us-ma/bureaus': { state: 'without-date' },
    },
  },
];

test.each(cases)('$name', (worked) => {
  expect(foundIn(worked)).toEqual(expectedOf(worked));
});
