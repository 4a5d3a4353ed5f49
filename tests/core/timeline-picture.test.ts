import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clocksToBars, holdsToBars } from '../../src/core/timeline-bars.ts';
import { createPicture, nextSpot, type PictureOrder } from '../../src/core/timeline-picture.ts';
import { createTimeline } from '../../src/core/timeline.ts';
import { caseAfter, sampleCase, type SampleCase, sampleSteps } from './sample-timeline.ts';
import { anyHistory, INCIDENT, minute, sampleEvents } from './samples.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';

const DAY = 24 * 60;

const orderOf = ({ timeline, clocks, room }: SampleCase, more: Partial<PictureOrder> = {}): PictureOrder => ({
  timeline,
  steps: sampleSteps,
  bars: [...holdsToBars(room.holds, minute(60), 'UTC'), ...clocksToBars(clocks, minute(60), 'UTC')],
  range: 'work',
  zone: 'UTC',
  now: minute(60),
  since: minute(0),
  width: 800,
  mostBars: 30,
  ...more,
});

test('reaches from the first to the last entry, and cuts the clocks that run on', () => {
  const picture = createPicture(orderOf(sampleCase()));
  const moments = sampleCase()
    .timeline.rows.map(({ at }) => at)
    .toSorted();
  expect(picture).toMatchObject({ first: minute(-60), last: moments.at(-1) });
  const amazon = picture.bars.find(({ key }) => key === 'clock-amazon/detection');
  expect(amazon).toMatchObject({ isCut: true, dueAt: undefined });
});

test('reaches up to the last deadline where that is wanted', () => {
  const picture = createPicture(orderOf(sampleCase(), { range: 'deadlines' }));
  const amazon = picture.bars.find(({ key }) => key === 'clock-amazon/detection');
  expect(amazon?.isCut).toBe(false);
  expect(amazon?.dueAt).toBeCloseTo(amazon?.end ?? 0);
  const { x, end } = amazon ?? { x: 0, end: 0 };
  // Two hours after the clock of a day began.
  expect(picture.nowAt).toBeCloseTo(x + ((end - x) * 2) / 24);
});

test('leaves out what was before the detection where that is wanted, and says how much', () => {
  const picture = createPicture(orderOf(sampleCase(), { range: 'response', since: minute(0) }));
  expect(picture.before).toBe(1);
  expect(picture.first).toBe(minute(0));
});

test('shows nothing as overdue where the picture ends before it was due, or begins after it was met', () => {
  const { timeline, clocks } = sampleCase();
  const now = minute(2 * DAY);
  const [bar] = createPicture(orderOf(sampleCase(), { timeline, bars: clocksToBars(clocks, now, 'UTC'), now })).bars;
  expect(bar).toMatchObject({ bar: { state: 'overdue' }, isCut: true, lateUntil: undefined });
});

test('has one moment where there is one entry', () => {
  const { timeline } = sampleCase();
  const rows = timeline.rows.slice(0, 1);
  const picture = createPicture(orderOf(sampleCase(), { timeline: { ...timeline, rows }, bars: [] }));
  expect([picture.first, picture.last]).toEqual([rows[0]?.at, rows[0]?.at]);
});

test('shows how long a clock was overdue, and where a met one ended', () => {
  const bars = (events: Parameters<typeof caseAfter>[0], now: string) => {
    const { timeline, clocks } = caseAfter(events);
    return createPicture(
      orderOf(caseAfter(events), { timeline, bars: clocksToBars(clocks, now, 'UTC'), range: 'deadlines', now }),
    ).bars;
  };
  const [overdue] = bars([], minute(2 * DAY));
  expect(overdue?.bar.state).toBe('overdue');
  expect(overdue?.lateUntil).toBeGreaterThan(overdue?.end ?? Infinity);
  const met = { ...sampleEvents['clock-met'], data: { ...sampleEvents['clock-met'].data, clock: 'amazon/detection' } };
  const [done] = bars([met], minute(DAY / 2));
  expect(done?.lateUntil).toBeUndefined();
  expect(done?.end).toBeLessThan(done?.dueAt ?? 0);
});

test('draws so many bars and says how many it leaves out', () => {
  const picture = createPicture(orderOf(sampleCase(), { mostBars: 2 }));
  expect(picture.bars).toHaveLength(2);
  expect(picture.leftOut).toBe(1);
});

test('leads the arrow keys along a line, to the nearest mark of the next one, and nowhere at its ends', () => {
  const { spots } = createPicture(orderOf(sampleCase()));
  const first = spots[0]?.[0]?.key ?? '';
  const last = spots.at(-1)?.[0]?.key ?? '';
  expect(nextSpot(spots, first, 'ArrowUp')).toBeUndefined();
  expect(nextSpot(spots, first, 'ArrowLeft')).toBeUndefined();
  expect(nextSpot(spots, first, 'ArrowDown')).toBe(spots[1]?.[0]);
  expect(nextSpot(spots, last, 'ArrowDown')).toBeUndefined();
  expect(nextSpot(spots, last, 'Home')?.key).toBe(last);
  expect(nextSpot(spots, 'nothing', 'ArrowDown')).toBeUndefined();
  expect(nextSpot(spots, first, 'a')).toBeUndefined();
});

test('keeps everything inside and every key its own, whatever the log holds and however wide it is', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 280, max: 1600 }), (entries, width) => {
      const log = createLog(entries);
      const incident = foldLog(INCIDENT, log);
      const timeline = createTimeline(incident, log, sampleSteps);
      const picture = createPicture({ ...orderOf(sampleCase()), timeline, width });
      const spots = picture.spots.flat();
      expect(new Set(spots.map(({ key }) => key)).size).toBe(spots.length);
      for (const { x } of spots) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 40 },
  );
});
