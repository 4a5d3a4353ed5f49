import { expect, test } from 'vitest';
import { createFileProblem } from '../../src/core/file-problem.ts';

test('says that nothing was changed, whatever is wrong with the file', () => {
  const problems = [
    createFileProblem('file-too-large', 70, 64),
    createFileProblem('file-unreadable'),
    createFileProblem('file-not-ours'),
    createFileProblem('file-later-format', '2'),
    createFileProblem('file-cut-off', 3),
    createFileProblem('file-line-altered', 3),
    createFileProblem('file-line-unreadable', 3),
    createFileProblem('file-line-foreign', 3),
    createFileProblem('file-line-missing', 4, 3),
    createFileProblem('file-too-much-to-keep', 9),
  ];
  expect(problems.filter(({ words }) => !words.endsWith('Nothing here was changed.'))).toEqual([]);
});

test('names the line', () => {
  expect(createFileProblem('file-line-altered', 17)).toMatchObject({
    code: 'file-line-altered',
    words: expect.stringContaining('Line 17 was altered'),
  });
});
