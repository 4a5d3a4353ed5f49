import { expect, test } from 'vitest';
import { endSentence } from '../../src/core/full-stop.ts';

test.each([
  ['They watch', 'They watch.'],
  ['They watch. ', 'They watch.'],
  ['Do they watch?', 'Do they watch?'],
  ['They said “wait.”', 'They said “wait.”'],
  ['And so on…', 'And so on…'],
  ['', ''],
])('ends “%s” once', (text, ended) => {
  expect(endSentence(text)).toBe(ended);
});
