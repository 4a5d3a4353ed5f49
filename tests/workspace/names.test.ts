import { expect, test } from 'vitest';
import {
  ASIDE_STORE,
  baseToPrefix,
  CURRENT_MARK,
  EVENT_STORE,
  isRunning,
  MARK_STORE,
} from '../../src/workspace/names.ts';

test('never change, because what was kept has to be found again', () => {
  expect([CURRENT_MARK, MARK_STORE, EVENT_STORE, ASIDE_STORE]).toEqual(['current', 'marks', 'events', 'asides']);
  expect([baseToPrefix('/'), baseToPrefix('/site/')]).toEqual(['/firebreak:', '/site/firebreak:']);
});

test('know whether an incident is running', () => {
  expect(['real incident-1', 'exercise incident-1'].every(isRunning)).toBe(true);
  expect(['', 'closed incident-1', 'real', 'realm x'].some(isRunning)).toBe(false);
});
