// The marks of the journal: settings, and the tombstones by which an erased incident stays erased.

import { takeEntries } from '../../src/workspace/cabinet.ts';
import { describe, expect, test } from 'vitest';
import { ERASED, erasureMark, KEPT } from '../../src/workspace/mark.ts';
import { INCIDENT, minute, note } from '../core/samples.ts';
import { createFakeDurable, createFakeStorage, eventKey, PREFIX, watchJournal } from './fakes.ts';

const [one, two] = [note('Note 1'), note('Note 2', { recordedAt: minute(1) })];
const erasure = erasureMark(INCIDENT);
const erasureKey = `${PREFIX}mark:${erasure}`;
const nothingKnown = () => false;

function setUp() {
  const [storage, durable] = [createFakeStorage(), createFakeDurable()];
  return { storage, durable, journal: watchJournal(storage, durable) };
}

async function setUpErased() {
  const fakes = setUp();
  await fakes.journal.append([one, two]);
  await fakes.journal.erase(INCIDENT);
  return fakes;
}

const eventKeys = (values: ReadonlyMap<string, string>) => [...values.keys()].filter((key) => key.includes('event:'));

describe('a mark', () => {
  test('is kept in both copies, each time one generation further', async () => {
    const { journal, storage, durable } = setUp();
    await journal.setMark('me', 'Ada Obi');
    await journal.setMark('me', 'Max Roe');
    expect(journal.mark('me')).toBe('Max Roe');
    expect(storage.getItem(`${PREFIX}mark:me`)).toBe('2 Max Roe');
    expect(durable.marks.get('me')).toEqual({ value: 'Max Roe', generation: 2 });
  });

  test('is not written again with the same value', async () => {
    const { journal, durable } = setUp();
    await journal.setMark('me', 'Ada Obi');
    await journal.setMark('me', 'Ada Obi');
    expect(durable.marks.get('me')?.generation).toBe(1);
    expect(journal.mark('you')).toBe('');
  });

  test.each([
    [3, 5, 'durable'],
    [5, 3, 'local'],
    [4, 4, 'local'],
  ])('is the newest of both copies: %d in local, %d in durable', async (inLocal, inDurable, newest) => {
    const { storage, durable } = setUp();
    storage.setItem(`${PREFIX}mark:me`, `${inLocal} local`);
    durable.marks.set('me', { value: 'durable', generation: inDurable });
    const journal = watchJournal(storage, durable);
    await journal.refreshMarks();
    expect(journal.mark('me')).toBe(newest);
    if (inLocal !== inDurable) {
      expect(storage.getItem(`${PREFIX}mark:me`)).toBe(`5 ${newest}`);
      expect(durable.marks.get('me')).toEqual({ value: newest, generation: 5 });
    }
  });

  test('heals the copy that forgot it', async () => {
    const { journal, storage, durable } = setUp();
    await journal.setMark('me', 'Ada Obi');
    const [emptyStorage, emptyDurable] = [createFakeStorage(), createFakeDurable()];
    await watchJournal(emptyStorage, durable).refreshMarks();
    expect(emptyStorage.getItem(`${PREFIX}mark:me`)).toBe('1 Ada Obi');
    await watchJournal(storage, emptyDurable).refreshMarks();
    expect(emptyDurable.marks.get('me')).toEqual({ value: 'Ada Obi', generation: 1 });
  });

  test('tells when one became newer, and only then', async () => {
    const { storage, durable, journal } = setUp();
    const other = watchJournal(storage, durable);
    await other.setMark('me', 'Ada Obi');
    await journal.refreshMarks();
    await journal.refreshMarks();
    expect(journal.newsCount()).toBe(1);
  });

  test('is kept by one copy where the other fails', async () => {
    const { journal, storage, durable } = setUp();
    durable.fail('blocked');
    await journal.setMark('me', 'Ada Obi');
    await journal.refreshMarks();
    expect(storage.getItem(`${PREFIX}mark:me`)).toBe('1 Ada Obi');
    durable.fail();
    storage.quota = 0;
    await journal.setMark('me', 'Max Roe');
    expect(durable.marks.get('me')).toEqual({ value: 'Max Roe', generation: 2 });
    expect(journal.mark('me')).toBe('Max Roe');
  });
});

describe('erasing an incident', () => {
  test('leaves a mark and no entry in both copies', async () => {
    const { journal, storage, durable } = await setUpErased();
    expect(eventKeys(storage.values)).toEqual([]);
    expect(durable.events.get(INCIDENT)).toBeUndefined();
    expect(storage.getItem(erasureKey)).toBe(`1 ${ERASED}`);
    expect(durable.marks.get(erasure)).toEqual({ value: ERASED, generation: 1 });
    expect(journal.isErased(INCIDENT)).toBe(true);
    expect(await journal.listIncidents()).toEqual([]);
  });

  test('is seen at once by another tab of this browser', async () => {
    const { journal, storage, durable } = setUp();
    await journal.append([one]);
    const other = watchJournal(storage, durable);
    await journal.erase(INCIDENT);
    expect(other.isErased(INCIDENT)).toBe(true);
    expect(other.readLocal(INCIDENT, nothingKnown)).toEqual([]);
  });

  test('holds when the local copy forgot that, entries and mark', async () => {
    const { durable } = await setUpErased();
    const storage = createFakeStorage();
    for (const { id, line } of [one, two]) storage.setItem(eventKey(INCIDENT, id), line);
    const journal = watchJournal(storage, durable);
    await journal.refreshMarks();
    expect(journal.isErased(INCIDENT)).toBe(true);
    expect(eventKeys(storage.values)).toEqual([]);
    expect(storage.getItem(erasureKey)).toBe(`1 ${ERASED}`);
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [], wrong: [] });
  });

  test('holds when another tab still reads the entries before it knows of the mark', async () => {
    const { storage, durable } = await setUpErased();
    storage.values.clear();
    storage.setItem(eventKey(INCIDENT, one.id), one.line);
    const journal = watchJournal(storage, durable);
    expect(journal.readLocal(INCIDENT, nothingKnown)).toEqual([one]);
    await journal.refreshMarks();
    await journal.readDurable(INCIDENT, nothingKnown);
    expect(durable.events.get(INCIDENT)).toBeUndefined();
    expect(eventKeys(storage.values)).toEqual([]);
  });

  test('is made good in a durable copy that could not be reached then', async () => {
    const { journal, storage, durable } = setUp();
    await journal.append([one]);
    durable.fail('failed');
    await journal.erase(INCIDENT);
    expect(journal.keeping()).toMatchObject({ durable: 'blocked', state: 'not-saved' });
    durable.fail();
    await watchJournal(storage, durable).refreshMarks();
    expect(durable.events.get(INCIDENT)).toBeUndefined();
    expect(durable.marks.get(erasure)).toEqual({ value: ERASED, generation: 1 });
  });

  test('takes along what the durable copy had refused', async () => {
    const { journal, durable } = setUp();
    durable.fail('failed', 'writes');
    await journal.append([one]);
    durable.fail();
    await journal.erase(INCIDENT);
    await journal.append([note('other', { incident: 'ffffffff' })]);
    expect([...durable.events.keys()]).toEqual(['ffffffff']);
  });
});

describe('opening the file of an erased incident again', () => {
  test('brings it back in both copies', async () => {
    const { journal, storage, durable } = await setUpErased();
    expect(await takeEntries(journal, INCIDENT, [one, two])).toBe(true);
    expect(journal.isErased(INCIDENT)).toBe(false);
    expect(journal.readLocal(INCIDENT, nothingKnown)).toHaveLength(2);
    expect(durable.marks.get(erasure)).toEqual({ value: KEPT, generation: 2 });
    expect(storage.getItem(erasureKey)).toBe(`2 ${KEPT}`);
  });

  test('holds although the local copy still has the old mark', async () => {
    const { journal, storage, durable } = await setUpErased();
    await takeEntries(journal, INCIDENT, [one, two]);
    storage.values.clear();
    storage.setItem(erasureKey, `1 ${ERASED}`);
    const after = watchJournal(storage, durable);
    expect(after.isErased(INCIDENT)).toBe(true);
    await after.refreshMarks();
    expect(after.isErased(INCIDENT)).toBe(false);
    expect((await after.readDurable(INCIDENT, nothingKnown)).entries).toHaveLength(2);
    expect(storage.getItem(erasureKey)).toBe(`2 ${KEPT}`);
    expect(eventKeys(storage.values)).toHaveLength(2);
  });

  test('does not hold when it is erased once more', async () => {
    const { journal, storage, durable } = await setUpErased();
    await takeEntries(journal, INCIDENT, [one]);
    await journal.erase(INCIDENT);
    storage.setItem(erasureKey, `2 ${KEPT}`);
    const after = watchJournal(storage, durable);
    await after.refreshMarks();
    expect(after.isErased(INCIDENT)).toBe(true);
    expect(storage.getItem(erasureKey)).toBe(`3 ${ERASED}`);
  });

  test('leaves it erased where there was no room for it', async () => {
    const { journal, storage, durable } = await setUpErased();
    durable.fail('full', 'writes');
    storage.quota = 200;
    expect(await takeEntries(journal, INCIDENT, [one, two])).toBe(false);
    expect(journal.isErased(INCIDENT)).toBe(true);
    expect(eventKeys(storage.values)).toEqual([]);
  });
});
