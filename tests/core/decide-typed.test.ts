import { expect, test } from 'vitest';
import { decideAt, decideTitle } from '../../src/core/decide-typed.ts';
import { createProblem } from '../../src/core/problem.ts';
import { minute } from './samples.ts';

const now = { latest: minute(10), who: '' };
const decision = { events: [{ type: 'note-added', data: { text: 'Seen' } }] } as const;

test('takes a title without the space around it', () => {
  const titles: string[] = [];
  decideTitle(' Lost phone ', (title) => {
    titles.push(title);
    return [];
  });
  expect(titles).toEqual(['Lost phone']);
});

test('lets a decision stand that is about no moment, or about none ahead', () => {
  expect(decideAt(undefined, now, decision)).toBe(decision);
  expect(decideAt(minute(10), now, decision)).toBe(decision);
  expect(decideAt(minute(11), now, decision).problem?.code).toBe('time-in-future');
});

test('says what was wrong first', () => {
  const refused = { problem: createProblem('text-missing') };
  expect(decideAt(minute(11), now, refused)).toBe(refused);
});
