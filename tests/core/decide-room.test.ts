import { describe, expect, test } from 'vitest';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import { TITLE_LIMIT_IN_CHARACTERS } from '../../src/core/decide-typed.ts';
import { everyRoomCommand, situationOf } from './room-situation.ts';
import { minute, sampleEvents } from './samples.ts';

const open = situationOf(sampleEvents['incident-opened']);
const closed = situationOf(sampleEvents['incident-opened'], sampleEvents['incident-closed']);
const held = situationOf(sampleEvents['incident-opened'], sampleEvents['role-assigned']);
const { codeOf, eventsOf } = open;
const tooLong = 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1);
const commands = Object.values(everyRoomCommand);

describe('a command of the room', () => {
  test.each(commands)('is refused without an incident: $type', (command) => {
    expect(situationOf().codeOf(command)).toBe('incident-missing');
  });

  test.each(commands.filter(({ type }) => !['reopen-incident', 'record-file', 'share-fingerprint'].includes(type)))(
    'is refused on a closed incident: $type',
    (command) => {
      expect(closed.codeOf(command)).toBe('incident-closed');
    },
  );

  test.each(
    commands.filter(
      ({ type }) =>
        !['reopen-incident', 'remove-count', 'clear-moment', 'return-clock', 'release-hold'].includes(type) &&
        !['hand-over-role', 'stand-down', 'transfer-custody'].includes(type),
    ),
  )('is carried out on an open incident: $type', (command) => {
    expect(eventsOf(command)?.length).toBeGreaterThan(0);
  });
});

describe('the incident', () => {
  test('takes a new title, and the same title is nothing new', () => {
    expect(eventsOf({ type: 'rename-incident', title: ' Lost laptop ' })).toEqual([
      { type: 'incident-renamed', data: { title: 'Lost laptop' } },
    ]);
    expect(eventsOf({ type: 'rename-incident', title: ' Stolen laptop ' })).toEqual([]);
    expect(codeOf({ type: 'rename-incident', title: ' ' })).toBe('title-missing');
    expect(eventsOf({ type: 'rename-incident', title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS) })).toHaveLength(1);
    expect(codeOf({ type: 'rename-incident', title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) })).toBe('text-too-long');
  });

  test('becomes an exercise or real with a reason, and stays what it is without one', () => {
    expect(eventsOf(everyRoomCommand['correct-kind'])).toEqual([
      { type: 'incident-kind-corrected', data: { kind: 'exercise', reason: 'A drill' } },
    ]);
    expect(eventsOf({ type: 'correct-kind', kind: 'real', reason: '' })).toEqual([]);
    expect(codeOf({ type: 'correct-kind', kind: 'exercise', reason: ' ' })).toBe('reason-missing');
  });

  test('closes with the reasons of what stays unfinished', () => {
    const unfinished = [{ item: 'wipe', reason: ' No disk ' }];
    expect(eventsOf({ type: 'close-incident', reason: ' All clear ', unfinished })).toEqual([
      { type: 'incident-closed', data: { reason: 'All clear', unfinished: [{ item: 'wipe', reason: 'No disk' }] } },
    ]);
    expect(codeOf({ type: 'close-incident', reason: ' ', unfinished })).toBe('reason-missing');
  });

  test('says for how many open points a reason is missing', () => {
    const unfinished = [
      { item: 'lock', reason: ' ' },
      { item: 'wipe', reason: 'No disk' },
      { item: 'report', reason: '' },
    ];
    const { problem } = open.decided({ type: 'close-incident', reason: 'All clear', unfinished });
    expect(problem).toMatchObject({ code: 'reason-missing-for-items' });
    expect(problem?.words).toContain('2 of the open points');
  });

  test('is reopened with a reason, only when it is closed', () => {
    expect(closed.eventsOf(everyRoomCommand['reopen-incident'])).toEqual([sampleEvents['incident-reopened']]);
    expect(closed.codeOf({ type: 'reopen-incident', reason: ' ' })).toBe('reason-missing');
    expect(codeOf(everyRoomCommand['reopen-incident'])).toBe('incident-not-closed');
  });

  test('records its file also when it is closed', () => {
    expect(closed.eventsOf(everyRoomCommand['record-file'])).toHaveLength(1);
    expect(closed.eventsOf(everyRoomCommand['share-fingerprint'])).toHaveLength(1);
  });
});

describe('a role', () => {
  const lead = { role: 'lead', words: 'Lead' };

  test('is assigned once to the same person', () => {
    expect(eventsOf({ type: 'assign-role', ...lead, person: ' Ada Obi ' })).toEqual([sampleEvents['role-assigned']]);
    expect(held.eventsOf({ type: 'assign-role', ...lead, person: 'ada obi' })).toEqual([]);
    expect(held.eventsOf({ type: 'assign-role', ...lead, person: 'Max Roe' })).toHaveLength(1);
  });

  test('is handed over by whoever holds it', () => {
    const handOver = { type: 'hand-over-role', ...lead, from: 'Ada Obi', to: ' Max Roe ' } as const;
    expect(held.eventsOf(handOver)).toEqual([sampleEvents['role-handed-over']]);
    expect(held.eventsOf({ ...handOver, to: 'ADA OBI' })).toEqual([]);
    expect(held.codeOf({ ...handOver, from: 'Max Roe' })).toBe('role-not-held');
    expect(codeOf(handOver)).toBe('role-not-held');
  });

  test('is given up with a reason by whoever holds it', () => {
    const standDown = { type: 'stand-down', ...lead, person: 'Ada Obi', reason: ' End of shift ' } as const;
    expect(held.eventsOf(standDown)).toEqual([
      { type: 'role-stood-down', data: { ...lead, person: 'Ada Obi', reason: 'End of shift' } },
    ]);
    expect(held.codeOf({ ...standDown, reason: ' ' })).toBe('reason-missing');
    expect(held.codeOf({ ...standDown, reason: tooLong })).toBe('text-too-long');
    expect(held.codeOf({ ...standDown, person: 'Max Roe' })).toBe('role-not-held');
  });

  test('needs a name of a length that can be read', () => {
    for (const [person, code] of [
      [' ', 'name-missing'],
      ['x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1), 'text-too-long'],
    ] as const) {
      expect(held.codeOf({ type: 'assign-role', ...lead, person })).toBe(code);
      expect(held.codeOf({ type: 'hand-over-role', ...lead, from: 'Ada Obi', to: person })).toBe(code);
      expect(held.codeOf({ type: 'stand-down', ...lead, person, reason: 'Tired' })).toBe(code);
    }
  });

  test('is nobody’s where its name is one that objects have by themselves', () => {
    const odd = { role: 'constructor', words: 'Odd' };
    expect(held.codeOf({ type: 'stand-down', ...odd, person: 'Ada Obi', reason: 'Tired' })).toBe('role-not-held');
    expect(held.eventsOf({ type: 'assign-role', ...odd, person: 'Ada Obi' })).toHaveLength(1);
  });
});

describe('a pause', () => {
  const { type: _, ...data } = everyRoomCommand['confirm-pause'];

  test('is confirmed by two people', () => {
    expect(eventsOf({ type: 'confirm-pause', ...data, reader: ' Ada Obi ' })).toEqual([
      { type: 'pause-confirmed', data },
    ]);
    expect(codeOf({ type: 'confirm-pause', ...data, reader: ' ' })).toBe('name-missing');
    expect(codeOf({ type: 'confirm-pause', ...data, confirmer: '' })).toBe('name-missing');
    expect(codeOf({ type: 'confirm-pause', ...data, confirmer: 'ada obi' })).toBe('same-person');
  });

  test('may be confirmed again', () => {
    const again = situationOf(sampleEvents['incident-opened'], sampleEvents['pause-confirmed']);
    expect(again.eventsOf(everyRoomCommand['confirm-pause'])).toHaveLength(1);
  });
});

test('the latest moment is the last one that is taken', () => {
  const note = { type: 'add-note', text: 'Called 555-0101' } as const;
  expect(eventsOf({ ...note, happenedAt: minute(10) })).toHaveLength(1);
  expect(codeOf({ ...note, happenedAt: minute(10.001) })).toBe('time-in-future');
});
