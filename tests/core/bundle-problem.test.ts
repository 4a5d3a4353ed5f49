import { expect, test } from 'vitest';
import { createBundleProblem } from '../../src/core/bundle-problem.ts';

test('says of each that nothing was changed', () => {
  for (const code of ['bundle-damaged', 'bundle-encrypted', 'bundle-without-log'] as const)
    expect(createBundleProblem(code)).toEqual({ code, words: expect.stringContaining('Nothing here was changed.') });
  expect(createBundleProblem('bundle-too-large', 64).words).toContain('at most 64 MB');
});
