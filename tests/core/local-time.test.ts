import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantToDay, instantToLocalMinute, localMinuteToInstant } from '../../src/core/local-time.ts';
import { millisecondsBetween, millisecondsToInstant } from '../../src/core/time.ts';

const zones = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'UTC',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

describe('a wall-clock minute', () => {
  test.each([
    ['2026-03-08T01:59', 'America/Los_Angeles', '2026-03-08T09:59:00.000Z'],
    ['2026-03-08T03:00', 'America/Los_Angeles', '2026-03-08T10:00:00.000Z'],
    ['2026-11-01T00:59', 'America/Los_Angeles', '2026-11-01T07:59:00.000Z'],
    ['2026-11-01T02:00', 'America/Los_Angeles', '2026-11-01T10:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-11-22T14:05', 'Asia/Kolkata', '2026-11-22T08:35:00.000Z'],
    ['2026-11-22T14:05', 'UTC', '2026-11-22T14:05:00.000Z'],
    ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
  ])('is the instant that the zone says: %s in %s', (local, zone, instant) => {
    expect(localMinuteToInstant(local, zone)).toBe(instant);
    expect(instantToLocalMinute(instant, zone)).toBe(local);
  });

  test.each([
    ['2026-11-01T01:30', 'America/Los_Angeles', '2026-11-01T08:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ])('is the earlier of the two moments where the clock goes back: %s in %s', (local, zone, instant) => {
    expect(localMinuteToInstant(local, zone)).toBe(instant);
  });

  test.each([
    ['2026-03-08T02:30', 'America/Los_Angeles', '2026-03-08T03:30'],
    ['2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T03:00'],
  ])('moves as far behind the change as it was left out: %s in %s', (local, zone, moved) => {
    const instant = localMinuteToInstant(local, zone) ?? '';
    expect(instantToLocalMinute(instant, zone)).toBe(moved);
  });

  test.each([
    '',
    'yesterday',
    '2026-11-22',
    '2026-11-22 14:05',
    '2026-11-22T14:05:00',
    '2026-02-29T10:00',
    '2026-13-01T10:00',
    '2026-00-01T10:00',
    '2026-11-22T24:00',
    '2026-11-22T10:60',
    '26-11-22T10:00',
    '0026-11-22T10:00',
  ])('is none: “%s”', (local) => {
    expect(localMinuteToInstant(local, 'Europe/Berlin')).toBeUndefined();
  });

  test('comes back as it went, except in the hour that a change repeats', () => {
    const anyMinute = fc.integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...zones), (minutes, zone) => {
        const instant = millisecondsToInstant(minutes * 60_000);
        const local = instantToLocalMinute(instant, zone);
        const back = localMinuteToInstant(local, zone) ?? '';
        expect(instantToLocalMinute(back, zone)).toBe(local);
        const earlierBy = millisecondsBetween(back, instant);
        expect(earlierBy === 0 || earlierBy === 3_600_000 || earlierBy === 1_800_000).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('counts in UTC where the zone is unknown', () => {
    expect(localMinuteToInstant('2026-11-22T14:05', 'Moon/Tycho')).toBe('2026-11-22T14:05:00.000Z');
  });
});

test('says the day of a moment in its zone', () => {
  expect(instantToDay('2026-11-22T20:05:30.123Z', 'UTC')).toBe('Sunday 22 November 2026');
  expect(instantToDay('2026-11-22T20:05:30.123Z', 'Asia/Kolkata')).toBe('Monday 23 November 2026');
});
