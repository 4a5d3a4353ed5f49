import { expect, test } from 'vitest';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import type { RoomCommand } from '../../src/core/room-command.ts';
import { everyRoomCommand, situationOf } from './room-situation.ts';
import { minute, sampleEvents } from './samples.ts';

const open = situationOf(sampleEvents['incident-opened']);
const { codeOf, eventsOf } = open;
const full = everyRoomCommand['record-contact'];
const plain = {
  type: 'record-contact',
  contact: 'police',
  words: 'Town police',
  result: 'reached',
  way: 'Telephone',
  person: 'Officer Doe',
  reference: '',
  asked: [],
  said: '',
  at: minute(5),
} as const satisfies RoomCommand;

test('a call is one entry, at the moment at which it was made', () => {
  const { type: _, at, ...data } = plain;
  expect(eventsOf({ ...plain, person: ' Officer Doe ' })).toEqual([{ type: 'contact-made', data, happenedAt: at }]);
});

test('what they asked for is recorded with it: the hold, what is to be kept, and the item that is done', () => {
  const events = eventsOf(full) ?? [];
  expect(events.map(({ type }) => type)).toEqual(['contact-made', 'hold-placed', 'entry-written', 'item-done']);
  expect(events[1]).toMatchObject({
    data: { hold: 'law-enforcement', agency: full.words, officer: full.person, reference: full.reference },
    happenedAt: full.at,
  });
  expect(events[2]).toMatchObject({
    data: { kind: 'preservation-request', fields: { what: full.preserve, by: `${full.words}, ${full.person}` } },
  });
  expect(events[3]).toMatchObject({ data: { item: full.item.item, value: 'Agent Doe, Case 12' } });
});

// The situation allows moments up to ten minutes; two of them are the tolerance of clocks.
const NOW = 8;

test('a call that is recorded within its minute has one moment, and so has what follows from it', () => {
  const momentsAt = (at: string) => new Set(eventsOf({ ...full, at })?.map(({ happenedAt }) => happenedAt));
  expect(momentsAt(minute(NOW))).toEqual(new Set([undefined]));
  expect(momentsAt(minute(NOW - 1))).toContain(minute(NOW - 1));
});

test('a request for Amazon data starts its clock at the moment of the call', () => {
  const events = eventsOf({ ...plain, asked: ['amazon-data'], reference: 'No. 4' }) ?? [];
  expect(events[1]).toEqual({
    type: 'amazon-data-sought',
    data: { by: 'Town police', reference: 'No. 4' },
    happenedAt: plain.at,
  });
});

test('what was asked is kept where nobody wants a hold placed', () => {
  expect(eventsOf({ ...plain, asked: ['delay'] })?.map(({ type }) => type)).toEqual(['contact-made']);
});

test('the item says what it asks for where that is neither person nor reference', () => {
  const events = eventsOf({ ...full, item: { ...full.item, value: '22 Nov 2026, 12:00 PST' } }) ?? [];
  expect(events[3]).toMatchObject({ data: { item: full.item.item, value: '22 Nov 2026, 12:00 PST' } });
});

test('a try that reached nobody does no item', () => {
  const tried = { ...plain, result: 'not-reached', person: '', item: full.item } as const;
  expect(eventsOf(tried)?.map(({ type }) => type)).toEqual(['contact-made']);
  expect(codeOf({ ...tried, asked: ['delay'] })).toBe('asked-without-reaching');
});

test.each<readonly [string, Partial<Extract<RoomCommand, { type: 'record-contact' }>>]>([
  ['name-missing', { person: '' }],
  ['reason-missing', { hold: { reason: ' ', until: null } }],
  ['hold-ends-before-start', { hold: { reason: 'They watch', until: minute(4) } }],
  ['preserve-missing', { preserve: ' ' }],
  ['time-in-future', { at: minute(11) }],
  ['time-too-early', { at: '1999-12-31T00:00:00.000Z' }],
  ['text-too-long', { said: 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1) }],
] as const)('where one part is refused, nothing is recorded: %s', (code, change) => {
  const decision = open.decided({ ...full, ...change });
  expect(decision.problem?.code).toBe(code);
  expect(decision.events).toBeUndefined();
});

test('who was reached is a person or a number', () => {
  expect(codeOf({ ...plain, person: ' ' })).toBe('reached-whom-missing');
  expect(eventsOf({ ...plain, person: '', reference: 'IC3 77' })).toHaveLength(1);
});
