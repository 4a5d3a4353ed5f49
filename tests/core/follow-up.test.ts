import { expect, test } from 'vitest';
import { followUps, followUpsToCalendar } from '../../src/core/follow-up.ts';

const CLOSED = '2026-08-31T23:30:00.000Z';

test('comes back six and twelve months after the day of the closing, where the reader is', () => {
  expect(followUps(CLOSED, 'UTC').map(({ day }) => day)).toEqual(['2027-02-28', '2027-08-31']);
  expect(followUps(CLOSED, 'Asia/Tokyo').map(({ day }) => day)).toEqual(['2027-03-01', '2027-09-01']);
});

test('is a calendar of whole days with stable ids and a neutral title', () => {
  const { entries, sequence, stamp } = followUpsToCalendar('a1b2c3d4e5f60718', CLOSED, followUps(CLOSED, 'UTC'));
  expect([sequence, stamp]).toEqual([0, CLOSED]);
  expect(entries.map(({ uid, when }) => [uid, when])).toEqual([
    ['a1b2c3d4e5f60718-six-months@firebreak.invalid', { type: 'day', day: '2027-02-28' }],
    ['a1b2c3d4e5f60718-twelve-months@firebreak.invalid', { type: 'day', day: '2027-08-31' }],
  ]);
  expect(entries.map(({ title, description }) => title + description).join()).not.toMatch(/breach|incident of|stolen/i);
});
