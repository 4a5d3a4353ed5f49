import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ERASED,
  erasedIncident,
  erasureMark,
  KEPT,
  type Mark,
  markToText,
  newerMark,
  parseMark,
} from '../../src/workspace/mark.ts';
import { anyText } from '../core/samples.ts';

const anyMark: fc.Arbitrary<Mark> = fc.record({ value: anyText, generation: fc.nat(3) });

describe('a mark', () => {
  test('is read as it was written, whatever its value', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (value, generation) => {
        expect(parseMark(markToText({ value, generation }))).toEqual({ value, generation });
      }),
    );
  });

  test.each(['', '7', 'x y', ' 7 x', '-1 x', '1.5 x', '1234567890123456 x'])('is none: “%s”', (text) => {
    expect(parseMark(text)).toBeUndefined();
  });
});

describe('the newer of two marks', () => {
  test('is the one of the higher generation', () => {
    const [old, young] = [
      { value: 'z', generation: 1 },
      { value: 'a', generation: 2 },
    ];
    expect([newerMark(old, young), newerMark(young, old)]).toEqual([young, young]);
    expect(newerMark(undefined, old)).toEqual(old);
  });

  test('is the same in whatever order they are met', () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, (one, two, three) => {
        expect(newerMark(one, two)).toEqual(newerMark(two, one));
        expect(newerMark(newerMark(one, two), three)).toEqual(newerMark(one, newerMark(two, three)));
      }),
    );
  });
});

test('says which incident is erased, and only of an erasure', () => {
  const name = erasureMark('incident-1');
  expect(erasedIncident(name, { value: ERASED, generation: 1 })).toBe('incident-1');
  expect(erasedIncident(name, { value: KEPT, generation: 2 })).toBeUndefined();
  expect(erasedIncident('me', { value: ERASED, generation: 1 })).toBeUndefined();
});
