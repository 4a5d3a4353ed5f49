import { expect, test } from 'vitest';
import { otherWords, ownWords, stepFourWords } from '../../src/core/contact-sheet-words.ts';
import { items } from '../content/content.ts';

test('each of the five is done with an item of step 4, by its code, in its order', () => {
  const told = Object.values(stepFourWords);
  for (const { item, code } of told) expect(items.find(({ id }) => id === item)?.code).toBe(code);
  const codes = told.map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());
  expect(new Set(codes)).toEqual(new Set(['4.1a', '4.1b', '4.2', '4.3', '4.4', '4.5']));
});

test('each says why, in whole sentences, and what to have ready, in parts of one', () => {
  for (const { why, ready } of [stepFourWords, otherWords, ownWords].flatMap((words) => Object.values(words))) {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(ready.length).toBeGreaterThan(0);
    for (const each of ready) expect(each).not.toMatch(/[.;]$/);
  }
});
