import { expect, test } from 'vitest';
import { followUps, followUpsToCalendar } from '../../src/core/follow-up.ts';

const CLOSED = '2026-08-31T23:30:00.000Z';

test('comes back six and twelve months after the day of the closing, where the reader is', () => {
  expect(followUps(CLOSED, 'UTC').map(({ day }) => day)).toEqual(['2027-02-28', '2027-08-31']);
  expect(followUps(CLOSED, 'Asia/Tokyo').map(({ day }) => day)).toEqual(['2027-03-01', '2027-09-01']);
});

test('is a calendar of whole days with stable ids, short lines and a neutral title', () => {
  const text = followUpsToCalendar('a1b2c3d4e5f60718', CLOSED, followUps(CLOSED, 'UTC'));
  expect(text).toContain('DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301');
  expect(text).toContain('UID:a1b2c3d4e5f60718-six-months@firebreak.invalid');
  expect(text).toContain('DTSTAMP:20260831T233000Z');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.split('\r\n').filter((line) => line.length > 75)).toEqual([]);
  expect(text).not.toMatch(/breach|incident of|stolen/i);
  const unfolded = text.replace(/\r\n /g, '');
  for (const { what, title } of followUps(CLOSED, 'UTC')) {
    expect(unfolded).toContain(`DESCRIPTION:${what.replaceAll(',', '\\,')}\r\n`);
    expect(unfolded).toContain(`SUMMARY:${title}\r\n`);
  }
});
