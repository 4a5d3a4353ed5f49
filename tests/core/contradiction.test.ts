import { expect, test } from 'vitest';
import { findContradictions } from '../../src/core/contradiction.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { INCIDENT, minute, writeAll } from './samples.ts';

const contradictionsOf = (...events: readonly NewEvent[]) => {
  const log = createLog(writeAll(events));
  return findContradictions(foldLog(INCIDENT, log), foldRoom(log));
};
const fact = (fact: string, value: 'yes' | 'no'): NewEvent => ({ type: 'fact-recorded', data: { fact, value } });
const counted = (count: number | null): NewEvent => ({
  type: 'count-recorded',
  data: { place: 'us-ca', words: 'California', count, isEstimate: false },
});
const moment = (moment: 'began' | 'ended' | 'determined', at: number): NewEvent => ({
  type: 'moment-recorded',
  data: { moment, isEstimate: false },
  happenedAt: minute(at),
});
const detected = (at: number): NewEvent => ({ type: 'detection-recorded', data: {}, happenedAt: minute(at) });

test('finds none while nothing is known, and none in what fits together', () => {
  expect(contradictionsOf()).toEqual([]);
  const fitting = [moment('began', -50), detected(-40), moment('determined', -30), moment('ended', -45)];
  expect(contradictionsOf(...fitting, fact('personalInformation', 'yes'), counted(3), fact('ongoing', 'no'))).toEqual(
    [],
  );
});

test('finds people who are counted where no information about people is involved', () => {
  for (const count of [501, null])
    expect(contradictionsOf(counted(count), fact('personalInformation', 'no'))).toEqual([
      { at: ['personalInformation', 'counts'], words: expect.stringContaining('California') },
    ]);
  expect(contradictionsOf(counted(0), fact('personalInformation', 'no'))).toEqual([]);
});

test('finds kinds of information where none is involved', () => {
  const [found] = contradictionsOf(fact('health', 'yes'), fact('personalInformation', 'no'));
  expect(found?.at).toEqual(['personalInformation']);
  expect(found?.words).toContain('Health information');
  expect(contradictionsOf(fact('health', 'no'), fact('personalInformation', 'no'))).toEqual([]);
});

test('finds an end of what is still going on', () => {
  expect(contradictionsOf(moment('ended', -5), fact('ongoing', 'yes')).map(({ at }) => at)).toEqual([
    ['ongoing', 'ended'],
  ]);
});

test.each([
  [
    [moment('began', -5), moment('ended', -10)],
    ['began', 'ended'],
  ],
  [
    [moment('began', -5), detected(-10)],
    ['began', 'detected'],
  ],
  [
    [detected(-5), moment('determined', -10)],
    ['detected', 'determined'],
  ],
] as const)('finds moments in an order that cannot be %#', (events, at) => {
  expect(contradictionsOf(...events).map((each) => each.at)).toEqual([at]);
});
