import { expect, test } from 'vitest';
import { createProblem, problemFrom } from '../../src/core/problem.ts';

test('has a permanent code and words with the details', () => {
  expect(createProblem('text-too-long', 10_000)).toEqual({
    code: 'text-too-long',
    words: 'That is longer than 10,000 characters. Shorten or split it.',
  });
});

test('takes its words from the given table', () => {
  const sentences = { 'tea-cold': (minutes: number) => `Cold for ${minutes} min.` };
  expect(problemFrom(sentences, 'tea-cold', [5])).toEqual({ code: 'tea-cold', words: 'Cold for 5 min.' });
});
