import { describe, expect, test } from 'vitest';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import type { NewEvent } from '../../src/core/event.ts';
import type { RoomCommand } from '../../src/core/room-command.ts';
import { everyRoomCommand, situationAfter, situationOf } from './room-situation.ts';
import { minute, sampleEvents, write } from './samples.ts';

const opened = sampleEvents['incident-opened'];
const open = situationOf(opened);
const tooLong = 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1);
const fact = (id: string, value: 'yes' | 'no' | 'not-yet-known'): NewEvent => ({
  type: 'fact-recorded',
  data: { fact: id, value },
});
const moment = (id: 'detected' | 'began' | 'ended' | 'determined', minutes: number) =>
  ({ type: 'record-moment', moment: id, at: minute(minutes), isEstimate: false }) as const;
const began = (minutes: number): NewEvent => ({
  type: 'moment-recorded',
  data: { moment: 'began', isEstimate: false },
  happenedAt: minute(minutes),
});
const detected = (minutes: number): NewEvent => ({
  type: 'detection-recorded',
  data: {},
  happenedAt: minute(minutes),
});

describe('a fact', () => {
  const malware = { type: 'record-fact', fact: 'malware', value: 'yes' } as const;

  test('is recorded with who said so, on what ground, and what it replaces', () => {
    expect(open.eventsOf({ ...malware, source: ' Max Roe ', ground: ' ' })).toEqual([
      { type: 'fact-recorded', data: { fact: 'malware', value: 'yes', replaces: null, source: 'Max Roe' } },
    ]);
    const { entries, eventsOf } = situationOf(opened, fact('malware', 'no'));
    expect(eventsOf(malware)?.[0]?.data).toMatchObject({ replaces: entries[1]?.id });
  });

  test('that is recorded already gives no events, unless there is a new source or ground', () => {
    expect(open.eventsOf({ ...malware, value: 'not-yet-known' })).toEqual([]);
    const said: NewEvent = { type: 'fact-recorded', data: { fact: 'malware', value: 'yes', source: 'Max Roe' } };
    const { eventsOf } = situationOf(opened, said);
    expect(eventsOf(malware)).toEqual([]);
    expect(eventsOf({ ...malware, source: 'Max Roe ' })).toEqual([]);
    expect(eventsOf({ ...malware, source: 'Ada Obi' })).toHaveLength(1);
    expect(eventsOf({ ...malware, ground: 'The scan' })).toHaveLength(1);
  });

  test('about which two people disagree can be recorded again as it stands', () => {
    const data = { fact: 'malware', replaces: null } as const;
    const one = write({ type: 'fact-recorded', data: { ...data, value: 'no' } });
    const other = write({ type: 'fact-recorded', data: { ...data, value: 'yes' } }, { recordedAt: minute(1) });
    expect(situationAfter([one, other]).eventsOf(malware)?.[0]?.data).toMatchObject({ replaces: other.id });
  });

  test('that denies personal information is refused while people are counted, with the way out', () => {
    const denied = { type: 'record-fact', fact: 'personalInformation', value: 'no' } as const;
    const counted = (count: number | null): NewEvent => ({
      type: 'count-recorded',
      data: { place: 'us-ca', words: 'California', count, isEstimate: false },
    });
    expect(situationOf(opened, counted(501)).codeOf(denied)).toBe('information-with-count');
    expect(situationOf(opened, counted(501)).decided(denied).problem?.words).toContain('(California)');
    expect(situationOf(opened, counted(null)).codeOf(denied)).toBe('information-with-count');
    expect(situationOf(opened, counted(0)).eventsOf(denied)).toHaveLength(1);
    expect(situationOf(opened, counted(501)).eventsOf({ ...denied, value: 'yes' })).toHaveLength(1);
  });
});

describe('a number of people', () => {
  const count = everyRoomCommand['record-count'];

  test('is recorded by place; not yet known is a number too', () => {
    expect(open.eventsOf(count)).toEqual([
      {
        type: 'count-recorded',
        data: { place: 'us-ca', words: 'California', count: 501, isEstimate: false, replaces: null },
      },
    ]);
    expect(open.eventsOf({ ...count, count: null })?.[0]?.data).toMatchObject({ count: null });
  });

  test.each<readonly [string, Partial<typeof count> | { count: number }]>([
    ['place-missing', { place: '' }],
    ['count-not-a-number', { count: -1 }],
    ['count-not-a-number', { count: 1.5 }],
    ['count-not-a-number', { count: Number.NaN }],
    ['count-not-a-number', { count: Infinity }],
    ['count-not-a-number', { count: 2 ** 53 }],
  ])('is refused as %s with %j', (code, change) => {
    expect(open.codeOf({ ...count, ...change })).toBe(code);
  });

  test('is refused where no personal information is involved, besides none', () => {
    const { codeOf, eventsOf } = situationOf(opened, fact('personalInformation', 'no'));
    expect(codeOf(count)).toBe('count-without-information');
    expect(codeOf({ ...count, count: null })).toBe('count-without-information');
    expect(eventsOf({ ...count, count: 0 })).toHaveLength(1);
  });

  test('that is recorded already gives no events, and an estimate is another one', () => {
    const { eventsOf } = situationOf(opened, sampleEvents['count-recorded']);
    expect(eventsOf({ ...count, isEstimate: true })).toEqual([]);
    expect(eventsOf({ ...count, isEstimate: true, source: 'Max Roe', ground: 'The orders' })).toEqual([]);
    expect(eventsOf({ ...count, isEstimate: true, ground: 'A new list' })).toHaveLength(1);
    expect(eventsOf(count)).toHaveLength(1);
  });

  test('is taken back with a reason, where there is one', () => {
    const remove = everyRoomCommand['remove-count'];
    expect(open.eventsOf(remove)).toEqual([]);
    expect(open.eventsOf({ ...remove, place: 'constructor' })).toEqual([]);
    const counted = situationOf(opened, sampleEvents['count-recorded']);
    expect(counted.eventsOf(remove)).toEqual([sampleEvents['count-removed']]);
    expect(counted.codeOf({ ...remove, reason: ' ' })).toBe('reason-missing');
  });
});

describe('a moment', () => {
  test('is recorded when it was; the detection by an event of its own', () => {
    expect(open.eventsOf({ ...moment('began', -60), isEstimate: true })).toEqual([
      { type: 'moment-recorded', data: { moment: 'began', isEstimate: true, replaces: null }, happenedAt: minute(-60) },
    ]);
    expect(open.eventsOf({ ...moment('detected', -30), source: 'A bank' })).toEqual([
      { type: 'detection-recorded', data: { replaces: null, source: 'A bank' }, happenedAt: minute(-30) },
    ]);
  });

  test.each<readonly [string, readonly NewEvent[], RoomCommand]>([
    ['time-in-future', [], moment('detected', 11)],
    ['time-too-early', [], { ...moment('began', 0), at: '1999-12-31T23:59:59.999Z' }],
    ['end-before-beginning', [began(-60)], moment('ended', -61)],
    ['detected-before-beginning', [began(-60)], moment('detected', -61)],
    ['detected-before-beginning', [detected(-60)], moment('began', -59)],
    ['determined-before-detection', [detected(-60)], moment('determined', -61)],
    ['determined-before-beginning', [began(-60)], moment('determined', -61)],
  ])('is refused as %s: %#', (code, events, command) => {
    expect(situationOf(opened, ...events).codeOf(command)).toBe(code);
  });

  test('may be the same as another one', () => {
    const { eventsOf } = situationOf(opened, began(-60), detected(-60));
    expect(eventsOf(moment('ended', -60))).toHaveLength(1);
    expect(eventsOf(moment('determined', -60))).toHaveLength(1);
    expect(eventsOf(moment('detected', 10))).toHaveLength(1);
  });

  test('is recorded although two others contradict each other since a merge', () => {
    const { eventsOf, codeOf } = situationOf(opened, began(-10), detected(-60));
    expect(eventsOf(moment('ended', -5))).toHaveLength(1);
    expect(codeOf(moment('detected', -30))).toBe('detected-before-beginning');
    expect(eventsOf(moment('began', -60))).toHaveLength(1);
  });

  test('that is recorded already gives no events', () => {
    const { eventsOf } = situationOf(opened, began(-60), detected(-30));
    expect(eventsOf(moment('began', -60))).toEqual([]);
    expect(eventsOf(moment('detected', -30))).toEqual([]);
    expect(eventsOf({ ...moment('began', -60), isEstimate: true })).toHaveLength(1);
  });

  test('is cleared with a reason, where there is one', () => {
    const clear = everyRoomCommand['clear-moment'];
    expect(open.eventsOf(clear)).toEqual([]);
    const { eventsOf, codeOf } = situationOf(opened, began(-60));
    expect(eventsOf(clear)).toEqual([sampleEvents['moment-cleared']]);
    expect(codeOf({ ...clear, reason: '' })).toBe('reason-missing');
  });
});

describe('a detail', () => {
  const detail = everyRoomCommand['record-detail'];
  const known = situationOf(opened, sampleEvents['detail-recorded']);

  test('is recorded with its ground, and refused where it is empty or too long', () => {
    expect(open.eventsOf({ ...detail, ground: 'Her mail' })).toEqual([
      {
        type: 'detail-recorded',
        data: { detail: 'discovery', text: 'A customer wrote to us', replaces: null, ground: 'Her mail' },
      },
    ]);
    expect(open.codeOf({ ...detail, text: '\n' })).toBe('text-missing');
    expect(open.codeOf({ ...detail, text: tooLong })).toBe('text-too-long');
  });

  test('that is recorded already gives no events, unless there is a new ground', () => {
    expect(known.eventsOf({ ...detail, text: ' A customer wrote to us' })).toEqual([]);
    expect(known.eventsOf({ ...detail, ground: 'Her mail' })).toHaveLength(1);
    expect(known.eventsOf({ ...detail, text: 'A scan' })).toHaveLength(1);
  });
});

describe('the severity', () => {
  const overrule = everyRoomCommand['overrule-severity'];
  const overruled = situationOf(opened, sampleEvents['severity-overruled']);

  test('is overruled with a reason, and another reason is a new one', () => {
    expect(open.eventsOf(overrule)).toEqual([sampleEvents['severity-overruled']]);
    expect(open.codeOf({ ...overrule, reason: ' ' })).toBe('reason-missing');
    expect(overruled.eventsOf(overrule)).toEqual([]);
    expect(overruled.eventsOf({ ...overrule, reason: 'Nobody ever ordered there' })).toHaveLength(1);
    expect(overruled.eventsOf({ ...overrule, severity: 'medium' })).toHaveLength(1);
  });

  test('goes back to the rule, where it was overruled', () => {
    expect(overruled.eventsOf({ ...overrule, severity: 'by-rule' })).toHaveLength(1);
    expect(open.eventsOf({ ...overrule, severity: 'by-rule' })).toEqual([]);
  });
});
