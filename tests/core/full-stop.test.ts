import { expect, test } from 'vitest';
import { endSentence, joinSentences, openSentence } from '../../src/core/full-stop.ts';

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

test('opens a sentence to go on behind it', () => {
  expect(openSentence('They watch.')).toBe('They watch');
  expect(openSentence('And so on...')).toBe('And so on...');
  expect(openSentence('Why?')).toBe('Why?');
});

test('joins sentences, leaving out what is not there and the last end as it is', () => {
  expect(joinSentences('One.', '', undefined, 'Two', false, 'Three')).toBe('One. Two. Three');
  expect(joinSentences()).toBe('');
});
