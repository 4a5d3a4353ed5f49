import { describe, expect, test } from 'vitest';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import { TITLE_LIMIT_IN_CHARACTERS } from '../../src/core/decide-typed.ts';
import { everyRoomCommand, situationAfter, situationOf } from './room-situation.ts';
import { minute, MISSING_ID, sampleEvents, write } from './samples.ts';

const opened = sampleEvents['incident-opened'];
const open = situationOf(opened);
const { codeOf, eventsOf } = open;
const tooLong = 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1);

describe('a clock of one’s own', () => {
  const add = everyRoomCommand['add-clock'];

  test('runs for a while or to a moment', () => {
    expect(eventsOf({ ...add, title: ' Tell the insurer ', source: ' Policy 12 ' })).toEqual([
      sampleEvents['clock-added'],
    ]);
    expect(eventsOf({ ...add, amount: null, dueAt: minute(900) })).toHaveLength(1);
    expect(eventsOf({ ...add, amount: 3650, unit: 'calendar-days' })).toHaveLength(1);
  });

  test.each<
    readonly [
      string,
      Partial<Omit<typeof add, 'amount' | 'unit' | 'dueAt'>> & {
        amount?: number | null;
        dueAt?: string;
        unit?: 'business-days';
      },
    ]
  >([
    ['clock-without-limit', { amount: null }],
    ['clock-limit-not-a-number', { amount: 0 }],
    ['clock-limit-not-a-number', { amount: -1 }],
    ['clock-limit-not-a-number', { amount: 1.5 }],
    ['clock-limit-not-a-number', { amount: Number.NaN }],
    ['clock-limit-not-a-number', { amount: Infinity }],
    ['clock-limit-too-long', { amount: 87_601 }],
    ['clock-limit-too-long', { amount: 2601, unit: 'business-days' }],
    ['time-too-early', { amount: null, dueAt: '1999-01-01T00:00:00.000Z' }],
    ['time-too-late', { amount: null, dueAt: '9999-01-01T00:00:00.000Z' }],
    ['text-missing', { title: ' ' }],
    ['text-too-long', { title: 'x'.repeat(TITLE_LIMIT_IN_CHARACTERS + 1) }],
  ])('is refused as %s with %j', (code, change) => {
    expect(codeOf({ ...add, ...change })).toBe(code);
  });
});

describe('meeting a clock', () => {
  const meet = everyRoomCommand['meet-clock'];

  test('says when, how and under which reference', () => {
    expect(eventsOf({ ...meet, how: ' By email ', reference: ' Case 7 ' })).toEqual([
      {
        type: 'clock-met',
        data: { clock: 'us-tx', words: 'Texas', how: 'By email', reference: 'Case 7' },
        happenedAt: minute(5),
      },
    ]);
    expect(eventsOf({ ...meet, startsAt: minute(5) })).toHaveLength(1);
  });

  test.each<readonly [string, { metAt?: string; startsAt?: string; how?: string }]>([
    ['time-in-future', { metAt: minute(11) }],
    ['clock-met-before-start', { startsAt: minute(6) }],
    ['how-missing', { how: ' ' }],
    ['text-too-long', { how: tooLong }],
  ])('is refused as %s: %#', (code, change) => {
    expect(codeOf({ ...meet, ...change })).toBe(code);
  });

  test('a second time gives no events where it says the same', () => {
    const met = situationOf(opened, {
      type: 'clock-met',
      data: { clock: 'us-tx', words: 'Texas', how: 'By email', reference: 'Case 7' },
      happenedAt: minute(5),
    });
    expect(met.eventsOf(meet)).toEqual([]);
    expect(met.eventsOf({ ...meet, reference: 'Case 8' })).toHaveLength(1);
    expect(met.eventsOf({ ...meet, metAt: minute(4) })).toHaveLength(1);
  });
});

describe('ruling a clock out', () => {
  const ruleOut = everyRoomCommand['rule-out-clock'];
  const back = everyRoomCommand['return-clock'];
  const out = situationOf(opened, sampleEvents['clock-ruled-out']);

  test('needs a reason, and the same reason is nothing new', () => {
    expect(eventsOf(ruleOut)).toEqual([sampleEvents['clock-ruled-out']]);
    expect(codeOf({ ...ruleOut, reason: ' ' })).toBe('reason-missing');
    expect(codeOf({ ...ruleOut, reason: tooLong })).toBe('text-too-long');
    expect(out.eventsOf({ ...ruleOut, reason: ' Nobody lives there ' })).toEqual([]);
    expect(out.eventsOf({ ...ruleOut, reason: 'All of them moved' })).toHaveLength(1);
  });

  test('is taken back with a reason, and so is a clock that was met', () => {
    expect(out.eventsOf(back)).toEqual([sampleEvents['clock-returned']]);
    expect(out.codeOf({ ...back, reason: '' })).toBe('reason-missing');
    expect(situationOf(opened, sampleEvents['clock-met']).eventsOf({ ...back, clock: 'amazon' })).toHaveLength(1);
    expect(eventsOf(back)).toEqual([]);
    expect(eventsOf({ ...back, clock: 'constructor' })).toEqual([]);
  });
});

test('a request for Amazon data says who asked, and when', () => {
  const request = everyRoomCommand['record-data-request'];
  expect(eventsOf({ ...request, by: ' County court ' })).toEqual([
    { ...sampleEvents['amazon-data-sought'], happenedAt: minute(5) },
  ]);
  expect(codeOf({ ...request, by: ' ' })).toBe('agency-missing');
  expect(codeOf({ ...request, at: minute(11) })).toBe('time-in-future');
});

describe('placing a hold', () => {
  const place = everyRoomCommand['place-hold'];

  test('says who asked, why, and until when', () => {
    const until = '2026-12-01T00:00:00.000Z';
    expect(eventsOf({ ...place, until, agency: ' Town police ' })).toEqual([sampleEvents['hold-placed']]);
    expect(eventsOf({ ...place, at: minute(-30) })?.[0]?.happenedAt).toBe(minute(-30));
  });

  test('names an officer only where law enforcement asks', () => {
    expect(codeOf({ ...place, officer: ' ' })).toBe('name-missing');
    expect(eventsOf({ ...place, hold: 'counsel', agency: 'Example Law', officer: '' })).toHaveLength(1);
    expect(eventsOf({ ...place, hold: 'amazon', agency: 'Amazon', officer: '' })).toHaveLength(1);
  });

  test.each<readonly [string, { agency?: string; at?: string; until?: string; reason?: string }]>([
    ['agency-missing', { agency: ' ' }],
    ['time-in-future', { at: minute(11) }],
    ['hold-ends-before-start', { at: minute(5), until: minute(5) }],
    ['hold-ends-before-start', { until: minute(10) }],
    ['reason-missing', { reason: ' ' }],
    ['text-too-long', { reason: tooLong }],
  ])('is refused as %s: %#', (code, change) => {
    expect(codeOf({ ...place, ...change })).toBe(code);
  });

  test('that began and lapsed is recorded late', () => {
    expect(eventsOf({ ...place, at: minute(-60), until: minute(-30) })).toHaveLength(1);
  });
});

describe('releasing a hold', () => {
  const placed = write(sampleEvents['hold-placed']);
  const release = { ...everyRoomCommand['release-hold'], hold: placed.id, reference: ' Letter 3 ' };
  const held = situationAfter([write(opened), placed]);

  test('says who released it, when and why', () => {
    const data = { hold: placed.id, words: 'Town police', reference: 'Letter 3', reason: 'Arrest made' };
    expect(held.eventsOf(release)).toEqual([{ type: 'hold-released', data, happenedAt: undefined }]);
    expect(held.eventsOf({ ...release, at: minute(5) })?.[0]?.happenedAt).toBe(minute(5));
  });

  test.each<readonly [string, { hold?: string; at?: string; reason?: string }]>([
    ['hold-gone', { hold: MISSING_ID }],
    ['hold-ends-before-start', { at: minute(-1) }],
    ['reason-missing', { reason: ' ' }],
    ['text-too-long', { reason: tooLong }],
    ['time-in-future', { at: minute(11) }],
  ])('is refused as %s: %#', (code, change) => {
    expect(held.codeOf({ ...release, ...change })).toBe(code);
  });

  test('is refused where somebody released it already', () => {
    const data = { ...sampleEvents['hold-released'].data, hold: placed.id };
    const gone = write({ type: 'hold-released', data }, { after: [placed.id], recordedAt: minute(1) });
    expect(situationAfter([...held.entries, gone]).codeOf(release)).toBe('hold-gone');
  });
});
