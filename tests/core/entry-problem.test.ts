import { expect, test } from 'vitest';
import { createEntryProblem } from '../../src/core/entry-problem.ts';
import { createProblem } from '../../src/core/problem.ts';

test('says what happened, what is safe and what to do now', () => {
  expect(createEntryProblem('time-unreadable').words).toMatch(/^That is not a date and a time\. Use the form/);
  for (const { words } of [createEntryProblem('incident-changed'), createProblem('part-missing')]) {
    expect(words).toMatch(/so nothing was (written|recorded)\./);
    expect(words).toMatch(/try again\.$/);
  }
});
