import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/event.ts';
import { createLog, hasSeen, type Log, mergeLogs, orderEntries } from '../../src/core/log.ts';
import { anyArrival, anyHistory, minute, MISSING_ID, note } from './samples.ts';

const seen = (log: Log) => ({ ids: log.entries.map((entry) => entry.id), heads: [...log.heads] });
const partOf = (history: readonly Entry[]) => fc.subarray([...history]).map((part) => createLog(part));
const anyThreeLogs = anyHistory.chain((history) => fc.tuple(partOf(history), partOf(history), partOf(history)));

describe('merging', () => {
  test('gives the same from either side', () => {
    fc.assert(
      fc.property(anyThreeLogs, ([one, other]) => {
        expect(seen(mergeLogs(one, other))).toEqual(seen(mergeLogs(other, one)));
      }),
    );
  });

  test('gives the same in whatever groups', () => {
    fc.assert(
      fc.property(anyThreeLogs, ([one, two, three]) => {
        expect(seen(mergeLogs(mergeLogs(one, two), three))).toEqual(seen(mergeLogs(one, mergeLogs(two, three))));
      }),
    );
  });

  test('changes nothing a second time', () => {
    fc.assert(
      fc.property(anyThreeLogs, ([one, other]) => {
        const merged = mergeLogs(one, other);
        expect(seen(mergeLogs(merged, other))).toEqual(seen(merged));
        expect(seen(mergeLogs(one, one))).toEqual(seen(one));
      }),
    );
  });

  test('keeps every entry of both, once', () => {
    fc.assert(
      fc.property(anyThreeLogs, ([one, other]) => {
        const all = new Set([...one.entries, ...other.entries].map((entry) => entry.id));
        const merged = mergeLogs(one, other).entries.map((entry) => entry.id);
        expect(new Set(merged)).toEqual(all);
        expect(merged).toHaveLength(all.size);
      }),
    );
  });
});

describe('the order', () => {
  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(anyArrival, ({ written, arrived }) => {
        expect(seen(createLog(arrived))).toEqual(seen(createLog(written)));
      }),
    );
  });

  test('puts every entry behind those that its writer had seen', () => {
    fc.assert(
      fc.property(anyArrival, ({ arrived }) => {
        const ids = createLog(arrived).entries.map((entry) => entry.id);
        for (const entry of arrived)
          for (const before of entry.after) expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(entry.id));
      }),
    );
  });

  test('believes what was seen before it believes the clocks', () => {
    const first = note('first', { recordedAt: minute(60) });
    const second = note('second', { recordedAt: minute(0), after: [first.id] });
    expect(createLog([second, first]).entries).toEqual([first, second]);
  });

  test('goes by the clock, then by the id, where nobody had seen the other', () => {
    const late = note('late', { recordedAt: minute(2) });
    const early = note('early', { recordedAt: minute(1) });
    const same = [note('same one'), note('same other')].sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(createLog([late, early, ...same]).entries).toEqual([...same, early, late]);
  });

  test('does not wait for a predecessor that got lost', () => {
    const orphan = note('orphan', { after: [MISSING_ID], recordedAt: minute(1) });
    const other = note('other', { recordedAt: minute(2) });
    expect(seen(createLog([other, orphan]))).toEqual({
      ids: [orphan.id, other.id],
      heads: [orphan.id, other.id].sort(),
    });
  });

  test('keeps entries that claim to stand behind themselves', () => {
    const one = { ...note('one'), id: 'a'.repeat(64), after: ['b'.repeat(64)] };
    const other = { ...note('other'), id: 'b'.repeat(64), after: ['a'.repeat(64)] };
    const whole = note('whole');
    expect(orderEntries([one, whole, other])).toEqual([whole, one, other]);
  });

  test('takes a long log whose clocks run backwards', () => {
    const entries: Entry[] = [];
    for (let index = 0; index < 3000; index += 1)
      entries.push({
        ...note('x'),
        id: String(index),
        recordedAt: minute(-index),
        after: index ? [String(index - 1)] : [],
      });
    expect(createLog([...entries].reverse()).entries.map((entry) => entry.id)).toEqual(
      entries.map((entry) => entry.id),
    );
  });
});

describe('the heads', () => {
  test('are those that no other entry names', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const named = new Set(history.flatMap((entry) => entry.after));
        const expected = history.filter((entry) => !named.has(entry.id)).map((entry) => entry.id);
        expect(createLog(history).heads).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  test('are none in an empty log', () => {
    expect(seen(createLog())).toEqual({ ids: [], heads: [] });
  });
});

describe('a growing log', () => {
  test('is the same as one that was there at once, however it grew', () => {
    fc.assert(
      fc.property(anyArrival, ({ written, arrived }) => {
        const log = createLog();
        const taken: Entry[] = [];
        for (const entry of arrived) {
          const before = seen(log).ids;
          const wasKnown = log.has(entry.id);
          const place = log.add(entry);
          taken.push(entry);
          expect(place === 'known').toBe(wasKnown);
          if (place === 'last') expect(seen(log).ids).toEqual([...before, entry.id]);
          expect(seen(log)).toEqual(seen(createLog(taken)));
        }
        expect(seen(log)).toEqual(seen(createLog(written)));
      }),
    );
  });

  test('tells where an entry went', () => {
    const first = note('first');
    const second = note('second', { after: [first.id], recordedAt: minute(1) });
    const beside = note('beside', { after: [first.id], recordedAt: minute(2) });
    const log = createLog();
    expect(log.add(first)).toBe('last');
    expect(log.add(second)).toBe('last');
    expect(log.add(second)).toBe('known');
    expect(log.add(beside)).toBe('between');
    expect(log.heads).toEqual([second.id, beside.id].sort());
  });

  test('calls it between when the predecessor comes after its successor', () => {
    const first = note('first');
    const second = note('second', { after: [first.id] });
    const log = createLog([second]);
    expect(log.add(first)).toBe('between');
    expect(log.entries).toEqual([first, second]);
    expect(log.heads).toEqual([second.id]);
  });

  test('is the same without an entry as if that had never come', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, pick) => {
        const gone = history[pick % history.length]?.id ?? '';
        const log = createLog(history);
        log.remove(gone);
        expect(log.has(gone)).toBe(false);
        expect(seen(log)).toEqual(seen(createLog(history.filter((entry) => entry.id !== gone))));
      }),
    );
  });

  test('takes an entry in again after it was removed', () => {
    const [first, second] = [note('first'), note('second', { recordedAt: minute(1) })];
    const log = createLog([first, second]);
    log.remove(second.id);
    log.remove(MISSING_ID);
    expect(log.add(second)).toBe('between');
    expect(log.entries).toEqual([first, second]);
  });
});

test('knows what the writer of an entry had seen, over every step between', () => {
  const first = note('first');
  const second = note('second', { after: [first.id] });
  const third = note('third', { after: [second.id, MISSING_ID] });
  const beside = note('beside', { after: [first.id] });
  const log = createLog([first, second, third, beside]);
  expect(hasSeen(log, third, first.id)).toBe(true);
  expect(hasSeen(log, third, second.id)).toBe(true);
  expect(hasSeen(log, third, beside.id)).toBe(false);
  expect(hasSeen(log, third, third.id)).toBe(false);
  expect(hasSeen(log, first, second.id)).toBe(false);
});

test('knows it too after the log has grown', () => {
  const first = note('first');
  const second = note('second', { after: [first.id] });
  const third = note('third', { after: [second.id] });
  const log = createLog([first]);
  expect(hasSeen(log, second, first.id)).toBe(true);
  log.add(second);
  expect(hasSeen(log, third, first.id)).toBe(true);
  expect(hasSeen(log, third, MISSING_ID)).toBe(false);
});

test('takes thousands of entries that come one by one, the last ones first', () => {
  const entries: Entry[] = [];
  for (let index = 0; index < 3000; index += 1)
    entries.push({ ...note('x'), id: String(index), after: index ? [String(index - 1)] : [] });
  const log = createLog();
  for (const entry of [...entries].reverse()) log.add(entry);
  expect(log.entries).toEqual(entries);
});
