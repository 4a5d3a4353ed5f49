import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { factProgress, nextOpen, type SectorQuestion } from '../../src/core/fact-progress.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { factQuestions } from '../../src/core/fact-question.ts';
import { INCIDENT, minute, writeAll } from './samples.ts';

const sectors: readonly SectorQuestion[] = [
  { id: 'bank', question: 'A bank?' },
  { id: 'circia', question: 'Critical?', answer: 'no' },
];
const progressOf = (...events: readonly NewEvent[]) => {
  const log = createLog(writeAll(events));
  return factProgress(foldLog(INCIDENT, log), foldRoom(log), sectors);
};
const fact = (fact: string, value: 'yes' | 'no' | 'not-yet-known'): NewEvent => ({
  type: 'fact-recorded',
  data: { fact, value },
});
const ids = ({ questions }: ReturnType<typeof progressOf>) => questions.map(({ id }) => id);

test('counts every question, and what the company’s file says as answered', () => {
  const progress = progressOf();
  // Four moments, two in words, one for the numbers of people.
  expect(progress.questions).toHaveLength(factQuestions.length + 4 + 2 + 1 + sectors.length);
  expect(progress.answered).toBe(1);
});

test('counts an answer of each kind, and not yet known as none', () => {
  const progress = progressOf(
    fact('amazonData', 'yes'),
    fact('malware', 'not-yet-known'),
    fact('sector-bank', 'no'),
    { type: 'detection-recorded', data: {}, happenedAt: minute(-5) },
    { type: 'detail-recorded', data: { detail: 'impact', text: 'Some' } },
    { type: 'count-recorded', data: { place: 'eu', words: 'EU', count: null, isEstimate: false } },
  );
  expect(progress.answered).toBe(6);
});

test('leaves out what another answer makes needless', () => {
  const progress = progressOf(fact('personalInformation', 'no'), fact('ongoing', 'yes'), fact('gotIn', 'no'));
  for (const id of ['health', 'minors', 'counts', 'ended', 'accountOnly']) expect(ids(progress)).not.toContain(id);
  expect(ids(progress)).toContain('began');
});

test('leads to the next open question, past the end to the first one', () => {
  const progress = progressOf(fact('amazonData', 'yes'), fact('server', 'no'));
  expect(nextOpen(progress)).toBe('ongoing');
  expect(nextOpen(progress, 'began')).toBe('began');
  expect(nextOpen(progress, 'server')).toBe('sector-bank');
  expect(nextOpen(progress, 'sector-circia')).toBe('ongoing');
  expect(nextOpen(progress, 'no such question')).toBe('ongoing');
  const done = progress.questions.map(({ id }) => ({ id, isAnswered: true }));
  expect(nextOpen({ answered: done.length, questions: done })).toBeUndefined();
});
