import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent, Stamp } from '../../src/core/event.ts';
import {
  applyEntry,
  factValue,
  foldLog,
  happenedAt,
  type Incident,
  itemProgress,
  workSinceFile,
} from '../../src/core/incident.ts';
import { currentChange, itemState, untouchedItem } from '../../src/core/item.ts';
import { createLog } from '../../src/core/log.ts';
import {
  anyArrival,
  everyEvent,
  INCIDENT,
  minute,
  note,
  sampleEvents,
  strangeEntry,
  write,
  writeAll,
} from './samples.ts';

const fold = (entries: readonly Entry[]): Incident => foldLog(INCIDENT, createLog(entries));
const foldEvents = (...events: readonly NewEvent[]) => fold(writeAll(events));
const lock = { item: 'lock', words: '1.1 Lock the account' };
const states = (entries: readonly Entry[]) =>
  entries.map((_, index) => itemState(itemProgress(fold(entries.slice(0, index + 1)), 'lock')));

describe('folding', () => {
  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(anyArrival, ({ written, arrived }) => {
        expect(fold(arrived)).toEqual(fold(written));
      }),
    );
  });

  test('gives with every entry behind the others what folding the whole log gives', () => {
    fc.assert(
      fc.property(anyArrival, ({ arrived }) => {
        const log = createLog();
        let incident = fold([]);
        for (const entry of arrived) {
          const place = log.add(entry);
          if (place === 'last') incident = applyEntry(incident, entry);
          if (place === 'between') incident = foldLog(INCIDENT, log);
          expect(incident).toEqual(foldLog(INCIDENT, log));
        }
      }),
    );
  });

  test('leaves the incident before an entry as it was', () => {
    const [opened, ...others] = writeAll(everyEvent);
    const before = fold(opened ? [opened] : []);
    const copy = structuredClone(before);
    others.reduce(applyEntry, before);
    expect(before).toEqual(copy);
  });

  test('counts what it does not understand and is not changed by it', () => {
    const strange = strangeEntry({ v: 2 });
    expect(fold([strange])).toEqual({ ...fold([]), workCount: 1, strangeCount: 1 });
  });

  test('survives names that objects have by themselves', () => {
    const named = (item: string): NewEvent => ({
      type: 'item-done',
      data: { item, words: item, value: undefined, replaces: null },
    });
    const incident = foldEvents(named('__proto__'), named('constructor'), named('owner'));
    expect(itemState(itemProgress(incident, 'constructor'))).toBe('done');
    expect(itemProgress(incident, 'toString')).toEqual(untouchedItem);
    expect(itemProgress(incident, 'changes')).toEqual(untouchedItem);
    expect(Object.hasOwn(Object.prototype, 'changes')).toBe(false);
  });
});

describe('an incident', () => {
  test('knows who opened it, when, and what it is', () => {
    expect(foldEvents(sampleEvents['incident-opened'])).toMatchObject({
      id: INCIDENT,
      title: 'Stolen laptop',
      kind: 'real',
      openedAt: minute(0),
      openedBy: 'Ada Obi',
    });
    expect(foldEvents(sampleEvents['incident-opened']).closed).toBeUndefined();
  });

  test('takes a new title and a corrected kind', () => {
    const { title, kind } = foldEvents(...everyEvent.slice(0, 3));
    expect([title, kind]).toEqual(['Stolen laptop, Lyon', 'exercise']);
  });

  test('is closed with its reasons, and open again after reopening', () => {
    const closed = foldEvents(sampleEvents['incident-opened'], sampleEvents['incident-closed']);
    expect(closed.closed).toEqual({ at: minute(1), who: 'Ada Obi', ...sampleEvents['incident-closed'].data });
    const reopened = foldEvents(sampleEvents['incident-closed'], sampleEvents['incident-reopened']);
    expect(reopened.closed).toBeUndefined();
  });

  test('is closed when and by whom the entry was recorded, whatever its content claims', () => {
    const data = { ...sampleEvents['incident-closed'].data, at: 7, who: { no: 'name' } };
    expect(fold([strangeEntry({ type: 'incident-closed', data })]).closed).toMatchObject({
      at: minute(0),
      who: 'Ada Obi',
    });
  });

  test('was detected when it happened, not when that was recorded', () => {
    expect(foldEvents(sampleEvents['detection-recorded']).detectedAt).toBe('2026-11-22T13:05:00.000Z');
    const known = write({ type: 'detection-recorded', data: {} }).event;
    expect(known && happenedAt(known)).toBe(minute(0));
  });

  test('knows a fact from whoever said it last', () => {
    const entry = write(sampleEvents['fact-recorded']);
    const incident = fold([entry]);
    const recorded = { id: entry.id, value: 'no', who: 'Ada Obi', at: minute(0), source: '', ground: '' };
    expect(incident.facts.amazonData).toEqual(recorded);
    expect(factValue(incident, 'amazonData')).toBe('no');
    expect(factValue(incident, 'malware')).toBe('not-yet-known');
  });

  test('knows how much of the work is in no file', () => {
    const saved = (count: number): NewEvent => ({ type: 'incident-file-saved', data: { count, heads: [] } });
    const twoNotes = [sampleEvents['note-added'], sampleEvents['note-added']];
    expect(workSinceFile(foldEvents(...twoNotes))).toBe(2);
    expect(workSinceFile(foldEvents(...twoNotes, saved(2)))).toBe(0);
    expect(workSinceFile(foldEvents(...twoNotes, saved(2), sampleEvents['note-added']))).toBe(1);
    expect(workSinceFile(foldEvents(...twoNotes, saved(2), saved(1)))).toBe(0);
    expect(workSinceFile(foldEvents(saved(900)))).toBe(0);
    expect(workSinceFile(foldEvents(...twoNotes, saved(2), sampleEvents['fingerprint-shared']))).toBe(0);
  });
});

describe('an item', () => {
  const begun: NewEvent = { type: 'item-begun', data: { ...lock, owner: 'Max Roe', replaces: null } };

  test('goes from to do over doing to done and back', () => {
    const one = write(begun);
    const two = write(
      { type: 'item-done', data: { ...lock, value: '555-0101', replaces: one.id } },
      { after: [one.id], recordedAt: minute(1) },
    );
    const three = write({ type: 'item-undone', data: { ...lock, undoes: two.id } }, { after: [two.id] });
    const four = write({ type: 'item-returned', data: { ...lock, replaces: one.id } }, { after: [three.id] });
    expect(states([one, two, three, four])).toEqual(['doing', 'done', 'doing', 'to-do']);
    expect(currentChange(itemProgress(fold([one, two]), 'lock'))).toMatchObject({
      remark: '555-0101',
      at: minute(1),
      who: 'Ada Obi',
    });
  });

  test('does not apply, with the reason', () => {
    const progress = itemProgress(foldEvents(sampleEvents['item-ruled-out']), 'wipe');
    expect(itemState(progress)).toBe('not-applicable');
    expect(currentChange(progress)?.remark).toBe('Already wiped');
  });

  test('has the owner who began it or to whom it was given', () => {
    const given: NewEvent = { type: 'item-assigned', data: { ...lock, owner: 'Ada Obi' } };
    expect(itemProgress(foldEvents(begun), 'lock').owner).toBe('Max Roe');
    expect(itemProgress(foldEvents(begun, given), 'lock')).toMatchObject({ owner: 'Ada Obi', changes: [{}] });
  });

  test('keeps every note, in order', () => {
    const { notes } = itemProgress(foldEvents(sampleEvents['item-noted'], sampleEvents['item-noted']), 'report');
    expect(notes.map(({ text, at }) => [text, at])).toEqual([
      ['Mailed to desk@example.com', minute(0)],
      ['Mailed to desk@example.com', minute(1)],
    ]);
  });
});

test('a fact about which two people disagree is not yet known, until one of them settles it', () => {
  const answer = (value: 'yes' | 'no', replaces: string | null) =>
    ({ type: 'fact-recorded', data: { fact: 'amazonData', value, replaces } }) as const;
  const one = write(answer('yes', null));
  const other = write(answer('no', null), { recordedAt: minute(1) });
  const valueOf = (...entries: readonly Entry[]) => factValue(foldLog(INCIDENT, createLog(entries)), 'amazonData');
  expect([valueOf(one), valueOf(one, other), valueOf(other, one)]).toEqual(['yes', 'not-yet-known', 'not-yet-known']);
  const settled = write(answer('no', other.id), { recordedAt: minute(2), after: [one.id, other.id] });
  expect(valueOf(one, other, settled)).toBe('no');
});

describe('two people who change an item', () => {
  const opened = note('opened');
  const stamp = (minutes: number, after: readonly Entry[]): Partial<Stamp> => ({
    recordedAt: minute(minutes),
    after: after.map((entry) => entry.id),
  });
  const done = (minutes: number, replaces: string | null, ...after: readonly Entry[]) =>
    write({ type: 'item-done', data: { ...lock, value: undefined, replaces } }, stamp(minutes, after));
  const ruledOut = (minutes: number, replaces: string | null, ...after: readonly Entry[]) =>
    write({ type: 'item-ruled-out', data: { ...lock, reason: 'No need', replaces } }, stamp(minutes, after));
  const disagreementOf = (...entries: readonly Entry[]) => itemProgress(fold(entries), 'lock').disagreement;

  test('disagree where neither saw the other, and the later one counts', () => {
    const [one, other] = [done(1, null, opened), ruledOut(2, null, opened)];
    expect(disagreementOf(opened, other, one)).toMatchObject({ earlier: { id: one.id }, later: { id: other.id } });
    expect(states([opened, one, other]).at(-1)).toBe('not-applicable');
  });

  test('agree where both did the same', () => {
    expect(disagreementOf(opened, done(1, null, opened), done(2, null, opened))).toBeUndefined();
  });

  test('are settled by somebody who saw both', () => {
    const [one, other] = [done(1, null, opened), ruledOut(2, null, opened)];
    expect(disagreementOf(opened, one, other, done(3, other.id, one, other))).toBeUndefined();
  });

  test('are not settled by the one who still has not seen the other', () => {
    const other = ruledOut(1, null, opened);
    const one = done(2, null, opened);
    const again = write({ type: 'item-begun', data: { ...lock, owner: '', replaces: one.id } }, stamp(3, [one]));
    expect(disagreementOf(opened, one, other, again)).toMatchObject({
      earlier: { id: other.id },
      later: { id: again.id },
    });
    const settled = done(4, again.id, again, other);
    expect(disagreementOf(opened, one, other, again, settled)).toBeUndefined();
  });
});
