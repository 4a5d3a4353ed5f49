import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptClock, parseKeptClock } from '../../src/core/kept-clock.ts';
import { keptClockToText } from '../../src/core/kept-clock-text.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const kept: KeptClock = {
  ground: '7 0a1b',
  rules: 'c0ffee',
  until: '2026-11-23T12:00:00.000Z',
  title: 'Tell the insurer | by telephone',
  dueAt: '2026-11-24T12:00:00.000Z',
};

test('gives back what was kept, whatever the clock is called', () => {
  expect(parseKeptClock(keptClockToText(kept), '7 0a1b', 'c0ffee', NOW)).toEqual(kept);
  fc.assert(
    fc.property(fc.string(), (title) => {
      const text = keptClockToText({ ...kept, title });
      expect(parseKeptClock(text, kept.ground, kept.rules, NOW)?.title).toBe(title);
    }),
  );
});

test('does not count after one more entry, with other rules, or when a hold has ended meanwhile', () => {
  const text = keptClockToText(kept);
  expect(parseKeptClock(text, '8 0a1c', 'c0ffee', NOW)).toBeUndefined();
  expect(parseKeptClock(text, '7 0a1b', 'c0ffef', NOW)).toBeUndefined();
  expect(parseKeptClock(text, '7 0a1b', 'c0ffee', kept.until)).toBeUndefined();
});

test('takes nothing else for a kept clock', () => {
  for (const text of ['', '{}', 'null', '["7 0a1b"]'])
    expect(parseKeptClock(text, '7 0a1b', 'c0ffee', NOW)).toBeUndefined();
});
