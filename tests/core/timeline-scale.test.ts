import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsToSpan, momentToPixel, scaleToTicks } from '../../src/core/timeline-scale.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';

const ticksOf = (moments: readonly string[], zone = 'UTC', width = 800) =>
  scaleToTicks({ ...momentsToSpan(moments), left: 0, width }, zone);
const labelsOf = (...given: Parameters<typeof ticksOf>) => ticksOf(...given).map(({ label }) => label);

test('gives a single moment ten minutes, and puts it in the middle', () => {
  const moment = '2026-11-22T14:00:00.000Z';
  const span = momentsToSpan([moment]);
  expect(span.to - span.from).toBe(600_000);
  expect(momentToPixel({ ...span, left: 10, width: 100 }, moment)).toBe(60);
  expect(labelsOf([moment])).toContain('14:00');
});

test('has a span where there is no moment', () => {
  const span = momentsToSpan(['', 'yesterday']);
  expect(span.to).toBeGreaterThan(span.from);
});

test('marks minutes, hours, days, months and years, as the span is long', () => {
  const start = '2026-11-22T14:00:00.000Z';
  expect(labelsOf([start, '2026-11-22T14:10:00.000Z'])).toContain('14:02');
  expect(labelsOf([start, '2026-11-23T02:00:00.000Z'])).toContain('16:00');
  expect(labelsOf([start, '2026-11-28T14:00:00.000Z'])).toContain('24 Nov 26');
  expect(labelsOf([start, '2027-06-22T14:00:00.000Z'])).toContain('1 Mar 27');
  expect(labelsOf([start, '2028-11-22T14:00:00.000Z'])).toContain('1 May 27');
  expect(labelsOf([start, '2056-11-22T14:00:00.000Z'])).toContain('1 Jan 41');
});

test('says the day where it changes, in the time of the zone', () => {
  const ticks = ticksOf(['2026-11-22T02:00:00.000Z', '2026-11-22T14:00:00.000Z'], 'America/Los_Angeles');
  expect(ticks.map(({ label, day }) => [label, day]).filter(([, day]) => day)).toEqual([
    ['18:00', '21 Nov 26'],
    ['00:00', '22 Nov 26'],
  ]);
});

test('puts days at midnight of the zone, across a change of daylight saving', () => {
  const [from, to] = ['2026-10-30T12:00:00.000Z', '2026-11-04T12:00:00.000Z'];
  const scale = { ...momentsToSpan([from, to]), left: 0, width: 800 };
  const ticks = scaleToTicks(scale, 'America/Los_Angeles');
  const expected = ['2026-11-01T07:00:00.000Z', '2026-11-02T08:00:00.000Z'].map((at) => momentToPixel(scale, at));
  for (const x of expected) expect(ticks.some((tick) => Math.abs(tick.x - x) < 0.01)).toBe(true);
});

test('never has more lines than fit, nor lines outside of the picture', () => {
  const anyTime = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) });
  fc.assert(
    fc.property(anyTime, anyTime, fc.integer({ min: 250, max: 1600 }), (one, other, width) => {
      const scale = { ...momentsToSpan([one, other].map(millisecondsToInstant)), left: 18, width };
      const ticks = scaleToTicks(scale, 'America/New_York');
      expect(ticks.length).toBeLessThanOrEqual(Math.max(1, Math.floor(width / 78)) + 1);
      for (const { x } of ticks) {
        expect(x).toBeGreaterThanOrEqual(17.9);
        expect(x).toBeLessThanOrEqual(18.1 + width);
      }
    }),
    { numRuns: 60 },
  );
});
