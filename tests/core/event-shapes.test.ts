import { describe, expect, test } from 'vitest';
import { isRecord, shapes, text } from '../../src/core/event-shapes.ts';
import { everyEvent, strangeEntry } from './samples.ts';

const samples = everyEvent.map((event) => ({ ...event, data: event.data as Readonly<Record<string, unknown>> }));
const isUnderstood = (type: string, data: unknown) => strangeEntry({ type, data }).event !== undefined;

describe('the shape of an event', () => {
  test.each(samples)('asks for each field that is not optional: $type', ({ type, data }) => {
    for (const [field, guard] of Object.entries(shapes[type])) {
      const { [field]: _, ...others } = data;
      expect({ field, understood: isUnderstood(type, others) }).toEqual({ field, understood: guard(undefined) });
    }
  });

  test.each(samples)('takes no field of another kind: $type', ({ type, data }) => {
    const wrong = [{}, [7], -1, 1.5, 'no such thing'];
    for (const [field, guard] of Object.entries(shapes[type]))
      for (const value of wrong) expect(isUnderstood(type, { ...data, [field]: value })).toBe(guard(value));
  });

  test.each(samples)('lets a field of a later version pass: $type', ({ type, data }) => {
    expect(isUnderstood(type, { ...data, mood: 'calm' })).toBe(true);
  });
});

test.each<readonly [string, Readonly<Record<string, unknown>>]>([
  ['count-recorded', { place: 'us-ca', words: '', count: -1, isEstimate: false }],
  ['count-recorded', { place: 'us-ca', words: '', count: '501', isEstimate: false }],
  ['count-recorded', { place: 'us-ca', words: '', count: 1, isEstimate: 'yes' }],
  ['count-recorded', { place: 'us-ca', words: '', count: 1, isEstimate: false, replaces: 'x' }],
  ['moment-recorded', { moment: 'detected', isEstimate: false }],
  ['detail-recorded', { detail: 'weather', text: '' }],
  ['severity-overruled', { severity: 'extreme', reason: '' }],
  ['clock-added', { title: '', source: '', amount: 1, unit: 'weeks', dueAt: null }],
  ['clock-added', { title: '', source: '', amount: 1, unit: 'hours', dueAt: 'soon' }],
  ['clock-added', { title: '', source: '', amount: 87_601, unit: 'hours', dueAt: null }],
  ['clock-added', { title: '', source: '', amount: Number.MAX_SAFE_INTEGER, unit: 'business-days', dueAt: null }],
  ['clock-added', { title: '', source: '', amount: 1, unit: 'hours', dueAt: '9999-12-31T23:59:59.999Z' }],
  ['hold-placed', { hold: 'weather', agency: '', officer: '', reference: '', reason: '', until: null }],
  ['entry-written', { kind: '', fields: { what: 7 } }],
  ['entry-written', { kind: '', fields: ['what'] }],
  ['entry-corrected', { corrects: 'x', reason: '' }],
  ['letter-behalf-chosen', { letter: '', words: '', behalf: 'nobody', replaces: null }],
  ['letter-agreed', { letter: '', words: '', by: 'a friend', person: '', reference: '', fingerprint: '' }],
  ['pause-confirmed', { pause: '', words: '', reader: '', confirmer: '', lines: [7], burst: [] }],
])('keeps %s apart as not readable: %j', (type, data) => {
  expect(strangeEntry({ type, data }).strange).toBe('unreadable-content');
});

test('a record is an object, and a text a string', () => {
  expect([{}, { a: 1 }].every(isRecord)).toBe(true);
  expect([null, [], 'a', 7, undefined].some(isRecord)).toBe(false);
  expect(['', 'a'].every(text)).toBe(true);
  expect([null, 7, ['a']].some(text)).toBe(false);
});
