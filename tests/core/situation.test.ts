import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import type { PlaybookItem } from '../../src/core/playbook.ts';
import { situationToWords } from '../../src/core/situation.ts';
import { firstQuestions } from '../../src/core/triage.ts';
import { INCIDENT, sampleEvents, strangeEntry, writeAll } from './samples.ts';

const items: readonly PlaybookItem[] = [
  { id: 'lock', code: '1.1', action: 'Lock the account', must: true },
  { id: 'report', code: '1.2', action: 'Report it', must: true },
  { id: 'wipe', code: '2.1', action: 'Wipe it', must: false, dependsOn: 'malware' },
];
const allFacts = firstQuestions.map(({ id }): NewEvent => ({ type: 'fact-recorded', data: { fact: id, value: 'no' } }));
const lock = { item: 'lock', words: '1.1 Lock the account' };
const wordsOf = (...events: readonly NewEvent[]) =>
  situationToWords(foldLog(INCIDENT, createLog(writeAll(events))), items);

test('says what is open and what is not yet known', () => {
  expect(wordsOf(sampleEvents['incident-opened'])).toBe(
    '0 of 3 items are finished, 0 are being done. 2 that must not be skipped are open. ' +
      'Not yet known: Amazon data, malware, personal information, law enforcement.',
  );
});

test('leaves out what does not apply and what is known', () => {
  expect(wordsOf(...allFacts, sampleEvents['item-begun'])).toBe(
    '0 of 2 items are finished, 1 is being done. 2 that must not be skipped are open.',
  );
  expect(wordsOf(...allFacts, sampleEvents['item-done'])).toBe(
    '1 of 2 items are finished, 0 are being done. 1 that must not be skipped is open.',
  );
});

test('says that nothing of weight is open, and that the incident is closed', () => {
  const done: NewEvent = { type: 'item-done', data: { ...lock, value: undefined, replaces: null } };
  expect(wordsOf(...allFacts, done, sampleEvents['item-done'], sampleEvents['incident-closed'])).toBe(
    'This incident is closed. 2 of 2 items are finished, 0 are being done. Nothing that must not be skipped is open.',
  );
});

test('says where two people disagree', () => {
  const out: NewEvent = { type: 'item-ruled-out', data: { ...lock, reason: 'No need', replaces: null } };
  expect(wordsOf(...allFacts, sampleEvents['item-begun'], out)).toContain('Two people disagree about 1 item.');
});

test('says how much of the log this version does not understand', () => {
  const strange = [strangeEntry({ v: 2 }), strangeEntry({ v: 3 })];
  const situation = (count: number) => situationToWords(foldLog(INCIDENT, createLog(strange.slice(0, count))), items);
  expect(situation(1)).toContain('1 entry of the log cannot be understood');
  expect(situation(2)).toContain('2 entries of the log cannot be understood');
});
