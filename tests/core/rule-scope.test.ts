import { describe, expect, test } from 'vitest';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import type { Duty, NoticeTo } from '../../src/core/notification-rule.ts';
import { foldRoom } from '../../src/core/room.ts';
import { judgeDuty, judgeRule, type People, sectorValue } from '../../src/core/rule-scope.ts';
import { rules } from '../content/content.ts';
import { fact, people, tell, type Told } from './clock-case.ts';
import { INCIDENT, minute, write } from './samples.ts';

function find(id: string) {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

function judge(id: string, story: readonly Told[], sectors = {}) {
  const { incident, room } = tell(story);
  return judgeRule(incident, room, find(id), sectors);
}

function judgeNotice(id: string, to: NoticeTo, counted: Partial<People>, story: readonly Told[] = []) {
  const rule = find(id);
  const duty = rule[to] as Duty;
  return judgeDuty(tell(story).incident, rule, to, duty, { count: null, isEstimate: false, ...counted });
}

describe('a rule of a place', () => {
  test.each([
    ['says nothing where nobody is counted', [], 'silent'],
    ['says nothing where nobody is affected', [people('us-ca', 0)], 'silent'],
    ['says nothing about the people of another place', [people('us-or', 5)], 'silent'],
    ['applies from one resident', [people('us-ca', 1)], 'applies'],
    ['applies to some whose number is not yet known', [people('us-ca', null)], 'applies'],
    ['is excused without information about people', [people('us-ca', 1), fact('personalInformation', 'no')], 'excused'],
    [
      'applies while that is not yet known',
      [people('us-ca', 1), fact('personalInformation', 'not-yet-known')],
      'applies',
    ],
  ] as const)('%s', (_, story, standing) => {
    expect(judge('us-ca', story).standing).toBe(standing);
  });

  test('takes the larger of two numbers about which people disagree, and one that nobody knows before both', () => {
    const count = (place: string, number: number | null) =>
      ({
        type: 'count-recorded',
        data: { place, words: place, count: number, isEstimate: false, replaces: null },
      }) as const;
    const judgeDisputed = (one: number | null, other: number | null) => {
      const log = createLog([write(count('us-ca', one)), write(count('us-ca', other), { recordedAt: minute(1) })]);
      const judged = judgeRule(foldLog(INCIDENT, log), foldRoom(log), find('us-ca'), {});
      return 'people' in judged ? judged.people.count : undefined;
    };
    expect([judgeDisputed(900, 400), judgeDisputed(400, 900)]).toEqual([900, 900]);
    expect([judgeDisputed(null, 400), judgeDisputed(400, null)]).toEqual([null, null]);
  });

  test('is not mistaken for a name that every object has', () => {
    const rule = { ...find('us-ca'), applies: { place: 'constructor' } };
    const { incident, room } = tell([]);
    expect(judgeRule(incident, room, rule, {}).standing).toBe('silent');
  });
});

describe('a rule of a sector', () => {
  test.each([
    [undefined, undefined, 'not-yet-known', 'may-apply'],
    ['yes', undefined, 'yes', 'applies'],
    ['no', undefined, 'no', 'silent'],
    ['no', 'yes', 'yes', 'applies'],
    ['yes', 'no', 'no', 'silent'],
    ['yes', 'not-yet-known', 'yes', 'applies'],
    [undefined, 'not-yet-known', 'not-yet-known', 'may-apply'],
  ] as const)('file %s, incident %s: %s, so it %s', (inFile, inIncident, value, standing) => {
    const story = inIncident ? [fact('sector-bank', inIncident)] : [];
    const sectors = inFile ? { bank: inFile } : {};
    expect(sectorValue(tell(story).incident, sectors, 'bank')).toBe(value);
    expect(judge('us-bank-36h', story, sectors).standing).toBe(standing);
  });

  test('counts the people of all places, and knows no sum where one number is missing', () => {
    const counted = (story: readonly Told[]) => {
      const judged = judge('us-hipaa', story, { hipaa: 'yes' });
      return judged.standing === 'applies' ? judged.people : undefined;
    };
    expect(counted([])).toEqual({ count: null, isEstimate: false });
    expect(counted([people('us-ca', 300), people('us-ny', 200)])).toEqual({ count: 500, isEstimate: false });
    expect(counted([people('us-ca', 300), people('us-ny', 200, true)])).toEqual({ count: 500, isEstimate: true });
    expect(counted([people('us-ca', 300), people('us-ny', null)])?.count).toBeNull();
  });
});

describe('a threshold', () => {
  test('holds from its smallest number on', () => {
    expect(judgeNotice('us-ca', 'regulator', { count: 500 }).standing).toBe('excused');
    expect(judgeNotice('us-ca', 'regulator', { count: 501 }).standing).toBe('due');
  });

  test('of any number is never asked about', () => {
    expect(judgeNotice('us-ct', 'regulator', { count: null })).toMatchObject({ standing: 'due', cautions: [] });
  });

  test('is as the rule says for every duty of the collection: due from the minimum, not one below', () => {
    for (const rule of rules)
      for (const to of ['individuals', 'regulator', 'bureaus'] as const) {
        const minimum = rule[to]?.minimum ?? 1;
        if (!rule[to] || minimum <= 1) continue;
        const below = rule[to].below ? 'due' : 'excused';
        expect([rule.id, to, judgeNotice(rule.id, to, { count: minimum }).standing]).toEqual([rule.id, to, 'due']);
        expect([rule.id, to, judgeNotice(rule.id, to, { count: minimum - 1 }).standing]).toEqual([rule.id, to, below]);
      }
  });

  test('below which another limit holds: that one, which stands to no other notice', () => {
    const judged = judgeNotice('us-ftc-hbnr', 'regulator', { count: 499 });
    expect(judged).toMatchObject({
      standing: 'due',
      duty: { from: 'end-of-year', relation: null, limit: { amount: 60, unit: 'calendar-days' } },
    });
  });

  test('of the bureaus is not reached by a place alone, but may be by all together: the reason warns', () => {
    const reason = (count: number, everywhere: number | null) => {
      const judged = judgeNotice('us-nj', 'bureaus', { count, everywhere });
      return judged.standing === 'excused' ? judged.reason : 'due';
    };
    expect(reason(600, 600)).not.toContain('All places together');
    expect(reason(600, 1001)).toContain('All places together may reach it: ask counsel');
    expect(reason(600, null)).toContain('All places together may reach it: ask counsel');
    expect(reason(1001, 1001)).toBe('due');
  });

  test('of a regulator counts its own residents only', () => {
    const judged = judgeNotice('us-ca', 'regulator', { count: 400, everywhere: 100_000 });
    expect(judged).toEqual({
      standing: 'excused',
      reason: 'Asked for from a threshold: more than 500 California residents in one breach. Recorded are 400.',
    });
  });
});

describe('encryption', () => {
  const standing = (
    encrypted: 'yes' | 'no' | 'not-yet-known',
    keyTaken: 'yes' | 'no' | 'not-yet-known',
    id = 'us-ca',
  ) => {
    const story = [fact('encrypted', encrypted), fact('keyTaken', keyTaken)];
    const judged = judgeNotice(id, 'individuals', { count: 1 }, story);
    return judged.standing === 'due' ? `due, ${judged.cautions.length} cautions` : judged.standing;
  };

  test.each([
    ['yes', 'no', 'excused'],
    ['yes', 'yes', 'due, 0 cautions'],
    ['yes', 'not-yet-known', 'due, 1 cautions'],
    ['no', 'no', 'due, 0 cautions'],
    ['not-yet-known', 'no', 'due, 0 cautions'],
  ] as const)('%s, key taken %s: %s', (encrypted, keyTaken, expected) => {
    expect(standing(encrypted, keyTaken)).toBe(expected);
  });

  test('excuses nothing where the rule has no such harbour', () => {
    expect(standing('yes', 'no', 'au-ndb')).toBe('due, 0 cautions');
  });
});
