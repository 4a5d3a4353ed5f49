import { expect, test } from 'vitest';
import { places } from '../../src/core/place.ts';
import { countries } from '../../src/documents/recipient-countries.ts';

const lines = Object.values(countries).flat();

test('names every country once, and its codes', () => {
  const names = lines.flatMap((line) => line.split('|')).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const codes = names.filter((name) => /^[a-z]{2}$/.test(name));
  expect(codes.length).toBeGreaterThan(240);
  const known = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  expect(codes.filter((code) => code !== 'el' && known.of(code.toUpperCase()) === undefined)).toEqual([]);
});

test('counts them in places that there are', () => {
  const ids = new Set(places.map(({ id }) => id));
  expect(Object.keys(countries).filter((id) => id !== 'us' && !ids.has(id))).toEqual([]);
});
