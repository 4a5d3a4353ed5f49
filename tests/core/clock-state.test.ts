import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../src/core/clock.ts';
import {
  clockState,
  clockStateToWords,
  dueToWords,
  isOpenState,
  nextClock,
  orderClocks,
} from '../../src/core/clock-state.ts';
import { instant, LOS_ANGELES } from './clock-case.ts';

const now = instant('2026-12-01T12:00Z');

const base: Clock = {
  id: 'xx/regulator',
  title: 'Freedonia: notice to the attorney general',
  source: 'Freedonia Code § 1',
  isVerified: true,
  words: 'Within 30 days.',
  limit: '30 calendar days',
  startedBy: 'Runs from detection.',
  zone: 'UTC',
  standing: 'runs',
  stops: 'Stops when you record that the notice was sent.',
  cautions: [],
  heldBy: [],
  doubts: [],
};

const clock = (id: string, change: Partial<Clock> = {}): Clock => ({ ...base, id, ...change });
const due = (at: string) => ({ due: { at: instant(at) } });
const met = (at: string) =>
  ({
    mark: { id: 'm', state: 'met', at: instant(at), zone: 'UTC', how: 'Post', reference: '', who: 'Ada Obi' },
  }) as const;
const ruledOut = { mark: { id: 'm', state: 'ruled-out', at: now, reason: 'No residents', who: 'Ada Obi' } } as const;

const samples = {
  running: clock('running', due('2026-12-10T12:00Z')),
  overdue: clock('overdue', due('2026-11-30T08:00Z')),
  stopped: clock('stopped', { standing: 'stopped' }),
  waits: clock('waits', { standing: 'waits' }),
  'without-date': clock('without-date', { standing: 'without-date' }),
  met: clock('met', { ...due('2026-11-30T12:00Z'), ...met('2026-11-30T12:00Z') }),
  'met-late': clock('met-late', { ...due('2026-11-30T12:00Z'), ...met('2026-12-01T11:20Z') }),
  'ruled-out': clock('ruled-out', { ...due('2026-11-30T12:00Z'), ...ruledOut }),
} as const;

describe('the state of a clock', () => {
  test.each([
    ['running', true, 'due in 9 d'],
    ['overdue', true, 'overdue by 1 d 4 h'],
    ['stopped', true, 'stopped by law enforcement’s delay'],
    ['waits', true, 'waits for the notice to the people affected'],
    ['without-date', true, 'no number in the law: do it without delay'],
    ['met', false, 'met'],
    ['met-late', false, 'met late, by 23 h 20 min'],
    ['ruled-out', false, 'does not apply'],
  ] as const)('is %s', (state, isOpen, words) => {
    const sample = samples[state];
    expect(clockState(sample, now)).toBe(state);
    expect(isOpenState(state)).toBe(isOpen);
    expect(clockStateToWords(sample, now)).toBe(words);
  });

  test('is met without a date, and while it is stopped or waits', () => {
    for (const standing of ['without-date', 'stopped', 'waits', 'runs'] as const)
      expect(clockState(clock('x', { standing, ...met('2030-01-01T00:00Z') }), now)).toBe('met');
  });

  test('is without a date where a clock runs and nobody knows from when', () => {
    expect(clockState(clock('x'), now)).toBe('without-date');
  });

  test('takes the last moment of hours for in time, and the end of a day for late', () => {
    const hours = clock('x', { due: { at: now } });
    const days = clock('x', { due: { at: now, day: '2026-11-30' } });
    expect([clockState(hours, now), clockState(days, now)]).toEqual(['running', 'overdue']);
    const marked = [hours, days].map((each) => clockState({ ...each, ...met(now) }, now));
    expect(marked).toEqual(['met', 'met-late']);
  });
});

describe('the order of clocks', () => {
  const soon = clock('soon', due('2026-12-04T12:00Z'));
  const sooner = clock('sooner', due('2026-12-02T12:00Z'));
  const longOverdue = clock('long-overdue', due('2026-11-01T08:00Z'));
  const later = clock('later', due('2026-12-04T12:01Z'));

  test('is by prudence: overdue, due within three days, without a number, due later, waiting, stopped, ended', () => {
    const ordered = orderClocks([...Object.values(samples), later, soon, sooner, longOverdue], now);
    expect(ordered.map(({ id }) => id)).toEqual([
      'long-overdue',
      'overdue',
      'sooner',
      'soon',
      'without-date',
      'later',
      'running',
      'waits',
      'stopped',
      'met',
      'met-late',
      'ruled-out',
    ]);
  });

  test('of clocks that are due together is by their ids', () => {
    const together = ['b', 'c', 'a'].map((id) => clock(id, due('2026-12-10T12:00Z')));
    expect(orderClocks(together, now).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  const anyMoment = fc
    .integer({ min: -200, max: 200 })
    .map((hours) => new Date(Date.parse(now) + hours * 3_600_000).toISOString());
  const anyClock = fc
    .record({
      standing: fc.constantFrom('runs', 'stopped', 'waits', 'without-date'),
      at: anyMoment,
      mark: fc.option(
        fc.oneof(
          anyMoment.map((at) => met(at).mark),
          fc.constant(ruledOut.mark),
        ),
        { nil: undefined },
      ),
    })
    .map(({ standing, at, mark }): Clock => ({
      ...base,
      standing,
      mark,
      due: standing === 'runs' ? { at } : undefined,
    }));
  const anyClocks = fc
    .array(anyClock, { maxLength: 12 })
    .map((clocks) => clocks.map((each, index) => ({ ...each, id: `clock-${index}` })));

  test('is total, and does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(
        anyClocks.chain((clocks) =>
          fc.tuple(fc.constant(clocks), fc.shuffledSubarray(clocks, { minLength: clocks.length })),
        ),
        ([clocks, shuffled]) => {
          const ordered = orderClocks(clocks, now);
          expect(orderClocks(shuffled, now)).toEqual(ordered);
          expect(new Set(ordered)).toEqual(new Set(clocks));
        },
      ),
    );
  });

  test('puts nothing open behind what has ended, and no earlier date behind a later one that is as far', () => {
    fc.assert(
      fc.property(anyClocks, (clocks) => {
        const states = orderClocks(clocks, now).map((each) => ({
          state: clockState(each, now),
          at: each.due?.at ?? '',
        }));
        const open = states.map(({ state }) => isOpenState(state));
        expect(open).toEqual([...open].sort((one, other) => Number(other) - Number(one)));
        for (const state of ['overdue', 'running'] as const) {
          const moments = states.filter((each) => each.state === state).map(({ at }) => at);
          expect(moments).toEqual([...moments].sort());
        }
      }),
    );
  });

  test('does not change the clocks that were given', () => {
    const given = Object.freeze([later, soon]);
    expect(orderClocks(given, now).map(({ id }) => id)).toEqual(['soon', 'later']);
  });
});

describe('the next clock', () => {
  test('is the one with a date that is overdue or due first, not one without a number', () => {
    expect(nextClock(Object.values(samples), now)?.id).toBe('overdue');
    expect(nextClock([samples['without-date'], samples.running], now)?.id).toBe('running');
  });

  test('is none where nothing with a date is open', () => {
    const { met: done, waits, stopped } = samples;
    expect(nextClock([done, waits, stopped, samples['without-date'], samples['ruled-out']], now)).toBeUndefined();
  });
});

describe('by when, in words', () => {
  const day = { due: { at: instant('2026-12-22T00:00-08:00'), day: '2026-12-21' } };

  test('names the whole day in the zone in which days are counted, and UTC', () => {
    const words = 'by the end of Monday 21 December 2026 (PST), 22 Dec 2026 08:00 UTC';
    expect(dueToWords(day, LOS_ANGELES, LOS_ANGELES)).toBe(words);
    expect(dueToWords(day, 'UTC', LOS_ANGELES)).toBe(words);
  });

  test('names UTC once where days are counted in it', () => {
    const inUtc = { due: { at: instant('2026-12-22T00:00Z'), day: '2026-12-21' } };
    expect(dueToWords(inUtc, LOS_ANGELES, 'UTC')).toBe('by the end of Monday 21 December 2026 (UTC)');
  });

  test('names the minute in the reader’s zone, and UTC', () => {
    const hours = { due: { at: instant('2026-11-22T10:00-08:00') } };
    expect(dueToWords(hours, LOS_ANGELES, LOS_ANGELES)).toBe('by 22 Nov 2026, 10:00 PST, 22 Nov 2026 18:00 UTC');
    expect(dueToWords(hours, 'UTC', LOS_ANGELES)).toBe('by 22 Nov 2026, 18:00 UTC');
  });

  test('is empty where there is no date', () => {
    expect(dueToWords({}, LOS_ANGELES, LOS_ANGELES)).toBe('');
  });
});
