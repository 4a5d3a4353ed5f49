// Invented entries from which the tests of `core` and `workspace` are made.

import fc from 'fast-check';
import {
  createEntry,
  type Entry,
  type EventType,
  type NewEvent,
  parseEntry,
  type Stamp,
} from '../../src/core/event.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';
import { anyRoomStep, sampleRoomEvents, type Step } from './sample-room-events.ts';

export const INCIDENT = 'a1b2c3d4e5f60718';
export const FOREIGN = 'ffffffffffffffff';
export const MISSING_ID = '0'.repeat(64);
export const START = Date.UTC(2026, 10, 22, 14, 0);

/** Some minutes after the start of the invented incident. */
export function minute(minutes: number): string {
  return millisecondsToInstant(START + minutes * 60_000);
}

/** One event of every type: a type without a sample does not compile. */
export const sampleEvents = {
  'incident-opened': { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } },
  'incident-renamed': { type: 'incident-renamed', data: { title: 'Stolen laptop, Lyon' } },
  'incident-kind-corrected': {
    type: 'incident-kind-corrected',
    data: { kind: 'exercise', reason: 'A drill after all' },
  },
  'incident-closed': {
    type: 'incident-closed',
    data: { reason: 'All clear', unfinished: [{ item: 'tell-bank', reason: 'No bank data' }] },
  },
  'incident-reopened': { type: 'incident-reopened', data: { reason: 'A second laptop' } },
  'incident-file-saved': { type: 'incident-file-saved', data: { count: 3, heads: [MISSING_ID] } },
  'detection-recorded': { type: 'detection-recorded', data: {}, happenedAt: '2026-11-22T13:05:00.000Z' },
  'fact-recorded': { type: 'fact-recorded', data: { fact: 'amazonData', value: 'no' } },
  'item-begun': {
    type: 'item-begun',
    data: { item: 'lock', words: '1.1 Lock the account', owner: 'Ada Obi', replaces: null },
  },
  'item-done': {
    type: 'item-done',
    data: { item: 'report', words: '1.2 Report it', value: '555-0142', replaces: null },
  },
  'item-ruled-out': {
    type: 'item-ruled-out',
    data: { item: 'wipe', words: '2.1 Wipe it', reason: 'Already wiped', replaces: null },
  },
  'item-returned': { type: 'item-returned', data: { item: 'lock', words: '1.1 Lock the account', replaces: null } },
  'item-undone': { type: 'item-undone', data: { item: 'lock', words: '1.1 Lock the account', undoes: MISSING_ID } },
  'item-assigned': { type: 'item-assigned', data: { item: 'report', words: '1.2 Report it', owner: 'Max Roe' } },
  'item-noted': {
    type: 'item-noted',
    data: { item: 'report', words: '1.2 Report it', text: 'Mailed to desk@example.com' },
  },
  'note-added': { type: 'note-added', data: { text: 'Called 555-0101' } },
  ...sampleRoomEvents,
} satisfies { readonly [Type in EventType]: Extract<NewEvent, { type: Type }> };

export const everyEvent: readonly NewEvent[] = Object.values(sampleEvents);

/** Writes an event down as somebody invented. */
export function write(event: NewEvent, stamp: Partial<Stamp> = {}): Entry {
  return createEntry(event, {
    incident: INCIDENT,
    who: 'Ada Obi',
    recordedAt: minute(0),
    zone: 'Europe/Berlin',
    after: [],
    ...stamp,
  });
}

/** Writes events one behind the other, a minute apart. */
export function writeAll(events: readonly NewEvent[], incident = INCIDENT): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, event] of events.entries()) {
    const after = entries.slice(-1).map((entry) => entry.id);
    entries.push(write(event, { incident, after, recordedAt: minute(index) }));
  }
  return entries;
}

/** A note is the simplest event there is. */
export function note(text: string, stamp: Partial<Stamp> = {}): Entry {
  return write({ type: 'note-added', data: { text } }, stamp);
}

/** A line that some other version of Firebreak might have written. */
export function strangeEntry(change: Record<string, unknown>): Entry {
  const { event } = note('strange');
  const entry = parseEntry(
    JSON.stringify({
      v: 1,
      incident: INCIDENT,
      type: 'note-added',
      who: event?.who,
      recordedAt: minute(0),
      zone: 'UTC',
      after: [],
      data: { text: 'strange' },
      ...change,
    }),
  );
  if (!entry) throw new Error('A strange entry is still an entry.');
  return entry;
}

/** Texts as people and mail programs produce them, line ends, emoji and halves of characters among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\u2028',
    '\u2029',
    '🔥🚒',
    'one\ntwo',
    'one\r\ntwo',
    '\ud800',
    '"\\',
    'é',
    '',
    'end 3 ',
    '__proto__',
  ),
);

const lock = { words: '1.1 Lock the account', owner: 'Max Roe', reason: 'No need', value: undefined };
const anyItem = fc.constantFrom('lock', 'wipe', 'report');
const anyChangeType = fc.constantFrom('item-begun', 'item-done', 'item-ruled-out', 'item-returned');

const anyStep = fc.oneof(
  anyText.map((text): Step => () => ({ type: 'note-added', data: { text } })),
  fc.constantFrom(...everyEvent).map(
    (event): Step =>
      () =>
        event,
  ),
  fc.tuple(anyChangeType, anyItem).map(([type, item]): Step => (earlier, pick) => {
    const replaces = earlier[pick % (earlier.length + 1)]?.id ?? null;
    return { type, data: { ...lock, item, replaces } } as NewEvent;
  }),
  anyItem.map((item): Step => (earlier, pick) => {
    const undoes = earlier[pick % Math.max(1, earlier.length)]?.id ?? MISSING_ID;
    return { type: 'item-undone', data: { item, words: lock.words, undoes } };
  }),
  { weight: 3, arbitrary: anyRoomStep },
);

const strangeChanges = [{ v: 2 }, { v: 2, type: 'moon-phase', data: 7 }, { type: 'moon-phase' }, { data: null }];

/**
 * A history that several people wrote with clocks that disagree: every entry names any of the earlier ones, some name one
 * that got lost, and some were written by another version. In the order in which they were written.
 */
export const anyHistory: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      step: anyStep,
      who: fc.constantFrom('Ada Obi', 'Max Roe', ''),
      clock: fc.integer({ min: -30, max: 30 }),
      seen: fc.array(fc.nat(20), { maxLength: 3 }),
      seesAll: fc.boolean(),
      strange: fc.option(fc.constantFrom(...strangeChanges), { freq: 6 }),
      pick: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((steps) => {
    const entries: Entry[] = [];
    for (const { step, who, clock, seen, seesAll, strange, pick } of steps) {
      const picked = seen.map((index) => entries[index]?.id ?? MISSING_ID);
      const after = [...new Set(seesAll ? entries.map((entry) => entry.id) : picked)];
      const recordedAt = minute(clock);
      entries.push(
        strange
          ? strangeEntry({ after, recordedAt, who, ...strange })
          : write(step(entries, pick), { after, recordedAt, who }),
      );
    }
    return entries;
  });

/** A history and the same entries in another order, some of them twice. */
export const anyArrival: fc.Arbitrary<{ readonly written: readonly Entry[]; readonly arrived: readonly Entry[] }> =
  anyHistory.chain((written) =>
    fc.record({
      written: fc.constant(written),
      arrived: fc
        .tuple(fc.shuffledSubarray([...written], { minLength: written.length }), fc.shuffledSubarray([...written]))
        .map(([all, again]) => [...all, ...again]),
    }),
  );
