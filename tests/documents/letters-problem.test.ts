import { expect, test } from 'vitest';
import { isLettersProblem, lettersProblem } from '../../src/documents/letters-problem.ts';
import { templateProblem } from '../../src/documents/template-problem.ts';

test('says what happened and what to do, and is told from what was made', () => {
  const problem = lettersProblem('too-many-for-zip');
  expect(problem.words).toContain('Make one PDF');
  expect(isLettersProblem(problem)).toBe(true);
  expect(isLettersProblem(templateProblem('template-broken'))).toBe(true);
  expect(isLettersProblem({ manifest: '' })).toBe(false);
});
