import { expect, test } from 'vitest';
import { createLetterProblem } from '../../src/core/letter-problem.ts';

test('has a permanent code and words that say what to do', () => {
  expect(createLetterProblem('who-agreed-missing')).toEqual({
    code: 'who-agreed-missing',
    words: 'Say who agreed. The name goes into the log and not into the letter.',
  });
  expect(createLetterProblem('agreement-without-reference').words).toContain('Say where the agreement can be found');
});

test('names the field that does not exist, and says that nothing typed is lost', () => {
  expect(createLetterProblem('no-such-field', 'breach.date')).toEqual({
    code: 'no-such-field',
    words: 'There is no field “breach.date”. Nothing was kept; what you typed is still here.',
  });
  expect(createLetterProblem('braces-in-value').words).toContain('what you typed is still here');
});
