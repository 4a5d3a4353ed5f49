import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMAZON_CLOCK, type Clock, detectionStart, needsRules } from '../../src/core/clock.ts';
import { findClocks, ruleClockId } from '../../src/core/rule-clock.ts';
import { clockStateToWords, dueToWords } from '../../src/core/clock-state.ts';
import { dutyToWords } from '../../src/core/notification-rule.ts';
import { isInstant } from '../../src/core/time.ts';
import { organisation, rules } from '../content/content.ts';
import {
  asked,
  board,
  detected,
  determined,
  fact,
  findClock,
  hold,
  instant,
  ownClock,
  people,
  release,
  sent,
  tell,
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

describe('the clocks of an incident', () => {
  test('are Amazon’s alone before anybody is counted, and not one of its rule beside it', () => {
    const found = board({ told: [fact('amazonData', 'yes')], now, sectors: {} });
    expect(found.clocks.map(({ id }) => id)).toEqual([AMAZON_CLOCK]);
  });

  test('without the rules are Amazon’s and the company’s own', () => {
    const { incident, room } = tell([people('us-ca', 1), asked(now), ownClock({ amount: 24 })]);
    const found = findClocks({ incident, room, rules: [], sectors: {} }, instant(now));
    expect(found.clocks.map(({ id }) => id.split('/')[0])).toEqual(['amazon', 'amazon', 'own']);
  });

  test('say which rule they come from, what it says and where it stands', () => {
    const found = findClock(board({ told: [detected(), people('us-ca', 501)], now }), 'us-ca/individuals');
    expect(found).toMatchObject({
      title: 'California: notice to the people affected',
      source: 'Cal. Civ. Code § 1798.82',
      rule: 'us-ca',
      isVerified: true,
      limit: '30 calendar days',
    });
    expect(found?.words).toContain('Within 30 calendar days of discovery or notification');
    expect(found?.stops).toContain('Law enforcement: Notice may wait while');
  });

  test('have the ids by which the log names them', () => {
    expect(ruleClockId({ id: 'us-ca' }, 'regulator')).toBe('us-ca/regulator');
    const { clocks } = board({ told: [asked(now), ownClock({ amount: 24 })], now });
    expect(clocks.map(({ id }) => id)).toEqual([
      'amazon/detection',
      expect.stringMatching(/^amazon\/asked-[0-9a-f]{16}$/) as unknown,
      expect.stringMatching(/^own\/[0-9a-f]{16}$/) as unknown,
    ]);
  });

  test('are met by nothing before the detection, but by a notice before their own start', () => {
    const { clocks } = board({
      told: [detected(), people('us-ca', 1), determined('2026-12-01T09:00-08:00'), people('us-tx', 250), asked(now)],
      now,
    });
    const byId = Object.fromEntries(clocks.map(({ id, notBefore }) => [id.replace(/-[0-9a-f]+$/, ''), notBefore]));
    expect(byId['us-tx/regulator']).toBe(instant('2026-11-21T10:00-08:00'));
    expect(byId['amazon/detection']).toBe(instant('2026-11-21T10:00-08:00'));
    expect(byId['amazon/asked']).toBe(instant(now));
    expect(findClock(board({ told: [], now }), AMAZON_CLOCK)?.notBefore).toBeUndefined();
  });

  test('run from the opening until the detection is recorded', () => {
    expect(detectionStart(tell([]))).toMatchObject({ at: '2026-11-22T14:00:00.000Z', zone: 'America/Los_Angeles' });
    expect(detectionStart(tell([])).cautions).toHaveLength(1);
    expect(detectionStart(tell([detected()]))).toMatchObject({ at: instant('2026-11-21T10:00-08:00'), cautions: [] });
  });
});

describe('the rules', () => {
  const needs = (story: readonly Told[], sectors = {}) => needsRules({ ...tell(story), sectors });

  test('are needed for people, cards and sectors, and not before', () => {
    expect(needs([])).toBe(false);
    expect(needs([fact('amazonData', 'yes'), fact('paymentCard', 'no'), fact('sector-bank', 'no')])).toBe(false);
    expect(needs([people('us-ca', null)])).toBe(true);
    expect(needs([fact('paymentCard', 'yes')])).toBe(true);
    expect(needs([fact('sector-bank', 'yes')])).toBe(true);
    expect(needs([], { bank: 'yes' })).toBe(true);
  });

  test('of Amazon say what Amazon’s clock says: 24 hours from detection', () => {
    const rule = rules.find(({ id }) => id === 'amazon-sp-api-dpp');
    const clock = findClock(board({ told: [detected(), fact('amazonData', 'yes')], now }), AMAZON_CLOCK);
    expect(rule?.applies).toEqual({ fact: 'amazonData' });
    expect(rule?.regulator).toMatchObject({ limit: { amount: 24, unit: 'hours' }, from: 'detection', minimum: 1 });
    expect(rule?.regulator && dutyToWords(rule.regulator)).toContain(clock?.limit);
    expect(clock?.due).toEqual({ at: instant('2026-11-22T10:00-08:00') });
    expect(rule?.regulator?.words).toContain('must also be told within 24 hours if its data is sought');
    expect(rule?.delay.allowed).toBeNull();
  });
});

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
