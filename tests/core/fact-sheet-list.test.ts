import { expect, test } from 'vitest';
import { factPart, listedFacts } from '../../src/core/fact-sheet-list.ts';

test('lists exactly thirty facts, each once', () => {
  expect(listedFacts).toHaveLength(30);
  expect(new Set(listedFacts.map(({ label }) => label)).size).toBe(30);
});

test('names the part of the log under which a written fact stands', () => {
  expect(factPart('description')).toBe('fact:description');
});

test('says of every fact that only a person can write what belongs there', () => {
  const written = listedFacts.flatMap(({ source }) => (source.type === 'written' ? source.holds : []));
  expect(written).toHaveLength(6);
  for (const holds of written) expect(holds).toMatch(/\.$/);
});
