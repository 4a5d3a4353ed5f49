import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/event.ts';
import { takeEntries } from '../../src/workspace/cabinet.ts';
import { isForgetful } from '../../src/workspace/keeping.ts';
import { INCIDENT, minute, note } from '../core/samples.ts';
import { createFakeDurable, createFakeStorage, eventKey, settle, watchJournal } from './fakes.ts';

const [one, two, three] = [1, 2, 3].map((number) => note(`Note ${number}`, { recordedAt: minute(number) })) as [
  Entry,
  Entry,
  Entry,
];
const nothingKnown = () => false;
const idsOf = (entries: readonly Entry[]) => entries.map((entry) => entry.id);
const sizeOf = (...entries: readonly Entry[]) =>
  entries.reduce((sum, { id, line }) => sum + eventKey(INCIDENT, id).length + line.length, 0);

function setUp(quota?: number) {
  const storage = createFakeStorage(quota);
  const durable = createFakeDurable();
  const inLocal = () => [...storage.values].filter(([key]) => key.includes('event:')).map(([key]) => key.slice(-64));
  const inDurable = () => [...(durable.events.get(INCIDENT)?.keys() ?? [])];
  return { storage, durable, journal: watchJournal(storage, durable), inLocal, inDurable };
}

describe('keeping an entry', () => {
  test('puts it into both copies, byte for byte', async () => {
    const { journal, storage, durable } = setUp();
    expect(await journal.append([one, two])).toBeUndefined();
    expect(storage.values.get(eventKey(INCIDENT, one.id))).toBe(one.line);
    expect(durable.events.get(INCIDENT)?.get(two.id)).toBe(two.line);
  });

  test('is in the local copy at once, and saved only when the durable copy says so', async () => {
    const { journal, durable, inLocal, inDurable } = setUp();
    durable.hold();
    const keeping = journal.append([one]);
    expect(inLocal()).toEqual([one.id]);
    expect(journal.keeping()).toMatchObject({ state: 'saving', waiting: 1 });
    await settle();
    expect(journal.keeping().state).toBe('saving');
    expect(inDurable()).toEqual([]);
    durable.release();
    await keeping;
    expect(journal.keeping()).toMatchObject({ state: 'saved', waiting: 0, durable: 'working' });
    expect(journal.history).toEqual(['saving', 'saved']);
  });

  test('counts every entry that waits', async () => {
    const { journal, durable } = setUp();
    durable.hold();
    const keeping = [journal.append([one]), journal.append([two, three])];
    expect(journal.keeping().waiting).toBe(3);
    durable.release();
    await Promise.all(keeping);
    expect(journal.keeping().waiting).toBe(0);
  });

  test('goes on in the durable copy, and says so, when the local one is full', async () => {
    const { journal, inLocal, inDurable } = setUp(sizeOf(one) + 10);
    expect(await journal.append([one])).toBeUndefined();
    expect(await journal.append([two])).toBeUndefined();
    expect(inLocal()).toEqual([one.id]);
    expect(inDurable()).toEqual([one.id, two.id]);
    expect(journal.keeping()).toMatchObject({ state: 'saved', local: 'full' });
  });

  test('is refused with a problem, and leaves nothing in either copy, when both are full', async () => {
    const { journal, durable, inLocal, inDurable } = setUp(sizeOf(one) + 10);
    durable.fail('full', 'writes');
    expect(await journal.append([one, two])).toMatchObject({ code: 'not-kept' });
    expect(inLocal()).toEqual([]);
    expect(inDurable()).toEqual([]);
    expect(journal.keeping()).toMatchObject({ local: 'full', durable: 'full', state: 'not-saved', waiting: 0 });
    durable.fail();
    await journal.append([three]);
    expect(inDurable()).toEqual([three.id]);
  });

  test.each([
    ['full', 'full'],
    ['failed', 'blocked'],
    ['blocked', 'blocked'],
  ] as const)('goes on in the local copy, and says so, when the durable one is %s', async (reason, said) => {
    const { journal, durable, inLocal } = setUp();
    durable.fail(reason, 'writes');
    expect(await journal.append([one])).toBeUndefined();
    expect(inLocal()).toEqual([one.id]);
    expect(journal.keeping()).toMatchObject({ state: 'not-saved', durable: said, waiting: 0 });
  });

  test('offers again what the durable copy refused, and is saved then', async () => {
    const { journal, durable, inDurable } = setUp();
    durable.fail('failed', 'writes');
    await journal.append([one]);
    await journal.append([two]);
    durable.fail();
    await journal.append([three]);
    expect(inDurable().sort()).toEqual(idsOf([one, two, three]).sort());
    expect(journal.keeping()).toMatchObject({ state: 'saved', durable: 'working' });
  });

  test('works in memory, and says so, when both are blocked', async () => {
    const durable = createFakeDurable();
    durable.fail('blocked');
    const journal = watchJournal(undefined, durable);
    expect(await journal.append([one])).toBeUndefined();
    expect(isForgetful(journal.keeping())).toBe(true);
    expect(journal.keeping().state).toBe('not-saved');
    expect(journal.readLocal(INCIDENT, nothingKnown)).toEqual([]);
    expect(await journal.listIncidents()).toEqual([]);
    expect(await journal.asides()).toEqual([]);
  });
});

describe('reading', () => {
  test('gives what the caller does not know yet', async () => {
    const { journal } = setUp();
    await journal.append([one, two]);
    expect(journal.readLocal(INCIDENT, (id) => id === one.id)).toEqual([two]);
    expect(await journal.readDurable(INCIDENT, (id) => id === one.id)).toEqual({ entries: [two], wrong: [] });
  });

  test('gives the union, and heals the local copy that lost its last writes', async () => {
    const { journal, storage, durable, inLocal } = setUp();
    await journal.append([one, two]);
    storage.removeItem(eventKey(INCIDENT, two.id));
    const after = watchJournal(storage, durable);
    expect(idsOf(after.readLocal(INCIDENT, nothingKnown))).toEqual([one.id]);
    expect(await after.readDurable(INCIDENT, (id) => id === one.id)).toEqual({ entries: [two], wrong: [] });
    expect(inLocal().sort()).toEqual(idsOf([one, two]).sort());
  });

  test('heals the durable copy that lost everything', async () => {
    const { journal, storage } = setUp();
    await journal.append([one, two]);
    const durable = createFakeDurable();
    const after = watchJournal(storage, durable);
    const { entries } = await after.readDurable(INCIDENT, nothingKnown);
    expect(idsOf(entries).sort()).toEqual(idsOf([one, two]).sort());
    expect(durable.events.get(INCIDENT)?.get(one.id)).toBe(one.line);
    expect(after.keeping()).toMatchObject({ state: 'saved', durable: 'working' });
  });

  test('lists the incidents of both copies, each once', async () => {
    const { journal, storage } = setUp();
    await journal.append([one]);
    storage.setItem(eventKey('only-local', one.id), one.line);
    expect([...(await journal.listIncidents())].sort()).toEqual([INCIDENT, 'only-local']);
  });

  test('leaves a healed copy without room as it is', async () => {
    const { storage, durable } = setUp(0);
    await watchJournal(undefined, durable).append([one]);
    const journal = watchJournal(storage, durable);
    expect((await journal.readDurable(INCIDENT, nothingKnown)).entries).toEqual([one]);
    expect(journal.keeping()).toMatchObject({ local: 'full', state: 'saved' });
  });
});

describe('text that is no record', () => {
  test('is set aside in the local copy, and healed from the durable one', async () => {
    const { journal, storage } = setUp();
    await journal.append([one]);
    storage.setItem(eventKey(INCIDENT, one.id), two.line);
    const { entries, wrong } = await journal.readDurable(INCIDENT, (id) => id === one.id);
    expect([entries, wrong]).toEqual([[one], [one.id]]);
    expect(storage.getItem(eventKey(INCIDENT, one.id))).toBe(one.line);
    expect(await journal.asides()).toEqual([{ place: 'localStorage', name: `${INCIDENT}:${one.id}`, text: two.line }]);
    expect(journal.keeping().asides).toBe(1);
  });

  test('is set aside in the durable copy, and healed from the local one', async () => {
    const { journal, durable } = setUp();
    await journal.append([one]);
    durable.events.get(INCIDENT)?.set(one.id, 'garbage');
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [one], wrong: [] });
    expect(durable.events.get(INCIDENT)?.get(one.id)).toBe(one.line);
    expect(await journal.asides()).toEqual([{ place: 'IndexedDB', name: `${INCIDENT}:${one.id}`, text: 'garbage' }]);
    expect(journal.keeping()).toMatchObject({ asides: 1, state: 'saved' });
  });

  test('is set aside in both when both are wrong, and counts as no entry', async () => {
    const { journal, storage, durable, inLocal, inDurable } = setUp();
    await journal.append([one]);
    storage.setItem(eventKey(INCIDENT, one.id), '');
    durable.events.get(INCIDENT)?.set(one.id, 'garbage');
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [], wrong: [one.id] });
    expect([inLocal(), inDurable()]).toEqual([[], []]);
    expect(await journal.asides()).toHaveLength(2);
  });

  test('is never overwritten where there is no room to set it aside', async () => {
    const { journal, storage, durable } = setUp();
    await journal.append([one]);
    const key = eventKey(INCIDENT, one.id);
    storage.setItem(key, 'x'.repeat(one.line.length));
    storage.quota = sizeOf(one);
    const after = watchJournal(storage, durable);
    expect(await after.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [one], wrong: [one.id] });
    expect(storage.getItem(key)).toBe('x'.repeat(one.line.length));
  });

  test('is also the line of another incident', async () => {
    const { journal, storage, durable } = setUp();
    const foreign = note('foreign', { incident: 'ffffffff' });
    storage.setItem(eventKey(INCIDENT, foreign.id), foreign.line);
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [], wrong: [foreign.id] });
    durable.events.set(INCIDENT, new Map([[foreign.id, foreign.line]]));
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [], wrong: [] });
    expect(await journal.asides()).toHaveLength(2);
  });
});

describe('taking a file in', () => {
  test('keeps all of it in both copies', async () => {
    const { journal, inLocal, inDurable } = setUp();
    expect(await takeEntries(journal, INCIDENT, [one, two])).toBe(true);
    expect([inLocal(), inDurable()]).toEqual([idsOf([one, two]), idsOf([one, two])]);
  });

  test('keeps all of it in the one copy that has room', async () => {
    const full = setUp(sizeOf(one) + 10);
    expect(await takeEntries(full.journal, INCIDENT, [one, two])).toBe(true);
    expect(full.inDurable()).toEqual(idsOf([one, two]));
    const failing = setUp();
    failing.durable.fail('full', 'writes');
    expect(await takeEntries(failing.journal, INCIDENT, [one, two])).toBe(true);
    expect(failing.inLocal()).toEqual(idsOf([one, two]));
    expect(failing.journal.keeping().state).toBe('not-saved');
  });

  test.each(['full', 'failed'] as const)(
    'keeps nothing of it where the room ends and the other is %s',
    async (reason) => {
      const { journal, durable, inLocal, inDurable } = setUp(sizeOf(one, two) + 10);
      await journal.append([three]);
      durable.fail(reason, 'writes');
      expect(await takeEntries(journal, INCIDENT, [one, two])).toBe(false);
      expect([inLocal(), inDurable()]).toEqual([[three.id], [three.id]]);
    },
  );
});
