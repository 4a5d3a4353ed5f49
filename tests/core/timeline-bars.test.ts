import { expect, test } from 'vitest';
import { barToWords, clocksToBars, holdsToBars } from '../../src/core/timeline-bars.ts';
import { caseAfter, sampleCase } from './sample-timeline.ts';
import { minute, sampleEvents } from './samples.ts';

const DAY = 24 * 60;

test('tells of a clock from when it runs, when it is due and how it stands', () => {
  const [bar] = clocksToBars(sampleCase().clocks, minute(60), 'UTC');
  expect(bar).toMatchObject({ type: 'clock', from: minute(-60), due: minute(DAY - 60), state: 'running' });
  expect(barToWords(bar!, 'UTC')).toBe(
    'Clock: Amazon: tell its security team, from 22 Nov 2026, 13:00 UTC, by 23 Nov 2026, 13:00 UTC: due in 22 h',
  );
});

test('puts what is overdue first, and ends a clock where it was met', () => {
  const { clocks } = caseAfter([
    { ...sampleEvents['clock-met'], data: { ...sampleEvents['clock-met'].data, clock: 'amazon/detection' } },
    { type: 'clock-added', data: { title: 'Tell the bank', source: '', amount: 1, unit: 'hours', dueAt: null } },
  ]);
  const [first, second] = clocksToBars(clocks, minute(300), 'UTC');
  expect(first).toMatchObject({ title: 'Tell the bank', state: 'overdue', ended: undefined });
  expect(second).toMatchObject({ state: 'met', ended: minute(-30) });
});

test('tells whether a hold is on, was released or lapsed', () => {
  const placed = (until: string | null) =>
    ({ type: 'hold-placed', data: { ...sampleEvents['hold-placed'].data, until } }) as const;
  const standsOf = (until: string | null, now: string) =>
    holdsToBars(caseAfter([placed(until)]).room.holds, now, 'UTC').map(({ stands }) => stands);
  expect(standsOf(null, minute(5))).toEqual(['holds']);
  expect(standsOf(minute(30), minute(5))).toEqual(['holds, until 22 Nov 2026, 14:30 UTC']);
  expect(standsOf(minute(30), minute(60))).toEqual(['lapsed 22 Nov 2026, 14:30 UTC']);
  const before = caseAfter([placed(null)]);
  const released = caseAfter([
    placed(null),
    { type: 'hold-released', data: { hold: before.entries[1]?.id ?? '', words: '', reference: '', reason: 'Done' } },
  ]);
  expect(holdsToBars(released.room.holds, minute(60), 'UTC')[0]).toMatchObject({
    state: 'released',
    stands: 'released 22 Nov 2026, 14:02 UTC',
  });
});
