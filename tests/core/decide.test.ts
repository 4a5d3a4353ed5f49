import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from '../../src/core/command.ts';
import { decide, TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog, type Incident } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { INCIDENT, minute, sampleEvents, write, writeAll } from './samples.ts';

const lock = { item: 'lock', words: '1.1 Lock the account' };
const incidentOf = (...events: readonly NewEvent[]): Incident => foldLog(INCIDENT, createLog(writeAll(events)));
const open = incidentOf(sampleEvents['incident-opened']);
const closed = incidentOf(sampleEvents['incident-opened'], sampleEvents['incident-closed']);

const decided = (incident: Incident | undefined, command: Command) => decide(incident, command);
const codeOf = (incident: Incident | undefined, command: Command) => decided(incident, command).problem?.code;
const eventsOf = (incident: Incident | undefined, command: Command) => decided(incident, command).events;

/** Every command, each one that an open incident carries out. */
const everyCommand = {
  'begin-item': { type: 'begin-item', ...lock, owner: 'Max Roe' },
  'tick-item': { type: 'tick-item', ...lock },
  'rule-out-item': { type: 'rule-out-item', ...lock, reason: 'No need' },
  'return-item': { type: 'return-item', ...lock },
  'undo-item': { type: 'undo-item', ...lock },
  'assign-item': { type: 'assign-item', ...lock, owner: 'Max Roe' },
  'note-item': { type: 'note-item', ...lock, text: 'Locked' },
} satisfies { readonly [Type in CommandType]: Extract<Command, { type: Type }> };

const commands: readonly Command[] = Object.values(everyCommand);

describe('a command', () => {
  test.each(commands)('is refused without an incident: $type', (command) => {
    expect(codeOf(undefined, command)).toBe('incident-missing');
  });

  test.each(commands)('is refused on a closed incident: $type', (command) => {
    expect(codeOf(closed, command)).toBe('incident-closed');
  });

  test.each<readonly [string, Command]>([
    ['reason-missing', { ...everyCommand['rule-out-item'], reason: '\t' }],
    ['text-missing', { ...everyCommand['note-item'], text: ' ' }],
    ['text-too-long', { ...everyCommand['note-item'], text: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }],
    ['text-too-long', { ...everyCommand['tick-item'], value: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }],
    ['item-untouched', everyCommand['undo-item']],
  ])('is refused as %s: %#', (code, command) => {
    expect(codeOf(open, command)).toBe(code);
  });

  test('takes a text of exactly the limit', () => {
    const text = 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS);
    expect(eventsOf(open, { ...everyCommand['note-item'], text })).toHaveLength(1);
  });
});

describe('an item', () => {
  test.each([
    ['begin-item', { type: 'item-begun', data: { ...lock, owner: 'Max Roe', replaces: null } }],
    ['tick-item', { type: 'item-done', data: { ...lock, value: undefined, replaces: null } }],
    ['rule-out-item', { type: 'item-ruled-out', data: { ...lock, reason: 'No need', replaces: null } }],
    ['assign-item', { type: 'item-assigned', data: { ...lock, owner: 'Max Roe' } }],
    ['note-item', { type: 'item-noted', data: { ...lock, text: 'Locked' } }],
  ] as const)('records what %s says', (type, event) => {
    expect(eventsOf(open, everyCommand[type])).toEqual([event]);
  });

  test('names the change that it replaces, and the one that it undoes', () => {
    const begun = write(sampleEvents['item-begun']);
    const incident = foldLog(INCIDENT, createLog([begun]));
    expect(eventsOf(incident, everyCommand['tick-item'])?.[0]?.data).toMatchObject({ replaces: begun.id });
    expect(eventsOf(incident, everyCommand['return-item'])?.[0]?.data).toMatchObject({ replaces: begun.id });
    expect(eventsOf(incident, everyCommand['undo-item'])?.[0]?.data).toEqual({ ...lock, undoes: begun.id });
  });

  test('is ticked again where two people disagree about it', () => {
    const out = write({ type: 'item-ruled-out', data: { ...lock, reason: 'No need', replaces: null } });
    const done = write(
      { type: 'item-done', data: { ...lock, value: undefined, replaces: null } },
      { recordedAt: minute(1) },
    );
    const incident = foldLog(INCIDENT, createLog([out, done]));
    expect(eventsOf(incident, everyCommand['tick-item'])?.[0]?.data).toMatchObject({ replaces: done.id });
  });

  test('keeps the value that it is ticked with', () => {
    expect(eventsOf(open, { ...everyCommand['tick-item'], value: ' 555-0142 ' })?.[0]?.data).toMatchObject({
      value: '555-0142',
    });
  });
});

describe('a command that changes nothing', () => {
  const done: NewEvent = { type: 'item-done', data: { ...lock, value: '555-0142', replaces: null } };

  test.each<readonly [string, NewEvent, Command]>([
    ['a second tick', done, everyCommand['tick-item']],
    ['a second tick with the same value', done, { ...everyCommand['tick-item'], value: ' 555-0142' }],
    ['the same beginning', sampleEvents['item-begun'], { type: 'begin-item', ...lock, owner: ' Ada Obi ' }],
    [
      'the same owner',
      sampleEvents['item-assigned'],
      {
        type: 'assign-item',
        item: 'report',
        words: '1.2 Report it',
        owner: 'Max Roe ',
      },
    ],
    [
      'the same ruling out',
      sampleEvents['item-ruled-out'],
      {
        type: 'rule-out-item',
        item: 'wipe',
        words: '2.1 Wipe it',
        reason: ' Already wiped',
      },
    ],
    ['a return of what is to do', sampleEvents['note-added'], everyCommand['return-item']],
  ])('gives no events: %s', (_, event, command) => {
    expect(decided(incidentOf(event), command)).toEqual({ events: [] });
  });

  test('is none when the tick has another value', () => {
    expect(eventsOf(incidentOf(done), { ...everyCommand['tick-item'], value: '555-0143' })).toHaveLength(1);
  });
});
