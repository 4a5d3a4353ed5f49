import { expect, test } from 'vitest';
import { type CalendarOrder, clockCode, createCalendar, findReview } from '../../src/core/deadline-calendar.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { findClocks } from '../../src/core/rule-clock.ts';
import { rules } from '../content/content.ts';
import { caseAfter, type SampleCase } from './sample-timeline.ts';
import { INCIDENT, minute } from './samples.ts';

const DAY = 24 * 60;
const count = (place: string) =>
  ({ type: 'count-recorded', data: { place, words: place, count: 5000, isEstimate: false } }) as const;

const orderOf = ({ incident, room }: SampleCase, more: Partial<CalendarOrder> = {}): CalendarOrder => ({
  incident,
  clocks: findClocks({ incident, room, rules, sectors: { hipaa: 'yes' } }, minute(60)).clocks,
  now: minute(60),
  zone: 'UTC',
  isPlain: false,
  ...more,
});
const wide = caseAfter(['us-ca', 'us-tx', 'us-co', 'us-fl', 'us-ma', 'eu', 'uk'].map(count));
const entryOf = (order: CalendarOrder, clock: string) =>
  createCalendar(order).find(({ description, title }) => `${title}${description}`.includes(clockCode(INCIDENT, clock)));

test('puts a clock of hours at its moment, and one of days on its last day', () => {
  const order = orderOf(wide);
  expect(entryOf(order, 'amazon/detection')?.when).toEqual({
    type: 'moment',
    from: minute(DAY),
    to: minute(DAY + 30),
  });
  const days = createCalendar(order).filter(({ when }) => when.type === 'day');
  expect(days.length).toBeGreaterThan(3);
  expect(days.map(({ when }) => (when.type === 'day' ? when.day : ''))).toContain('2026-12-22');
});

test('says nothing that gives it away, in any title, text or id, unless a person asks for that', () => {
  const order = orderOf(wide, { review: { day: '2027-05-22', why: '' } });
  expect(order.clocks.length).toBeGreaterThan(8);
  const giveaway =
    /breach|incident|hack|attack|amazon|notice|notif|attorney|police|law|stolen|data|regulat|secur|privacy|gdpr|hipaa|victim|resident|customer|affected|california|texas|us-|laptop/i;
  for (const { title, description, uid } of createCalendar(order))
    expect(`${title}\n${description}\n${uid}`).not.toMatch(giveaway);
  const plain = createCalendar({ ...order, isPlain: true });
  expect(plain[0]?.title).toBe(order.clocks.find(({ due }) => due)?.title);
  expect(plain.map(({ uid }) => uid)).toEqual(createCalendar(order).map(({ uid }) => uid));
  expect(plain[0]?.description).toContain('Counsel decides.');
});

test('has no entry for a clock without a date', () => {
  const order = orderOf(wide);
  expect(createCalendar(order)).toHaveLength(order.clocks.filter(({ due }) => due).length);
});

test('cancels what was met or does not apply, and reminds of it no more', () => {
  const clock = { clock: 'amazon/detection', words: 'Amazon' };
  const marks: readonly NewEvent[] = [
    { type: 'clock-met', data: { ...clock, how: 'By email', reference: '' } },
    { type: 'clock-ruled-out', data: { ...clock, reason: 'No such data' } },
  ];
  for (const mark of marks)
    expect(entryOf(orderOf(caseAfter([mark])), 'amazon/detection')).toMatchObject({ isCancelled: true, alarms: [] });
  expect(entryOf(orderOf(wide), 'amazon/detection')?.isCancelled).toBe(false);
});

test('has ids and codes of its own for each clock, the same whenever it is made', () => {
  const [first, later] = [createCalendar(orderOf(wide)), createCalendar(orderOf(wide, { now: minute(DAY) }))];
  expect(new Set(first.map(({ uid }) => uid)).size).toBe(first.length);
  expect(later.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  const codes = orderOf(wide).clocks.map(({ id }) => clockCode(INCIDENT, id));
  expect(new Set(codes).size).toBe(codes.length);
});

test('says EXERCISE in every title of an exercise', () => {
  const order = orderOf(caseAfter([], 'exercise'), { review: { day: '2027-05-22', why: '' } });
  for (const { title } of createCalendar(order)) expect(title).toMatch(/^EXERCISE: /);
});

test('comes back to the plan on the day that the policies name, else six months after the closing or the opening', () => {
  const { incident } = caseAfter([]);
  expect(findReview(incident, 'UTC', '2027-01-31')?.day).toBe('2027-01-31');
  expect(findReview(incident, 'UTC', 'soon')?.day).toBe('2027-05-22');
  expect(findReview(incident, 'Asia/Tokyo')).toEqual({ day: '2027-05-22', why: 'Six months after the opening.' });
  const closed = caseAfter([{ type: 'incident-closed', data: { reason: 'Done', unfinished: [] } }]).incident;
  expect(findReview(closed, 'UTC')?.why).toBe('Six months after the closing.');
  expect(findReview({ openedAt: '' }, 'UTC')).toBeUndefined();
});
