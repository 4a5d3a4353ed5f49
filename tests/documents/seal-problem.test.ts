import { expect, test } from 'vitest';
import { createSealProblem } from '../../src/documents/seal-problem.ts';

test('says that nothing was changed where a file could not be opened', () => {
  for (const code of [
    'seal-not-age',
    'seal-later-version',
    'seal-damaged',
    'seal-other-recipient',
    'seal-wrong-passphrase',
    'seal-cut-off',
  ] as const)
    expect(createSealProblem(code)).toEqual({ code, words: expect.stringContaining('Nothing here was changed.') });
});

test('names the work factor that is too much', () => {
  expect(createSealProblem('seal-too-much-work', 22).words).toContain('work factor 22');
});

test('says what to do where memory is short', () => {
  expect(createSealProblem('seal-no-memory').words).toContain('Close other tabs');
});
