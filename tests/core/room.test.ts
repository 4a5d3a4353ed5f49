import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { factValue, foldLog } from '../../src/core/incident.ts';
import { createLog, mergeLogs } from '../../src/core/log.ts';
import { ownValue } from '../../src/core/recorded.ts';
import { applyToRoom, emptyRoom, foldRoom, type Room } from '../../src/core/room.ts';
import { hostileNames } from './sample-room-events.ts';
import { anyArrival, anyHistory, everyEvent, INCIDENT, sampleEvents, strangeEntry, writeAll } from './samples.ts';

const fold = (entries: readonly Entry[]): Room => foldRoom(createLog(entries));

describe('folding the room', () => {
  test('does not depend on the order of arrival, nor on repeats', () => {
    fc.assert(
      fc.property(anyArrival, ({ written, arrived }) => {
        expect(fold(arrived)).toEqual(fold(written));
      }),
    );
  });

  test('does not depend on which of two copies is merged into which', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(20), fc.nat(20), (entries, cut, from) => {
        const [one, other] = [createLog(entries.slice(0, cut)), createLog(entries.slice(Math.min(from, cut)))];
        const merged = foldRoom(mergeLogs(one, other));
        expect(foldRoom(mergeLogs(other, one))).toEqual(merged);
        expect(merged).toEqual(fold(entries));
        expect(foldLog(INCIDENT, mergeLogs(other, one))).toEqual(foldLog(INCIDENT, createLog(entries)));
      }),
    );
  });

  test('gives with every entry behind the others what folding the whole log gives', () => {
    fc.assert(
      fc.property(anyArrival, ({ arrived }) => {
        const log = createLog();
        let room = emptyRoom;
        for (const entry of arrived) {
          const place = log.add(entry);
          if (place === 'last') room = applyToRoom(room, entry);
          if (place === 'between') room = foldRoom(log);
          expect(room).toEqual(foldRoom(log));
        }
      }),
    );
  });

  test('leaves the room before an entry as it was', () => {
    const entries = writeAll(everyEvent);
    const before = fold(entries);
    const copy = structuredClone(before);
    writeAll(everyEvent, 'another-1').reduce(applyToRoom, before);
    expect(before).toEqual(copy);
    expect(emptyRoom).toEqual(fold([]));
  });

  test('is not changed by what it does not understand, nor by what is about something else', () => {
    const elsewhere = writeAll(everyEvent).filter((entry) => /^(item-|incident-[^o]|note-)/.test(entry.type));
    const strange = [{ v: 2 }, { type: 'moon-phase' }, { type: 'hold-placed', data: { hold: 'moon' } }].map(
      strangeEntry,
    );
    for (const entry of [...elsewhere, ...strange]) expect(applyToRoom(emptyRoom, entry)).toBe(emptyRoom);
  });
});

describe('names that objects have by themselves', () => {
  const named = hostileNames.flatMap((name): readonly NewEvent[] => [
    { type: 'fact-recorded', data: { fact: name.replaceAll('_', ''), value: 'yes' } },
    { type: 'count-recorded', data: { place: name, words: name, count: 3, isEstimate: false } },
    { type: 'clock-met', data: { clock: name, words: name, how: 'By letter', reference: '' } },
    { type: 'role-assigned', data: { role: name, words: name, person: 'Ada Obi' } },
  ]);
  const entries = writeAll(named);
  const room = fold(entries);

  test.each(hostileNames)('are places, clocks and roles like others: %s', (name) => {
    expect(ownValue(room.counts, name)?.value.count).toBe(3);
    expect(ownValue(room.clockMarks, name)).toMatchObject({ state: 'met', how: 'By letter' });
    expect(ownValue(room.roles, name)?.holders).toMatchObject([{ person: 'Ada Obi' }]);
  });

  test('can be taken back like others', () => {
    const back = hostileNames.flatMap((name): readonly NewEvent[] => [
      { type: 'count-removed', data: { place: name, words: name, reason: 'Wrong' } },
      { type: 'clock-returned', data: { clock: name, words: name, reason: 'Wrong' } },
      { type: 'role-stood-down', data: { role: name, words: name, person: 'Ada Obi', reason: 'Tired' } },
    ]);
    const after = fold(writeAll([...named, ...back]));
    expect([Object.keys(after.counts), Object.keys(after.clockMarks)]).toEqual([[], []]);
    expect(Object.values(after.roles).flatMap(({ holders }) => holders)).toEqual([]);
  });

  test('are nothing where nobody recorded them', () => {
    const taken = fold(
      writeAll(
        hostileNames.flatMap((name): readonly NewEvent[] => [
          { type: 'count-removed', data: { place: name, words: name, reason: 'Wrong' } },
          { type: 'clock-returned', data: { clock: name, words: name, reason: 'Wrong' } },
        ]),
      ),
    );
    expect(taken).toEqual(emptyRoom);
    const incident = foldLog(INCIDENT, createLog());
    expect(hostileNames.map((name) => ownValue(incident.facts, name))).toEqual(hostileNames.map(() => undefined));
    expect(factValue(foldLog(INCIDENT, createLog(entries)), 'malware')).toBe('not-yet-known');
  });

  test('change no other object', () => {
    for (const record of [room.counts, room.clockMarks, room.roles])
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('do not slip in as fields of their own', () => {
    const data = {
      hold: 'counsel',
      agency: 'Firm',
      officer: '',
      reference: '',
      reason: 'Asked',
      until: null,
      released: { at: 'never' },
      id: 'mine',
    };
    const [hold] = fold([strangeEntry({ type: 'hold-placed', data })]).holds;
    expect(hold?.released).toBeUndefined();
    expect(hold?.id).toHaveLength(64);
  });
});

test('knows whether letters were made, once and for all', () => {
  const { 'letter-made': made, 'letter-agreed': agreed } = sampleEvents;
  expect(fold(writeAll([agreed])).hasMadeLetters).toBe(false);
  const room = fold(writeAll([agreed, made]));
  expect(room.hasMadeLetters).toBe(true);
  for (const entry of writeAll([made], 'another-1')) expect(applyToRoom(room, entry)).toBe(room);
});
