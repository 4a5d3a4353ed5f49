import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameToInitials } from '../../src/core/person.ts';

test.each([
  ['Ada Obi', 'AO'],
  ['MK', 'MK'],
  ['ada', 'ADA'],
  ['Adaeze', 'ADA'],
  ['', '–'],
  ['  . - ', '–'],
  ['  ada   obi ', 'AO'],
  ['Jean-Luc Roe', 'JLR'],
  ['J. R. R. Roe', 'JRR'],
  ['Élise Ömer', 'ÉÖ'],
  ['🔥 Team', '🔥T'],
])('gives “%s” the initials %s', (name, initials) => {
  expect(nameToInitials(name)).toBe(initials);
});

test('never cuts a character in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(() => encodeURIComponent(nameToInitials(name))).not.toThrow();
    }),
  );
});
