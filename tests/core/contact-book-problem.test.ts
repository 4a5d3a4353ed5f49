import { expect, test } from 'vitest';
import { createBookProblem } from '../../src/core/contact-book-problem.ts';

test('says that nothing was changed, whatever is wrong with the file', () => {
  const problems = [
    createBookProblem('book-too-large', 1000),
    createBookProblem('book-unreadable'),
    createBookProblem('book-not-ours'),
    createBookProblem('book-is-incident'),
    createBookProblem('book-later-format', '2'),
    createBookProblem('book-cut-off', 3),
    createBookProblem('book-line-unreadable', 3),
    createBookProblem('book-line-too-long', 3, 'Note', 2000),
    createBookProblem('book-line-twice', 3),
    createBookProblem('book-count-wrong', 4, 3),
  ];
  expect(problems.filter(({ words }) => !words.endsWith('Nothing here was changed.'))).toEqual([]);
});

test('says that what was typed is still there', () => {
  expect(createBookProblem('book-text-too-long', 'Note', 2000).words).toContain('still in its field');
  expect(createBookProblem('book-no-number').words).toContain('still in its field');
  expect(createBookProblem('book-no-mailbox').words).toContain('still in its field');
  expect(createBookProblem('book-not-kept').words).toContain('still in its field');
});
