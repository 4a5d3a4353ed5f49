import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../src/core/clock.ts';
import { clockStateToWords, dueToWords } from '../../src/core/clock-state.ts';
import { isInstant } from '../../src/core/time.ts';
import { organisation, rules } from '../content/content.ts';
import {
  asked,
  board,
  detected,
  determined,
  fact,
  hold,
  instant,
  ownClock,
  people,
  release,
  sent,
  type Told,
} from './clock-case.ts';

const now = '2026-12-02T12:00-08:00';
const places = rules.flatMap(({ applies }) => ('place' in applies ? applies.place : []));
const everySector = Object.fromEntries(organisation.sectors.map(({ id }) => [id, 'yes' as const]));
const NOTICES = ['individuals', 'regulator', 'bureaus'] as const;

/** What is missing or wrong in what a clock says, by its id. */
function faults(clock: Clock): readonly string[] {
  const { id, title, source, words, startedBy, startsAt, stops, cautions, standing, due, zone } = clock;
  const moment = instant(now);
  const drawn = [title, startedBy, stops, ...cautions, clockStateToWords(clock, moment), dueToWords(clock, zone, zone)];
  // A notice to people that was recorded before the determination makes what is tied to it due before its own start.
  const isTied = startedBy.includes('has gone out');
  return [
    ...([title, source, words, startedBy, stops].every((text) => text.trim()) ? [] : [`${id}: has an empty text`]),
    ...(/undefined|null|NaN|Invalid/.test(drawn.join()) ? [`${id}: draws ${drawn.join()}`] : []),
    ...(due && !isInstant(due.at) ? [`${id}: is due at ${due.at}`] : []),
    ...(due && standing !== 'runs' ? [`${id}: ${standing} with a date`] : []),
    ...(due && startsAt && !isTied && due.at < startsAt ? [`${id}: is due before it starts`] : []),
  ];
}

describe('every rule of the collection', () => {
  const somebody = [null, 1, 100_000];
  const momentsOf = [[], [detected()], [detected(), determined('2026-11-23T09:00-08:00')]];
  const delays = [
    [],
    [hold('2026-11-25T10:00-08:00')],
    [hold('2026-11-25T10:00-08:00'), release(0, '2026-11-30T10:00-08:00')],
  ];
  const secrets = [[], [fact('encrypted', 'yes'), fact('keyTaken', 'no')]];
  const notices = [[], rules.map(({ id }) => sent(`${id}/individuals`, '2026-12-01T09:30-08:00'))];
  const count = (number: number | null) => places.map((place) => people(place, number));

  test('says something about each of its notices, and what it says is whole, in every combination of facts', () => {
    const notice = rules
      .filter(({ id }) => id !== 'amazon-sp-api-dpp')
      .flatMap((rule) => NOTICES.filter((to) => rule[to]));
    for (const number of somebody)
      for (const moments of momentsOf)
        for (const delay of delays)
          for (const secret of secrets)
            for (const went of notices) {
              const story = [...moments, ...count(number), ...delay, ...secret, ...went, fact('paymentCard', 'yes')];
              const found = board({ told: story, now, sectors: everySector });
              expect(found.mayApply).toEqual([]);
              expect(found.clocks.length + found.excused.length).toBe(notice.length + 1);
              expect(found.excused.filter(({ title, reason }) => !title.trim() || !reason.trim())).toEqual([]);
              expect(found.clocks.flatMap(faults)).toEqual([]);
            }
  });

  test('may apply while nothing is known of the company and the data, if it is no law of a place', () => {
    const { clocks, mayApply } = board({ told: [], now });
    const ids = rules.flatMap((rule) =>
      'place' in rule.applies || rule.id === 'amazon-sp-api-dpp'
        ? []
        : NOTICES.filter((to) => rule[to]).map((to) => `${rule.id}/${to}`),
    );
    expect(mayApply.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(clocks).toHaveLength(1);
    expect(mayApply.flatMap(faults)).toEqual([]);
  });

  test('never throws, whatever was told in whatever order', () => {
    const anyTold = fc.constantFrom<Told>(
      detected(),
      detected('2028-02-29T23:59-08:00'),
      determined('2026-11-20T09:00+13:00', 'Pacific/Apia'),
      ...[0, 1, 250, 501, null].map((number) => people('us-tx', number, true)),
      people('us-vt', 7),
      people('nowhere', 7),
      ...(['yes', 'no', 'not-yet-known'] as const).flatMap((value) =>
        [
          'encrypted',
          'keyTaken',
          'paymentCard',
          'personalInformation',
          'amazonData',
          'sector-hipaa',
          'sector-none',
        ].map((name) => fact(name, value)),
      ),
      hold('2026-11-25T10:00-08:00'),
      hold('2026-11-25T10:00-08:00', '2026-11-28T10:00-08:00'),
      sent('us-tx/individuals', '2026-10-01T09:30-08:00'),
      sent('__proto__', '2026-10-01T09:30-08:00'),
      asked(now),
      ownClock({ amount: 0, unit: 'business-days' }),
      ownClock({ dueAt: instant(now) }),
    );
    fc.assert(
      fc.property(fc.array(anyTold, { maxLength: 12 }), (story) => {
        const { clocks, mayApply } = board({ told: story, now });
        expect([...clocks, ...mayApply].flatMap(faults)).toEqual([]);
        expect(new Set([...clocks, ...mayApply].map(({ id }) => id)).size).toBe(clocks.length + mayApply.length);
      }),
    );
  });
});

describe('a notice that was recorded as sent', () => {
  const told = [detected(), people('us-tx', 300), hold('2026-11-25T10:00-08:00')];
  const find = (to: string, ...more: readonly Told[]) =>
    board({ told: [...told, ...more], now }).clocks.find(({ id }) => id === `us-tx/${to}`);

  test('while law enforcement held it says so, and also once that has been released', () => {
    const early = sent('us-tx/individuals', '2026-11-26T10:00-08:00');
    expect(find('individuals', early)?.doubts).toEqual([expect.stringContaining('Springfield police, Agent Roe')]);
    expect(find('individuals', early, release(0, '2026-11-30T10:00-08:00'))?.doubts).toHaveLength(1);
  });

  test('after the release says nothing, nor does one that the delay does not hold', () => {
    const late = sent('us-tx/individuals', '2026-12-01T10:00-08:00');
    expect(find('individuals', release(0, '2026-11-30T10:00-08:00'), late)?.doubts).toEqual([]);
    expect(find('individuals')?.heldBy).toEqual(['counsel', 'law-enforcement', 'amazon']);
    expect(find('individuals', fact('amazonData', 'no'))?.heldBy).toEqual(['counsel', 'law-enforcement']);
  });

  test('before the breach began is marked, where only that is known', () => {
    const began: Told = {
      zone: 'UTC',
      event: () => ({
        type: 'moment-recorded',
        data: { moment: 'began', isEstimate: false },
        happenedAt: instant('2026-11-20T10:00-08:00'),
      }),
    };
    const early = sent('us-tx/individuals', '2026-11-19T10:00-08:00');
    const clock = board({ told: [people('us-tx', 300), began, early], now }).clocks.find(
      ({ id }) => id === 'us-tx/individuals',
    );
    expect(clock?.doubts).toEqual([expect.stringContaining('before it started')]);
  });
});
