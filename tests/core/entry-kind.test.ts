import { expect, test } from 'vitest';
import { findWrittenKind, writtenKinds, writtenToWords } from '../../src/core/entry-kind.ts';
import { items } from '../content/content.ts';

test('there is a kind for everything that an investigator asks for', () => {
  expect(writtenKinds.map(({ title }) => title)).toEqual([
    'Action',
    'Decision',
    'Status update',
    'Contact made',
    'Request to preserve',
    'Interview',
    'Affected system',
    'Compromised account',
    'Disrupted service',
    'Data or network affected',
    'Damage',
    'Log collected',
    'Mistake',
    'Lesson',
  ]);
});

test.each(writtenKinds)('$title has few fields, each once, and one that must not stay empty', ({ fields }) => {
  expect(fields.length).toBeLessThanOrEqual(5);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  expect(fields.some(({ must }) => must)).toBe(true);
});

test('a kind names an item of the playbook that is there', () => {
  const known = new Set(items.map(({ id }) => id));
  expect(writtenKinds.filter(({ item }) => item && !known.has(item)).map(({ id }) => id)).toEqual([]);
});

test('is found by its id, and nothing else is', () => {
  expect(findWrittenKind('decision')?.title).toBe('Decision');
  expect(['', 'moon', 'toString', '__proto__'].map(findWrittenKind)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an entry reads as its first field, and the others with their labels', () => {
  const fields = { reason: 'No card data', decision: ' Shop stays open ', options: ' ', by: 'Ada Obi' };
  expect(writtenToWords('decision', fields)).toBe('Shop stays open. Why this one: No card data. Who decided: Ada Obi');
});

test('a field of a later version still shows, and so does one with a hostile name', () => {
  expect(writtenToWords('action', { what: 'Cut the cable', mood: 'calm' })).toBe('Cut the cable. mood: calm');
  expect(writtenToWords('moon-phase', { phase: 'full' })).toBe('full');
  expect(writtenToWords('action', JSON.parse('{"what":"a","__proto__":"b","constructor":"c"}'))).toBe(
    'a. __proto__: b. constructor: c',
  );
  expect(writtenToWords('action', {})).toBe('');
});
