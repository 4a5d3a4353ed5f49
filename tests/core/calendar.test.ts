import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  countBusinessDays,
  dayToNumber,
  isBusinessDay,
  isFederalHoliday,
  numberToDay,
  weekday,
} from '../../src/core/calendar.ts';

const DAY_IN_MILLISECONDS = 86_400_000;
const FOUR_CENTURIES_IN_DAYS = 146_097;
const anyNumber = fc.integer({ min: 0, max: FOUR_CENTURIES_IN_DAYS }).map((number) => number - 25_567);
const anyDay = fc.integer({ min: dayToNumber('2020-01-01'), max: dayToNumber('2040-12-31') }).map(numberToDay);
const anyCalendar = fc.constantFrom('federal', 'vermont');

describe('a day', () => {
  test('is counted as the calendar of the runtime counts it, over four centuries', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = new Date(number * DAY_IN_MILLISECONDS);
        const day = numberToDay(number);
        expect(day).toBe(date.toISOString().slice(0, 10));
        expect(dayToNumber(day)).toBe(number);
        expect(weekday(day)).toBe(date.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-29', 365, '2029-02-28'],
    ['1970-01-01', 0, '1970-01-01'],
    ['1969-12-31', 0, '1969-12-31'],
  ])('%s and %i days is %s', (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum);
  });

  test('has its number and its day of the week', () => {
    expect(['1970-01-01', '1970-01-02', '1969-12-31'].map(dayToNumber)).toEqual([0, 1, -1]);
    expect(['2026-11-22', '2026-11-23', '2026-11-28', '1969-12-28'].map(weekday)).toEqual([0, 1, 6, 0]);
  });
});

describe('a federal holiday', () => {
  test.each([
    ['New Year’s Day', '2026-01-01'],
    ['Birthday of Martin Luther King, Jr.', '2026-01-19'],
    ['Washington’s Birthday', '2026-02-16'],
    ['Memorial Day', '2026-05-25'],
    ['Memorial Day on the last day of May', '2027-05-31'],
    ['Juneteenth', '2026-06-19'],
    ['Independence Day', '2028-07-04'],
    ['Labor Day', '2026-09-07'],
    ['Labor Day on the first of September', '2025-09-01'],
    ['Columbus Day', '2026-10-12'],
    ['Veterans Day', '2026-11-11'],
    ['Thanksgiving', '2026-11-26'],
    ['Thanksgiving where November begins on a Thursday', '2029-11-22'],
    ['Christmas', '2026-12-25'],
    ['Independence Day on a Saturday, observed on Friday', '2026-07-03'],
    ['Christmas on a Sunday, observed on Monday', '2022-12-26'],
    ['Juneteenth on a Sunday, observed on Monday', '2022-06-20'],
    ['Veterans Day on a Saturday, observed on Friday', '2028-11-10'],
    ['New Year’s Day on a Saturday, observed in the year before', '2021-12-31'],
    ['New Year’s Day on a Sunday, observed on Monday', '2023-01-02'],
  ])('is left out: %s', (_, day) => {
    expect(isFederalHoliday(day)).toBe(true);
    expect(isBusinessDay(day, 'federal')).toBe(false);
  });

  test('is none of the days beside it', () => {
    const days = ['2026-01-02', '2026-05-18', '2026-07-06', '2026-11-19', '2026-11-27', '2026-12-24', '2026-12-31'];
    expect(days.filter((day) => !isBusinessDay(day, 'federal'))).toEqual([]);
  });

  test('comes eleven times a year, and on a working day', () => {
    for (let year = 2021; year <= 2060; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
        (day) => day.startsWith(String(year)) && isFederalHoliday(day),
      );
      // New Year’s Day may be observed in the year before, and that of the next year in this one.
      expect(days.length).toBeGreaterThanOrEqual(10);
      expect(days.length).toBeLessThanOrEqual(12);
      expect(days.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
    }
  });
});

describe('Vermont', () => {
  test('leaves out Town Meeting Day and Bennington Battle Day', () => {
    for (const day of ['2026-03-03', '2027-03-02', '2027-08-16']) {
      expect(isBusinessDay(day, 'vermont')).toBe(false);
      expect(isBusinessDay(day, 'federal')).toBe(true);
    }
  });

  test('leaves out no other day where Bennington Battle Day falls on a weekend', () => {
    expect(weekday('2026-08-16')).toBe(0);
    expect(['2026-08-14', '2026-08-17'].every((day) => isBusinessDay(day, 'vermont'))).toBe(true);
  });

  test('leaves out the federal holidays too', () => {
    expect(isBusinessDay('2026-11-26', 'vermont')).toBe(false);
  });
});

describe('business days', () => {
  test.each([
    ['2026-11-20', 1, 'federal', '2026-11-23'],
    ['2026-11-22', 1, 'federal', '2026-11-23'],
    ['2026-11-25', 1, 'federal', '2026-11-27'],
    ['2026-11-16', 14, 'vermont', '2026-12-07'],
    ['2026-03-02', 1, 'vermont', '2026-03-04'],
    ['2021-12-30', 1, 'federal', '2022-01-03'],
    ['2028-02-28', 2, 'federal', '2028-03-01'],
    ['2026-11-20', 0, 'federal', '2026-11-20'],
  ] as const)('%s and %i business days (%s) is %s', (day, days, calendar, last) => {
    expect(addBusinessDays(day, days, calendar)).toBe(last);
  });

  test('are counted as they are added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (day, days, calendar) => {
        const last = addBusinessDays(day, days, calendar);
        expect(isBusinessDay(last, calendar)).toBe(true);
        expect(countBusinessDays(day, last, calendar)).toBe(days);
        expect(countBusinessDays(day, addDays(last, -1), calendar)).toBe(days - 1);
      }),
    );
  });

  test('are none up to the day itself or to one before it', () => {
    expect(countBusinessDays('2026-11-23', '2026-11-23', 'federal')).toBe(0);
    expect(countBusinessDays('2026-11-24', '2026-11-23', 'federal')).toBe(0);
  });

  test('add up over parts', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), fc.nat(20), anyCalendar, (day, one, other, calendar) => {
        const inParts = addBusinessDays(addBusinessDays(day, one, calendar), other, calendar);
        expect(inParts).toBe(addBusinessDays(day, one + other, calendar));
      }),
    );
  });
});
