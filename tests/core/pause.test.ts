import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { doneBeforePause, nextPause, pauseConfirmations, type PausePoint } from '../../src/core/pause.ts';
import type { PlaybookItem } from '../../src/core/playbook.ts';
import { foldRoom } from '../../src/core/room.ts';
import { INCIDENT, writeAll } from './samples.ts';

const point = (id: string, before: readonly string[]): PausePoint => ({ id, title: id, when: '', before, lines: [] });
const points = [
  point('declare', []),
  point('containment', ['isolate', 'lock']),
  point('notices', ['notify']),
  point('close', []),
];
const item = (id: string, dependsOn?: PlaybookItem['dependsOn']): PlaybookItem => ({
  id,
  code: id,
  action: id,
  must: false,
  dependsOn,
});
const items = [item('isolate'), item('lock'), item('notify', 'personalInformation')];

const opened: NewEvent = { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } };
const confirmed = (pause: string, confirmer = 'Max Roe'): NewEvent => ({
  type: 'pause-confirmed',
  data: { pause, words: pause, reader: 'Ada Obi', confirmer, lines: ['Is the power on?'], burst: [] },
});
const done = (id: string): NewEvent => ({
  type: 'item-done',
  data: { item: id, words: id, value: undefined, replaces: null },
});
const ruledOut = (id: string): NewEvent => ({
  type: 'item-ruled-out',
  data: { item: id, words: id, reason: 'There is none', replaces: null },
});

function stateAfter(...events: readonly NewEvent[]) {
  const log = createLog(writeAll([opened, ...events]));
  return { incident: foldLog(INCIDENT, log), room: foldRoom(log) };
}

function nextAfter(...events: readonly NewEvent[]) {
  const { incident, room } = stateAfter(...events);
  return nextPause(points, incident, room, items)?.id;
}

describe('the next pause', () => {
  test('is to declare, until that is confirmed', () => {
    expect(nextAfter()).toBe('declare');
    expect(nextAfter(done('isolate'))).toBe('declare');
    expect(nextAfter(confirmed('declare'))).toBe('containment');
  });

  test('comes while an item waits for it', () => {
    expect(nextAfter(confirmed('declare'), done('isolate'))).toBe('containment');
    expect(nextAfter(confirmed('declare'), confirmed('containment'))).toBe('notices');
  });

  test('passes over one that came too late: all that should wait for it is done or ruled out', () => {
    expect(nextAfter(confirmed('declare'), done('isolate'), ruledOut('lock'))).toBe('notices');
  });

  test('does not wait for an item that does not apply', () => {
    const nobody: NewEvent = { type: 'fact-recorded', data: { fact: 'personalInformation', value: 'no' } };
    expect(nextAfter(confirmed('declare'), confirmed('containment'), nobody)).toBe('close');
  });

  test('is none when all are confirmed, and none in a closed incident', () => {
    expect(nextAfter(...points.map(({ id }) => confirmed(id)))).toBeUndefined();
    expect(nextAfter({ type: 'incident-closed', data: { reason: 'All clear', unfinished: [] } })).toBeUndefined();
  });
});

test('keeps each confirmation of a pause, the last one first', () => {
  const { room } = stateAfter(confirmed('declare', 'Max Roe'), confirmed('close'), confirmed('declare', 'Eva Lim'));
  expect(pauseConfirmations(room, 'declare').map(({ confirmer }) => confirmer)).toEqual(['Eva Lim', 'Max Roe']);
});

test('names what was done without waiting for the pause, until it is confirmed', () => {
  const [, containment] = points;
  if (!containment) throw new Error('There are four points.');
  const early = stateAfter(done('lock'), ruledOut('isolate'));
  expect(doneBeforePause(containment, early.incident, early.room)).toEqual(['lock']);
  const late = stateAfter(done('lock'), confirmed('containment'));
  expect(doneBeforePause(containment, late.incident, late.room)).toEqual([]);
});
