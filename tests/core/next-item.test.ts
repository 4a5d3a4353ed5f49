import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import type { FactValue } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { nextItems, orderSteps } from '../../src/core/next-item.ts';
import type { PlaybookItem, PlaybookStep } from '../../src/core/playbook.ts';
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
const idsOf = (items: readonly PlaybookItem[]) => items.map(({ id }) => id);

describe('the steps', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => step(number));
  const orderWith = (...events: readonly NewEvent[]) =>
    orderSteps(incidentOf(...events), numbers).map((each) => each.step);

  test('have step 7 right after step 1 while Amazon data may be involved', () => {
    expect(orderWith()).toEqual([1, 7, 2, 3, 4, 5, 6, 8]);
    expect(orderWith(amazon('yes'))).toEqual([1, 7, 2, 3, 4, 5, 6, 8]);
    expect(orderWith(amazon('no'), amazon('not-yet-known'))).toEqual([1, 7, 2, 3, 4, 5, 6, 8]);
  });

  test('stay in their order when no Amazon data is involved', () => {
    expect(orderWith(amazon('no'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('leave the given list as it is', () => {
    orderSteps(incidentOf(), numbers);
    expect(numbers.map((each) => each.step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('what to do next', () => {
  test('is first what must not be skipped, in the order of the steps', () => {
    expect(idsOf(nextItems(incidentOf(), steps, 9))).toEqual(['call', 'tell-amazon', 'lock', 'photo']);
    expect(idsOf(nextItems(incidentOf(amazon('no')), steps, 9))).toEqual(['call', 'lock', 'photo']);
  });

  test('leaves out what is finished and ends at the limit', () => {
    expect(idsOf(nextItems(incidentOf(done('call'), ruledOut('lock')), steps, 9))).toEqual(['tell-amazon', 'photo']);
    expect(idsOf(nextItems(incidentOf(), steps, 2))).toEqual(['call', 'tell-amazon']);
    expect(nextItems(incidentOf(), [], 3)).toEqual([]);
  });
});
