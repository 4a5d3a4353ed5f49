import { expect, test } from 'vitest';
import { findPlace, otherPlaces, places, statesAndTerritories } from '../../src/core/place.ts';

test('has the 50 states, the District of Columbia and the five territories, each once', () => {
  expect(statesAndTerritories).toHaveLength(56);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  for (const code of ['DC', 'PR', 'GU', 'VI', 'AS', 'MP'])
    expect(statesAndTerritories.map((place) => place.code)).toContain(code);
  for (const { id, code } of statesAndTerritories) expect(id).toBe(`us-${code?.toLowerCase()}`);
});

test('has the other places that have a law of their own, and elsewhere at the end', () => {
  expect(otherPlaces.map(({ id }) => id)).toEqual(['eu', 'uk', 'ca', 'ca-qc', 'ca-ab', 'au', 'other']);
});

test('lists the states by name', () => {
  const names = statesAndTerritories.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
});

test('finds every place by its id, name and code', () => {
  for (const place of places) {
    expect(findPlace(place.name)).toBe(place);
    expect(findPlace(place.name.toUpperCase())).toBe(place);
    if (place.code) expect(findPlace(place.code.toLowerCase())).toBe(place);
    if (place.id !== 'ca') expect(findPlace(place.id)).toBe(place);
  }
});

test.each([
  ['CA', 'us-ca'],
  [' us-ca ', 'us-ca'],
  ['Canada', 'ca'],
  ['Washington', 'us-wa'],
  ['Washington, D.C.', 'us-dc'],
  ['D.C.', 'us-dc'],
  ['Virgin Islands', 'us-vi'],
  ['new  york', 'us-ny'],
  ['EEA', 'eu'],
  ['U.K.', 'uk'],
  ['QC', 'ca-qc'],
])('takes %s for %s', (text, id) => {
  expect(findPlace(text)?.id).toBe(id);
});

test.each(['', ' ', '.', 'Kalifornien', 'Europe', 'us', 'us-', 'constructor', '__proto__', '501', 'undefined'])(
  'takes %j for no place',
  (text) => {
    expect(findPlace(text)).toBeUndefined();
  },
);
