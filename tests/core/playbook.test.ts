import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import type { FactValue } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import {
  isFinished,
  isUnfinished,
  itemApplies,
  itemCondition,
  itemsProgress,
  type PlaybookItem,
  type PlaybookStep,
} from '../../src/core/playbook.ts';
import { INCIDENT, writeAll } from './samples.ts';

const incidentOf = (...events: readonly NewEvent[]) => foldLog(INCIDENT, createLog(writeAll(events)));
const amazon = (value: FactValue): NewEvent => ({ type: 'fact-recorded', data: { fact: 'amazonData', value } });
const done = (item: string): NewEvent => ({
  type: 'item-done',
  data: { item, words: item, value: undefined, replaces: null },
});
const ruledOut = (item: string): NewEvent => ({
  type: 'item-ruled-out',
  data: { item, words: item, reason: 'No need', replaces: null },
});

function item(id: string, change: Partial<PlaybookItem> = {}): PlaybookItem {
  return { id, code: id, action: `Do ${id}`, must: true, ...change };
}

function step(number: number, ...items: readonly PlaybookItem[]): PlaybookStep {
  return { step: number, section: String(number), title: `Step ${number}`, short: `S${number}`, items };
}

const tellAmazon = item('tell-amazon', { dependsOn: 'amazonData' });
const steps = [step(1, item('call'), item('photo', { must: false })), step(2, item('lock')), step(7, tellAmazon)];

describe('an item that depends on a fact', () => {
  test('applies while the fact is not yet known, and when it is so', () => {
    expect(itemApplies(incidentOf(), tellAmazon)).toBe(true);
    expect(itemApplies(incidentOf(amazon('not-yet-known')), tellAmazon)).toBe(true);
    expect(itemApplies(incidentOf(amazon('yes')), tellAmazon)).toBe(true);
    expect(itemApplies(incidentOf(amazon('no')), tellAmazon)).toBe(false);
    expect(itemApplies(incidentOf(amazon('no')), item('call'))).toBe(true);
  });

  test('says on what it depends', () => {
    expect(itemCondition(undefined, item('call'))).toBeUndefined();
    expect(itemCondition(undefined, tellAmazon)).toBe('Depends on: Amazon data');
    expect(itemCondition(incidentOf(), tellAmazon)).toBe('Depends on: Amazon data, not yet known; counts as yes');
    expect(itemCondition(incidentOf(amazon('yes')), tellAmazon)).toBeUndefined();
    expect(itemCondition(incidentOf(amazon('no')), tellAmazon)).toBe('Does not apply: no Amazon data');
    expect(itemCondition(undefined, item('clean', { dependsOn: 'malware' }))).toBe('Depends on: malware');
  });
});

test('is finished when done or not applicable, and only then', () => {
  expect((['to-do', 'doing', 'done', 'not-applicable'] as const).map(isFinished)).toEqual([false, false, true, true]);
  expect(isUnfinished(incidentOf(), item('call'))).toBe(true);
  expect(isUnfinished(incidentOf(done('call')), item('call'))).toBe(false);
  expect(isUnfinished(incidentOf(amazon('no')), tellAmazon)).toBe(false);
});

test('counts the progress without what does not apply', () => {
  const items = steps.flatMap((each) => each.items);
  expect(itemsProgress(incidentOf(), items)).toEqual({ finished: 0, total: 4 });
  expect(itemsProgress(incidentOf(done('call'), ruledOut('lock')), items)).toEqual({ finished: 2, total: 4 });
  expect(itemsProgress(incidentOf(done('call'), amazon('no')), items)).toEqual({ finished: 1, total: 3 });
  expect(itemsProgress(incidentOf(done('tell-amazon'), amazon('no')), items)).toEqual({ finished: 0, total: 3 });
});
