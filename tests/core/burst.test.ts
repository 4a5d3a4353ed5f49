import { describe, expect, test } from 'vitest';
import { BURST_TICKS, findBursts } from '../../src/core/burst.ts';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { createLog } from '../../src/core/log.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';
import { START, write } from './samples.ts';

interface Written {
  readonly event: NewEvent;
  /** Seconds after the start. */
  readonly at: number;
  readonly who?: string;
  /** The entries that the writer had seen, by their place; the one before where nothing is said. */
  readonly after?: readonly number[];
}

function logOf(written: readonly Written[]) {
  const entries: Entry[] = [];
  for (const [index, { event, at, who = 'Ada Obi', after = index > 0 ? [index - 1] : [] }] of written.entries())
    entries.push(
      write(event, {
        who,
        recordedAt: millisecondsToInstant(START + at * 1000),
        after: after.flatMap((place) => entries[place]?.id ?? []),
      }),
    );
  return { entries, log: createLog(entries) };
}

const done = (item: string): NewEvent => ({
  type: 'item-done',
  data: { item, words: `1.1 ${item}`, value: undefined, replaces: null },
});
const pause: NewEvent = {
  type: 'pause-confirmed',
  data: { pause: 'declare', words: 'Declare', reader: 'Ada Obi', confirmer: 'Max Roe', lines: [], burst: [] },
};
/** So many ticks of one person, `gap` seconds apart. */
const ticks = (count: number, gap: number, from = 0, who = 'Ada Obi'): readonly Written[] =>
  Array.from({ length: count }, (_, index) => ({
    event: done(`${who} ${from} ${index}`),
    at: from + index * gap,
    who,
  }));
const sizes = (written: readonly Written[]) => findBursts(logOf(written).log).map((burst) => burst.ticks.length);

describe('a burst', () => {
  test('is ten ticks within a minute, and not nine', () => {
    expect(sizes(ticks(BURST_TICKS - 1, 1))).toEqual([]);
    expect(sizes(ticks(BURST_TICKS, 1))).toEqual([10]);
  });

  test('reaches to exactly sixty seconds, and not a moment further', () => {
    const nine = ticks(9, 1);
    expect(sizes([...nine, { event: done('last'), at: 60 }])).toEqual([10]);
    expect(sizes([...nine, { event: done('last'), at: 60.001 }])).toEqual([]);
  });

  test('is of one person, however the ticks of two are mixed', () => {
    const mixed = [...ticks(9, 2), ...ticks(9, 2, 1, 'Max Roe')].sort((one, other) => one.at - other.at);
    expect(sizes(mixed)).toEqual([]);
    const more = [...mixed, { event: done('last'), at: 20, who: ' max roe ' }];
    expect(findBursts(logOf(more).log)).toMatchObject([{ who: ' max roe ', ticks: { length: 10 } }]);
  });

  test('says who, from when to when, and which items in which words', () => {
    const [burst] = findBursts(logOf(ticks(12, 2)).log);
    expect(burst).toMatchObject({
      who: 'Ada Obi',
      from: millisecondsToInstant(START),
      to: millisecondsToInstant(START + 22_000),
    });
    expect(burst?.ticks[0]).toMatchObject({ item: 'Ada Obi 0 0', words: '1.1 Ada Obi 0 0' });
  });

  test('goes on for as long as ticks keep coming, and is another one after a rest', () => {
    expect(sizes([...ticks(30, 5), ...ticks(10, 1, 400)])).toEqual([30, 10]);
  });

  test('is seen although the ticks were written in another order', () => {
    const backwards = ticks(10, 1).toReversed();
    expect(sizes(backwards)).toEqual([10]);
  });
});

describe('a tick does not count', () => {
  test('when it was undone', () => {
    const { entries } = logOf(ticks(10, 1));
    const undo: NewEvent = {
      type: 'item-undone',
      data: { item: 'Ada Obi 0 4', words: '1.1', undoes: entries[4]?.id ?? '' },
    };
    expect(sizes([...ticks(10, 1), { event: undo, at: 30 }])).toEqual([]);
    expect(sizes([...ticks(11, 1), { event: undo, at: 30 }])).toEqual([10]);
  });

  test('when its item was changed since', () => {
    const ruledOut: NewEvent = {
      type: 'item-ruled-out',
      data: { item: 'Ada Obi 0 4', words: '1.1', reason: 'There is none', replaces: null },
    };
    expect(sizes([...ticks(10, 1), { event: ruledOut, at: 30 }])).toEqual([]);
  });

  test('twice for one item', () => {
    expect(sizes([...ticks(9, 1), ...ticks(9, 1)])).toEqual([]);
  });

  test('when the writer of a confirmed pause had seen it', () => {
    expect(sizes([...ticks(12, 1), { event: pause, at: 100 }])).toEqual([]);
    expect(sizes([...ticks(12, 1), { event: pause, at: 100 }, ...ticks(11, 1, 200)])).toEqual([11]);
    expect(sizes([...ticks(5, 1), { event: pause, at: 5 }, ...ticks(5, 1, 6)])).toEqual([]);
  });

  test('not when that pause was struck', () => {
    const { entries } = logOf([...ticks(12, 1), { event: pause, at: 100 }]);
    const corrects = entries.at(-1)?.id ?? '';
    const strike: NewEvent = { type: 'entry-corrected', data: { corrects, reason: 'Nobody read it aloud' } };
    expect(sizes([...ticks(12, 1), { event: pause, at: 100 }, { event: strike, at: 110 }])).toEqual([12]);
  });

  test('only then: ticks that a colleague brought later were in nobody’s pause', () => {
    const first = { event: done('first'), at: 0 };
    const apart = ticks(10, 1, 10, 'Max Roe').map((each, index) => ({ ...each, after: [index === 0 ? 0 : index] }));
    expect(sizes([first, ...apart, { event: pause, at: 100, after: [0] }])).toEqual([10]);
  });
});

test('looks through ten thousand entries at ten times the cost of a thousand, not a hundred times', () => {
  const cost = (count: number) => {
    const { log } = logOf(ticks(count, 1));
    findBursts(log);
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      findBursts(log);
      return performance.now() - begin;
    });
    return Math.min(...times);
  };
  expect(cost(10_000) / cost(1000)).toBeLessThan(40);
});
