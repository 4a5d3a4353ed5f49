import { expect, test } from 'vitest';
import { createRoomProblem } from '../../src/core/room-problem.ts';

test('counts in words', () => {
  expect(createRoomProblem('reason-missing-for-items', 1)).toEqual({
    code: 'reason-missing-for-items',
    words: '1 of the open points has no reason yet. Give one for each.',
  });
  expect(createRoomProblem('reason-missing-for-items', 2).words).toMatch(/^2 of the open points have no reason/);
});

test('names what stands in the way, and the way out', () => {
  expect(createRoomProblem('field-missing', 'Amount').words).toContain('“Amount” is empty');
  expect(createRoomProblem('information-with-count', 'Texas, Ohio').words).toMatch(
    /\(Texas, Ohio\)\. Remove them first/,
  );
  expect(createRoomProblem('count-without-information', 'Texas').words).toMatch(/\(Texas\)\. Change that fact first/);
  expect(createRoomProblem('pause-lines-open', 'line 3, line 5').words).toMatch(/Still open: line 3, line 5\./);
});
