import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayToDue,
  type Delay,
  delayDue,
  instantToLocalDay,
  joinDelays,
  later,
  limitToDue,
} from '../../src/core/deadline.ts';
import { type Due, isTooLate } from '../../src/core/due.ts';
import type { Limit, LimitUnit } from '../../src/core/notification-rule.ts';
import { instantToMilliseconds, millisecondsToInstant } from '../../src/core/time.ts';
import { instant, LOS_ANGELES, NEW_YORK } from './clock-case.ts';

const federal = { zone: LOS_ANGELES, calendar: 'federal' } as const;
const vermont = { zone: NEW_YORK, calendar: 'vermont' } as const;
const days = (amount: number): Limit => ({ amount, unit: 'calendar-days' });
const businessDays = (amount: number): Limit => ({ amount, unit: 'business-days' });
const hours = (amount: number): Limit => ({ amount, unit: 'hours' });
const start = instant('2026-11-21T10:00-08:00');

const anyInstant = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map((milliseconds) => millisecondsToInstant(milliseconds));
// Half hours, quarter hours, the far side of the date line, and places where midnight itself is left out or comes twice.
const anyZone = fc.constantFrom(
  'UTC',
  LOS_ANGELES,
  NEW_YORK,
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Beirut',
  'America/Asuncion',
);
const anyUnit = fc.constantFrom<LimitUnit>('hours', 'calendar-days', 'business-days');
const anyCounting = fc.record({ zone: anyZone, calendar: fc.constantFrom('federal', 'vermont') });
const anyLimit = fc.record({ amount: fc.nat(120), unit: anyUnit });
const anyDelay: fc.Arbitrary<Delay> = fc.record({ from: anyInstant, to: fc.option(anyInstant, { nil: undefined }) });

describe('a limit', () => {
  test('in calendar days leaves out the day of the trigger and takes in the whole last day', () => {
    const due = { day: '2026-12-21', at: instant('2026-12-22T00:00-08:00') };
    expect(limitToDue(start, days(30), federal)).toEqual(due);
  });

  test('of no days ends with the day of the trigger', () => {
    expect(limitToDue(start, days(0), federal).day).toBe('2026-11-21');
  });

  test('in business days leaves out weekends and the holidays of the place', () => {
    expect(limitToDue(start, businessDays(4), federal).day).toBe('2026-11-27');
    expect(limitToDue(instant('2027-03-01T10:00-05:00'), businessDays(1), vermont).day).toBe('2027-03-03');
    expect(
      limitToDue(instant('2027-03-01T10:00-05:00'), businessDays(1), { ...vermont, calendar: 'federal' }).day,
    ).toBe('2027-03-02');
  });

  test('in hours has no day and counts them as they pass', () => {
    expect(limitToDue(instant('2026-03-07T18:00-08:00'), hours(24), federal)).toEqual({
      at: instant('2026-03-08T19:00-07:00'),
    });
  });

  test('is never due before its start', () => {
    fc.assert(
      fc.property(anyInstant, anyLimit, anyCounting, (from, limit, counting) => {
        expect(limitToDue(from, limit, counting).at >= from).toBe(true);
      }),
    );
  });

  test('of more is never due earlier', () => {
    fc.assert(
      fc.property(anyInstant, anyLimit, fc.nat(30), anyCounting, (from, limit, more, counting) => {
        const longer = { ...limit, amount: limit.amount + more };
        expect(limitToDue(from, longer, counting).at >= limitToDue(from, limit, counting).at).toBe(true);
      }),
    );
  });

  test('that starts later is never due earlier', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyLimit, anyCounting, (one, other, limit, counting) => {
        const [from, to] = [one, other].sort();
        expect(limitToDue(to ?? one, limit, counting).at >= limitToDue(from ?? one, limit, counting).at).toBe(true);
      }),
    );
  });

  test('in days ends where the next day begins, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(60), anyZone, (from, amount, zone) => {
        const { at, day } = limitToDue(from, days(amount), { zone, calendar: 'federal' });
        const last = millisecondsToInstant(instantToMilliseconds(at) - 1);
        expect([instantToLocalDay(last, zone), instantToLocalDay(at, zone) > (day ?? '')]).toEqual([day, true]);
      }),
    );
  });
});

describe('the last moment', () => {
  test('of a limit in hours is in time', () => {
    const due = limitToDue(start, hours(24), federal);
    expect([isTooLate(due, due.at), isTooLate(due, instant('2026-11-22T10:01-08:00'))]).toEqual([false, true]);
  });

  test('of a limit in days is the end of the day, which is too late', () => {
    const due = dayToDue('2026-12-21', LOS_ANGELES);
    expect([isTooLate(due, instant('2026-12-21T23:59-08:00')), isTooLate(due, due.at)]).toEqual([false, true]);
  });
});

describe('a delay', () => {
  const delayed = (limit: Limit, from: string, to: string | undefined, counting: typeof federal | typeof vermont) =>
    delayDue(
      limitToDue(start, limit, counting),
      limit,
      { from: instant(from), to: to === undefined ? undefined : instant(to) },
      counting,
    );

  test('gives back calendar days: 20 were left, and 20 follow its end', () => {
    expect(delayed(days(30), '2026-12-01T12:00-08:00', '2026-12-08T23:00-08:00', federal)?.day).toBe('2026-12-28');
  });

  test('gives back business days: 2 of 4 were left on 24 November, so Monday and Tuesday after the weekend', () => {
    expect(delayed(businessDays(4), '2026-11-24T12:00-08:00', '2026-11-28T12:00-08:00', federal)?.day).toBe(
      '2026-12-01',
    );
  });

  test('gives back hours to the minute, across the change of the clock', () => {
    const due = limitToDue(instant('2026-10-31T12:00-07:00'), hours(24), federal);
    const delay = { from: instant('2026-10-31T18:00-07:00'), to: instant('2026-11-01T18:30-08:00') };
    expect(delayDue(due, hours(24), delay, federal)).toEqual({ at: instant('2026-11-02T12:30-08:00') });
  });

  test('leaves no due moment while it lasts', () => {
    expect(delayed(days(30), '2026-12-01T12:00-08:00', undefined, federal)).toBeUndefined();
  });

  test('that begins when the limit is over changes nothing, whether it lasts or not', () => {
    const due = limitToDue(start, days(30), federal);
    expect(delayed(days(30), '2026-12-22T00:00-08:00', undefined, federal)).toEqual(due);
    expect(delayed(days(30), '2026-12-23T00:00-08:00', '2026-12-24T00:00-08:00', federal)).toEqual(due);
  });

  test('never makes a due moment earlier', () => {
    fc.assert(
      fc.property(anyInstant, anyLimit, anyDelay, anyDelay, anyCounting, (from, limit, first, second, counting) => {
        let due: Due | undefined = limitToDue(from, limit, counting);
        for (const delay of joinDelays([first, second])) {
          const moved: Due | undefined =
            due && delayDue(due, limit, { ...delay, from: later(delay.from, from) }, counting);
          expect(!due || !moved || moved.at >= due.at).toBe(true);
          due = moved;
        }
      }),
    );
  });

  test('that lasts longer never makes a due moment earlier', () => {
    const anyLength = fc.nat(40 * 24 * 60);
    fc.assert(
      fc.property(
        anyInstant,
        anyLimit,
        fc.nat(40 * 24 * 60),
        anyLength,
        anyLength,
        anyCounting,
        (at, limit, after, ...rest) => {
          const [length, more, counting] = rest;
          const due = limitToDue(at, limit, counting);
          const minutes = (count: number) => millisecondsToInstant(instantToMilliseconds(at) + count * 60_000);
          const from = minutes(after);
          const [short, long] = [length, length + more].map((each) =>
            delayDue(due, limit, { from, to: minutes(after + each) }, counting),
          );
          expect((long?.at ?? '') >= (short?.at ?? '')).toBe(true);
        },
      ),
    );
  });
});

describe('several delays', () => {
  const at = (day: number) => instant(`2026-12-${String(day).padStart(2, '0')}T12:00Z`);

  test.each([
    [
      'are one where they overlap',
      [
        [1, 8],
        [5, 12],
      ],
      [[1, 12]],
    ],
    [
      'are one where one lies inside the other',
      [
        [1, 12],
        [5, 8],
      ],
      [[1, 12]],
    ],
    [
      'are one where they touch',
      [
        [1, 5],
        [5, 8],
      ],
      [[1, 8]],
    ],
    [
      'stay apart where days lie between',
      [
        [10, 12],
        [1, 3],
      ],
      [
        [1, 3],
        [10, 12],
      ],
    ],
    [
      'are none where they end before they begin',
      [
        [5, 3],
        [5, 8],
        [9, 1],
      ],
      [[5, 8]],
    ],
    [
      'have no end where one of them has none',
      [
        [1, 8],
        [5, 0],
      ],
      [[1, 0]],
    ],
    [
      'have no end where the first has none',
      [
        [1, 0],
        [5, 8],
      ],
      [[1, 0]],
    ],
  ])('%s', (_, given, expected) => {
    const toDelay = ([from, to]: readonly number[]): Delay => ({ from: at(from ?? 0), to: to ? at(to) : undefined });
    expect(joinDelays(given.map(toDelay))).toEqual(expected.map(toDelay));
  });

  test('are joined the same in any order, and hold the same moments', () => {
    const covers = (delays: readonly Delay[], moment: string) =>
      delays.some(({ from, to }) => from <= moment && (to === undefined || moment < to));
    fc.assert(
      fc.property(fc.array(anyDelay, { maxLength: 6 }), anyInstant, fc.nat(), (delays, moment, shift) => {
        const turn = shift % (delays.length + 1);
        const turned = [...delays.slice(turn), ...delays.slice(0, turn)];
        expect(joinDelays(turned)).toEqual(joinDelays(delays));
        expect(covers(joinDelays(delays), moment)).toBe(covers(delays, moment));
      }),
    );
  });
});
