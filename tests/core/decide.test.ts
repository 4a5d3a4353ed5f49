import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from '../../src/core/command.ts';
import { decide, TEXT_LIMIT_IN_CHARACTERS, TITLE_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog, type Incident } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { INCIDENT, minute, MISSING_ID, sampleEvents, write, writeAll } from './samples.ts';

const circumstances = { latest: minute(10), who: 'Ada Obi' };
const lock = { item: 'lock', words: '1.1 Lock the account' };
const incidentOf = (...events: readonly NewEvent[]): Incident => foldLog(INCIDENT, createLog(writeAll(events)));
const open = incidentOf(sampleEvents['incident-opened']);
const closed = incidentOf(sampleEvents['incident-opened'], sampleEvents['incident-closed']);
const opening: Command = { type: 'open-incident', title: ' Stolen laptop ', kind: 'real', facts: {} };

const decided = (incident: Incident | undefined, command: Command) => decide(incident, command, circumstances);
const codeOf = (incident: Incident | undefined, command: Command) => decided(incident, command).problem?.code;
const eventsOf = (incident: Incident | undefined, command: Command) => decided(incident, command).events;

/** Every command, each one that an open incident carries out. */
const everyCommand = {
  'open-incident': opening,
  'rename-incident': { type: 'rename-incident', title: 'Lost laptop' },
  'correct-kind': { type: 'correct-kind', kind: 'exercise', reason: 'A drill' },
  'close-incident': { type: 'close-incident', reason: 'All clear', unfinished: [] },
  'reopen-incident': { type: 'reopen-incident', reason: 'A second laptop' },
  'record-detection': { type: 'record-detection', detectedAt: minute(-5) },
  'record-fact': { type: 'record-fact', fact: 'malware', value: 'yes' },
  'begin-item': { type: 'begin-item', ...lock, owner: 'Max Roe' },
  'tick-item': { type: 'tick-item', ...lock },
  'rule-out-item': { type: 'rule-out-item', ...lock, reason: 'No need' },
  'return-item': { type: 'return-item', ...lock },
  'undo-item': { type: 'undo-item', ...lock },
  'assign-item': { type: 'assign-item', ...lock, owner: 'Max Roe' },
  'note-item': { type: 'note-item', ...lock, text: 'Locked' },
  'add-note': { type: 'add-note', text: 'Called 555-0101' },
  'record-file': { type: 'record-file', count: 1, heads: [MISSING_ID] },
} satisfies { readonly [Type in CommandType]: Extract<Command, { type: Type }> };

const commands: readonly Command[] = Object.values(everyCommand);

describe('opening', () => {
  test('gives the incident its title and its kind', () => {
    expect(eventsOf(undefined, opening)).toEqual([
      { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } },
    ]);
  });

  test('records when it was noticed and which facts are known', () => {
    const facts = { amazonData: 'yes', malware: 'not-yet-known', lawEnforcement: 'no' } as const;
    expect(eventsOf(undefined, { ...opening, detectedAt: minute(-30), facts })).toEqual([
      { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } },
      { type: 'detection-recorded', data: {}, happenedAt: minute(-30) },
      { type: 'fact-recorded', data: { fact: 'amazonData', value: 'yes' } },
      { type: 'fact-recorded', data: { fact: 'lawEnforcement', value: 'no' } },
    ]);
  });

  test('takes a time up to the latest moment and none behind it', () => {
    expect(eventsOf(undefined, { ...opening, detectedAt: minute(10) })).toHaveLength(2);
    expect(codeOf(undefined, { ...opening, detectedAt: minute(10.001) })).toBe('time-in-future');
  });
});

describe('a command', () => {
  test.each(commands.filter(({ type }) => type !== 'open-incident'))(
    'is refused without an incident: $type',
    (command) => {
      expect(codeOf(undefined, command)).toBe('incident-missing');
    },
  );

  test.each(commands.filter(({ type }) => !['open-incident', 'reopen-incident', 'record-file'].includes(type)))(
    'is refused on a closed incident: $type',
    (command) => {
      expect(codeOf(closed, command)).toBe('incident-closed');
    },
  );

  test('reopens a closed incident and records its file', () => {
    expect(eventsOf(closed, everyCommand['reopen-incident'])).toEqual([sampleEvents['incident-reopened']]);
    expect(eventsOf(closed, everyCommand['record-file'])).toHaveLength(1);
    expect(codeOf(open, everyCommand['reopen-incident'])).toBe('incident-not-closed');
  });

  test.each<readonly [string, Command]>([
    ['title-missing', { ...opening, title: ' \n ' }],
    ['title-missing', { type: 'rename-incident', title: '' }],
    ['reason-missing', { ...everyCommand['correct-kind'], reason: ' ' }],
    ['reason-missing', { ...everyCommand['close-incident'], reason: '' }],
    ['reason-missing', { ...everyCommand['rule-out-item'], reason: '\t' }],
    ['text-missing', { ...everyCommand['note-item'], text: ' ' }],
    ['text-missing', { ...everyCommand['add-note'], text: '' }],
    ['text-too-long', { ...opening, title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) }],
    ['text-too-long', { type: 'rename-incident', title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) }],
    ['text-too-long', { ...everyCommand['add-note'], text: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }],
    ['text-too-long', { ...everyCommand['tick-item'], value: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }],
    ['time-in-future', { type: 'record-detection', detectedAt: minute(11) }],
    ['time-in-future', { ...everyCommand['add-note'], happenedAt: minute(11) }],
    ['item-untouched', everyCommand['undo-item']],
  ])('is refused as %s: %#', (code, command) => {
    expect(codeOf(open, command)).toBe(code);
  });

  test('is refused on reopening without a reason', () => {
    expect(codeOf(closed, { type: 'reopen-incident', reason: ' ' })).toBe('reason-missing');
  });

  test('takes a text of exactly the limit', () => {
    const title = 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS);
    expect(eventsOf(open, { type: 'rename-incident', title })).toHaveLength(1);
  });

  test('says for how many items a reason is missing', () => {
    const unfinished = [
      { item: 'lock', reason: ' ' },
      { item: 'wipe', reason: 'No disk' },
      { item: 'report', reason: '' },
    ];
    const decision = decided(open, { type: 'close-incident', reason: 'All clear', unfinished });
    expect(decision.problem).toMatchObject({ code: 'reason-missing-for-items' });
    expect(decision.problem?.words).toContain('2 items');
  });

  test('closes with the reasons of what stays unfinished', () => {
    const unfinished = [{ item: 'wipe', reason: ' No disk ' }];
    expect(eventsOf(open, { type: 'close-incident', reason: ' All clear ', unfinished })).toEqual([
      { type: 'incident-closed', data: { reason: 'All clear', unfinished: [{ item: 'wipe', reason: 'No disk' }] } },
    ]);
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
    ['the same title', sampleEvents['incident-opened'], { type: 'rename-incident', title: ' Stolen laptop ' }],
    ['the same kind', sampleEvents['incident-opened'], { type: 'correct-kind', kind: 'real', reason: '' }],
    ['the same fact', sampleEvents['fact-recorded'], { type: 'record-fact', fact: 'amazonData', value: 'no' }],
    ['no fact yet', sampleEvents['note-added'], { type: 'record-fact', fact: 'malware', value: 'not-yet-known' }],
    [
      'the same detection',
      sampleEvents['detection-recorded'],
      {
        type: 'record-detection',
        detectedAt: '2026-11-22T13:05:00.000Z',
      },
    ],
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
