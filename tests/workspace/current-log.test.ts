import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { createCurrentLog } from '../../src/workspace/current-log.ts';
import { anyArrival, INCIDENT, note } from '../core/samples.ts';

test('shows after any arrivals what folding the whole log shows', () => {
  fc.assert(
    fc.property(anyArrival, fc.integer({ min: 1, max: 4 }), ({ written, arrived }, size) => {
      const current = createCurrentLog();
      current.open(INCIDENT, []);
      for (let index = 0; index < arrived.length; index += size) current.add(arrived.slice(index, index + size));
      expect(current.$incident.get()).toEqual(foldLog(INCIDENT, createLog(written)));
    }),
  );
});

test('counts a version for every change and none for what it knew', () => {
  const current = createCurrentLog();
  const [one, other] = [note('one'), note('other')];
  current.open(INCIDENT, [one]);
  const { version } = current.$log.get();
  current.add([one]);
  expect(current.$log.get().version).toBe(version);
  current.add([other]);
  expect(current.$log.get().version).toBe(version + 1);
  current.remove([]);
  expect(current.$log.get().version).toBe(version + 1);
  current.remove([other.id]);
  expect([current.has(one.id), current.has(other.id)]).toEqual([true, false]);
});

test('has no incident while it has no entries', () => {
  const current = createCurrentLog();
  expect(current.$incident.get()).toBeUndefined();
  const one = note('one');
  current.open(INCIDENT, [one]);
  expect([current.id(), current.$incident.get()?.id]).toEqual([INCIDENT, INCIDENT]);
  current.remove([one.id]);
  expect(current.$incident.get()).toBeUndefined();
  current.open('', []);
  expect(current.id()).toBe('');
});
