import { expect, test } from 'vitest';
import { createFactSheet } from '../../src/core/fact-sheet.ts';
import { answerForm } from '../../src/core/fact-sheet-answer.ts';
import { stateForm } from '../../src/core/fact-sheet-forms-law.ts';
import { applyStateRule, createStateRule, stateToBegin, statesToChoose } from '../../src/core/fact-sheet-state.ts';
import { createLog } from '../../src/core/log.ts';
import { rules } from '../content/content.ts';
import { busyStory, count, groundOf, groundOfLog } from './fact-sheet-situation.ts';
import { requirements } from './letter-situation.ts';
import { minute, write } from './samples.ts';

const ruleOf = (place: string, ground = groundOf(busyStory)) =>
  createStateRule(place, createFactSheet(ground), ground.room, rules, requirements);

test('offers every state and territory with a rule, those whose residents are counted first', () => {
  const states = statesToChoose(rules, groundOf(busyStory).room);
  expect(states.slice(0, 4).map(([, name]) => name)).toEqual(['California', 'New York', 'Texas', 'Alabama']);
  expect(states.length).toBeGreaterThanOrEqual(54);
  expect(states.every(([place]) => place.startsWith('us-'))).toBe(true);
});

test('begins with a counted state, else the home state, else with none', () => {
  const begin = (ground: ReturnType<typeof groundOf>, homeState: string) =>
    stateToBegin(statesToChoose(rules, ground.room), ground.room, { homeState });
  const counted = groundOf([count('us-wa', 'Washington', 3)]);
  expect(begin(counted, 'OR')).toBe('us-wa');
  expect(begin(groundOf([]), 'OR')).toBe('us-or');
  expect(begin(groundOf([]), 'UNSET: two-letter code')).toBe('');
  expect(ruleOf('', groundOf([]))).toBeUndefined();
});

test('tells to whom, from how many, by when and how the rule asks for a report', () => {
  expect(ruleOf('us-ca')).toMatchObject({
    citation: 'Cal. Civ. Code § 1798.82',
    residents: '1,204',
    report: { to: 'California Attorney General', threshold: 'more than 500 California residents in one breach' },
  });
});

test('sets the words of the rule beside the facts that tell them', () => {
  const asked = ruleOf('us-ca')?.asked ?? [];
  const date = asked.find(({ words }) => words.startsWith('date, estimated date'));
  expect(date?.facts.map(({ id }) => id)).toEqual(['began', 'ended']);
  expect(asked.find(({ words }) => words.startsWith('toll-free'))?.facts).toEqual([]);
});

test('says that the number of residents is not yet known, or that two people disagree', () => {
  expect(ruleOf('us-wa')?.residents).toBe('Not yet known');
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'Two', kind: 'real' } }),
    write(count('us-ca', 'California', 5)),
    write(count('us-ca', 'California', 9), { who: 'Ben Roy', recordedAt: minute(1) }),
  ]);
  expect(ruleOf('us-ca', groundOfLog(log))?.residents).toBe('Two people disagree: 9 or 5');
});

test('names the view after the office, and puts its residents first', () => {
  const ground = groundOf(busyStory);
  const rule = ruleOf('us-ca', ground);
  if (!rule) throw new Error('California has a rule.');
  const answers = answerForm(stateForm, createFactSheet(ground), ground);
  const view = applyStateRule(stateForm, answers, rule);
  expect(view.form).toMatchObject({
    name: 'California Attorney General',
    source: 'Cal. Civ. Code § 1798.82, checked November 2026',
  });
  expect(view.answers[0]).toMatchObject({ status: 'known', text: '1,204' });
  expect(view.answers.slice(1)).toEqual(answers);
});

test('has no report where the rule names no office, and no rule for another place', () => {
  const without = rules.find(({ level, regulator }) => level === 'state' && regulator === null);
  const place = without && 'place' in without.applies ? without.applies.place : '';
  expect(ruleOf(place)?.report).toBeNull();
  expect(ruleOf('nowhere')).toBeUndefined();
});
