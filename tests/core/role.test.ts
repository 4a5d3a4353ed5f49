import { expect, test } from 'vitest';
import { isSamePerson, leaveRole, type RoleHolding, takeRole } from '../../src/core/role.ts';

const at = (hour: number) => `2026-11-22T${hour}:00:00.000Z`;
const holding = (person: string, hour: number): RoleHolding => ({ person, since: at(hour), assignedBy: 'Max Roe' });
const people = (holders: readonly RoleHolding[]) => holders.map(({ person }) => person);

test('a role is held by whoever took it, with since when and by whom', () => {
  expect(takeRole(undefined, holding('Ada Obi', 10))).toEqual({ holders: [holding('Ada Obi', 10)], past: [] });
});

test('a role may be held by two people, and by one person once', () => {
  const two = takeRole(takeRole(undefined, holding('Ada Obi', 10)), holding('Max Roe', 11));
  expect(people(two.holders)).toEqual(['Ada Obi', 'Max Roe']);
  expect(people(takeRole(two, holding(' ada obi ', 12)).holders)).toEqual(['Max Roe', ' ada obi ']);
});

test('a role that is given up keeps who held it, until when and why', () => {
  const left = leaveRole(takeRole(undefined, holding('Ada Obi', 10)), 'ADA OBI', at(14), 'End of shift');
  expect(left).toEqual({
    holders: [],
    past: [{ ...holding('Ada Obi', 10), until: at(14), reason: 'End of shift' }],
  });
});

test('a role is not given up by somebody who does not hold it', () => {
  const before = takeRole(undefined, holding('Ada Obi', 10));
  expect(leaveRole(before, 'Max Roe', at(14), 'Tired')).toEqual(before);
  expect(leaveRole(undefined, 'Max Roe', at(14), 'Tired')).toEqual({ holders: [], past: [] });
});

test('spaces and capitals do not make another person', () => {
  expect(isSamePerson(' Ada Obi', 'ada obi ')).toBe(true);
  expect(isSamePerson('Ada Obi', 'Ada O')).toBe(false);
});
