import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectionStart } from '../../src/core/clock.ts';
import { deadlineOf } from '../../src/core/clock-deadline.ts';
import type { Duty, NotificationRule } from '../../src/core/notification-rule.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';
import { rules } from '../content/content.ts';
import { detected, determined, hold, instant, release, sent, tell, type Told } from './clock-case.ts';

const now = instant('2027-03-01T12:00-08:00');

const duty: Duty = {
  to: 'the attorney general',
  limit: { amount: 30, unit: 'calendar-days' },
  from: 'detection',
  fromWords: 'discovery of the breach',
  relation: null,
  minimum: null,
  thresholdWords: null,
  below: null,
  method: null,
  words: 'Within 30 days.',
};

const rule: NotificationRule = {
  id: 'xx',
  name: 'Freedonia',
  level: 'state',
  citation: 'Freedonia Code § 1',
  applies: { place: 'xx' },
  individuals: duty,
  regulator: duty,
  bureaus: null,
  delay: { allowed: true, words: null, appliesTo: ['individuals', 'regulator'], afterRelease: null },
  encryption: { excuses: [], words: '' },
  isVerified: true,
  checkedOn: '2026-11',
};

function deadline(
  story: readonly Told[],
  change: Partial<Duty> = {},
  to: 'individuals' | 'regulator' = 'regulator',
  law: NotificationRule = rule,
) {
  const { incident, room } = tell(story);
  return deadlineOf(room, detectionStart({ incident, room }), law, to, { ...duty, ...change }, now);
}

const told = [detected(), sent('xx/individuals', '2026-12-01T09:30-08:00')];

describe('a deadline', () => {
  test('says from which moment it runs and when that was', () => {
    expect(deadline([detected()])).toEqual({
      standing: 'runs',
      startsAt: instant('2026-11-21T10:00-08:00'),
      startedBy: 'Runs from detection.',
      due: { day: '2026-12-21', at: instant('2026-12-22T00:00-08:00') },
      zone: 'America/Los_Angeles',
      cautions: [],
    });
  });

  test('counts the days in the zone of whoever recorded the determination', () => {
    const { due, zone } = deadline([detected(), determined('2026-11-23T09:00+05:45', 'Asia/Kathmandu')], {
      from: 'determination',
    });
    expect([due, zone]).toEqual([{ day: '2026-12-23', at: instant('2026-12-24T00:00+05:45') }, 'Asia/Kathmandu']);
  });

  test('without a number has words and no date', () => {
    expect(deadline([detected()], { limit: null })).toMatchObject({
      standing: 'without-date',
      startedBy: 'Counts from discovery of the breach.',
    });
    expect(deadline([detected()], { limit: null }).due).toBeUndefined();
  });

  test('from a notice that is not recorded as sent waits, with a number and without one', () => {
    for (const limit of [duty.limit, null]) {
      const waiting = deadline([detected()], { limit, from: 'individual-notice' });
      expect([waiting.standing, waiting.due, waiting.startsAt]).toEqual(['waits', undefined, undefined]);
    }
  });

  test('that is tied to a notice that went out starts with detection, so that an earlier notice is one that was met', () => {
    const tied = deadline(told, { limit: null, relation: 'before-individual-notice' });
    expect([tied.startsAt, tied.due]).toEqual([
      instant('2026-11-21T10:00-08:00'),
      { at: instant('2026-12-01T09:30-08:00') },
    ]);
  });

  test('of the notice to people does not depend on itself', () => {
    expect(deadline(told, { relation: 'not-after-individual-notice' }, 'individuals').due?.day).toBe('2026-12-21');
  });

  test('depends on no other rule’s notice to people', () => {
    const elsewhere = [detected(), sent('yy/individuals', '2026-12-01T09:30-08:00')];
    expect(deadline(elsewhere, { relation: 'not-after-individual-notice' }).due?.day).toBe('2026-12-21');
  });

  test('of a rule that allows no delay, or says nothing of one, is not stopped', () => {
    for (const allowed of [false, null]) {
      const law = { ...rule, delay: { ...rule.delay, allowed } };
      const held = deadline([detected(), hold('2026-11-22T10:00-08:00')], {}, 'individuals', law);
      expect([held.standing, held.due?.day]).toEqual(['runs', '2026-12-21']);
    }
  });

  test('in hours stops and resumes: 10 of 24 hours were left when the delay began', () => {
    const story = [detected(), hold('2026-11-22T00:00-08:00'), release(0, '2026-11-24T00:00-08:00')];
    const { due } = deadline(story, { limit: { amount: 24, unit: 'hours' } });
    expect(due).toEqual({ at: instant('2026-11-24T10:00-08:00') });
  });

  test('in business days stops and resumes: 3 of 4 were left on Monday, and follow Thanksgiving weekend', () => {
    const story = [detected(), hold('2026-11-23T10:00-08:00'), release(0, '2026-11-29T10:00-08:00')];
    const { due } = deadline(story, { limit: { amount: 4, unit: 'business-days' } });
    expect(due?.day).toBe('2026-12-02');
  });
});

describe('every rule of the collection', () => {
  const duties = rules.flatMap((law) =>
    (['individuals', 'regulator', 'bureaus'] as const).flatMap((to) => {
      const own = law[to];
      return own ? [{ law, to, own: { ...own, minimum: null } }] : [];
    }),
  );
  const at = (day: number) => millisecondsToInstant(Date.UTC(2026, 10, 21, 18) + Math.round(day * 86_400_000));
  const anyDay = fc.double({ min: -5, max: 100, noNaN: true });
  const anyStory = fc
    .record({
      first: anyDay,
      second: anyDay,
      length: fc.double({ min: -2, max: 60, noNaN: true }),
      isOpen: fc.boolean(),
    })
    .map(({ first, second, length, isOpen }) => [
      hold(at(first)),
      release(0, at(first + length)),
      hold(at(second), isOpen ? null : at(second + Math.abs(length))),
    ]);

  test('is due no earlier with a delay, but where it counts its own limit from the release', () => {
    fc.assert(
      fc.property(fc.constantFrom(...duties), anyStory, ({ law, to, own }, delays) => {
        const start = [detected(), determined('2026-11-23T09:00-08:00')];
        const [without, held] = [start, [...start, ...delays]].map((story) => {
          const { incident, room } = tell(story);
          return deadlineOf(room, detectionStart({ incident, room }), law, to, own, at(200));
        });
        if (!held?.due || !without?.due) return;
        const isSooner = held.due.at < without.due.at;
        const ownLimit = law.delay.afterRelease;
        expect(isSooner && (ownLimit === null || ownLimit.orOriginalIfLater)).toBe(false);
        expect(held.cautions.some((caution) => caution.includes('sooner'))).toBe(isSooner);
      }),
      { numRuns: 400 },
    );
  });

  test('has a date with a number and none without, as long as nothing was sent', () => {
    for (const { law, to, own } of duties) {
      const { incident, room } = tell([detected()]);
      const { due, standing } = deadlineOf(room, detectionStart({ incident, room }), law, to, own, now);
      const hasDate = own.limit !== null && own.from !== 'individual-notice';
      expect([law.id, to, due !== undefined, standing === 'runs']).toEqual([law.id, to, hasDate, hasDate]);
    }
  });
});
