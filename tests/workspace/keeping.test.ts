import { describe, expect, test } from 'vitest';
import { initialKeeping, isForgetful, type Keeping, keepingToWords } from '../../src/workspace/keeping.ts';

const keeping = (change: Partial<Keeping>): Keeping => ({ ...initialKeeping, durable: 'working', ...change });

test('says nothing while all is well', () => {
  expect(keepingToWords(initialKeeping)).toBeUndefined();
  expect(keepingToWords(keeping({ state: 'saving', waiting: 2 }))).toBeUndefined();
  expect(keepingToWords(keeping({ local: 'carried' }))).toBeUndefined();
});

test('is forgetful where nothing outlives the tab', () => {
  expect(isForgetful(keeping({ durable: 'blocked', local: 'blocked' }))).toBe(true);
  expect(isForgetful(keeping({ durable: 'blocked', local: 'carried' }))).toBe(true);
  expect(isForgetful(keeping({ durable: 'blocked' }))).toBe(false);
  expect(isForgetful(keeping({ local: 'blocked' }))).toBe(false);
});

describe('what is wrong', () => {
  test.each<readonly [Partial<Keeping>, string]>([
    [{ durable: 'blocked', local: 'carried' }, 'keeps nothing for this site'],
    [{ durable: 'blocked', local: 'blocked' }, 'keeps nothing for this site'],
    [{ durable: 'blocked' }, 'database cannot be used'],
    [{ durable: 'full' }, 'database is full'],
    [{ durable: 'full', local: 'full' }, 'database is full'],
    [{ local: 'full' }, 'quick storage is full'],
    [{ local: 'blocked' }, 'quick storage is blocked'],
  ])('is said, the worst first: %j', (change, words) => {
    expect(keepingToWords(keeping(change))).toContain(words);
  });
});
