import { expect, test } from 'vitest';
import { countLater, type Disputed } from '../../src/core/disputed.ts';

interface Said {
  readonly id: string;
  readonly words: string;
}

const said = (id: string, words = id): Said => ({ id, words });
const isSame = (one: Said, other: Said) => one.words === other.words;
const after = (before: Disputed<Said> | undefined, next: Said, ...seen: readonly string[]) =>
  countLater(before, next, (id) => seen.includes(id), isSame);

test('the later one counts, and disagrees with what its writer had not seen', () => {
  expect(after(undefined, said('a'))).toEqual(said('a'));
  expect(after(said('a'), said('b'), 'a')).toEqual(said('b'));
  expect(after(said('a'), said('b'))).toEqual({ ...said('b'), disagreement: said('a') });
});

test('two people who say the same do not disagree', () => {
  expect(after(said('a', 'yes'), said('b', 'yes'))).toEqual(said('b', 'yes'));
});

test('a disagreement lasts until somebody who has seen both says it again', () => {
  const disputed = after(said('a'), said('b'));
  expect(after(disputed, said('c'), 'b')).toEqual({ ...said('c'), disagreement: said('a') });
  expect(after(disputed, said('c'), 'a', 'b')).toEqual(said('c'));
  expect(after(disputed, said('c', 'a'), 'b')).toEqual(said('c', 'a'));
});
