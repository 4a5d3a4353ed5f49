import { describe, expect, test } from 'vitest';
import { AMAZON_CLOCK, detectionStart, needsRules } from '../../src/core/clock.ts';
import { findClocks, ruleClockId } from '../../src/core/rule-clock.ts';
import { dutyToWords } from '../../src/core/notification-rule.ts';
import { rules } from '../content/content.ts';
import {
  asked,
  board,
  detected,
  determined,
  fact,
  findClock,
  instant,
  ownClock,
  people,
  sent,
  tell,
  type Told,
} from './clock-case.ts';

const now = '2026-12-02T12:00-08:00';

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

  test('run from the moment at which the breach was established, where that lies before the opening', () => {
    const amazon = findClock(board({ told: [determined('2026-11-01T08:00-08:00')], now }), AMAZON_CLOCK);
    expect(amazon?.startsAt).toBe(instant('2026-11-01T08:00-08:00'));
    expect(amazon?.cautions.join()).toContain('may be further on');
  });

  test('that were met stay in sight when the facts excuse their rule', () => {
    const told = [detected(), people('us-ca', 501), sent('us-ca/individuals', '2026-12-01T12:00-08:00')];
    const excused = [...told, fact('encrypted', 'yes'), fact('keyTaken', 'no')];
    const clock = findClock(board({ told: excused, now }), 'us-ca/individuals');
    expect(clock?.mark).toMatchObject({ state: 'met' });
    expect(clock?.cautions.join()).toContain('encrypted');
  });

  test('run from the opening until the detection is recorded', () => {
    expect(detectionStart(tell([]))).toMatchObject({ at: '2026-11-22T14:00:00.000Z', zone: 'America/Los_Angeles' });
    expect(detectionStart(tell([])).cautions).toHaveLength(1);
    expect(detectionStart(tell([detected()]))).toMatchObject({ at: instant('2026-11-21T10:00-08:00'), cautions: [] });
  });
});

describe('the rules', () => {
  const needs = (story: readonly Told[], sectors = {}) => needsRules({ ...tell(story), sectors });

  test('are needed for people, cards, sectors and marks, and not before', () => {
    expect(needs([])).toBe(false);
    expect(needs([fact('amazonData', 'yes'), fact('paymentCard', 'no'), fact('sector-bank', 'no')])).toBe(false);
    expect(needs([people('us-ca', null)])).toBe(true);
    expect(needs([sent(AMAZON_CLOCK, '2026-12-01T12:00-08:00')])).toBe(true);
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
