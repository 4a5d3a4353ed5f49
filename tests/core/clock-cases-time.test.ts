// Worked cases: time zones, daylight saving, leap days, the end of the year, and what is on time.

import { describe, expect, test } from 'vitest';
import { type ClockCase, detected, expectedOf, foundIn, people, sent } from './clock-case.ts';

const UNKNOWN_DATA = 'Whether Amazon data is involved is not yet known: it counts as yes.';
const NOT_RECORDED = 'When it was noticed is not yet recorded';
const KATHMANDU = 'Asia/Kathmandu';
const APIA = 'Pacific/Apia';

const zones: readonly ClockCase[] = [
  {
    name: 'Los Angeles, late in the evening: 30 days from 21 November, although it was the 22nd in UTC',
    told: [detected('2026-11-21T23:30-08:00'), people('us-ca', 1)],
    now: '2026-11-22T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T08:00Z' } },
  },
  {
    name: 'Kathmandu, 5:45 ahead of UTC: the day of whoever recorded it, 22 November, so 22 December',
    told: [detected('2026-11-22T01:45+05:45', KATHMANDU), people('us-ca', 1)],
    now: '2026-11-22T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-22', due: '2026-12-22T18:15Z' } },
  },
  {
    name: 'Apia, 13 hours ahead of UTC: the same',
    told: [detected('2026-11-22T01:00+13:00', APIA), people('us-ca', 1)],
    now: '2026-11-22T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-22', due: '2026-12-22T11:00Z' } },
  },
  {
    name: 'UTC: the last day ends at midnight UTC',
    told: [detected('2026-11-21T12:00Z', 'UTC'), people('us-ca', 1)],
    now: '2026-11-22T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-12-21', due: '2026-12-22T00:00Z' } },
  },
  {
    name: 'hours do not depend on the zone: 72 from the same moment in Kathmandu and in Apia',
    told: [detected('2026-11-22T01:45+05:45', KATHMANDU), people('eu', 1)],
    now: '2026-11-22T12:00-08:00',
    zone: APIA,
    clocks: { 'eu-gdpr/regulator': { state: 'running', due: '2026-11-24T20:00Z' } },
  },
  {
    name: 'nothing recorded: counted in the zone of whoever opened the incident, where 22 November was already the 23rd',
    told: [people('us-ca', 1)],
    now: '2026-11-23T12:00-08:00',
    zone: APIA,
    clocks: {
      'us-ca/individuals': {
        state: 'running',
        day: '2026-12-23',
        due: '2026-12-23T11:00Z',
        cautions: [NOT_RECORDED],
      },
    },
  },
];

const daylightSaving: readonly ClockCase[] = [
  {
    name: 'forward: 24 elapsed hours from 18:00 on 7 March 2026 end at 19:00',
    told: [detected('2026-03-07T18:00-08:00')],
    now: '2026-03-08T12:00-07:00',
    clocks: { 'amazon/detection': { state: 'running', due: '2026-03-08T19:00-07:00', cautions: [UNKNOWN_DATA] } },
  },
  {
    name: 'back: 24 elapsed hours from 18:00 on 31 October 2026 end at 17:00',
    told: [detected('2026-10-31T18:00-07:00')],
    now: '2026-11-01T12:00-08:00',
    clocks: { 'amazon/detection': { state: 'running', due: '2026-11-01T17:00-08:00', cautions: [UNKNOWN_DATA] } },
  },
  {
    name: 'forward on the last of 30 days: 8 March 2026 ends at midnight in summer time',
    told: [detected('2026-02-06T10:00-08:00'), people('us-ca', 1)],
    now: '2026-03-08T12:00-07:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-03-08', due: '2026-03-09T07:00Z' } },
  },
  {
    name: 'back on the last of 30 days: 1 November 2026 ends at midnight in winter time',
    told: [detected('2026-10-02T10:00-07:00'), people('us-ca', 1)],
    now: '2026-11-01T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2026-11-01', due: '2026-11-02T08:00Z' } },
  },
  {
    name: 'detected in the hour that comes twice: its second pass is another moment, and the same day',
    told: [detected('2026-11-01T01:30-08:00'), people('us-ca', 1)],
    now: '2026-11-01T12:00-08:00',
    clocks: {
      'amazon/detection': { state: 'running', due: '2026-11-02T01:30-08:00', cautions: [UNKNOWN_DATA] },
      'us-ca/individuals': { state: 'running', day: '2026-12-01', due: '2026-12-02T08:00Z' },
    },
  },
];

const calendar: readonly ClockCase[] = [
  {
    name: 'leap year: 30 days from 30 January 2028 end with 29 February',
    told: [detected('2028-01-30T10:00-08:00'), people('us-ca', 1)],
    now: '2028-02-01T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2028-02-29', due: '2028-03-01T08:00Z' } },
  },
  {
    name: 'other year: 30 days from 30 January 2027 end with 1 March',
    told: [detected('2027-01-30T10:00-08:00'), people('us-ca', 1)],
    now: '2027-02-01T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2027-03-01', due: '2027-03-02T08:00Z' } },
  },
  {
    name: 'from a leap day: 30 days from 29 February 2028 end with 30 March',
    told: [detected('2028-02-29T10:00-08:00'), people('us-ca', 1)],
    now: '2028-03-01T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2028-03-30', due: '2028-03-31T07:00Z' } },
  },
  {
    name: 'over the end of the year: 30 days from 15 December 2026 end with 14 January 2027',
    told: [detected('2026-12-15T10:00-08:00'), people('us-ca', 1)],
    now: '2026-12-16T12:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'running', day: '2027-01-14', due: '2027-01-15T08:00Z' } },
  },
  {
    name: 'a holiday on a Saturday counts on Friday: 5 business days from 29 June 2026 leave out 3 July',
    told: [
      detected('2026-06-20T10:00-05:00'),
      people('us-ia', 501),
      sent('us-ia/individuals', '2026-06-29T10:00-07:00'),
    ],
    now: '2026-06-30T12:00-07:00',
    clocks: { 'us-ia/regulator': { state: 'running', day: '2026-07-07', due: '2026-07-08T07:00Z' } },
  },
  {
    name: 'New Year on a Saturday counts in the old year: from 28 December 2027 they leave out the 31st',
    told: [
      detected('2027-12-20T10:00-06:00'),
      people('us-ia', 501),
      sent('us-ia/individuals', '2027-12-28T10:00-08:00'),
    ],
    now: '2027-12-29T12:00-08:00',
    clocks: { 'us-ia/regulator': { state: 'running', day: '2028-01-05', due: '2028-01-06T08:00Z' } },
  },
];

const amazonSent = (at: string) => [detected(), sent('amazon/detection', at)];
const californiaSent = (at: string) => [detected(), people('us-ca', 1), sent('us-ca/individuals', at)];
const amazonDue = { due: '2026-11-22T10:00-08:00', cautions: [UNKNOWN_DATA] };
const californiaDue = { day: '2026-12-21', due: '2026-12-22T00:00-08:00' };
const afterwards = '2026-12-24T12:00-08:00';

const onTime: readonly ClockCase[] = [
  {
    name: '“within 24 hours”: met when exactly 24 hours had passed',
    told: amazonSent('2026-11-22T10:00-08:00'),
    now: afterwards,
    clocks: { 'amazon/detection': { state: 'met', ...amazonDue } },
  },
  {
    name: '“within 24 hours”: met late a minute after',
    told: amazonSent('2026-11-22T10:01-08:00'),
    now: afterwards,
    clocks: { 'amazon/detection': { state: 'met-late', ...amazonDue } },
  },
  {
    name: '24 hours: not yet overdue when exactly 24 hours have passed',
    told: [detected()],
    now: '2026-11-22T10:00-08:00',
    clocks: { 'amazon/detection': { state: 'running', ...amazonDue } },
  },
  {
    name: '24 hours: overdue a minute after',
    told: [detected()],
    now: '2026-11-22T10:01-08:00',
    clocks: { 'amazon/detection': { state: 'overdue', ...amazonDue } },
  },
  {
    name: 'days: met in the last minute of the last day',
    told: californiaSent('2026-12-21T23:59-08:00'),
    now: afterwards,
    clocks: { 'us-ca/individuals': { state: 'met', ...californiaDue } },
  },
  {
    name: 'days: met late in the first minute of the next day',
    told: californiaSent('2026-12-22T00:00-08:00'),
    now: afterwards,
    clocks: { 'us-ca/individuals': { state: 'met-late', ...californiaDue } },
  },
  {
    name: 'days: overdue from the first moment of the next day on',
    told: [detected(), people('us-ca', 1)],
    now: '2026-12-22T00:00-08:00',
    clocks: { 'us-ca/individuals': { state: 'overdue', ...californiaDue } },
  },
];

describe('time zones', () => {
  test.each(zones)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('daylight saving', () => {
  test.each(daylightSaving)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('the calendar', () => {
  test.each(calendar)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});

describe('the last moment', () => {
  test.each(onTime)('$name', (worked) => {
    expect(foundIn(worked)).toEqual(expectedOf(worked));
  });
});
