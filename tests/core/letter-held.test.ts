import { expect, test } from 'vitest';
import { findHeld, findStoppingHolds } from '../../src/core/letter-held.ts';
import type { LetterTo } from '../../src/core/letter-words.ts';
import { hold } from './letter-state.ts';
import { minute } from './samples.ts';

const EVERYBODY: readonly LetterTo[] = [
  'customers',
  'employees',
  'partners',
  'public',
  'regulator',
  'bureaus',
  'amazon',
  'counsel',
];
const now = minute(5);
const stopped = (kind: Parameters<typeof hold>[0]) =>
  EVERYBODY.filter((to) => findStoppingHolds({ to }, [hold(kind)], now).length > 0);

test('each kind of hold stops whom it is about', () => {
  expect(stopped('law-enforcement')).toEqual(['customers', 'employees', 'partners', 'public']);
  expect(stopped('amazon')).toEqual(['customers', 'employees', 'partners', 'public', 'regulator', 'bureaus']);
  expect(stopped('counsel')).toEqual(EVERYBODY.filter((to) => to !== 'counsel'));
});

test('a hold that was released or has ended stops nothing', () => {
  const ended = hold('counsel', { until: minute(4) });
  expect(findStoppingHolds({ to: 'customers' }, [ended], now)).toEqual([]);
});

test('says why on the page for us, and nothing of it on the page for others', () => {
  const until = '2026-12-01T12:00:00.000Z';
  const holds = [hold('law-enforcement', { until })];
  const [block] = findHeld({ template: { to: 'customers' }, holds, now, zone: 'UTC' });
  expect(block).toMatchObject({ id: 'held', stamp: 'HELD. Law enforcement asked us to wait.' });
  expect(block?.words).toMatch(/^Held\. .*Town police.*: They watch the account$/);
  expect(block?.lift).toContain('It ends on December 1, 2026');
  expect(block?.stamp).not.toContain('Town police');
});
