// A log that is read in parts: what happens between two of them, and that nothing is forgotten at their edges.

import { describe, expect, test } from 'vitest';
import { textToSha256 } from '../../src/core/hash.ts';
import type { Entry } from '../../src/core/event.ts';
import { ROWS_AT_ONCE } from '../../src/workspace/durable-copy.ts';
import { INCIDENT, note } from '../core/samples.ts';
import { createFakeDurable, createFakeStorage, eventKey, watchJournal } from './fakes.ts';

const LENGTH = 2 * ROWS_AT_ONCE + 3;
const nothingKnown = () => false;
const idsOf = (entries: readonly Entry[]) => entries.map((entry) => entry.id).sort();
const entries = Array.from({ length: LENGTH }, (_, index) => note(`Note ${index}`));
const ids = idsOf(entries);

function setUp() {
  const [storage, durable] = [createFakeStorage(), createFakeDurable()];
  const local = () => [...storage.values.keys()].filter((key) => key.includes('event:'));
  return { storage, durable, local, journal: watchJournal(storage, durable) };
}

const fillDurable = (
  durable: ReturnType<typeof createFakeDurable>,
  more: readonly (readonly [string, string])[] = [],
) => durable.events.set(INCIDENT, new Map([...entries.map(({ id, line }) => [id, line] as const), ...more]));

describe('a long log', () => {
  test('is read whole, and heals a local copy that lost all of it', async () => {
    const { journal, durable, local } = setUp();
    fillDurable(durable);
    const reading = await journal.readDurable(INCIDENT, nothingKnown);
    expect(idsOf(reading.entries)).toEqual(ids);
    expect(local()).toHaveLength(LENGTH);
  });

  test('is read whole from the local copy, and heals a durable copy that lost all of it', async () => {
    const { journal, storage, durable } = setUp();
    for (const { id, line } of entries) storage.setItem(eventKey(INCIDENT, id), line);
    const reading = await journal.readDurable(INCIDENT, nothingKnown);
    expect(idsOf(reading.entries)).toEqual(ids);
    expect(durable.events.get(INCIDENT)?.size).toBe(LENGTH);
  });

  test('ends where a part is exactly full', async () => {
    const { journal, durable } = setUp();
    durable.events.set(INCIDENT, new Map(entries.slice(0, ROWS_AT_ONCE).map(({ id, line }) => [id, line])));
    expect((await journal.readDurable(INCIDENT, nothingKnown)).entries).toHaveLength(ROWS_AT_ONCE);
  });

  test('gives nothing of what is known and the same in both copies', async () => {
    const { journal } = setUp();
    await journal.append(entries);
    expect(await journal.readDurable(INCIDENT, () => true)).toEqual({ entries: [], wrong: [] });
  });

  test('is checked in every part, the last one too', async () => {
    const { journal, durable, storage } = setUp();
    const last = 'f'.repeat(64);
    fillDurable(durable, [[last, 'no record']]);
    storage.setItem(eventKey(INCIDENT, ids[0] ?? ''), 'no record either');
    const reading = await journal.readDurable(INCIDENT, nothingKnown);
    expect(idsOf(reading.entries)).toEqual(ids);
    expect(reading.wrong).toEqual([ids[0]]);
    expect((await journal.asides()).map(({ text }) => text).sort()).toEqual(['no record', 'no record either']);
  });
});

describe('between two parts', () => {
  /** The durable copy, with something that happens once, after the first part was read. */
  function interruptedBy(durable: ReturnType<typeof createFakeDurable>, what: () => Promise<unknown>) {
    let isFirst = true;
    const read: typeof durable.read = async (incident, behind) => {
      const rows = await durable.read(incident, behind);
      if (isFirst) {
        isFirst = false;
        await what();
      }
      return rows;
    };
    return { ...durable, read };
  }

  test('an incident that another tab erases stays erased', async () => {
    const { storage, durable, local, journal: other } = setUp();
    await other.append(entries);
    const journal = watchJournal(
      storage,
      interruptedBy(durable, () => other.erase(INCIDENT)),
    );
    expect(await journal.readDurable(INCIDENT, nothingKnown)).toEqual({ entries: [], wrong: [] });
    expect([local(), durable.events.get(INCIDENT)]).toEqual([[], undefined]);
  });

  test('what another tab writes is in both copies afterwards', async () => {
    const { storage, durable, journal: other } = setUp();
    await other.append(entries);
    const late = note('Written meanwhile');
    const journal = watchJournal(
      storage,
      interruptedBy(durable, () => other.append([late])),
    );
    await journal.readDurable(INCIDENT, (id) => ids.includes(id));
    expect(storage.getItem(eventKey(INCIDENT, late.id))).toBe(late.line);
    expect(durable.events.get(INCIDENT)?.get(late.id)).toBe(late.line);
    expect(textToSha256(late.line)).toBe(late.id);
  });

  test('a durable copy that fails is no reason to forget what the local one has', async () => {
    const { storage, durable, journal: other } = setUp();
    await other.append(entries);
    const journal = watchJournal(
      storage,
      interruptedBy(durable, async () => durable.fail('failed')),
    );
    expect(idsOf((await journal.readDurable(INCIDENT, nothingKnown)).entries)).toEqual(ids);
    expect(journal.keeping()).toMatchObject({ durable: 'blocked', state: 'not-saved' });
  });
});
