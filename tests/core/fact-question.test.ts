import { expect, test } from 'vitest';
import { factQuestions, questionGroups } from '../../src/core/fact-question.ts';
import { askedFacts, firstQuestions } from '../../src/core/triage.ts';

test('asks for every fact once, in the order of the facts', () => {
  expect(factQuestions.map(({ id }) => id)).toEqual(askedFacts.map(({ id }) => id));
  expect(questionGroups).toHaveLength(3);
});

test('asks the first questions with the same words as the room', () => {
  for (const { id, question, label } of firstQuestions)
    expect(factQuestions.find((each) => each.id === id)).toMatchObject({ question, label });
  expect(factQuestions.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
});
