import { describe, expect, test } from 'vitest';
import { ownValue, recordAgain, type Recorded } from '../../src/core/recorded.ts';

const recorded = (id: string, value: string): Recorded<string> => ({
  id,
  value,
  who: 'Ada Obi',
  at: '2026-11-22T14:00:00.000Z',
  source: '',
  ground: '',
});
const all = () => true;
const none = () => false;
const [one, other, third] = [recorded('one', 'yes'), recorded('other', 'no'), recorded('third', 'not-yet-known')];
const disputed = recordAgain(one, other, null, none);

describe('recording the same thing again', () => {
  test('counts, without a disagreement, for who saw what stood there', () => {
    expect(recordAgain(undefined, one, null, none)).toEqual(one);
    expect(recordAgain(one, other, 'one', none)).toEqual(other);
  });

  test('disagrees with what its writer had not seen, and counts', () => {
    expect(disputed).toEqual({ ...other, disagreement: one });
    expect(recordAgain(one, other, 'older', none)).toEqual({ ...other, disagreement: one });
  });

  test('agrees where both say the same', () => {
    expect(recordAgain(one, recorded('two', 'yes'), null, none).disagreement).toBeUndefined();
    const isSame = (left: string, right: string) => left.length === right.length;
    expect(recordAgain(one, recorded('two', 'nay'), null, none, isSame).disagreement).toBeUndefined();
  });

  test('says nothing of a disagreement where an older version wrote it', () => {
    expect(recordAgain(one, other, undefined, none)).toEqual(other);
  });

  test('settles a disagreement for who saw both', () => {
    expect(recordAgain(disputed, third, 'other', all)).toEqual(third);
    expect(recordAgain(disputed, recorded('again', 'no'), 'other', all).disagreement).toBeUndefined();
  });

  test('settles nothing for who still has not seen the other', () => {
    expect(recordAgain(disputed, third, 'other', none)).toEqual({ ...third, disagreement: one });
    expect(recordAgain(disputed, recorded('again', 'no'), null, none).disagreement).toEqual(one);
  });

  test('settles it where the one goes over to what the other says', () => {
    expect(recordAgain(disputed, recorded('again', 'yes'), 'other', none).disagreement).toBeUndefined();
  });

  test('keeps one disagreement, not a chain of them', () => {
    expect(recordAgain(disputed, third, null, none)).toEqual({ ...third, disagreement: other });
  });
});

test('a value under a key that a log chose is never one that every object inherits', () => {
  expect(ownValue({ a: 1 }, 'a')).toBe(1);
  expect(['__proto__', 'constructor', 'toString'].map((key) => ownValue({ a: 1 }, key))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(ownValue(JSON.parse('{"__proto__":7}'), '__proto__')).toBe(7);
});
