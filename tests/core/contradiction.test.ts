import { describe, expect, test } from 'vitest';
import { requestClock } from '../../src/core/clock.ts';
import { findContradictions } from '../../src/core/contradiction.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { INCIDENT, minute, write, writeAll } from './samples.ts';

const contradictionsOf = (...events: readonly NewEvent[]) => {
  const log = createLog(writeAll(events));
  return findContradictions(foldLog(INCIDENT, log), foldRoom(log), minute(60));
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

test('finds an answer that rests on another one that is no', () => {
  const [found] = contradictionsOf(fact('encrypted', 'no'), fact('keyTaken', 'yes'));
  expect(found).toEqual({ at: ['encrypted'], words: expect.stringContaining('Key taken') });
  expect(contradictionsOf(fact('gotIn', 'no'), fact('accountOnly', 'yes')).map(({ at }) => at)).toEqual([['gotIn']]);
  expect(contradictionsOf(fact('encrypted', 'no'), fact('keyTaken', 'no'))).toEqual([]);
});

test('finds malware where no machine was touched', () => {
  expect(contradictionsOf(fact('accountOnly', 'yes'), fact('malware', 'yes')).map(({ at }) => at)).toEqual([
    ['accountOnly', 'malware'],
  ]);
});

describe('a hold of somebody who is not involved', () => {
  const placed = (hold: 'counsel' | 'law-enforcement' | 'amazon', until: string | null = null): NewEvent => ({
    type: 'hold-placed',
    data: { hold, agency: 'Town police', officer: 'Officer Doe', reference: '', reason: 'They watch', until },
  });

  test.each([
    ['law-enforcement', 'lawEnforcement', 'Law enforcement is recorded as not involved'],
    ['amazon', 'amazonData', 'Amazon data is recorded as not involved'],
  ] as const)('is found: %s', (hold, id, words) => {
    const [found, ...others] = contradictionsOf(fact(id, 'no'), placed(hold));
    expect(found).toEqual({ at: [id], words: expect.stringContaining(words) });
    expect(found?.words).toContain('Town police, Officer Doe');
    expect(others).toEqual([]);
    expect(contradictionsOf(placed(hold), fact(id, 'no'))).toHaveLength(1);
    expect(contradictionsOf(placed(hold), fact(id, 'yes'))).toEqual([]);
    expect(contradictionsOf(placed(hold))).toEqual([]);
  });

  test('is none once the hold has ended', () => {
    expect(contradictionsOf(fact('lawEnforcement', 'no'), placed('law-enforcement', minute(30)))).toEqual([]);
    const entries = writeAll([placed('law-enforcement'), fact('lawEnforcement', 'no')]);
    const release: NewEvent = {
      type: 'hold-released',
      data: { hold: entries[0]?.id ?? '', words: '', reference: '', reason: 'Arrest' },
    };
    const log = createLog([...entries, write(release, { after: [entries[1]?.id ?? ''], recordedAt: minute(5) })]);
    expect(findContradictions(foldLog(INCIDENT, log), foldRoom(log), minute(60))).toEqual([]);
  });

  test('is none for counsel, who is always involved', () => {
    expect(contradictionsOf(fact('lawEnforcement', 'no'), fact('amazonData', 'no'), placed('counsel'))).toEqual([]);
  });
});

test('finds a request for Amazon data where none is involved', () => {
  const sought: NewEvent = { type: 'amazon-data-sought', data: { by: 'County court', reference: '' } };
  expect(contradictionsOf(fact('amazonData', 'no'), sought)).toEqual([
    { at: ['amazonData'], words: expect.stringContaining('County court') },
  ]);
  const clock = requestClock(writeAll([fact('amazonData', 'no'), sought])[1]?.id ?? '');
  const ruledOut: NewEvent = { type: 'clock-ruled-out', data: { clock, words: 'Amazon', reason: 'Withdrawn' } };
  expect(contradictionsOf(fact('amazonData', 'no'), sought, ruledOut)).toEqual([]);
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
    [moment('began', -5), moment('determined', -10)],
    ['began', 'determined'],
  ],
  [
    [detected(-5), moment('determined', -10)],
    ['detected', 'determined'],
  ],
] as const)('finds moments in an order that cannot be %#', (events, at) => {
  expect(contradictionsOf(...events).map((each) => each.at)).toEqual([at]);
});
